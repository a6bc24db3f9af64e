"""Sessions that are in their logs and not in the history yet, shown with the rest, and written nowhere."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from selfcare.history import log
from selfcare.history.checksums import COLUMNS, digest, stored
from selfcare.history.migrations import Migration, migrate
from selfcare.history.rows import SessionStart, plan_of

_LAST = """
    SELECT max(
        coalesce((SELECT max(id) FROM session), 0),
        coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'session'), 0)
    )
"""
"""The number that was given last, to a session that may be forgotten."""
Doubts = dict[tuple[int, str], str]


def add_late(
    connection: sqlite3.Connection | None, history: Path, migrations: Sequence[Migration]
) -> tuple[sqlite3.Connection | None, Doubts]:
    """The connection, with what is in the logs beside what is in the file; made in memory where there is no file."""
    doubts: Doubts = {}
    found = []
    for path, logged in log.read_all(history):
        if logged is None and log.is_torn(path):
            continue
        if logged is None:
            doubts[0, path.name] = f"A session's log is damaged, and not shown: {path}."
        else:
            found.append(logged)
    if not found:
        return connection, doubts
    if connection is None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection, None, migrations)
    kept = {key for (key,) in connection.execute("SELECT key FROM session ORDER BY id DESC LIMIT 1000")}
    (last,) = connection.execute(_LAST).fetchone()
    _make_room(connection)
    for logged in found:
        if logged.start.key in kept:  # taken in a moment ago
            continue
        kept.add(logged.start.key)
        last += 1
        _add(connection, last, logged)
        if logged.damaged:
            doubts[last, "log"] = f"Session {last}: {logged.damaged} of its lines are damaged, and not shown."
    return connection, doubts


def _make_room(connection: sqlite3.Connection) -> None:
    """Each table as one view of what is in the file and what is in memory; both by the name of the table."""
    for table in (*COLUMNS, "plan"):
        connection.execute(f"CREATE TEMP TABLE late_{table} AS SELECT * FROM main.{table} WHERE 0")
        connection.execute(
            f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} UNION ALL SELECT * FROM temp.late_{table}"
        )


def _add(connection: sqlite3.Connection, id: int, logged: log.Logged) -> None:
    done = set()
    for row in (logged.start, *logged.rows):
        if (found := stored(id, row)) is None:
            continue
        table, values = found
        columns = COLUMNS[table]
        if isinstance(row, SessionStart):
            plan = plan_of(row)
            connection.execute("INSERT INTO temp.late_plan VALUES (?, ?)", (digest(plan), plan))
            columns, values = f"id, {columns}", (id, *values)
        if table in ("ending", "note") and table in done:  # the first one stays, as in the file
            continue
        done.add(table)
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO temp.late_{table} ({columns}, checksum) VALUES ({marks})", values)
