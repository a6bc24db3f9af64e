"""What a way asks, shows and leads; a stop with more to it, such as the questions, has a file of its own."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from selfcare.guide.moves import Ask, Show

if TYPE_CHECKING:
    from selfcare.care.visit import Visit
    from selfcare.guide.sitting import Sitting
    from selfcare.history.unfinished import Offer
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.programmes import Plan, Stage


class Opening(Show, Struct, frozen=True):
    """Somebody stands before a routine."""

    entry: Entry
    visit: Visit
    asked: bool
    """Whether the questions before are asked; else they were left out on purpose."""


class Notice(Show, Struct, frozen=True):
    """Something that went wrong beside the way, in a sentence."""

    text: str


class Whose(Ask[str | None], Struct, frozen=True):
    """Whose body it is, where more than one is known: a name, empty for the one who is meant by none, None to leave."""

    receiving: bool
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        return "Who receives today?" if self.receiving else "Who is it for?"


class OnWhom(Ask[bool | str | None], Struct, frozen=True):
    """On whose body it is done, where that could be either: False for oneself, the name of one who is kept, True for
    somebody who is not; None to leave."""

    names: tuple[str, ...] = ()
    """Those who have received and are kept."""
    words: str = "For whom?"
    own: str = "yourself"
    other: str = "somebody else"

    @property
    def choices(self) -> tuple[tuple[str, bool | str], ...]:
        """Each with its words, oneself first."""
        return (self.own, False), *((name, name) for name in self.names), (self.other, True)


class Choice(Enum):
    """What is left to do where it stays closed."""

    CALM = "calm"
    APPROVED = "approved"
    BACK = "back"


class TurnedAway(Ask[Choice], Struct, frozen=True):
    """Not today, or first ask: why, whom, and what can be done instead."""

    visit: Visit
    calm: bool
    """Whether calm breathing is there to be offered."""


class Lead(Ask[None], Struct, frozen=True):
    """The session, to its end, whatever ends it."""

    sitting: Sitting
    note: str = ""
    """What is different about the routine this time."""


class WhichOne(Ask[int | None], Struct, frozen=True):
    """One of the routines that can take this place in a programme; None to end it."""

    plan: Plan
    stage: Stage


class Onward(Enum):
    """What somebody wants with the next routine of a programme."""

    ON = "go on"
    PAST = "leave it out"
    END = "end here"


class Coming(Ask[Onward], Struct, frozen=True):
    """What comes next in a programme; nothing begins by itself."""

    plan: Plan
    at: int


class Either(Ask[bool | None]):
    """One of two ways, in a line each: True for the first; None to leave."""

    __slots__ = ()
    ways: ClassVar[tuple[str, str]]

    @property
    def words(self) -> str:
        raise NotImplementedError


class GoOn(Either, Struct, frozen=True):
    """Whether a session that was stopped or broken off is gone on with, from where it was."""

    offer: Offer
    ways: ClassVar[tuple[str, str]] = ("Go on from there", "From the start")

    @property
    def words(self) -> str:
        return self.offer.question()


class Gentler(Either, Struct, frozen=True):
    """Whether there is less of it today, as it hurt the last time."""

    title: str
    ways: ClassVar[tuple[str, str]] = ("Easy: half as much", "As usual")

    @property
    def words(self) -> str:
        return f"{self.title} hurt the last time. Easy today, half as much?"
