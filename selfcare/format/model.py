"""What a routine is: format 1, the one description of it. The reader, the JSON Schema and the timeline use it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from selfcare.format.doing import Kinds, Places
from selfcare.format.pieces import Breath, CueLine, Part, Tempo, TempoPhases, misplaced
from selfcare.format.scalars import Duration, Line, Pause, Text
from selfcare.format.steps import (
    FORMAT_KEYS,
    Group,
    Item,
    Needs,
    Rest,
    Seated,
    Step,
    StepPhase,
    short_form,
)

__all__ = [
    "FORMAT_KEYS", "LEVELS", "VERSION", "Breath", "CueLine", "Defaults", "Group", "Item", "Levels", "Part", "Question",
    "Rest", "Routine", "Seated", "Source", "Step", "TempoPhases", "misplaced", "short_form",
]  # fmt: skip

VERSION = 1
"""The newest format that this program reads."""


class Defaults(Part):
    """Values for every step or group in which the key has a meaning; what stands in a step wins."""

    prepare: Pause | None = Field(None, description="As in a step.")
    rest: Pause | None = Field(None, description="Rest between sets, and between rounds.")
    switch: Pause | None = Field(None, description="Time to change sides.")
    tempo: Tempo | None = Field(None, description="For counted steps.")
    expect: Duration | None = Field(None, description="For open steps.")
    pressure: Annotated[int, Field(strict=True, ge=0, le=4)] | None = Field(None, description="0 no touch to 4 firm.")
    touches: Places | None = Field(None, description="Where hands are.")
    moves: Places | None = Field(None, description="What moves.")
    loads: Places | None = Field(None, description="What bears weight, the position's too.")
    works_with: Places | None = Field(None, description="With what of one's own body it is done.")
    work: Kinds | None = Field(None, description="What kind of work the steps are.")
    phase: StepPhase | None = Field(None, description="warmup, main or cooldown.")
    needs: Needs | None = Field(None, description="What the steps need of the person.")


class Question(Part):
    """A question of the author's own, asked before the routine."""

    ask: Text = Field(description="The question, answered yes, no or not sure.")
    yes: Literal["stop", "ask", "note"] = Field(
        "stop", description="What a yes does: stop, ask a clinician first, or note."
    )
    say: Text | None = Field(None, description="What is shown after a yes.")


class Source(Part):
    """Where a dose or a fact comes from."""

    publisher: Line = Field(description="Who published it.")
    title: Line = Field(description="Its title.")
    address: Text | None = Field(None, description="Where it can be read.")


def _factor(value: Any) -> Decimal:
    if (
        isinstance(value, int | Decimal)
        and not isinstance(value, bool)
        and Decimal(value).is_finite()
        and 0 < value <= 3
    ):
        return Decimal(value)
    raise PydanticCustomError("factor", "a number above 0 and up to 3 is wanted, such as 0.5")


Factor = Annotated[
    Decimal, BeforeValidator(_factor), WithJsonSchema({"type": "number", "exclusiveMinimum": 0, "maximum": 3})
]


class Levels(Part):
    """How much of the usual dose each level is."""

    easy: Factor = Field(Decimal("0.5"), description="Factor for the easy level.")
    usual: Factor = Field(Decimal(1), description="Factor for the usual level.")
    more: Factor = Field(Decimal("1.5"), description="Factor for the level with more.")


LEVELS = tuple(name for name in Levels.model_fields if name != "extensions")


class Routine(Part):
    """A whole routine file."""

    version: int = Field(VERSION, description="The format's version.", json_schema_extra={"const": VERSION})
    title: Line = Field(description="What the routine is called.")
    summary: Text | None = Field(None, description="One or two sentences: what it is.")
    technique: Line | None = Field(None, description="The kind of massage or exercise.")
    for_: Literal["self", "partner", "either"] = Field("self", alias="for", description="Who leads the hands.")
    position: Text | None = Field(None, description="How to sit, stand or lie; shown before the start.")
    seated: Text | None = Field(
        None, description="How to sit in the seated twin: the same routine, done sitting. Without it there is none."
    )
    area: Line | None = Field(None, description="The part of the body.")
    equipment: tuple[Line, ...] = Field((), description="What to have at hand.")
    care: tuple[Line, ...] = Field(
        (), description="Technique groups; they bring the questions before.", examples=[["lymph", "seat"]]
    )
    screen: tuple[Question, ...] = Field((), description="Questions of the author's own before the start.")
    cautions: dict[str, Literal["ask", "stop"]] = Field(
        {},
        description="Cautions that speak more strongly against this routine than its care groups have it: stop or ask.",
        examples=[{"neck": "ask"}],
    )
    stop_if: tuple[Line, ...] = Field((), description="When to stop; always in sight.")
    rate: tuple[Line, ...] = Field((), description="What to rate from 0 to 10 before and after.")
    prepare: Pause | None = Field(None, description="Time to get ready, once before everything.")
    defaults: Defaults = Field(Defaults(), description="Values for the steps that do not give their own.")
    levels: Levels = Field(Levels(), description="Factors of the levels.")
    easier: Text | None = Field(None, description="How to make it easier.")
    tips: tuple[Line, ...] = Field((), description="Tips for afterwards, by name.", examples=[["water", "rate-again"]])
    schedule: Text | None = Field(None, description="How often.")
    language: Line = Field("en", description="The language of the texts.")
    author: Line | None = Field(None, description="Who wrote it.")
    license: Line | None = Field(None, description="How it may be used.")
    sources: tuple[Source, ...] = Field((), description="Where the doses come from.")
    steps: Annotated[tuple[Item, ...], Field(min_length=1, description="What is done, in order.")]

    @model_validator(mode="before")
    @classmethod
    def _is_of_a_version_read_here(cls, data: Any) -> Any:
        version = data.get("version", VERSION) if isinstance(data, dict) else VERSION
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            raise misplaced("version", f"version is a whole number; this program reads up to {VERSION}")
        if version > VERSION:
            raise misplaced(
                "version",
                f"this file is of format {version}, and this program reads up to {VERSION}; "
                "a newer selfcare may read it",
            )
        return data
