"""A question is asked where its answer makes a difference, and only there: worked out from the decisions themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.body.places import everywhere
from selfcare.care.adapt import adapted
from selfcare.care.answer import YES, Answer
from selfcare.care.asking import questions
from selfcare.care.asking_where import pointing_at
from selfcare.care.cautions import Caution, Whose, cautions
from selfcare.care.screening import TRAINED_HANDS, decide
from selfcare.care.tips import tips_for
from selfcare.format.model import Routine
from tests.care.judging import NAMES, routine

WAYS = [(name, False) for name in NAMES] + [(name, True) for name in NAMES if routine(name).for_ == "either"]


def answers(caution: Caution) -> Iterator[Answer]:
    """Every way to say yes to it: no place, each one that it can be at, all of them."""
    yield Answer(YES)
    if caution.asks_where:
        spots = frozenset(spot for row in pointing_at(caution, frozenset()).rows for spot in row.spots())
        yield Answer(YES, spots)
        yield from (Answer(YES, frozenset({spot})) for spot in spots)


def played(given: Routine, said: dict[str, Answer], by_another: bool) -> object:
    """What is played, standing and sitting; the reasons and the sentences are no part of it."""
    ways = [decide(given, said, {TRAINED_HANDS.id}, by_another, seated) for seated in (False, True)]
    return [(found.verdict, found.must_sit, found.cap, adapted(given, found)) for found in ways]


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "by_another"), WAYS)
def test_what_is_not_asked_would_change_nothing_that_is_done(name: str, by_another: bool) -> None:
    given = routine(name)
    asked = {each.id for each in questions(given, by_another)}
    if not asked:
        pytest.skip("quiet work asks nobody")
    as_it_is = played(given, {}, by_another)
    for each in cautions():
        if each.id not in asked and (each.whose is not Whose.GIVER or by_another or given.for_ == "partner"):
            assert all(played(given, {each.id: said}, by_another) == as_it_is for said in answers(each)), each.id


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "by_another"), WAYS)
def test_what_is_asked_can_change_what_is_done(name: str, by_another: bool) -> None:
    given = routine(name)
    for each in questions(given, by_another):
        if not each.id.startswith("own"):
            everywhere_ = {each.id: Answer(YES, everywhere() if each.asks_where else frozenset())}
            ways = [decide(given, everywhere_, {TRAINED_HANDS.id}, by_another, seated) for seated in (False, True)]
            fates = [fate for way in ways for fate in way.fates.values()]
            assert (
                any(fate.rank > 0 or fate.beside or fate.resting for fate in fates) or ways[0].cap or ways[0].must_sit
            ), each.id


def test_who_was_not_asked_about_bruises_is_not_told_that_soreness_is_usual() -> None:
    given = routine("deep-slow")
    no = Answer("no")
    known = dict.fromkeys(("thinner", "bleed", "bone", "frail-skin"), no)
    assert any("soreness" in tip for tip in tips_for(given, known))
    for left in known:
        assert not any("soreness" in tip for tip in tips_for(given, {id: no for id in known if id != left}))
