"""A rest that is said is led or told, a warning is kept to its end, and what is told out of ten is no dose.

Written by hand from what a sheet means, before the program was asked; the notation is that of `shapes`.
"""

from __future__ import annotations

import re
import textwrap

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

MINUTE = "Lunge | sets 2 | reps 8 | rest 1 min"
RESTS = {
    "Lunge 2x8, rest one minute": MINUTE,
    "Lunge 2x8, wait one minute in between": MINUTE,
    "Lunge 2x8, :30 rest": "Lunge | sets 2 | reps 8 | rest 0:30",
    "Ausfallschritt 2x8, dazwischen 1 Minute ausruhen": "Ausfallschritt | sets 2 | reps 8 | rest 1 min",
    "Ausfallschritt 2x8, Satzpause 60s": "Ausfallschritt | sets 2 | reps 8 | rest 60s",
    "Lunge 2x8\nOne minute rest\nClams 9 x": "Lunge | sets 2 | reps 8\nrest 1 min\nClams | reps 9",
}


@pytest.mark.parametrize("text", RESTS)
def test_a_rest_is_led(text: str) -> None:
    assert list(shown(made(text.splitlines()))) == wanted(RESTS[text])


def test_a_rest_without_a_unit_that_can_be_minutes_is_none_of_a_second() -> None:
    (step,) = made(["Squats 3x10, rest 1"])
    assert "rest" not in step.keys
    assert any("can be minutes or seconds" in why for why in step.told)


@pytest.mark.parametrize("line", ["Rest between sets: 1 min", "Zwischen den Sätzen eine Minute Pause"])
def test_a_rest_below_several_that_have_sets_is_told_at_each(line: str) -> None:
    first, second = (each for each in made(["Squats 3x10", "Row 2x12", line]) if each.keys)
    assert all(any(line in why for why in step.told) for step in (first, second))
    assert "rest" not in {*first.keys, *second.keys}


SCALES = {
    "Row 3x10, pain < 4/10": "Row | sets 3 | reps 10 | say Pain < 4/10.",
    "Row 3 x 10, effort 6-7/10": "Row | sets 3 | reps 10 | say Effort 6-7/10.",
    "Rudern 3x10, Schmerz unter 3/10": "Rudern | sets 3 | reps 10 | say Schmerz unter 3/10.",
    "Row pain free 3/10": "? Row pain free | sets 3 | reps 10",
    "Row 3/10": "? Row | sets 3 | reps 10",
}


@pytest.mark.parametrize("line", SCALES)
def test_what_is_told_out_of_ten_is_said_and_no_dose(line: str) -> None:
    assert list(shown(made([line]))) == wanted(SCALES[line])


SHORT = {
    "Row 10ea": "? Row | reps 10 | sides left, right",
    "Row 3x/wk 2x10": "Row | sets 2 | reps 10\n~ 3x/week",
    "Calf stretch 0:45 x 3": "Calf stretch | sets 3 | duration 0:45",
}


@pytest.mark.parametrize("line", SHORT)
def test_what_is_written_without_a_space_is_read(line: str) -> None:
    assert list(shown(made([line]))) == wanted(SHORT[line])


WARNINGS = (
    "Only go as far as is comfortable, and come back slowly if your leg tingles.",
    "You should feel a stretch, never a sharp pain; stop at once and tell me if you do.",
    "Hold on to something if unsteady, and keep the eyes open throughout.",
    "Always have something firm to hold within reach, and someone in the house if you feel unsteady.",
    "A little soreness the next day is normal, but it should be gone by the evening.",
)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("warning", WARNINGS)
def test_a_warning_below_a_list_is_kept_whole(warning: str) -> None:
    lines = ["Bridge 3x10", "Row 2x12", "", warning]
    assert any(_words(warning) in _words(caution) for each in made(lines) for caution in each.cautions)
    assert _words(warning) in _words(draft("Case", lines=lines).text)


LONG = (
    "Never do this one alone: someone has to hold your belt, and the brakes of the chair must be on.",
    "Measure your blood sugar before you begin; below 5 eat 15 g of carbohydrate first, above 15 do not exercise.",
    "Brechen Sie sofort ab und rufen Sie 112, wenn Brustschmerzen, plötzliche Atemnot oder Lähmungen auftreten, und"
    " fangen Sie erst wieder an, wenn ein Arzt es Ihnen erlaubt hat.",
    "Das operierte Bein sechs Wochen lang nur mit 20 kg belasten, auch nachts auf dem Weg zur Toilette, und nie ohne"
    " beide Stützen gehen.",
    "Schmerzen bis 3 von 10 sind dabei in Ordnung; nach 24 Stunden müssen sie weg sein, sonst beim nächsten Mal nur die"
    " Hälfte.",
    "Messen Sie vor dem Training den Blutzucker: unter 5 erst etwas essen, über 15 nicht trainieren.",
)


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("warning", LONG)
def test_a_long_warning_is_whole_where_it_is_seen_and_is_no_step(warning: str, wrapped: bool) -> None:
    lines = ["Brücke 3x10", "Row 2x12", "", *(textwrap.wrap(warning, 60) if wrapped else [warning])]
    every = made(lines)
    assert any(_words(warning) in _words(caution) for each in every for caution in each.cautions)
    assert [each.keys["name"] for each in every if each.keys] == ["Brücke", "Row"]


BESIDE = {
    "Bridge 3x10 (be careful with the left wrist - the plate is still in)": (
        "be careful with the left wrist - the plate is still in"
    ),
    "Brücke 3x10 (falls das Knie danach dick ist, am nächsten Tag nur die Hälfte machen)": "nur die Hälfte machen",
    "Bridge 3x10 (a little ache is fine, but it should be gone by the evening)": "be gone by the evening",
}


@pytest.mark.parametrize("line", BESIDE)
def test_a_warning_beside_a_dose_is_kept_to_its_end(line: str) -> None:
    (step,) = made([line])
    assert BESIDE[line].casefold() in step.keys["say"].casefold()


BREATHS = {
    "Breathe in through your nose for 4, out through pursed lips for 6. 10 breaths.": (
        "Breathe in through your nose | breathe in 4s, out 6s | cycles 10 | say Out through pursed lips."
    ),
}


@pytest.mark.parametrize("line", BREATHS)
def test_a_bare_number_behind_a_part_of_a_breath_is_how_long_it_is(line: str) -> None:
    assert list(shown(made([line]))) == wanted(BREATHS[line])


def test_a_rest_after_all_breaths_is_no_part_of_each() -> None:
    (step,) = made(["Breathe in for 4 s, out for 6 s, 10 breaths, rest for 1 minute"])
    assert "breathe" not in step.keys
    assert step.told


@pytest.mark.parametrize(
    "named",
    [
        "Squat holding a 5 kg bag, do not bend forward.",
        "1. Squat holding a 5 kg bag, never bend forward.",
        "Heel slides on the bed if not too sore.",
    ],
)
def test_a_sentence_with_its_dose_below_it_names_a_step(named: str) -> None:
    steps = [each for each in made([named, "10 times", "Row 9x"]) if each.keys]
    assert [step.keys["reps"] for step in steps] == ["10", "9"]
    assert _words(named.removeprefix("1. ")) == _words(f"{steps[0].keys['name']} {steps[0].keys['say']}")
