"""The level of a session: where it stands at a time, for whoever draws. Edges are events; this is polled."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from selfcare.cues.phases import PhaseKind
from selfcare.session.passage import Passage
from selfcare.session.segments import Segment


class State(StrEnum):
    """Where a session stands."""

    READY = "ready"
    LEAD_IN = "lead-in"
    RUNNING = "running"
    PAUSED = "paused"
    COUNT_IN = "count-in"
    ENDED = "ended"


class Position(Struct, frozen=True):
    """The level of a session, for whoever draws. Seconds; show `ceil(remaining)`."""

    state: State
    segment: Segment | None
    elapsed: Decimal = Decimal(0)
    """In the segment."""
    remaining: Decimal | None = None
    """In the segment; None for open work. In a lead-in or count-in: until it is over."""
    count: int | None = None
    """The repetition or breath under way, from 1."""
    of: int | None = None
    phase: PhaseKind = PhaseKind.WHOLE
    phase_remaining: Decimal | None = None
    progress: float = 0.0
    """Of the segment, 0 to 1; open work stays at 0."""
    session_elapsed: Decimal = Decimal(0)
    session_remaining: Decimal = Decimal(0)
    """Open work counted at what it is expected to take."""
    pace: Decimal = Decimal(1)


def within(passage: Passage, at: Decimal, *, state: State, session_remaining: Decimal, pace: Decimal) -> Position:
    """The position at session time `at` in a segment under way."""
    elapsed = at - passage.start
    remaining = None if passage.end is None else passage.end - at
    count = passage.beat_at(at) or None
    phase, phase_remaining = passage.part_at(at)
    length = None if remaining is None else elapsed + remaining
    return Position(
        state=state,
        segment=passage.segment,
        elapsed=elapsed,
        remaining=remaining,
        count=count,
        of=len(passage.beats) or None,
        phase=phase,
        phase_remaining=phase_remaining,
        progress=float(elapsed / length) if length else 0.0,
        session_elapsed=at,
        session_remaining=session_remaining,
        pace=pace,
    )


def extended(before: Position, after: Position) -> str:
    """What became longer by the key for it, in a sentence: never more than is true."""
    if before.segment is None or after.remaining is None or before.remaining is None:
        return "This step waits for you anyway."
    if after.state is State.LEAD_IN:
        return "It begins 10 s later."
    if before.of and after.of:
        return f"{after.of - before.of} more: {after.of} in all."
    return "10 s longer."
