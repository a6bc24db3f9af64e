"""The history told: as lines for people, as data for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from selfcare.history.rows import SessionRow
from selfcare.session.segments import number

_EMPTY = "Nothing here yet: each routine you play will stand here, the newest first."
_JOINERS = "\u200c\u200d"
"""Scripts and emoji need these two, though they are format characters like the ones that turn text around."""


def lines(rows: Sequence[SessionRow]) -> list[str]:
    """One line a session, in the order of `rows`: when, what, how it ended, how long; columns line up on the screen."""
    if not rows:
        return [_EMPTY]
    cells = [
        (f"{row.started:%Y-%m-%d %H:%M}", printable(row.title or row.routine), outcome(row), minutes(row.seconds))
        for row in rows
    ]
    when, what, ended, long = (max(map(width, column)) for column in zip(*cells, strict=True))
    return [
        "  ".join((_padded(a, when), _padded(b, what), _padded(c, ended), " " * (long - width(d)) + d))
        for a, b, c, d in cells
    ]


def as_json(rows: Iterable[SessionRow]) -> dict[str, Any]:
    """The sessions as `history --json` gives them; times carry the offset they were recorded with."""
    return {
        "sessions": [
            {
                "id": row.id,
                "routine": printable(row.routine),
                "started": row.started.isoformat(timespec="seconds"),
                "outcome": row.outcome,
                "seconds": number(row.seconds),
                "planned": number(row.planned),
                "title": printable(row.title),
                "level": printable(row.level),
                "screened": row.screened,
            }
            for row in rows
        ]
    }


def outcome(row: SessionRow) -> str:
    """How a session ended, in words."""
    match row.outcome:
        case None:
            words = "not finished"
        case "done":
            words = "done"
        case "stopped":
            words = f"stopped after {minutes(row.seconds)}"
        case "hurt":
            words = "stopped because it hurt"
        case other:
            words = printable(other)
    return words if row.screened else f"{words}, questions left out"


def minutes(seconds: Decimal) -> str:
    """A length to the nearest minute, below one minute in whole seconds."""
    if seconds < 60:
        return f"{int(seconds)} s"
    return f"{(seconds / 60).quantize(Decimal(1), ROUND_HALF_UP)} min"


def printable(text: str) -> str:
    """The text without what a terminal would obey instead of showing it."""
    return "".join(char for char in " ".join(text.split()) if char in _JOINERS or not _steers(char))


def width(text: str) -> int:
    """Columns the text takes on a terminal."""
    return sum(_columns(char) for char in text)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
