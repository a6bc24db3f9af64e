"""Twenty people against the four routines, by the rules and as they would be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.care.adapt import adapted, changes_told
from selfcare.care.cautions import cautions
from selfcare.care.decision import Verdict
from selfcare.care.screening import Answer, decide, questions
from selfcare.format.model import Routine
from selfcare.shelves.library import Library
from tests.care.twenty_people import BREATH, CIRCLES, FOREARM, HAND, PEOPLE, Someone

LIBRARY = Library(Path(__file__).parent.parent.parent / "routines", Path("none"))
ROUTINES = (FOREARM, HAND, CIRCLES, BREATH)


def routine(name: str) -> Routine:
    found = LIBRARY.find(name).routine
    assert found is not None
    return found


def answer(said: str) -> Answer:
    return Answer("yes", said) if said in ("left", "right", "both", "elsewhere") else Answer(said)


def answers(someone: Someone) -> dict[str, Answer]:
    given = {id: answer(said) for id, said in {**someone.answers, **someone.giver}.items()}
    return {each.id: given.get(each.id, Answer("no")) for each in cautions()}


@pytest.mark.parametrize("name", ROUTINES)
@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_should_happen_to_them_happens(someone: Someone, name: str) -> None:
    decision = decide(routine(name), answers(someone))
    wanted = someone.wanted[name]
    assert (decision.verdict.value, sorted(decision.told())) == (wanted.verdict, sorted(wanted.changes))


@pytest.mark.parametrize("name", ROUTINES)
@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_is_closed_or_asked_says_why_and_whom_to_ask_and_what_is_changed_is_played(
    someone: Someone, name: str
) -> None:
    decision = decide(routine(name), answers(someone))
    assert all(reason.caution.then and reason.caution.whom for reason in decision.reasons)
    assert (decision.verdict is Verdict.OPEN) is not bool(decision.reasons)
    if decision.verdict is not Verdict.CLOSED:
        played = adapted(routine(name), decision)
        assert played is not None
        assert bool(changes_told(routine(name), decision)) is bool(decision.told() or decision.places)


def test_there_are_twenty_and_each_is_judged_for_each_routine() -> None:
    assert len(PEOPLE) == 20
    assert all(set(someone.wanted) == set(ROUTINES) for someone in PEOPLE)
    asked = {each.id for name in ROUTINES for each in questions(routine(name))}
    assert {id for someone in PEOPLE for id in (*someone.answers, *someone.giver)} - asked == set()
