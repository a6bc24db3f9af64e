"""What follows from somebody's answers for one routine."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from selfcare.body.places import Spot
from selfcare.care.cautions import Caution, Cell, What


class Verdict(StrEnum):
    """Whether a routine is open to somebody today, the mildest first."""

    OPEN = "open"
    ASK_FIRST = "ask first"
    CLOSED = "closed"


class Hit(Struct, frozen=True):
    """A caution that reaches a step."""

    caution: Caution
    cell: Cell
    what: What
    told: frozenset[Spot] = frozenset()
    """Where the trouble is; empty where it has no place."""
    is_there: bool = False
    """Whether the step reaches that place, its surroundings or its limb, and is not reached as all others are."""


class Fate(Struct, frozen=True):
    """What becomes of one step on one side."""

    hits: tuple[Hit, ...] = ()
    resting: frozenset[Spot] = frozenset()
    """A hand that would work in it, and rests, as the other one can do it alone."""
    beside: frozenset[Spot] = frozenset()
    """What is to be left alone in it, as the file does not say where it works."""

    @property
    def rank(self) -> int:
        """How strict the strictest is; -1 where nothing reaches it."""
        return max((hit.cell.rank for hit in self.hits), default=-1)

    @property
    def is_left_out(self) -> bool:
        return self.rank >= Cell.ASK.rank

    @property
    def is_open_to_a_yes(self) -> bool:
        return self.rank == Cell.ASK.rank

    def of(self, cell: Cell) -> tuple[Hit, ...]:
        return tuple(hit for hit in self.hits if hit.cell is cell)

    def lighter(self, what: What) -> bool:
        return any(hit.what is what for hit in self.of(Cell.LIGHTER))


Key = tuple[int, tuple[str, ...]]
"""A step by its number, and the labels of the side it is led on."""


class Reason(Struct, frozen=True):
    """Why it is closed, or whose yes is wanted first."""

    caution: Caution
    verdict: Verdict
    told: frozenset[Spot] = frozenset()


class Decision(Struct, frozen=True):
    """What follows from the answers. It never says that all is well: only that nothing was found in them."""

    verdict: Verdict = Verdict.OPEN
    reasons: tuple[Reason, ...] = ()
    seated: bool = False
    """Whether it is done sitting, because of an answer or because it was chosen so."""
    must_sit: bool = False
    fates: Mapping[Key, Fate] = field(default_factory=dict)
    """By step and side, of the way that is played; what is not in it stays as it is."""
    cap: int | None = None
    """The highest pressure, where hands touch."""
    waiting: tuple[Reason, ...] = ()
    """What is left out of an open routine until a professional says yes."""
    waits_to_stand: bool = False
    """Whether standing is among it."""
    advice: tuple[Caution, ...] = ()
    """What has something to say beside all this, in the order of the questions."""

    @property
    def is_open(self) -> bool:
        return self.verdict is Verdict.OPEN

    @property
    def is_closed(self) -> bool:
        return self.verdict is Verdict.CLOSED
