"""From side to side, from push to push, from set to set: time that a list does not speak of is there, or told."""

from __future__ import annotations

import pytest

from selfcare.reading.reader import read_text
from selfcare.writing.draft import Draft, draft


def _note(made: Draft, words: str) -> str:
    return next((note for note in made.notes if words in note), "")


@pytest.mark.parametrize(
    "line",
    [
        "Stand on one foot 15 seconds each leg, 3 times",
        "Hamstring stretch 20 s x 2 each side",
        "Arm swing 2 x 8 each arm",
    ],
)
def test_from_the_second_side_back_to_the_first_there_is_time_and_it_is_told(line: str) -> None:
    made = draft("A", lines=[line])
    assert "    rest: 5s" in made.text and "# not in your list: a rest of 5s was taken" in made.text
    assert "from the last side back to the first" in _note(made, "a rest of 5s")
    assert "not all sets of one side first" in _note(made, "the order of the sides")
    assert read_text(made.text, "", None).routine


def test_a_rest_that_the_list_gives_stays() -> None:
    made = draft("A", lines=["Leg raise 2 x 8 each leg, rest 1 min"])
    assert "rest: 1 min" in made.text and "rest: 5s" not in made.text and not _note(made, "rest of 5s")


def test_sets_that_follow_each_other_at_once_are_told_in_one_sentence() -> None:
    made = draft("A", lines=["Heel raises 2 x 10", "Doorway stretch 3 x 30 s", "Rows 3 x 12, rest 1 min"])
    [note] = [note for note in made.notes if "no rest between sets" in note]
    assert "Heel raises, Doorway stretch" in note and "Rows" not in note


@pytest.mark.parametrize(
    "line",
    [
        "Squeeze the cushion 8 x 5 sec each",
        "Press the palms together 6 times, 5 s each",
        "Push the foot into the floor 10x5s",
        "Quad sets 10 x 6 sec each",
    ],
)
def test_what_is_pushed_is_let_go_of_and_that_is_told(line: str) -> None:
    made = draft("A", lines=[line])
    assert "tempo: {out: 2s, hold: " in made.text and "back: 2s}" in made.text
    assert _note(made, "let go of") or "2 s out and 2 s back" in _note(made, "2 s out")


def test_what_moves_keeps_its_pace() -> None:
    assert "tempo: 4s" in draft("A", lines=["Heel raises 10 times, 4 s each"]).text
