"""What steps are made of: tempo, breath, cues, sides and words."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from selfcare.format.scalars import AT_PATTERN, Duration, Line, Pause, Text, into_each_rep, parse_seconds


def misplaced(key: str, message: str, within: str = "") -> PydanticCustomError:
    """A rule between keys is broken; the problem stands at `key` of the map at hand, or of the map `within` it."""
    return PydanticCustomError("misplaced", "{message}", {"key": key, "message": message, "within": within})


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
