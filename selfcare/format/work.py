"""What can be said of the work of a step: its keys but for those that no seated twin can change."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations
from typing import Any, ClassVar, Literal

from msgspec import Struct

from selfcare.format.doing import PLACES_KIND, WORK_KIND
from selfcare.format.pictured import BY, MOTION, ON, POSE, WAY
from selfcare.format.pieces import CUES, SAY, SIDES, CueLine
from selfcare.keys.kinds import COUNT, FLAG, LINE, TEXT, Count
from selfcare.keys.part import Part, key, spread
from selfcare.keys.seconds import PAUSE
from selfcare.keys.written import Node, Tell
from selfcare.measures import LISTED, MEASURES
from selfcare.measures.measure import Measure

StepPhase = Literal["warmup", "main", "cooldown"]
Needs = Literal["standing"]
LeaveOut = Literal["leave-out"]
LEFT_OUT = "leave-out"
PRESSURES = "0 no touch, 1 skin only, 2 as if spreading cream, 3 soft dough, 4 firm"
PRESSURE = Count(0, 4, "a whole number from 0 to 4", PRESSURES, "0, 1, 2, 3 or 4")
NAMES = "[cautions](#known-names)"


class Work(Part):
    """What can be said of the work of a step, and be other where it is done sitting."""

    called: ClassVar[str] = "a step"

    name: str = key(
        LINE,
        "What it is called; shown large.",
        also="exercise title movement stretch pose asana activity task übung label",
    )
    measure: Measure = spread(MEASURES)
    sets: int | None = key(COUNT, "How many times the whole dose is done.", default=None, otherwise="1", also="repeat")
    rest: Decimal | None = key(
        PAUSE,
        "With `sets`, or a list of counts: the rest between them.",
        default=None,
        needs=("sets", *LISTED),
        by_default="Between sets, and between rounds.",
        otherwise="none",
        also="pause break recovery rest_between_sets rest_time rest_s rest_seconds pause_between_sets",
    )
    sides: tuple[str, ...] | None = key(
        SIDES,
        "The full dose on the first, then on the second, inside each set.",
        default=None,
        otherwise="none",
        examples=(["left", "right"],),
    )
    side: str | None = key(
        LINE, "One side alone: it is told, and no other follows.", default=None, otherwise="none", examples=("left",)
    )
    switch: Decimal | None = key(
        PAUSE,
        "With `sides`: time to change.",
        default=None,
        needs="sides",
        by_default="Wherever sides change.",
        otherwise="5 s",
    )
    prepare: Decimal | None = key(
        PAUSE,
        "Time to get ready, once before the first set and side.",
        default=None,
        by_default="Before every step.",
        otherwise="none",
    )
    say: str | tuple[str, ...] | None = key(
        SAY,
        "Spoken and shown. In a group with `repeat: 3`, three texts are one for each round.",
        default=None,
        otherwise="none",
        also="text instruction instructions speak words",
    )
    show: str | None = key(TEXT, "Shown only.", default=None, otherwise="none", also="note notes")
    receiver: str | None = key(TEXT, "For the one who receives.", default=None, otherwise="none")
    pressure: int | None = key(
        PRESSURE,
        "No touch, skin only, as if spreading cream, soft dough, firm.",
        default=None,
        by_default="For every step.",
        otherwise="none",
    )
    touches: tuple[str, ...] | None = key(
        PLACES_KIND,
        "Where hands are.",
        default=None,
        by_default="For every step.",
        otherwise="unknown",
        examples=(["hand", "wrist"],),
    )
    moves: tuple[str, ...] | None = key(
        PLACES_KIND,
        "What moves.",
        default=None,
        by_default="For every step.",
        otherwise="unknown",
        examples=(["shoulder"],),
    )
    loads: tuple[str, ...] | None = key(
        PLACES_KIND,
        "What bears weight, or is leant on.",
        default=None,
        by_default="What the position loads, in every step.",
        otherwise="the legs, standing",
        examples=(["forearm"],),
    )
    works_with: tuple[str, ...] | None = key(
        PLACES_KIND,
        "With what of one's own body it is done.",
        default=None,
        by_default="For every step.",
        otherwise="the other hand, or both",
        examples=(["other hand"],),
    )
    work: tuple[str, ...] | None = key(
        WORK_KIND,
        "What kind of work it is.",
        default=None,
        by_default="For every step.",
        otherwise="unknown",
        examples=(["knead"],),
    )
    motion: str | None = key(MOTION, "How it is seen: the figure of the step.", default=None, otherwise="none")
    on: str | None = key(ON, "Where the figure's hand is, or what is tightened.", default=None, otherwise="none")
    by: str | None = key(BY, "With what; a plural is both hands.", default=None, otherwise="the motion's own")
    way: str | tuple[str, ...] | None = key(
        WAY,
        "`forwards`, `backwards`, `both ways`, `either way`, or a way of the place. A list gives one a round.",
        default=None,
        otherwise="the usual",
    )
    pose: str | None = key(
        POSE, "`sitting`, `helped`, a size, or the shape of the hand.", default=None, otherwise="the usual"
    )
    cues: tuple[CueLine, ...] = key(CUES, "Words and sounds of your own during the work.", default=(), otherwise="none")
    quiet: bool | None = key(
        FLAG,
        "`true`: nothing is counted down and halfway is not said, nor in the gaps that lead to it.",
        default=None,
        by_default="For every step.",
        otherwise="`false`",
    )


class Seated(Work):
    """What is other in a step where it is done sitting; what is not given stays as the step has it."""

    called: ClassVar[str] = "the seated twin of a step"
    whole: ClassVar[bool] = False


class Other(Struct, frozen=True):
    """The keys that are other in the seated twin, with their values."""

    given: Mapping[str, Any]


class Twin(Struct, frozen=True):
    """`leave-out`, or the keys that are other, in the seated twin or for somebody alone."""

    shape: str = "`leave-out`, or [what is other](#the-seated-twin)"
    where: str = "in the seated twin"

    def read(self, node: Node, key: str, tell: Tell) -> LeaveOut | Other | None:
        if node.data == LEFT_OUT:
            return "leave-out"
        if not isinstance(node.data, dict):
            hint = f"write leave-out, or below it what is other {self.where}, such as 'say:'"
            tell.value(node, f"only 'leave-out' or keys of its own can stand after a step's '{key}:'", hint)
            return None
        values = Seated.read(node, tell)
        return None if values is None else Other({name: each for name, each in values.items() if name != "extensions"})

    def schema(self) -> dict[str, Any]:
        made = Work.schema() | {"required": [], "dependencies": {}}
        made["not"] = {"anyOf": [{"required": list(both)} for both in combinations((m.lead for m in MEASURES), 2)]}
        return {"anyOf": [{"const": LEFT_OUT}, made]}
