"""Everything that a session can say. Edges are events: few, and each means something. A tick is not an event.

`at` is session time in seconds, pauses not counted; it never goes back.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct

from selfcare.cues.kinds import CueKind as CueKind
from selfcare.cues.phases import PhaseKind
from selfcare.session.segments import Segment, Timeline, number


class Outcome(StrEnum):
    """How a session ended."""

    DONE = "done"
    STOPPED = "stopped"
    HURT = "hurt"


class SessionStarted(Struct, frozen=True):
    at: Decimal
    timeline: Timeline


class SegmentStarted(Struct, frozen=True):
    at: Decimal
    segment: Segment


class SegmentEnded(Struct, frozen=True):
    at: Decimal
    segment: Segment
    skipped: bool
    seconds: Decimal
    """Session time spent in it this time."""
    reps: int | None = None
    """Repetitions or breaths that were done in full."""


class Cue(Struct, frozen=True):
    at: Decimal
    kind: CueKind
    n: int | None = None
    """The repetition or breath that begins, or the number counted down."""
    of: int | None = None
    name: str = ""
    """The phase, or the sound."""
    text: str = ""
    """The words to say."""


class Paused(Struct, frozen=True):
    at: Decimal
    slept: bool = False
    """Whether the machine had slept, rather than a key been pressed."""


class Resumed(Struct, frozen=True):
    at: Decimal
    phase: PhaseKind = PhaseKind.WHOLE
    """The part of a repetition, hold or breath in the middle of which it goes on."""
    left: Decimal | None = None
    """Seconds left of that part, or of the segment where it has none; None where it waits for somebody."""
    n: int | None = None
    """The repetition or breath under way."""
    of: int | None = None


class SessionEnded(Struct, frozen=True):
    at: Decimal
    outcome: Outcome


Event = SessionStarted | SegmentStarted | SegmentEnded | Cue | Paused | Resumed | SessionEnded


def facts(event: Event) -> dict[str, Any]:
    """An event as the JSON lines give it."""
    at = number(event.at)
    match event:
        case SessionStarted(timeline=timeline):
            return {
                "event": "session-started",
                "at": at,
                "title": timeline.title,
                "seconds": number(timeline.seconds),
                "segments": len(timeline.segments),
                "level": timeline.level,
            }
        case SegmentStarted(segment=segment):
            return {"event": "segment-started", "at": at, "index": segment.index, **segment.facts()}
        case SegmentEnded(segment=segment, skipped=skipped):
            return {"event": "segment-ended", "at": at, "index": segment.index, **segment.facts(), "skipped": skipped}
        case Cue():
            said = {"n": event.n, "of": event.of, "name": event.name or None, "text": event.text or None}
            given = {key: value for key, value in said.items() if value is not None}
            return {"event": "cue", "at": at, "cue": event.kind.value, **given}
        case Paused(slept=slept):
            return {"event": "paused", "at": at, "slept": slept}
        case Resumed():
            return {"event": "resumed", "at": at}
        case SessionEnded(outcome=outcome):
            return {"event": "session-ended", "at": at, "outcome": outcome.value}
