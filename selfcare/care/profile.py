"""Persons and what they answered: one small file, for their own eyes alone, written whole or not at all.

Mode 0600 in a folder of its own of mode 0700; nothing of it is written anywhere else. What cannot be understood in it
is left out and asked again: that costs a key, and the other way would cost more.
"""

from __future__ import annotations

import json
import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from selfcare.care.screening import NO, NOT_SURE, YES, Answer

ME = "me"
VERSION = 1
FRESH = timedelta(days=30)
"""How long an answer that stands is not asked again."""
LARGEST = 1 << 20
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
        self._newer = False
        self._damaged = False
        self._people: dict[str, Person] = {}
        self._read()

    def names(self, receives: bool) -> list[str]:
        return [person.name for person in self._people.values() if person.receives is receives]

    def person(self, name: str, receives: bool = False) -> Person:
        """The person of this name; somebody new where there is none."""
        found = self._people.get(_key(name, receives))
        return found if found is not None else Person(tidy(name) or ME, receives)

    def keep(self, person: Person) -> bool:
        """Write this person down; False, with `trouble`, where the disk does not take it."""
        self._people[_key(person.name, person.receives)] = person
        return self._write()

    def forget(self, name: str, receives: bool = False) -> bool:
        """Leave nothing of this person."""
        self._people.pop(_key(name, receives), None)
        return self._write()

    def _read(self) -> None:
        try:
            # Never wait at a pipe or a device that somebody put there.
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise ValueError
            if self.path.stat().st_size > LARGEST:
                raise ValueError
            given = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError):
            self._damaged = True
            self.trouble = "The answers kept before could not be read, so all is asked again."
            return
        version = given.get("version") if isinstance(given, dict) else None
        if type(version) is int and version > VERSION:
            self._newer = True
            self.trouble = "The answers were kept by a newer selfcare; they stay as they are, and all is asked again."
            return
        people = given.get("people") if isinstance(given, dict) else None
        for each in people if isinstance(people, list) else ():
            person = _person(each)
            if person is not None:
                self._people.setdefault(_key(person.name, person.receives), person)

    def _write(self) -> bool:
        if self._newer:
            return False
        draft = self.path.with_suffix(f".{os.getpid()}.new")
        try:
            folder = self.path.parent
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
                folder.chmod(0o700)
            if self._damaged:
                self.path.replace(self.path.with_suffix(".unreadable"))
                self._damaged = False
            with suppress(FileNotFoundError):
                draft.unlink()
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self._facts(), file, indent=1, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(handle)
            draft.replace(self.path)
        except OSError:
            with suppress(OSError):
                draft.unlink()
            self.trouble = "Your answers could not be kept, so they will be asked again."
            return False
        return True

    def _facts(self) -> dict[str, Any]:
        return {"version": VERSION, "people": [_facts(person) for person in self._people.values()]}


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
