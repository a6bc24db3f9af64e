"""What is said to the one who receives: where somebody does, and to nobody who is alone."""

from __future__ import annotations

from itertools import count

from msgspec.structs import replace

from selfcare.format.model import Routine
from selfcare.format.steps import Step, in_twin
from selfcare.format.within import mended, steps_of
from selfcare.format.work import LEFT_OUT, Other

OF_ANOTHER = "the other "
"""How a sign to stop for begins that only another body shows."""
FOR_TWO = "For two: alone it cannot be done."
"""Before the first question."""
STOP = "You can say stop at any time."
"""Who lies with the face down, or does not see the screen, hears it before hands are on them."""


def in_company(routine: Routine, receiving: bool) -> Routine:
    """The routine as it is led for two, who are both spoken to, or for one alone.

    Where no step that is left tells the one who receives that they can say stop, the first one does.
    """
    if not receiving:
        return _alone(routine)
    routine = replace(routine, for_="partner")  # they are asked now and then, also where it could be done alone
    told = [step.receiver for step in steps_of(routine.steps) if step.receiver]
    if any("stop" in each.lower() for each in told):
        return routine
    place = count()

    def mend(step: Step) -> Step:
        return step if next(place) else replace(step, receiver=" ".join(filter(None, (STOP, step.receiver))))

    return replace(routine, steps=mended(routine.steps, mend))


def _alone(routine: Routine) -> Routine:
    """Who is alone hears sentences for one: no sign of somebody else is to be stopped for, no step waits for one."""
    return replace(
        routine,
        position=routine.alone or routine.position,
        stop_if=tuple(sign for sign in routine.stop_if if not sign.startswith(OF_ANOTHER)),
        steps=mended(routine.steps, _to_nobody),
    )


def _to_nobody(step: Step) -> Step | None:
    if step.alone == LEFT_OUT:
        return None
    mine = in_twin(step, step.alone) if isinstance(step.alone, Other) else step
    return None if mine is None else replace(mine, receiver=None, alone=None)
