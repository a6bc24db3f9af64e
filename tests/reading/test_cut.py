"""Words that YAML takes away without a fault, and doses that say two things: warned of."""

from __future__ import annotations

import pytest

from selfcare.cli.checking import known
from selfcare.reading.advice import advise
from selfcare.reading.reader import read_text


def warned(text: str) -> list[str]:
    reading = read_text(f"title: Case\n{text}\n", "f.yaml", None)
    assert reading.routine is not None, reading.problems
    return [each.message for each in advise(reading, "f.yaml", known())]


ROW = "steps:\n  - name: Row\n    reps: 10\n"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (f"{ROW}    say: Use band #2 and pull slowly.", "2 and pull slowly."),
        (f"{ROW}    say: Use band # 2 and pull slowly.", "2 and pull slowly."),
        (f"{ROW}    show: Room #4  only", "4 only"),
        (f"position: Sit on chair #1 of the room.\n{ROW}", "1 of the room."),
        (f"stop_if:\n  - sharp pain #2 on the sheet\n{ROW}", "2 on the sheet"),
        ("steps:\n  - name: Row #2\n    reps: 10\n", "2"),
    ],
)
def test_a_text_that_a_hash_cuts_is_told_with_what_is_lost(text: str, lost: str) -> None:
    [said] = warned(text)
    assert "#" in said and lost in said


@pytest.mark.parametrize(
    "text",
    [
        f"{ROW}    say: Pull slowly.  # not for Ann",
        f"for: self # who leads\n{ROW}",
        f'{ROW}    say: "Use band #2."',
        f"{ROW}    say: Use band no.2#a.",
        f"{ROW}    # - rest: 10s",
        f"{ROW}  # - name: Push\n  #   reps: 12\n",
    ],
)
def test_a_note_is_a_note(text: str) -> None:
    assert warned(text) == []


def test_keys_of_a_step_that_became_a_note_are_told() -> None:
    [said] = warned(f"{ROW}  # - name: Push\n    sets: 3")
    assert "Push" in said and "go to the step above" in said


@pytest.mark.parametrize(
    "signs",
    ["\n  - sharp pain\n  - dizziness]", ' [sharp pain", dizziness]', ' ["sharp pain]", dizziness]', "\n  - (pain\n"],
)
def test_a_sign_that_lost_its_bracket_or_quote_is_told(signs: str) -> None:
    [said] = warned(f"stop_if:{signs}\n{ROW}")
    assert "without its twin" in said


@pytest.mark.parametrize(
    "step",
    [
        "name: Left arm row\n    reps: 10\n    side: right",
        "name: Row\n    reps: 10\n    side: left\n    say: Pull with the right arm.",
        "name: Row\n    reps: 10\n    sides: [left, right]\n    say: Only the left arm.",
        "name: Row\n    reps: 10\n    sides: [left, right]\n    show: Right arm only.",
    ],
)
def test_two_sides_that_contradict_each_other_are_told(step: str) -> None:
    [said] = warned(f"steps:\n  - {step}")
    assert "side" in said and " says " in said


@pytest.mark.parametrize("name", ["Row 3 x 12", "Row, 12 times", "Row 3 sets"])
def test_a_count_in_the_name_that_is_another_is_told(name: str) -> None:
    assert any("the words say" in said for said in warned(f"steps:\n  - name: {name}\n    reps: 10\n    sets: 2"))


@pytest.mark.parametrize("name", ["4-7-8 breathing", "Row 10 times", "One leg stand"])
def test_a_number_in_the_name_that_fits_is_not(name: str) -> None:
    assert warned(f"steps:\n  - name: {name}\n    reps: 10") == []
