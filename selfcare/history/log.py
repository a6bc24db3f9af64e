"""The log of one session: a line an event, on disk before the event is told as done.

It is written beside the history and taken into it when the session is over, or at the next start. Until then it is the
record; a session that was broken off, or stopped, goes on from it. Each line stands behind its checksum, so that a line
that a power cut tore, or a disk changed, is never taken for one that was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zlib import crc32

from msgspec import Struct
from msgspec.structs import asdict, replace

from selfcare import disk
from selfcare.history.folders import WAITING, folder_of, logs
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
from selfcare.words.halts import Way
from selfcare.words.levels import EASY, not_more

LARGEST = 64 << 20
_KINDS = {
    "start": SessionStart,
    "step": StepRow,
    "rating": RatingRow,
    "note": NoteRow,
    "end": EndRow,
    "begun": Begun,
    "halted": Halted,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_DECIMAL = "planned", "at", "seconds"


class Logged(Struct, frozen=True):
    """A log as it was read."""

    path: Path
    start: SessionStart
    rows: tuple[Row, ...]
    last: datetime
    """When its last line was written."""
    damaged: int = 0
    """Lines that are not as they were written."""

    @property
    def outcome(self) -> str | None:
        return next((row.outcome for row in self.rows if isinstance(row, EndRow)), None)

    @property
    def hurts(self) -> bool:
        """Whether it was stopped, or broken off, while something hurt."""
        return self.outcome == "hurt" or bool(self._halts and self._halts[-1].hurts)

    @property
    def level(self) -> str:
        """At which it goes on: no more of it than what was chosen where it hurt."""
        if any(row.way == Way.EASIER.value for row in self._halts):
            return EASY
        return not_more(self.start.level) if self._halts else self.start.level

    @property
    def _halts(self) -> list[Halted]:
        return [row for row in self.rows if isinstance(row, Halted)]


def path_of(history: Path, start: SessionStart, again: int = 0) -> Path:
    stamp = start.started.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return folder_of(history) / f"{stamp}-{start.key}{f'-{again}' if again else ''}{WAITING}"


def line(row: Row, now: datetime) -> bytes:
    """A row as its line."""
    if isinstance(row, SessionStart):
        kept = asdict(replace(row, segments=(), plan=plan_of(row)))
        del kept["segments"]
    else:
        kept = asdict(row)
    facts = {"row": _NAMES[type(row)], "t": now.astimezone(UTC).isoformat(timespec="seconds"), **kept}
    text = storable(json.dumps(facts, ensure_ascii=False, default=_plain)).encode()
    return f"{crc32(text):08x} ".encode() + text + b"\n"


def _plain(value: object) -> str:
    return (
        exact(value) if isinstance(value, Decimal) else value.isoformat() if isinstance(value, datetime) else str(value)
    )


def read(path: Path) -> Logged | None:
    """A log as far as it can be understood; None where not even its start can. Raises OSError."""
    content = disk.read(path, LARGEST)
    whole = content[: content.rfind(b"\n") + 1]  # what a power cut tore was never said to be saved
    found = [_row(each) for each in whole.split(b"\n")[:-1]]
    rows = [each for each in found if each is not None]
    if not rows or not isinstance(rows[0][0], SessionStart):
        return None
    start = rows[0][0]
    return Logged(path, start, tuple(row for row, _ in rows[1:]), rows[-1][1], found.count(None))


def is_torn(path: Path) -> bool:
    """Whether not even its first line was written to its end: nothing was told of it, so nothing is lost with it."""
    try:
        return b"\n" not in disk.read(path, LARGEST)
    except OSError:
        return False


def read_all(history: Path, *endings: str) -> Iterator[tuple[Path, Logged | None]]:
    """Each log with what it says; one that the disk does not give just now is left out."""
    for path in logs(history, *endings):
        try:
            yield path, read(path)
        except OSError:
            continue


def _row(text: bytes) -> tuple[Row, datetime] | None:
    told, _, content = text.partition(b" ")
    if told != f"{crc32(content):08x}".encode():
        return None
    try:
        facts: dict[str, Any] = json.loads(content)
        kind = _KINDS[facts.pop("row")]
        at = datetime.fromisoformat(facts.pop("t"))
        for name in _DECIMAL:
            if name in facts:
                facts[name] = Decimal(facts[name])
        if kind is SessionStart:
            facts = {**facts, "started": datetime.fromisoformat(facts["started"]), "segments": ()}
        return kind(**facts), at
    except (ArithmeticError, KeyError, TypeError, ValueError):  # written by another version
        return None
