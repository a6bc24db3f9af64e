"""What can be told from an author's own words: how long they take to say, which counts and which side they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

_LETTERS_A_SECOND = Decimal(14)
_BREATH = Decimal("0.4")
"""Seconds between two sentences."""

_VALUES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip
_NUMBER = rf"\b(?P<number>[0-9]{{1,4}}|{'|'.join(_VALUES)})\b"
_COUNT = re.compile(rf"{_NUMBER}\s*(?:-\s*)?(?P<next>[a-z×]+)?(?:\s+(?P<after>[a-z]+))?", re.IGNORECASE)
_TIMES = frozenset({"x", "×", "times", "reps", "rep", "repetitions", "repeats"})
_OFTEN = frozenset({"a", "an", "per", "every", "each", "daily", "weekly"})
"""After "times", words that make it how often in a day, not how many now."""

# "right" is a side only with something that has two of them in its reach; "right away" and "all right" are none.
_SIDE = re.compile(
    r"\b(?:your|the|on|to|with)\s+(?:the\s+|your\s+)?(?P<side>left|right)\b(?!\s+(?:way|time|amount))", re.I
)
_LABEL = re.compile(r"\b(?P<side>left|right)\b", re.I)

_MOVES = re.compile(r"\b(?:stand up|get up|sit down|sit up|lie down|turn over|roll over|kneel down)\b", re.I)
# "Stand tall", "and then stand on one leg"; not "from a stand" or "if you can stand".
_STANDS = re.compile(r"(?:^|[.!?:;,]\s+|\b(?:and|then|now)\s+)(?P<stand>stand(?:ing)?)\b", re.I)


def spoken(text: str) -> Decimal:
    """Seconds that a calm voice needs for the words: an estimate, good enough until a voice has said them."""
    words = " ".join(text.split())
    sentences = len(re.findall(r"[.!?:;](?:\s|$)", words)) or 1
    return (len(words) / _LETTERS_A_SECOND + (sentences - 1) * _BREATH).quantize(Decimal("0.1"))


class Count(Struct, frozen=True):
    """A number in a text with what it counts: `times`, `sets`, `breaths`, or a word of the step's name."""

    number: int
    of: str


def counts(text: str, name: str) -> Iterator[Count]:
    """The counts that a text names."""
    of_name = {_stem(word) for word in re.findall("[a-z]{4,}", name.lower())}
    for match in _COUNT.finditer(text):
        word = match["number"].lower()
        number = int(word) if word.isdigit() else _VALUES[word]
        following, after = (match["next"] or "").lower(), (match["after"] or "").lower()
        if following in _TIMES:
            if after not in _OFTEN:
                yield Count(number, "times")
        elif following in ("sets", "breaths"):
            yield Count(number, following)
        elif (number > 1) and {_stem(following), _stem(after)} & of_name:
            yield Count(number, following if _stem(following) in of_name else f"{following} {after}")


def side(text: str, *, label: bool = False) -> str | None:
    """`left` or `right` where a text names one of them and not the other; in a label, the word alone is enough."""
    found = {match["side"].lower() for match in (_LABEL if label else _SIDE).finditer(text)}
    return found.pop() if len(found) == 1 else None


def without_side(text: str) -> str:
    """A label as it is for either side."""
    return " ".join(_LABEL.sub(" ", text).casefold().split())


def moves(text: str) -> str | None:
    """The words that ask for another position, such as "stand up"."""
    found = _MOVES.search(text)
    return found[0].lower() if found else None


def stands(text: str) -> str | None:
    """The word that asks somebody to stand, at the start of a sentence or of a part of one."""
    found = _STANDS.search(text)
    return found["stand"] if found else None


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
