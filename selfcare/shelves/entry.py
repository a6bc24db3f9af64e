"""A routine as it stands in a list: what is shown of it is known at once, the rest when somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

    from selfcare.format.model import Routine
    from selfcare.reading.problems import Problem
    from selfcare.reading.reader import Reading
    from selfcare.shelves.card import Card
    from selfcare.shelves.files import State

Make: TypeAlias = "Callable[[Entry], Card | None]"


class Entry:
    """A routine file: what it is called, where it is, and the routine in it or what is wrong with it.

    What a list shows of it is on its card, which may be kept from another day; the routine itself is always read.
    """

    __slots__ = ("_make", "_reading", "card", "copy", "file", "minutes", "name", "own", "state", "title")
    card: Card | None
    """None for what cannot be read; made when somebody looks at it."""
    minutes: str
    """How long it lasts at its usual level, as it is said; empty for what cannot be read."""

    def __init__(
        self,
        name: str,
        file: str,
        own: bool,
        copy: bool,
        title: str,
        make: Make | None,
        reading: Reading | None = None,
        minutes: str | None = None,
    ) -> None:
        """`make` makes the card, and is None for what cannot be read; `minutes` is None where the card tells them."""
        self.name = name
        self.file = file
        """As text: of ten thousand paths, few are opened."""
        self.own = own
        """Whether it is the person's own, not one that came with the program."""
        self.copy = copy
        """Whether it is the person's own and stands in place of a bundled one."""
        self.title = title
        """Of what cannot be read, its name."""
        if make is None:
            self.card, self.minutes = None, ""
        else:
            self._make = make
            if minutes is not None:
                self.minutes = minutes
        self._reading = reading
        self.state: State | None = None
        """That of the file when it was looked at for a list, before it was read."""

    def __getattr__(self, name: str) -> Any:
        """What nobody has looked at yet."""
        if name == "card":
            self.card = self._make(self)
            del self._make  # it may hold the whole routine
            return self.card
        if name == "minutes":
            self.minutes = self.card.minutes if self.card else ""
            return self.minutes
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        """Whether a list shows the same of both."""
        if not isinstance(other, Entry):
            return NotImplemented
        told = (self.file, self.card, self.own, self.copy) == (other.file, other.card, other.own, other.copy)
        return told and (self.card is not None or self.problems == other.problems)

    def __hash__(self) -> int:
        return hash(self.file)

    @property
    def path(self) -> Path:
        return Path(self.file)

    @property
    def seconds(self) -> Decimal | None:
        """How long it lasts at its usual level; None where it cannot be played."""
        return self.card.seconds if self.card else None

    @property
    def routine(self) -> Routine | None:
        return self._read().routine

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._read().problems

    @property
    def source(self) -> str:
        """The file's text, for showing its problems."""
        return self._read().source

    @property
    def doubted(self) -> bool:
        """Whether the file turned out to be another than its card says."""
        return self._reading is not None and (self._reading.routine is None) != (self.card is None)

    def as_played(self, routine: Routine) -> Entry:
        """The same, with the routine as it is adapted to somebody."""
        from msgspec.structs import replace  # a list does without it

        reading = replace(self._read(), routine=routine)
        return Entry(self.name, self.file, self.own, self.copy, routine.title, lambda _: self.card, reading)

    def let_go(self) -> None:
        """Of what was read, keep only what a list shows."""
        if self.card is not None:
            self._reading = None

    def _read(self) -> Reading:
        if self._reading is None:
            self._reading = read(self.file, self.own)
        return self._reading


def read(file: str, own: bool) -> Reading:
    """A file; of one that came with the program, what it says is known, as long as it is that file."""
    from selfcare.reading import reader  # not before something has to be read

    return reader.read(Path(file), packed=not own)
