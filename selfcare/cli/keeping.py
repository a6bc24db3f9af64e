"""Where a session is kept, for every shell."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from selfcare import places
from selfcare.cli.signals import signals_wait, told_to_end
from selfcare.history.trouble import HistoryProblem
from selfcare.words.halts import Way
from selfcare.words.levels import LEVELS, USUAL, not_more

if TYPE_CHECKING:
    from selfcare.history.keeper import Keeper
    from selfcare.history.rows import Halted, SessionRow
    from selfcare.history.store import Store
    from selfcare.shelves.entry import Entry

SOON, TURN, AT_ONCE = 1.0, 0.1, 3.0
"""Seconds: before a line says that the disk is waited for, between two looks, and that a signal waits."""
PATIENCE = 60.0
HURT = "hurt"
HOW = {"stopped": ", stopped", HURT: ", stopped as it hurt"}
DISK_WAITS = "Saving what was done; the disk is slow. Ctrl+C leaves."
HISTORY_WAITS = "What was done is on disk; putting it into the history takes a moment. Ctrl+C leaves."
GLANCE = 0.2
"""Seconds that another program at the history is waited for where a session should begin."""
LONG_AGO = 20.0
"""Seconds after which what was said is said again at the end."""


def keeper_for(
    entry: Entry,
    screened: bool,
    on_trouble: Callable[[str], None],
    seated: bool = False,
    attended: bool = True,
) -> Keeper:
    """`attended`: somebody is there, whose older session is over with this one."""
    from selfcare.history.keeper import Keeper, RoutineFacts

    assert entry.routine is not None
    return Keeper(
        places.history(),
        RoutineFacts(entry.name, entry.routine.title, seated),
        now(),
        screened,
        on_trouble,
        now=now,
        going_on=attended,
    )


def now() -> datetime:
    return datetime.now().astimezone()


def taken_in() -> list[str]:
    """Take the sessions of the last start into the history; sentences about what was found."""
    from selfcare.history.ingest import take_in

    try:
        return take_in(places.history(), now())
    except HistoryProblem as problem:  # what was done stays in its log, and is shown from there
        return [str(problem)]


def see_saved(keeper: Keeper, tell: Callable[[str], None], at_once: bool = False) -> None:
    """Wait for the disk, with a line that says so, until all is saved or the person leaves; what is not is told again.

    `at_once`: the program has been told to end: then for what was done alone, and not long.
    """
    with signals_wait() as came:
        if at_once or told_to_end():
            keeper.close(AT_ONCE)
        elif not _is_over(keeper, SOON):
            tell(HISTORY_WAITS if keeper.close(0) else DISK_WAITS)
            until = time.monotonic() + PATIENCE
            while not _is_over(keeper, TURN) and not came and time.monotonic() < until:
                pass
    if keeper.trouble and (keeper.said_at is None or time.monotonic() - keeper.said_at > LONG_AGO):
        tell(keeper.trouble)


def last_line(keepers: Sequence[Keeper]) -> str:
    """What was done and where it is kept, for the shell that somebody comes back to; nothing where nothing was done."""
    from selfcare.session import wording

    ended = [keeper.ended for keeper in keepers if keeper.ended is not None]
    if not ended:
        return ""
    told = "; ".join(f"{title}, {wording.duration(end.seconds)}{HOW.get(end.outcome, '')}" for title, end in ended)
    where = f" Kept in {places.shown(places.data())}: selfcare history shows it."
    return f"{told}.{'' if any(keeper.trouble for keeper in keepers) else where}"


def _is_over(keeper: Keeper, seconds: float) -> bool:
    """Whether the writing has come to its end, well or not: a disk that takes nothing is told, and not waited for."""
    keeper.close(seconds)
    return not keeper.busy


@contextmanager
def _glance() -> Iterator[Store]:
    """The history for a look that nobody should wait for: who holds it is not waited for, nor is all of it read."""
    from selfcare.history.store import Store

    with Store.open(places.history(), wait=GLANCE, through=False) as store:
        yield store


def last_played() -> str | None:
    """The name of the routine played last; None also where the history cannot be read, which `history` tells."""
    try:
        with _glance() as store:
            return store.last_played()
    except HistoryProblem:
        return None


def last_level(routine: str) -> str:
    """The level at which a routine was played last, but not more than usual where it hurt; the usual one where that is
    not known."""
    last, halts = _last(routine)
    if last is None or last.level not in LEVELS:
        return USUAL
    return not_more(last.level) if halts or last.outcome == HURT else last.level


def hurt_before(routine: str) -> bool:
    """Whether it hurt when a routine was played last, and nobody said then that all is well."""
    last, halts = _last(routine)
    if last is None:
        return False
    went_on = [each.way for each in halts if not each.hurts]
    all_well = all(way == Way.GO_ON.value for way in went_on) and not (halts and halts[-1].hurts)
    return last.outcome == HURT or not all_well


def _last(routine: str) -> tuple[SessionRow | None, list[Halted]]:
    """The session of a routine that was the last, and what hurt in it."""
    try:
        with _glance() as store:
            last = next(iter(store.of_routine(routine, 1)), None)
            return last, store.halts(last.id) if last is not None else []
    except HistoryProblem:
        return None, []


def numbers_of(routine: str, person: str, sessions: int = 10) -> dict[str, list[tuple[int, int]]]:
    """By what was rated, the numbers before and after of the last sessions of one person, the newest first."""
    numbers: dict[str, list[tuple[int, int]]] = {}
    try:
        with _glance() as store:
            for session in store.of_routine(routine, sessions):
                given = {
                    (each.what, each.moment): each.value for each in store.ratings(session.id) if each.person == person
                }
                for what, moment in given:
                    if moment == "before" and (what, "after") in given:
                        numbers.setdefault(what, []).append((given[what, "before"], given[what, "after"]))
    except HistoryProblem:
        return {}
    return numbers
