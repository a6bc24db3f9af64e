"""Routine and decision -> the routine that is really played: without what is left out, lighter where it is to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from selfcare.body.places import spots_in
from selfcare.care.cautions import Cell, What
from selfcare.care.decision import Decision, Fate, Key
from selfcare.care.doing import TOUCHING, acts, pressure_of, sitting
from selfcare.format.model import Group, Item, Rest, Routine, Step
from selfcare.format.twin import mended, steps_of
from selfcare.measures.breathed import Breathed
from selfcare.measures.timed import Timed

OWN_BREATH = "Breathe in your own rhythm. If it is easy, let the out-breath be a little longer."
BODY = (What.MOVE, What.STRETCH, What.TENSE, What.REACH, What.BEND, What.TURN)
_SCENTED = ("oil", "scent", "lavender", "perfume")


def seated(routine: Routine) -> Routine:
    """The seated twin, where there is one."""
    return sitting(routine) or routine


def adapted(routine: Routine, decision: Decision) -> Routine:
    """The routine that is played."""
    base = seated(routine) if decision.seated else routine
    items, _ = _items(base.steps, (), base, decision, 0)
    items = mended(items, lambda step: step)
    update: dict[str, Any] = {"steps": items}
    if scentless(decision):
        update["equipment"] = tuple(each for each in base.equipment if not _scented(each))
    return replace(base, **update)


def scentless(decision: Decision) -> bool:
    return any(hit.what is What.SCENT for each in decision.fates.values() if each.is_left_out for hit in each.hits)


def _items(
    items: tuple[Item, ...], sides: tuple[str, ...], routine: Routine, decision: Decision, at: int
) -> tuple[tuple[Item, ...], int]:
    """What is left of these; `at` counts the steps of the file."""
    kept: list[Item] = []
    dropped = False
    for item in items:
        match item:
            case Step():
                left = _step(item, (at, sides), routine, decision)
                at += 1
                kept += [left] if left is not None else []
                dropped = left is None
            case Group():
                groups, at = _group(item, sides, routine, decision, at)
                kept += groups
                dropped = not groups
            case _:
                # Two rests that meet because a step between them went are one, the longer.
                if dropped and kept and isinstance(kept[-1], Rest):
                    kept[-1] = max(kept[-1], item, key=_rests)
                elif kept or not dropped:
                    kept.append(item)
                dropped = False
    return tuple(kept), at


def _rests(rest: Rest) -> Decimal:
    return rest.rest


def _group(
    group: Group, sides: tuple[str, ...], routine: Routine, decision: Decision, at: int
) -> tuple[list[Item], int]:
    """The group; where the two sides are not alike any more, one group a side."""
    after = at
    ways: list[tuple[str | None, tuple[Item, ...]]] = []
    for side in group.sides or (None,):
        inner, after = _items(group.steps, (*sides, side) if side else sides, routine, decision, at)
        if any(True for _ in steps_of(inner)):
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


def _step(step: Step, key: Key, routine: Routine, decision: Decision) -> Step | None:
    index, around = key
    if step.sides is None:
        fate = decision.fates.get((index, around), Fate())
        return None if fate.is_left_out else _lighter(step, (fate,), routine, decision)
    fates = {side: decision.fates.get((index, (*around, side)), Fate()) for side in step.sides}
    left = tuple(side for side, fate in fates.items() if not fate.is_left_out)
    if not left:
        return None
    one = step if left == step.sides else replace(step, sides=left)
    return _lighter(one, tuple(fates[side] for side in left), routine, decision)


def _lighter(step: Step, fates: tuple[Fate, ...], routine: Routine, decision: Decision) -> Step:
    """The step as light as the strictest of its sides wants it."""
    update: dict[str, Any] = {}
    pressure = pressure_of(step, routine)
    if (decision.cap is not None and pressure is not None and pressure > decision.cap) or (
        decision.cap is not None and pressure is None and any(_touched(fate) for fate in fates)
    ):
        update["pressure"] = decision.cap
    if resting := frozenset(spot for fate in fates for spot in fate.resting):
        update["works_with"] = tuple(str(spot) for spot in sorted(spots_in(["hand"]) - resting))
    if isinstance(step.measure, Breathed):
        breath = step.measure.breathe
        if any(fate.lighter(What.BREATH) for fate in fates):
            length = Timed(duration=breath.seconds * step.measure.cycles)
            update |= {"measure": length, "say": OWN_BREATH, "motion": None, "cues": ()}
        elif any(fate.lighter(What.HOLD) for fate in fates):
            shorter = replace(breath, hold=breath.hold / 2, rest=breath.rest / 2)
            update["measure"] = replace(step.measure, breathe=shorter)
    return replace(step, **update) if update else step


def _touched(fate: Fate) -> bool:
    return any(hit.what in TOUCHING and hit.cell.rank >= Cell.LIGHTER.rank for hit in fate.hits)


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
