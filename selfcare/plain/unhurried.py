"""Time for what is told: a getting ready, a rest or a change of sides lasts until its lines are read out, and then the
3, 2, 1. Who hears lines does not hear a count in the middle of how it is done. Doses stay as they are.

Every routine is led so in plain mode on a terminal; the engine knows nothing of it, and a script has the times of the
file.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from math import ceil
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.measures.timed import Timed
from selfcare.plain.telling import Lines, Teller
from selfcare.session.events import SegmentStarted, SessionStarted
from selfcare.session.segments import Kind, Segment, Timeline

if TYPE_CHECKING:
    from selfcare.guide.parts import Parts

CHARACTERS, MARK = 17.0, 0.25
"""Characters that are read out in a second, and the seconds that a comma or a full stop takes, at 175 words a minute:
a voice at that pace needs at most 0.3 s more for a line, and 0.65 s less on average."""
BREATH = 0.25
"""Seconds between them and the 3, 2, 1; a longer gap has a digit more to be read out, too."""
COUNTED_IN = 3
"""Seconds of 3, 2, 1."""
SHORTEST = Decimal(5)
"""Seconds of a getting ready that the routine has not: 3, 2, 1 is counted from here on."""


def seconds_to_hear(lines: Iterable[str]) -> float:
    """How long they take to be read out, one after the other."""
    return sum(len(line) / CHARACTERS + MARK * sum(map(line.count, ".,:;?")) for line in lines)


def before_counting(lines: Iterable[str]) -> Decimal:
    """Whole seconds in which they are heard and 3, 2, 1 is counted."""
    return _with_count_in(seconds_to_hear(lines))


def _with_count_in(seconds: float) -> Decimal:
    return Decimal(ceil(seconds + BREATH + COUNTED_IN))


def unhurried(timeline: Timeline) -> Timeline:
    """The same with gaps in which all that is told in them is heard, also before counted work that follows no gap."""
    segments = tuple(replace(each, index=index) for index, each in enumerate(_got_ready_for(timeline.segments)))
    timeline = replace(timeline, segments=segments)
    teller = Teller(Lines(io.StringIO()))
    behind = seconds_to_hear(teller.told(SessionStarted(Decimal(0), timeline)))
    """Seconds that are still needed for what was told before."""
    roomy: list[Segment] = []
    for each in segments:
        behind += seconds_to_hear(teller.told(SegmentStarted(Decimal(0), each)))
        gap = each.kind is not Kind.WORK
        if gap and (needed := _with_count_in(behind)) > each.expected:
            each = replace(each, seconds=needed)
        behind = 0.0 if gap or each.open else max(0.0, behind - float(each.expected))
        roomy.append(each)
    return replace(timeline, segments=tuple(roomy))


def _got_ready_for(segments: tuple[Segment, ...]) -> Iterator[Segment]:
    """With a getting ready before each counted work that has no gap before it."""
    last: Segment | None = None
    for each in segments:
        if each.kind is Kind.WORK and each.way.beats and (last is None or last.kind is Kind.WORK):
            yield replace(
                each, kind=Kind.PREPARE, measure=Timed.id, seconds=SHORTEST, count=None, phases=(), cues=(), quiet=None
            )
            each = replace(each, announce="")
        yield each
        last = each


def without_hurry(parts: Parts) -> Parts:
    """The parts of a way on which every routine is led so."""
    timeline, left_of = parts.timeline, parts.left_of
    return replace(
        parts,
        timeline=lambda entry, level: unhurried(timeline(entry, level)),
        left_of=lambda offer, whole: unhurried(left) if (left := left_of(offer, whole)) is not None else None,
    )
