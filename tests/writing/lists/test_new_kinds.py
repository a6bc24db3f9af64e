"""Parts of an hour, how often, sides, instructions and lines that point to others: read, or told with their text."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from tests.writing.lists.test_safety import leaves, routine_of

PARTS = {
    "a quarter of an hour": 900, "half an hour": 1800, "three quarters of an hour": 2700, "an hour and a half": 5400,
    "half a minute": 30, "one and a half minutes": 90, "an hour": 3600,
}  # fmt: skip
TEILE = {
    "eine Viertelstunde": 900, "eine halbe Stunde": 1800, "dreiviertel Stunde": 2700, "anderthalb Stunden": 5400,
    "eine halbe Minute": 30,
}  # fmt: skip


@pytest.mark.parametrize("words", (*PARTS, *TEILE))
def test_a_part_of_an_hour_is_so_long(words: str) -> None:
    step = next(leaves(routine_of(f"Walk for {words}" if words in PARTS else f"Gehen, {words}").steps))
    assert step.name in ("Walk", "Gehen")
    assert getattr(step.measure, "duration", None) == (PARTS | TEILE)[words]


def test_an_unknown_part_of_an_hour_is_told() -> None:
    text = draft("Case", lines=["Nods 1 min", "Walk a third of an hour"]).text
    assert "1 h" not in text
    assert "# not read: Walk a third of an hour" in text


@pytest.mark.parametrize(
    ("line", "often"),
    [
        ("Complete these exercises 4-5 times per week.", "4-5 times per week"),
        ("3-mal am Tag", "3-mal am Tag"),
        ("Three evenings a week. Check the skin between the toes afterwards.", "Three evenings a week"),
        ("Two mornings a week", "Two mornings a week"),
    ],
)
def test_how_often_is_kept_whole_and_is_no_step(line: str, often: str) -> None:
    routine = routine_of(f"Nods 1 min\n{line}")
    assert [step.name for step in leaves(routine.steps)] == ["Nods"]
    assert routine.schedule == often


def test_a_dose_and_how_often_are_of_the_step_above() -> None:
    routine = routine_of("Lippenbremse\n5 Minuten, 3-mal am Tag\nBauchatmung 2 min")
    step = next(leaves(routine.steps))
    assert (step.name, getattr(step.measure, "duration", None)) == ("Lippenbremse", 300)
    assert not step.sets or step.sets == 1


@pytest.mark.parametrize(
    "line",
    ["Start with 30 sec if you need to. Build up to 1 min over two weeks.", "Build up to 1 min over two weeks."],
)
def test_building_up_is_no_schedule_and_no_step(line: str) -> None:
    draft_text = draft("Case", lines=["Nods 1 min", line]).text
    routine = routine_of(f"Nods 1 min\n{line}")
    assert not routine.schedule
    assert [step.name for step in leaves(routine.steps)] == ["Nods"]
    assert f"# not read: {line.rstrip('.')}" in draft_text


TABLE = "| Exercise | Sets | Reps | Side |\n| Bird dog | 3 | 8 | {} |\n| Clam | 2 | 9 | L |"


@pytest.mark.parametrize("cell", ["both", "ea", "ea.", "each", "beide"])
def test_both_in_a_table_is_left_and_right(cell: str) -> None:
    first, *_ = leaves(routine_of(TABLE.format(cell)).steps)
    assert first.name == "Bird dog"
    assert first.sides == ("left", "right")


@pytest.mark.parametrize("cell", ["alternate", "left first", "links zuerst"])
def test_another_word_on_sides_is_told(cell: str) -> None:
    text = draft("Case", lines=TABLE.format(cell).splitlines()).text
    assert "side: left" not in text.split("Clam")[0]
    assert "# look: Bird dog" in text


@pytest.mark.parametrize("line", ["Hams stretch 30s x3 ea", "Hams stretch 30s x3 ea."])
def test_ea_behind_a_dose_is_each_side(line: str) -> None:
    (step,) = leaves(routine_of(line).steps)
    assert step.sides == ("left", "right")


def test_a_heading_that_names_one_side_is_told_below() -> None:
    text = draft("Case", lines=["LEFT (WEAK) ARM", "1. Slides x 10", "2. Lifts x 5", "RIGHT ARM", "1. Shrugs x 8"]).text
    assert text.count("'LEFT (WEAK) ARM' names one side") == 2
    assert text.count("'RIGHT ARM' names one side") == 1


def test_a_hand_that_helps_is_no_second_side() -> None:
    text = draft("Case", lines=["Lift the arm with the other hand. Hold 5 secs. x5", "Nods 1 min"]).text
    assert "sides" not in text
    assert "with the other hand" in text


@pytest.mark.parametrize("line", ["Nod up and down, same as above.", "Diagonal wie oben", "Slides as before"])
def test_a_line_that_points_to_another_is_told_with_its_text(line: str) -> None:
    text = draft("Case", lines=["Turns 1 min", line, "Tilts 10 times"]).text
    assert f"# not read: {line} (it points to another line)" in text


def test_a_line_that_came_to_nothing_is_in_the_file() -> None:
    lines = ["Turns 1 min", "", "10 times one way, 10 times the other.", "", "Tilts 10 times"]
    assert "10 times one way, 10 times the other" in draft("Case", lines=lines).text
