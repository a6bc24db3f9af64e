"""The kinds of values: text, counts, words out of a list, lists, maps. Each reads, and says its own faults."""

# mypy: disable-error-code="func-returns-value"
# `return tell.value(...)` tells what is wrong and gives nothing.

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

from selfcare.keys import guesses
from selfcare.keys.marks import not_a_dash
from selfcare.keys.written import MOST_TOLD, Node, Tell

T = TypeVar("T")
U = TypeVar("U")
T_co = TypeVar("T_co", covariant=True)


class Kind(Protocol[T_co]):
    """What a value is like."""

    @property
    def shape(self) -> str:
        """As the page for people calls it."""

    def read(self, node: Node, key: str, tell: Tell) -> T_co | None:
        """The value; None where it is wrong, and then that is told."""

    def schema(self) -> dict[str, Any]:
        """As a JSON Schema says it."""


class Text(Struct, frozen=True):
    """Words of the author's own."""

    most: int = 2000
    instead_of_list: tuple[str, str] | None = None
    """What is told, and what to do, where a list of texts stands."""

    @property
    def shape(self) -> str:
        return "short text" if self.most < 200 else "text"

    def read(self, node: Node, key: str, tell: Tell) -> str | None:
        data = node.data
        if not isinstance(data, str):
            return tell.value(node, *self._no_text(node, key))
        text = data.strip()
        if not text:
            return tell.value(node, f"{key}: this text is empty")
        if len(text) > self.most:
            longer = "; longer words go under 'say:' or 'summary:'" if self.most < 200 else ""
            message = f"{key}: this text has {len(text):,} characters, and {self.most:,} are the most here"
            return tell.value(node, message, f"make it shorter{longer}")
        return text

    def _no_text(self, node: Node, key: str) -> tuple[str, str]:
        """What is told where something else stands, and what to do."""
        data = node.data
        if isinstance(data, bool | int | Decimal):
            message = f"{key}: {node.read} is read as a number or true/false, and text is wanted here"
            return message, f'put quotes round it: "{node.raw[:40]}"'
        if isinstance(data, list) and self.instead_of_list:
            return self.instead_of_list
        if isinstance(data, dict) and len(data) == 1 and isinstance(inner := next(iter(data.values())), str):
            # Warning: chest pain
            message = f"text is wanted after '{key}:', and a colon with a space behind it makes none of this"
            return message, f'put quotes round all of it: "{next(iter(data))}: {inner[:60]}"'
        return (
            f"text is wanted after '{key}:', not a list or a map",
            "if it begins with '[' or '{', put quotes round it",
        )

    def schema(self) -> dict[str, Any]:
        wanted = {"pattern": r"\S", "patternErrorMessage": "Some text is wanted here."}
        return {"type": "string", "minLength": 1, "maxLength": self.most, **wanted}


TEXT = Text()
LINE = Text(120)
"""A short text: a title, a name, a label."""


class Count(Struct, frozen=True):
    """A whole number within limits."""

    least: int = 1
    most: int = 10_000
    wanted: str = "a whole number"
    offered: str = ""
    """What to write; without it, what was probably meant."""
    shape: str = "count"
    listed: bool = False
    """Whether a list of counts may stand in its place."""

    def read(self, node: Node, key: str, tell: Tell) -> int | None:
        if isinstance(node.data, bool) or not isinstance(node.data, int):
            if not node.single:
                return tell.value(node, f"{self.wanted} is wanted after '{key}:'", self.offered or "such as 10")
            hint = self.offered or guesses.count(node.raw, key, listed=self.listed)
            return tell.value(node, f"{key}: {node.read} is not {self.wanted}", hint)
        if node.data < self.least:
            return tell.value(node, f"{node.read} is too low for '{key}': the least is {self.least:,}")
        if node.data > self.most:
            return tell.value(node, f"{node.read} is too high for '{key}': the most is {self.most:,}")
        return node.data

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


COUNT = Count()


class Factor(Struct, frozen=True):
    """A number above 0 and up to 3."""

    shape: str = "number above 0, up to 3"

    def read(self, node: Node, key: str, tell: Tell) -> Decimal | None:
        value = node.data
        number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        if number and Decimal(str(value)).is_finite() and 0 < Decimal(str(value)) <= 3:
            return Decimal(str(value))
        return tell.value(node, f"{key}: a number above 0 and up to 3 is wanted, such as 0.5")

    def schema(self) -> dict[str, Any]:
        return {"type": "number", "exclusiveMinimum": 0, "maximum": 3}


class Flag(Struct, frozen=True):
    """true or false."""

    shape: str = "`true` or `false`"

    def read(self, node: Node, key: str, tell: Tell) -> bool | None:
        if isinstance(node.data, bool):
            return node.data
        wrong = f"{node.read} is not true or false" if node.single else "true or false is wanted here"
        return tell.value(node, f"{key}: {wrong}", "write true or false")

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


FLAG = Flag()


class OneOf(Struct, frozen=True):
    """A word out of a few."""

    words: tuple[str, ...]

    @property
    def shape(self) -> str:
        words = [f"`{word}`" for word in self.words]
        return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))

    def read(self, node: Node, key: str, tell: Tell) -> Any:
        if isinstance(node.data, str) and node.data in self.words:
            return node.data
        names = " or ".join(filter(None, (", ".join(self.words[:-1]), self.words[-1])))
        if len(self.words) == 1:
            return tell.value(node, f"only '{names}' can stand after '{key}:'", f"write {names}, or delete the line")
        near = get_close_matches(node.raw.lower(), self.words, 1) if 0 < len(node.raw) <= 40 else []
        wrong = f"{node.read} is not one of {names}" if node.raw else f"{names} is wanted here"
        return tell.value(node, f"{key}: {wrong}", f"did you mean '{near[0]}'?" if near else f"write {names}")

    def schema(self) -> dict[str, Any]:
        return {"const": self.words[0]} if len(self.words) == 1 else {"enum": list(self.words)}


class ListOf(Struct, Generic[T], frozen=True):
    """Several of one kind."""

    kind: Kind[T]
    called: str = ""
    """What its entries are called, for the page."""
    least: int = 0
    begins: str = "begin each line with a dash"
    missing: str = ""
    """What to do where there is nothing in it, for a list that may not be empty."""
    instead: str = ""
    """What is told where something else stands."""

    @property
    def shape(self) -> str:
        return f"list of {self.called or f'{self.kind.shape}s'}"

    def read(self, node: Node, key: str, tell: Tell) -> tuple[T, ...] | None:
        if not isinstance(node.data, list):
            begun = next((str(name) for name in node.parts), node.raw)
            if fault := not_a_dash(begun, "a step" if key == "steps" else "each line of a list"):
                return tell.value(node, *fault)
            if self.instead:
                first = next((part for part in node.parts.values() if part.single and begun), None)
                own = f"begin each step with a dash, as in '- {begun[:40]}: {first.raw[:40]}'" if first else self.begins
                return tell.value(node, self.instead, own)
            bare = node.raw[:40].strip("[] ")  # one of the two may stand already
            hint = f"write it in brackets: [{bare}]" if node.single else self.begins
            return tell.value(node, f"a list is wanted after '{key}:'", hint)
        parts, read_one = node.parts.values(), self.kind.read
        read = [read_one(part, key, tell) for part in parts if tell.met < MOST_TOLD]
        if len(read) < self.least:
            return tell.value(node, f"'{key}' is empty", self.missing)
        good = [each for each in read if each is not None]
        return tuple(good) if len(good) == len(parts) else None

    def schema(self) -> dict[str, Any]:
        least = {"minItems": self.least} if self.least else {}
        return {"type": "array", "items": self.kind.schema(), **least}


class MapOf(Struct, Generic[T], frozen=True):
    """Names of the author's own, each with a value of one kind."""

    kind: Kind[T]
    shape: str
    wanted: tuple[str, str]
    """What is told, and what to do, where no map stands."""

    def read(self, node: Node, key: str, tell: Tell) -> Mapping[str, T] | None:
        if not isinstance(node.data, dict):
            return tell.value(node, *self.wanted)
        read = {str(name): self.kind.read(part, str(name), tell) for name, part in node.parts.items()}
        good = {name: value for name, value in read.items() if value is not None}
        return good if len(good) == len(read) else None

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.kind.schema()}


class Either(Struct, Generic[T, U], frozen=True):
    """A value of one kind, or one of another where it is a list or a map."""

    single: Kind[T]
    other: Kind[U]
    form: type[list[Any]] | type[dict[str, Any]]
    shape: str

    def read(self, node: Node, key: str, tell: Tell) -> T | U | None:
        if isinstance(node.data, self.form):
            return self.other.read(node, key, tell)
        return self.single.read(node, key, tell)

    def schema(self) -> dict[str, Any]:
        both = [self.single.schema(), self.other.schema()]
        examples = [each.pop("examples") for each in both if "examples" in each]
        flat = [choice for each in both for choice in each.get("anyOf", [each])]
        return {"anyOf": flat} | ({"examples": examples[0]} if examples else {})
