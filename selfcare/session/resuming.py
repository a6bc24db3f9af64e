"""What is left of a routine, to go on from a step; and which step of a timeline is the one that was meant."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfcare.session.segments import Kind, Segment, Timeline


class WorkRef(Struct, frozen=True):
    """A piece of work by what it is called: it is found again in a routine that was edited meanwhile."""

    step: str
    side: str | None = None
    set: int | None = None
    round: int | None = None
    nth: int = 0
    """Which of the pieces that are called the same, from 0."""


def place_of(segments: Sequence[Segment | WorkRef], index: int) -> WorkRef:
    """How the piece of work at `index` is called."""
    wanted = _named(segments[index])
    nth = sum(_named(each) == wanted for each in segments[:index])
    return replace(wanted, nth=nth)


def _named(each: Segment | WorkRef) -> WorkRef:
    return WorkRef(each.step, each.side, each.set, each.round)


def find(timeline: Timeline, place: WorkRef) -> int | None:
    """Where that piece of work stands in a timeline; None where it is not to be found."""
    nth = place.nth
    for segment in timeline.segments:
        if segment.kind is Kind.WORK and _named(segment) == replace(place, nth=0):
            if not nth:
                return segment.index
            nth -= 1
    return None


def timeline_from(timeline: Timeline, index: int, warm_up: bool = False) -> Timeline:
    """The timeline from a piece of work on, from its start and with its words said again.

    `warm_up`: with what makes warm, and the checks that come before all work, once more before it.
    """
    before = tuple(timeline.segments[at] for at in sorted(_first_again(timeline))) if warm_up else ()
    at, *after = timeline.segments[index:]
    said_again = replace(at, announce=at.announce or at.instruction)
    left = [*(each for each in before if each.index < index), said_again, *after]
    return replace(timeline, segments=tuple(replace(each, index=new) for new, each in enumerate(left)))


def _first_again(timeline: Timeline) -> set[int]:
    """Warm-up, and the checks: work that waits for somebody, with no other work but warm-up before it."""
    again: set[int] = set()
    gaps: list[int] = []
    checking = True
    for segment in timeline.segments:
        if segment.kind is not Kind.WORK:
            gaps.append(segment.index)
            continue
        warm = segment.phase == "warmup"
        if warm or (checking and segment.open):
            again.update([*gaps, segment.index])
        else:
            checking = False
        gaps = []
    return again
