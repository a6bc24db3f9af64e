"""What stands under `steps`: steps, groups and rests, told apart by their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, ClassVar

from msgspec import Struct

from selfcare.format.pieces import SIDES
from selfcare.format.steps import Step
from selfcare.format.work import LEFT_OUT, LeaveOut
from selfcare.keys import guesses
from selfcare.keys.kinds import COUNT, LINE, ListOf, OneOf, Text
from selfcare.keys.part import Fault, Part, key
from selfcare.keys.seconds import PAUSE, WRITE
from selfcare.keys.times import parse_seconds
from selfcare.keys.written import Node, Tell, mark_of, quoted

RESERVED = frozenset(
    [
        "name",
        "duration",
        "reps",
        "tempo",
        "breathe",
        "cycles",
        "until",
        "expect",
        "sets",
        "rest",
        "sides",
        "switch",
        "prepare",
        "say",
        "show",
        "receiver",
        "pressure",
        "motion",
        "cues",
        "care",
        "phase",
        "needs",
        "fixed",
        "unless",
        "seated",
        "steps",
        "repeat",
    ]
)
"""The keys that are never the name in `- Neck tilt: 45s`. It does not grow: `- hold: 30s` goes on to play as it did."""

_GROUP_SAYS = "a group's words are one text, said when it begins", "a list of texts, one a round, stands in a step"


class Rest(Part):
    """A rest between two steps."""

    called: ClassVar[str] = "a rest"
    example: ClassVar[str] = "'- rest: 20s'"

    rest: Decimal = key(PAUSE, "How long.", also="pause break recovery", examples=("30s",))

    @classmethod
    def stray(cls, name: str, node: Node, near: str | None) -> tuple[str, str] | None:
        if name in ("say", "show", "receiver"):
            return f"a rest has no '{name}'", "put the words into the step that comes after it"
        return None


class ItemKind(Struct, frozen=True):
    """Something under `steps`: a step, a group or a rest, told apart by their keys."""

    shape: str = "step, group or rest"

    def read(self, node: Node, key: str, tell: Tell) -> Step | Group | Rest | None:
        if not node.parts and len(node.nulls) == 1 and isinstance(node.data, dict):
            [(lone, at)] = node.nulls.items()
            tell.at(
                node, mark_of(at), f"{quoted(lone)[1:-1]}: null stands here, which is no value", "write it, such as 45s"
            )
            return None
        if is_short(node):
            ((name, value),) = node.parts.items()
            if _told_of_dose(str(name), value, tell):
                return None
            if isinstance(value.data, list) and not any(isinstance(each, dict) for each in value.data):
                tell.value(value, f"a duration is wanted after {quoted(f'{name}:')}", WRITE)
            elif not value.single:
                tell.value(value, "after a step's name only its time can stand", _written_below(str(name), value))
            node = written_out(node)
            if not value.single:
                LINE.read(node.parts["name"], "name", tell)
                return None
        made: Step | Group | Rest | None = item_part(node).of(node, tell)
        return made

    def schema(self) -> dict[str, Any]:
        return {"$ref": "#/definitions/Item"}


STEP_LIST: ListOf[Step | Group | Rest] = ListOf(
    ItemKind(),
    "steps, groups and rests",
    least=1,
    begins="begin each step with a dash, such as '- name: Neck tilt'",
    missing="add a step, such as '- Neck tilt: 45s'",
    instead="'steps' is a list",
)


def is_short(node: Node) -> bool:
    """`- Neck tilt: 45s`, a map of one key that is none of the format: a timed step."""
    return (
        isinstance(node.data, dict)
        and len(node.parts) == len(node.data) == 1
        and not any(str(name) in RESERVED or str(name).startswith("x-") for name in node.parts)
    )


def _written_below(name: str, value: Node) -> str:
    """What to do about lines that stand under the name in `- Neck tilt:`."""
    if isinstance(value.data, dict):
        return "put the name behind '- name:', and these lines under it"
    rounds = re.fullmatch(
        r"(?:repeat|rounds?|circuit|sets?|x)?\s*x?\s*([0-9]{1,3})\s*(?:x|times|rounds?|sets?)?", name.lower()
    )
    called = f"'- repeat: {rounds[1]}'" if rounds else f"'- name: {name[:40]}', below it 'repeat: 1'"
    return f"for several steps in a group write {called}, below it 'steps:', and these lines further to the right"


def _told_of_dose(name: str, value: Node, tell: Tell) -> bool:
    """Whether something else than a time stands after a step's name, and was told with the lines that say it."""
    raw = value.raw
    if not isinstance(value.data, str) or parse_seconds(raw) is not None or raw.strip().startswith("-"):
        return False
    hint = "" if tell.many else guesses.time(raw, "") or guesses.step(name[:40], raw)
    tell.value(value, f"{value.read} is not a duration", hint or WRITE)
    return True


def written_out(node: Node) -> Node:
    """The short form as a step with a name and a duration."""
    ((name, value),) = node.parts.items()
    at = node.keys[str(name)]
    parts: dict[str | int, Node] = {"name": Node(str(name), at, str(name)), "duration": value}
    data = {"name": str(name), "duration": value.data}
    return Node(data, node.at, node.raw, parts, {"name": at, "duration": at}, node.flawed)


def item_part(node: Node) -> type[Step] | type[Group] | type[Rest]:
    """Which of the three a map is meant to be."""
    if not isinstance(node.data, dict):
        return Step
    if "steps" in node.data or "repeat" in node.data:
        return Group
    # A rest with words of its own is still a rest: what it cannot have is told so.
    return Rest if "rest" in node.data and not NOT_OF_A_REST.intersection(node.data) else Step


class Group(Part):
    """Steps that are led through several times, or on one side and then on the other."""

    called: ClassVar[str] = "a group of steps"
    example: ClassVar[str] = "'- repeat: 2'"

    steps: tuple[Item, ...] = key(STEP_LIST, "What is done.", also="exercises intervals movements poses items")
    name: str | None = key(LINE, "What it is called.", default=None, otherwise="none")
    repeat: int | None = key(COUNT, "How many rounds.", default=None, also="rounds sets times circuits laps durchgänge")
    sides: tuple[str, ...] | None = key(
        SIDES, "All of it on the first side, then all on the second, inside each round.", default=None
    )
    rest: Decimal | None = key(
        PAUSE, "With `repeat`: the rest between rounds.", default=None, needs="repeat", otherwise="none",
        also="pause break",
    )  # fmt: skip
    switch: Decimal | None = key(PAUSE, "With `sides`: time to change.", default=None, needs="sides", otherwise="5 s")
    say: str | None = key(
        Text(instead_of_list=_GROUP_SAYS), "Said once, when the group begins.", default=None, otherwise="none",
        also="text instruction instructions speak",
    )  # fmt: skip
    seated: LeaveOut | None = key(
        OneOf((LEFT_OUT,)), "The seated twin is without this group.", default=None, otherwise="the group as it is",
        also="sitting",
    )  # fmt: skip

    def faults(self) -> Iterator[Fault]:
        if self.repeat is None and self.sides is None:
            yield Fault("steps", "a group needs 'repeat' or 'sides'", "add 'repeat: 1' to do it once")
        if self.rest is not None and self.repeat is None:
            yield Fault("rest", "'rest' in a group is the rest between rounds, and this group has no 'repeat'")
        if self.switch is not None and self.sides is None:
            yield Fault("switch", "'switch' is the time to change sides, and this group has no 'sides'")

    @classmethod
    def missing(cls, name: str, node: Node, tell: Tell) -> None:
        if any(key in Step.table and key not in cls.table for key in node.keys):
            mark = mark_of(node.keys.get("repeat", node.at))
            tell.at(node, mark, "'repeat' is for a group, and this is a single step", "write 'sets:' in its place")
        else:
            tell.value(node, "this group has no steps", "write 'steps:' and the steps below it, each with a dash")

    @classmethod
    def lost(cls, name: str, node: Node, tell: Tell) -> str | None:
        if "steps" not in node.keys and name in Step.table:
            tell.wrong = True  # it is a step that is repeated, and that is told
            return None
        return super().lost(name, node, tell)

    @classmethod
    def belongs(cls, name: str, home: type[Part]) -> tuple[str, str]:
        told, hint = super().belongs(name, home)
        return told, "begin it further to the right, under the step that it belongs to" if home is Step else hint

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {**super().schema(), "anyOf": [{"required": ["repeat"]}, {"required": ["sides"]}]}


Item = Step | Group | Rest

NOT_OF_A_REST = frozenset({*Step.table, *Group.table}) - {"rest", "say", "show", "receiver", "seated"}
"""The keys beside which `rest` is the rest between sets or rounds."""
