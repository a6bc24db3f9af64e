"""The words that mean something in a list: one table a language, and how the language of a list is found."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct


class Language(Struct, frozen=True):
    """One language's words. A word stands under one kind of token only; a test holds that."""

    code: str
    kinds: dict[str, str]
    """Kind of token -> its words, with spaces between them."""
    numbers: dict[str, int]
    labels: dict[str, tuple[str, str]]
    """What two sides, and two ways, are called where the list does not say."""
    steps: str
    """Words that stand before a number at the start of a line, as in `Step 1:`."""
    patterns: tuple[tuple[str, str], ...]
    """What is several words and one token: the kind and a regular expression."""
    columns: dict[str, str]
    """What a column of a table holds -> how its heading begins."""
    breath: str
    """What a breathing step without a name is called."""
    hold: str

    def table(self) -> dict[str, str]:
        return {word.casefold(): kind for kind, words in self.kinds.items() for word in words.split()}

    def counted(self) -> dict[str, int]:
        return {word.casefold(): number for word, number in self.numbers.items()}


def languages() -> tuple[Language, ...]:
    from selfcare.writing.lists.words.de import GERMAN
    from selfcare.writing.lists.words.en import ENGLISH

    return ENGLISH, GERMAN


def language_of(words: Iterable[str]) -> Language:
    """The language that has most of these words; English where none has more."""
    seen = [word.casefold() for word in words]
    found = languages()
    counts = [
        sum(word in table or word in each.counted() for word in seen) for each in found for table in [each.table()]
    ]
    return max(zip(counts, found, strict=True), key=lambda pair: pair[0])[1]


@cache
def kinds_in(code: str) -> dict[str, str]:
    """Word -> kind in this language; a word that only another language has is known too."""
    first, *others = sorted(languages(), key=lambda each: each.code != code)
    table: dict[str, str] = {}
    for each in (*others, first):
        table |= each.table()
    return table


@cache
def numbers_in(code: str) -> dict[str, int]:
    first, *others = sorted(languages(), key=lambda each: each.code != code)
    table: dict[str, int] = {}
    for each in (*others, first):
        table |= each.counted()
    return table
