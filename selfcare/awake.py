"""While a session runs, the machine neither blanks its screen nor sleeps."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress

from selfcare.session.events import Event, Paused, Resumed, SessionEnded, SessionStarted

LONG_PAUSE = 300.0
"""Seconds of pause after which the machine may sleep again."""
SOON = 1.0
"""Seconds after which the desktop is asked: what asks it is large, and would come before the first picture."""


def _presenting() -> AbstractContextManager[object]:
    if sys.platform == "linux" and not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return nullcontext()  # no desktop to ask: all that wakepy knows there goes over this bus, and it is 1.5 MB

    from wakepy import keep

    logging.getLogger("wakepy").setLevel(logging.CRITICAL)
    return keep.presenting(on_fail="pass")


def works(within: float) -> bool:
    """Whether this machine can be kept awake, asked for at most so many seconds."""
    answers: queue.SimpleQueue[bool] = queue.SimpleQueue()

    def ask() -> None:
        kept = False
        with suppress(Exception), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with _presenting() as mode:
                kept = bool(getattr(mode, "active", False))
        answers.put(kept)

    threading.Thread(target=ask, name="awake", daemon=True).start()
    try:
        return answers.get(timeout=within)
    except queue.Empty:
        return False


class Awake:
    """A listener that keeps the machine awake from a thread of its own, for asking the desktop may take its time.

    The desktop's own inhibitor ends with the process that asked for it, so a crash releases it too.
    """

    def __init__(
        self,
        presenting: Callable[[], AbstractContextManager[object]] = _presenting,
        long_pause: float = LONG_PAUSE,
        soon: float = SOON,
    ) -> None:
        self._presenting = presenting
        self._long_pause = long_pause
        self._soon = soon
        self._wanted: queue.SimpleQueue[bool | None] = queue.SimpleQueue()
        """True: stay awake; False: a pause has begun; None: over."""
        self._thread: threading.Thread | None = None

    def __call__(self, event: Event) -> None:
        match event:
            case SessionStarted():
                self._thread = threading.Thread(target=self._hold, name="awake", daemon=True)
                self._thread.start()
            case Resumed():
                self._wanted.put(True)
            case Paused():
                self._wanted.put(False)
            case SessionEnded():
                self.close()
            case _:
                pass

    def close(self, timeout: float = 0.2) -> None:
        """Let the machine sleep again."""
        self._wanted.put(None)
        if self._thread is not None:
            self._thread.join(timeout)

    def _hold(self) -> None:
        wanted: bool | None = True
        with suppress(queue.Empty):
            wanted = self._wanted.get(timeout=self._soon)
        while wanted is not None:
            wanted = self._while_awake() if wanted else self._wanted.get()

    def _while_awake(self) -> bool | None:
        """Stay awake until the end or a long pause; what is wanted then."""
        waited, wanted = False, None
        with suppress(Exception), ExitStack() as held:  # a desktop can fail in any way; a session goes on without it
            with warnings.catch_warnings():  # for this moment only: it changes the whole program's
                warnings.simplefilter("ignore")
                held.enter_context(self._presenting())
            wanted, waited = self._until_released(), True
        return wanted if waited else self._until_released()

    def _until_released(self) -> bool | None:
        wanted: bool | None = True
        while wanted is not None:
            try:
                wanted = self._wanted.get(timeout=None if wanted else self._long_pause)
            except queue.Empty:
                return False
        return None
