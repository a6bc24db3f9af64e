"""The rows of the history: what is written, and what is read back."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec import Struct, field, to_builtins

from selfcare import __version__

if TYPE_CHECKING:
    from selfcare.session.segments import Segment


class SessionStart(Struct, frozen=True):
    """A session as it begins, with all facts copied in: editing a routine never rewrites the past."""

    routine: str
    """The name by which the routine is started."""
    title: str
    level: str
    planned: Decimal
    """Seconds it would take, open work at what it is expected to take."""
    screened: bool
    """False when the questions before were left out (`--no-screening`)."""
    segments: tuple[Segment, ...]
    started: datetime
    """With its zone; kept as UTC and the offset of that moment."""
    seated: bool = False
    """Whether its seated twin was played; for going on, so in the log alone."""
    plan: str = ""
    """The segments as they are written, where they are known as that alone; see `plan_of`."""
    version: str = __version__
    key: str = field(default_factory=lambda: uuid4().hex)
    """Tells this session from all others, so that writing it twice leaves one row."""


class StepRow(Struct, frozen=True):
    """One segment as it was left; `seq` counts a session's rows from 1."""

    seq: int
    index: int
    """Which segment of the snapshot."""
    kind: str
    step: str
    at: Decimal
    """Session time at which it was left, seconds."""
    seconds: Decimal
    skipped: bool
    reps: int | None = None
    side: str | None = None
    set: int | None = None
    round: int | None = None


class RatingRow(Struct, frozen=True):
    """A number somebody gave; `seq` counts a session's from 1."""

    seq: int
    person: str
    what: str
    """`pain`, `tension` and their like, 0 to 10; or `comfort`: -1 less, 0 stay, 1 more."""
    moment: str
    """`before`, `after` or `during`."""
    value: int
    at: Decimal = Decimal(0)
    """Session time, seconds."""


class NoteRow(Struct, frozen=True):
    """A line of the person's own; the first one stays."""

    text: str


class EndRow(Struct, frozen=True):
    """How a session ended, and its length without pauses."""

    outcome: str
    seconds: Decimal


class Begun(Struct, frozen=True):
    """A segment that began; for going on, so in the log alone."""

    index: int


class Halted(Struct, frozen=True):
    """It hurts, or, with False, it goes on; `seq` counts a session's from 1, 0 in a log of before."""

    hurts: bool
    seq: int = 0
    index: int | None = None
    """The segment in which it was, of the snapshot; None before the first."""
    way: str = ""
    """How it goes on, the value of a `words.halts.Way`."""


Row = SessionStart | StepRow | RatingRow | NoteRow | EndRow | Begun | Halted
"""All that a session writes, one line of its log each."""


class SessionRow(Struct, frozen=True):
    """A session as it is read back."""

    id: int
    routine: str
    title: str
    level: str
    started: datetime
    """In the offset that held where and when it was played."""
    outcome: str | None
    """None when it never came to an end: a crash, a power cut, or it is still going on."""
    seconds: Decimal
    """Session time, pauses not counted; of an unfinished one, up to the last segment left."""
    planned: Decimal
    screened: bool
    version: str
    key: str = ""


def plan_of(start: SessionStart) -> str:
    """The segments of a session as they are kept: JSON, seconds as exact text, what is empty left out."""
    if start.plan:
        return start.plan
    written = (to_builtins(segment, builtin_types=(Decimal,)) for segment in start.segments)
    segments = [{key: value for key, value in each.items() if value not in (None, "", (), [])} for each in written]
    return storable(json.dumps(segments, ensure_ascii=False, default=exact))


def exact(value: Decimal) -> str:
    return format(value, "f")


def storable(text: str) -> str:
    """Text as UTF-8 can hold it: a file name, and so a routine's name, may have bytes that are none."""
    return text.encode(errors="replace").decode()
