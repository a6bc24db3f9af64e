"""What a routine is, in sentences a friend would say, and its steps in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfcare.format.model import Group, Item, Rest, Routine, Step
from selfcare.session import wording

FOR = {"self": "on your own", "partner": "for two, one of you guides the hands", "either": "on your own or for two"}

REVIEW = "No clinician has reviewed it. It is not medical advice."


def sentences(routine: Routine, seconds: Decimal) -> list[str]:
    """For whom and how long, what it is, the position, and what to have at hand."""
    hand = f"At hand: {wording.listed(routine.equipment)}." if routine.equipment else ""
    often = f"How often: {routine.schedule}." if routine.schedule else ""
    lines = [
        f"About {wording.minutes(seconds)}, {FOR[routine.for_]}.",
        routine.summary or "",
        " ".join(filter(None, [routine.position, hand])),
        often,
        REVIEW,
    ]
    return [line for line in lines if line]


def steps(routine: Routine) -> list[str]:
    """A line a step, groups indented under how often they are done."""
    return list(_items(routine.steps, ""))


def _items(items: tuple[Item, ...], indent: str) -> Iterator[str]:
    for item in items:
        match item:
            case Step():
                yield f"{indent}{item.name}{_dose(item)}"
            case Rest():
                yield f"{indent}Rest, {wording.exact(item.rest)}"
            case Group():
                yield f"{indent}{_often(item)}"
                yield from _items(item.steps, indent + "  ")


def _dose(step: Step) -> str:
    dose = step.measure.in_words()
    sets = f"{step.sets} sets of " if step.sets and step.sets > 1 else ""
    sides = f", {wording.listed(step.sides)}" if step.sides else f", {wording.side(step.side)}" if step.side else ""
    return f", {sets}{dose}{sides}"


def _often(group: Group) -> str:
    rounds = f"{group.repeat} rounds" if group.repeat else ""
    sides = f"first {group.sides[0]}, then {group.sides[1]}" if group.sides else ""
    return f"{group.name + ', ' if group.name else ''}{', '.join(filter(None, [rounds, sides]))}:"
