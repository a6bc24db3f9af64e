"""Each number and each side of a sheet is found again: in the routine, in what is kept for safety, or told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcare.writing.draft import draft
from selfcare.writing.lists.conserved import conserved
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words.en import ENGLISH

SHAPES = (
    "Squats\n{} sets of {}", "Squats ........ {} x {}", "Squats\nSets: {}\nReps: {}", "Squats {} x, rest {} s",
    "Exercise | Sets | Reps\nSquats | {} | {}", "1. Squats\n   {} times, hold {} s", "Squats, right leg, {} x {}",
    "Kniebeugen: {} Serien à {}, nur links", "Do {} squats.\nDo not bend past {} degrees.", "Walk {} min, {}x tgl.",
    "{} rounds of:\n- Nods x {}\n- Tilts x 77", "Stop if pain is above {} for {} minutes.", "Call us on {} {} if sore.",
    "Left arm: {} lifts\nRight arm: {} lifts", "Week {}: march\nWeek {}: march faster", "Nods {}-{} times",
    "Breathe in {}, out {}", "Squats {} kg, {} mal", "Nods; {} reps; level {}", "Exercise,Sets,Reps\nNods,{},{}",
    "Squats\n\n{} x\n\n{} s hold", "Squats | {} | {} s", "Balance (eyes shut) {} s\n - {} cm from the wall",
)  # fmt: skip


@pytest.mark.thorough
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


def told(sheet: str) -> str:
    """All that the author is told of it, in the file."""
    text = draft("Case", lines=sheet.splitlines()).text
    return "\n".join(line for line in text.splitlines() if line.strip().startswith(("# look:", "# not read:")))


def conserved_of(line: str, keys: dict[str, str]) -> list[str]:
    """What is told where a line had come to this step."""
    rows = [Row(line, of=frozenset((0,)))]
    return [why for each in conserved(rows, [Made(line, keys, of=frozenset((0,)))], ENGLISH) for why in each.told]


LOST = {
    "Squats 10 times at 45 degrees": "45 degrees",
    "Squats 10 times, left leg": "left",
    "Squats 10 times, hold 10 seconds": "10 seconds",  # the ten of the line is that of the times
    "Squats 10 times slowly": "slowly",
    "Squats 10 times if it is warm": "if",
    "Squats 10 times unless your knee aches": "unless",
    "Squats 10 times each leg": "each",
    "Squats 10 times with 10 kg": "10 kg",
    "Squats, 3 sets of 10": "3 sets",
    "Squats 10 times, 30 seconds": "30 seconds",
    "Squats 10 times, twice": "twice",
}


@pytest.mark.parametrize("line", LOST)
def test_what_of_a_line_is_not_in_its_step_is_told(line: str) -> None:
    [why] = conserved_of(line, {"name": "Squats", "reps": "10"})
    assert why == f"not in the step: {LOST[line]}"


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("Squats 10 times", {"reps": "10"}),
        ("Squats 3 x 10, 1 min rest, hold 5 s", {"sets": "3", "reps": "10", "rest": "60s", "tempo": "{hold: 5s}"}),
        ("Squats 10 left, 10 right", {"reps": "10", "sides": "[left, right]"}),
        ("Squats 1 min 30 sec", {"duration": "1m30s"}),
        ("Squats slowly, 10 times", {"reps": "10", "say": "Slowly."}),
        ("Squats twice", {"reps": "2"}),
    ],
)
def test_what_is_in_the_step_is_not(line: str, keys: dict[str, str]) -> None:
    assert conserved_of(line, {"name": "Squats", **keys}) == []


def test_a_number_of_another_line_is_no_place_for_it() -> None:
    rows = [Row("Nods 10 times", of=frozenset((0,))), Row("Squats 10 times", of=frozenset((1,)))]
    made = [
        Made("Nods 10 times", {"name": "Nods", "reps": "10"}, of=frozenset((0,))),
        Made("Squats 10 times", {"name": "Squats", "until": "ready"}, of=frozenset((1,))),
    ]
    nods, squats = conserved(rows, made, ENGLISH)
    assert nods.told == () and squats.told == ("not in the step: 10 times",)


def test_a_row_that_came_to_nothing_is_told() -> None:
    rows = [Row("Squats 10 times", of=frozenset((0,)))]
    [left] = conserved(rows, [], ENGLISH)
    assert left.line == "Squats 10 times" and "10" in left.told[0]
