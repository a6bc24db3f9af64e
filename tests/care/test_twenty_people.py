# ruff: noqa: E501
"""Twenty people of an earlier reading of the rules, against all routines: the same verdict, but where the place has changed it.

They were judged when nobody knew where a trouble is. What is otherwise since then stands here, with why.
"""

from __future__ import annotations

import pytest

from selfcare.care.answer import Answer
from selfcare.care.decision import Decision
from selfcare.care.screening import decide
from tests.care.judging import routine, spots
from tests.care.twenty_people import PEOPLE, Someone
from tests.care.twenty_people_library import LIBRARY, NAMES
from tests.care.twenty_people_library import wanted as judged

PLACES = {
    "numb": "both feet", "clot-past": "both legs", "foot-today": "right foot", "wound": "left forearm",
    "device": "right chest", "nodes": "right armpit", "hypersens": "right hand", "fracture": "both wrist",
}  # fmt: skip
"""Where it is, in words of the body."""
SINCE: dict[str, dict[str, str]] = {
    "someone with a clot last year": {
        "open": "swedish-forearm elder-hand arm-circles swedish-back aroma-hand elder-back masso-shoulders reflex-hand-ear "
        "hand-comfort head-ease touch-ladder passive-ease seated-feet leg-stretch steady-six hand-glides",
        # light hands away from the legs, and easy moving, need nobody's yes; firm is out and the legs wait
    },
    "a pregnant partner who receives": {"open": "arm-circles masso-shoulders"},  # sitting; only what moves is left
    "diabetes with a foot team, and a foot that is hot and red today": {
        "open": "arm-circles sports-ready sports-recover passive-ease seated-feet leg-stretch steady-six",  # the other leg
        "ask first": "reflex-foot foot-leg-comfort touch-ladder",  # the other foot, after the foot team's yes
    },
    "a dressing on the left forearm": {
        "open": "reflex-foot sports-ready sports-recover foot-leg-comfort passive-ease",  # it is not on a foot
        "ask first": "lymph-lower",
    },
    "heart failure": {"open": "arm-circles"},  # sitting, and nobody is touched
    "in cancer treatment, with a port and nodes removed on the right": {"open": "arm-circles masso-shoulders"},
    "a small stroke two years ago, the left side weaker": {"open": "arm-circles", "ask first": "masso-shoulders"},
    "someone with dementia who can hardly say stop, massaged by a daughter": {"closed": "masso-shoulders"},
    "a grandchild of fifteen": {"ask first": "arm-circles", "closed": "masso-shoulders"},
    "the right hand burns at the touch of a sheet": {"ask first": "deep-slow nmt-ball-wall"},  # the other hand does it
    "a broken left wrist and a sprained right one": {
        "closed": "lymph-upper lymph-lower medical-plan sports-ready hand-glides foot-leg-comfort head-ease",  # no hand is left
        "ask first": "nmt-ball-wall",
        "open": "sports-recover touch-ladder seated-feet leg-stretch steady-six passive-ease",  # what no hand has part in
    },
}


def decided(someone: Someone, name: str) -> Decision:
    given = {**someone.answers, **someone.giver}
    answers = {
        id: Answer("not sure" if said == "not sure" else "yes", spots(PLACES.get(id, ""))) for id, said in given.items()
    }
    return decide(routine(name), answers)


def wanted(someone: Someone, name: str) -> str:
    since = (verdict for verdict, names in SINCE.get(someone.who, {}).items() if name in names.split())
    before = someone.wanted.get(name) or judged(LIBRARY[someone.who], name)
    return next(since, before.verdict)


@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_should_happen_to_them_happens(someone: Someone) -> None:
    for name in (*someone.wanted, *NAMES):
        assert decided(someone, name).verdict.value == wanted(someone, name), name


@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.who)
def test_what_is_closed_or_asked_says_why_and_whom_to_ask(someone: Someone) -> None:
    for name in NAMES:
        decision = decided(someone, name)
        assert all(reason.caution.then and reason.caution.whom for reason in decision.reasons), name
        assert (decision.verdict.value != "open") is bool(decision.reasons), name
