"""What leads to each work of a session, as the score asks for it: the lines, and the side among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from selfcare.session import aloud
from selfcare.session.aloud import Amount, Lack, Line, Part
from selfcare.session.segments import Segment


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


def with_side(lines: Sequence[Line], side: str) -> list[Line]:
    """The lines with the side before what to do there."""
    place = next((n for n, line in enumerate(lines) if line.part in (Part.MIND, Part.SAY, *aloud.INSIDE)), len(lines))
    return [*lines[:place], *([Line(Part.MIND, side)] if side else []), *lines[place:]]
