"""Warnings on how a step is seen: a movement, a place or a hand that no figure knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from selfcare.reading.problems import quoted
from selfcare.reading.silence import Advice
from selfcare.reading.walk import Place
from selfcare.words import motions


def seen(place: Place) -> Iterator[Advice]:
    """What the figure of a step does not know; it plays all the same, without one."""
    step = place.step
    touched = step.motion in motions.TOUCHES
    known: tuple[tuple[str, str | None, Collection[str], str], ...] = (
        ("motion", step.motion, (*motions.MOTIONS, motions.NONE), "movement"),
        ("on", step.on.partition(" as in ")[0] if step.on and touched else None, motions.PLACES, "place"),
        ("by", step.by if touched else None, motions.TOOLS, "hand or thing"),
    )
    for key, name, names, called in known:
        if name and name not in names and key in place.node.parts:
            hint = _meant(name, names)
            mark = place.node.parts[key].mark
            yield Advice("unknown-motion", mark, f"{quoted(name)} is no {called} that is drawn", hint)
    if touched and not step.on and "motion" in place.node.parts:
        hint = "add 'on:', such as 'on: forearm'"
        yield Advice("unknown-motion", place.node.parts["motion"].mark, "the figure is not told where", hint)


def _meant(name: str, names: Collection[str]) -> str:
    if name in motions.RENAMED:
        return f"it is called '{motions.RENAMED[name]}' now"
    near = get_close_matches(name.lower(), names, 1)
    return (
        f"did you mean '{near[0]}'?" if near else "docs/motions.md has them all; 'motion: none' says that none is meant"
    )
