"""Lines and single keys from stdin, read by a thread of their own, so that waiting for them can have a limit."""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ESCAPES = {b"[C": "right", b"[D": "left", b"OC": "right", b"OD": "left", b"OP": "f1"}
NAMES = {
    " ": "space", "\r": "enter", "\n": "enter", "+": "plus", "-": "minus", "=": "equals_sign", "?": "question_mark",
}  # fmt: skip


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
        line = self._take(None)
        assert line is not None
        return line

    def _take(self, seconds: float | None) -> str | None:
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

    def line(self) -> str:
        """A line typed by somebody, echoed as it comes."""
        typed = ""
        while (key := super().line()) != "enter":
            typed = (
                typed[:-1]
                if key == "backspace"
                else typed + ("?" if key == "question_mark" else key if len(key) == 1 else "")
            )
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
def single_keys(descriptor: int = 0) -> Iterator[None]:
    """Give keys as they are pressed, without echo, for as long as this lasts."""
    try:
        import termios
        import tty
    except ImportError:  # Windows: keys come with Enter
        yield
        return
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
