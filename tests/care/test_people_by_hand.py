"""Twenty people against every routine: what was written by hand before the rules is what happens."""

from __future__ import annotations

import pytest

from selfcare.care.adapt import adapted
from selfcare.care.decision import Verdict
from tests.care.judging import NAMES, letter, reached, routine, shown, spots
from tests.care.people_by_hand import PEOPLE, Somebody


def wanted(somebody: Somebody, name: str) -> str:
    for letter_, names in (("C", somebody.closed), ("A", somebody.ask), ("L", somebody.lighter)):
        if name in names.split():
            return letter_
    return "O"


@pytest.mark.thorough
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("somebody", PEOPLE, ids=lambda somebody: somebody.who)
def test_what_should_happen_to_them_happens(somebody: Somebody, name: str) -> None:
    decision = shown(routine(name), somebody.told, somebody.helped)
    assert letter(decision) == wanted(somebody, name), somebody.why


@pytest.mark.thorough
@pytest.mark.parametrize("somebody", PEOPLE, ids=lambda somebody: somebody.who)
def test_what_is_left_alone_is_left_alone_in_everything_that_is_played(somebody: Somebody) -> None:
    for name in NAMES:
        decision = shown(routine(name), somebody.told, somebody.helped)
        if decision.verdict is not Verdict.OPEN:
            continue
        for step, where in reached(adapted(routine(name), decision), somebody.helped).items():
            assert not where & spots(somebody.never), (name, step)


@pytest.mark.parametrize("somebody", PEOPLE, ids=lambda somebody: somebody.who)
def test_they_sit_where_standing_speaks_against_them(somebody: Somebody) -> None:
    seated = {name for name in NAMES if shown(routine(name), somebody.told).must_sit}
    assert seated == set(somebody.seated.split())
