"""The routine that is meant by a name or a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfcare import places
from selfcare.cli.codes import NONE_SUCH, fail
from selfcare.cli.output import echo_lines

if TYPE_CHECKING:
    from selfcare.format.model import Routine
    from selfcare.shelves.card import Regard
    from selfcare.shelves.entry import Entry
    from selfcare.shelves.library import Library, NotFound


def library() -> Library:
    from selfcare.shelves.index import Index
    from selfcare.shelves.library import Library

    return Library(places.bundled("routines"), places.own_routines(), Index(places.cache() / "routines.db"), regard)


def regard(routine: Routine) -> Regard:
    """What a card has to tell of a routine that only the rules of care know."""
    from selfcare.care.done import stands  # where one has to be read
    from selfcare.care.screening import needs_trained_hands
    from selfcare.shelves.card import Regard

    return Regard(stands(routine), needs_trained_hands(routine))


def missed(missing: NotFound) -> str:
    """That there is no such routine, and which may be meant."""
    from selfcare.reading.problems import visible

    name = visible(missing.name)
    said = f"there is no routine '{name}'."
    for ending in (".yaml.txt", ".yml.txt"):
        if _is_there(places.own_routines() / f"{missing.name}{ending}"):
            return f"{said} There is {name}{ending} among yours; take .txt off its name."
    if missing.suggestions:
        return f"{said} Did you mean {visible(' or '.join(missing.suggestions))}?"
    if _is_there(Path(missing.name)):
        return f"{said} There is a file of this name here; as a file it is ./{name}."
    return said


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # no file can be called so
        return False


def found(argument: str) -> Entry:
    """The routine that is meant; ends the program with 3 where there is none or it cannot be read."""
    from selfcare.reading.problems import as_text, visible
    from selfcare.shelves.library import NotFound

    try:
        entry = library().find(argument)
    except NotFound as missing:
        fail(f"{missed(missing)} `selfcare list` shows them all.", NONE_SUCH)
    if entry.routine is None:
        echo_lines(as_text(entry.problems, {str(entry.path): entry.source}), err=True)
        fail(f"{visible(entry.name)} cannot be played until this is mended.", NONE_SUCH)
    return entry
