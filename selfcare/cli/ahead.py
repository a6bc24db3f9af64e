"""What home shows, found out while the program is loaded: the first picture has the list in it."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcare.guide.parts import Look, Parts


class Ahead:
    """A look at the shelves by a thread of its own. What goes wrong in it is told by whoever looks again."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._look: Look | None = None
        self._thread: Thread | None = Thread(target=self._find, daemon=True)
        self._thread.start()

    def _find(self) -> None:
        with suppress(Exception):
            self._look = self._parts.glance() or self._parts.look()

    def __call__(self, wait: bool) -> Look | None:
        """Once; None where it is not there, and afterwards. `wait`: until it is, which is no work for who draws."""
        if self._thread is None or (self._thread.is_alive() and not wait):
            return None
        self._thread.join()
        look, self._look, self._thread = self._look, None, None
        return look
