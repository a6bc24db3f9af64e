"""What stands in a file: values with their places, and what is found wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

from selfcare.door import visible

MOST_TOLD = 500
"""Faults of one file that are put into words; more help nobody, and cost time."""

MOST_GUESSED = 100
"""Faults after which no likeness to a known word is looked for, as that takes long."""

Scalar = str | int | Decimal | bool | None
Data = dict[str, Any] | list[Any] | Scalar


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


START = Mark(1, 1)
"""Where a problem without a place stands."""


class Spot(Protocol):
    """A place as a parser gives it, counted from 0: a `Mark` is made of it where it is told, and few are."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class At(Struct, frozen=True, gc=False):
    """A place that no parser gave."""

    line: int = 0
    column: int = 0


def mark_of(at: Spot) -> Mark:
    return Mark(at.line + 1, at.column + 1)


class Finding(Struct, frozen=True):
    """A problem before it knows its file."""

    mark: Mark
    message: str
    hint: str = ""


NONE: Mapping[Any, Any] = MappingProxyType({})
"""What a value without parts has in place of them; one for all, as a file may have 20,000 values."""


class Node(Struct, frozen=True, eq=False, gc=False):  # no circles: an alias inside of what it stands for is refused
    """A value of the file: its plain data, where it stood, and the values in it."""

    data: Data
    at: Spot
    raw: str = ""
    """A scalar as it was written."""
    parts: Mapping[str | int, Node] = NONE
    keys: Mapping[str, Spot] = NONE
    flawed: bool = False
    """Whether a finding has been made here already, so that what follows from it need not be told."""
    nulls: Mapping[str, Spot] = NONE
    """Keys of a map with `null` for a value, as programs write what is not there; read as if they were not."""

    @property
    def mark(self) -> Mark:
        return mark_of(self.at)

    @property
    def single(self) -> bool:
        """Whether it is one value, neither a list nor a map."""
        return not isinstance(self.data, dict | list)

    def place_of(self, key: str) -> Mark:
        """Where a key of a map stands; the map's own place for one that is not there."""
        if key in self.nulls:
            return mark_of(self.nulls[key])
        if key and len(self.keys) == 1:
            return mark_of(next(iter(self.keys.values())))
        return mark_of(self.keys.get(key, self.at))

    @property
    def read(self) -> str:
        """The value as a message quotes it."""
        return quoted(self.raw)


class Tell:
    """Takes what is found wrong while a file is read. What only follows from something told already is not told."""

    def __init__(self, neighbours: tuple[Any, ...] = ()) -> None:
        self.findings: list[Finding] = []
        self.wrong = False
        self.met = 0
        """Faults, with those that were told before."""
        self.neighbours = neighbours
        """The parts in which a key that is lost elsewhere may be at home."""

    @property
    def full(self) -> bool:
        return self.met >= MOST_TOLD

    @property
    def many(self) -> bool:
        """Whether so much is wrong that nobody can have made a slip."""
        return self.met >= MOST_GUESSED

    def value(self, node: Node, message: str, hint: str = "") -> None:
        """A value is wrong."""
        self.at(node, node.mark, message, hint)

    def key(self, node: Node, key: str, message: str, hint: str = "") -> None:
        """A key of a map is wrong, or goes wrong with another."""
        self.at(node, node.place_of(key), message, hint)

    def at(self, node: Node, mark: Mark, message: str, hint: str = "") -> None:
        self.wrong = True
        if not node.flawed and not self.full:
            self.findings.append(Finding(mark, message, hint))
        self.met += 1


def quoted(text: str, most: int = 40) -> str:
    """The text as a message shows it: in quotes, on one line, not longer than `most`."""
    line = visible(" ".join(text[: 4 * most].split()))
    return f"'{line}'" if len(line) <= most and len(text) <= 4 * most else f"'{line[: most - 3]}...'"
