"""Sheets in the words of every day: dot leaders, lots of ten, a minute's rest, `tgl.`, both knees bent, `Skip B if`."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

LR = "sides left, right"
LINKS = "sides links, rechts"
HELD = "tempo out 2s, hold 10s, back 2s"

READ = (
    ("Bridge with both knees bent, 6 x", "Bridge with both knees bent | reps 6"),
    ("Squeeze a towel with both hands 12 times", "Squeeze a towel with both hands | reps 12"),
    ("Stand on both feet and sway, 8 times", "Stand on both feet and sway | reps 8"),
    ("Mit beiden Händen den Ball drücken, 12 mal", "Mit beiden Händen den Ball drücken | reps 12"),
    ("Auf beiden Beinen stehen, 40 Sek.", "Auf beiden Beinen stehen | duration 40s"),
    ("Wall push: 3 sets of 10 with half a minute's rest in between", "Wall push | sets 3 | reps 10 | rest 30s"),
    ("Heel raises: 3 x 12, a minute's rest between sets", "Heel raises | sets 3 | reps 12 | rest 1 min"),
    ("Step ups: 2 x 8 with 45 seconds' rest", "Step ups | sets 2 | reps 8 | rest 45s"),
    ("Toe raises, three lots of ten", "Toe raises | sets 3 | reps 10"),
    ("Shoulder rolls - 2 lots of 15", "Shoulder rolls | sets 2 | reps 15"),
    ("Kniebeugen: 3 Serien à 12, dazwischen 1 Minute Pause", "Kniebeugen | sets 3 | reps 12 | rest 1 min"),
    ("Squats: 3 sets of 12, in between 1 min rest", "Squats | sets 3 | reps 12 | rest 1 min"),
    ("Pendeln: 2 Min., 4x tgl.", "Pendeln | duration 2 min\n~ 4x tgl"),
    ("Nicken 10 Wdh., 3 x tägl.", "Nicken | reps 10\n~ 3 x tägl"),
    ("Kreisen 10 Wdh., 2x/Tag", "Kreisen | reps 10\n~ 2x/Tag"),
    ("Squats ........ 3 x 10", "Squats | sets 3 | reps 10"),
    ("Calf stretch ............. 2 x 20 s each side", f"Calf stretch | sets 2 | duration 20s | {LR}"),
    ("Kniebeugen . . . . . . 3 x 12", "Kniebeugen | sets 3 | reps 12"),
    ("Nicken ………… 10 mal", "Nicken | reps 10"),
    (
        "Übung | Dauer | Durchgänge | Pause\nZehenstand | 20 Sek. | 3 | 30 Sek.\nMarschieren | 2 Min. | 1 | -",
        "Zehenstand | duration 20s | sets 3 | rest 30s\nMarschieren | duration 2 min | sets 1",
    ),
    (
        "Übung | Wdh. | Durchgänge | Pause\nAufstehen | 8 | 2 | 1 Min.\nHeben | 12 pro Seite | 3 | 45 Sek.",
        f"Aufstehen | reps 8 | sets 2 | rest 1 min\nHeben | reps 12 | sets 3 | rest 45s | {LINKS}",
    ),
    ("Exercise | Reps | Rounds\nWall push | 10 | 3", "Wall push | reps 10 | sets 3"),
)  # fmt: skip

TOLD = (
    ("Ferse heben, dann noch zweimal wiederholen", ": 3"),
    ("Nicken, 30 Sek. halten, noch zweimal wiederholen", ": 3"),
    ("Calf stretch 30 seconds, repeat twice more", "sets: 3"),
    ("Hip stretch 20 s, repeat another two times", "sets: 3"),
    ("Bankdrücken 3 x 10 mit beiden Armen", "beiden Armen"),
    ("Squats 3 x 10 on both legs", "both legs"),
    ("Pull-ups 3 x 8 zzgl.", "zzgl"),
    ("Arm raises 10 x bd.", "bd"),
)  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize(("text", "expected"), READ)
def test_it_is_read(text: str, expected: str) -> None:
    assert sorted(line.removeprefix("? ") for line in shown(made(text.splitlines()))) == sorted(wanted(expected))


@pytest.mark.parametrize(("text", "part"), TOLD)
def test_what_can_be_two_things_is_told(text: str, part: str) -> None:
    (step,) = made([text])
    assert step.told
    assert part in draft("Case", lines=[text]).text


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("- Spannung 8 Sekunden halten\n- 10 mal durchführen; auch mit dem anderen Arm", "Kissen drücken"),
        ("- Position 8 Sekunden halten\n- 10 mal; genauso mit der anderen Seite", "Ball halten"),
        ("- Hold the position 8 seconds\n- 10 times; the same with the other leg", "Press the cushion"),
        ("- Hold 8 seconds\n- 10 times, also on the other side", "Pull the band"),
    ],
)
def test_an_instruction_below_a_name_makes_no_step_of_its_own(below: str, name: str) -> None:
    steps = [each for each in made(f"1. {name}\n{below}".splitlines()) if each.keys]
    assert [step.keys["name"] for step in steps] == [name]
    assert "10" in steps[0].keys.get("reps", "")
    assert "8s" in steps[0].keys.get("tempo", "")
    assert "sides" in steps[0].keys


def test_a_contents_page_with_dots_is_no_dose() -> None:
    assert not [each for each in made(["Warm-up exercises ............ 4", "Squats ........... 12"]) if each.keys]
