"""Finds routines: the person's own, the bundled ones, or a file that is named. Bad ones are listed, never hidden."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

from selfcare.format.model import Routine
from selfcare.reading.problems import Problem
from selfcare.reading.reader import Reading, read

ENDINGS = (".yaml", ".yml")
MOST_OFFERED = 5
"""Names that are offered where several have the words that were given."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A routine file: what it is called, where it is, and the routine in it or what is wrong with it."""

    name: str
    path: Path
    routine: Routine | None
    problems: tuple[Problem, ...]
    own: bool
    """Whether it is the person's own, not one that came with the program."""
    seconds: Decimal | None
    """How long it lasts at its usual level; None where it cannot be played."""
    source: str = ""
    """The file's text, for showing its problems."""
    copy: bool = False
    """Whether it is the person's own and stands in place of a bundled one."""

    @property
    def title(self) -> str:
        return self.routine.title if self.routine else self.name


class NotFound(LookupError):
    """No routine is called so; carries names that are near."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestions = suggestions


class Library:
    """Routines in two folders, the person's own before the bundled; either folder may be missing."""

    def __init__(self, bundled: Path, own: Path) -> None:
        self.bundled = bundled
        self.own = own
        self._read: dict[Path, tuple[tuple[int, int, int], Entry]] = {}
        """What has been read, with what told the file's state then: the list is asked for again and again."""

    def entries(self) -> list[Entry]:
        """Every routine, each name once, by title."""
        entries = [self._entry(path) for path in self._files().values()]
        return sorted(entries, key=lambda entry: (entry.title.casefold(), entry.name))

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
        if state and path in self._read and self._read[path][0] == state:
            return self._read[path][1]
        reading: Reading = read(path)
        own = path.parent.absolute() != self.bundled.absolute()
        copy = path.parent.absolute() == self.own.absolute() and any(
            os.path.lexists(self.bundled / f"{path.stem}{ending}") for ending in ENDINGS
        )
        entry = Entry(path.stem, path, reading.routine, reading.problems, own, reading.seconds, reading.source, copy)
        if state:
            self._read[path] = state, entry
        return entry


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
