"""The seated twin of a routine: the same, done sitting, with what `seated` leaves out or puts in other words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from selfcare.format.model import Other, Routine, Step
from selfcare.format.steps import in_twin
from selfcare.format.within import mended
from selfcare.format.work import LEFT_OUT

NOT_STANDING: Mapping[str, Any] = {"needs": None}


def seated_twin(routine: Routine) -> Routine | None:
    """The routine as it is done sitting; None where it has no such twin."""
    if routine.seated is None:
        return None
    return replace(
        routine,
        position=routine.seated,
        seated=None,
        defaults=replace(routine.defaults, **NOT_STANDING),
        steps=mended(routine.steps, seated_step, lambda group: group.seated is None),
    )


def seated_step(step: Step) -> Step | None:
    """A step as it is done sitting; None where the twin leaves it out."""
    if step.seated == LEFT_OUT:
        return None
    other = in_twin(step, step.seated) if isinstance(step.seated, Other) else step
    return None if other is None else replace(other, needs=None, seated=None)
