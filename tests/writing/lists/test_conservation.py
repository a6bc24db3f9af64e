"""Each number and each side of a sheet is found again: in the routine, in what is kept for safety, or told."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.writing.draft import draft
from selfcare.writing.lists.accounts import vanished
from selfcare.writing.lists.lines import Row
from selfcare.writing.lists.made import Made

SHAPES = (
    "Squats\n{} sets of {}", "Squats ........ {} x {}", "Squats\nSets: {}\nReps: {}", "Squats {} x, rest {} s",
    "Exercise | Sets | Reps\nSquats | {} | {}", "1. Squats\n   {} times, hold {} s", "Squats, right leg, {} x {}",
    "Kniebeugen: {} Serien à {}, nur links", "Do {} squats.\nDo not bend past {} degrees.", "Walk {} min, {}x tgl.",
    "{} rounds of:\n- Nods x {}\n- Tilts x 77", "Stop if pain is above {} for {} minutes.", "Call us on {} {} if sore.",
    "Left arm: {} lifts\nRight arm: {} lifts", "Week {}: march\nWeek {}: march faster", "Nods {}-{} times",
    "Breathe in {}, out {}", "Squats {} kg, {} mal", "Nods; {} reps; level {}", "Exercise,Sets,Reps\nNods,{},{}",
    "Squats\n\n{} x\n\n{} s hold", "Squats | {} | {} s", "Balance (eyes shut) {} s\n - {} cm from the wall",
)  # fmt: skip


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=3, unique=True), st.sampled_from(("\n", "\n\n")))
def test_each_number_and_side_is_in_the_file(shapes: list[str], between: str) -> None:
    numbers = iter(range(13, 60))
    sheet = between.join(shape.format(next(numbers), next(numbers)) for shape in shapes)
    text = draft("Case", lines=sheet.splitlines()).text
    missing = {*re.findall("[0-9]+", sheet)} - {"1"} - {*re.findall("[0-9]+", text)}
    assert not missing, (sheet, text)
    for side in re.findall(r"\b(?:left|right|links|rechts)\b", sheet, re.I):
        assert side.casefold() in text.casefold(), (sheet, text)


def test_a_number_that_is_nowhere_is_told_with_its_line() -> None:
    made = [Made("Squats", {"name": "Squats", "reps": "10"})]
    (told,) = vanished([Row("Squats 10 times at 45 degrees")], made)
    assert "45" in told.told[0]
    assert [*vanished([Row("Squats 10 times")], made)] == []


def test_a_side_that_is_nowhere_is_told_with_its_line() -> None:
    made = [Made("Squats", {"name": "Squats", "reps": "10"})]
    (told,) = vanished([Row("Squats 10 times, linkes Bein")], made)
    assert "link" in told.told[0]
