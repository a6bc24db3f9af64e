"""What leads to each work of a session, as the score asks for it: the lines, and the side among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec import Struct

from selfcare.session import aloud
from selfcare.session.aloud import INSIDE, Amount, Lack, Line, Part
from selfcare.session.events import SegmentStarted
from selfcare.session.segments import Kind, Segment
from selfcare.sound.placing import GAP, Lasts
from selfcare.sound.speech import side_of, words_of

AFTER_TONE = 0.45
"""Seconds after the tone of a change before words about it: it has rung by then."""


class Telling(Struct):
    """What leads to each work of a session, and how much of it is said."""

    segments: tuple[Segment, ...]
    amount: Amount
    waits: bool
    on_lack: Callable[[Lack], None]
    waiting: float | None = None
    """Since when the segment at hand has waited for a key."""

    def about(self, segment: Segment) -> tuple[Segment, tuple[Line, ...]] | None:
        """The work that is spoken of when this segment begins, and the lines."""
        work = aloud.led_to(self.segments, segment.index)
        if work is None or aloud.anchor(self.segments, work) != segment.index:
            return None
        return work, aloud.lines(self.segments, work, self.amount)

    def between(self, work: Segment) -> float:
        """Seconds between some work and the work before it, or the beginning."""
        last = aloud.before(self.segments, work)
        gaps = self.segments[last.index + 1 if last else 0 : work.index]
        return sum(float(gap.expected) for gap in gaps if not gap.left_out)

    def has_time_for(self, gap: Segment, words: Sequence[str], lasts: Lasts, speed: float, gone: float = 0.0) -> bool:
        """Whether these and what leads to the work after it can be said from a rest or change of sides on, of which so
        many seconds have gone."""
        work = aloud.led_to(self.segments, gap.index)
        if work is None:
            return True
        others = [words_of(SegmentStarted(Decimal(0), each)) for each in self.segments[gap.index + 1 : work.index]]
        lines = aloud.lines(self.segments, work, self.amount)
        before = [line.text for line in lines if work.way.beats or line.part not in (Part.SAY, *INSIDE)]
        side = "" if gap.kind is Kind.SWITCH else side_of(work)
        needed = sum(lasts(text) + GAP for text in (*words, *others, *before, side) if text)
        there = sum(float(each.expected) for each in self.segments[gap.index : work.index]) / speed
        return AFTER_TONE * (2 if others else 1) + needed <= there - gone


def with_side(lines: Sequence[Line], side: str) -> list[Line]:
    """The lines with the side before what to do there."""
    place = next((n for n, line in enumerate(lines) if line.part in (Part.MIND, Part.SAY, *INSIDE)), len(lines))
    return [*lines[:place], *([Line(Part.MIND, side)] if side else []), *lines[place:]]
