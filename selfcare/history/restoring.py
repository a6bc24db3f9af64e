"""A backup brought back: its sessions and those that came after it, in one history."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from selfcare import disk
from selfcare.history import database
from selfcare.history.backups import Backup
from selfcare.history.checksums import COLUMNS
from selfcare.history.migrations import MIGRATIONS, back_up
from selfcare.history.trouble import translated

_ROWS = [table for table in COLUMNS if table != "session"]


def restore(history: Path, backup: Backup) -> Path | None:
    """Put the backup in the history's place, with the sessions that only the history has.

    The history as it was stays beside it; its name is given back. Raises HistoryProblem.
    """
    with translated():
        draft = disk.free_name(history.with_name(f".{history.name}.{os.getpid()}.new"))
        try:
            back_up(backup.path, draft)
            if history.exists():
                _add(history, draft)
            kept = None
            if history.exists():
                kept = disk.free_name(history.with_name(f"{history.stem}.before-restore.bak"))
                disk.give_name(history, kept)
            draft.replace(history)
        finally:
            draft.unlink(missing_ok=True)
        disk.sync_folder(history.parent)
    return kept


def _add(history: Path, draft: Path) -> None:
    with closing(database.connect(draft, 5.0, MIGRATIONS)) as file:
        with closing(database.connect(history, 5.0, MIGRATIONS, writing=False)):
            pass  # sound, or this raises
        file.execute("ATTACH ? AS now", (f"{history.absolute().as_uri()}?mode=ro",))
        file.execute("BEGIN IMMEDIATE")
        file.execute("INSERT OR IGNORE INTO plan SELECT * FROM now.plan")
        new = file.execute("SELECT id, key FROM now.session WHERE key NOT IN (SELECT key FROM session) ORDER BY id")
        for old, key in new.fetchall():
            columns = COLUMNS["session"]
            file.execute(
                f"INSERT INTO session ({columns}, checksum) SELECT {columns}, checksum FROM now.session WHERE id = ?",
                (old,),
            )
            (id,) = file.execute("SELECT id FROM session WHERE key = ?", (key,)).fetchone()
            _copy_rows(file, old, id)
        file.execute("COMMIT")
        file.execute("DETACH now")


def _copy_rows(file: sqlite3.Connection, old: int, id: int) -> None:
    """The rows of a session under its new number, each with a checksum of its own."""
    from selfcare.history.checksums import checksum

    there = {name for (name,) in file.execute("SELECT name FROM now.sqlite_schema")}
    for table in _ROWS:
        if table not in there:  # of a version before it
            continue
        names = COLUMNS[table]
        for told_, *values in file.execute(f"SELECT checksum, {names} FROM now.{table} WHERE session = ?", (old,)):
            if checksum(values) != told_:
                continue  # damaged; it stays in the file that is kept
            values[0] = id
            marks = ", ".join("?" * (len(values) + 1))
            file.execute(
                f"INSERT OR IGNORE INTO {table} ({names}, checksum) VALUES ({marks})", (*values, checksum(values))
            )
