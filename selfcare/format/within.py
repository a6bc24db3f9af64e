"""What stands under `steps`, groups in groups: its steps, whether anything is done there, and what is left of it when
some of it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from selfcare.format.model import Group, Item, Rest, Step

Mend = Callable[[Step], Step | None]
"""A step as it is to be, or None where it is left out."""
Keep = Callable[[Group], bool]
"""Whether a group stays."""
Left = Callable[[Step | Group], Sequence[Item]]
"""What is left of a step or a group: nothing, or one or more in its place."""


def mended(items: tuple[Item, ...], mend: Mend, keep: Keep = lambda _: True) -> tuple[Item, ...]:
    """The items with each step mended, without groups of which nothing is left."""

    def left(item: Step | Group) -> list[Item]:
        found = mend(item) if isinstance(item, Step) else _mended(item, mend, keep)
        return [found] if found is not None else []

    return put_together(items, left)


def put_together(items: tuple[Item, ...], left: Left) -> tuple[Item, ...]:
    """What is left of the items, and the rests among them: of two rests that then meet the longer one stands, and none
    at the start."""
    kept: list[Item] = []
    gone = False
    for item in items:
        if not isinstance(item, Rest):
            some = left(item)
            gone = not some
            kept += some
        elif not gone:
            kept.append(item)
        elif kept:
            before = kept[-1]
            kept[-1:] = [max(before, item, key=_rests)] if isinstance(before, Rest) else [before, item]
            gone = False
    return tuple(kept)


def _rests(rest: Rest) -> Decimal:
    return rest.rest


def _mended(group: Group, mend: Mend, keep: Keep) -> Group | None:
    inner = mended(group.steps, mend, keep) if keep(group) else ()
    return replace(group, steps=inner) if works(inner) else None


def steps_of(items: tuple[Item, ...]) -> Iterator[Step]:
    """Every step, those in groups among them."""
    for item in items:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, Group):
            yield from steps_of(item.steps)


def works(items: tuple[Item, ...]) -> bool:
    """Whether anything is done, and not only rested."""
    return any(True for _ in steps_of(items))
