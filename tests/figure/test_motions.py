"""A movement is one file; the names that routines are checked by are made from the files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.figure.motion import Motion, swing

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))

import make_moves

BOW = Motion(
    "bow", "side", swing({"trunk": 40.0}), moving=frozenset({"trunk"}), about="The trunk bows.", traced=("trunk",)
)


def test_the_names_are_those_of_the_files() -> None:
    assert make_moves.text() == make_moves.FILE.read_text("utf-8"), "make it anew: make motions"


def test_a_movement_that_can_be_drawn_has_no_faults() -> None:
    assert list(make_moves.faults(BOW, "bow")) == []


@pytest.mark.parametrize(
    ("motion", "told"),
    [
        (replace(BOW, name="bows"), "its name is 'bows', and in a file of this name it is 'bow'"),
        (replace(BOW, about=""), "about= is missing: what it is, in plain words"),
        (replace(BOW, keys=swing({"trunck": 40.0})), "the view 'side' has no joint 'trunck'; did you mean 'trunk'?"),
        (replace(BOW, traced=("trunc",)), "the view 'side' has no way to trace for 'trunc'; did you mean 'trunk'?"),
        (
            replace(BOW, moving=frozenset({"trnk"})),
            "the view 'side' has no bright part 'trnk'; docs/motions.md lists those that it has",
        ),
        (replace(BOW, keys=swing({"trunk": 400.0})), "trunk = 400 would hurt: in the view 'side' it goes from"),
    ],
)
def test_what_is_wrong_in_a_movement_is_said_in_one_line(motion: Motion, told: str) -> None:
    assert next(make_moves.faults(motion, "bow")).startswith(told)


def test_a_view_that_is_not_there_is_named_with_one_that_is_meant() -> None:
    assert (
        next(make_moves.faults(replace(BOW, scene="siting"), "bow"))
        == "there is no view 'siting'; did you mean 'sitting'?"
    )
