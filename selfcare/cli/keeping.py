"""Where a session is kept, for every shell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from selfcare import places
from selfcare.history.keeper import Keeper, RoutineFacts
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem
from selfcare.routine.library import Entry


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
