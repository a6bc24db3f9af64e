"""Finds routines: the person's own, the bundled ones, or a file that is named. Bad ones are listed, never hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.shelves.card import Card, card_of

if TYPE_CHECKING:
    from decimal import Decimal

    from selfcare.format.model import Routine
    from selfcare.reading.problems import Problem
    from selfcare.reading.reader import Reading
    from selfcare.shelves.index import Index, State

ENDINGS = (".yaml", ".yml")
MOST_OFFERED = 5
"""Names that are offered where several have the words that were given."""


class Entry:
    """A routine file: what it is called, where it is, and the routine in it or what is wrong with it.

    What a list shows of it is on its card, which may be kept from another day; the routine itself is always read.
    """

    __slots__ = ("_reading", "card", "copy", "name", "own", "path")

    def __init__(self, path: Path, card: Card | None, reading: Reading | None, own: bool, copy: bool = False) -> None:
        self.name = path.stem
        self.path = path
        self.card = card
        """None for what cannot be read."""
        self.own = own
        """Whether it is the person's own, not one that came with the program."""
        self.copy = copy
        """Whether it is the person's own and stands in place of a bundled one."""
        self._reading = reading

    def __eq__(self, other: object) -> bool:
        """Whether a list shows the same of both."""
        if not isinstance(other, Entry):
            return NotImplemented
        return (self.path, self.card, self.own, self.copy) == (other.path, other.card, other.own, other.copy)

    def __hash__(self) -> int:
        return hash(self.path)

    @property
    def title(self) -> str:
        return self.card.title if self.card else self.name

    @property
    def seconds(self) -> Decimal | None:
        """How long it lasts at its usual level; None where it cannot be played."""
        return self.card.seconds if self.card else None

    @property
    def routine(self) -> Routine | None:
        return self._read().routine

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._read().problems

    @property
    def source(self) -> str:
        """The file's text, for showing its problems."""
        return self._read().source

    @property
    def doubted(self) -> bool:
        """Whether the file turned out to be another than its card says."""
        return self._reading is not None and (self._reading.routine is None) != (self.card is None)

    def as_played(self, routine: Routine) -> Entry:
        """The same, with the routine as it is adapted to somebody."""
        card = self.card._replace(title=routine.title) if self.card else None
        return Entry(self.path, card, replace(self._read(), routine=routine), self.own, self.copy)

    def _read(self) -> Reading:
        if self._reading is None:
            from selfcare.reading.reader import read

            self._reading = read(self.path)
        return self._reading


class NotFound(LookupError):
    """No routine is called so; carries names that are near."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestions = suggestions


class Library:
    """Routines in two folders, the person's own before the bundled; either folder may be missing."""

    def __init__(self, bundled: Path, own: Path, index: Index | None = None) -> None:
        self.bundled = bundled
        self.own = own
        self._index = index
        self._indexed = False
        self._read: dict[Path, tuple[State, Entry]] = {}
        """What has been read, with what told the file's state then: the list is asked for again and again."""

    def entries(self) -> list[Entry]:
        """Every routine, each name once, by title. What was read before, also on another day, is not read again."""
        files = self._files()
        if self._index is not None and not self._indexed:
            self._take_in(self._index)
        before = {path: state for path, (state, _) in self._read.items()}
        entries = [self._entry(path) for path in files.values()]
        new = [path for path in files.values() if path in self._read and self._read[path][0] != before.get(path)]
        if self._index is not None and new:
            self._keep(self._index, new, files)
        return sorted(entries, key=lambda entry: (entry.title.casefold(), entry.name))

    def _take_in(self, index: Index) -> None:
        self._indexed = True
        for folder in (self.bundled, self.own):
            for name, (state, card) in index.cards(folder).items():
                self._read.setdefault(folder / name, (state, self._made(folder / name, card, None)))

    def _keep(self, index: Index, new: Sequence[Path], files: Mapping[str, Path]) -> None:
        for folder in (self.bundled, self.own):
            cards = {
                path.name: (state, entry.card)
                for path in new
                for state, entry in [self._read[path]]
                # One that plays a file of its own is also what that file is.
                if path.parent == folder and entry.card is not None and "sound" not in entry.source
            }
            if cards:
                index.keep(folder, cards, {path.name for path in files.values() if path.parent == folder})

    def names(self) -> list[str]:
        """The names of all of them; none is read."""
        return sorted(self._files())

    def find(self, argument: str) -> Entry:
        """The routine of a name, or in a file; raises NotFound. Where a name says which, only that one is read.

        A name is also the title, or words of either that one routine alone has: `arm circles`, `arm`.
        """
        if is_file(argument):
            return self._file(Path(argument).expanduser())
        files = self._files()
        said = _words(argument)
        path = files.get(argument) or next((files[name] for name in files if said and _words(name) == said), None)
        return self._entry(path) if path is not None else self._titled(argument)

    def _titled(self, argument: str) -> Entry:
        """The routine of a title, or the only one with these words in its name or title."""
        said, entries = _words(argument), self.entries()
        titled = [entry for entry in entries if said and _words(entry.title) == said]
        with_words = [entry for entry in entries if said and {*said} <= _all_words(entry)]
        for found in (titled, with_words):
            if len(found) == 1:
                return found[0]
        begun = [entry for entry in entries if said and all(_begins(word, entry) for word in said)]
        several = [entry.name for entry in titled or with_words or begun] or _near(argument, [e.name for e in entries])
        if not several:
            several = [entry.name for entry in entries if said and all(_alike(word, entry) for word in said)]
        raise NotFound(argument, several[:MOST_OFFERED])

    def _file(self, path: Path) -> Entry:
        if not os.path.lexists(path):
            raise NotFound(str(path), [str(path.with_name(near)) for near in _near(path.name, _names(path.parent))])
        return self._entry(path)

    def _files(self) -> dict[str, Path]:
        """Name to file: the bundled are put in first and give way to the person's own."""
        return {path.stem: path for folder in (self.bundled, self.own) for path in _routines(folder)}

    def _entry(self, path: Path) -> Entry:
        state = _state(path)
        if state and path in self._read and self._read[path][0] == state and not self._read[path][1].doubted:
            return self._read[path][1]
        from selfcare.reading.reader import read  # not before something has to be read

        reading = read(path)
        routine, seconds = reading.routine, reading.seconds
        card = card_of(routine, seconds) if routine is not None and seconds is not None else None
        entry = self._made(path, card, reading)
        if state:
            self._read[path] = state, entry
        return entry

    def _made(self, path: Path, card: Card | None, reading: Reading | None) -> Entry:
        own = path.parent.absolute() != self.bundled.absolute()
        copy = path.parent.absolute() == self.own.absolute() and any(
            os.path.lexists(self.bundled / f"{path.stem}{ending}") for ending in ENDINGS
        )
        return Entry(path, card, reading, own, copy)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name or a title, whatever stands between them."""
    return tuple(re.findall(r"[^\W_]+", name[:200].casefold()))


def _all_words(entry: Entry) -> set[str]:
    return {*_words(entry.name), *_words(entry.title)}


def _begins(word: str, entry: Entry) -> bool:
    return any(each.startswith(word) for each in _all_words(entry))


def _alike(word: str, entry: Entry) -> bool:
    """Whether a word is a slip of one of a routine's."""
    return bool(_begins(word, entry) or get_close_matches(word, _all_words(entry), 1, 0.75))


def is_file(argument: str) -> bool:
    """Whether an argument names a file; anything else is a routine's name."""
    separators = {"/", os.sep, os.altsep or os.sep}
    return argument.lower().endswith(ENDINGS) or any(separator in argument for separator in separators)


def _routines(folder: Path) -> Iterator[Path]:
    """The routine files right in a folder; where two have one name, `.yaml` comes after `.yml` and so wins."""
    names = [name for name in _names(folder) if name.lower().endswith(ENDINGS) and not name.startswith(".")]
    for name in sorted(names, key=lambda name: (name.lower().endswith(".yaml"), name)):
        yield folder / name


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # names are all that is wanted
    except OSError:
        return []


def _near(name: str, names: list[str]) -> list[str]:
    known = {known.casefold(): known for known in names}
    return [known[near] for near in get_close_matches(name.casefold()[:100], list(known), 3)]


def _state(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
