"""What was changed for somebody, a sentence each, in words of their body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfcare.body.places import Spot
from selfcare.body.saying import listed as places
from selfcare.care.adapt import left_out, scentless, seated
from selfcare.care.cautions import Cell, What
from selfcare.care.decision import Decision, Fate, Hit
from selfcare.care.doing import acts
from selfcare.care.minded import BODY, because
from selfcare.format.model import Routine, Step
from selfcare.session.wording import PRESSURES, listed

SITTING = "It is done sitting."
NO_SCENT = "No scent."
_Causes = tuple[tuple[str, frozenset[Spot]], ...]


def changes_told(routine: Routine, decision: Decision, whose: str = "your") -> tuple[str, ...]:
    """What was changed, the most first."""
    told = [SITTING] if decision.seated else []
    told += _left_out(routine, decision, whose)
    if decision.cap is not None:
        told.append(f"Pressure at most {PRESSURES[decision.cap]}.")
    fates = [(step, fate) for step, fate in _staying(routine, decision)]
    told += _easy(fates, whose)
    if resting := frozenset(spot for _, fate in fates for spot in fate.resting):
        names = _names(step for step, fate in fates if fate.resting)
        told.append(f"{_begun(places(resting, whose))} rests, and the other one works alone: {names}.")
    if scentless(decision):
        told.append(NO_SCENT)
    if any(fate.lighter(What.BREATH) for _, fate in fates):
        told.append("The breath is your own; nothing counts it.")
    elif any(fate.lighter(What.HOLD) for _, fate in fates):
        told.append("The breath is held half as long.")
    if beside := frozenset(spot for _, fate in fates for spot in fate.beside):
        told.append(f"It does not say where on the body it works: leave {places(beside, whose)} alone.")
    return tuple(told)


def _left_out(routine: Routine, decision: Decision, whose: str) -> Iterator[str]:
    """One sentence for all that has the same reason."""
    steps: dict[_Causes, dict[str, list[str]]] = {}
    hits: dict[_Causes, tuple[Hit, ...]] = {}
    base = seated(routine) if decision.seated else routine
    labels = {name: _labels(base, name) for name in {act.step.name for act in acts(base)}}
    for step, (_, sides), fate in left_out(routine, decision):
        causes = fate.of(Cell.ASK if fate.is_open_to_a_yes else Cell.OUT)
        key = tuple(dict.fromkeys((hit.caution.id, hit.told) for hit in causes))
        hits[key] = causes
        steps.setdefault(key, {}).setdefault(step.name, []).append(sides[-1] if sides else "")
    for key, named in steps.items():
        names = [_with_side(name, sides, labels[name]) for name, sides in named.items()]
        yield f"Left out, {because(hits[key], whose)}: {listed(tuple(dict.fromkeys(names)))}."


def opened_by_a_yes(routine: Routine, decision: Decision) -> tuple[str, ...]:
    """All that a professional's yes brings back, by name and side."""
    base = seated(routine) if decision.seated else routine
    found: dict[str, list[str]] = {}
    for step, (_, sides), fate in left_out(routine, decision):
        if fate.is_open_to_a_yes:
            found.setdefault(step.name, []).append(sides[-1] if sides else "")
    named = (_with_side(name, sides, _labels(base, name)) for name, sides in found.items())
    return (*(("standing",) if decision.waits_to_stand else ()), *named)


def _labels(routine: Routine, name: str) -> set[str]:
    return {act.sides[-1] if act.sides else "" for act in acts(routine) if act.step.name == name}


def _with_side(name: str, sides: list[str], all_of_them: set[str]) -> str:
    here = [side for side in dict.fromkeys(sides) if side]
    return name if not here or set(here) == all_of_them else f"{name} ({', '.join(here)})"


def _staying(routine: Routine, decision: Decision) -> Iterator[tuple[Step, Fate]]:
    base = seated(routine) if decision.seated else routine
    for act in acts(base):
        fate = decision.fates.get((act.index, act.sides))
        if fate is not None and not fate.is_left_out:
            yield act.step, fate


def _easy(fates: list[tuple[Step, Fate]], whose: str) -> Iterator[str]:
    leant = frozenset(
        spot for _, fate in fates for hit in fate.of(Cell.LIGHTER) if hit.what is What.LOAD for spot in hit.told
    )
    if leant:
        yield f"Lean so that nothing rests on {places(leant, whose)}."
    hits = [hit for _, fate in fates for hit in fate.of(Cell.LIGHTER) if hit.what in BODY]
    if hits:
        names = _names(step for step, fate in fates if any(hit in hits for hit in fate.of(Cell.LIGHTER)))
        yield f"Do less of these, smaller and easier, {because(hits, whose)}: {names}."


def _names(steps: Iterable[Step]) -> str:
    return listed(tuple(dict.fromkeys(step.name for step in steps)))


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


__all__ = ["NO_SCENT", "SITTING", "changes_told", "opened_by_a_yes"]
