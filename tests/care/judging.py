"""How a person's table is held against the rules: answers in words, the outcome in a letter, the places that are left
alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from selfcare.body.places import Spot, spots_in
from selfcare.care.answer import NO, YES, Answer
from selfcare.care.cautions import Cell, What, cautions
from selfcare.care.decision import Decision, Verdict
from selfcare.care.doing import acts
from selfcare.care.done import TOUCHING
from selfcare.care.screening import TRAINED_HANDS, decide
from selfcare.format.model import Routine
from selfcare.shelves.library import Library

LIBRARY = Library(Path(__file__).parent.parent.parent / "routines", Path("none"))
NAMES = tuple(sorted(entry.name for entry in LIBRARY.entries()))


@cache
def routine(name: str) -> Routine:
    found = LIBRARY.find(name).routine
    assert found is not None
    return found


def spots(where: str) -> frozenset[Spot]:
    return frozenset() if where in ("", "?") else spots_in(part.strip() for part in where.split(","))


def answers(told: dict[str, str]) -> dict[str, Answer]:
    given = {id: Answer(YES, spots(where)) for id, where in told.items()}
    return {each.id: given.get(each.id, Answer(NO)) for each in cautions()}


def letter(decision: Decision) -> str:
    match decision.verdict:
        case Verdict.CLOSED:
            return "C"
        case Verdict.ASK_FIRST:
            return "A"
        case Verdict.OPEN:
            return "L" if is_lighter(decision) else "O"


def is_lighter(decision: Decision) -> bool:
    """What is only to be left alone beside the work, as the file does not say where that is, leaves it as it is."""
    return decision.must_sit or any(fate.rank >= Cell.LIGHTER.rank or fate.resting for fate in decision.fates.values())


def shown(routine: Routine, told: dict[str, str], helped: bool = False) -> Decision:
    """The decision, once trained hands have shown it."""
    by_another = helped and routine.for_ == "either"
    return decide(routine, answers(told), {TRAINED_HANDS.id}, by_another)


def reached(routine: Routine, by_another: bool) -> dict[str, frozenset[Spot]]:
    """By step, every spot that it touches, moves, loads or works with."""
    found: dict[str, frozenset[Spot]] = {}
    for act in acts(routine, by_another):
        spots_of = (
            frozenset(
                spot for what, each in act.does.items() if not (act.leans and what is What.LOAD) for spot in each or ()
            )
            | act.hands
        )
        found[act.step.name] = found.get(act.step.name, frozenset()) | spots_of
    return found


def touched(routine: Routine, by_another: bool = False) -> dict[str, frozenset[Spot]]:
    """By step, every spot that hands are on."""
    found: dict[str, frozenset[Spot]] = {}
    for act in acts(routine, by_another):
        spots_of = frozenset(spot for what in TOUCHING for spot in act.does.get(what) or ())
        found[act.step.name] = found.get(act.step.name, frozenset()) | spots_of
    return found
