"""Whoever went to school for eight years can read what they are asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.care.cautions import Caution, cautions
from selfcare.care.screening import TRAINED_HANDS
from selfcare.reading.reader import read
from tests.care.grade import grade, syllables

EIGHT_YEARS = 8
ROUTINES = sorted((Path(__file__).parents[2] / "routines").glob("*.yaml"))


@pytest.mark.parametrize("caution", (*cautions(), TRAINED_HANDS), ids=lambda each: each.id)
def test_the_question_can_be_read(caution: Caution) -> None:
    assert grade(caution.ask) <= EIGHT_YEARS


@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_so_can_an_authors_own(path: Path) -> None:
    routine = read(path).routine
    assert routine is not None
    assert all(grade(own.ask) <= EIGHT_YEARS for own in routine.screen)


def test_syllables_are_counted_as_they_are_said() -> None:
    said = {"vein": 1, "stroke": 1, "bruised": 1, "operation": 4, "table": 2, "heparin": 3, "glaucoma": 3, "wounded": 2}
    assert {word: syllables(word) for word in said} == said


def test_a_hard_sentence_is_found_hard() -> None:
    assert grade("Do you see the cat?") < 2
    assert grade("Are you receiving anticoagulation medication, such as rivaroxaban or clopidogrel?") > 12
