"""Going on more easily: what is left out, and what is done less, from some place of a timeline on.

Every segment keeps its place, as the record and the history count by it; what is left out is marked and passed over.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from selfcare.session.segments import Kind, Segment, Timeline

EASIER_PACE = -3
"""Steps by which the count gets slower."""


class Eased(Struct, frozen=True):
    """What became easier, so that what is said of it is true."""

    slower: bool = False
    less: bool = False
    left_out: tuple[str, ...] = ()
    """The steps that are not led any more."""


def eased(timeline: Timeline, light: Timeline, after: int) -> Timeline:
    """The timeline with what comes after a place as `light` has it, and without what the easier way leaves out.

    `light` is the same routine at its easy level; where it is another, doses stay.
    """
    same = [_place(each) for each in light.segments] == [_place(each) for each in timeline.segments]
    easy = light.segments if same else timeline.segments
    segments = list(timeline.segments)
    follows: Segment | None = None
    """What is led next, seen from the end."""
    work: Segment | None = None
    """The work that a gap leads to."""
    for index in range(len(segments) - 1, after, -1):
        here = replace(easy[index], left_out=timeline.segments[index].left_out)
        if here.kind is Kind.WORK:
            out = here.hard
        elif work is None or follows is None:
            out = True
        elif here.kind is Kind.PREPARE:
            out = here.step != work.step
        elif here.kind is Kind.SWITCH:
            out = here.side != work.side or follows.kind is Kind.SWITCH
        else:
            out = follows.kind is Kind.REST
        if not (out or here.left_out):
            if here.kind is Kind.WORK:
                work = here
            elif work is not None and here.step != work.step:
                here = _leading(here, work)
            follows = here
        segments[index] = replace(here, left_out=out or here.left_out)
    return replace(timeline, segments=tuple(segments))


def led(timeline: Timeline, indices: Iterable[int], otherwise: int) -> int:
    """The first of these places that is not left out."""
    return next((index for index in indices if not timeline.segments[index].left_out), otherwise)


def back_to(timeline: Timeline, index: int, soon: bool) -> int:
    """Where this segment begins, with getting ready for it; `soon` after that, where the one before does."""
    here = _beginning(timeline, index)
    if here != index or not soon:
        return here
    return _beginning(timeline, led(timeline, range(index - 1, -1, -1), index))


def _beginning(timeline: Timeline, index: int) -> int:
    before = led(timeline, range(index - 1, -1, -1), index)
    ready = timeline.segments[before].kind is Kind.PREPARE and timeline.segments[index].kind is Kind.WORK
    return before if ready else index


def changed(before: Timeline, after: Timeline, here: Segment | None, slower: bool) -> Eased:
    """How two timelines of one routine differ; `here` is where somebody was, `slower` whether paced work is."""
    works = [pair for pair in zip(before.segments, after.segments, strict=True) if pair[0].kind is Kind.WORK]
    left_out = [here.step] if here is not None and here.hard else []
    left_out += [new.step for old, new in works if new.left_out and not old.left_out]
    first = 0 if here is None else here.index
    return Eased(
        slower=slower and any(new.paced and not new.left_out for _, new in works if new.index >= first),
        less=any(new.expected < old.expected for old, new in works if not new.left_out),
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _place(segment: Segment) -> tuple[object, ...]:
    return segment.kind, segment.step, segment.side, segment.set, segment.round


def _leading(gap: Segment, work: Segment) -> Segment:
    """A gap that leads to other work than it did."""
    return replace(
        work,
        index=gap.index,
        kind=gap.kind,
        measure=gap.measure,
        seconds=gap.seconds,
        expect=None,
        count=None,
        phases=(),
        cues=(),
        announce="",
    )
