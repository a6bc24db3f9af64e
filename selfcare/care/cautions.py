"""What may speak against a routine: the cautions, each with what it does to each group of techniques."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

import yaml

GROUPS = ("light", "firm", "lymph", "foot", "scent", "stand", "seat", "breath", "hold", "relax")
"""The technique groups that a routine's `care` names."""
HEAT = "heat"
"""The group of the warmth tip, which no routine names."""
LISTS = ("today", "standing", "places")
"""The lists in which they are asked, in this order; each is a file of `data`."""


class Level(StrEnum):
    """What a caution does to a group, the mildest first."""

    ADAPT = "adapt"
    AREA = "area"
    ASK = "ask"
    STOP = "stop"


class Whose(StrEnum):
    """Whom a caution concerns."""

    BODY = "body"
    """The one who is touched or moves."""
    GIVER = "giver"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that may speak against a routine, or change it."""

    id: str
    list: str
    line: str
    """In few words, to stand in a list."""
    ask: str
    """Its own question, answered yes, no or not sure."""
    levels: Mapping[str, Level]
    """By technique group; a group that is not named is not concerned."""
    touchless: Mapping[str, Level]
    """In place of `levels` where every step says that nobody is touched."""
    spoken: str = ""
    """In the fewest words, to be said aloud after "with"."""
    then: str = ""
    """Why, and what a yes leads to."""
    whom: str = ""
    """Whom to ask."""
    place: str = ""
    """What is left alone."""
    whose: Whose = Whose.BODY
    cap: int | None = None
    """The highest pressure."""
    sided: bool = False
    """Whether it can be on one side, which is then left out."""
    seated: bool = False
    """Whether sitting is the usual way with it."""
    own_breath: bool = False
    no_firm: bool = False
    """Whether nothing firm is done, though the matrix forbids only a place that nobody can see here."""
    no_fingertips: bool = False
    only: tuple[str, ...] = ()
    """The techniques that are meant for it; the others want somebody's yes."""
    sources: tuple[str, ...] = ()

    def level(self, group: str, touchless: bool) -> Level | None:
        return (self.touchless.get(group) if touchless else None) or self.levels.get(group)


@cache
def cautions() -> tuple[Caution, ...]:
    """All of them, in the order in which they are asked."""
    return tuple(_caution(name, entry) for name in LISTS for entry in data(name))


def caution(id: str) -> Caution:
    return next(each for each in cautions() if each.id == id)


def data(name: str) -> Any:
    """One of the files of `data`."""
    return yaml.safe_load(resources.files("selfcare.care").joinpath(f"data/{name}.yaml").read_text("utf-8"))


def _caution(name: str, entry: dict[str, Any]) -> Caution:
    return Caution(
        id=entry["id"],
        list=name,
        line=entry["line"],
        ask=entry["ask"],
        levels={group: Level(level) for group, level in entry["levels"].items()},
        touchless={group: Level(level) for group, level in entry.get("touchless", {}).items()},
        spoken=entry.get("spoken", ""),
        then=entry["then"],
        whom=entry.get("whom", ""),
        place=entry.get("place", ""),
        whose=Whose(entry.get("whose", "body")),
        cap=entry.get("cap"),
        sided=entry.get("sided", False),
        seated=entry.get("seated", False),
        own_breath=entry.get("own-breath", False),
        no_firm=entry.get("no-firm", False),
        no_fingertips=entry.get("no-fingertips", False),
        only=tuple(entry.get("only", ())),
        sources=tuple(entry["sources"]),
    )
