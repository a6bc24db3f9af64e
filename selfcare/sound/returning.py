"""Tries again for what was lost, for as long as somebody wants it: a sound server comes back, a headset is put on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import chain, repeat
from typing import Protocol

WAITS = (1.0, 2.0, 3.0, 5.0)
"""Seconds before each try; the last again and again. Each starts a process, which costs a tenth of a second of work."""


class Returning:
    """Calls `attempt` now and then, from a thread of its own, until it gives True or is stopped."""

    def __init__(self, attempt: Callable[[], bool], waits: Sequence[float] = WAITS) -> None:
        self._attempt = attempt
        self._waits = waits
        self._now = threading.Event()
        self._stopped = False
        self.over = threading.Event()
        with suppress(RuntimeError):  # no more threads: then there is no way back
            threading.Thread(target=self._live, name="sound returning", daemon=True).start()

    def hurry(self) -> None:
        """Try at once: there is a pause in which a sound more or less does no harm."""
        self._now.set()

    def stop(self) -> None:
        self._stopped = True
        self._now.set()

    def _live(self) -> None:
        for wait in chain(self._waits, repeat(self._waits[-1])):
            self._now.wait(wait)
            self._now.clear()
            if self._stopped or self._attempt():
                break
        self.over.set()


class Provable(Protocol):
    """Something heard in one of several ways, the next of which takes over where one fails."""

    @property
    def way(self) -> str: ...

    def proven(self, within: float) -> bool: ...


def prove(speaker: Provable, within: float) -> None:
    """Find out beside all else, and now, whether anything can be heard: a player program that finds no device would say
    so at its first sound, in the middle of "three, two, one"."""

    def live() -> None:
        before = ""
        while (way := speaker.way) not in (before, "bell", "none"):
            before = way
            if speaker.proven(within):
                return

    with suppress(RuntimeError):  # no more threads: then it is known at the first sound
        threading.Thread(target=live, name="sound proving", daemon=True).start()
