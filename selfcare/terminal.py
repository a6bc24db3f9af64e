"""Lines and single keys from stdin, read by a thread of their own, so that waiting for them can have a limit."""

from __future__ import annotations

import os
import queue
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

ESCAPES = {b"[C": "right", b"[D": "left", b"OC": "right", b"OD": "left", b"OP": "f1"}
NAMES = {
    " ": "space", "\r": "enter", "\n": "enter", "+": "plus", "-": "minus", "=": "equals_sign", "?": "question_mark",
}  # fmt: skip
TYPED = {name: key for key, name in NAMES.items() if key not in "\r\n"}
"""What a key that has a name is within a line."""

PUT_ASIDE = "ctrl+z"
"""The key that stands for the wish to give the terminal back to the shell, by Ctrl+Z or by a signal."""
TURN = 0.25
"""Seconds of one wait for a line."""
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

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._ended = False
        threading.Thread(target=self._fill, name="stdin", daemon=True).start()

    def read(self, seconds: float) -> str | None:
        return self._take(seconds)

    def line(self) -> str:
        # In turns, for a wait without an end would sleep through a signal that came in the instant before it.
        while (line := self._take(TURN)) is None:
            pass
        return line

    def put_aside(self) -> None:
        """Give the terminal back and stop until the shell's `fg`."""

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
            yield from (line.decode("utf-8", "replace") for line in lines)
        if rest:
            yield rest.decode("utf-8", "replace")


class KeySource(LineSource):
    """Single keys from a terminal, as Textual names them; needs `single_keys`."""

    keys = True

    def __init__(self, descriptor: int = 0, found: list[Any] | None = None) -> None:
        """`found`: the terminal's settings before `single_keys`."""
        super().__init__(descriptor)
        self._found = found
        # As a key among keys, so that a session can be paused in good order before the program stops.
        signal.signal(signal.SIGTSTP, lambda *_: self._queue.put(PUT_ASIDE))

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

    def line(self) -> str:
        """A line typed by somebody, echoed as it comes."""
        typed = ""
        while (key := super().line()) != "enter":
            if key == PUT_ASIDE:
                self.put_aside()
                continue
            typed = typed[:-1] if key == "backspace" else typed + (TYPED.get(key, "") if len(key) > 1 else key)
            os.write(1, b"\r" + typed.encode() + b" \b" if sys.stdout.isatty() else b"")
        if sys.stdout.isatty():
            os.write(1, b"\r\n")
        return typed

    def _pieces(self) -> Iterator[str]:
        while read := _read(self._descriptor):
            while read:
                if read[:1] == b"\x1b" and read[1:3] in ESCAPES:
                    yield ESCAPES[read[1:3]]
                    read = read[3:]
                    continue
                key, read = read[:1].decode("ascii", "replace"), read[1:]
                if key == "\x04":
                    return
                yield "backspace" if key in "\x7f\x08" else "escape" if key == "\x1b" else NAMES.get(key, key.lower())


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
            termios.tcsetattr(descriptor, termios.TCSANOW, before)
