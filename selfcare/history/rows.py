"""The rows of the history: what is written, and what is read back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from selfcare import __version__
from selfcare.session.segments import Segment


@dataclass(frozen=True, slots=True)
class SessionStart:
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
    version: str = __version__
    key: str = field(default_factory=lambda: uuid4().hex)
    """Tells this session from all others, so that writing it twice leaves one row."""


@dataclass(frozen=True, slots=True)
class StepRow:
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


@dataclass(frozen=True, slots=True)
class RatingRow:
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


@dataclass(frozen=True, slots=True)
class SessionRow:
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
