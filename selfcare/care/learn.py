"""What can be read up: topics, each a page of sections that ends with its sources. The words stand in `data/learn`.

Pure: which topic is meant, and its lines. What stands in `data` already, the signs and the places, is taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from msgspec import Struct

from selfcare.care.signs import CALL, NOT_REVIEWED, SAME_DAY, STOP, Numbers, Told, all_told
from selfcare.care.tables import data

TOPICS = ("kinds", "strokes", "letters", "choosing", "ask", "tell", "places", "red-flags", "evidence", "about")
"""In the order in which they are listed; each is a file."""
SOURCES = "What this rests on"
NEAR = 3


class Source(Struct, frozen=True):
    """Where a fact comes from; `address` is empty where there is none."""

    publisher: str
    title: str
    address: str = ""

    @property
    def line(self) -> str:
        named = f"{self.publisher}: {self.title}"
        return f"{named}, {self.address}" if self.address else f"{named}."


class Section(Struct, frozen=True):
    """A heading, which may be empty, and one idea a line."""

    title: str
    says: tuple[str, ...]
    points: tuple[str, ...]
    """A list."""
    routines: tuple[str, ...]
    """Names of routines that belong to it."""
    sources: tuple[str, ...]
    """Ids of `data/learn/sources.yaml`."""

    @property
    def where(self) -> str:
        """The sentence that names its routines, as they are typed."""
        return self.titled({})

    def titled(self, titles: Mapping[str, str]) -> str:
        """The same with their titles, by name."""
        word = "Routine" if len(self.routines) == 1 else "Routines"
        # A title may have a comma in it.
        between = "; " if titles else ", "
        return f"{word}: {between.join(titles.get(name, name) for name in self.routines)}." if self.routines else ""

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.title, *self.says, *self.points, self.where)))


class Topic(Struct, frozen=True):
    """A page."""

    name: str
    title: str
    line: str
    """What it is about."""
    also: tuple[str, ...]
    """Other words by which somebody may look for it."""
    sections: tuple[Section, ...]

    @property
    def routines(self) -> tuple[str, ...]:
        """Of all its sections, each once."""
        return tuple(dict.fromkeys(name for each in self.sections for name in each.routines))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Of all its sections, each once."""
        return tuple(_sources()[id] for id in dict.fromkeys(id for each in self.sections for id in each.sources))

    @property
    def parts(self) -> tuple[Section, ...]:
        """All there is to read, the sources as the last section."""
        named = tuple(source.line for source in self.sources)
        return (*self.sections, Section(SOURCES, (), named, (), ())) if named else self.sections

    @property
    def lines(self) -> tuple[str, ...]:
        """The page as plain lines, an empty one between sections."""
        return (self.title, *(line for part in self.parts for line in ("", *part.lines)))


class UnknownTopic(LookupError):
    """No topic is called so; carries names that are near."""

    def __init__(self, name: str, suggestions: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.suggestions = suggestions


def topics(numbers: Numbers | None = None) -> tuple[Topic, ...]:
    """All of them; `numbers` are those to call that the person has set."""
    return tuple(_topic(name, numbers or Numbers()) for name in TOPICS)


def find(text: str, numbers: Numbers | None = None) -> Topic:
    """The topic of this name or title; raises UnknownTopic. Where it is a name, only that one is read."""
    name = "-".join(re.split(r"[\s_-]+", text.strip().casefold()))
    if name not in TOPICS:
        called = next((topic.name for topic in topics() if topic.title.casefold() == text.strip().casefold()), None)
        if called is None:
            raise UnknownTopic(text, _near(name))
        name = called
    return _topic(name, numbers or Numbers())


def _near(name: str) -> list[str]:
    """Topics that are spelt alike, or that somebody may mean who asks for this."""
    called = {topic.name: topic.name for topic in topics()}
    words = {word: topic.name for topic in reversed(topics()) for word in topic.also} | called
    asked = [name, *name.split("-")]
    meant = [words[word] for each in asked for word in get_close_matches(each, words, NEAR)]
    return list(dict.fromkeys(meant))[:NEAR]


def _topic(name: str, numbers: Numbers) -> Topic:
    page = _page(name)
    return Topic(
        name=name,
        title=page["title"],
        line=page["line"],
        also=tuple(page["also"]),
        sections=tuple(_section(each, page.get("hands", {}), numbers) for each in page["sections"]),
    )


def _section(entry: dict[str, Any], hands: dict[str, str], numbers: Numbers) -> Section:
    title, before, points = _taken(entry.get("from", ""), numbers)
    says = (*before, *entry.get("says", ()), *((hands[entry["hands"]],) if "hands" in entry else ()))
    return Section(
        title=entry.get("title", title),
        says=says,
        points=(*(point.words for point in points), *entry.get("points", ())),
        routines=tuple(entry.get("routines", ())),
        sources=(*entry.get("sources", ()), *(id for point in points for id in point.sources)),
    )


def _taken(source: str, numbers: Numbers) -> tuple[str, tuple[str, ...], Iterable[Told]]:
    """A heading, sentences and a list that stand elsewhere already."""
    match source:
        case "never":
            return "", (), all_told("never")
        case "call":
            return CALL, (), all_told("call")
        case "same-day":
            return SAME_DAY, (), all_told("same-day")
        case "stop":
            return STOP, (), all_told("stop")
        case "numbers":
            return "Whom to call", numbers.lines(), ()
        case "not-reviewed":
            return "", (NOT_REVIEWED,), ()
        case "":
            return "", (), ()
    raise ValueError(f"a page takes words from {source!r}, which is not known")


@cache
def _page(name: str) -> dict[str, Any]:
    page: dict[str, Any] = data(f"learn/{name}")
    return page


@cache
def _sources() -> dict[str, Source]:
    return {id: Source(**entry) for id, entry in data("learn/sources").items()}
