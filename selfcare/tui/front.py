"""The first screen, seen from elsewhere: where it is in front, and read anew behind what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcare.tui.host import Host
    from selfcare.tui.screens.home import HomeScreen


def home_of(app: Host) -> HomeScreen | None:
    """The first screen, where it is in front or only the palette is before it."""
    from selfcare.tui.screens.home import HomeScreen

    front = next((screen for screen in reversed(app.screen_stack) if not screen.is_modal), None)
    return front if isinstance(front, HomeScreen) else None


def read_home(app: Host) -> None:
    """Read the list anew behind what is in front: something was played, or answered."""
    from selfcare.tui.screens.home import HomeScreen

    for screen in app.screen_stack:
        if isinstance(screen, HomeScreen):
            screen.read()
