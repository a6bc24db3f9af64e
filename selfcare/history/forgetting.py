"""Forgetting for good: out of the history, its backups, the logs, and with all that was set aside.

The one thing that may delete what is kept; whoever calls it has asked before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from msgspec import Struct

from selfcare import disk
from selfcare.history import backups, database, folders, log
from selfcare.history.checksums import COLUMNS
from selfcare.history.migrations import MIGRATIONS
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem, translated

_AT_ONCE = 500


class Wanted(Struct, frozen=True):
    """Which sessions are meant; what is not given narrows nothing."""

    session: int | None = None
    person: str | None = None
    """Whose numbers were given in it."""
    since: date | None = None
    until: date | None = None
    """Days, both counted in."""


def meant(history: Path, wanted: Wanted) -> list[str]:
    """The keys of the sessions that are meant, the newest first. Raises HistoryProblem."""
    with Store.open(history) as store:
        return [
            row.key
            for row in store.sessions()
            if (wanted.session is None or row.id == wanted.session)
            and (wanted.since is None or row.started.date() >= wanted.since)
            and (wanted.until is None or row.started.date() <= wanted.until)
            and (wanted.person is None or _is_of(store, row.id, wanted.person))
        ]


def _is_of(store: Store, session: int, person: str) -> bool:
    return any(each.person.casefold() == person.casefold() for each in store.ratings(session))


def forget(history: Path, keys: Collection[str]) -> list[str]:
    """Leave nothing of these sessions; sentences about what could not be done. Raises HistoryProblem."""
    said = []
    with translated():
        if history.exists():
            _out_of(history, keys)
    for backup in backups.every(history):
        try:
            with translated():
                _out_of(backup, keys)
        except (HistoryProblem, sqlite3.Error):  # what cannot be looked into may hold them
            backup.unlink(missing_ok=True)
    for path, logged in log.read_all(history, folders.WAITING, folders.TAKEN):
        if logged is not None and logged.start.key in keys:
            if disk.is_held(path):
                said.append("A session that is being led in another window stays.")
            else:
                path.unlink(missing_ok=True)
    _clear_aside(history)
    return said


def forget_all(history: Path) -> list[str]:
    """Leave nothing of any session; sentences about what could not be done."""
    said = []
    for path in (history, history.with_name(f"{history.name}-journal"), *backups.every(history)):
        path.unlink(missing_ok=True)
    for path in folders.logs(history, folders.WAITING, folders.TAKEN):
        if path.suffix == folders.WAITING and disk.is_held(path):
            said.append("A session that is being led in another window stays.")
        else:
            path.unlink(missing_ok=True)
    _clear_aside(history)
    return said


def aside(history: Path) -> list[Path]:
    """All that was set aside as damaged."""
    return [*sorted(history.parent.glob(f"{history.name}.corrupt.*")), *folders.logs(history, folders.STRANGE)]


def _clear_aside(history: Path) -> None:
    for path in aside(history):
        path.unlink(missing_ok=True)
    for draft in history.parent.glob(f".{history.name}.*.new"):
        draft.unlink(missing_ok=True)
    with suppress(OSError):
        disk.sync_folder(history.parent)


def _out_of(path: Path, keys: Collection[str]) -> None:
    with closing(database.connect(path, 5.0, MIGRATIONS, writing=True)) as file:
        file.execute("PRAGMA secure_delete = ON")  # what was deleted must not be left between the rows
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute("BEGIN IMMEDIATE")
        wanted = list(keys)
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            ids = [id for (id,) in file.execute(f"SELECT id FROM session WHERE key IN ({marks})", some)]
            marks = ", ".join("?" * len(ids))
            for table in COLUMNS:
                column = "id" if table == "session" else "session"
                file.execute(f"DELETE FROM {table} WHERE {column} IN ({marks})", ids)
        file.execute("DELETE FROM plan WHERE digest NOT IN (SELECT plan FROM session)")
        file.execute("COMMIT")
        file.execute("VACUUM")
