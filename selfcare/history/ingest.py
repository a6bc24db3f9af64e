"""Logs -> the history: at the end of a session, and at the next start of the program."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from selfcare import disk
from selfcare.history import backups, folders, log
from selfcare.history.rows import Begun, Row, SessionStart
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem

GOES_ON = timedelta(hours=6)
"""How long after its last line a session can be gone on with."""


def take_in(history: Path, now: datetime, wait: float = 5.0, offering: bool = True) -> list[str]:
    """Take the logs of sessions that are over into the history; sentences for the person. Raises HistoryProblem.

    A session that still runs, in another window, is left alone. `offering`: whether one may still be gone on with.
    """
    said: list[str] = []
    # Their own folder's order is that of their start.
    waiting = [path for path in folders.logs(history) if not disk.is_held(path)]
    if waiting:
        with Store(history, wait, now=lambda: now) as store:
            for path in waiting:
                said += _take(store, path, now, offering)
            if store.notice:
                said.insert(0, store.notice)
        with suppress(HistoryProblem):
            backups.back_up_daily(history, now.date())
    for path, logged in log.read_all(history, folders.TAKEN):
        if logged is None or now - logged.last >= GOES_ON:
            path.unlink(missing_ok=True)
    return said


def _take(store: Store, path: Path, now: datetime, offering: bool) -> list[str]:
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return []
    try:
        if not disk.hold(handle):
            return []
        logged = log.read(path)
        if logged is None and log.is_torn(path):
            path.unlink()
            return []
        if logged is None:
            strange = disk.free_name(path.with_suffix(folders.STRANGE))
            path.rename(strange)
            return [f"A session's log is damaged and was set aside as {strange}."]
        write(store, logged.start, logged.rows)
        return settle(logged, now, offering)
    except OSError:  # the disk, just then: it stays where it is, for the next time
        return []
    finally:
        os.close(handle)


def write(store: Store, start: SessionStart, rows: tuple[Row, ...]) -> None:
    """A whole session in one transaction; what is there already stays."""
    with store.together():
        session = store.write(0, start)
        for row in rows:
            if not isinstance(row, Begun):
                store.write(session, row)


def settle(logged: log.Logged, now: datetime, offering: bool = True) -> list[str]:
    """What becomes of a log whose session is in the history: kept as long as somebody may go on from it."""
    if logged.damaged:
        strange = disk.free_name(logged.path.with_suffix(folders.STRANGE))
        logged.path.rename(strange)
        return [f"Some lines of a session's log are damaged; the others are kept, and the log stands in {strange}."]
    if offering and can_go_on(logged) and now - logged.last < GOES_ON:
        logged.path.rename(logged.path.with_suffix(folders.TAKEN))
    else:
        logged.path.unlink(missing_ok=True)
    return []


def can_go_on(logged: log.Logged) -> bool:
    """Whether a session was broken off or stopped, and not because something hurt."""
    return not logged.hurts and logged.outcome in (None, "stopped")
