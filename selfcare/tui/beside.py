"""A sentence beside whatever is in front: in rows of its own at the foot, and in a session at a place of its own."""

from __future__ import annotations

import time

from textual.app import App

from selfcare.tui.notices import Notices

TOO_SOON, TOO_SOON_FOR = "That was too quick to be an answer. Press it again.", 3.0
IN_SHORT = "Too quick to count. Once more."
"""The same in a row of its own on a narrow screen."""
NARROW = 60
TOLD = 10.0
"""Seconds that it stays; longer than usual, for those who read slowly."""


class Beside:
    """What was said there."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._notices = Notices()

    def say(self, text: str) -> None:
        if self._led_in_front(text, TOLD):
            return
        self._notices.say(text, time.monotonic(), TOLD)
        self._app.notify(text, timeout=TOLD, markup=False)

    def _led_in_front(self, text: str, seconds: float) -> bool:
        """Whether somebody is being led: then it stands at its place there, and takes no rows from what is large."""
        from selfcare.tui.screens.leading import LeadingScreen

        if not isinstance(self._app.screen, LeadingScreen):
            return False
        self._app.screen.tell(text, seconds, keep=False)
        return True

    def tell(self, trouble: str) -> None:
        """What went wrong: where somebody is led, at its place there; before that at the foot, while there are hands
        to plug something in."""
        from selfcare.tui.screens.leading import LeadingScreen

        led = [screen for screen in self._app.screen_stack if isinstance(screen, LeadingScreen)]
        for screen in led:
            screen.tell(trouble)
        if not led:
            self.say(trouble)

    def too_soon(self) -> None:
        """A key that came too quickly to be an answer does nothing, and that is said: else it would seem dead."""
        if self._led_in_front(TOO_SOON, TOO_SOON_FOR):
            return
        words = TOO_SOON if self._app.size.width >= NARROW else IN_SHORT
        self._app.notify(words, timeout=TOO_SOON_FOR, markup=False)

    def taken(self) -> tuple[str, ...]:
        """What still stands there, to be told elsewhere; here it is put away."""
        self._app.clear_notifications()
        return self._notices.taken(time.monotonic())
