"""Times as text: `90s`, `1m30s`, `1:30`; and the places of a cue that are counted in them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

LONGEST = Decimal(4 * 3600)
"""Longest single duration, seconds."""

_LONGEST_TEXT = 100
"""Characters of a duration; a file has room for a quarter of a million, and matching them all takes time."""

_LONGEST_WHOLE = 9
"""Digits of seconds, as in the pattern."""
_UNITS = {"h": Decimal(3600), "m": Decimal(60), "min": Decimal(60), "s": Decimal(1)}
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_PART = rf"{_NUMBER}\s*(?:h|min|m|s)"
_CLOCK = r"(?:[0-9]{1,2}:)?[0-9]{1,3}:[0-5][0-9](?:\.[0-9]{1,9})?"
DURATION_PATTERN = rf"^\s*(?:{_NUMBER}|{_PART}(?:\s*{_PART}){{0,3}}|{_CLOCK})\s*$"
# The same for editors, whose schema has nothing but a pattern to say that hours come before minutes and seconds.
PARTS = rf"{_NUMBER}|(?=[0-9])(?:{_NUMBER}\s*h\s*)?(?:{_NUMBER}\s*(?:min|m)\s*)?(?:{_NUMBER}\s*s\s*)?|{_CLOCK}"
PAUSES = rf"^\s*(?:{PARTS})\s*$"
EACH_REP = "each-rep"
AT_PATTERN = rf"^\s*(?:-?|{EACH_REP}\s*\+)\s*(?:{PARTS})\s*$"


def parse_seconds(text: str) -> Decimal | None:
    """Seconds in `90s`, `1m30s`, `2 min`, `1:30`, `1:00:00` or `45`; None where the text is no duration."""
    return _parsed(text) if len(text) <= _LONGEST_TEXT else None


@lru_cache(maxsize=1024)  # few are written, again and again
def _parsed(text: str) -> Decimal | None:
    digits = text.removesuffix("s")
    if len(digits) <= _LONGEST_WHOLE and digits.isascii() and digits.isdigit():  # as most of them are written
        return Decimal(digits)
    if not re.match(DURATION_PATTERN, text, re.ASCII):
        return None
    if ":" in text:
        seconds = Decimal(0)
        for part in text.split(":"):
            seconds = seconds * 60 + Decimal(part.strip())
        return seconds
    parts = re.findall(rf"({_NUMBER})\s*(h|min|m|s)?", text, re.ASCII)
    units = [unit for _, unit in parts if unit]
    order = [_UNITS[unit] for unit in units]
    if order != sorted(set(order), reverse=True):  # `30s1m` and `1m1m` are slips, not durations
        return None
    return sum((Decimal(number) * _UNITS[unit or "s"] for number, unit in parts), Decimal(0))


def into_each_rep(at: str) -> Decimal | None:
    """Seconds into every repetition at which a cue stands: 0 for `each-rep`, 5 for `each-rep+5s`; else None."""
    if not at.startswith(EACH_REP):
        return None
    plus = at.removeprefix(EACH_REP).strip()
    return Decimal(0) if not plus else parse_seconds(plus.removeprefix("+").strip()) if plus.startswith("+") else None
