"""Whoever is asked where it is hears what "it" is, and a side is that of the trouble, not that of the routine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.care.answer import YES, Answer
from selfcare.care.asking_where import pointing_at
from selfcare.care.cautions import Caution, caution, cautions
from selfcare.care.screening import decide
from selfcare.plain.own import where
from tests.care.grade import grade
from tests.care.judging import routine, spots

EIGHT_YEARS = 8
POINTED_AT = [each for each in cautions() if each.asks_where]


@pytest.mark.parametrize("each", POINTED_AT, ids=lambda each: each.id)
def test_the_question_names_what_it_is_about_and_can_be_read(each: Caution) -> None:
    asked = pointing_at(each, frozenset()).ask
    assert each.called.lower() in asked.lower() and "left or right" in asked
    assert grade(asked) <= EIGHT_YEARS


def test_a_port_on_the_right_chest_takes_no_foot_of_that_side_away() -> None:
    """A side that was asked for without a word of what had it once left out the right foot."""
    pointing = pointing_at(caution("device"), frozenset())
    row = next(at for at, each in enumerate(pointing.rows, start=1) if "chest" in each.places)
    typed: Iterator[str] = iter([f"{row}r"])
    said: list[str] = []
    found = where(lambda: next(typed), said.append, pointing, "your")
    assert found == spots("right chest, right ribs") and any(line.startswith("The device: where") for line in said)
    answers = {"device": Answer(YES, found)}
    for name in ("foot-leg-comfort", "reflex-foot", "seated-feet"):
        assert decide(routine(name), answers).fates == {}, name


@pytest.mark.parametrize("name", ["hand-comfort", "swedish-forearm", "reflex-hand-ear"])
def test_a_hot_foot_that_nobody_can_name_the_side_of_leaves_the_hands_open_as_it_says(name: str) -> None:
    assert "hands and breathing stay open" in caution("foot-today").then
    assert decide(routine(name), {"foot-today": Answer(YES)}).fates == {}


def test_it_still_takes_both_legs_and_standing() -> None:
    hot = {"foot-today": Answer(YES)}
    both = {"foot-today": Answer(YES, spots("left foot, right foot, left ankle, right ankle"))}
    for name in ("foot-leg-comfort", "seated-feet", "steady-six", "leg-stretch", "lymph-lower"):
        given = routine(name)
        found, named = decide(given, hot), decide(given, both)
        assert (found.verdict, found.must_sit) == (named.verdict, named.must_sit)
        assert {key: fate.rank for key, fate in found.fates.items()} == {
            key: fate.rank for key, fate in named.fates.items()
        }, name
