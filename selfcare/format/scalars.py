"""The values of a routine file: durations and texts, read and refused in one place.

The node reader (`nodes.py`) gives numbers as `int` or `Decimal` and all else as `str`; these types take it from there.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST = Decimal(4 * 3600)
"""Longest single duration, seconds."""

_LONGEST_TEXT = 100
"""Characters of a duration; a file has room for a quarter of a million, and matching them all takes time."""
_FINEST = Decimal("0.000000001")
"""Finer durations would not add up exactly."""

_UNITS = {"h": Decimal(3600), "m": Decimal(60), "min": Decimal(60), "s": Decimal(1)}
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,9})?"
_PART = rf"{_NUMBER}\s*(?:h|min|m|s)"
_CLOCK = r"(?:[0-9]{1,2}:)?[0-9]{1,3}:[0-5][0-9](?:\.[0-9]{1,9})?"
DURATION_PATTERN = rf"^\s*(?:{_NUMBER}|{_PART}(?:\s*{_PART}){{0,3}}|{_CLOCK})\s*$"
# The same for editors, whose schema has nothing but a pattern to say that hours come before minutes and seconds.
_ORDERED = rf"{_NUMBER}|(?=[0-9])(?:{_NUMBER}\s*h\s*)?(?:{_NUMBER}\s*(?:min|m)\s*)?(?:{_NUMBER}\s*s\s*)?|{_CLOCK}"
_PAUSE_PATTERN = rf"^\s*(?:{_ORDERED})\s*$"
_LASTING_PATTERN = rf"^(?=.*[1-9])\s*(?:{_ORDERED})\s*$"
EACH_REP = "each-rep"
AT_PATTERN = rf"^\s*(?:-?|{EACH_REP}\s*\+)\s*(?:{_ORDERED})\s*$"


def parse_seconds(text: str) -> Decimal | None:
    """Seconds in `90s`, `1m30s`, `2 min`, `1:30`, `1:00:00` or `45`; None where the text is no duration."""
    if len(text) > _LONGEST_TEXT or not re.match(DURATION_PATTERN, text, re.ASCII):
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


def _seconds(value: Any) -> Decimal:
    seconds: Decimal | None = None
    if isinstance(value, str):
        seconds = parse_seconds(value)
        if seconds is None and value.strip().startswith("-") and parse_seconds(value.strip()[1:]) is not None:
            raise PydanticCustomError("duration", "a duration cannot be negative")
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        seconds = Decimal(value)
    if seconds is None or not seconds.is_finite():
        raise PydanticCustomError("duration", "not a duration; write 30s, 1m30s, 2 min or 1:30")
    if seconds < 0:
        raise PydanticCustomError("duration", "a duration cannot be negative")
    if seconds > LONGEST:
        raise PydanticCustomError("duration", "longer than 4 hours, the most that one duration may be")
    if seconds % _FINEST:
        raise PydanticCustomError("duration", "not a duration; at most nine digits can stand after the point")
    return seconds


def _some_seconds(value: Any) -> Decimal:
    seconds = _seconds(value)
    if seconds == 0:
        raise PydanticCustomError("duration", "must be longer than 0 seconds")
    return seconds


_WANTED = "A duration is wanted: write 30s, 1m30s, 2 min or 1:30."
"""What an editor says in place of the pattern."""
_EXAMPLES = ["30s", "1m30s", "2 min", "1:30"]
Duration = Annotated[
    Decimal,
    BeforeValidator(_some_seconds),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": _LASTING_PATTERN, "patternErrorMessage": _WANTED},
                {"type": "number", "exclusiveMinimum": 0, "maximum": int(LONGEST)},
            ],
            "examples": _EXAMPLES,
        }
    ),
]
"""Seconds, more than 0, at most four hours."""

Pause = Annotated[
    Decimal,
    BeforeValidator(_seconds),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": _PAUSE_PATTERN, "patternErrorMessage": _WANTED},
                {"type": "number", "minimum": 0, "maximum": int(LONGEST)},
            ],
            "examples": _EXAMPLES,
        }
    ),
]
"""Seconds, 0 allowed, at most four hours."""


def _text(value: Any) -> str:
    if isinstance(value, bool | int | Decimal):
        raise PydanticCustomError("text", "text is wanted here, not a number or true/false; put quotes round it")
    if not isinstance(value, str):
        raise PydanticCustomError("text", "text is wanted here")
    if not value.strip():
        raise PydanticCustomError("text", "this text is empty")
    return value.strip()


Text = Annotated[
    str,
    BeforeValidator(_text),
    StringConstraints(max_length=2000),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 2000}),
]
Line = Annotated[
    str,
    BeforeValidator(_text),
    StringConstraints(max_length=120),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 120}),
]
"""A short text: a title, a name, a label."""


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise PydanticCustomError("whole", "a whole number is wanted here, such as 3")
    return value


Count = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=1, le=10_000),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 10_000}),
]
"""How often: 1 to 10,000."""


def into_each_rep(at: str) -> Decimal | None:
    """Seconds into every repetition at which a cue stands: 0 for `each-rep`, 5 for `each-rep+5s`; else None."""
    if not at.startswith(EACH_REP):
        return None
    plus = at.removeprefix(EACH_REP).strip()
    return Decimal(0) if not plus else parse_seconds(plus.removeprefix("+").strip()) if plus.startswith("+") else None
