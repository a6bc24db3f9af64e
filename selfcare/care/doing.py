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
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.format.twin import seated_twin
from selfcare.measures.breathed import Breathed
from selfcare.words.work import ALWAYS_FIRM, HANDS

FIRM_FROM = 3
LYMPH = "lymph"
Spots = frozenset[Spot] | None
"""Where; None where the file does not say."""

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
_UNSAID = (What.LIGHT, What.MOVE, What.STAND)
"""What a step may do of which nothing is known at all."""
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
PLACELESS = frozenset({What.STAND, What.BREATH, What.HOLD, What.SCENT, What.GIVEN, What.LOW})


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
        return self.step.phase in (None, "main")

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
    missing = _named_by(routine.care) - {what for act in found for what in act.does}
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


def _named_by(care: tuple[str, ...]) -> frozenset[What]:
    """A name that is not known brings all of them: better asked too much."""
    known = {what for name in care for what in GROUPS.get(name, ())}
    return (
        frozenset(known) if all(name in GROUPS for name in care) else frozenset(w for ws in GROUPS.values() for w in ws)
    )


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


def pressure_of(step: Step, routine: Routine) -> int | None:
    return step.pressure if step.pressure is not None else routine.defaults.pressure


def needs_standing(step: Step, routine: Routine) -> bool:
    return (step.needs or routine.defaults.needs) == "standing"


def holds_breath(step: Step) -> bool:
    """A pause of more than a moment after the in-breath or the out-breath."""
    return isinstance(step.measure, Breathed) and (step.measure.breathe.hold > 1 or step.measure.breathe.rest > 1)


def _said(step: Step, routine: Routine, key: str) -> tuple[str, ...] | None:
    own = getattr(step, key)
    given: tuple[str, ...] | None = own if own is not None else getattr(routine.defaults, key)
    return given


def _act(step: Step, index: int, labels: tuple[str, ...], around: _Around) -> Act:
    this = side_of(labels) if labels else None
    breathes = isinstance(step.measure, Breathed), holds_breath(step)
    said = step.touches, step.moves, step.loads, step.works_with, step.work, step.pressure, step.needs, step.care
    deed = around.found.get((this, said, breathes))
    if deed is None:
        deed = around.found[this, said, breathes] = _deed(step, this, around)
    return Act(step, index, labels, *deed)


def _deed(step: Step, this: Side | None, around: _Around) -> _Deed:
    """Of a step it looks at no more than `_act` has in its key."""
    routine = around.routine
    said = {key: _said(step, routine, key) for key in ("touches", "moves", "loads", "works_with", "work")}
    where = {key: spots_in(texts, this) if texts is not None else None for key, texts in said.items() if key != "work"}
    kinds, pressure = said["work"], pressure_of(step, routine)
    does: dict[What, Spots] = {}

    def add(what: What, spots: Spots) -> None:
        before = does.get(what, frozenset())
        does[what] = None if spots is None or before is None else before | spots

    hands = [kind for kind in kinds or () if kind in HANDS]
    touching = pressure != 0 and bool(hands or (where["touches"] and kinds is None) or (pressure and kinds is None))
    soft = False
    if touching:
        add(What.LIGHT, where["touches"])
        if (pressure or 0) >= FIRM_FROM or ALWAYS_FIRM & set(hands):
            add(What.FIRM, where["touches"])
        soft = pressure is None
        if LYMPH in (routine.technique or "").lower():
            add(What.LYMPH, where["touches"])
    for kind in kinds or ():
        if (what := _OF_WORK.get(kind)) is not None:
            add(what, _place(what, where, this))
    if where["moves"] and not {What.MOVE, What.STRETCH, What.TENSE, What.TURN} & does.keys():
        add(What.MOVE, where["moves"])
    if where["loads"]:
        add(What.LOAD, where["loads"])
    if needs_standing(step, routine):
        add(What.STAND, frozenset())
        add(What.LOAD, spots_in(LEG))
    if isinstance(step.measure, Breathed):
        add(What.BREATH, frozenset())
    if holds_breath(step):
        add(What.HOLD, frozenset())
    for what in _named_by(step.care) - (TOUCHING if pressure == 0 else frozenset()):
        add(what, where["touches"] if what in TOUCHING else _place(what, where, this))
    known = bool(does) or kinds is not None or pressure == 0
    if not does and kinds is None:
        for what in _unsaid(routine, pressure):
            add(what, None)
    if around.by_another and TOUCHING & does.keys():
        add(What.GIVEN, frozenset())
    own = frozenset() if around.by_another or not TOUCHING & does.keys() else _hands(where, this)
    leans = step.loads is None and bool(where["loads"]) and not needs_standing(step, routine)
    return _Deed(does, own, soft and What.FIRM not in does, leans, known)


def _place(what: What, where: Mapping[str, Spots], this: Side | None) -> Spots:
    if what in PLACELESS:
        return frozenset()
    if what in _OWN_PLACE:
        return spots_in(_OWN_PLACE[what], this if what is What.REACH else None)
    if what in (What.TOOL, What.CIRCLE):
        return where["touches"]
    return where["moves"]


def _unsaid(routine: Routine, pressure: int | None) -> tuple[What, ...]:
    """What a step may do that says nothing: what its technique or its groups bring, or all that it may be."""
    technique = (routine.technique or "").lower()
    known = [whats for part, whats in TECHNIQUES.items() if part in technique]
    if known or routine.care:
        brought = tuple(what for whats in known for what in whats)
        return tuple(what for what in brought if pressure != 0 or what not in TOUCHING)
    return (What.MOVE, What.STAND) if pressure == 0 else _UNSAID


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


__all__ = [
    "GROUPS", "TECHNIQUES", "TOUCHING", "Act", "acts", "fingerprint", "holds_breath", "is_silent", "needs_standing",
    "pressure_of", "seated_routine", "side_of",
]  # fmt: skip
