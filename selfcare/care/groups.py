"""Which groups of techniques a routine belongs to. An author can add groups with `care`, and never take them away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.care.cautions import GROUPS
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.format.twin import seated_twin, steps_of
from selfcare.measures.breathed import Breathed

TECHNIQUES = {
    "swedish": ("light",),
    "geriatric": ("light",),
    "massotherapy": ("light",),
    "medical": ("light",),
    "sensory": ("light", "seat"),
    "aromatherapy": ("light", "scent"),
    "connective": ("firm",),
    "deep": ("firm",),
    "neuromuscular": ("firm",),
    "trigger": ("firm",),
    "sports": ("firm",),
    "lymph": ("lymph",),
    "reflexology": ("light",),
    "stretch": ("seat",),
    "exercise": ("seat",),
    "mobility": ("seat",),
    "physiotherapy": ("seat",),
    "posture": ("seat",),
    "gliding": ("seat",),
    "yoga": ("seat", "stand"),
    "balance": ("stand",),
    "strength": ("seat",),
    "breath": ("breath",),
    "relaxation": ("relax",),
}
"""What a technique brings, by a part of its name."""
TRAINED = ("connective", "deep", "neuromuscular", "trigger", "lymph")
"""Techniques that belong to trained hands; at home only as a lighter cousin that a professional showed or approved."""
TALK = "conversation"
"""The talk before: a fingertip that asks whether it is felt is no massage, and what is new is asked in it."""
SKIN_ONLY = 1
HANDS_ON = frozenset({"light", "firm", "lymph", "foot"})
FIRM_FROM = 3
FIRM_MOTIONS = frozenset({"knead", "tap", "friction", "hook", "wring"})
FINGERTIP_MOTIONS = frozenset({"fingers", "circle-small", "circle-large"})
_FEET = re.compile(r"\b(foot|feet|toes?|soles?|ankles?|heels?|leg|legs|calf|calves|shins?)\b", re.IGNORECASE)
_SCENT = re.compile(r"\b(essential oils?|scent(ed)?|lavender|perfume)\b", re.IGNORECASE)
_UNSCENTED = re.compile(r"\b(un|non-?|without |no )scent(ed)?\b", re.IGNORECASE)


def every_step(routine: Routine) -> list[Step]:
    """The steps, and those of the seated twin: what is asked before has to hold for either way to do it."""
    twin = seated_twin(routine)
    return [*steps_of(routine.steps), *(steps_of(twin.steps) if twin is not None else ())]


def pressure_of(step: Step, routine: Routine) -> int | None:
    return step.pressure if step.pressure is not None else routine.defaults.pressure


def is_touchless(routine: Routine) -> bool:
    """Whether every step says that nobody is touched; saying nothing is not enough."""
    return all(pressure_of(step, routine) == 0 for step in every_step(routine))


def is_firm(step: Step, routine: Routine) -> bool:
    pressure = pressure_of(step, routine)
    touching = pressure is None or pressure > 0
    return (
        "firm" in step.care
        or (pressure or 0) >= FIRM_FROM
        or (touching and (step.motion or "").lower() in FIRM_MOTIONS)
    )


def is_fingertip(step: Step, routine: Routine) -> bool:
    """Whether a fingertip draws circles on the skin."""
    return bool(pressure_of(step, routine)) and (step.motion or "").lower() in FINGERTIP_MOTIONS


def holds_breath(step: Step) -> bool:
    return isinstance(step.measure, Breathed) and step.measure.breathe.held


def works_on_a_side(step: Step, routine: Routine) -> bool:
    """Whether a sore side is kept out of this step: where hands touch, of those steps alone; else of all that move."""
    return is_touchless(routine) or pressure_of(step, routine) != 0


def has_sides(routine: Routine) -> bool:
    """Whether its main work is done on the left and on the right, so that one of them can be left out."""
    twin = seated_twin(routine)
    return all(_has_sides(each) for each in (routine, twin) if each is not None)


def _has_sides(routine: Routine) -> bool:
    def sided(items: tuple[Item, ...]) -> Iterator[bool]:
        for item in items:
            if isinstance(item, Step | Group) and item.sides:
                steps = [item] if isinstance(item, Step) else steps_of(item.steps)
                if any(works_on_a_side(step, routine) for step in steps):
                    yield set(item.sides) == {"left", "right"}
            elif isinstance(item, Group):
                yield from sided(item.steps)
            elif isinstance(item, Step) and item.phase in (None, "main") and works_on_a_side(item, routine):
                yield False

    found = list(sided(routine.steps))
    return bool(found) and all(found)


def needs_trained_hands(routine: Routine) -> bool:
    technique = (routine.technique or "").lower()
    marked = str(routine.extensions.get("x-level", "")).startswith("home-lite")
    return marked or (not is_touchless(routine) and any(each in technique for each in TRAINED))


def groups_of(routine: Routine) -> frozenset[str]:
    """The groups, named and derived. A name that is not known brings all of them: better asked too much."""
    steps = every_step(routine)
    named = {*routine.care, *(name for step in steps for name in step.care)}
    if not named <= set(GROUPS):
        return frozenset(GROUPS)
    technique = (routine.technique or "").lower()
    groups = named | {group for part, brought in TECHNIQUES.items() if part in technique for group in brought}
    if "massage" in technique and not groups & HANDS_ON:
        groups.add("light")
    pressure = max((pressure_of(step, routine) or 0 for step in steps), default=0)
    touching = pressure > (SKIN_ONLY if TALK in technique else 0)
    about = f"{routine.area or ''} {routine.title}"
    if any(is_firm(step, routine) for step in steps):
        groups.add("firm")
    if touching and not groups & HANDS_ON:
        groups.add("light")
    # What is to learn touch again names the place itself, and stays on whole skin.
    if touching and "sensory" not in technique and _FEET.search(about):
        groups.add("foot")
    if "reflexology" in technique and routine.area is None:
        groups.add("foot")
    equipment = _UNSCENTED.sub("", " ".join(routine.equipment))
    if _SCENT.search(equipment):
        groups.add("scent")
    if routine.defaults.needs == "standing" or any(step.needs == "standing" for step in steps):
        groups.add("stand")
    if routine.seated is not None:
        groups.add("seat")
    if any(isinstance(step.measure, Breathed) for step in steps) and groups:
        groups.add("breath")
    if any(holds_breath(step) for step in steps):
        groups.add("hold")
    return frozenset(groups)
