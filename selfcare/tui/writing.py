"""Beginning, editing and putting back routines from the app; the editor gets the terminal while it is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from selfcare.tui.front import home_of

if TYPE_CHECKING:
    from selfcare.guide.desk import Begun, Desk, Edited
    from selfcare.guide.moves import Move
    from selfcare.shelves.entry import Entry
    from selfcare.tui.host import Host


def begin(app: Host) -> None:
    """Ask for a title and the steps, and write the file."""
    if app.parts.desk is None:
        return
    from selfcare.tui.screens.newroutine import NewRoutineScreen

    desk = app.parts.desk()

    def written(name: str | None) -> None:
        if name and (home := home_of(app)):
            home.show(name)

    app.push_screen(NewRoutineScreen(lambda *form: write(desk, *form)), written)


def write(desk: Desk, title: str, position: str, lines: Sequence[str]) -> tuple[str | None, str]:
    """A new routine; its name, None where it could not be written, and a sentence about it."""
    from selfcare.guide import desk as at
    from selfcare.writing.shelf import Taken

    try:
        begun = at.begin(desk, title, position=position, lines=lines or None, typed=True)
    except at.Untitled:
        return None, "It needs a title."
    except Taken:
        return None, "There is a routine of this name already; choose another one."
    except OSError as error:
        return None, f"It could not be written: {error.strerror or 'unknown'}."
    return begun.name, " ".join([f"Written: {begun.path}. F3 opens it.", *_about(begun)])


MOST_TOLD = 3
"""Notes that a closing sentence holds; all of them stand in the file."""


def _about(begun: Begun) -> Iterator[str]:
    """What the lines left open."""
    if begun.example:
        yield "None of the lines could be read as a step: only an example stands in it."
    if begun.unread:
        yield f"Not read, and kept in it as notes: {_some(begun.unread)}."
    if begun.notes:
        yield f"To look at: {_some(begun.notes)}."


def _some(lines: Sequence[str]) -> str:
    more = len(lines) - MOST_TOLD
    return "; ".join([*lines[:MOST_TOLD], *([f"and {more} more, as notes in it"] if more > 0 else [])])


def edit(app: Host, entry: Entry) -> None:
    """Open a routine in the person's editor, and look at it afterwards."""
    if app.parts.desk is None:
        return
    from selfcare.guide import desk as at
    from selfcare.guide.moves import run

    def answer(move: Move) -> bool | None:
        match move:
            case at.Open(editor=editor, path=path) if editor.waits:
                try:
                    with app.suspend():
                        editor.open(path)
                except SuspendNotSupported:
                    raise at.NoEditor(
                        f"this screen cannot be given to an editor. In a terminal: selfcare edit {entry.name}"
                    ) from None
            case at.Open(editor=editor, path=path):
                editor.open(path)
            case at.Saved() | at.Again():
                return False  # home shows what came of it, and opens it again with one key
        return None

    _tell(app, _sentence(run(at.edit(app.parts.desk(), entry.path), answer), entry), entry)


def _sentence(edited: Edited, entry: Entry) -> str:
    from selfcare.guide.desk import How

    match edited.how:
        case How.FINE:
            return f"This is your own copy now: {edited.path}" if edited.copied else f"Saved: {edited.path}"
        case How.UNCHANGED:
            return "Nothing was changed."
        case How.ELSEWHERE:
            return f"Opened: {edited.path}. When you come back to this window, the list is read anew."
        case How.BROKEN:
            return f"{entry.name} cannot be played until it is mended. F3 opens it again."
        case How.NO_EDITOR:
            return f"{edited.why[:1].upper()}{edited.why[1:]}"
        case How.NO_COPY:
            return f"It could not be opened: {edited.why or 'unknown'}."


def put_back(app: Host, entry: Entry) -> None:
    """A bundled routine as it came."""
    if app.parts.desk is None:
        return
    from selfcare.guide import desk as at

    try:
        away = at.put_back(app.parts.desk(), entry.name)
    except OSError as error:
        _tell(app, f"It could not be put back: {error.strerror or 'unknown'}.", entry)
        return
    _tell(app, f"{entry.name} is as it came. Your copy is kept here: {away}" if away else "", entry)


def look_again(app: Host) -> None:
    """Read the list anew when the person comes back to this window, perhaps from an editor in another."""
    if app.parts.desk is not None and app.is_running and (home := home_of(app)):
        home.read()


def _tell(app: Host, said: str, entry: Entry) -> None:
    if said:
        app.say(said)
    if home := home_of(app):
        home.show(entry.name)
