"""Persons and what they answered: one small file, for their own eyes alone, written whole or not at all.

Mode 0600 in a folder of its own of mode 0700; nothing of it is written anywhere else. What cannot be understood in it
is left out and asked again: that costs a key, and the other way would cost more.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from selfcare.body.places import Spot, UnknownPlace, named
from selfcare.care.answer import NO, NOT_SURE, YES, Answer
from selfcare.json_file import VERSION, Facts, JsonFile
from selfcare.words.people import ME

FRESH = timedelta(days=30)
"""How long an answer that stands is not asked again."""
MARKS = "marks.json"
"""What stands beside the answers and follows from them, for the list."""
_OF_A_YES = ("caution", "routine", "does", "for")
_SAID = (YES, NO, NOT_SURE)
_CONTROLS = "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"


class Kept(Struct, frozen=True):
    """An answer, where on the body it is, and its day."""

    said: str
    on: date
    spots: frozenset[Spot] = frozenset()
    """Of a no, the places for which it was said; none where it was said of all."""
    old: bool = False
    """Given to a selfcare that did not ask where: it holds everywhere until it is asked anew, once."""

    @property
    def answer(self) -> Answer:
        return Answer(self.said, self.spots)


class ClinicianYes(Struct, frozen=True):
    """A professional's yes: to which routine, when it was told here, and to which answer it was given."""

    caution: str
    routine: str
    does: str
    """What the routine did to a body then; it ends when that changes."""
    on: date
    answer: str
    """The answer it was given for, as a line; it ends when that changes."""


def as_line(answer: Answer | None) -> str:
    """An answer to compare with another: what was said, and where."""
    return "" if answer is None else " ".join((answer.said, *map(str, sorted(answer.spots))))


class Person(Struct):
    """Somebody by name."""

    name: str
    receives: bool = False
    """Kept as one who receives, and agreed to be."""
    answers: dict[str, Kept] = field(default_factory=dict)
    yeses: list[ClinicianYes] = field(default_factory=list)
    told: dict[str, date] = field(default_factory=dict)
    """What they were told whole before it began, and its day."""

    def was_told(self, what: str, today: date) -> bool:
        on = self.told.get(what)
        return on is not None and timedelta(0) <= today - on < FRESH

    def fresh(self, id: str, today: date, places: frozenset[Spot] | None = None) -> bool:
        """Whether it needs no asking; `places`: those for which it is wanted, None for all."""
        kept = self.answers.get(id)
        if kept is None or kept.old or not timedelta(0) <= today - kept.on < FRESH:
            return False
        return kept.said != NO or not kept.spots or (places is not None and places <= kept.spots)

    def standing(self, today: date) -> dict[str, Answer]:
        """The answers that count before anything is asked today."""
        return {id: kept.answer for id, kept in self.answers.items() if self.fresh(id, today)}

    def with_places(self, id: str, answer: Answer, today: date) -> Kept:
        """What is kept of an answer; a no for some places adds to what was one for others, and is as old as that."""
        kept, before = Kept(answer.said, today, answer.spots), self.answers.get(id)
        if before is None or before.old or before.said != NO or answer.said != NO:
            return kept
        if not answer.spots or not before.spots or not timedelta(0) <= today - before.on < FRESH:
            return kept
        return Kept(NO, before.on, answer.spots | before.spots)


def tidy(name: str) -> str:
    """A name as it is kept: one line, no control characters, not endless."""
    spaced = name if name.isprintable() else re.sub(_CONTROLS, " ", name)
    return spaced.strip()[:40].strip()


class People:
    """All persons of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: str | None = None
        """A sentence where the answers could not be read or kept."""
        self._kept = JsonFile(path, "The answers kept before")
        self._people = _read(self._kept.read())
        if self._kept.trouble is not None:
            self.trouble = f"{self._kept.trouble} So all is asked again."

    @property
    def marks(self) -> Path:
        return self.path.with_name(MARKS)

    @property
    def everybody(self) -> tuple[Person, ...]:
        return tuple(self._people.values())

    def names(self, receives: bool) -> list[str]:
        return [person.name for person in self._people.values() if person.receives is receives]

    def person(self, name: str, receives: bool = False) -> Person:
        """The person of this name; somebody new where there is none."""
        found = self._people.get(_key(name, receives))
        return found if found is not None else Person(tidy(name) or ME, receives)

    def keep(self, person: Person) -> bool:
        """Write this person down; False, with `trouble`, where the disk does not take it."""
        return self._change(_key(person.name, person.receives), person)

    def forget(self, name: str, receives: bool = False) -> bool:
        """Leave nothing of this person; where nobody is left, no file either, nor one that was set aside."""
        if not self._change(_key(name, receives), None):
            return False
        if not self._people:
            try:
                for each in (self.path, *self.path.parent.glob(f"{self.path.stem}*unreadable*")):
                    each.unlink(missing_ok=True)
            except OSError:
                self.trouble = "What is kept could not be removed from the disk."
                return False
        return True

    def _change(self, key: str, person: Person | None) -> bool:
        """This person alone: another window may have changed the others."""
        _put(self._people, key, person)

        def changed(given: Facts) -> Facts:
            people = _read(given)
            if not _same(people.get(key), person):
                self._clear()
            _put(people, key, person)
            return given | {"version": VERSION, "people": [_facts(each) for each in people.values()]}

        self._for_their_eyes()
        done = self._kept.change(changed)
        if not done:
            self.trouble = "Your answers could not be kept, so they will be asked again."
        return done

    def _clear(self) -> None:
        """Leave nothing of what follows from the answers, nor of a draft that a kill left. Raises OSError."""
        for pattern in (MARKS, f".{MARKS}.*.new", f".{self.path.name}.*.new"):
            for each in self.path.parent.glob(pattern):
                each.unlink(missing_ok=True)

    def _for_their_eyes(self) -> None:
        """The folder too, which may have been made by hand."""
        folder = self.path.parent
        with suppress(OSError):
            if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
                folder.chmod(0o700)


def _read(given: Facts) -> dict[str, Person]:
    people: dict[str, Person] = {}
    each = given.get("people")
    for person in map(_person, each if isinstance(each, list) else ()):
        if person is not None:
            people.setdefault(_key(person.name, person.receives), person)
    return people


def _same(one: Person | None, other: Person | None) -> bool:
    """Whether nothing differs that closes or opens a routine."""
    return one is not None and other is not None and (one.answers, one.yeses) == (other.answers, other.yeses)


def _put(people: dict[str, Person], key: str, person: Person | None) -> None:
    if person is None:
        people.pop(key, None)
    else:
        people[key] = person


def _key(name: str, receives: bool) -> str:
    return f"{'to ' if receives else ''}{tidy(name).casefold()}"


def _facts(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "receives": person.receives,
        "where": True,
        "answers": {
            id: {"said": kept.said, "on": kept.on.isoformat()}
            | ({"where": sorted(map(str, kept.spots))} if kept.spots else {})
            | ({"old": True} if kept.old else {})
            for id, kept in person.answers.items()
        },
        "yeses": [
            {
                "caution": yes.caution,
                "routine": yes.routine,
                "does": yes.does,
                "on": yes.on.isoformat(),
                "for": yes.answer,
            }
            for yes in person.yeses
        ],
        "told": {what: {"on": on.isoformat()} for what, on in person.told.items()},
    }


def _person(given: Any) -> Person | None:
    """A person as far as they can be understood; where nobody was asked where a trouble is, the answer is old."""
    name = given.get("name") if isinstance(given, dict) else None
    if not isinstance(name, str) or not tidy(name):
        return None
    person = Person(tidy(name), given.get("receives") is True)
    old = given.get("where") is not True
    for id, each in _map(given.get("answers")):
        on = _day(each.get("on"))
        if on is not None and each.get("said") in _SAID:
            anew = (old and each["said"] != NO) or each.get("old") is True
            person.answers[id] = Kept(each["said"], on, _spots(each.get("where")), anew)
    for what, each in _map(given.get("told")):
        if (on := _day(each.get("on"))) is not None:
            person.told[what] = on
    yeses = given.get("yeses")
    for each in yeses if isinstance(yeses, list) else ():  # what was said before was about no routine
        if isinstance(each, dict) and (on := _day(each.get("on"))) is not None:
            texts = [str(value) for key in _OF_A_YES if isinstance(value := each.get(key), str)]
            if len(texts) == len(_OF_A_YES):
                caution, routine, does, given_for = texts
                person.yeses.append(ClinicianYes(caution, routine, does, on, given_for))
    return person


def _spots(given: Any) -> frozenset[Spot]:
    """The places as far as they are known; what is none of them is left out, and what is left is asked with it."""
    found: set[Spot] = set()
    for each in given if isinstance(given, list) else ():
        with suppress(UnknownPlace):
            found |= named(each).spots() if isinstance(each, str) else frozenset()
    return frozenset(found)


def _map(given: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(key, value) for key, value in given.items() if isinstance(value, dict)] if isinstance(given, dict) else []


def _day(given: Any) -> date | None:
    if isinstance(given, str):
        with suppress(ValueError):
            return date.fromisoformat(given)
    return None
