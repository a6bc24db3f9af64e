"""Persons and what they answered: one small file, for their own eyes alone, written whole or not at all.

Mode 0600 in a folder of its own of mode 0700; nothing of it is written anywhere else. What cannot be understood in it
is left out and asked again: that costs a key, and the other way would cost more.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from selfcare.care.screening import NO, NOT_SURE, YES, Answer
from selfcare.kept import VERSION, Facts, KeptFile

ME = "me"
FRESH = timedelta(days=30)
"""How long an answer that stands is not asked again."""
_SAID = (YES, NO, NOT_SURE)
_WHERE = ("left", "right", "both", "elsewhere")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer and its day; `where` by the area it was given for."""

    said: str
    on: date
    where: dict[str, str] = field(default_factory=dict)

    def answer(self, area: str) -> Answer:
        return Answer(self.said, self.where.get(area, ""))


@dataclass(frozen=True, slots=True)
class ClinicianYes:
    """What a clinician said yes to, and when it was told here."""

    groups: frozenset[str]
    on: date


@dataclass(slots=True)
class Person:
    """Somebody by name."""

    name: str
    receives: bool = False
    """Kept as one who receives: asked each time, and agreed to be kept."""
    answers: dict[str, Kept] = field(default_factory=dict)
    yeses: dict[str, ClinicianYes] = field(default_factory=dict)

    def fresh(self, id: str, today: date) -> bool:
        kept = self.answers.get(id)
        return kept is not None and timedelta(0) <= today - kept.on < FRESH


def tidy(name: str) -> str:
    """A name as it is kept: one line, no control characters, not endless."""
    return _CONTROLS.sub(" ", name).strip()[:40].strip()


class People:
    """All persons of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: str | None = None
        """A sentence where the answers could not be read or kept."""
        self._kept = KeptFile(path, "The answers kept before")
        self._people = _read(self._kept.read())
        if self._kept.trouble is not None:
            self.trouble = f"{self._kept.trouble} So all is asked again."

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
        """Leave nothing of this person."""
        return self._change(_key(name, receives), None)

    def _change(self, key: str, person: Person | None) -> bool:
        """This person alone: another window may have changed the others."""
        _put(self._people, key, person)

        def changed(given: Facts) -> Facts:
            people = _read(given)
            _put(people, key, person)
            return given | {"version": VERSION, "people": [_facts(each) for each in people.values()]}

        self._for_their_eyes()
        done = self._kept.change(changed)
        if not done:
            self.trouble = "Your answers could not be kept, so they will be asked again."
        return done

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
        "answers": {
            id: {"said": kept.said, "on": kept.on.isoformat(), **({"where": kept.where} if kept.where else {})}
            for id, kept in person.answers.items()
        },
        "yeses": {id: {"groups": sorted(yes.groups), "on": yes.on.isoformat()} for id, yes in person.yeses.items()},
    }


def _person(given: Any) -> Person | None:
    """A person as far as they can be understood."""
    name = given.get("name") if isinstance(given, dict) else None
    if not isinstance(name, str) or not tidy(name):
        return None
    person = Person(tidy(name), given.get("receives") is True)
    for id, each in _map(given.get("answers")):
        on = _day(each.get("on"))
        if on is not None and each.get("said") in _SAID:
            where = {area: side for area, side in _pairs(each.get("where")) if side in _WHERE}
            person.answers[id] = Kept(each["said"], on, where)
    for id, each in _map(given.get("yeses")):
        on, groups = _day(each.get("on")), each.get("groups")
        if on is not None and isinstance(groups, list) and groups and all(isinstance(one, str) for one in groups):
            person.yeses[id] = ClinicianYes(frozenset(groups), on)
    return person


def _pairs(given: Any) -> list[tuple[str, str]]:
    return [(key, value) for key, value in given.items() if isinstance(value, str)] if isinstance(given, dict) else []


def _map(given: Any) -> list[tuple[str, dict[str, Any]]]:
    return [(key, value) for key, value in given.items() if isinstance(value, dict)] if isinstance(given, dict) else []


def _day(given: Any) -> date | None:
    if isinstance(given, str):
        with suppress(ValueError):
            return date.fromisoformat(given)
    return None
