"""The history on disk: one SQLite file, to which rows are only ever added.

A rollback journal and not a write-ahead log: the SQLite of many systems still has the WAL-reset bug (fixed in 3.51.3).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zlib import crc32

from selfcare.history import database
from selfcare.history.migrations import MIGRATIONS, Migration
from selfcare.history.rows import RatingRow, SessionRow, SessionStart, StepRow
from selfcare.history.trouble import HistoryDamaged, told

_SESSION = "key, routine, title, level, planned, screened, plan, version, started, utc_offset"
_STEP = 'session, seq, segment, kind, step, at, seconds, skipped, reps, side, "set", round'
_ENDING = "session, outcome, seconds"
_RATING = "session, seq, person, what, moment, value, at"
_NOTE = "session, text"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The sessions of one file, for one thread; all that fails is said as a `HistoryProblem`."""

    def __init__(self, path: Path, wait: float, migrations: Sequence[Migration], now: Callable[[], datetime]) -> None:
        self.notice: str | None = None
        """A sentence for the person when the file had to be set aside."""
        self._path = path
        self._wait = wait
        self._migrations = migrations
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._closed = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        wait: float = 5.0,
        migrations: Sequence[Migration] = MIGRATIONS,
        now: Callable[[], datetime] = _utc_now,
    ) -> Store:
        """Open the history at `path`. Where none is, nothing is made before the first row is written.

        `wait`: seconds to wait for another program to let go of the file.
        """
        store = cls(path, wait, migrations, now)
        store._look()
        return store

    def close(self) -> None:
        self._closed = True
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _look(self) -> sqlite3.Connection | None:
        """The connection, when there is a file to connect to; a damaged one is set aside."""
        if self._closed:
            raise ValueError("the history has been closed")
        if self._connection is None and (seen := database.status(self._path)) is not None:
            try:
                with told():
                    self._connection = database.connect(self._path, self._wait, self._migrations)
            except HistoryDamaged:
                with told():
                    self.notice = database.set_aside(self._path, seen, self._now())
        return self._connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    # Writing

    def begin(self, start: SessionStart) -> int:
        """Write a session that starts; its id."""
        segments = [_snapshot(asdict(segment)) for segment in start.segments]
        plan = _storable(json.dumps(segments, ensure_ascii=False, default=_exact))
        digest = sha256(plan.encode()).hexdigest()
        offset = start.started.utcoffset()
        if offset is None:
            raise ValueError("the start of a session needs its time zone")
        facts = (
            start.key,
            start.routine,
            start.title,
            start.level,
            _exact(start.planned),
            int(start.screened),
            digest,
            start.version,
            start.started.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            offset // timedelta(minutes=1),
        )
        with self.together() as connection:
            connection.execute("INSERT INTO plan VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, plan))
            self._add("session", _SESSION, facts)
            return int(connection.execute("SELECT id FROM session WHERE key = ?", (start.key,)).fetchone()[0])

    def step(self, session: int, step: StepRow) -> None:
        """Write a segment that was left."""
        told_of = (step.seq, step.index, step.kind, step.step, _exact(step.at), _exact(step.seconds), int(step.skipped))
        self._add("step", _STEP, (session, *told_of, step.reps, step.side, step.set, step.round))

    def end(self, session: int, outcome: str, seconds: Decimal) -> None:
        """Write how a session ended, and its length without pauses."""
        self._add("ending", _ENDING, (session, outcome, _exact(seconds)))

    def rate(self, session: int, rating: RatingRow) -> None:
        """Write a number that somebody gave."""
        told_of = (rating.person, rating.what, rating.moment, rating.value, _exact(rating.at))
        self._add("rating", _RATING, (session, rating.seq, *told_of))

    def note(self, session: int, text: str) -> None:
        """Write a line of the person's own."""
        self._add("note", _NOTE, (session, text))

    @contextmanager
    def together(self) -> Iterator[sqlite3.Connection]:
        """One transaction for all that is written inside: when this is left without an error, it is on disk."""
        with told():
            connection = self._look() or self._make()
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

    def _make(self) -> sqlite3.Connection:
        database.create(self._path)
        self._connection = database.connect(self._path, self._wait, self._migrations)
        return self._connection

    def _add(self, table: str, columns: str, values: tuple[str | int | None, ...]) -> None:
        """Add a row; one that is there already stays, so that rows may be written again after a fault."""
        marks = ", ".join("?" * (len(values) + 1))
        statement = f"INSERT INTO {table} ({columns}, checksum) VALUES ({marks}) ON CONFLICT DO NOTHING"
        stored = [_storable(value) if isinstance(value, str) else value for value in values]
        with self.together() as connection:
            connection.execute(statement, (*stored, _checksum(stored)))

    # Reading

    def sessions(self, limit: int | None = None, routine: str | None = None) -> list[SessionRow]:
        """The sessions, newest first; one that cannot be understood is left out (see `damaged`)."""
        rows = self._read(
            """
            SELECT session.id, routine, title, level, started, utc_offset, outcome,
                coalesce(ending.seconds, (SELECT at FROM step WHERE session = session.id ORDER BY seq DESC LIMIT 1), 0),
                planned, screened, version
            FROM session LEFT JOIN ending ON ending.session = session.id
            WHERE ? IS NULL OR routine = ?
            ORDER BY session.id DESC LIMIT ?
            """,
            (routine, routine, -1 if limit is None else limit),
        )
        found: list[SessionRow] = []
        for row in rows:
            with suppress(HistoryDamaged), _understood():
                found.append(_session(row))
        return found

    def steps(self, session: int) -> list[StepRow]:
        """The segments that were left in a session, in that order."""
        rows = self._read(f"SELECT {_STEP} FROM step WHERE session = ? ORDER BY seq", (session,))
        with _understood():
            return [
                StepRow(seq, index, kind, step, Decimal(at), Decimal(seconds), bool(skipped), *rest)
                for _, seq, index, kind, step, at, seconds, skipped, *rest in rows
            ]

    def ratings(self, session: int) -> list[RatingRow]:
        """The numbers given in a session, in that order."""
        rows = self._read(f"SELECT {_RATING} FROM rating WHERE session = ? ORDER BY seq", (session,))
        with _understood():
            return [
                RatingRow(seq, person, what, moment, value, Decimal(at))
                for _, seq, person, what, moment, value, at in rows
            ]

    def note_of(self, session: int) -> str:
        """The line that was written to a session, or nothing."""
        rows = self._read("SELECT text FROM note WHERE session = ?", (session,))
        return str(rows[0][0]) if rows else ""

    def segments(self, session: int) -> list[dict[str, Any]]:
        """The segments as they were when the session started; seconds as exact text, what is empty left out."""
        rows = self._read("SELECT segments FROM plan JOIN session ON plan = digest WHERE id = ?", (session,))
        with _understood():
            return list(json.loads(rows[0][0])) if rows else []

    def last_played(self) -> str | None:
        """The name of the routine that was started last."""
        rows = self._read("SELECT routine FROM session ORDER BY id DESC LIMIT 1")
        return str(rows[0][0]) if rows else None

    def damaged(self) -> list[str]:
        """A sentence for each row whose checksum is wrong: bytes that changed without SQLite noticing."""
        found = []
        for table, columns in (
            ("session", _SESSION),
            ("step", _STEP),
            ("ending", _ENDING),
            ("rating", _RATING),
            ("note", _NOTE),
        ):
            id = "id" if table == "session" else "session"
            for session, checksum, *values in self._read(f"SELECT {id}, checksum, {columns} FROM {table} ORDER BY 1"):
                if _checksum(values) != checksum:
                    found.append(f"Session {session}: a row of its {table} record is damaged.")
        plans = self._read("SELECT id, digest, segments FROM session LEFT JOIN plan ON plan = digest ORDER BY id")
        for session, digest, segments in plans:
            if sha256((segments or "").encode()).hexdigest() != digest:
                found.append(f"Session {session}: its plan is damaged.")
        return found

    def _read(self, query: str, values: tuple[str | int | None, ...] = ()) -> list[tuple[Any, ...]]:
        with told():
            connection = self._look()
            return connection.execute(query, values).fetchall() if connection is not None else []


@contextmanager
def _understood() -> Iterator[None]:
    """What was read must mean something: a flipped byte may leave a number that is none."""
    try:
        yield
    except (ArithmeticError, ValueError) as error:
        raise HistoryDamaged from error


def _exact(value: Decimal) -> str:
    return format(value, "f")


def _storable(text: str) -> str:
    """Text as UTF-8 can hold it: a file name, and so a routine's name, may have bytes that are none."""
    return text.encode(errors="replace").decode()


def _snapshot(segment: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in segment.items() if value not in (None, "", ())}


def _checksum(values: Sequence[str | int | None]) -> int:
    return crc32(json.dumps(values).encode())


def _session(row: tuple[Any, ...]) -> SessionRow:
    id, routine, title, level, started, minutes, outcome, seconds, planned, screened, version = row
    local = datetime.fromisoformat(started).astimezone(timezone(timedelta(minutes=minutes)))
    return SessionRow(
        id, routine, title, level, local, outcome, Decimal(seconds), Decimal(planned), bool(screened), version
    )
