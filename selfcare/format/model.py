"""What a routine is: format 1. Its fields are its keys; the reader, the JSON Schema, hints and pages come from them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self

from msgspec import Struct

from selfcare.format import strangers
from selfcare.format.items import STEP_LIST, Group, Item, Rest
from selfcare.format.pieces import CueLine
from selfcare.format.steps import Step
from selfcare.format.work import Other, Seated, Work
from selfcare.keys.kinds import LINE, TEXT, Factor, ListOf, MapOf, OneOf
from selfcare.keys.part import Part, PartOf, key
from selfcare.keys.seconds import PAUSE
from selfcare.keys.written import Node, Tell, quoted
from selfcare.measures.breathed import Breath
from selfcare.measures.counted import TempoPhases

__all__ = [
    "PARTS", "VERSION", "Breath", "CueLine", "Defaults", "Group", "Item", "Levels", "Other", "Part",
    "Question", "Rest", "Routine", "Seated", "Source", "Step", "TempoPhases", "Work",
]  # fmt: skip

VERSION = 1
"""The newest format that this program reads."""


if TYPE_CHECKING:

    class Defaults(Part):
        """Values for every step or group in which the key has a meaning; what stands in a step wins."""

        def __getattr__(self, name: str) -> Any: ...
else:
    # Its keys are those of a step that say what they are by default.
    _GIVEN = {name: spec for name, spec in Step.table.items() if spec.by_default}
    Defaults = type(Part)(
        "Defaults",
        (Part,),
        {
            "__doc__": "Values for every step or group in which the key has a meaning; what stands in a step wins.",
            "__module__": __name__,
            "__annotations__": dict.fromkeys((spec.attribute for spec in _GIVEN.values()), "Any"),
            "called": "'defaults'",
            "example": "{rest: 20s, tempo: 4s}",
            **{
                spec.attribute: key(
                    spec.kind, spec.by_default, default=None, otherwise=spec.otherwise, shape=spec.shape,
                    also=" ".join(spec.also),
                )
                for spec in _GIVEN.values()
            },
        },
    )  # fmt: skip


class Question(Part):
    """A question of the author's own, asked before the routine."""

    called: ClassVar[str] = "a question"
    example: ClassVar[str] = "'- ask: Is the skin broken?'"

    ask: str = key(TEXT, "The question; a yes speaks against the routine.", also="question")
    yes: Literal["stop", "ask", "note"] = key(
        OneOf(("stop", "ask", "note")),
        "What a yes does: not today, ask a clinician first, or only be noted.",
        default="stop",
        otherwise="`stop`",
    )
    say: str | None = key(
        TEXT, "What is shown after a yes.", default=None, otherwise="none",
        also="text instruction instructions speak",
    )  # fmt: skip


class Source(Part):
    """Where a dose or a fact comes from."""

    called: ClassVar[str] = "a source"
    example: ClassVar[str] = "'- publisher: A hospital', and below it 'title: A leaflet'"

    publisher: str = key(LINE, "Who published it.")
    title: str = key(LINE, "Its title.", also="name")
    address: str | None = key(TEXT, "Where it can be read.", default=None, otherwise="none", also="url link")


class Levels(Part):
    """How much of the usual dose each level is."""

    called: ClassVar[str] = "'levels'"
    example: ClassVar[str] = "{easy: 0.5}"

    easy: Decimal = key(Factor(), "Factor for the easy level.", default=Decimal("0.5"), otherwise="0.5")
    usual: Decimal = key(Factor(), "Factor for the usual level.", default=Decimal(1), otherwise="1")
    more: Decimal = key(Factor(), "Factor for the level with more.", default=Decimal("1.5"), otherwise="1.5")


class _Version(Struct, frozen=True):
    """The number of the format; what is no number that is read here is told before everything else."""

    shape: str = "1"

    def read(self, node: Node, key: str, tell: Tell) -> int | None:
        return node.data if isinstance(node.data, int) else None

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "const": VERSION}


class Routine(Part):
    """A whole routine file."""

    called: ClassVar[str] = "a routine"
    example: ClassVar[str] = "'title: Evening hands'"

    title: str = key(LINE, "What the routine is called.", also="name heading")
    steps: tuple[Item, ...] = key(
        STEP_LIST,
        "What is done, in order.",
        also="exercises intervals workout circuit sequence routine movements poses activities items program plan "
        "programme drills blocks stretches übungen schritte",
    )
    version: int = key(
        _Version(), "The version of this format. A higher one is refused.", default=VERSION, otherwise=str(VERSION)
    )
    summary: str | None = key(
        TEXT,
        "One or two sentences: what it is.",
        default=None,
        otherwise="none",
        also="description about intro introduction goal purpose overview beschreibung",
    )
    technique: str | None = key(
        LINE,
        "The kind of massage or exercise: [known ones](#known-names), or your own.",
        default=None,
        otherwise="none",
        also="category type kind style",
    )
    for_: Literal["self", "partner", "either"] = key(
        OneOf(("self", "partner", "either")), "Whose hands do the work.", default="self", otherwise="`self`"
    )
    position: str | None = key(
        TEXT,
        "How to sit, stand or lie; shown before the start.",
        default=None,
        otherwise="none",
        also="posture start starting_position start_position stance haltung ausgangsstellung",
    )
    alone: str | None = key(
        TEXT, "With `for: either`: the position of somebody alone.", default=None, otherwise="`position`"
    )
    seated: str | None = key(
        TEXT,
        "How to sit in the [seated twin](#the-seated-twin): the same routine, done sitting.",
        default=None,
        otherwise="none",
        also="sitting",
    )
    area: str | None = key(
        LINE, "The part of the body.", default=None, otherwise="none",
        also="body_part bodypart target muscles region body_area",
    )  # fmt: skip
    equipment: tuple[str, ...] = key(
        ListOf(LINE), "What to have at hand.", default=(), otherwise="none",
        also="tools props materials needed you_need gear",
    )  # fmt: skip
    care: tuple[str, ...] = key(
        ListOf(LINE, "[groups](#known-names)"),
        "Kinds of work; they bring the questions before.",
        default=(),
        otherwise="none",
        examples=(["lymph", "seat"],),
    )
    screen: tuple[Question, ...] = key(
        ListOf(PartOf(lambda: Question, "question"), "[questions](#a-question-in-screen)"),
        "Questions of your own, asked before the start.",
        default=(),
        otherwise="none",
    )
    cautions: Mapping[str, str] = key(
        MapOf(
            OneOf(("ask", "stop")),
            "map of [names](#known-names) to `stop` or `ask`",
            ("'cautions' is made of names of cautions, each with stop or ask", "write {neck: ask}"),
        ),
        "What speaks more strongly against this one: `{neck: ask}`.",
        default_factory=dict[str, str],
        otherwise="none",
        examples=({"neck": "ask"},),
    )
    stop_if: tuple[str, ...] = key(ListOf(LINE), "When to stop; always in sight.", default=(), otherwise="none")
    rate: tuple[str, ...] = key(
        ListOf(LINE),
        "What to rate from 0 to 10 before and after, such as `[pain, tingling]`.",
        default=(),
        otherwise="none",
    )
    prepare: Decimal | None = key(
        PAUSE,
        "Time to get ready, once before everything. A `prepare` of the first step replaces it.",
        default=None,
        otherwise="5 s",
    )
    defaults: Defaults = key(
        PartOf(lambda: Defaults, "[its own keys](#defaults)"),
        "Values for all steps in which they have a meaning.",
        default=Defaults(),
        otherwise="none",
    )
    levels: Levels = key(
        PartOf(lambda: Levels, "[its own keys](#levels)"),
        "How much of the usual dose the levels are.",
        default=Levels(),
        otherwise="0.5, 1, 1.5",
        also="difficulty",
    )
    easier: str | None = key(
        TEXT, "How to make it easier: sitting down, fewer, over clothes.", default=None, otherwise="none"
    )
    tips: tuple[str, ...] = key(
        ListOf(LINE, "[names](#known-names) or sentences"),
        "What is said afterwards: a known tip's name, or a sentence of your own.",
        default=(),
        otherwise="none",
        also="aftercare advice afterwards",
        examples=(["water", "rate-again"],),
    )
    schedule: str | None = key(TEXT, "How often, such as `twice a day`.", default=None, otherwise="none")
    language: str = key(LINE, "The language of the texts.", default="en", otherwise="`en`", also="lang locale")
    author: str | None = key(LINE, "Who wrote it.", default=None, otherwise="none", also="by creator therapist physio")
    license: str | None = key(LINE, "How it may be used.", default=None, otherwise="none")
    sources: tuple[Source, ...] = key(
        ListOf(PartOf(lambda: Source, "source"), "[sources](#a-source)"),
        "Where the doses come from.",
        default=(),
        otherwise="none",
        also="references reference source credit credits",
    )

    @classmethod
    def of(cls, node: Node, tell: Tell) -> Self | None:
        version = node.data.get("version", VERSION) if isinstance(node.data, dict) else VERSION
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            tell.key(node, "version", "version is a whole number", f"this program reads up to {VERSION}")
        elif version > VERSION:
            message = f"this file is of format {version}, and this program reads up to {VERSION}"
            tell.key(node, "version", message, "a newer selfcare may read it")
        elif (deep := strangers.one_level_too_deep(node)) is not None:
            hint = "delete this line, and begin the lines below it in column 1"
            tell.key(node, deep, f"the routine stands one level too deep, under {quoted(f'{deep}:')}", hint)
        else:
            return super().of(node, tell)
        return None

    @classmethod
    def meant(cls, name: str, node: Node, near: str | None) -> str | None:
        if near or "steps" in node.keys:
            return near
        return "steps" if strangers.is_only_list_of_steps(name, node) else None

    @classmethod
    def stray(cls, name: str, node: Node, near: str | None) -> tuple[str, str] | None:
        return None if near == "steps" else strangers.of_a_routine(name, node)

    @classmethod
    def missing(cls, name: str, node: Node, tell: Tell) -> None:
        first = "title: Arm circles" if name == "title" else "steps:"
        tell.value(node, f"the routine has no '{name}'", f"add a line that begins with '{first}'")


PARTS: Mapping[str, type[Part]] = {
    "The routine": Routine,
    "A step": Step,
    "A group": Group,
    "A rest": Rest,
    "tempo": TempoPhases,
    "breathe": Breath,
    "A cue": CueLine,
    "A question in screen": Question,
    "defaults": Defaults,
    "levels": Levels,
    "A source": Source,
}
"""Every part, under the heading that it has on the page of the format."""
