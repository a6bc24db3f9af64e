"""Programmes: routines one after another, under a name; and a plan, which is what of one can be played here."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from selfcare.shelves.entry import Entry


class Part(Struct, frozen=True):
    """A place in a programme: a routine's name, or several of which one is chosen."""

    names: tuple[str, ...]
    note: str = ""
    """What is different about it here, told before it begins."""


class Programme(Struct, frozen=True):
    """Which routines come one after another."""

    name: str
    summary: str
    parts: tuple[Part, ...]
    heart: frozenset[str]
    """What it is about; without one of them it would not be what its name says."""


class Stage(Struct, frozen=True):
    """A part of a programme with the routines that there are for it."""

    entries: tuple[Entry, ...]
    note: str = ""

    @property
    def title(self) -> str:
        return " or ".join(entry.title for entry in self.entries)


class Plan(Struct, frozen=True):
    """A programme as it can be played with the routines that there are."""

    programme: Programme
    stages: tuple[Stage, ...]
    missing: tuple[str, ...] = ()
    """Names of routines that are not there, or cannot be read."""

    @property
    def name(self) -> str:
        return self.programme.name

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for stage in self.stages for entry in stage.entries)

    @property
    def seconds(self) -> tuple[Decimal, Decimal]:
        """How long it lasts at least and at most; the two differ where one of several routines is chosen."""
        spans = [[entry.seconds or Decimal(0) for entry in stage.entries] for stage in self.stages]
        return sum((min(span) for span in spans), Decimal(0)), sum((max(span) for span in spans), Decimal(0))


@cache
def programmes() -> tuple[Programme, ...]:
    """All of them, in the order in which they are offered."""
    import yaml  # not before the first picture

    text = Path(__file__).with_name("data").joinpath("programmes.yaml").read_text("utf-8")
    return tuple(_programme(entry) for entry in yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def plan(programme: Programme, entries: Iterable[Entry]) -> Plan | None:
    """What can be played of a programme: routines that are missing are left out; without its heart there is none.

    Where its heart is there and cannot be read, it stays, without a stage, and says so.
    """
    known = tuple(entries)
    there = {entry.name: entry for entry in known if entry.card is not None}
    if not programme.heart & there.keys():
        broken = tuple(sorted(programme.heart & {entry.name for entry in known}))
        return Plan(programme, (), broken) if broken else None
    stages = []
    for part in programme.parts:
        found = tuple(there[name] for name in part.names if name in there)
        if found:
            stages.append(Stage(found, part.note))
    missing = tuple(name for part in programme.parts for name in part.names if name not in there)
    return Plan(programme, tuple(stages), missing)


def plans(wanted: Iterable[Programme], entries: Iterable[Entry]) -> tuple[Plan, ...]:
    """What can be played of each, in the same order."""
    known = tuple(entries)
    return tuple(found for programme in wanted if (found := plan(programme, known)) is not None)


def _programme(entry: dict[str, Any]) -> Programme:
    return Programme(
        entry["name"],
        entry["summary"],
        tuple(_part(part) for part in entry["routines"]),
        frozenset(entry["heart"]),
    )


def _part(given: str | dict[str, Any]) -> Part:
    if isinstance(given, str):
        return Part((given,))
    return Part(tuple(given.get("one_of") or [given["name"]]), given.get("note", ""))
