"""What kept answers say of every routine before anything is asked, worked out once until one of both changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from selfcare import places
from selfcare.words.people import ME

if TYPE_CHECKING:
    from selfcare.care.decision import Decision
    from selfcare.care.profile import People, Person
    from selfcare.care.visit import Visit
    from selfcare.cli.wishes import Wishes
    from selfcare.format.model import Routine
    from selfcare.shelves.entry import Entry


def visit(routine: Routine, wishes: Wishes, people: People | None = None) -> Visit:
    """Somebody before a routine."""
    from selfcare.care.profile import People
    from selfcare.care.visit import Visit

    made = Visit(routine, people or People(places.people()), _who(routine.for_, wishes), date.today())
    made.seated = wishes.seated
    return made


def _who(for_: str, wishes: Wishes) -> str:
    """In a routine for two an empty name, unless one was asked for."""
    return wishes.who if wishes.who or for_ == "partner" else ME


class Beforehand:
    """Called with the routines of a list: by name, what is known of those of which something is."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._of: tuple[tuple[Person, ...], date] | None = None
        self._known: dict[str, tuple[Entry, Decision]] = {}

    def __call__(self, entries: Sequence[Entry]) -> Mapping[str, Decision]:
        from selfcare.care.profile import People

        people, today = People(places.people()), date.today()
        if self._of != (people.everybody, today):
            self._of, self._known = (people.everybody, today), {}
        ailing = {for_: self._ails(people, for_, today) for for_ in ("self", "partner", "either")}
        before, self._known = self._known, {}
        for entry in entries:
            # Where nothing is kept that holds, only trained hands make a routine ask first: thousands are not read.
            if entry.card is None or not (entry.card.trained or ailing[entry.card.for_]):
                continue
            known = before.get(entry.name)
            if known is not None and known[0] is entry:
                self._known[entry.name] = known
            elif (routine := entry.routine) is not None:
                self._known[entry.name] = entry, visit(routine, self._wishes, people).beforehand()
                entry.let_go()
        return {name: decision for name, (_, decision) in self._known.items()}

    def _ails(self, people: People, for_: str, today: date) -> bool:
        """Whether something holds of whom such a routine is for."""
        name = _who(for_, self._wishes)
        person = people.person(name, for_ == "partner") if name else None
        return person is not None and any(
            kept.answer.holds and person.fresh(id, today) for id, kept in person.answers.items()
        )
