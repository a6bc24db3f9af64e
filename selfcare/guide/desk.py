"""Where routines are written: begun, edited, put back. What is done, and in which order; a shell asks and tells it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from selfcare.guide.moves import Ask, Cannot, Flow, Show, ask
from selfcare.writing.draft import draft, file_name, title_of
from selfcare.writing.shelf import Shelf, Taken

if TYPE_CHECKING:
    from selfcare.reading.problems import Problem
    from selfcare.reading.reader import Reading


class NoEditor(Cannot):
    """No editor is there that could be opened; the message says what to do."""


class Editor(Protocol):
    """What opens a file."""

    @property
    def waits(self) -> bool:
        """Whether it is left before anything else happens; else somebody has to say when they have saved."""

    def open(self, path: Path) -> None:
        """Raises NoEditor where it cannot be started."""


class Desk(Struct, frozen=True):
    """The shelf, the editor, and what looks a file over."""

    shelf: Shelf
    editor: Callable[[], Editor]
    """The one to use; raises NoEditor."""
    schema: Callable[[], Mapping[str, Any]]
    """What editors are to know of the format."""
    look_over: Callable[[Path], tuple[Reading, tuple[Problem, ...]]]
    """A file with everything that is to be said about it."""

    def waits(self) -> bool:
        """Whether the editor takes the terminal for itself until it is left."""
        try:
            return self.editor().waits
        except NoEditor:
            return False


# A new one


class Begun(Struct, frozen=True):
    """A routine that was written."""

    name: str
    path: Path
    unread: Sequence[str]
    """Lines that were not understood; they are kept in the file."""
    notes: Sequence[str]
    """What was chosen for the author; these stand in the file too."""
    example: bool = False
    """Whether nothing of the lines could be read, and only an example stands in it."""


class Untitled(Exception):
    """A routine needs a title."""


def begin(
    desk: Desk,
    title: str,
    leads: str = "self",
    position: str = "",
    lines: Sequence[str] | None = None,
    *,
    typed: bool = False,
) -> Begun:
    """Write it, with an example where no lines are given; nothing is written over. `typed`: its lines were typed here,
    one for each step. Raises Untitled, Taken, OSError."""
    called = title_of(title)
    if not called:
        raise Untitled
    made = draft(called, leads=leads, position=position, lines=lines, typed=typed)
    name = file_name(called)
    return Begun(name, desk.shelf.put(name, made.text, desk.schema()), made.unread, made.notes, made.example)


# Editing


class Copied(Show, Struct, frozen=True):
    """What is edited is the person's own copy of a routine that comes with the program."""

    path: Path


class Open(Ask[None], Struct, frozen=True):
    """The editor gets the file, and the terminal, where it needs it. Raises NoEditor."""

    editor: Editor
    path: Path


class Saved(Ask[bool], Struct, frozen=True):
    """An editor with a window of its own: whether somebody says here that they have saved."""

    path: Path


class LookedOver(Show, Struct, frozen=True):
    """What there is to say about the file now."""

    path: Path
    reading: Reading
    problems: tuple[Problem, ...]


class Again(Ask[bool], Struct, frozen=True):
    """It cannot be played as it is: whether it is opened once more."""

    path: Path


class How(Enum):
    """How editing ended."""

    FINE = "fine"
    UNCHANGED = "unchanged"
    """Nothing was changed, so no copy was kept."""
    ELSEWHERE = "elsewhere"
    """It is open in a window of its own."""
    BROKEN = "broken"
    """It cannot be played until it is mended."""
    NO_EDITOR = "no editor"
    NO_COPY = "no copy"
    """The person's own copy could not be written."""


class Edited(Struct, frozen=True):
    """What came of it."""

    how: How
    path: Path
    copied: bool = False
    """Whether the person's own copy was made just now."""
    why: str = ""
    """Why there was no editor, or no copy."""


def edit(desk: Desk, path: Path) -> Flow[Edited]:
    """A routine in the person's editor, as often as they like; a bundled one as their own copy."""
    copied = False
    try:
        editor = desk.editor()
        if path.parent.absolute() == desk.shelf.bundled.absolute():
            path, copied = desk.shelf.own_copy(path)
            yield Copied(path)
        while True:
            yield from ask(Open(editor, path))
            if not editor.waits and not (yield from ask(Saved(path))):
                return Edited(How.ELSEWHERE, path, copied)
            if copied and desk.shelf.drop_unchanged(path):
                return Edited(How.UNCHANGED, path)
            reading, problems = desk.look_over(path)
            yield LookedOver(path, reading, problems)
            if reading.routine is not None:
                return Edited(How.FINE, path, copied)
            if not (yield from ask(Again(path))):
                return Edited(How.BROKEN, path, copied)
    except NoEditor as none:
        if copied:
            desk.shelf.drop_unchanged(path)
        return Edited(How.NO_EDITOR, path, why=str(none))
    except Taken:
        return Edited(How.NO_COPY, path)
    except OSError as error:
        return Edited(How.NO_COPY, path, why=error.strerror or "")


# As it came


def put_back(desk: Desk, name: str) -> Path | None:
    """A bundled routine as it came; where the person's copy is kept now, None where there was none. Raises OSError."""
    try:
        return desk.shelf.set_aside(name)
    except Taken:  # pragma: no cover  # two at once
        return None
