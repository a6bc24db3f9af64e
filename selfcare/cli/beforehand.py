"""What kept answers say of every routine before anything is asked, worked out once until one of both changes.

Also over the end of the program, where somebody is kept: in a file beside their answers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from selfcare import places
from selfcare.words.people import ME

if TYPE_CHECKING:
    from selfcare.care.answer import Answer
    from selfcare.care.decision import Decision
    from selfcare.care.marks import Grounds, Kept
    from selfcare.care.profile import People
    from selfcare.care.visit import Visit
    from selfcare.cli.wishes import Wishes
    from selfcare.format.model import Routine
    from selfcare.shelves.entry import Entry


def visit(routine: Routine, wishes: Wishes, people: People | None = None, today: date | None = None) -> Visit:
    """Somebody before a routine."""
    from selfcare.care.profile import People
    from selfcare.care.visit import Visit

    who = _who(routine.for_, wishes)
    made = Visit(routine, people or People(places.people()), who, today or date.today())
    made.seated = wishes.seated
    return made


def _who(for_: str, wishes: Wishes) -> str:
    """In a routine for two an empty name, unless one was asked for."""
    return wishes.who if wishes.who or for_ == "partner" else ME


class Beforehand:
    """Called with routines of a list: by name, what is known of those of which something is."""

    def __init__(
        self, wishes: Wishes, today: Callable[[], date] = date.today, now: Callable[[], int] = time.time_ns
    ) -> None:
        self._wishes = wishes
        self._today = today
        self._now = now
        self._alone = Lock()
        """Held by who asks: another thread may, before the one whose answer nobody wants any more has seen that."""
        self._counts: list[object] | None = None
        """What all that is known follows from; None before anything is, and empty where nothing is kept of anybody."""
        self._of = ""
        """The same and the program, as a checksum."""
        self._known: dict[str, tuple[Entry, Decision]] = {}
        self._kept: dict[str, Kept] = {}
        self._on_disk: dict[str, Kept] = {}

    def __call__(self, entries: Sequence[Entry]) -> Mapping[str, Decision]:
        from selfcare.care.marks import Grounds
        from selfcare.care.profile import People

        with self._alone:
            people, today = People(places.people()), self._today()
            self._begin(people, today)
            grounds = {for_: Grounds(self._standing(people, for_, today)) for for_ in ("self", "partner", "either")}
            found = {}
            for entry in entries:
                # Where nothing is kept that holds, only trained hands make a routine ask first: thousands are not read.
                if entry.card is None or not (entry.card.trained or grounds[entry.card.for_].ails):
                    continue
                known = self._known.get(entry.name)
                if known is None or known[0] is not entry:
                    mine = grounds[entry.card.for_]
                    decision = self._as_kept(entry, mine) or self._judged(entry, mine, people, today)
                    if decision is None:
                        continue
                    known = self._known[entry.name] = entry, decision
                found[entry.name] = known[1]
            return found

    def keep(self, names: Container[str]) -> None:
        """Keep what is known of these routines, and of no others, for the next start; nothing where nobody is kept."""
        from selfcare.care import marks
        from selfcare.care.profile import People

        with self._alone:
            kept = {name: each for name, each in self._kept.items() if name in names}
            if self._counts and kept != self._on_disk:
                marks.keep(People(places.people()).marks, self._of, kept, self._still)
                self._on_disk = kept

    def _still(self) -> bool:
        """Whether what all of it follows from stands on the disk just now."""
        from selfcare.care.marks import what_counts
        from selfcare.care.profile import People

        return what_counts(People(places.people()).everybody, self._today()) == self._counts

    def _begin(self, people: People, today: date) -> None:
        """Anew, where something is another than it was."""
        from selfcare.care import marks

        counts = marks.what_counts(people.everybody, today)
        if counts == self._counts:
            return
        self._counts, self._known, self._kept = counts, {}, {}
        if counts:
            from selfcare import offline
            from selfcare.shelves.index import program

            self._of = offline.checksum(repr([program(), self._wishes.who, counts]).encode("utf-8", "replace"))
            self._kept = marks.read(people.marks, self._of)
        self._on_disk = dict(self._kept)

    def _standing(self, people: People, for_: str, today: date) -> Mapping[str, Answer]:
        """The answers of whom such a routine is for."""
        name = _who(for_, self._wishes)
        return people.person(name, for_ == "partner").standing(today) if name else {}

    def _as_kept(self, entry: Entry, grounds: Grounds) -> Decision | None:
        kept = self._kept.get(entry.name)
        return grounds.decision(kept.mark) if kept is not None and kept.state == entry.state else None

    def _judged(self, entry: Entry, grounds: Grounds, people: People, today: date) -> Decision | None:
        """By a look at its file; None where it cannot be read."""
        from selfcare.care.marks import Kept
        from selfcare.shelves.files import state_of
        from selfcare.shelves.index import YOUNG

        self._kept.pop(entry.name, None)
        old = self._now() - YOUNG
        routine = entry.routine
        if routine is None:
            return None
        decision = visit(routine, self._wishes, people, today).beforehand()
        entry.let_go()
        mark, state = grounds.mark(decision), entry.state
        if mark is None:
            return decision
        if state is not None and state[0] < old and state == state_of(entry.file):
            self._kept[entry.name] = Kept(state, mark)
        return grounds.decision(mark) or decision
