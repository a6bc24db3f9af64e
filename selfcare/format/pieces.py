"""What steps are made of: cues, sides and words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, ClassVar

from msgspec import Struct

from selfcare.keys.kinds import LINE, TEXT, Either, Kind, ListOf
from selfcare.keys.part import Fault, Part, PartOf, key
from selfcare.keys.times import AT_PATTERN, into_each_rep, parse_seconds
from selfcare.keys.written import Node, Tell, quoted


class CuePlace(Struct, frozen=True):
    """A place in the work of a step."""

    shape: str = "`halfway`, `each-rep`, `each-rep+5s`, `10s` or `-5s`"

    def read(self, node: Node, key: str, tell: Tell) -> str | None:
        value = node.data
        if not isinstance(value, str) and isinstance(value, int | Decimal) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str):
            text = value.strip()
            if (
                text == "halfway"
                or into_each_rep(text) is not None
                or parse_seconds(text.removeprefix("-")) is not None
            ):
                return text
        wrong = f"{node.read} is no place in a step" if node.single else "this is no place in a step"
        hint = "write halfway, each-rep, each-rep+5s, a time from the start such as 10s, or from the end such as -5s"
        tell.value(node, f"{key}: {wrong}", hint)
        return None

    def schema(self) -> dict[str, Any]:
        told = "Write halfway, each-rep, each-rep+5s, 10s or -5s."
        timed = {"type": "string", "pattern": AT_PATTERN, "patternErrorMessage": told}
        return {"anyOf": [{"enum": ["halfway", "each-rep"]}, timed, {"type": "number"}]}


class CueLine(Part):
    """Something of the author's own to be said or sounded during the work of a step."""

    called: ClassVar[str] = "a cue"
    example: ClassVar[str] = "'- at: 10s', and below it 'say: Now the thumb.'"

    at: str = key(
        CuePlace(),
        "`10s` from the start, `-5s` before the end; `each-rep` at the start of every repetition or breath, "
        "`each-rep+5s` five seconds into it.",
        also="when",
        examples=("halfway", "10s"),
    )
    say: str | None = key(TEXT, "Words.", default=None, otherwise="none", also="text instruction instructions speak")
    sound: str | None = key(
        LINE,
        "`count`, `done`, `halfway`, `rest`, `start`, `switch`, `tick`, or a sound file beside the routine.",
        default=None,
        otherwise="none",
    )
    pose: str | None = key(LINE, "The shape that the figure takes from then on.", default=None, otherwise="as it is")

    def faults(self) -> Iterator[Fault]:
        if self.say is None and self.sound is None:
            yield Fault("at", "this cue has nothing to give", "add say: or sound:")

    @classmethod
    def meant(cls, name: str, node: Node, near: str | None) -> str | None:
        timed = "at" not in node.keys and parse_seconds(name.lstrip("- ")) is not None
        return "at" if timed else near

    @classmethod
    def stray(cls, name: str, node: Node, near: str | None) -> tuple[str, str] | None:
        if near == "at" and parse_seconds(name.lstrip("- ")):
            hint = f"write '- at: {name[:40]}', and below it 'say: {node.parts[name].raw[:40]}'"
            return f"unknown key {quoted(name)} in a cue", hint
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {**super().schema(), "anyOf": [{"required": ["say"]}, {"required": ["sound"]}]}


CUES = ListOf(PartOf(lambda: CueLine, "cue"), "[cues](#a-cue)")
SAY: Kind[str | tuple[str, ...]] = Either(TEXT, ListOf(TEXT), list, "text, or list of texts")


BOTH = frozenset(
    {
        "both", "both sides", "each", "each side", "either", "every", "left and right", "left/right", "left right",
        "l/r", "l r", "l and r", "r/l", "right/left", "right and left", "l+r", "2", "two", "true", "yes", "beide",
        "beidseitig", "bilateral", "both legs", "both arms", "both hands", "both feet", "each leg", "each arm",
        "each hand", "each foot", "alternating", "alternate", "links und rechts", "rechts und links", "links/rechts",
        "rechts/links", "li/re", "re/li", "beidseits", "beide seiten", "je seite", "jede seite", "pro seite", "bds",
    }
)  # fmt: skip
"""What people write who mean the left and the right."""
_ONE = {"left": "left", "l": "left", "left only": "left", "right": "right", "r": "right", "right only": "right"}


def _of_sides(node: Node) -> str:
    """What to write for sides that are no list of two."""
    raw = node.parts[0].raw if len(node.parts) == 1 and 0 in node.parts else node.raw
    words = " ".join(raw.lower().replace("(", " ").replace(")", " ").split())
    if words in BOTH:
        return "write [left, right]"
    if words in _ONE:
        return f"for one side alone write 'side: {_ONE[words]}' in its place; for both, [left, right]"
    return f"write it in brackets: [{raw}]" if raw.count(",") == 1 else ""


class Sides(Struct, frozen=True):
    """Two different labels."""

    shape: str = "list of two different short texts"

    def read(self, node: Node, key: str, tell: Tell) -> tuple[str, str] | None:
        value = node.data
        if not isinstance(value, list) or len(value) != 2 or str(value[0]).strip() == str(value[1]).strip():
            tell.value(node, f"{key}: two different sides are wanted, such as [left, right]", _of_sides(node))
            return None
        first, second = (LINE.read(part, key, tell) for part in node.parts.values())
        return None if first is None or second is None else (first, second)

    def schema(self) -> dict[str, Any]:
        label = {"type": "string", "pattern": r"\S", "maxLength": 120}
        return {"type": "array", "items": label, "minItems": 2, "maxItems": 2, "uniqueItems": True}


SIDES = Sides()
