"""Ways of saying it that stand on many sheets: both legs together, a minute's rest, dots before a dose, twice more.

Written by hand from what a sheet means, before the program was asked; the notation is that of `shapes`.
"""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

LR, LINKS = "sides left, right", "sides links, rechts"
BOTH_TOGETHER = {
    "Bridge with both knees bent, 6 x": "Bridge with both knees bent | reps 6",
    "Stand on both feet, 30 seconds": "Stand on both feet | duration 30s",
    "Squeeze a ball in both hands x 10": "Squeeze a ball in both hands | reps 10",
    "Brücke mit beiden Beinen angestellt, 6 x": "Brücke mit beiden Beinen angestellt | reps 6",
    "Calf raises on both legs, 3 x 12": "Calf raises on both legs | reps 12 | sets 3",
    "Biceps curl, 10 reps for each arm": f"Biceps curl | reps 10 | {LR}",
}
RESTS = {
    "Toe stands: three lots of ten with half a minute's rest in between": "Toe stands | reps 10 | rest 30s | sets 3",
    "Heel lifts 3 lots of 12, a minute's rest between": "Heel lifts | reps 12 | rest 1 min | sets 3",
    "Squats 2 x 8, 45 seconds' rest": "Squats | reps 8 | rest 45s | sets 2",
    "Kniebeuge 3 Serien à 12, dazwischen 1 Minute Pause": "Kniebeuge | reps 12 | rest 1 min | sets 3",
}
OFTEN = {
    "Pendeln: 2 Min., 4x tgl.": "Pendeln | duration 2 min\n~ 4x tgl",
    "Kreisen 10 Wdh., 3x tägl.": "Kreisen | reps 10\n~ 3x tägl",
}
MORE = {
    "Knie anziehen, 30 Sekunden halten, noch zweimal wiederholen": "? Knie anziehen | duration 30s | sets 3",
    "Lean, hold 20 seconds, repeat twice more": "? Lean | duration 20s | sets 3",
}
LEADERS = {
    "Chin tuck ............. 10 reps, 3 sec hold": "Chin tuck | reps 10 | tempo out 2s, hold 3s, back 2s",
    "Side bend . . . . . . . 2 x 20 s each side": f"Side bend | duration 20s | sets 2 | {LR}",
    "Squats ---------- 3 x 10": "Squats | reps 10 | sets 3",
    "Shrugs …… 12 times": "Shrugs | reps 12",
}
BELOW = {
    "Heel slides, right leg only\n- 3 x 10": "Heel slides | reps 10 | sets 3 | side right",
    "Übung 2: Fersenrutschen, nur links\n- 3 Serien à 12": "Fersenrutschen | reps 12 | sets 3 | side links",
    "Übung 1: Polster drücken\n- Spannung 5 Sekunden halten\n- 8 mal durchführen; auch mit dem anderen Bein": (
        f"Polster drücken | reps 8 | tempo out 2s, hold 5s, back 2s | {LINKS}"
    ),
    "Übung | Dauer | Durchgänge | Pause\nTandem | 20 Sek. | 3 pro Seite | 20 Sek.\nAufstehen | 8 Wdh. | 2 | 1 Min.": (
        f"Tandem | duration 20s | rest 20s | sets 3 | {LINKS}\nAufstehen | reps 8 | rest 1 min | sets 2"
    ),
}
WAYS = BOTH_TOGETHER | RESTS | OFTEN | MORE | LEADERS | BELOW


@pytest.mark.thorough
@pytest.mark.parametrize("text", WAYS)
def test_it_is_what_was_meant_or_told(text: str) -> None:
    assert sorted(shown(made(text.splitlines()))) == sorted(wanted(WAYS[text]))


def before_the_start(sheet: str) -> str:
    return draft("Case", lines=sheet.splitlines()).text.partition("\nsteps:")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Stop and ring us if your calf becomes hot or swollen.",
        "Stop and tell your nurse if the wound bleeds.",
        "Do not start Phase 2 until you can straighten the knee fully.",
        "No open chain extension before week 12.",
        "Only with a firm support.",
        "Nur mit festem Halt üben.",
        "Nicht mit Phase 2 beginnen, bevor das Knie gestreckt werden kann.",
    ],
)
def test_a_caution_for_all_of_it_is_whole_before_the_start(line: str) -> None:
    for sheet in (f"Squats: 3 x 12\nHeel slides: 2 x 10\n{line}", f"Squats: 3 x 12\n{line}\nHeel slides: 2 x 10"):
        assert line.rstrip(".") in before_the_start(sheet)


def test_a_caution_that_points_to_a_letter_or_a_number_says_the_name() -> None:
    lettered = "A) Step ups, 40 sec each leg\nB) Wall sit, 30 sec\nSkip B if your knees are sore."
    numbered = "1. Heel raises 3 x 10\n2. Squats 2 x 8\nLeave out exercise 2 if your knee is swollen."
    assert "Skip B (Wall sit) if your knees are sore." in before_the_start(lettered)
    assert "Leave out exercise 2 (Squats) if your knee is swollen." in before_the_start(numbered)


FOR_ALL = (
    "Rest 60 seconds between sets",
    "Pausen zwischen den Sätzen: 30 Sek.",
    "Do once a day, 5 days a week. Rest 60 s.",
)


@pytest.mark.parametrize("line", FOR_ALL)
def test_a_rest_for_all_that_stands_below_is_no_first_rest_and_is_told(line: str) -> None:
    text = draft("Case", lines=[line, "Plank 3 x 40 s", "Squats 2 x 10"]).text
    assert "  - rest:" not in text and text.count("- name:") == 2
    assert line.rstrip(".") in text.partition("- name:")[0]


BREATH_BESIDE = {
    "Brücke 3 x 12, oben 3 Sek. halten, beim Anheben ausatmen": "tempo out 2s, hold 3s, back 2s",
    "Plank: hold 10 sec x 10, keep breathing": "tempo out 2s, hold 10s, back 2s",
    "Bridging: breathe out as you lift, hold for 5 seconds. 2 sets of 12.": "tempo out 2s, hold 5s, back 2s",
}


@pytest.mark.parametrize("line", BREATH_BESIDE)
def test_a_hold_beside_a_word_on_the_breath_is_held(line: str) -> None:
    [step] = shown(made([line]))
    assert BREATH_BESIDE[line] in step


@pytest.mark.parametrize("line", ["Clams 3 x 12 e/s", "Curls 3 x 12 b/l", "Curls 3 x 12 b/s"])
def test_short_for_each_side_is_both_and_told(line: str) -> None:
    [step] = shown(made([line]))
    assert step.startswith("? ") and LR in step
