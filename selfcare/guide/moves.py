"""What a way through asks, shows and leads, and how a shell goes along it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from selfcare.care.visit import Visit
    from selfcare.guide.sitting import Sitting
    from selfcare.shelves.library import Entry
    from selfcare.shelves.programmes import Plan, Stage

Answer = TypeVar("Answer")
End = TypeVar("End")


class Nobody(Exception):
    """Nobody is there who could answer."""


class Move:
    """One step of a way."""

    __slots__ = ()


class Ask(Move, Generic[Answer]):
    """A step that wants an answer of this type."""

    __slots__ = ()


class Show(Move):
    """A step that wants none; a shell may have its own place for it, or none."""

    __slots__ = ()


Flow = Generator[Move, Any, End]


def ask(question: Ask[Answer]) -> Flow[Answer]:
    """Its answer. Raises Nobody where nobody can give one."""
    answer: Answer = yield question
    return answer


def run(flow: Flow[End], answer: Callable[[Move], object]) -> End:
    """Along the whole way; `answer` draws a move and gives what was said, or raises Nobody."""
    step: Callable[[], Move] = partial(next, flow)
    while True:
        try:
            move = step()
        except StopIteration as end:
            value: End = end.value
            return value
        try:
            step = partial(flow.send, answer(move))
        except Nobody as nobody:
            step = partial(flow.throw, nobody)


@dataclass(frozen=True, slots=True)
class Opening(Show):
    """Somebody stands before a routine."""

    entry: Entry
    visit: Visit
    asked: bool
    """Whether the questions before are asked; else they were left out on purpose."""


@dataclass(frozen=True, slots=True)
class Notice(Show):
    """Something that went wrong beside the way, in a sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Whose(Ask[str | None]):
    """Whose body it is, where more than one is known: a name, empty for the one who is meant by none, None to leave."""

    receiving: bool
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        return "Who receives today?" if self.receiving else "Who is it for?"


@dataclass(frozen=True, slots=True)
class OnWhom(Ask[bool | None]):
    """Whether it is done to somebody else; it could be either. None to leave."""

    words: str = "Is it for yourself, or do your hands work on somebody else?"
    own: str = "for myself"
    other: str = "on somebody else"


class Choice(Enum):
    """What is left to do where it stays closed."""

    CALM = "calm"
    APPROVED = "approved"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class TurnedAway(Ask[Choice]):
    """Not today, or first ask: why, whom, and what can be done instead."""

    visit: Visit
    calm: bool
    """Whether calm breathing is there to be offered."""


@dataclass(frozen=True, slots=True)
class Lead(Ask[None]):
    """The session, to its end, whatever ends it."""

    sitting: Sitting
    note: str = ""
    """What is different about the routine this time."""


@dataclass(frozen=True, slots=True)
class WhichOne(Ask[int | None]):
    """One of the routines that can take this place in a programme; None to end it."""

    plan: Plan
    stage: Stage


class Onward(Enum):
    """What somebody wants with the next routine of a programme."""

    ON = "go on"
    PAST = "leave it out"
    END = "end here"


@dataclass(frozen=True, slots=True)
class Coming(Ask[Onward]):
    """What comes next in a programme; nothing begins by itself."""

    plan: Plan
    at: int
