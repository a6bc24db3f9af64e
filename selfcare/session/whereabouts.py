"""Where somebody is who has lost the thread: the step, the side, the count, what is left and next, in sentences."""

from __future__ import annotations

from math import ceil

from selfcare.session import wording
from selfcare.session.aloud import stop_for
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.words import minding


def whereabouts(position: Position, timeline: Timeline) -> tuple[str, ...]:
    """A sentence each; none before the start and after the end."""
    segment = position.segment
    if segment is None or position.state in (State.READY, State.ENDED):
        return ()
    left = wording.duration(position.session_remaining)
    if position.state is State.LEAD_IN:
        begins = f"It begins in {_seconds(position)}, with {wording.upcoming(timeline, segment.index)}."
        return tuple(filter(None, (begins, f"In all it takes {left}.", stop_for(timeline.stop_if))))
    works = [each for each in timeline.segments if each.kind is Kind.WORK and not each.left_out]
    place = next((number for number, each in enumerate(works, 1) if each.index >= segment.index), len(works))
    on = "Paused. " if position.state is State.PAUSED else ""
    what = segment.step if segment.kind is Kind.WORK else f"{wording.name(segment)}, then {segment.step}"
    return (
        f"{on}Step {place} of {len(works)}: {', '.join([what, *wording.where(segment)])}.",
        _count(position, segment),
        *filter(None, [minding.shown(segment.mind, segment.because)]),
        f"{left} left in all.",
        f"Next: {wording.upcoming(timeline, segment.index + 1)}.",
        *filter(None, [stop_for(timeline.stop_if)]),
    )


def _count(position: Position, segment: Segment) -> str:
    """How far the step is."""
    if position.state is State.COUNT_IN:
        return f"It goes on in {_seconds(position)}."
    return segment.way.so_far(position)


def _seconds(position: Position) -> str:
    return wording.duration(ceil(position.remaining or 0))
