"""Routine and decision -> the routine that is really played: without what is left out, lighter where it is to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from selfcare.body.places import spots_in
from selfcare.care.cautions import What
from selfcare.care.decision import Decision, Fate, Key
from selfcare.care.doing import acts, seated_routine
from selfcare.care.done import pressure_of
from selfcare.care.minded import is_eased, minded, touching
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.format.within import put_together, works
from selfcare.measures.breathed import Breathed
from selfcare.measures.timed import Timed

OWN_BREATH = "Breathe in your own rhythm. If it is easy, let the out-breath be a little longer."
_SCENTED = ("oil", "scent", "lavender", "perfume")


def seated(routine: Routine) -> Routine:
    """The seated twin, where there is one."""
    return seated_routine(routine) or routine


def adapted(routine: Routine, decision: Decision, whose: str = "your") -> Routine:
    """The routine that is played."""
    base = seated(routine) if decision.seated else routine
    items, _ = _items(base.steps, (), _Adapting(base, decision, whose), 0)
    update: dict[str, Any] = {"steps": items}
    if scentless(decision):
        update["equipment"] = tuple(each for each in base.equipment if not _scented(each))
    return replace(base, **update)


def scentless(decision: Decision) -> bool:
    return any(hit.what is What.SCENT for each in decision.fates.values() if each.is_left_out for hit in each.hits)


class _Adapting(Struct, frozen=True):
    """What is adapted, to what, and whose body it is."""

    routine: Routine
    decision: Decision
    whose: str


def _items(
    items: tuple[Item, ...], sides: tuple[str, ...], adapting: _Adapting, at: int
) -> tuple[tuple[Item, ...], int]:
    """What is left of these; `at` counts the steps of the file."""

    def left(item: Step | Group) -> list[Item]:
        nonlocal at
        if isinstance(item, Group):
            groups, at = _group(item, sides, adapting, at)
            return groups
        step = _step(item, (at, sides), adapting)
        at += 1
        return [step] if step is not None else []

    return put_together(items, left), at


def _group(group: Group, sides: tuple[str, ...], adapting: _Adapting, at: int) -> tuple[list[Item], int]:
    """The group; where the two sides are not alike any more, one group a side."""
    after = at
    ways: list[tuple[str | None, tuple[Item, ...]]] = []
    for side in group.sides or (None,):
        inner, after = _items(group.steps, (*sides, side) if side else sides, adapting, at)
        if works(inner):
            ways.append((side, inner))
    if not ways:
        return [], after
    if group.sides is None:
        return [replace(group, steps=ways[0][1])], after
    labels = tuple(side for side, _ in ways if side)
    if all(inner == ways[0][1] for _, inner in ways):
        return [replace(group, sides=labels, steps=ways[0][1])], after
    halves: list[Item] = [
        replace(
            group,
            sides=(side,) if side else None,
            steps=inner,
            repeat=None,
            rest=None,
            say=None if number else group.say,
        )
        for number, (side, inner) in enumerate(ways)
    ]
    if group.repeat is None:
        return halves, after
    return [replace(group, sides=None, switch=None, say=None, steps=tuple(halves))], after


def _step(step: Step, key: Key, adapting: _Adapting) -> Step | None:
    index, around = key
    if step.sides is None:
        fate = adapting.decision.fates.get((index, around), Fate())
        return None if fate.is_left_out else _lighter(step, {"": fate}, adapting)
    fates = {side: adapting.decision.fates.get((index, (*around, side)), Fate()) for side in step.sides}
    left = {side: fate for side, fate in fates.items() if not fate.is_left_out}
    if not left:
        return None
    one = step if len(left) == len(step.sides) else replace(step, sides=tuple(left))
    return _lighter(one, left, adapting)


def _lighter(step: Step, fates: Mapping[str, Fate], adapting: _Adapting) -> Step:
    """The step as light as the strictest of its sides wants it, and what is to be minded on each."""
    update: dict[str, Any] = {}
    cap, pressure = adapting.decision.cap, pressure_of(step, adapting.routine)
    if cap is not None and (pressure > cap if pressure is not None else any(touching(fate) for fate in fates.values())):
        update["pressure"] = cap
    if resting := frozenset(spot for fate in fates.values() for spot in fate.resting):
        update["works_with"] = tuple(str(spot) for spot in sorted(spots_in(["hand"]) - resting))
    if any(is_eased(fate) for fate in fates.values()):
        update["eased"] = True
    if isinstance(step.measure, Breathed):
        breath = step.measure.breathe
        if any(fate.lighter(What.BREATH) for fate in fates.values()):
            length = Timed(duration=breath.seconds * step.measure.cycles)
            update |= {"measure": length, "say": OWN_BREATH, "motion": None, "cues": ()}
        elif any(fate.lighter(What.HOLD) for fate in fates.values()):
            shorter = replace(breath, hold=breath.hold / 2, rest=breath.rest / 2)
            update["measure"] = replace(step.measure, breathe=shorter)
    minds = [
        minded(fate, _told(fate, pressure, update.get("pressure")), adapting.whose, side)
        for side, fate in fates.items()
    ]
    if any(minds):
        update["minds"] = tuple(mind for mind in minds if mind is not None)
    return replace(step, **update) if update else step


def _told(fate: Fate, own: int | None, lowered: int | None) -> int | None:
    """The pressure that is told at the step: where it is less than the routine's, and over the place itself."""
    if lowered is not None:
        return lowered
    return own if any(hit.is_there for hit in touching(fate)) else None


def left_out(routine: Routine, decision: Decision) -> Iterator[tuple[Step, Key, Fate]]:
    """The steps that are not played, with what became of them; of the way that is played."""
    base = seated(routine) if decision.seated else routine
    for act in acts(base):
        fate = decision.fates.get((act.index, act.sides))
        if fate is not None and fate.is_left_out:
            yield act.step, (act.index, act.sides), fate


def _scented(thing: str) -> bool:
    words = thing.lower()
    return any(each in words for each in _SCENTED) and "unscented" not in words
