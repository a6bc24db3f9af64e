"""The whole history as a file for other programs: a table that no spreadsheet takes for formulas, or JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from selfcare.door import one_line
from selfcare.history.reading import HistoryQueries
from selfcare.history.rows import RatingRow, SessionRow
from selfcare.session.segments import number

SCHEMA = 1
_FORMULA = "=+-@\t\r\n＝＋－＠"
"""What a cell begins with that a spreadsheet would run; the wide signs are taken for the others in some countries."""
_COLUMNS = (
    "session",
    "started",
    "routine",
    "title",
    "level",
    "outcome",
    "seconds",
    "planned seconds",
    "questions asked before",
    "steps done",
    "note",
)


def as_facts(history: HistoryQueries) -> dict[str, Any]:
    """All that is kept, the oldest session first."""
    return {"schema_version": SCHEMA, "sessions": [_facts(history, row) for row in reversed(history.sessions())]}


def as_csv(history: HistoryQueries) -> str:
    """A line a session, the oldest first; a column for each thing that was rated, before and after."""
    rows = list(reversed(history.sessions()))
    numbers = {row.id: _numbers(history.ratings(row.id)) for row in rows}
    named = sorted({name for given in numbers.values() for name in given})
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_COLUMNS, *map(safe, named)])
    for row in rows:
        steps = [step for step in history.steps(row.id) if step.kind == "work" and not step.skipped]
        facts = (
            row.id,
            row.started.isoformat(timespec="seconds"),
            safe(row.routine),
            safe(row.title),
            safe(row.level),
            safe(row.outcome or "not finished"),
            _plain(row.seconds),
            _plain(row.planned),
            "yes" if row.screened else "no",
            len(steps),
            safe(history.note_of(row.id)),
        )
        writer.writerow([*facts, *(numbers[row.id].get(name, "") for name in named)])
    return out.getvalue()


def safe(text: str) -> str:
    """A text as a cell that is shown and never run."""
    line = one_line(text, 10_000)
    return f"'{line}" if line[:1] and line[0] in _FORMULA else line


def _plain(seconds: Decimal) -> str:
    return format(seconds.normalize(), "f")


def _numbers(ratings: Sequence[RatingRow]) -> dict[str, int]:
    return {f"{each.what} {each.moment}": each.value for each in ratings}


def _facts(history: HistoryQueries, row: SessionRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "routine": row.routine,
        "title": row.title,
        "level": row.level,
        "started": row.started.isoformat(timespec="seconds"),
        "outcome": row.outcome,
        "seconds": number(row.seconds),
        "planned": number(row.planned),
        "screened": row.screened,
        "version": row.version,
        "note": history.note_of(row.id) or None,
        "steps": [
            {
                "step": step.step,
                "kind": step.kind,
                "at": number(step.at),
                "seconds": number(step.seconds),
                "skipped": step.skipped,
                "reps": step.reps,
                "side": step.side,
                "set": step.set,
                "round": step.round,
            }
            for step in history.steps(row.id)
        ],
        "numbers": [
            {"person": each.person, "what": each.what, "moment": each.moment, "value": each.value}
            for each in history.ratings(row.id)
        ],
    }
