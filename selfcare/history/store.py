"""The history on disk: one SQLite file, to which rows are only ever added.

A rollback journal and not a write-ahead log: the SQLite of many systems still has the WAL-reset bug (fixed in 3.51.3).
Reading changes nothing: a damaged file is told, and only who writes sets it aside.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from selfcare.history import backups, database
from selfcare.history.checksums import COLUMNS, digest, stored
from selfcare.history.late import add_late
from selfcare.history.migrations import MIGRATIONS, Migration
from selfcare.history.reading import HistoryQueries
from selfcare.history.rows import Row, SessionStart, plan_of
from selfcare.history.trouble import DiskFault, HistoryDamaged, translated


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store(HistoryQueries):
    """The sessions of one file, for one thread; all that fails is said as a `HistoryProblem`."""

    def __init__(
        self,
        path: Path,
        wait: float = 5.0,
        migrations: Sequence[Migration] = MIGRATIONS,
        now: Callable[[], datetime] = _utc_now,
        through: bool = True,
    ) -> None:
        """One that is there to write to; see `open` for one to read.

        `wait`: seconds to wait for another program to let go of the file. `through`: whether the whole file is looked
        through before, and its index made anew; of a long one that takes a moment.
        """
        self.notice: str | None = None
        """A sentence for the person when the file had to be set aside."""
        self.doubts = {}
        self._path = path
        self._wait = wait
        self._migrations = migrations
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._through = through
        self._writing = False
        self._closed = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        wait: float = 5.0,
        migrations: Sequence[Migration] = MIGRATIONS,
        now: Callable[[], datetime] = _utc_now,
        through: bool = True,
    ) -> Store:
        """The history at `path`, to be read, with what is not taken in yet; nothing is made or changed.

        `through`: whether the whole file is looked through before, as damage in it may hide rows; of a long one
        that takes a moment. Each row is held against its checksum in any case.
        """
        store = cls(path, wait, migrations, now, through)
        store._look()
        return store

    def close(self) -> None:
        self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    # Opening

    def _look(self) -> sqlite3.Connection | None:
        """What is to be read, when there is something."""
        if self._closed:
            raise ValueError("the history has been closed")
        if self._connection is None:
            with translated():
                found = None
                if database.status(self._path) is not None:
                    found = database.connect(
                        self._path, self._wait, self._migrations, writing=False, through=self._through
                    )
                self._connection, doubts = add_late(found, self._path, self._migrations)
                self.doubts.update(doubts)
        return self._connection

    def _to_write(self) -> sqlite3.Connection:
        """What is to be written to: made where it is not there, and a damaged one set aside."""
        if self._closed:
            raise ValueError("the history has been closed")
        if not self._writing:
            self._let_go()
        if self._connection is None:
            with translated():
                seen = database.status(self._path)
                try:
                    if seen is not None:
                        self._connection = database.connect(
                            self._path, self._wait, self._migrations, through=self._through
                        )
                        if self._through:
                            database.make_index(self._connection)
                except HistoryDamaged as damaged:
                    assert seen is not None
                    aside = database.set_aside(self._path, seen, self._now())
                    self.notice = backups.offered(self._path, aside, damaged.reason)
                if self._connection is None:
                    database.create(self._path, self._migrations)
                    self._connection = database.connect(self._path, self._wait, self._migrations)
        self._writing = True
        return self._connection

    # Writing

    def write(self, session: int, row: Row) -> int:
        """Write a row of a session; the session's id. One that is there already stays, so it may be written again."""
        if (found := stored(session, row)) is None:
            return session
        table, values = found
        marks = ", ".join("?" * len(values))
        with self.together() as connection:
            if isinstance(row, SessionStart):
                plan = plan_of(row)
                connection.execute("INSERT INTO plan VALUES (?, ?) ON CONFLICT DO NOTHING", (digest(plan), plan))
            connection.execute(
                f"INSERT INTO {table} ({COLUMNS[table]}, checksum) VALUES ({marks}) ON CONFLICT DO NOTHING", values
            )
            if isinstance(row, SessionStart):
                (session,) = connection.execute("SELECT id FROM session WHERE key = ?", (row.key,)).fetchone()
        return session

    @contextmanager
    def together(self) -> Iterator[sqlite3.Connection]:
        """One transaction for all that is written inside: when this is left without an error, it is on disk."""
        with self._told_right():
            connection = self._to_write()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    def _read(self, query: str, values: tuple[str | int | None, ...] = ()) -> list[tuple[Any, ...]]:
        with self._told_right():
            connection = self._look()
            return connection.execute(query, values).fetchall() if connection is not None else []

    @contextmanager
    def _told_right(self) -> Iterator[None]:
        """As `translated`, and a disk that failed is never called damage: sqlite takes some of its errors for one."""
        try:
            with translated():
                yield
        except HistoryDamaged as damaged:
            if database.status(self._path) is not None and database.is_sound_as_bytes(self._path, self._migrations):
                raise DiskFault from damaged
            raise
