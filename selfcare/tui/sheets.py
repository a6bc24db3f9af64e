"""The style sheets beside the first one, each read when a screen of its comes up, or in the quiet after the start.

Textual would read all of them anew for it, and style all that stands there already; no rule of these is for that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.actions.action import Where

if TYPE_CHECKING:
    from textual.app import App

SESSION, PAGES = "session.tcss", "pages.tcss"
"""Of the session's screen, and of all the others but home."""


class Sheets:
    """Which of them have been read."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._unread = [SESSION, PAGES]

    def read_for(self, screen: object) -> None:
        """What a screen is styled by, before it comes up."""
        self._read(SESSION if getattr(screen, "PLACE", None) is Where.SESSION else PAGES)

    def read_all(self) -> None:
        self._read(*self._unread)

    def _read(self, *wanted: str) -> None:
        for name in wanted:
            if name in self._unread:
                self._unread.remove(name)
                self._app.stylesheet.read(Path(__file__).with_name(name))
                self._app.stylesheet.parse()
