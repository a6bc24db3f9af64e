"""What is done in a step, on whichever side it is led, from what the file says of it and nothing else.

What the file leaves unsaid is taken as the more careful of what it may be: a step that says nothing touches, moves and
stands; firm is what says so, and what says no pressure is made light."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selfcare.care.cautions import What
from selfcare.format.model import Routine, Step
from selfcare.format.within import steps_of
from selfcare.measures.breathed import Breathed
from selfcare.words.work import ALWAYS_FIRM, HANDS

FIRM_FROM = 3
LYMPH = "lymph"

GROUPS: Mapping[str, tuple[What, ...]] = {
    "light": (What.LIGHT,), "firm": (What.LIGHT, What.FIRM), "lymph": (What.LIGHT, What.LYMPH), "foot": (What.LIGHT,),
    "scent": (What.SCENT,), "stand": (What.STAND,), "seat": (What.MOVE,), "breath": (), "hold": (What.HOLD,),
    "relax": (What.TENSE,),
}  # fmt: skip
"""The technique groups that a file's `care` names, with what each brings."""
TECHNIQUES: Mapping[str, tuple[What, ...]] = {
    "swedish": (What.LIGHT,), "geriatric": (What.LIGHT,), "massotherapy": (What.LIGHT,), "medical": (What.LIGHT,),
    "massage": (What.LIGHT,), "sensory": (What.LIGHT,), "aromatherapy": (What.LIGHT,),
    "connective": (What.LIGHT, What.FIRM),
    "deep": (What.LIGHT, What.FIRM), "neuromuscular": (What.LIGHT, What.FIRM), "trigger": (What.LIGHT, What.FIRM),
    "sports": (What.LIGHT, What.FIRM), "lymph": (What.LIGHT, What.LYMPH), "reflexology": (What.LIGHT,),
    "stretch": (What.MOVE, What.STRETCH), "exercise": (What.MOVE,), "mobility": (What.MOVE,),
    "physiotherapy": (What.MOVE,),
    "posture": (What.MOVE,), "gliding": (What.MOVE,), "yoga": (What.MOVE, What.STRETCH, What.STAND),
    "balance": (What.MOVE, What.STAND), "strength": (What.MOVE, What.LOAD), "breath": (What.BREATH,),
    "relaxation": (What.TENSE,), "conversation": (),
}  # fmt: skip
"""What a technique brings to a step that says nothing of itself, by a part of its name."""
TOUCHING = frozenset({What.LIGHT, What.FIRM, What.LYMPH})
_ANYTHING = (What.LIGHT, What.MOVE, What.STAND)
"""What a step may do of which nothing is known at all."""
MAIN = (None, "main")
"""The phases of a step that is what the routine is for."""
_OF_WORK: Mapping[str, What] = {
    "circle": What.CIRCLE, "tool": What.TOOL, "move": What.MOVE, "stretch": What.STRETCH, "bend": What.BEND,
    "turn": What.TURN, "reach": What.REACH, "low": What.LOW, "tense": What.TENSE, "balance": What.STAND,
    "scent": What.SCENT,
}  # fmt: skip
_OWN_PLACE: Mapping[What, tuple[str, ...]] = {
    What.BEND: ("hip", "lower-back", "upper-back"), What.TURN: ("neck",), What.LOW: ("head",),
    What.REACH: ("shoulder", "armpit", "ribs", "chest"),
}  # fmt: skip
"""Where the work is whose name says it."""
_PLACELESS = frozenset({What.STAND, What.BREATH, What.HOLD, What.SCENT, What.GIVEN, What.LOW})
NOWHERE, OWN, LEGS, UNSAID = "nowhere", "own", "legs", "unsaid"
"""What has no place, or one of its own, or is in both legs, or of which the file does not say where it is."""
_WHERE: Mapping[What, str] = {
    **dict.fromkeys(What, "moves"),
    What.TOOL: "touches",
    What.CIRCLE: "touches",
    **dict.fromkeys(_OWN_PLACE, OWN),
    **dict.fromkeys(_PLACELESS, NOWHERE),
}
_MOVING = frozenset({What.MOVE, What.STRETCH, What.TENSE, What.TURN})
_OF_GROUPS = frozenset(what for whats in GROUPS.values() for what in whats)


class Done(NamedTuple):
    """What is done in a step."""

    does: Mapping[What, list[str]]
    """Where, each a key of the step, or one of the four words for what has none."""
    soft: bool
    """Whether the file does not say how firm the hands are, so that they can be made light."""
    known: bool
    """Whether the file says anything of what the step does."""


def named_by(care: tuple[str, ...]) -> frozenset[What]:
    """A name that is not known brings all of them: better asked too much."""
    if any(name not in GROUPS for name in care):
        return _OF_GROUPS
    return frozenset(what for name in care for what in GROUPS[name])


def own_place(what: What) -> tuple[str, ...]:
    """Where work is of which what it is says where."""
    return _OWN_PLACE[what]


def pressure_of(step: Step, routine: Routine) -> int | None:
    return step.pressure if step.pressure is not None else routine.defaults.pressure


def needs_standing(step: Step, routine: Routine) -> bool:
    return (step.needs or routine.defaults.needs) == "standing"


def holds_breath(step: Step) -> bool:
    """A pause of more than a moment after the in-breath or the out-breath."""
    return isinstance(step.measure, Breathed) and (step.measure.breathe.hold > 1 or step.measure.breathe.rest > 1)


def said_of(step: Step, routine: Routine, key: str) -> tuple[str, ...] | None:
    own = getattr(step, key)
    given: tuple[str, ...] | None = own if own is not None else getattr(routine.defaults, key)
    return given


def told_in(step: Step) -> tuple[object, ...]:
    """All that is looked at of a step to find what it does: many steps of a routine do the same."""
    said = step.touches, step.moves, step.loads, step.works_with, step.work, step.pressure, step.needs, step.care
    return (*said, isinstance(step.measure, Breathed), holds_breath(step))


def what_is_done(step: Step, routine: Routine, by_another: bool) -> Done:
    does: dict[What, list[str]] = {}

    def add(what: What, where: str) -> None:
        does.setdefault(what, []).append(where)

    kinds, pressure = said_of(step, routine, "work"), pressure_of(step, routine)
    hands = [kind for kind in kinds or () if kind in HANDS]
    if pressure != 0 and bool(hands or ((said_of(step, routine, "touches") or pressure) and kinds is None)):
        add(What.LIGHT, "touches")
        if (pressure or 0) >= FIRM_FROM or ALWAYS_FIRM & set(hands):
            add(What.FIRM, "touches")
        if LYMPH in (routine.technique or "").lower():
            add(What.LYMPH, "touches")
    soft = bool(does) and pressure is None
    for kind in kinds or ():
        if (what := _OF_WORK.get(kind)) is not None:
            add(what, _WHERE[what])
    if said_of(step, routine, "moves") and not _MOVING & does.keys():
        add(What.MOVE, "moves")
    if said_of(step, routine, "loads"):
        add(What.LOAD, "loads")
    if needs_standing(step, routine):
        add(What.STAND, NOWHERE)
        add(What.LOAD, LEGS)
    if isinstance(step.measure, Breathed):
        add(What.BREATH, NOWHERE)
    if holds_breath(step):
        add(What.HOLD, NOWHERE)
    if step.care:
        for what in named_by(step.care) - (TOUCHING if pressure == 0 else frozenset()):
            add(what, "touches" if what in TOUCHING else _WHERE[what])
    known = bool(does) or kinds is not None or pressure == 0
    if not does and kinds is None:
        for what in _unsaid(routine, pressure):
            add(what, UNSAID)
    if by_another and TOUCHING & does.keys():
        add(What.GIVEN, NOWHERE)
    return Done(does, soft and What.FIRM not in does, known)


def _unsaid(routine: Routine, pressure: int | None) -> tuple[What, ...]:
    """What a step may do that says nothing: what its technique or its groups bring, or all that it may be."""
    technique = (routine.technique or "").lower()
    known = [whats for part, whats in TECHNIQUES.items() if part in technique]
    if known or routine.care:
        brought = tuple(what for whats in known for what in whats)
        return tuple(what for what in brought if pressure != 0 or what not in TOUCHING)
    return (What.MOVE, What.STAND) if pressure == 0 else _ANYTHING


def stands(routine: Routine) -> bool:
    """Whether the file says that somebody stands in it: what `acts` tell of it, with no look at where else they are."""
    says = bool(routine.care or routine.technique)
    steps = list(steps_of(routine.steps))
    for step in {told_in(step): step for step in steps}.values():
        done = what_is_done(step, routine, False)
        if What.STAND in done.does and (done.known or says):
            return True
    return any(step.phase in MAIN for step in steps) and What.STAND in named_by(routine.care)
