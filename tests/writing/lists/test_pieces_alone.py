"""What is cut from a line and means nothing alone is not spoken; what is put off is not led; how often one exercise is
done goes for no other."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import Made, made


def _one(line: str) -> Made:
    [step] = [each for each in made([line]) if each.keys]
    return step


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Heel raise 2 x 6, hold 4 sec at the top", "Hold at the top."),
        ("Arm lift 8 times, hold for 5 seconds at the end", "Hold at the end."),
    ],
)
def test_where_a_hold_is_is_said_as_one(line: str, said: str) -> None:
    assert _one(line).keys["say"] == said


@pytest.mark.parametrize(
    "line", ["Heel raise 2 x 6, at the top", "Arm lift 8 times, too heavy", "Leg lift 8 times (at the end)"]
)
def test_a_piece_that_says_nothing_alone_is_told_and_not_spoken(line: str) -> None:
    step = _one(line)
    assert "say" not in step.keys and any("means nothing alone" in why for why in step.told)


def test_words_at_the_end_of_a_name_stay() -> None:
    assert _one("Row with the band, elbows tucked in: 12 times").keys["name"].endswith("tucked in")
    assert _one("Finish w/ 6 slow breaths").keys["name"] == "Finish with slow breaths"


PUT_OFF = [
    "✗ ~~leg circles, 8 each way~~ he said leave these for now, too stiff",
    "Calf stretch 2 x 20 s <-- HOLD OFF until Dr. Meyer clears it",
    "Wall press 3 x 8 - leave this one out, shoulder sore",
    "Squats 2 x 10, not before the surgeon says so",
]


@pytest.mark.parametrize("line", PUT_OFF)
def test_what_is_crossed_out_or_put_off_is_never_led(line: str) -> None:
    found = made(["Heel raises 10 times", line, "Toe raises 10 times"])
    assert [each.keys["name"] for each in found if each.keys] == ["Heel raises", "Toe raises"]
    assert any(each.unread and each.told for each in found)


@pytest.mark.parametrize(
    "line", ["Lift one heel, hold off the floor 5 s, 6 times", "Pursed lips 8 times until your chest is clear"]
)
def test_what_is_held_off_the_floor_is_not_put_off(line: str) -> None:
    assert [each for each in made(["Shrugs 10 times", line]) if each.keys][-1].line == line


def test_how_often_an_exercise_that_is_not_led_is_done_is_no_schedule_for_the_others() -> None:
    text = """\
KNEE BEND
Side: Left   Reps: 10   Sets: 2   Daily: 3   Weekly: 7

FACE DOWN HANG
Video: https://plan.example/v/812
Side: Left   Reps: 1   Sets: 1   Duration: 4 Minutes   Daily: 2   Weekly: 7

HEEL SLIDE
Side: Left   Reps: 10   Sets: 2   Daily: 1   Weekly: 5"""
    written = draft("A", lines=text.splitlines()).text
    assert "\nschedule:" not in written and "'2 x daily, 7 x weekly' was said of it alone" in written


def test_a_line_with_two_counts_says_why_it_was_not_read() -> None:
    lines = ["Swing of the R arm: 8 circles clockwise, 8 anticlockwise", "Shrugs 10 times"]
    made_of = draft("A", lines=lines)
    assert "write a step for each" in made_of.text
    assert not any("names one side" in note for note in made_of.notes)
