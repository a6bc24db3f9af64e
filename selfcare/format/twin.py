"""The seated twin of a routine: the same, done sitting, with what `seated` leaves out or puts in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from selfcare.format.model import Group, Item, Other, Rest, Routine, Step
from selfcare.format.steps import in_twin
from selfcare.format.work import LEFT_OUT

NOT_STANDING: Mapping[str, Any] = {"needs": None}

Mend = Callable[[Step], Step | None]
"""A step as it is to be, or None where it is left out."""
Keep = Callable[[Group], bool]
"""Whether a group stays."""


def seated_twin(routine: Routine) -> Routine | None:
    """The routine as it is done sitting; None where it has no such twin."""
    if routine.seated is None:
        return None
    return replace(
        routine,
        position=routine.seated,
        seated=None,
        defaults=replace(routine.defaults, **NOT_STANDING),
        steps=mended(routine.steps, sitting, lambda group: group.seated is None),
    )


def sitting(step: Step) -> Step | None:
    """A step as it is done sitting; None where the twin leaves it out."""
    if step.seated == LEFT_OUT:
        return None
    other = in_twin(step, step.seated) if isinstance(step.seated, Other) else step
    return None if other is None else replace(other, needs=None, seated=None)


def mended(items: tuple[Item, ...], mend: Mend, keep: Keep = lambda _: True) -> tuple[Item, ...]:
    """The items with each step mended. Groups of which nothing is left go too; of two rests that then meet, the longer
    one stands, and none at the start."""
    kept: list[Item] = []
    gone = False
    for item in items:
        if not isinstance(item, Rest):
            left = _mended(item, mend, keep)
            gone = left is None
            kept += [left] if left is not None else []
        elif not gone:
            kept.append(item)
        elif kept:
            before = kept[-1]
            kept[-1:] = [max(before, item, key=_rests)] if isinstance(before, Rest) else [before, item]
            gone = False
    return tuple(kept)


def _rests(rest: Rest) -> Decimal:
    return rest.rest


def _mended(item: Step | Group, mend: Mend, keep: Keep) -> Item | None:
    if isinstance(item, Step):
        return mend(item)
    inner = mended(item.steps, mend, keep) if keep(item) else ()
    return replace(item, steps=inner) if any(True for _ in steps_of(inner)) else None


def steps_of(items: tuple[Item, ...]) -> Iterator[Step]:
    """Every step, those in groups among them."""
    for item in items:
        if isinstance(item, Step):
            yield item
        elif isinstance(item, Group):
            yield from steps_of(item.steps)
