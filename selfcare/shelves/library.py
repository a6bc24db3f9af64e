"""Finds routines: the person's own, the bundled ones, or a file that is named. Bad ones are listed, never hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
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

    __slots__ = ("_file", "_reading", "card", "copy", "name", "own")

    def __init__(self, file: str, card: Card | None, reading: Reading | None, own: bool, copy: bool = False) -> None:
        self.name = _stem(file)
        self._file = file
        """As text: of ten thousand paths, few are opened."""
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
        return (self._file, self.card, self.own, self.copy) == (other._file, other.card, other.own, other.copy)

    def __hash__(self) -> int:
        return hash(self._file)

    @property
    def path(self) -> Path:
        return Path(self._file)

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
        card = replace(self.card, title=routine.title) if self.card else None
        return Entry(self._file, card, replace(self._read(), routine=routine), self.own, self.copy)

    def _read(self) -> Reading:
        if self._reading is None:
            self._reading = _read(self._file, self.own)
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
        self._read: dict[str, tuple[State, Entry]] = {}
        """What has been read, with what told the file's state then: the list is asked for again and again."""
        self._came: frozenset[str] = frozenset()
        """The names of the bundled ones."""

    def entries(self) -> list[Entry]:
        """Every routine, each name once, by title. What was read before, also on another day, is not read again."""
        files = self._files()
        if self._index is not None and not self._indexed:
            self._take_in(self._index)
        before = {file: state for file, (state, _) in self._read.items()}
        entries = [self._entry(file) for file in files.values()]
        new = [file for file in files.values() if file in self._read and self._read[file][0] != before.get(file)]
        if self._index is not None and new:
            self._keep(self._index, new, files)
        return sorted(entries, key=lambda entry: (entry.title.casefold(), entry.name))

    def _take_in(self, index: Index) -> None:
        self._indexed = True
        for folder in (self.bundled, self.own):
            for name, (state, card) in index.cards(folder).items():
                file = os.path.join(folder, name)  # noqa: PTH118  # ten thousand of them
                self._read.setdefault(file, (state, self._made(file, card, None)))

    def _keep(self, index: Index, new: Sequence[str], files: Mapping[str, str]) -> None:
        for folder in (self.bundled, self.own):
            cards = {
                name: (state, entry.card)
                for here, name, file in _split(new)
                for state, entry in [self._read[file]]
                # One that plays a file of its own is also what that file is.
                if here == str(folder) and entry.card is not None and "sound" not in entry.source
            }
            if cards:
                index.keep(folder, cards, {name for here, name, _ in _split(files.values()) if here == str(folder)})

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
        file = files.get(argument) or next((files[name] for name in files if said and _words(name) == said), None)
        return self._entry(file) if file is not None else self._titled(argument)

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
        self._files()
        return self._entry(str(path))

    def _files(self) -> dict[str, str]:
        """Name to file: the bundled are put in first and give way to the person's own."""
        came = {_stem(file): file for file in _routines(self.bundled)}
        self._came = frozenset(came)
        return came | {_stem(file): file for file in _routines(self.own)}

    def _entry(self, file: str) -> Entry:
        state = _state(file)
        if state and file in self._read and self._read[file][0] == state and not self._read[file][1].doubted:
            return self._read[file][1]
        reading = _read(file, self._is_own(file))
        routine, seconds = reading.routine, reading.seconds
        card = card_of(routine, seconds) if routine is not None and seconds is not None else None
        entry = self._made(file, card, reading)
        if state:
            self._read[file] = state, entry
        return entry

    def _made(self, file: str, card: Card | None, reading: Reading | None) -> Entry:
        own = self._is_own(file)
        copy = own and _stem(file) in self._came and _is(_folder(file), str(self.own))
        return Entry(file, card, reading, own, copy)

    def _is_own(self, file: str) -> bool:
        return not _is(_folder(file), str(self.bundled))


def _read(file: str, own: bool) -> Reading:
    """A file; of one that came with the program, what it says is known, as long as it is that file."""
    from selfcare.reading.reader import read  # not before something has to be read

    return read(Path(file), packed=not own)


def _folder(file: str) -> str:
    return file.rpartition(os.sep)[0]


@lru_cache
def _is(folder: str, other: str) -> bool:
    """Whether both are one folder."""
    return Path(folder).absolute() == Path(other).absolute()


def _stem(file: str) -> str:
    """The name of a routine: that of its file, without the ending."""
    name = file.rpartition(os.sep)[2]
    return name.rpartition(".")[0] or name


def _split(files: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Folder and name of each."""
    for file in files:
        folder, _, name = file.rpartition(os.sep)
        yield folder, name, file


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


def _routines(folder: Path) -> Iterator[str]:
    """The routine files right in a folder; where two have one name, `.yaml` comes after `.yml` and so wins."""
    names = [name for name in _names(folder) if name.lower().endswith(ENDINGS) and not name.startswith(".")]
    for name in sorted(names, key=lambda name: (name.lower().endswith(".yaml"), name)):
        yield os.path.join(folder, name)  # noqa: PTH118


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # names are all that is wanted
    except OSError:
        return []


def _near(name: str, names: list[str]) -> list[str]:
    known = {known.casefold(): known for known in names}
    return [known[near] for near in get_close_matches(name.casefold()[:100], list(known), 3)]


def _state(file: str) -> State | None:
    """What changes when a file does."""
    try:
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
