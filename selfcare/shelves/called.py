"""What somebody calls a routine who does not know its name: its title, or words of either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Protocol, TypeVar

MOST_OFFERED = 5
"""Names that are offered where several have the words that were given."""


class Titled(Protocol):
    """What has a name and a title."""

    @property
    def title(self) -> str: ...

    name: str


T = TypeVar("T", bound=Titled)


def titled(argument: str, entries: Sequence[T]) -> T | list[str]:
    """The routine of a title, or the only one with these words in its name or title; else names that may be meant."""
    said = words(argument)
    exact = [entry for entry in entries if said and words(entry.title) == said]
    with_words = [entry for entry in entries if said and {*said} <= _all_words(entry)]
    for found in (exact, with_words):
        if len(found) == 1:
            return found[0]
    begun = [entry for entry in entries if said and all(_begins(word, entry) for word in said)]
    several = [entry.name for entry in exact or with_words or begun] or near(argument, [e.name for e in entries])
    if not several:
        several = [entry.name for entry in entries if said and all(_alike(word, entry) for word in said)]
    return several[:MOST_OFFERED]


def words(name: str) -> tuple[str, ...]:
    """The words of a name or a title, whatever stands between them."""
    return tuple(re.findall(r"[^\W_]+", name[:200].casefold()))


def _all_words(entry: Titled) -> set[str]:
    return {*words(entry.name), *words(entry.title)}


def _begins(word: str, entry: Titled) -> bool:
    return any(each.startswith(word) for each in _all_words(entry))


def _alike(word: str, entry: Titled) -> bool:
    """Whether a word is a slip of one of a routine's."""
    return bool(_begins(word, entry) or get_close_matches(word, _all_words(entry), 1, 0.75))


def near(name: str, names: list[str]) -> list[str]:
    """Those of the names that are most like it."""
    known = {each.casefold(): each for each in names}
    return [known[each] for each in get_close_matches(name.casefold()[:100], list(known), 3)]
