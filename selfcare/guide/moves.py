"""What a way is made of, and how a shell goes along it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")
End = TypeVar("End")


class Cannot(Exception):
    """What was asked cannot be done here; the way is told, and goes on from there."""


class Nobody(Cannot):
    """Nobody is there who could answer."""


class Gone(Nobody):
    """Somebody was there, and broke off: what they were being asked was not left unasked, it was left unanswered."""


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
    """Along the whole way; `answer` draws a move and gives what was said, or raises Cannot."""
    step: Callable[[], Move] = partial(next, flow)
    while True:
        try:
            move = step()
        except StopIteration as end:
            value: End = end.value
            return value
        try:
            step = partial(flow.send, answer(move))
        except Cannot as cannot:
            step = partial(flow.throw, cannot)
