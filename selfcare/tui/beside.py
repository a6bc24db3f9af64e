"""A sentence beside whatever is in front: over a corner, and in a session at a place of its own."""

from __future__ import annotations

import time

from textual.app import App

from selfcare.tui.notices import Notices

TOLD = 10.0
"""Seconds that it stays; longer than usual, for those who read slowly."""


class Beside:
    """What was said in the corner."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._notices = Notices()

    def say(self, text: str) -> None:
        self._notices.say(text, time.monotonic(), TOLD)
        self._app.notify(text, timeout=TOLD, markup=False)

    def taken(self) -> tuple[str, ...]:
        """What still stands there, to be told elsewhere; the corner is free."""
        self._app.clear_notifications()
        return self._notices.taken(time.monotonic())
