"""What a screen is styled by, there before it is styled, once: its classes, and its style sheet.

The sheets beside the first one are read when a screen of theirs comes up, or in the quiet after the start. Textual
would read all of them anew for it, and style all that stands there already; no rule of these is for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.events import ScreenResume
from textual.screen import Screen, ScreenResultType

from selfcare.actions.action import Where

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

S = TypeVar("S", bound="Screen[Any]")

HOME, SESSION, QUESTIONS, PAGES = "home.tcss", "session.tcss", "questions.tcss", "pages.tcss"
"""Of the first screen, of the session's, of the questions before it, and with that of all the others."""


class StyledOnce(Screen[ScreenResultType]):
    """A screen that is styled once as it comes up: Textual does it as it is mounted, and again as it comes to the
    front."""

    _came_up = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        event.refresh_styles = event.refresh_styles and self._came_up  # who comes back may have missed another theme
        self._came_up = True


class Ground(StyledOnce[None]):
    """What lies under a routine that was asked for by its name. Nobody sees it, so that nothing is put on it."""

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """No place for what Textual says beside a screen."""


class Sheets:
    """Which of them have been read."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._unread = [HOME, SESSION, QUESTIONS, PAGES]

    def read_for(self, screen: object) -> None:
        """What a screen is styled by, before it comes up."""
        match getattr(screen, "PLACE", None):
            case Where.HOME:
                self._read(HOME)
            case Where.SESSION:
                self._read(SESSION)
            case Where.QUESTIONS:
                self._read(QUESTIONS)
            case _:
                self._read(QUESTIONS, PAGES)

    def read_all(self) -> None:
        self._read(*self._unread)

    def _read(self, *wanted: str) -> None:
        for name in wanted:
            if name in self._unread:
                self._unread.remove(name)
                self._app.stylesheet.read(Path(__file__).with_name(name))
                self._app.stylesheet.parse()


def fitted(screen: S, app: App[None]) -> S:
    """With the classes of this size from the first; Textual gives them when it stands, and styles all of it anew."""
    across, down = (
        app_wide if own is None else own
        for own, app_wide in (
            (screen.HORIZONTAL_BREAKPOINTS, app.HORIZONTAL_BREAKPOINTS),
            (screen.VERTICAL_BREAKPOINTS, app.VERTICAL_BREAKPOINTS),
        )
    )
    return screen.set_class(True, *_reached(app.size.width, across), *_reached(app.size.height, down), update=False)


def _reached(cells: int, breaks: Sequence[tuple[int, str]] | None) -> list[str]:
    return [name for at, name in sorted(breaks or (), reverse=True) if cells >= at][:1]
