"""Routine and decision -> the routine that is really played, and the words that say what was changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from selfcare.care.decision import Change, Decision
from selfcare.care.groups import holds_breath, is_fingertip, is_firm, is_touchless, pressure_of, works_on_a_side
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.format.twin import Mend, mended, seated_twin, steps_of
from selfcare.measures.breathed import Breathed
from selfcare.measures.timed import Timed
from selfcare.session.wording import PRESSURES, listed

NOTHING = "nothing here"
SITTING = "It is done sitting."
OWN_BREATH = "Breathe in your own rhythm. If it is easy, let the out-breath be a little longer."
_SCENTED = ("oil", "scent", "lavender", "perfume")


def adapted(routine: Routine, decision: Decision) -> Routine | None:
    """The routine that is played; None where nothing of it is left."""
    changed = seated(routine) if Change.SEATED in decision.changes else routine
    items = mended(changed.steps, _mend(changed, decision))
    items = _on_sides(items, changed, decision.without)
    if not any(_is_worth_it(step, changed, decision.without) for step in steps_of(items)):
        return None
    update: dict[str, Any] = {"steps": items}
    if Change.NO_SCENT in decision.changes:
        update["equipment"] = tuple(each for each in changed.equipment if not _scented(each))
    return replace(changed, **update)


def seated(routine: Routine) -> Routine:
    """The seated twin, where there is one."""
    return seated_twin(routine) or routine


def changes_told(routine: Routine, decision: Decision) -> tuple[str, ...]:
    """What was changed for this person, a sentence each."""
    told = []
    if Change.SEATED in decision.changes:
        told.append(SITTING)
        routine = seated(routine)
    if Change.LIGHT_ONLY in decision.changes:
        told.append(f"Left out, as too firm: {_left_out(routine, is_firm) or NOTHING}.")
    if Change.NO_FINGERTIPS in decision.changes:
        told.append(f"Left out, as circles with a fingertip: {_left_out(routine, is_fingertip) or NOTHING}.")
    if names := _left_out(routine, lambda step, _: bool(decision.holding & set(step.unless))):
        told.append(f"Left out for you: {names}.")
    if decision.without:
        told.append(f"Left out: the {' and the '.join(sorted(decision.without))} side.")
    if decision.cap is not None:
        told.append(f"Pressure at most {PRESSURES[decision.cap]}.")
    if Change.NO_SCENT in decision.changes:
        told.append("No scent.")
    if Change.SHORT_HOLDS in decision.changes:
        told.append("The breath is held half as long.")
    if Change.OWN_BREATH in decision.changes:
        told.append("The breath is your own; nothing counts it.")
    if decision.places:
        told.append(f"Leave alone: {'; '.join(decision.places)}.")
    return tuple(told)


def _left_out(routine: Routine, which: Callable[[Step, Routine], bool]) -> str:
    names = dict.fromkeys(step.name for step in steps_of(routine.steps) if which(step, routine))
    return listed(tuple(names)) if names else ""


def _mend(routine: Routine, decision: Decision) -> Mend:
    def mend(step: Step) -> Step | None:
        changes = decision.changes
        if decision.holding & set(step.unless):
            return None
        if Change.LIGHT_ONLY in changes and is_firm(step, routine):
            return None
        if Change.NO_FINGERTIPS in changes and is_fingertip(step, routine):
            return None
        if Change.NO_SCENT in changes and "scent" in step.care:
            return None
        update: dict[str, Any] = {}
        pressure = pressure_of(step, routine)
        if decision.cap is not None and pressure is not None and pressure > decision.cap:
            update["pressure"] = decision.cap
        if isinstance(step.measure, Breathed):
            breath = step.measure.breathe
            if Change.OWN_BREATH in changes:
                length = Timed(duration=breath.seconds * step.measure.cycles)
                update |= {"measure": length, "say": OWN_BREATH, "motion": None, "cues": ()}
            elif Change.SHORT_HOLDS in changes and holds_breath(step):
                shorter = replace(breath, hold=breath.hold / 2, rest=breath.rest / 2)
                update["measure"] = replace(step.measure, breathe=shorter)
        return replace(step, **update) if update else step

    return mend


def _is_worth_it(step: Step, routine: Routine, without: frozenset[str]) -> bool:
    """Whether a step is what the routine is for; where a side is gone, what leads into it or out of it is not enough.

    Nor is what only moves, where hands were to touch and both sides are gone.
    """
    if not without:
        return True
    return step.phase in (None, "main") and (len(without) == 1 or works_on_a_side(step, routine))


def _on_sides(items: tuple[Item, ...], routine: Routine, without: frozenset[str]) -> tuple[Item, ...]:
    """Without the sides that are left out. One side alone keeps its name, so that it is still said.

    What touches both sides at once goes too; where hands touch, steps that only move stay as they are.
    """
    if not without:
        return items
    kept: list[Item] = []
    for item in items:
        if isinstance(item, Step) and not works_on_a_side(item, routine):
            kept.append(item)
        elif isinstance(item, Step | Group) and item.sides:
            left = tuple(side for side in item.sides if side not in without)
            if left:
                kept.append(replace(item, sides=left))
        elif isinstance(item, Group):
            inner = _on_sides(item.steps, routine, without)
            if any(True for _ in steps_of(inner)):
                kept.append(replace(item, steps=inner))
        elif not isinstance(item, Step) or is_touchless(routine):
            kept.append(item)
    return tuple(kept)


def _scented(thing: str) -> bool:
    words = thing.lower()
    return any(each in words for each in _SCENTED) and "unscented" not in words
