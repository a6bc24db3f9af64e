"""What stands under `steps`: work, groups and rests, and the rules between their keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from selfcare.format.doing import Kinds, Places
from selfcare.format.pieces import Breath, CueLine, Part, Say, Sides, Tempo, misplaced
from selfcare.format.scalars import Count, Duration, Line, Pause, Text

StepPhase = Literal["warmup", "main", "cooldown"]
Needs = Literal["standing"]


class Work(Part):
    """What can be said of the work of a step; nothing of it has to be."""

    name: Line | None = Field(None, description="What it is called; shown large.")
    duration: Duration | None = Field(None, description="Timed: this long.")
    reps: Count | None = Field(None, description="Counted: this many, paced by tempo.", examples=[10])
    tempo: Tempo | None = Field(None, description="Time for one repetition, or its parts.", examples=["2s"])
    breathe: Breath | None = Field(None, description="Paced breathing: the parts of one breath; needs cycles.")
    cycles: Count | None = Field(None, description="How many breaths.")
    until: Literal["ready"] | None = Field(None, description="Open: waits for a key and never runs out.")
    expect: Duration | None = Field(None, description="How long an open step usually takes; serves the estimate alone.")
    sets: Count | None = Field(None, description="How many times the whole dose is done.")
    rest: Pause | None = Field(None, description="Rest between sets.")
    sides: Sides | None = Field(
        None, description="The full dose on one side, then on the other.", examples=[["left", "right"]]
    )
    switch: Pause | None = Field(None, description="Time to change sides.")
    prepare: Pause | None = Field(None, description="Time to get ready, once before the first set and side.")
    say: Say | None = Field(None, description="The instruction, spoken and shown; a list gives one a round.")
    show: Text | None = Field(None, description="Shown only.")
    receiver: Text | None = Field(None, description="For the one who receives.")
    pressure: Annotated[int, Field(strict=True, ge=0, le=4)] | None = Field(None, description="0 no touch to 4 firm.")
    touches: Places | None = Field(
        None, description="Where hands are, in places of the body.", examples=[["hand", "wrist"]]
    )
    moves: Places | None = Field(None, description="What moves, in places of the body.", examples=[["shoulder"]])
    loads: Places | None = Field(None, description="What bears weight or is leant on.", examples=[["forearm"]])
    works_with: Places | None = Field(
        None, description="With what of one's own body it is done; by itself the other hand.", examples=[["other hand"]]
    )
    work: Kinds | None = Field(None, description="What kind of work it is.", examples=[["knead"]])
    motion: Line | None = Field(None, description="The movement, for a figure; it decides nothing.")
    cues: tuple[CueLine, ...] = Field((), description="Words and sounds during the work.")


class Seated(Work):
    """What is other in a step where it is done sitting; what is not given stays as the step has it."""


MEASURES: Mapping[str, tuple[str, ...]] = {
    "duration": ("duration",),
    "reps": ("reps", "tempo"),
    "breathe": ("breathe", "cycles"),
    "until": ("until", "expect"),
}
"""The keys that say how much, each with those that go with it."""

_T = TypeVar("_T")


def replaced(own: Mapping[str, _T], other: Mapping[str, _T]) -> dict[str, _T]:
    """A step's keys with others in their place. Another measure takes the old one away, with what goes with it."""
    given = MEASURES.keys() & other.keys()
    gone = {key for measure in MEASURES.keys() - given for key in MEASURES[measure]} if given else set()
    return {**{key: value for key, value in own.items() if key not in gone}, **other}


def _twin_kind(value: Any) -> str:
    return "other" if isinstance(value, dict | Seated) else "out"


LeaveOut = Literal["leave-out"]
Twin = Annotated[Annotated[LeaveOut, Tag("out")] | Annotated[Seated, Tag("other")], Discriminator(_twin_kind)]


class Step(Work):
    """A step with work: a name and exactly one measure (duration, reps, breathe or until)."""

    name: Line = Field(description="What it is called; shown large.")
    care: tuple[Line, ...] = Field((), description="Technique groups of this step's own.")
    phase: StepPhase | None = Field(None, description="warmup, main or cooldown; levels scale main steps only.")
    needs: Needs | None = Field(None, description="What the step needs of the person.")
    fixed: Annotated[bool, Field(strict=True)] = Field(False, description="true: levels never change this step's dose.")
    unless: tuple[Line, ...] = Field(
        (), description="Cautions; whoever says yes to one of them is led without this step.", examples=[["stroke"]]
    )
    seated: Twin | None = Field(
        None, description="In the seated twin: leave-out, or the keys that are other there, such as say."
    )

    @model_validator(mode="after")
    def _keys_fit_together(self) -> Step:
        _fit_together(self)
        return self

    @model_validator(mode="after")
    def _its_twin_fits(self) -> Step:
        if isinstance(self.seated, Seated):
            try:
                _fit_together(in_twin(self, self.seated))
            except PydanticCustomError as fault:
                context = fault.context or {}
                raise misplaced(context["key"], context["message"], within="seated") from None
        return self


def in_twin(step: Step, other: Seated) -> Step:
    """The step with what its seated twin has in place of its own."""
    measure = {key: getattr(step, key) for keys in MEASURES.values() for key in keys}
    given = {key: getattr(other, key) for key in other.model_fields_set if key != "extensions"}
    return step.model_copy(update={**dict.fromkeys(measure), **replaced(measure, given)})


def _fit_together(step: Step) -> None:
    measures = [key for key in MEASURES if getattr(step, key) is not None]
    if not measures:
        raise misplaced(
            "name", "this step does not say how much; add one of 'duration:', 'reps:', 'breathe:' or 'until: ready'"
        )
    if len(measures) > 1:
        raise misplaced(
            measures[1], f"{' and '.join(measures)} both say how much, and a step has only one of them; keep one"
        )
    for key, owner in (("tempo", "reps"), ("cycles", "breathe"), ("expect", "until")):
        if getattr(step, key) is not None and getattr(step, owner) is None:
            raise misplaced(key, f"'{key}' goes with '{owner}', which this step does not have")
    if step.breathe is not None and step.cycles is None:
        raise misplaced("breathe", "paced breathing needs 'cycles', how many breaths")
    if step.rest is not None and step.sets is None:
        raise misplaced(
            "rest",
            "'rest' in a step is the rest between sets, and this step has no 'sets'; "
            "for a rest after it write '- rest: 20s' as the next step",
        )
    if step.switch is not None and step.sides is None:
        raise misplaced("switch", "'switch' is the time to change sides, and this step has no 'sides'")


class Rest(Part):
    """A rest between two steps."""

    rest: Pause = Field(description="How long to rest.", examples=["30s"])


class Group(Part):
    """Steps that are led through several times, or on one side and then on the other."""

    steps: Annotated[tuple[Item, ...], Field(min_length=1, description="The steps of the group.")]
    name: Line | None = Field(None, description="What the group is called.")
    repeat: Count | None = Field(None, description="How many rounds.")
    sides: Sides | None = Field(None, description="All steps on one side, then all on the other, inside each round.")
    rest: Pause | None = Field(None, description="Rest between rounds.")
    switch: Pause | None = Field(None, description="Time to change sides.")
    say: Text | None = Field(None, description="Said once, when the group begins.")
    seated: LeaveOut | None = Field(None, description="leave-out: the group is not in the seated twin.")

    @model_validator(mode="after")
    def _keys_fit_together(self) -> Group:
        if self.repeat is None and self.sides is None:
            raise misplaced("steps", "a group needs 'repeat' or 'sides'; add 'repeat: 1' to do it once")
        if self.rest is not None and self.repeat is None:
            raise misplaced("rest", "'rest' in a group is the rest between rounds, and this group has no 'repeat'")
        if self.switch is not None and self.sides is None:
            raise misplaced("switch", "'switch' is the time to change sides, and this group has no 'sides'")
        return self


FORMAT_KEYS = frozenset({*Step.model_fields, *Group.model_fields, *Rest.model_fields} - {"extensions"})


def short_form(value: Any) -> Any:
    """`- Neck tilt: 45s`, a map of one key that is no key of the format, is a timed step."""
    if isinstance(value, dict) and len(value) == 1:
        ((name, duration),) = value.items()
        if name not in FORMAT_KEYS and not str(name).startswith("x-"):
            return {"name": name, "duration": duration}
    return value


def item_kind(value: Any) -> str | None:
    """Which of the three things in `steps` a map is meant to be."""
    if isinstance(value, Step | Group | Rest):
        return type(value).__name__.lower()
    if not isinstance(value, dict):
        return "step"
    if "steps" in value or "repeat" in value:
        return "group"
    # A rest with words of its own is still a rest: what it cannot have is told so.
    return (
        "rest"
        if "rest" in value and not (set(value) & (FORMAT_KEYS - {"rest", "say", "show", "receiver", "seated"}))
        else "step"
    )


Item = Annotated[
    Annotated[Step, Tag("step")] | Annotated[Group, Tag("group")] | Annotated[Rest, Tag("rest")],
    Discriminator(item_kind),
    BeforeValidator(short_form),
]


Group.model_rebuild()
