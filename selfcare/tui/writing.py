"""Beginning, editing and putting back routines from the app; the editor gets the terminal while it is open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported, SystemCommand

if TYPE_CHECKING:
    from selfcare.shelves.library import Entry
    from selfcare.tui.app import SelfcareApp
    from selfcare.tui.screens.home import HomeScreen

TOLD = 10.0
"""Seconds that a sentence about a file stays in sight; longer than usual, as it holds a name to be remembered."""


def begin(app: SelfcareApp) -> None:
    """Ask for a title and the steps, and write the file."""
    if app.parts.desk is None:
        return
    from selfcare.tui.screens.newroutine import NewRoutineScreen

    def written(name: str | None) -> None:
        if name and (home := home_of(app)):
            home.show(name)

    app.push_screen(NewRoutineScreen(app.parts.desk()), written)


def edit(app: SelfcareApp, entry: Entry) -> None:
    """Open a routine in the person's editor, and look at it afterwards."""
    if app.parts.desk is None:
        return
    desk = app.parts.desk()
    if desk.on_the_terminal():
        try:
            with app.suspend():
                said = desk.edit(entry)
        except SuspendNotSupported:
            said = f"This screen cannot be given to an editor. In a terminal: selfcare edit {entry.name}"
    else:
        said = desk.edit(entry)
    _tell(app, said, entry)


def put_back(app: SelfcareApp, entry: Entry) -> None:
    """A bundled routine as it came."""
    if app.parts.desk is not None:
        _tell(app, app.parts.desk().put_back(entry), entry)


def look_again(app: SelfcareApp) -> None:
    """Read the list anew when the person comes back to this window, perhaps from an editor in another."""
    if app.parts.desk is not None and app.is_running and (home := home_of(app)):
        home.read()


def commands(app: SelfcareApp) -> Iterator[SystemCommand]:
    """What the palette offers on the first screen."""
    home = home_of(app)
    if app.parts.desk is None or home is None:
        return
    yield SystemCommand("New routine", "Begin a routine of your own", partial(begin, app))
    if (entry := home.chosen) is not None:
        yield SystemCommand("Edit", f"Open {entry.name} in your editor", partial(edit, app, entry))
        if entry.copy:
            yield SystemCommand("Put back", f"Have {entry.name} as it came", partial(put_back, app, entry))


def _tell(app: SelfcareApp, said: str, entry: Entry) -> None:
    if said:
        app.notify(said, timeout=TOLD, markup=False)
    if home := home_of(app):
        home.show(entry.name)


def home_of(app: SelfcareApp) -> HomeScreen | None:
    """The first screen, where it is in front or only the palette is before it."""
    from selfcare.tui.screens.home import HomeScreen

    front = next((screen for screen in reversed(app.screen_stack) if not screen.is_modal), None)
    return front if isinstance(front, HomeScreen) else None
