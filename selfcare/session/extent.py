"""How many segments and seconds a routine has, told without building them: a file of ten lines can mean a billion."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from selfcare.format.model import Group, Item, Rest, Routine, Step
from selfcare.session.doses import Doses

MOST_SEGMENTS = 20_000
MOST_COUNTED = 1_000_000
"""Above this the number itself says nothing to anybody."""
LONGEST = Decimal(12 * 3600)


class TooLong(ValueError):
    """The routine is longer than a routine may be; the message says which limit, and by how much."""


class Extent(Struct, frozen=True):
    """Segments and seconds of a stretch; its `tail` comes after the last work and is dropped where nothing follows."""

    segments: int = 0
    seconds: Decimal = Decimal(0)
    tail_segments: int = 0
    tail_seconds: Decimal = Decimal(0)
    works: bool = False

    def then(self, other: Extent) -> Extent:
        if self is NOTHING or other is NOTHING:
            return other if self is NOTHING else self
        tail = other if other.works else self
        more = NOTHING if other.works else other
        return Extent(
            self.segments + other.segments,
            self.seconds + other.seconds,
            tail.tail_segments + more.segments,
            tail.tail_seconds + more.seconds,
            self.works or other.works,
        )

    def times(self, n: int, between: Extent) -> Extent:
        """This n times, with a gap between."""
        if n == 1:
            return self
        segments = (self.segments + between.segments) * (n - 1)
        seconds = (self.seconds + between.seconds) * (n - 1)
        return Extent(segments, seconds, segments, seconds).then(self)


NOTHING = Extent()


def gap(seconds: Decimal) -> Extent:
    return Extent(1, seconds, 1, seconds) if seconds else NOTHING


def extent(routine: Routine) -> Extent:
    """The routine at its usual level, without what nothing follows."""
    doses = Doses(routine, "usual")
    opening = NOTHING if doses.first_step_prepares(routine) else gap(doses.opening)
    return opening.then(_of(routine.steps, doses))


def refuse_too_long(routine: Routine) -> Decimal:
    """How many seconds it lasts at its usual level; raises TooLong over 20,000 segments or 12 h."""
    found = extent(routine)
    segments, seconds = found.segments - found.tail_segments, found.seconds - found.tail_seconds
    if found.segments > 2 * MOST_SEGMENTS:  # what would be dropped has to be gone through all the same
        segments = found.segments
    if segments > MOST_SEGMENTS:
        many = f"{segments:,}" if segments <= MOST_COUNTED else f"more than {MOST_COUNTED:,}"
        raise TooLong(f"this routine would have {many} segments, and at most {MOST_SEGMENTS:,} can be played")
    if seconds > LONGEST:
        raise TooLong(f"this routine would last {seconds / 3600:.1f} hours, and at most 12 hours can be played")
    return seconds


def _of(items: tuple[Item, ...], doses: Doses) -> Extent:
    found = NOTHING
    for item in items:
        found = found.then(extent_of(item, doses))
    return found


def extent_of(item: Item, doses: Doses) -> Extent:
    """Of one of the things under `steps`."""
    if isinstance(item, Rest):
        return gap(item.rest)
    if isinstance(item, Group):
        once = _of(item.steps, doses).times(len(item.sides or (None,)), gap(doses.switch(item)))
        return once.times(item.repeat or 1, gap(doses.rest(item)))
    assert isinstance(item, Step)
    return gap(doses.prepare(item)).then(_sets(item, doses))


def _sets(step: Step, doses: Doses) -> Extent:
    def once(nth: int) -> Extent:
        work = Extent(1, doses.work_seconds(step, nth), works=True)
        return work.times(len(step.sides), gap(doses.switch(step))) if step.sides else work

    many = step.measure.sets
    if many is None and step.sets is None:
        return once(0)
    between = gap(doses.rest(step))
    if many is None:
        return once(0).times(step.sets or 1, between)
    whole = once(0)
    for nth in range(1, many):
        whole = whole.then(between).then(once(nth))
    return whole
