"""The columns of each kind of row, what a row gives them, and the checksum that vouches for it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zlib import crc32

from selfcare import offline
from selfcare.history.rows import (
    Begun,
    EndRow,
    Halted,
    NoteRow,
    RatingRow,
    Row,
    SessionStart,
    StepRow,
    exact,
    plan_of,
    storable,
)

Value = str | int | None
_TEXT = json.JSONEncoder(default=repr)  # made once: a look back holds thousands of rows against their checksums

COLUMNS = {
    "session": "key, routine, title, level, planned, screened, plan, version, started, utc_offset",
    "step": 'session, seq, segment, kind, step, at, seconds, skipped, reps, side, "set", round',
    "ending": "session, outcome, seconds",
    "rating": "session, seq, person, what, moment, value, at",
    "note": "session, text",
    "halt": "session, seq, hurts, segment, way",
}


def checksum(values: Sequence[object]) -> int:
    """Of the values of a row's columns, as they are stored."""
    return crc32(_TEXT.encode(list(values)).encode())


def stamp(when: datetime) -> str:
    """A moment as it is kept: in UTC, so that texts stand in the order of time."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def digest(plan: str) -> str:
    """Under which a plan is kept."""
    sha256 = offline.load("hashlib", without="_hashlib").sha256  # not to see what was played last
    return str(sha256(plan.encode(errors="replace")).hexdigest())


def stored(session: int, row: Row) -> tuple[str, tuple[Value, ...]] | None:
    """The table of a row and what it gives the columns, its checksum last; None for what the log alone keeps."""
    table, values = _table(session, row)
    if not table:
        return None
    clean = tuple(storable(value) if isinstance(value, str) else value for value in values)
    return table, (*clean, checksum(clean))


def _table(session: int, row: Row) -> tuple[str, tuple[Value, ...]]:
    match row:
        case SessionStart():
            return "session", _of_start(row)
        case StepRow():
            left = (row.index, row.kind, row.step, exact(row.at), exact(row.seconds), int(row.skipped))
            return "step", (session, row.seq, *left, row.reps, row.side, row.set, row.round)
        case RatingRow():
            return "rating", (session, row.seq, row.person, row.what, row.moment, row.value, exact(row.at))
        case NoteRow():
            return "note", (session, row.text)
        case EndRow():
            return "ending", (session, row.outcome, exact(row.seconds))
        case Halted():
            return "halt", (session, row.seq, int(row.hurts), row.index, row.way)
        case Begun():
            return "", ()


def _of_start(start: SessionStart) -> tuple[Value, ...]:
    offset = start.started.utcoffset()
    if offset is None:
        raise ValueError("the start of a session needs its time zone")
    return (
        start.key,
        start.routine,
        start.title,
        start.level,
        exact(start.planned),
        int(start.screened),
        digest(plan_of(start)),
        start.version,
        stamp(start.started),
        offset // timedelta(minutes=1),
    )
