"""How the app is left: by a key, by Ctrl+C, by Ctrl+Z. It asks before it ends a session, and saves what was done."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from selfcare.actions.session import BY_ID

if TYPE_CHECKING:
    from selfcare.tui.host import Host

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells give it."""


def interrupt(app: Host) -> None:
    """Ctrl+C: in a session it asks once; a second one, and elsewhere the first, ends the app with all saved."""
    from selfcare.tui.screens.leading import LeadingScreen

    screen = app.screen
    if isinstance(screen, LeadingScreen) and not screen.asking:
        screen.ask_to_stop()
        screen.look()
    else:
        app.save()
        app.leave(INTERRUPTED)


def ask_to_leave(app: Host) -> None:
    """Ctrl+Q, and Esc where nothing is left to go back to: a session is asked about as by `s`, else leaving is."""
    from selfcare.tui.screens.leading import LeadingScreen
    from selfcare.tui.screens.leaving import LeavingScreen

    screen = app.screen
    if isinstance(screen, LeavingScreen):
        screen.action_leave()
    elif isinstance(screen, LeadingScreen):
        screen.do(BY_ID["stop"])
    elif app.sitting is None:
        app.push_screen(LeavingScreen(), lambda sure: app.leave(0) if sure else None)


def put_aside(app: Host, everybody: bool) -> None:
    """With the session paused, give the terminal back until `fg`; `everybody`: the shell's whole job."""
    from selfcare.tui.screens.leading import LeadingScreen

    if sys.platform == "win32":
        return
    from selfcare.tui.driver import TerminalDriver

    if isinstance(app._driver, TerminalDriver):
        if isinstance(app.screen, LeadingScreen):
            app.screen.begin()
        if app.sitting is not None:
            app.sitting.player.pause()
        if isinstance(app.screen, LeadingScreen):
            app.screen.look()
        app._driver.put_aside(everybody)
