"""The tables of the history, version by version, and the way from an older file to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from selfcare.disk import sync_folder
from selfcare.history.trouble import HistoryFromNewerVersion

APPLICATION = int.from_bytes(b"self")
"""The file's `application_id`: tells a history from any other SQLite file."""

Migration = Sequence[str]
"""SQL statements that lead from one version to the next."""

_FIRST: Migration = (
    # Each plan is kept once, under the digest of its text; a changed routine makes another one.
    "CREATE TABLE plan (digest TEXT PRIMARY KEY, segments TEXT NOT NULL) STRICT",
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        routine TEXT NOT NULL,
        title TEXT NOT NULL,
        level TEXT NOT NULL,
        planned TEXT NOT NULL,
        screened INTEGER NOT NULL,
        plan TEXT NOT NULL REFERENCES plan (digest),
        version TEXT NOT NULL,
        started TEXT NOT NULL,
        utc_offset INTEGER NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE step (
        session INTEGER NOT NULL REFERENCES session (id),
        seq INTEGER NOT NULL,
        segment INTEGER NOT NULL,
        kind TEXT NOT NULL,
        step TEXT NOT NULL,
        at TEXT NOT NULL,
        seconds TEXT NOT NULL,
        skipped INTEGER NOT NULL,
        reps INTEGER,
        side TEXT,
        "set" INTEGER,
        round INTEGER,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE ending (
        session INTEGER PRIMARY KEY REFERENCES session (id),
        outcome TEXT NOT NULL,
        seconds TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT
    """,
)
_RATINGS: Migration = (
    """
    CREATE TABLE rating (
        session INTEGER NOT NULL REFERENCES session (id),
        seq INTEGER NOT NULL,
        person TEXT NOT NULL,
        what TEXT NOT NULL,
        moment TEXT NOT NULL,
        value INTEGER NOT NULL,
        at TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE note (
        session INTEGER PRIMARY KEY REFERENCES session (id),
        text TEXT NOT NULL,
        checksum INTEGER NOT NULL
    ) STRICT
    """,
)
_HALTS: Migration = (
    """
    CREATE TABLE halt (
        session INTEGER NOT NULL REFERENCES session (id),
        seq INTEGER NOT NULL,
        hurts INTEGER NOT NULL,
        segment INTEGER,
        way TEXT NOT NULL,
        checksum INTEGER NOT NULL,
        PRIMARY KEY (session, seq)
    ) STRICT, WITHOUT ROWID
    """,
)
MIGRATIONS: tuple[Migration, ...] = (_FIRST, _RATINGS, _HALTS)
"""The statements at place n lead from version n to n + 1; the newest version is their number."""


def version_of(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    """By their names, the statements that made the tables; those that sqlite makes by itself are left out."""
    rows = connection.execute("SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    made = {name: " ".join((kind, table, *sql.split())) for name, kind, table, sql in rows}
    return {name: text for name, text in made.items() if not name.startswith("sqlite_")}


def migrate(connection: sqlite3.Connection, path: Path | None, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the file to the newest version in one transaction, all of it or nothing.

    With a backup beside it before, where it has a `path`.
    """
    if version_of(connection) == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again under the lock: another process may have been faster.
        found = version_of(connection)
        if found > len(migrations):
            raise HistoryFromNewerVersion(found, len(migrations))
        if path is not None and 0 < found < len(migrations):
            back_up(path, path.with_name(f"{path.stem}.v{found}.bak"))
        for migration in migrations[found:]:
            for statement in migration:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def back_up(path: Path, target: Path) -> None:
    """Copy the whole history to `target`, which is there in full or not at all.

    By a connection of its own: SQLite does not copy from one that is about to write (Python would wait for ever).
    """
    draft = target.with_name(f"{target.name}.part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    source = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(source, uri=True)) as old, closing(sqlite3.connect(draft)) as copy:
        old.backup(copy)
    draft.replace(target)
    sync_folder(target.parent)
