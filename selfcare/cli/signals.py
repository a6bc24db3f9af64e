"""How the program ends when it is told to from outside: in good order."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Signalled(BaseException):
    """The program is told to end; a BaseException, so that nothing on the way takes it for a fault."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


ENDING = [getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGTERM") if hasattr(signal, name)]


@contextmanager
def signals_raise() -> Iterator[None]:
    """Let HUP, INT and TERM end a session in good order."""

    def raise_it(number: int, frame: FrameType | None) -> None:
        del frame
        for each in before:  # a second one must not disturb the saving
            signal.signal(each, signal.SIG_IGN)
        raise Signalled(number)

    # Under nohup a hang-up is meant to be ignored.
    ignored = [number for number in ENDING[:-2] if signal.getsignal(number) is signal.SIG_IGN]
    before = {number: signal.signal(number, raise_it) for number in ENDING if number not in ignored}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def told_to_end() -> bool:
    """Whether a signal has come already: from then on they are not heard any more."""
    return signal.getsignal(signal.SIGTERM) is signal.SIG_IGN


@contextmanager
def signals_wait() -> Iterator[list[int]]:
    """Let a signal that comes now take effect afterwards; yields those that came."""
    came: list[int] = []
    heard = [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, lambda number, _: came.append(number)) for number in heard}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)
