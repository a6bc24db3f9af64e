"""Twenty people against every other routine of the library, by the rules and as they would be told."""

from __future__ import annotations

import pytest

from selfcare.care.adapt import adapted, changes_told
from selfcare.care.cautions import cautions
from selfcare.care.decision import Decision, Verdict
from selfcare.care.screening import TRAINED_HANDS, Answer, decide
from selfcare.format.twin import steps_of
from tests.care.test_twenty_people import LIBRARY as BUNDLED
from tests.care.test_twenty_people import ROUTINES, answer, routine
from tests.care.twenty_people import PEOPLE, Someone, Wanted
from tests.care.twenty_people_library import LEGS, LIBRARY, NAMES, SHOWN, said_of, wanted

HERE = [name for name in NAMES if name in {entry.name for entry in BUNDLED.entries()}]
"""Those of the library that are bundled."""
SHOWN_HERE = [
    (who, name) for who, judged in SHOWN.items() for each in judged for name in each.routines.split() if name in HERE
]


def decided(someone: Someone, name: str, shown: bool = False) -> Decision:
    given = {id: answer(said) for id, said in said_of(someone, name).items()}
    found = routine(name)
    yeses = {TRAINED_HANDS.id: frozenset({found.technique or ""})} if shown else {}
    return decide(found, {each.id: given.get(each.id, Answer("no")) for each in cautions()}, yeses)


def told(decision: Decision) -> tuple[str, list[str]]:
    return decision.verdict.value, sorted(decision.told())


def as_told(judged: Wanted) -> tuple[str, list[str]]:
    return judged.verdict, sorted(judged.changes)


@pytest.mark.parametrize("name", HERE)
@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_should_happen_to_them_happens(someone: Someone, name: str) -> None:
    judged = wanted(LIBRARY[someone.who], name)
    assert told(decided(someone, name)) == as_told(judged), judged.why


@pytest.mark.parametrize("name", HERE)
@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_is_closed_or_asked_says_why_and_whom_to_ask_and_what_is_changed_is_played(
    someone: Someone, name: str
) -> None:
    decision = decided(someone, name)
    assert all(reason.caution.then and reason.caution.whom for reason in decision.reasons)
    assert (decision.verdict is Verdict.OPEN) is not bool(decision.reasons)
    if decision.verdict is not Verdict.CLOSED:
        assert adapted(routine(name), decision) is not None
        gone = any(decision.holding & set(step.unless) for step in steps_of(routine(name).steps))
        assert bool(changes_told(routine(name), decision)) is bool(decision.told() or decision.places or gone)


@pytest.mark.parametrize(("who", "name"), SHOWN_HERE)
def test_a_professionals_yes_opens_no_more_than_it_is_meant_for(who: str, name: str) -> None:
    (someone,) = (each for each in PEOPLE if each.who == who)
    judged = wanted(SHOWN[who], name)
    assert told(decided(someone, name, shown=True)) == as_told(judged), judged.why


def test_every_bundled_routine_is_judged_for_everybody_and_once() -> None:
    assert {entry.name for entry in BUNDLED.entries()} <= {*NAMES, *ROUTINES}
    assert list(LIBRARY) == [someone.who for someone in PEOPLE]
    for who, judged in LIBRARY.items():
        assert sorted(name for each in judged for name in each.routines.split()) == sorted(NAMES), who


def test_what_a_professional_shows_is_what_waits_for_it() -> None:
    alone = {name for name in NAMES if wanted(LIBRARY["nobody with anything"], name).verdict == "ask first"}
    for who, judged in SHOWN.items():
        assert {name for each in judged for name in each.routines.split()} == alone, who
    assert {name for name in HERE if needs_trained_hands(routine(name))} == alone & set(HERE)


def test_a_hurt_arm_is_elsewhere_where_only_legs_are_worked_on() -> None:
    (wrists,) = (someone for someone in PEOPLE if someone.answers == {"fracture": "both"})
    assert said_of(wrists, "hand-comfort") == {"fracture": "both"}
    assert all(said_of(wrists, name) == {"fracture": "elsewhere"} for name in LEGS)
