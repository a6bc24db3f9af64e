"""The parts of a repetition, written down by hand: what is read, what is heard, where the body is on its way."""

from __future__ import annotations

import pytest

from selfcare.cues.phases import BY_NAME, PARTS, PhaseKind

EXPECTED = {
    "in": ("In", "in", "there"),
    "hold": ("Hold", "and hold", "held"),
    "out": ("Out", "out", "there"),
    "rest": ("Rest", "rest", "over"),
    "back": ("Back", "back", "back"),
    "pause": ("Pause", "pause", "over"),
    "let-go": ("Let go", "let go", "back"),
}


def test_each_part_is_said_written_and_moved_as_is_written_here() -> None:
    assert {kind.value: (kind.said, kind.spoken, kind.direction.name.lower()) for kind in PARTS} == EXPECTED


def test_what_has_no_parts_says_nothing() -> None:
    assert (PhaseKind.WHOLE.said, PhaseKind.WHOLE.spoken, BY_NAME[""]) == ("", "", PhaseKind.WHOLE)


def test_a_part_cannot_be_written_down_without_its_words() -> None:
    with pytest.raises(TypeError):
        PhaseKind._new_member_(PhaseKind, "lift")  # type: ignore[attr-defined]  # what the class body calls for each
