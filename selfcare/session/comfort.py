"""In routines for two: more, less, or stay? Every two to three minutes, as a spoken line that never waits."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from selfcare.session.aloud import TO_RECEIVER
from selfcare.session.segments import Kind, OwnCue, Segment

MORE_LESS_STAY = f"{TO_RECEIVER} More, less, or stay?"
EVERY = Decimal(150)
"""Seconds from one to the next."""
HEAD = Decimal(10)
"""Seconds of a step in which nothing was felt yet that one could ask about; a short step is asked at its start."""
TAIL = Decimal(5)
"""A step that is over in so many seconds is too late to change, and that its last repetition comes is not said into."""


def with_comfort_checks(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments, with a question in the work every two to three minutes of planned time.

    One that falls into a rest, a change of sides or work without touch waits for the next work that touches.
    """
    asked, start = Decimal(0), Decimal(0)
    checked: list[Segment] = []
    for segment in segments:
        end, cues = start + segment.expected, []
        last = end - _tail(segment)
        touching = segment.kind is Kind.WORK and not segment.open and segment.pressure != 0
        while touching and (at := max(asked + EVERY, start)) < last:
            at = max(at, start + HEAD) if start + HEAD < last else at
            cues.append(OwnCue(at - start, MORE_LESS_STAY, comfort=True))
            asked = at
        checked.append(replace(segment, cues=(*segment.cues, *cues)) if cues else segment)
        start = end
    return tuple(checked)


def _tail(segment: Segment) -> Decimal:
    return segment.rep_seconds + TAIL if segment.way.beats else TAIL
