"""Finds routines: the person's own, the bundled ones, or a file that is named. Bad ones are listed, never hidden."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from selfcare.shelves.entry import Entry, read
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
    from selfcare.shelves.card import Card, Regard
    from selfcare.shelves.files import State
    from selfcare.shelves.index import Index, Line

FIRST = 60
"""Routines that are told at a glance: more than a window shows."""
TOGETHER = 250
"""Cards that are kept at a time, while many files are read."""


class NotFound(LookupError):
    """No routine is called so; carries names that are near."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestions = suggestions


class Library:
    """Routines in two folders, the person's own before the bundled; either folder may be missing."""

    def __init__(
        self, bundled: Path, own: Path, index: Index | None = None, regard: Callable[[Routine], Regard] | None = None
    ) -> None:
        """`regard` says what a card has to tell of a routine that only the rules of care know; without it, the more
        careful is told."""
        self.bundled = bundled
        self.own = own
        self._index = index
        self._regard = regard
        self._read: dict[str, tuple[State, Entry]] = {}
        """What has been read, with what told the file's state then: the list is asked for again and again."""
        self._lines: dict[str, Line] | None = None
        """What a list shows of what is kept, by file; None where the index was not asked yet."""
        self._cards: dict[str, dict[str, tuple[State, Card]]] = {}
        """By folder, the cards that are kept, until an entry takes its own."""
        self._came: Mapping[str, str] = {}
        """Name to file of the bundled ones."""

    def entries(self) -> list[Entry]:
        """Every routine, each name once, by title. What was read before, also on another day, is not read again."""
        came, mine = self._folders()
        anew = self._taken_in()
        entries: list[Entry] = []
        new: dict[str, tuple[State, Card]] = {}
        left = {name: file for name, file in came.items() if name not in mine}
        for folder, those in ((self.bundled, left), (self.own, mine)):
            own = self._is_own(path_in(folder, ""))
            for name, file, state in states_of(folder, those):
                entry = self._known(file, state) or self._kept(name, file, state, own)
                if entry is None:
                    entry = self._reread(file, self._regard)
                    if state is not None:
                        self._read[file] = state, entry
                        if self._index is not None and entry.card is not None:
                            # One that plays a file of its own is also what that file is.
                            if "sound" not in entry.source:
                                new[file] = state, entry.card
                            entry.let_go()  # at once, so that the next one is read into the same memory
                    if len(new) == TOGETHER:  # whoever leaves here does not begin anew
                        anew = self._keep(new) or anew
                        new = {}
                entry.state = state
                entries.append(entry)
        if self._keep(new) or anew:
            self._put_up([*left.values(), *mine.values()])
        return sorted(entries, key=_by_title)

    def glance(self, named: Iterable[str]) -> list[Entry]:
        """What stands first, and these, as they were when they were read last; nothing where nothing is kept.

        No file is looked at for it, so that it costs the same however many there are. What is chosen of it has to be
        found again by its name before it counts.
        """
        if self._index is None:
            return []
        self._came = routines_in(self.bundled)
        names = [f"{name}{ending}" for name in {*named, *self._came} for ending in ENDINGS]
        found = {}
        for folder, which in ((self.bundled, ()), (self.own, names)):
            top = path_in(folder, "")
            own = self._is_own(top)
            for file, (_, card) in self._index.first(folder, FIRST, which).items():
                name = stem(file)
                copy = own and name in self._came
                found[name] = Entry(name, top + file, own, copy, card.title, partial(_same, card))
        return sorted(found.values(), key=_by_title)

    def _taken_in(self) -> bool:
        """Ask the index, once; whether it has to be told what a list shows."""
        if self._index is None or self._lines is not None:
            return False
        self._lines, anew = {}, False
        for folder in (self.bundled, self.own):
            top, lines = path_in(folder, ""), self._index.shelf(folder)
            if lines is None:
                cards = self._cards[str(folder)] = self._index.cards(folder)
                lines = {name: (state, card.title, card.minutes) for name, (state, card) in cards.items()}
                anew = True
            self._lines.update(zip(map(top.__add__, lines), lines.values(), strict=True))
        return anew

    def _kept(self, name: str, file: str, state: State | None, own: bool) -> Entry | None:
        """What the index tells of it, if it is still so and nothing else was read of it since."""
        line = self._lines.get(file) if self._lines is not None else None
        if line is None or state is None or line[0] != state or file in self._read:
            return None
        entry = Entry(name, file, own, own and name in self._came, line[1], self._kept_card, None, line[2])
        self._read[file] = line[0], entry
        return entry

    def _kept_card(self, entry: Entry) -> Card | None:
        """That of a file in the state in which it was looked at."""
        assert self._index is not None
        folder, _, name = entry.file.rpartition(os.sep)
        if folder not in self._cards:
            self._cards[folder] = self._index.cards(Path(folder))
        state, card = self._cards[folder].pop(name, (None, None))
        return card if state == self._read[entry.file][0] else self._reread(entry.file, self._regard).card

    def _keep(self, new: Mapping[str, tuple[State, Card]]) -> bool:
        """Keep the cards of these files. Whether there was one to be kept."""
        if self._index is None or self._lines is None:
            return False
        anew = False
        for folder in (self.bundled, self.own):
            cards = {name: new[path_in(folder, name)] for name in within(folder, new)}
            for name in self._index.keep(folder, cards) if cards else ():
                state, card = cards[name]
                self._lines[path_in(folder, name)] = state, card.title, card.minutes
                anew = True
        return anew

    def _put_up(self, files: Sequence[str]) -> None:
        """What a list shows of these files, and nothing of what is not there any more."""
        if self._index is None or self._lines is None:
            return
        self._lines = {file: self._lines[file] for file in files if file in self._lines}
        for folder in (self.bundled, self.own):
            there = {name: path_in(folder, name) for name in within(folder, files)}
            self._index.forget(folder, there)
            self._index.put_up(folder, {n: self._lines[file] for n, file in there.items() if file in self._lines})

    def names(self) -> list[str]:
        """The names of all of them; none is read."""
        return sorted(self._files())

    def find(self, argument: str) -> Entry:
        """The routine of a name, or in a file; raises NotFound. Where a name says which, only that one is read.

        A name is also the title, or words of either that one routine alone has: `arm circles`, `arm`.
        """
        if is_file(argument):
            return self._file(Path(argument).expanduser())
        from selfcare.shelves.called import words  # no list wants to know what else they are called

        files = self._files()
        said = words(argument)
        file = files.get(argument) or next((files[name] for name in files if said and words(name) == said), None)
        if file is None:
            from selfcare.shelves.called import titled

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
            from selfcare.shelves.called import near

            raise NotFound(str(path), [str(path.with_name(near)) for near in near(path.name, names_in(path.parent))])
        self._files()
        return self._entry(str(path))

    def _files(self) -> dict[str, str]:
        """Name to file: the bundled are put in first and give way to the person's own."""
        came, mine = self._folders()
        return {**came, **mine}

    def _folders(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Name to file, of both."""
        self._came = routines_in(self.bundled)
        return self._came, routines_in(self.own)

    def _entry(self, file: str) -> Entry:
        """To be played or told, not listed."""
        return self._known(file, state_of(file)) or self._reread(file, None)

    def _known(self, file: str, state: State | None) -> Entry | None:
        """What was read of it, if it is still so."""
        known = self._read.get(file)
        return known[1] if known and known[0] == state and not known[1].doubted else None

    def _reread(self, file: str, regard: Callable[[Routine], Regard] | None) -> Entry:
        name, own = stem(file), self._is_own(file)
        copy = own and name in self._came and is_same(folder_of(file), str(self.own))
        reading = read(file, own)
        routine, seconds = reading.routine, reading.seconds
        if routine is None or seconds is None:
            return Entry(name, file, own, copy, name, None, reading)
        return Entry(name, file, own, copy, routine.title, lambda _: _card(routine, seconds, regard), reading)

    def _is_own(self, file: str) -> bool:
        return not is_same(folder_of(file), str(self.bundled))


def _card(routine: Routine, seconds: Decimal, regard: Callable[[Routine], Regard] | None) -> Card:
    from selfcare.shelves.card import UNREGARDED, card_of  # of what is played at once, nobody looks at it

    return card_of(routine, seconds, regard(routine) if regard is not None else UNREGARDED)


def _same(card: Card, _: Entry) -> Card:
    return card


def _by_title(entry: Entry) -> tuple[str, str]:
    return entry.title.casefold(), entry.name
