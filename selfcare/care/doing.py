"""What each step of a routine does to a body: a value per step and side, from what the file says of it and nothing
else.

Neither a motion's name nor a word of prose is looked at. What the file leaves unsaid is taken as the more careful of
what it may be: a step that says nothing touches, moves and stands; firm is what says so, and what says no pressure is
made light."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from selfcare.body.places import LEG, Side, Spot, spots_in
from selfcare.care.cautions import What
from selfcare.care.done import (
    LEGS,
    MAIN,
    NOWHERE,
    OWN,
    TOUCHING,
    named_by,
    needs_standing,
    own_place,
    pressure_of,
    said_of,
    told_in,
    what_is_done,
)
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.format.twin import seated_twin

Spots = frozenset[Spot] | None
"""Where; None where the file does not say."""


class Act(Struct, frozen=True):
    """One step on one side."""

    step: Step
    index: int
    """Which of the steps it is, in the order of the file."""
    sides: tuple[str, ...]
    """The labels under which it is led: of the groups around it and its own."""
    does: Mapping[What, Spots]
    hands: frozenset[Spot] = frozenset()
    """What of one's own body works on another part of it."""
    soft: bool = False
    """Whether the file does not say how firm the hands are, so that they can be made light."""
    leans: bool = False
    """Whether what bears weight does so by the position, which can be taken in another way."""
    known: bool = True
    """Whether the file says anything of what the step does."""

    @property
    def is_main(self) -> bool:
        return self.step.phase in MAIN

    @property
    def touches(self) -> bool:
        return bool(TOUCHING & self.does.keys())


class _Deed(NamedTuple):
    """What is done in a step on one side, whatever the step is called and says: an `Act` without its step."""

    does: Mapping[What, Spots]
    hands: frozenset[Spot]
    soft: bool
    leans: bool
    known: bool


class _Around(Struct, frozen=True):
    """What holds for the steps of one routine."""

    routine: Routine
    by_another: bool
    found: dict[object, _Deed]
    """What was found already: many steps of a routine do the same."""


def acts(routine: Routine, by_another: bool = False) -> tuple[Act, ...]:
    """Every step on every side; `by_another` where somebody else's hands work."""
    found = list(_walk(routine.steps, (), _Around(routine, by_another or routine.for_ == "partner", {}), [0]))
    missing = named_by(routine.care) - {what for act in found for what in act.does}
    return tuple(_with(act, missing & _possible(act, routine)) for act in found) if missing else tuple(found)


def is_silent(routine: Routine) -> bool:
    """Whether a file says nothing at all of what it does to a body: not how, where, how firmly, nor what to ask."""
    said = routine.care or routine.screen or routine.technique or routine.cautions
    return not said and not any(act.known or act.step.care or act.step.unless for act in acts(routine))


def _with(act: Act, whats: frozenset[What]) -> Act:
    """An author can add with `care`, and never take away."""
    return replace(act, does={**dict.fromkeys(whats), **act.does}) if whats and act.is_main else act


def _possible(act: Act, routine: Routine) -> frozenset[What]:
    """Hands that a file names in general are on no step that says that nobody is touched."""
    quiet = pressure_of(act.step, routine) == 0
    return frozenset(What) - (TOUCHING if quiet else frozenset())


def _walk(items: tuple[Item, ...], sides: tuple[str, ...], around: _Around, count: list[int]) -> Iterator[Act]:
    for item in items:
        if isinstance(item, Step):
            for side in item.sides or (None,):
                yield _act(item, count[0], (*sides, side) if side else sides, around)
            count[0] += 1
        elif isinstance(item, Group):
            start = count[0]
            for side in item.sides or (None,):
                count[0] = start
                yield from _walk(item.steps, (*sides, side) if side else sides, around, count)


def fingerprint(routine: Routine) -> str:
    """What a routine does to a body, in a few characters: the same as long as it does the same."""
    told = sorted(
        {(what.value, *map(str, sorted(spots or ()))) for act in acts(routine) for what, spots in act.does.items()}
    )
    from hashlib import sha1  # only where a professional said yes

    return sha1(repr(told).encode(), usedforsecurity=False).hexdigest()[:10]


def side_of(labels: tuple[str, ...]) -> Side | None:
    """The side of the body that a label means; one that is neither left nor right means both."""
    for label in reversed(labels):
        if label.strip().lower() in ("left", "right"):
            return Side(label.strip().lower())
    return None


def seated_routine(routine: Routine) -> Routine | None:
    """The seated twin; nobody stands in it, whatever the file's `care` names for the way it is written."""
    twin = seated_twin(routine)
    return None if twin is None else replace(twin, care=tuple(each for each in twin.care if each != "stand"))


def _act(step: Step, index: int, labels: tuple[str, ...], around: _Around) -> Act:
    this = side_of(labels) if labels else None
    told = this, told_in(step)
    deed = around.found.get(told)
    if deed is None:
        deed = around.found[told] = _deed(step, this, around)
    return Act(step, index, labels, *deed)


def _deed(step: Step, this: Side | None, around: _Around) -> _Deed:
    """Of a step it looks at no more than `told_in`."""
    routine = around.routine
    found = what_is_done(step, routine, around.by_another)
    said = {key: said_of(step, routine, key) for key in ("touches", "moves", "loads", "works_with")}
    where = {key: spots_in(texts, this) if texts is not None else None for key, texts in said.items()}

    def spots(what: What, at: str) -> Spots:
        if at == OWN:
            return spots_in(own_place(what), this if what is What.REACH else None)
        if at == LEGS:
            return spots_in(LEG)
        return frozenset() if at == NOWHERE else where.get(at)

    does: dict[What, Spots] = {}
    for what, ats in found.does.items():
        all_spots = [spots(what, at) for at in ats]
        does[what] = None if None in all_spots else frozenset().union(*(each or () for each in all_spots))
    own = frozenset() if around.by_another or not TOUCHING & does.keys() else _hands(where, this)
    leans = step.loads is None and bool(where["loads"]) and not needs_standing(step, routine)
    return _Deed(does, own, found.soft, leans, found.known)


def _hands(where: Mapping[str, Spots], this: Side | None) -> frozenset[Spot]:
    """With what one works on oneself: the other hand where it is on an arm, else either."""
    said = where["works_with"]
    if said is not None:
        return said
    touched = where["touches"]
    arms = {
        spot.side
        for spot in touched or ()
        if spot.place in ("hand", "wrist", "forearm", "elbow", "upper-arm", "shoulder")
    }
    if len(arms) == 1 and this is not None:
        return frozenset({Spot("hand", this.other)})
    return spots_in(["hand"])
