"""Textual's driver for a terminal, with what it lacks for an hour on somebody's own.

A terminal that does not read (a stalled connection, text being marked in a console window) keeps Textual's loop waiting
after 30 writes: no sound, no key and no signal gets through, and when the window is closed then, the process stays for
ever. Here the loop never waits: pictures are left out, and the screen is drawn anew when the terminal reads again.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.geometry import Size

if TYPE_CHECKING:
    from textual.app import App

BEHIND = 200_000
"""Characters that may wait for the terminal; a whole picture of a large window is a quarter of it."""
PIECE = 4096
"""Bytes handed over at once: the system comes back only when the terminal has taken all of them."""
SHORTER = ("\x1b[0m", "\x1b[m"), ("\x1b[1;1H", "\x1b[H")
"""What Textual says of colours taken back and of the top left, where it puts the cursor; and the same without what goes
without saying."""
LAST_WORDS = 0.3
"""Seconds that the end waits for a terminal that does not read."""


class TerminalDriver(LinuxDriver):
    """Draws on stdout, so that stderr can go into a file, and never waits for it."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._out = _Out(self._written)
        self._file = self._out  # type: ignore[assignment]
        self._counting = threading.Lock()
        self._waiting = 0
        """Characters that are on their way to the terminal."""
        self._left_out = False
        """Whether something was not drawn since they became too many."""
        self._leaving = False
        self._greeting: list[str] | None = None
        """What the terminal is asked for at the start, to go to it in one piece: each would wake the writing thread."""
        self._farewell: list[str] = []
        """What puts the terminal in order."""

    # Drawing

    @property
    def behind(self) -> bool:
        """Whether the terminal has not taken yet what was drawn before."""
        return self._waiting > 0

    def start_application_mode(self) -> None:
        self._leaving, self._greeting = False, []
        with self._counting:  # what came after the last end, such as a bell, is not waited for
            self._waiting, self._left_out = 0, False
        try:
            super().start_application_mode()  # type: ignore[no-untyped-call]
        finally:
            greeting, self._greeting = "".join(self._greeting), None
        if self._writer_thread is not None:
            self._writer_thread._queue.maxsize = 0  # what may wait is counted here, in characters
            self.write(greeting)

    def write(self, data: str) -> None:
        if self._greeting is not None:
            self._greeting.append(data)
            return
        for long, short in SHORTER:
            data = data.replace(long, short)
        with self._counting:
            if self._leaving:  # short, and never left out
                self._farewell.append(data)
            self._left_out = not self._leaving and (self._left_out or self._waiting > BEHIND)
            if self._left_out:
                return
            self._waiting += len(data)
        super().write(data)

    def _written(self, characters: int) -> None:
        """The terminal has taken so many; called from the writing thread."""
        with self._counting:
            self._waiting = max(0, self._waiting - characters)
            caught_up = self._left_out and self._waiting <= 0
            self._left_out = self._left_out and not caught_up
        if caught_up:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._draw_anew)

    def _draw_anew(self) -> None:
        size = Size(*self._get_terminal_size())
        self._app.post_message(Resize(size, size))

    def stop_application_mode(self) -> None:
        self._leaving = True
        self._farewell.clear()
        super().stop_application_mode()

    def close(self) -> None:
        writer = self._writer_thread
        if writer is None:
            return
        writer._queue.put(None)
        writer.join(LAST_WORDS)
        if writer.is_alive():
            # What the terminal has not read is dropped, to let through what puts it in order.
            self._out.dropping = True
            with suppress(termios.error):
                termios.tcflush(self._out.fileno(), termios.TCOFLUSH)
                for action in (termios.TCOOFF, termios.TCOON):  # which wakes the writer; Linux forgets to
                    termios.tcflow(self._out.fileno(), action)
            writer.join(LAST_WORDS)
            self._out.dropping = False
            if not writer.is_alive():
                self._out.write("".join(self._farewell))
                self._out.flush()

    # Being put aside and brought back

    def put_aside(self, everybody: bool = False) -> None:
        """Give the terminal back to the shell and stop; `everybody`: the whole job, as the terminal's own Ctrl+Z does.

        The system lets a program run on that no shell could bring back; then this comes back at once.
        """
        self._must_signal_resume = True
        self.suspend_application_mode()
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0 if everybody else os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, before)
        self._come_back()

    def _come_back(self) -> None:
        """Only where it is away: a second reader would take half of the keys."""
        if self._key_thread is None or not self._key_thread.is_alive():
            self.resume_application_mode()

    def _sigtstp_application(self, *_: object) -> None:
        # In the loop, where a session can be paused in good order first.
        self._loop.call_soon_threadsafe(getattr(self._app, "put_aside", self.put_aside))

    def _sigcont_application(self, *_: object) -> None:
        self._come_back()


class _Out:
    """As much of a file as the writing thread needs. No lock is held while the terminal keeps it waiting, so that the
    program can end meanwhile; a terminal that is gone takes everything."""

    def __init__(self, written: Callable[[int], None]) -> None:
        out = sys.__stdout__
        assert out is not None
        self._descriptor = out.fileno()
        self._encoding = out.encoding
        self._written = written
        self._text: list[str] = []
        self.dropping = False

    def fileno(self) -> int:
        return self._descriptor

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self._text.append(text)

    def flush(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        data = memoryview(text.encode(self._encoding, "replace"))
        while data and not self.dropping:
            try:
                data = data[os.write(self._descriptor, data[:PIECE]) :]
            except BlockingIOError:  # another program has set it so
                select.select([], [self._descriptor], [])
            except OSError:
                break
        self._written(len(text))
