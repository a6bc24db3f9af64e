"""What may speak against a routine: the cautions, each with its words and with how far it reaches."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from msgspec import Struct, field

from selfcare.body.places import Spot, spots_in
from selfcare.care.tables import data

LISTS = ("today", "standing", "places")
"""The lists in which they are asked, in this order; each is a file of `data`."""


class Cell(StrEnum):
    """What a caution does to a kind of work at a place, the mildest first."""

    __hash__ = str.__hash__  # an enum has its own otherwise, ten times as slow

    SAY = "say"
    """Open, with a sentence."""
    LIGHTER = "lighter"
    ASK = "ask"
    """Left out until a professional says yes."""
    OUT = "out"

    @cached_property
    def rank(self) -> int:
        return list(Cell).index(self)


class Reach(StrEnum):
    """How far from the place of a trouble."""

    __hash__ = str.__hash__  # an enum has its own otherwise, ten times as slow

    HERE = "here"
    NEAR = "near"
    LIMB = "limb"
    ANYWHERE = "anywhere"


class What(StrEnum):
    """What is done to a body, as the cells have it."""

    __hash__ = str.__hash__  # an enum has its own otherwise, ten times as slow

    LIGHT = "light"
    FIRM = "firm"
    LYMPH = "lymph"
    GIVEN = "given"
    CIRCLE = "circle"
    TOOL = "tool"
    MOVE = "move"
    STRETCH = "stretch"
    LOAD = "load"
    TENSE = "tense"
    BEND = "bend"
    TURN = "turn"
    REACH = "reach"
    LOW = "low"
    STAND = "stand"
    BREATH = "breath"
    HOLD = "hold"
    SCENT = "scent"
    HEAT = "heat"
    """The warmth tip, which no step brings."""


class Where(StrEnum):
    """Of what kind the place is that is asked with it."""

    NOWHERE = ""
    ANY = "any"
    LIMB = "limb"
    LIMB_PART = "limb-part"
    JOINT = "joint"
    FOOT = "foot"
    NODES = "nodes"
    BONE = "bone"
    """Places that may be none at all."""


class Whose(StrEnum):
    """Whom a caution concerns."""

    BODY = "body"
    """The one who is touched or moves."""
    GIVER = "giver"
    HOUSEHOLD = "household"


Cells = Mapping[Reach, Mapping[What, Cell]]


class Caution(Struct, frozen=True):
    """Something that may speak against a routine, or change it."""

    id: str
    list: str
    line: str
    """In few words, to stand in a list."""
    ask: str
    """Its own question, answered yes, no or not sure."""
    brief: str = ""
    """The same after the names of places, in one question for all that is asked of them."""
    cells: Cells = field(default_factory=dict)
    called: str = ""
    """In the fewest words, to be a reason."""
    spoken: str = ""
    """The same, to be said aloud after "with"."""
    then: str = ""
    """Why, and what a yes leads to."""
    whom: str = ""
    """Whom to ask."""
    whose: Whose = Whose.BODY
    where: Where = Where.NOWHERE
    fixed: frozenset[Spot] = frozenset()
    """A place of its own, which nobody has to be asked for."""
    beyond: bool = False
    """Whether what lies further out on the limb is part of it."""
    drained: bool = False
    """Whether all whose lymph goes to the same nodes is part of it."""
    cap: int | None = None
    """The highest pressure, where hands touch at all."""
    yes_for: int = 365
    """Days that a professional's yes lasts."""
    only: tuple[str, ...] = ()
    """The techniques that are meant for it; hands of the others want somebody's yes."""
    sources: tuple[str, ...] = ()

    @property
    def is_todays(self) -> bool:
        """Whether it is asked anew each time; else it stands for a while."""
        return self.list == LISTS[0]

    @property
    def asks_where(self) -> bool:
        return self.where is not Where.NOWHERE

    def speaks_of(self, what: What) -> bool:
        return any(what in cells for cells in self.cells.values())


@cache
def cautions() -> tuple[Caution, ...]:
    """All of them, in the order in which they are asked."""
    table = data("reach")
    return tuple(_caution(name, entry, table[entry["id"]]) for name in LISTS for entry in data(name))


def caution(id: str) -> Caution:
    return next(each for each in cautions() if each.id == id)


def _caution(name: str, words: dict[str, Any], row: dict[str, Any]) -> Caution:
    return Caution(
        id=words["id"],
        list=name,
        line=words["line"],
        ask=words["ask"],
        brief=words.get("brief", ""),
        called=words["called"],
        spoken=words.get("spoken", ""),
        then=words["then"],
        whom=words.get("whom", ""),
        whose=Whose(words.get("whose", "body")),
        sources=tuple(words["sources"]),
        cells={
            reach: {What(what): Cell(cell) for what, cell in row[reach.value].items()}
            for reach in Reach
            if reach in row
        },
        where=Where(row.get("where", "")),
        fixed=spots_in(row.get("fixed", ())),
        beyond=row.get("beyond", False),
        drained=row.get("drained", False),
        cap=row.get("cap"),
        yes_for=row.get("yes-for", 365),
        only=tuple(row.get("only", ())),
    )
