"""The first screen, seen from elsewhere: where it is in front, read anew behind what is, and when the start is over."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfcare.tui.host import Host
    from selfcare.tui.screens.home import HomeScreen

SETTLED = 1.0
"""Seconds after the start in which hardly anything is swept up; then what is there is what stays."""
USUAL = (700, 10, 10)
"""How often Python looks for rubbish, where nobody says otherwise."""
HANDED_OVER = 0.0001
"""Seconds after which drawing lets another thread work that waits to: one plays what is heard, one writes what was
drawn. Python's own are fifty times as many."""


def settle() -> None:
    """What was made for the start lives as long as the program: it is never looked through again. And nothing that is
    drawn keeps a sound waiting."""
    gc.freeze()
    gc.set_threshold(*USUAL)
    sys.setswitchinterval(HANDED_OVER)


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
