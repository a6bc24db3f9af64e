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
