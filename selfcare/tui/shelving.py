"""What home shows: a shelf, only one technique, or a search. It knows nothing of the screen, and reads no disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from operator import is_
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from selfcare.door import one_line
from selfcare.shelves.needs import Need
from selfcare.shelves.programmes import Plan
from selfcare.tui.searching import Search

if TYPE_CHECKING:
    from selfcare.care.decision import Decision
    from selfcare.history.unfinished import Offer
    from selfcare.shelves.entry import Entry

LONGEST_SEARCH = 60
"""Letters of what is pasted that are searched."""
FIRST = "arm-circles"
"""Where somebody stands who has played nothing yet."""


class Beside(StrEnum):
    """Shelves that are no need of the body, by the words under which they stand."""

    ALL = "All"
    PROGRAMMES = "Programmes"
    OWN = "Your own"


class Left(Struct, frozen=True):
    """A session that can be gone on with."""

    entry: Entry
    offer: Offer
    told: str
    """When it was, and where."""

    name = "left unfinished"
    """Not a name that a file has."""


Shelf: TypeAlias = Need | Beside
Row: TypeAlias = "Entry | Plan | Left"
SHELVES: tuple[Shelf, ...] = (Beside.ALL, *Need, Beside.PROGRAMMES, Beside.OWN)


class Shelving:
    """The routines and programmes, and which of them are in sight."""

    def __init__(self) -> None:
        self.shelf: Shelf = Beside.ALL
        self.technique = ""
        """The only technique in sight; empty for all of them."""
        self.search = ""
        self.last: str | None = None
        self.entries: tuple[Entry, ...] = ()
        self.plans: tuple[Plan, ...] = ()
        self.left: Left | None = None
        self.read = False
        """Whether all routines are known, be there any or not."""
        self.known: Mapping[str, Decision] = {}
        """What kept answers close or make ask-first, by routine."""
        self._searched: Search[Row] | None = None
        """What is searched; made once for many letters."""

    def take(
        self,
        entries: Sequence[Entry],
        last: str | None,
        left: tuple[Offer, str] | None = None,
        whole: bool = True,
    ) -> bool:
        """The routines, by title; `last` is the one played last, `left` a session to go on with, told in words; and
        whether these are all of them. Whether anything is different with it."""
        before = self.entries, self.last, self.left
        self.entries, self.last, self.read, self._searched = tuple(entries), last, whole, None
        self.left = None
        if left is not None:
            gone_on = next((each for each in entries if each.name == left[0].routine and each.card is not None), None)
            self.left = Left(gone_on, *left) if gone_on is not None else None
        if self.technique and whole and self.technique not in self.techniques():
            self.technique = ""
        return before != (self.entries, self.last, self.left)

    def learn(self, plans: Sequence[Plan], known: Mapping[str, Decision]) -> bool:
        """What takes longer to find out; whether something in sight is different with it."""
        held = {name: decision for name, decision in known.items() if decision.reasons}
        changed = held != self.known
        if self.search or self.shelf is Beside.PROGRAMMES:
            changed |= tuple(plans) != self.plans
        self.plans, self.known, self._searched = tuple(plans), held, None
        return changed

    def rows(self) -> list[Row]:
        """What is in sight: the first one on top, then what is open, then what is not, then what cannot be read."""
        if self.search:
            return list(self._found[0])
        if self.shelf is Beside.PROGRAMMES:
            return list(self.plans)
        here = self._sorted(entry for entry in self.entries if self._is_here(entry))
        first = [self.left] if self.left is not None and self.shelf is Beside.ALL and not self.technique else []
        return [*first, *here]

    def paste(self, text: str) -> None:
        """Words that are pasted are searched, as if they had been typed."""
        self.search += one_line(text, LONGEST_SEARCH)

    @property
    def told(self) -> str:
        """What is searched, and whether what is in sight is only near it."""
        near = " (near it)" if self.only_near and self.rows() else ""
        return f"search: {self.search}{near}" if self.search else "type to search"

    @property
    def only_near(self) -> bool:
        """Whether nothing has the words that were typed, and what has words like them is in sight."""
        return bool(self.search) and self._found[1]

    @property
    def _found(self) -> tuple[Sequence[Row], bool]:
        if self._searched is None:
            self._searched = self._gathered()
        return self._searched.found(self.search)

    def _gathered(self) -> Search[Row]:
        rows: list[Row] = [*self._sorted(self.entries), *self.plans]
        return Search((row, _searched(row)) for row in rows)

    def gather(self) -> Callable[[], None]:
        """Make ready what is searched; a thread's work. What it gives puts it there, and is for who draws."""
        of = self.entries, self.plans, self.known, self.last
        made = self._gathered()
        made.gather()

        def put() -> None:
            if all(map(is_, of, (self.entries, self.plans, self.known, self.last))):
                self._searched = made

        return put

    def turn(self, way: int) -> None:
        """To the next shelf or the one before, round and round; a search ends with it."""
        self.go(SHELVES[(SHELVES.index(self.shelf) + way) % len(SHELVES)])

    def go(self, shelf: Shelf) -> None:
        self.shelf, self.search = shelf, ""

    def everything(self) -> None:
        """No filter at all."""
        self.shelf, self.technique, self.search = Beside.ALL, "", ""

    def techniques(self) -> dict[str, int]:
        """Every technique, with the number of its routines."""
        counted: dict[str, int] = {}
        for entry in sorted(self.entries, key=_technique):
            if name := _technique(entry):
                counted[name] = counted.get(name, 0) + 1
        return counted

    def _is_here(self, entry: Entry) -> bool:
        if self.technique and _technique(entry) != self.technique:
            return False
        match self.shelf:
            case Need() as need:
                return entry.card is not None and need in entry.card.needs
            case Beside.OWN:
                return entry.own
            case _:
                return True

    def _sorted(self, entries: Iterable[Entry]) -> list[Entry]:
        names = {entry.name for entry in self.entries}
        first = self.last if self.last in names else FIRST
        return sorted(
            entries,
            key=lambda entry: (entry.card is None, entry.name != first, self._how_closed(entry)),
        )

    def _how_closed(self, entry: Entry) -> int:
        decision = self.known.get(entry.name)
        return 0 if decision is None else list(type(decision.verdict)).index(decision.verdict)


def identity(row: Row | None) -> tuple[bool, str]:
    """What tells a row from every other one, also when the list is read anew."""
    return isinstance(row, Plan), row.name if row is not None else ""


def _technique(entry: Entry) -> str:
    """As it is shown and chosen: `lymph drainage`."""
    technique = entry.card.technique if entry.card else None
    return " ".join((technique or "").replace("-", " ").casefold().split())


def _searched(row: Row) -> str:
    """The words may stand anywhere in title, name, technique, area and summary."""
    if isinstance(row, Left):
        return ""
    if isinstance(row, Plan):
        return f"{row.name} {row.programme.summary}".casefold()
    card = row.card
    words = (card.technique, _technique(row), card.area, card.summary) if card else ()
    return " ".join(filter(None, (row.title, row.name, *words))).casefold()
