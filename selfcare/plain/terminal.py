"""Lines and single keys from stdin, read by a thread of their own, so that waiting for them can have a limit."""

from __future__ import annotations

import os
import queue
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from selfcare.plain.guarding import TURN, Guarded, Press
from selfcare.plain.keys import PUT_ASIDE, Keys
from selfcare.presses import SILENT, WAITED

WAITING, LONGEST = 256, 65_536
"""Lines that may wait to be read, and bytes of one of them."""
SEQUENCE = 0.1
"""Seconds in which the rest of what a key sends has come, also over a slow line; Escape by itself is known by then."""
PATIENCE = 0.3
"""Seconds that the end waits for somebody who does not read."""


def has_room(out: TextIO) -> bool:
    """Whether a line can be written without waiting for whoever should read it."""
    try:
        return bool(select.select([], [out], [], PATIENCE)[1])
    except (OSError, ValueError):  # nothing that can be asked: a file in memory, Windows
        return True


class LineSource:
    """Lines from a pipe or a file."""

    keys = False
    has_answered = False

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        # It holds some: whoever sends more without end, `yes` for one, waits until they are read.
        self._queue: queue.Queue[str | None] = queue.Queue(WAITING)
        self._ended = False
        threading.Thread(target=self._fill, name="stdin", daemon=True).start()

    def read(self, seconds: float) -> str | None:
        return self._take(seconds)

    def answer(self, seconds: float, answers: frozenset[str]) -> str | None:  # noqa: ARG002
        return self._take(seconds)

    def line(self, any_words: bool = False) -> str:  # noqa: ARG002
        # In turns, for a wait without an end would sleep through a signal that came in the instant before it.
        while (line := self._take(TURN)) is None:
            pass
        self.has_answered = True
        return line

    def put_aside(self) -> None:
        """Nothing: lines come from no terminal."""

    def _take(self, seconds: float) -> str | None:
        if self._ended:
            raise EOFError
        try:
            said = self._queue.get(timeout=seconds)
        except queue.Empty:
            return None
        if said is None:
            self._ended = True
            raise EOFError
        return said

    def _fill(self) -> None:
        for said in self._pieces():
            self._queue.put(said)
        self._queue.put(None)

    def _pieces(self) -> Iterator[str]:
        # os.read, since a buffered reader's lock held by a waiting thread breaks the interpreter's way out
        rest = b""
        while read := _read(self._descriptor):
            *lines, rest = (rest + read).split(b"\n")
            rest = rest[:LONGEST]
            yield from (line.decode("utf-8", "replace") for line in lines)
        if rest:
            yield rest.decode("utf-8", "replace")


class KeySource(LineSource):
    """Single keys from a terminal, as Textual names them; needs `single_keys`."""

    keys = True

    def __init__(
        self,
        descriptor: int = 0,
        found: list[Any] | None = None,
        asked: Callable[[], float] = time.monotonic,
    ) -> None:
        """`found`: the terminal's settings before `single_keys`; `asked`: when the last line was begun to be told."""
        super().__init__(descriptor)
        self._found = found
        self._asked = asked
        self._guarded = Guarded(self._press)
        # As a key among keys, so that a session can be paused in good order before the program stops.
        signal.signal(signal.SIGTSTP, lambda *_: self._wish_to_be_put_aside())

    def _wish_to_be_put_aside(self) -> None:
        with suppress(queue.Full):
            self._queue.put_nowait(Press(PUT_ASIDE, time.monotonic()))

    def put_aside(self) -> None:
        import termios

        keyed = termios.tcgetattr(self._descriptor)
        if self._found is not None:
            termios.tcsetattr(self._descriptor, termios.TCSANOW, self._found)
        # The system's own way: it stops no program that no shell could bring back.
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, before)
        termios.tcsetattr(self._descriptor, termios.TCSANOW, keyed)

    def read(self, seconds: float) -> str | None:
        """A key that counts as a command: capitals mean what small letters do."""
        return _small(self._guarded.key(seconds))

    def answer(self, seconds: float, answers: frozenset[str]) -> str | None:
        """A key of a question that one key answers."""
        return _small(self._guarded.key(seconds, answers))

    def line(self, any_words: bool = False) -> str:
        """A line as it is typed by somebody; keys that were there before it was asked are none."""
        return self._guarded.line(self._asked(), self._echo, self.put_aside, any_words)

    def until_quiet(self) -> None:
        """Read on until nobody presses a key any more, so that what was meant for this program reaches no other one."""
        began = time.monotonic()
        with suppress(EOFError):
            while (now := time.monotonic()) - self._guarded.last < SILENT and now - began < WAITED:
                self._guarded.typed(SILENT - (now - self._guarded.last))

    def _press(self, seconds: float) -> Press | None:
        said = self._take(seconds)
        return said if said is None or isinstance(said, Press) else Press(said, time.monotonic())

    def _echo(self, text: str) -> None:
        if sys.stdout.isatty():
            os.write(1, text.encode(sys.stdout.encoding, "replace"))

    def _pieces(self) -> Iterator[str]:
        keys = Keys()
        while read := _read(self._descriptor):
            at = time.monotonic()
            found = keys.feed(read)
            if keys.waits and not _comes(self._descriptor, SEQUENCE):
                found += keys.rest()
            for key in found:
                yield Press(key, at)


def _small(key: str | None) -> str | None:
    return key.lower() if key is not None and len(key) == 1 else key


def _comes(descriptor: int, seconds: float) -> bool:
    try:
        return bool(select.select([descriptor], [], [], seconds)[0])
    except (OSError, ValueError):
        return False


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 1024)
    except OSError:
        return b""


@contextmanager
def single_keys(descriptor: int = 0) -> Iterator[list[Any] | None]:
    """Give keys as they are pressed, without echo, for as long as this lasts; yields the settings found."""
    try:
        import termios
        import tty
    except ImportError:  # Windows: keys come with Enter
        yield None
        return
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        yield before
    finally:
        # Now, not when all is written: a terminal that does not read would keep the program from ending. A terminal
        # that is gone has no settings.
        with suppress(termios.error):
            termios.tcflush(descriptor, termios.TCIFLUSH)
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
