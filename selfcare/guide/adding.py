"""A routine that was given: looked over, shown, copied to the person's own; nothing is written over without asking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path

from msgspec import Struct

from selfcare import disk
from selfcare.format.model import Routine
from selfcare.format.within import steps_of
from selfcare.guide.desk import Desk, LookedOver
from selfcare.guide.moves import Ask, Flow, Show, ask
from selfcare.reading.encoding import NotText, decode
from selfcare.reading.reader import is_routine, read_bytes
from selfcare.reading.rules import CUE_SOUNDS
from selfcare.shelves import outline
from selfcare.shelves.files import ENDINGS
from selfcare.writing.draft import file_name
from selfcare.writing.shelf import Shelf, Taken, write_new

LARGEST_SOUND = 20 * 1024 * 1024
LISTS = (".txt", ".md")


class Outlined(Show, Struct, frozen=True):
    """What the routine is, in a few sentences."""

    title: str
    sentences: Sequence[str]


class Replace(Ask[bool], Struct, frozen=True):
    """There is a routine of that name: whether this one takes its place."""

    name: str
    own: bool
    """Whether that is one of the person's own; else it comes with the program."""


class Came(Enum):
    """How a file was taken in."""

    IN = "in"
    SAME = "same"
    """It was there already."""
    LEFT = "left"
    """The one that was there stays."""
    A_LIST = "a list"
    """A plain list, of which a routine is made first."""
    NO_FILE = "no file"
    """Something that is not read, such as a link or a device."""
    UNPLAYABLE = "unplayable"
    NOT_TEXT = "not text"


class Added(Struct, frozen=True):
    """What came of one file."""

    how: Came
    file: Path
    name: str
    path: Path | None = None
    """Where the routine stands."""
    kept: Path | None = None
    """Where the one whose place it took is kept."""
    why: str = ""

    @property
    def is_in(self) -> bool:
        return self.how in (Came.IN, Came.SAME)


def files_of(path: Path) -> Iterator[Path]:
    """The file itself, or each routine right in a folder."""
    if path.is_dir():
        names = sorted(path.iterdir())
        yield from (file for file in names if file.suffix.lower() in ENDINGS and not file.name.startswith("."))
    else:
        yield path


def add(desk: Desk, file: Path) -> Flow[Added]:
    """One file. Raises OSError where it cannot be read or written."""
    name = file_name(file.stem)
    if file.suffix.lower() in LISTS and not _misnamed(file):
        return Added(Came.A_LIST, file, name)
    if kind := disk.kind_of(file):  # nothing of what a link leads to is shown
        return Added(Came.NO_FILE, file, name, why=kind)
    reading, problems = desk.look_over(file)
    yield LookedOver(file, reading, problems)
    routine = reading.routine
    if routine is None or reading.seconds is None:
        return Added(Came.UNPLAYABLE, file, name)
    yield Outlined(routine.title, [*outline.sentences(routine, reading.seconds), *outline.steps(routine)])
    try:
        raw = read_bytes(file)
    except NotText as error:  # it was another file when it was looked over
        return Added(Came.NOT_TEXT, file, name, why=error.finding.message)
    added = yield from _placed(desk.shelf, file, name, raw)
    if added.how is Came.IN:
        _bring_sounds(routine, file.parent, desk.shelf.own)
    return added


def _misnamed(file: Path) -> bool:
    """Whether it is a routine whose name ends like a list's: `feet.yaml.txt`, as some editors and mails make it."""
    if Path(file.stem).suffix.lower() in ENDINGS:
        return True
    with suppress(NotText):
        return is_routine(decode(read_bytes(file)))
    return False


def _placed(shelf: Shelf, file: Path, name: str, raw: bytes) -> Flow[Added]:
    try:
        return Added(Came.IN, file, name, shelf.put(name, raw))
    except Taken as there:
        if _is_same(there.path, raw):
            return Added(Came.SAME, file, name, there.path)
        own = there.path.parent == shelf.own
        if not (yield from ask(Replace(name, own))):
            return Added(Came.LEFT, file, name, there.path)
        path, kept = shelf.put_over(there.path, name, raw)
        return Added(Came.IN, file, name, path, kept)


def _is_same(path: Path, raw: bytes) -> bool:
    with suppress(NotText):
        return read_bytes(path) == raw
    return False


def _bring_sounds(routine: Routine, source: Path, own: Path) -> None:
    """Sound files that lie beside a routine go with it; what is there already is left."""
    named = {cue.sound for step in steps_of(routine.steps) for cue in step.cues if cue.sound}
    for name in sorted(named - CUE_SOUNDS):
        file, copy = source / name, own / name
        with suppress(Taken, OSError):
            content = disk.read(file, LARGEST_SOUND)
            write_new(copy, content)
