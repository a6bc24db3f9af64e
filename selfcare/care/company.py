"""What is said to the one who receives: where somebody does, and to nobody who is alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from selfcare.format.model import Routine
from selfcare.format.steps import Step
from selfcare.format.within import mended, steps_of

STOP = "You can say stop at any time."
"""Who lies with the face down, or does not see the screen, hears it before hands are on them."""


def in_company(routine: Routine, receiving: bool) -> Routine:
    """The routine as it is led for two, who are both spoken to, or for one alone.

    Where no step that is left tells the one who receives that they can say stop, the first one does.
    """
    told = [step.receiver for step in steps_of(routine.steps) if step.receiver]
    if not receiving:
        return replace(routine, steps=mended(routine.steps, _to_nobody)) if told else routine
    if any("stop" in each.lower() for each in told):
        return routine
    place = count()

    def mend(step: Step) -> Step:
        return step if next(place) else replace(step, receiver=" ".join(filter(None, (STOP, step.receiver))))

    return replace(routine, steps=mended(routine.steps, mend))


def _to_nobody(step: Step) -> Step:
    return replace(step, receiver=None)
