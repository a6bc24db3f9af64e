"""Where a session is kept, for every shell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from selfcare import places
from selfcare.cli import LEVELS
from selfcare.history.keeper import Keeper, RoutineFacts
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem
from selfcare.shelves.library import Entry


def keeper_for(entry: Entry, screened: bool, on_trouble: Callable[[str], None]) -> Keeper:
    assert entry.routine is not None
    return Keeper(
        places.history(),
        RoutineFacts(entry.name, entry.routine.title),
        datetime.now().astimezone(),
        screened,
        on_trouble,
    )


def last_played() -> str | None:
    """The name of the routine played last; None also where the history cannot be read, which `history` tells."""
    try:
        with Store.open(places.history()) as store:
            return store.last_played()
    except HistoryProblem:
        return None


def last_level(routine: str) -> str:
    """The level at which a routine was played last; the usual one where that is not known."""
    try:
        with Store.open(places.history()) as store:
            rows = store.sessions(limit=1, routine=routine)
    except HistoryProblem:
        rows = []
    return rows[0].level if rows and rows[0].level in LEVELS else "usual"


def numbers_of(routine: str, person: str, sessions: int = 10) -> dict[str, list[tuple[int, int]]]:
    """By what was rated, the numbers before and after of the last sessions of one person, the newest first."""
    numbers: dict[str, list[tuple[int, int]]] = {}
    try:
        with Store.open(places.history()) as store:
            for session in store.sessions(limit=sessions, routine=routine):
                given = {
                    (each.what, each.moment): each.value for each in store.ratings(session.id) if each.person == person
                }
                for what, moment in given:
                    if moment == "before" and (what, "after") in given:
                        numbers.setdefault(what, []).append((given[what, "before"], given[what, "after"]))
    except HistoryProblem:
        return {}
    return numbers
