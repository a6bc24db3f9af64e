"""Small words that change a dose, or when it is done: each is in its step, before all of them, or told."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown, wanted

LR, LINKS = "sides left, right", "sides links, rechts"
IN_THE_STEP = {
    # a condition stays whole
    "Squats 10 times, not if your knee is sore": "Squats | reps 10 | say Not if your knee is sore.",
    "Walk 10 min, only if it is dry": "Walk | duration 10 min | say Only if it is dry.",
    "Kniebeugen 10 mal, nicht wenn das Knie schmerzt": "Kniebeugen | reps 10 | say Nicht wenn das Knie schmerzt.",
    # what is measured and not counted
    "Lift the heel 2 inches, 10 times": "Lift the heel 2 inches | reps 10",
    "Curls 2 kg 3 x 10": "Curls 2 kg | sets 3 | reps 10",
    "Curls 3 x 10, 2kg": "Curls | sets 3 | reps 10 | show 2kg.",
    "Heel raise on a 5 cm block, 10 times": "Heel raise on a 5 cm block | reps 10",
    "Hantel 2 kg, 3 x 12": "Hantel 2 kg | sets 3 | reps 12",
    "Wand 30 cm entfernt, 10 mal": "Wand 30 cm entfernt | reps 10",
    # a dash behind the last part of a breath
    "Breathe in for 4, hold 2, out for 6 – five breaths": "Breathe | breathe in 4s, hold 2s, out 6s | cycles 5",
    "Breathe in for 4, out for 6 - 5 times": "Breathe | breathe in 4s, out 6s | cycles 5",
    # a pace
    "Ankle circles, ten slow ones": "Ankle circles | reps 10 | show Ten slow ones.",
    "Fußkreisen, zehn langsame Wiederholungen": "Fußkreisen | reps 10 | show Zehn langsame Wiederholungen.",
}  # fmt: skip


@pytest.mark.parametrize("line", IN_THE_STEP)
def test_it_is_in_the_step(line: str) -> None:
    assert [*shown(made([line]))] == wanted(IN_THE_STEP[line])


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Neck turns x 5, hold for a breath", "Neck turns | reps 5"),
        ("Neck turns\nHold for a breath\n5 times each side", f"Neck turns | reps 5 | {LR}"),
        ("Neck turns, hold for 3 breaths, 5 times", "Neck turns | reps 5"),
        ("Drehen 5 mal, einen Atemzug lang halten", "Drehen | reps 5"),
    ],
)
def test_a_hold_in_breaths_beside_a_count_is_told_and_is_no_breathing(text: str, counted: str) -> None:
    [step] = shown(made(text.splitlines()))
    first, *keys = counted.split(" | ")
    assert step.startswith(f"? {first}") and all(key in step for key in keys) and "breathe" not in step


def test_a_hold_in_breaths_alone_is_so_many_breaths() -> None:
    [step] = shown(made(["Child's pose: hold for 5 breaths"]))
    assert step == "? Child's pose | breathe in 4s, out 6s | cycles 5"


TABLE = "Exercise | Sets | Reps | Side\nRow | 3 | 10 | {}\nClam | 2 | 9 | L"


@pytest.mark.parametrize("cell", ["both arms", "both hands", "beide Arme", "one arm", "arms together", "good side"])
def test_a_side_of_a_table_that_can_mean_two_things_is_told_with_its_words(cell: str) -> None:
    row, clam = shown(made(TABLE.format(cell).splitlines()))
    assert row.startswith("? Row") and "sides" not in row and clam == "Clam | reps 9 | sets 2 | side left"
    assert cell in draft("Case", lines=TABLE.format(cell).splitlines()).text


@pytest.mark.parametrize(
    "line",
    [
        "Skip this one if your knees ache.",
        "- Skip this one if it hurts.",
        "Leave this exercise out if your wound is open.",
        "Do not do this one when you feel dizzy.",
        "Diese auslassen, wenn das Knie schmerzt.",
        "Diese Übung weglassen, falls die Wunde offen ist.",
    ],
)
@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_a_caution_for_this_one_stays_with_it(line: str, mark: str) -> None:
    sheet = [f"{mark}Squats 3 x 10", line, f"{mark}Heel raises 2 x 10"]
    text = draft("Case", lines=sheet).text
    squats, raises = text.partition("- name: Squats")[2].split("- name: Heel raises")
    assert line.strip("- ").rstrip(".") in squats and line.strip("- ").rstrip(".") not in raises


@pytest.mark.parametrize(
    "line",
    [
        "Put no weight on the left leg.",
        "Keep your weight off the right foot.",
        "Non-weight-bearing on the left leg.",
        "Keep hold of the rail at all times.",
        "Keine Belastung auf dem linken Bein.",
        "Das rechte Bein nicht belasten.",
        "Never lift the arm above the shoulder.",
    ],
)
def test_a_caution_in_the_middle_of_one_line_items_goes_for_all_of_them(line: str) -> None:
    text = draft("Case", lines=["Squats 3 x 8", line, "Bridge 2 x 8"]).text
    assert line.rstrip(".") in text.partition("\nsteps:")[0]


@pytest.mark.parametrize(
    "text",
    ["Exercises (each 10 times, slowly)\nClam\nBridge", "Knees (each 10 times)\nBend\nStraighten"],
)
def test_a_dose_for_each_below_is_no_step(text: str) -> None:
    given = [*shown(made(text.splitlines()))]
    assert all(line.startswith("#") for line in given) and any("10" in line for line in given), given


@pytest.mark.parametrize("text", ["Each exercise 10 times\nClam\nBridge", "Alle Übungen je 10 mal\nClam\nBridge"])
def test_a_dose_for_each_below_is_put_into_each_and_told(text: str) -> None:
    assert [*shown(made(text.splitlines()))] == ["? Clam | reps 10", "? Bridge | reps 10"]
