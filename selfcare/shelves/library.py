"""Finds routines: the person's own, the bundled ones, or a file that is named. Bad ones are listed, never hidden."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from selfcare.shelves.called import near, titled, words
from selfcare.shelves.card import Card, Regard, card_of, unregarded
from selfcare.shelves.files import (
    ENDINGS,
    folder_of,
    is_file,
    is_same,
    names_in,
    path_in,
    routines_in,
    state_of,
    states_of,
    stem,
    within,
)

if TYPE_CHECKING:
    from decimal import Decimal

    from selfcare.format.model import Routine
    from selfcare.reading.problems import Problem
    from selfcare.reading.reader import Reading
    from selfcare.shelves.files import State
    from selfcare.shelves.index import Index

Made: TypeAlias = "Card | Callable[[], Card | None] | None"
"""None for what cannot be read; what makes a card, where hardly anybody looks at it."""
FIRST = 60
"""Routines that are told at a glance: more than a window shows."""
TOGETHER = 250
"""Cards that are kept at a time, while many files are read."""


class Entry:
    """A routine file: what it is called, where it is, and the routine in it or what is wrong with it.

    What a list shows of it is on its card, which may be kept from another day; the routine itself is always read.
    """

    __slots__ = ("_make", "_reading", "card", "copy", "file", "name", "own", "title")
    card: Card | None
    """None for what cannot be read; made when somebody looks at it, of what is played at once."""

    def __init__(self, file: str, card: Made, reading: Reading | None, own: bool, copy: bool = False) -> None:
        self.name = stem(file)
        self.file = file
        """As text: of ten thousand paths, few are opened."""
        if callable(card):
            assert reading is not None and reading.routine is not None
            self._make, self.title = card, reading.routine.title
        else:
            self.card = card
            self.title = card.title if card is not None else self.name
        self.own = own
        """Whether it is the person's own, not one that came with the program."""
        self.copy = copy
        """Whether it is the person's own and stands in place of a bundled one."""
        self._reading = reading

    def __getattr__(self, name: str) -> Card | None:
        if name != "card":
            raise AttributeError(name)
        made = self.card = self._make()
        return made

    def __eq__(self, other: object) -> bool:
        """Whether a list shows the same of both."""
        if not isinstance(other, Entry):
            return NotImplemented
        told = (self.file, self.card, self.own, self.copy) == (other.file, other.card, other.own, other.copy)
        return told and (self.card is not None or self.problems == other.problems)

    def __hash__(self) -> int:
        return hash(self.file)

    @property
    def path(self) -> Path:
        return Path(self.file)

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
        return Entry(self.file, lambda: self.card, replace(self._read(), routine=routine), self.own, self.copy)

    def let_go(self) -> None:
        """Of what was read, keep only what a list shows."""
        if self.card is not None:
            self._reading = None

    def _read(self) -> Reading:
        if self._reading is None:
            self._reading = _read(self.file, self.own)
        return self._reading


class NotFound(LookupError):
    """No routine is called so; carries names that are near."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestions = suggestions


class Library:
    """Routines in two folders, the person's own before the bundled; either folder may be missing."""

    def __init__(
        self, bundled: Path, own: Path, index: Index | None = None, regard: Callable[[Routine], Regard] = unregarded
    ) -> None:
        """`regard` says what a card has to tell of a routine that only the rules of care know."""
        self.bundled = bundled
        self.own = own
        self._index = index
        self._regard = regard
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
        entries, new, anything_new = [], [], False
        for file, state in states_of(files.values()):
            entry = self._known(file, state)
            if entry is None:
                entry = self._reread(file, self._regard)
                if state is not None:
                    self._read[file] = state, entry
                    new.append(file)
                if len(new) == TOGETHER:  # whoever leaves here does not begin anew
                    self._keep(new)
                    new, anything_new = [], True
            entries.append(entry)
        if new or anything_new:
            self._keep(new)
            self._forget(files)
        return sorted(entries, key=_by_title)

    def glance(self, named: Iterable[str]) -> list[Entry]:
        """What stands first, and these, as they were when they were read last; nothing where nothing is kept.

        No file is looked at for it, so that it costs the same however many there are. What is chosen of it has to be
        found again by its name before it counts.
        """
        if self._index is None:
            return []
        self._came = frozenset(routines_in(self.bundled))
        names = [f"{name}{ending}" for name in {*named, *self._came} for ending in ENDINGS]
        came, own = self._index.first(self.bundled, FIRST), self._index.first(self.own, FIRST, names)
        found = {}
        for folder, cards in ((self.bundled, came), (self.own, own)):
            for entry in self._told(folder, cards):
                found[entry.name] = entry
        return sorted(found.values(), key=_by_title)

    def _take_in(self, index: Index) -> None:
        self._indexed = True
        for folder in (self.bundled, self.own):
            cards = index.cards(folder)
            for entry, (state, _) in zip(self._told(folder, cards), cards.values(), strict=True):
                self._read.setdefault(entry.file, (state, entry))

    def _told(self, folder: Path, cards: Mapping[str, tuple[State, Card]]) -> Iterator[Entry]:
        """What the index tells of the files of a folder, in its order."""
        top = path_in(folder, "")
        own = self._is_own(top)
        for name, (_, card) in cards.items():
            yield self._made(top + name, card, None, own)

    def _keep(self, new: Sequence[str]) -> None:
        """Keep their cards, and not all that was read of them."""
        if self._index is None:
            return
        for folder in (self.bundled, self.own):
            cards = {}
            for name in within(folder, new):
                state, entry = self._read[path_in(folder, name)]
                # One that plays a file of its own is also what that file is.
                if entry.card is not None and "sound" not in entry.source:
                    cards[name] = state, entry.card
            self._index.keep(folder, cards)
        for file in new:
            self._read[file][1].let_go()

    def _forget(self, files: Mapping[str, str]) -> None:
        if self._index is not None:
            for folder in (self.bundled, self.own):
                self._index.forget(folder, set(within(folder, files.values())))

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
        said = words(argument)
        file = files.get(argument) or next((files[name] for name in files if said and words(name) == said), None)
        if file is None:
            found = titled(argument, self.entries())
            if not isinstance(found, Entry):
                raise NotFound(argument, found)
            return found
        return self._entry(file)

    def named(self, name: str) -> Entry | None:
        """The routine of just this name, as it is now."""
        file = self._files().get(name)
        return self._entry(file) if file is not None else None

    def _file(self, path: Path) -> Entry:
        if not os.path.lexists(path):
            raise NotFound(str(path), [str(path.with_name(near)) for near in near(path.name, names_in(path.parent))])
        self._files()
        return self._entry(str(path))

    def _files(self) -> dict[str, str]:
        """Name to file: the bundled are put in first and give way to the person's own."""
        came = routines_in(self.bundled)
        self._came = frozenset(came)
        return came | routines_in(self.own)

    def _entry(self, file: str) -> Entry:
        """To be played or told, not listed."""
        return self._known(file, state_of(file)) or self._reread(file, unregarded)

    def _known(self, file: str, state: State | None) -> Entry | None:
        """What was read of it, if it is still so."""
        known = self._read.get(file)
        return known[1] if known and known[0] == state and not known[1].doubted else None

    def _reread(self, file: str, regard: Callable[[Routine], Regard]) -> Entry:
        own = self._is_own(file)
        reading = _read(file, own)
        if reading.routine is None or reading.seconds is None:
            return self._made(file, None, reading, own)
        routine, seconds = reading.routine, reading.seconds
        return self._made(file, lambda: card_of(routine, seconds, regard(routine)), reading, own)

    def _made(self, file: str, card: Made, reading: Reading | None, own: bool) -> Entry:
        entry = Entry(file, card, reading, own)
        entry.copy = own and entry.name in self._came and is_same(folder_of(file), str(self.own))
        return entry

    def _is_own(self, file: str) -> bool:
        return not is_same(folder_of(file), str(self.bundled))


def _read(file: str, own: bool) -> Reading:
    """A file; of one that came with the program, what it says is known, as long as it is that file."""
    from selfcare.reading.reader import read  # not before something has to be read

    return read(Path(file), packed=not own)


def _by_title(entry: Entry) -> tuple[str, str]:
    return entry.title.casefold(), entry.name
