"""Beginning, editing and putting back routines from the app; the editor gets the terminal while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from selfcare.tui.front import home_of

if TYPE_CHECKING:
    from selfcare.shelves.library import Entry
    from selfcare.tui.host import Host

TOLD = 10.0
"""Seconds that a sentence about a file stays in sight; longer than usual, as it holds a name to be remembered."""


def begin(app: Host) -> None:
    """Ask for a title and the steps, and write the file."""
    if app.parts.desk is None:
        return
    from selfcare.tui.screens.newroutine import NewRoutineScreen

    def written(name: str | None) -> None:
        if name and (home := home_of(app)):
            home.show(name)

    app.push_screen(NewRoutineScreen(app.parts.desk()), written)


def edit(app: Host, entry: Entry) -> None:
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


def put_back(app: Host, entry: Entry) -> None:
    """A bundled routine as it came."""
    if app.parts.desk is not None:
        _tell(app, app.parts.desk().put_back(entry), entry)


def look_again(app: Host) -> None:
    """Read the list anew when the person comes back to this window, perhaps from an editor in another."""
    if app.parts.desk is not None and app.is_running and (home := home_of(app)):
        home.read()


def _tell(app: Host, said: str, entry: Entry) -> None:
    if said:
        app.notify(said, timeout=TOLD, markup=False)
    if home := home_of(app):
        home.show(entry.name)
