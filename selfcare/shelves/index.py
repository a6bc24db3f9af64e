"""The cards of routines that were read before, kept in the cache: with it, ten thousand are as quick as thirty.

It is never trusted over a file: a card counts only while its file is what it was, to the nanosecond, and while the
program that read it is this one. What cannot be read of the index, or was changed in it, is as if it were not there.
"""

from __future__ import annotations

import os
import time
from array import array
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from selfcare import __version__, disk

if TYPE_CHECKING:
    import sqlite3

    from selfcare.shelves.card import Card
    from selfcare.shelves.files import State

READERS = ("body", "care", "cues", "format", "keys", "measures", "reading", "session", "shelves", "words")
"""The rooms whose files decide what a card says."""
YOUNG = 2 * 10**9
"""Nanoseconds in which a file could be written once more and still seem the same."""
LARGEST = 2**63
"""What a number in a table stays under."""
TABLES = """
DROP TABLE IF EXISTS card;
DROP TABLE IF EXISTS shelf;
CREATE TABLE card (
  folder TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL,
  written INTEGER, size INTEGER, file INTEGER, facts TEXT, proof INTEGER,
  PRIMARY KEY (folder, name)
) WITHOUT ROWID;
CREATE INDEX in_order ON card (folder, title);
CREATE TABLE shelf (folder TEXT PRIMARY KEY, lines TEXT, states BLOB, proof INTEGER) WITHOUT ROWID;
"""
"""The title stands there as it is sorted, so that what comes first is found without a look at the rest. A shelf is what
a list shows of the cards of a folder, all in one row: to fetch and prove ten thousand takes longer than to look at the
files."""
Line: TypeAlias = "tuple[State, str, str]"
"""The state of the file that it tells of, the title, and the minutes as they are said."""


class Index:
    """A file that anybody may delete at any time."""

    def __init__(self, path: Path, now: Callable[[], int] = time.time_ns) -> None:
        self.path = path
        self._now = now
        self._stamp: int | None = None
        """What tells this program from another one."""

    def cards(self, folder: Path) -> dict[str, tuple[State, Card]]:
        """The cards of a folder by the names of their files, each with the state of the file that it tells of."""
        return self._found(folder, "")

    def first(self, folder: Path, many: int, named: Sequence[str] = ()) -> dict[str, tuple[State, Card]]:
        """So many of these cards, by title, and those of the files that are named."""
        # Asked for in two ways: with an OR between them, sqlite looks at every card.
        first = self._found(
            folder,
            "AND name IN (SELECT name FROM card WHERE folder = ? ORDER BY title LIMIT ?)",
            _full(folder),
            many,
        )
        return first | self._found(folder, f"AND name IN ({', '.join('?' * len(named))})", *named) if named else first

    def shelf(self, folder: Path) -> dict[str, Line] | None:
        """What a list shows of a folder's cards, by the names of their files; None where one of them became another
        since it was put up."""
        full = _full(folder)
        found: dict[str, Line] | None = None

        def gathered(kept: sqlite3.Connection) -> None:
            nonlocal found
            for lines, states, proof in kept.execute(
                "SELECT CAST(lines AS BLOB), CAST(states AS BLOB), proof FROM shelf WHERE folder = ? AND "
                "lines IS NOT NULL AND states IS NOT NULL",
                (full,),
            ):
                if proof == _proof_of_all(full, lines, states):
                    told, numbers = lines.decode().split("\n") if lines else [], array("q", states)
                    whole = zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
                    found = dict(zip(told[::3], zip(whole, told[1::3], told[2::3], strict=True), strict=True))

        self._with(gathered)
        return found

    def put_up(self, folder: Path, lines: Mapping[str, Line]) -> None:
        """Keep what a list shows of all cards of a folder, until one of them is another."""
        told = "\n".join([text for name, (_, *words) in lines.items() for text in (name, *words)])
        states = array("q", [number for state, *_ in lines.values() for number in state]).tobytes()
        row = _full(folder), told, states, _proof_of_all(_full(folder), told.encode(), states)
        self._write(lambda kept: kept.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?, ?)", row))

    def _found(self, folder: Path, which: str, *given: object) -> dict[str, tuple[State, Card]]:
        import msgspec

        from selfcare.shelves.card import Card  # a list does without them

        full, read = _full(folder), msgspec.json.Decoder(Card).decode
        found: dict[str, tuple[State, Card]] = {}

        def gathered(kept: sqlite3.Connection) -> None:
            rows = kept.execute(
                f"SELECT name, written, size, file, CAST(facts AS BLOB), proof FROM card WHERE folder = ? {which}",
                (full, *given),
            )
            for name, written, size, file, facts, proof in rows:
                state = written, size, file
                try:
                    if proof == _proof(full, name, state, facts):
                        found[name] = state, read(facts)
                except (msgspec.MsgspecError, ArithmeticError, TypeError):  # another thing than was written
                    pass

        self._with(gathered)
        return found

    def keep(self, folder: Path, cards: Mapping[str, tuple[State, Card]]) -> list[str]:
        """Keep these too, and say which: what cannot be kept is read again."""
        from msgspec import json  # where there is a card to be kept

        old, full = self._now() - YOUNG, _full(folder)
        rows = [
            (full, name, card.title.casefold(), *state, facts.decode(), _proof(full, name, state, facts))
            for name, (state, card) in cards.items()
            if state[0] < old and all(0 <= each < LARGEST for each in state)
            if name.isprintable() and "\n" not in card.title
            for facts in [json.encode(card)]
        ]

        def kept_too(kept: sqlite3.Connection) -> None:
            kept.executemany("INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            kept.execute("DELETE FROM shelf WHERE folder = ?", (full,))

        self._write(kept_too)
        return [name for _, name, *_ in rows]

    def forget(self, folder: Path, there: Container[str]) -> None:
        """Keep none of files that are not there any more."""
        full = _full(folder)

        def forgotten(kept: sqlite3.Connection) -> None:
            names = kept.execute("SELECT name FROM card WHERE folder = ?", (full,)).fetchall()
            gone = [(full, name) for (name,) in names if name not in there]
            kept.executemany("DELETE FROM card WHERE folder = ? AND name = ?", gone)

        self._write(forgotten)

    def _write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        def written(kept: sqlite3.Connection) -> None:
            with kept:
                work(kept)

        self._with(written)

    def _with(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Nobody is told where it cannot be done. What is damaged is thrown away."""
        import sqlite3  # not for a routine that is named, which needs no card

        try:
            with closing(self._connected()) as kept:
                work(kept)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                self._throw_away()
        except (OSError, ValueError):  # another thing stands there, no room, a name that cannot be written
            pass

    def _connected(self) -> sqlite3.Connection:
        """Of this program; another one's is begun anew."""
        import sqlite3

        disk.refuse_other(self.path)
        if not self.path.exists():
            disk.folder(self.path.parent)
            os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600))
        kept = sqlite3.connect(self.path, timeout=0)
        try:
            kept.execute("PRAGMA synchronous = OFF")  # what is lost or torn is read again
            self._stamp = stamp = self._stamp or crc32(repr(program()).encode()) & 0x7FFFFFFF or 1
            (known,) = kept.execute("PRAGMA user_version").fetchone()
            if known != stamp:
                kept.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {stamp}; COMMIT")
        except BaseException:
            kept.close()
            raise
        return kept

    def _throw_away(self) -> None:
        for path in (self.path, self.path.with_name(f"{self.path.name}-journal")):
            with suppress(OSError):
                path.unlink()


def _full(folder: Path) -> str:
    return str(folder.absolute())


def _proof(folder: str, name: str, state: State, facts: bytes) -> int:
    written, size, file = state
    return crc32(facts, crc32(f"{folder}\n{name}\n{written} {size} {file}".encode("utf-8", "surrogatepass")))


def _proof_of_all(folder: str, lines: bytes, states: bytes) -> int:
    return crc32(states, crc32(lines, crc32(folder.encode("utf-8", "surrogatepass"))))


def program() -> list[object]:
    """What tells this program from another one, also from itself before a file of it was changed."""
    top = Path(__file__).parents[1]
    files = sorted(
        (each.path, each.stat().st_mtime_ns, each.stat().st_size)
        for room in READERS
        for folder in (top / room, top / room / "data")
        if folder.is_dir()
        for each in os.scandir(folder)
        if each.is_file()
    )
    return [__version__, *files]
