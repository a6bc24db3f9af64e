"""What stands under `steps`: work, groups and rests, and the rules between their keys."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from selfcare.routine.scalars import (
    AT_PATTERN,
    Count,
    Duration,
    Line,
    Pause,
    Text,
    into_each_rep,
    parse_seconds,
)


def misplaced(key: str, message: str) -> PydanticCustomError:
    """A rule between keys is broken; the problem stands at `key` of the map at hand."""
    return PydanticCustomError("misplaced", "{message}", {"key": key, "message": message})


class Part(BaseModel):
    """Any map of a routine file: keys outside the format are refused, `x-*` keys are kept in `extensions`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)
    extensions: dict[str, Any] = Field(
        default_factory=dict, exclude=True, json_schema_extra={"internal": True}, alias="x-"
    )

    @model_validator(mode="before")
    @classmethod
    def _set_extensions_apart(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        kept = {key: value for key, value in data.items() if not str(key).startswith("x-")}
        extensions = {key: value for key, value in data.items() if str(key).startswith("x-")}
        return {**kept, "x-": extensions} if extensions else kept


class TempoPhases(Part):
    """The parts of one repetition, in this order."""

    out: Pause = Field(Decimal(0), description="Going out, up or in: the effort.")
    hold: Pause = Field(Decimal(0), description="Holding still.")
    back: Pause = Field(Decimal(0), description="Coming back.")
    pause: Pause = Field(Decimal(0), description="Waiting before the next one.")

    @model_validator(mode="after")
    def _takes_time(self) -> TempoPhases:
        if self.out + self.hold + self.back + self.pause == 0:
            raise PydanticCustomError("duration", "a tempo must last longer than 0 seconds")
        return self


class Breath(Part):
    """The phases of one breath."""

    in_: Pause = Field(Decimal(0), alias="in", description="Breathing in.")
    hold: Pause = Field(Decimal(0), description="Holding after the in-breath.")
    out: Pause = Field(Decimal(0), description="Breathing out.")
    rest: Pause = Field(Decimal(0), description="Resting after the out-breath.")

    @model_validator(mode="after")
    def _takes_time(self) -> Breath:
        if self.in_ + self.hold + self.out + self.rest == 0:
            raise PydanticCustomError("duration", "a breath must last longer than 0 seconds")
        return self


def _tempo_tag(value: Any) -> str:
    return "phases" if isinstance(value, dict | TempoPhases) else "seconds"


Tempo = Annotated[
    Annotated[Duration, Tag("seconds")] | Annotated[TempoPhases, Tag("phases")],
    Discriminator(_tempo_tag),
]


def _cue_place(value: Any) -> str:
    text = str(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value
    if isinstance(text, str):
        text = text.strip()
        if text == "halfway" or into_each_rep(text) is not None or parse_seconds(text.removeprefix("-")) is not None:
            return text
    raise PydanticCustomError(
        "cue", "write halfway, each-rep, each-rep+5s, a time from the start such as 10s, or from the end such as -5s"
    )


CuePlace = Annotated[
    str,
    BeforeValidator(_cue_place),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": ["halfway", "each-rep"]},
                {
                    "type": "string",
                    "pattern": AT_PATTERN,
                    "patternErrorMessage": "Write halfway, each-rep, each-rep+5s, 10s or -5s.",
                },
                {"type": "number"},
            ]
        }
    ),
]


class CueLine(Part):
    """Something of the author's own to be said or sounded during the work of a step."""

    at: CuePlace = Field(
        description="When: halfway, each-rep, each-rep+5s, 10s from the start or -5s from the end.",
        examples=["halfway", "10s"],
    )
    say: Text | None = Field(None, description="Words to be spoken and shown.")
    sound: Line | None = Field(
        None, description="A bundled cue's name, or a sound file under the routine's own folder."
    )

    @model_validator(mode="after")
    def _says_something(self) -> CueLine:
        if self.say is None and self.sound is None:
            raise misplaced("at", "this cue has nothing to give; add say: or sound:")
        return self


def _two_sides(value: Any) -> Any:
    if not isinstance(value, list | tuple) or len(value) != 2 or str(value[0]).strip() == str(value[1]).strip():
        raise PydanticCustomError("sides", "two different sides are wanted, such as [left, right]")
    return value


Sides = Annotated[
    tuple[Line, Line],
    BeforeValidator(_two_sides),
    WithJsonSchema(
        {
            "type": "array",
            "items": {"type": "string", "pattern": r"\S", "maxLength": 120},
            "minItems": 2,
            "maxItems": 2,
            "uniqueItems": True,
            "examples": [["left", "right"]],
        }
    ),
]


def _said(value: Any) -> Any:
    return "rounds" if isinstance(value, list | tuple) else "once"


Say = Annotated[Annotated[Text, Tag("once")] | Annotated[tuple[Text, ...], Tag("rounds")], Discriminator(_said)]

StepPhase = Literal["warmup", "main", "cooldown"]
Needs = Literal["standing"]


class Step(Part):
    """A step with work: a name and exactly one measure (duration, reps, breathe or until)."""

    name: Line = Field(description="What it is called; shown large.")
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
    care: tuple[Line, ...] = Field((), description="Technique groups of this step's own.")
    motion: Line | None = Field(None, description="The movement, for a figure.")
    cues: tuple[CueLine, ...] = Field((), description="Words and sounds during the work.")
    phase: StepPhase | None = Field(None, description="warmup, main or cooldown; levels scale main steps only.")
    needs: Needs | None = Field(None, description="What the step needs of the person.")
    fixed: Annotated[bool, Field(strict=True)] = Field(False, description="true: levels never change this step's dose.")

    @model_validator(mode="after")
    def _keys_fit_together(self) -> Step:
        measures = [key for key in ("duration", "reps", "breathe", "until") if getattr(self, key) is not None]
        if not measures:
            raise misplaced(
                "name", "this step does not say how much; add one of 'duration:', 'reps:', 'breathe:' or 'until: ready'"
            )
        if len(measures) > 1:
            raise misplaced(
                measures[1], f"{' and '.join(measures)} both say how much, and a step has only one of them; keep one"
            )
        for key, owner in (("tempo", "reps"), ("cycles", "breathe"), ("expect", "until")):
            if getattr(self, key) is not None and getattr(self, owner) is None:
                raise misplaced(key, f"'{key}' goes with '{owner}', which this step does not have")
        if self.breathe is not None and self.cycles is None:
            raise misplaced("breathe", "paced breathing needs 'cycles', how many breaths")
        if self.rest is not None and self.sets is None:
            raise misplaced(
                "rest",
                "'rest' in a step is the rest between sets, and this step has no 'sets'; "
                "for a rest after it write '- rest: 20s' as the next step",
            )
        if self.switch is not None and self.sides is None:
            raise misplaced("switch", "'switch' is the time to change sides, and this step has no 'sides'")
        return self


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
        "rest" if "rest" in value and not (set(value) & (FORMAT_KEYS - {"rest", "say", "show", "receiver"})) else "step"
    )


Item = Annotated[
    Annotated[Step, Tag("step")] | Annotated[Group, Tag("group")] | Annotated[Rest, Tag("rest")],
    Discriminator(item_kind),
    BeforeValidator(short_form),
]


Group.model_rebuild()
