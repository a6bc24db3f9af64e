"""Some routines, somebody's answers, and what a list is marked with: found out, and by a visit to each."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from selfcare import places
from selfcare.body.places import spots_in
from selfcare.care.decision import Decision
from selfcare.care.profile import Kept, People
from selfcare.care.told import in_full, in_short
from selfcare.cli.beforehand import Beforehand, visit
from selfcare.cli.finding import regard
from selfcare.cli.wishes import Wishes
from selfcare.shelves.entry import Entry
from selfcare.shelves.index import Index
from selfcare.shelves.library import Library

ROUTINES = Path(__file__).parents[2] / "routines"
LONG_AGO = 10**18
TODAY = date(2026, 6, 10)
RUB = "title: {title}\nprepare: 0s\ncare: [light]\nsteps:\n  - {step}: 10s\n"
Told = Mapping[str, tuple[str, tuple[str, ...]]]


def later() -> int:
    return 4 * LONG_AGO


class Home:
    """Some routines, somebody's answers, and a day; each `start` is a new one of the program."""

    def __init__(self, top: Path) -> None:
        self.top, self.own, self.today = top, top / "own", TODAY
        self.own.mkdir()
        self.marks = places.people().with_name("marks.json")
        for path in ROUTINES.glob("*.yaml"):
            self.write(path.stem, path.read_text("utf-8"))

    def write(self, name: str, text: str, at: int = LONG_AGO) -> None:
        path = self.own / f"{name}.yaml"
        path.write_text(text, "utf-8")
        os.utime(path, ns=(at, at))

    def entries(self) -> list[Entry]:
        index = Index(self.top / "cache/routines.db", later)
        return Library(self.top / "none", self.own, index, regard).entries()

    def begun(self, who: str = "") -> tuple[Beforehand, list[Entry], Told]:
        entries, beforehand = self.entries(), Beforehand(Wishes(who=who), lambda: self.today, later)
        return beforehand, entries, told(beforehand(entries))

    def start(self, who: str = "") -> Told:
        beforehand, entries, found = self.begun(who)
        beforehand.keep({each.name for each in entries})
        return found

    def right(self, who: str = "") -> Told:
        """By a visit to each."""
        people, wishes = People(places.people()), Wishes(who=who)
        read = {each.name: each.routine for each in self.entries()}
        return told({name: visit(each, wishes, people, self.today).beforehand() for name, each in read.items() if each})

    def answer(
        self, id: str, said: str, where: str = "", who: str = "me", receives: bool = False, at: date = TODAY
    ) -> None:
        people = People(places.people())
        person = people.person(who, receives)
        person.answers[id] = Kept(said, at, spots_in([where]) if where else frozenset())
        assert people.keep(person)

    def beside(self) -> set[str]:
        folder = places.people().parent
        return {each.name for each in folder.iterdir()} if folder.exists() else set()


def told(found: Mapping[str, Decision]) -> Told:
    return {name: (in_short(each), in_full(each)) for name, each in found.items() if each.reasons}
