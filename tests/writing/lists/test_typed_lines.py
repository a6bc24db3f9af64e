"""A line that was typed is its own: one in small letters is no end of the line above it, unless a page broke that."""

from __future__ import annotations

import pytest

from selfcare.writing.draft import draft
from selfcare.writing.lists import made
from tests.writing.lists.test_lists import shown

SMALL = """\
before bed every night, on the edge of the bed
stop if it pinches
stroke the calf with the flat hand for one minute
toes apart and together 12 times both feet at once
sit tall and take 6 slow breaths
stand at the sink holding on with both hands 10 secs, 3 times each
circle the ankle 8 times each way"""


def _steps(text: str, *, typed: bool = False) -> list[str]:
    return [step.removeprefix("? ").split(" | ")[0] for step in shown(made(text.splitlines(), typed=typed))]


@pytest.mark.parametrize("typed", [False, True])
def test_a_list_in_small_letters_loses_no_exercise_into_the_line_above(typed: bool) -> None:
    lines = made(SMALL.splitlines(), typed=typed)
    for word in ("stroke the calf", "toes apart", "sit tall", "stand at the sink", "circle the ankle"):
        [one] = [each for each in lines if word in each.line]
        assert " / " not in one.line and sum(other in one.line for other in SMALL.splitlines()) <= 1
    assert [sign for each in lines for sign in each.stops] == ["it pinches"]


def test_nor_does_a_warning_take_the_exercise_below_it() -> None:
    found = made(
        ["Every morning, sitting on the side of the bed", "Stop if it burns", "rub the left foot with a cloth 1 min"]
    )
    assert [sign for each in found for sign in each.stops] == ["it burns"]
    assert [each.keys["duration"] for each in found if each.keys] == ["1 min"]


TYPED = [
    ["Sit on a firm chair with both feet flat on the floor and", "heel raises 10 times"],
    ["Heel raises, 10 times, then rest for", "30 s calf stretch"],
    ["Take hold of the worktop with both hands and stand up tall", "marching on the spot 1 min"],
]


@pytest.mark.parametrize("lines", TYPED)
def test_where_each_line_is_typed_as_one_nothing_is_joined(lines: list[str]) -> None:
    assert not [
        each for each in made(lines, typed=True) if all(line in each.line.replace(" / ", " ") for line in lines)
    ]
    assert "read as one line" not in " ".join(draft("A", lines=lines, typed=True).notes)


def test_what_a_page_broke_is_one_line_and_told_with_both() -> None:
    page = [
        "Stand behind a firm chair and hold on to its back with both",
        "hands. Then go up on the toes and down again slowly, ten",
        "times.",
    ]
    assert len(made(page)) == 1
    [note] = [note for note in draft("A", lines=page).notes if note.startswith("read as one line")]
    assert all(line in note for line in page)
