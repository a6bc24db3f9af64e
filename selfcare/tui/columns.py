"""How wide a text is on a terminal."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_EVEN = frozenset({*map(chr, range(32, 127)), *"▀▄█"})


def is_even(row: str) -> bool:
    """Whether each character is known to take one column: plain letters, and what large ones are made of."""
    return _EVEN.issuperset(row)


def cells(text: str) -> int:
    """The columns that plain text may take: never too few, so that what is cut by it stays inside."""
    return len(text) if text.isascii() else sum(map(cell, text))


@lru_cache(maxsize=1024)  # large letters are thousands of the same few
def cell(char: str) -> int:
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    # The sign that asks for a picture instead of a letter (U+FE0F) makes some letters two wide.
    return 0 if unicodedata.combining(char) and char != "\ufe0f" else 1
