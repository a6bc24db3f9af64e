"""A search as somebody types: what has the words, or else words like them. What is searched is gathered once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Generic, TypeVar

NEAR, LIKE = 6, 0.75
"""For a word that nothing has: so many that are most like it, and how like they must be."""

T = TypeVar("T")


class Search(Generic[T]):
    """Rows with the text in which each is looked for, in the order in which they are told."""

    def __init__(self, rows: Iterable[tuple[T, str]]) -> None:
        told = tuple(rows)
        self._rows = tuple(row for row, _ in told)
        self._texts = tuple(text for _, text in told)
        self._named = "", list(range(len(told)))
        """What was typed, and the places of the rows that have it."""
        self._last: tuple[str, tuple[T, ...], bool] = "", (), False

    def found(self, typed: str) -> tuple[Sequence[T], bool]:
        """The rows, and whether they are only near what was typed."""
        if self._last[0] != typed:
            words = typed.casefold().split()
            begun, places = self._named
            if not typed.startswith(begun):
                places = list(range(len(self._rows)))
            named = self._having([[word] for word in words], places)  # a letter more is in no other row
            self._named = typed, named
            # For fingers that slip: `massge`, `strecth`.
            every = range(len(self._rows))
            near = named or self._having([[word, *self._slips(word)] for word in words], list(every))
            self._last = typed, tuple([self._rows[at] for at in near]), not named
        return self._last[1:]

    def _having(self, words: Sequence[Sequence[str]], left: list[int]) -> list[int]:
        """The places among these of the rows that have one of each of these."""
        texts = self._texts
        for each in words:
            found: list[int] = []
            tried: list[str] = []
            for word in each:
                if not left or any(before in word for before in tried):  # those that have that one have been found
                    continue
                having = [at for at in left if word in texts[at]]
                if having:  # those that have one are not looked at again
                    gone = {*having} if len(having) < len(left) else None
                    left = [at for at in left if at not in gone] if gone is not None else []
                found += having
                tried.append(word)
            left = sorted(found)
        return left

    @cached_property
    def _words(self) -> Mapping[tuple[frozenset[str], int], Sequence[str]]:
        """Every word of three letters and more, by its letters and how many they are."""
        by_letters: dict[tuple[frozenset[str], int], list[str]] = {}
        for word in set(re.findall(r"\w{3,}", "\n".join(self._texts))):
            by_letters.setdefault((frozenset(word), len(word)), []).append(word)
        return by_letters

    def gather(self) -> None:
        """All that only a slip needs."""
        assert self._words is not None

    def _slips(self, word: str) -> Sequence[str]:
        """The words that one may be a slip of, the likeliest first: with letters that are others or changed places."""
        own, long = frozenset(word), len(word)
        turned = [each for each in self._words.get((own, long), ()) if sorted(each) == sorted(word)]
        # Two words are as like as twice their common letters are to all. Most have too few, and are not compared.
        alike = [
            each
            for (letters, many), those in self._words.items()
            if LIKE / 2 * (long + many) <= min(long - len(own - letters), many - len(letters - own))
            for each in those
        ]
        return [*get_close_matches(word, alike, NEAR, LIKE), *turned]
