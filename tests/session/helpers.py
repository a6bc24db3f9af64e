"""Short ways to make timelines, and to tell events in a line each."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfcare.session.events import (
    Cue,
    Event,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    SessionEnded,
    SessionStarted,
)
from selfcare.session.segments import Timeline
from selfcare.session.timeline import compile_routine
from tests import given


def timeline(*steps: dict[str, Any], level: str = "usual", **routine: Any) -> Timeline:
    return compile_routine(given.routine({"title": "Test", "prepare": 0, "steps": list(steps), **routine}), level)


def told(events: list[Event]) -> list[str]:
    return [tell(event) for event in events]


def tell(event: Event) -> str:
    at = f"{event.at.normalize():f}"
    match event:
        case SessionStarted():
            return f"{at} session starts"
        case SegmentStarted(segment=segment):
            return f"{at} {segment.kind} {segment.step} {segment.side or ''}".strip()
        case SegmentEnded(segment=segment, skipped=skipped):
            return f"{at} {segment.kind} {segment.step} {'skipped' if skipped else 'over'}"
        case Cue():
            said = f"{event.kind} {event.name} {event.n if event.n is not None else ''} {event.text}"
            return f"{at} {' '.join(said.split())}"
        case Paused():
            return f"{at} paused"
        case Resumed():
            return f"{at} resumed"
        case SessionEnded(outcome=outcome):
            return f"{at} session {outcome}"


def s(seconds: float | str) -> Decimal:
    return Decimal(str(seconds))
