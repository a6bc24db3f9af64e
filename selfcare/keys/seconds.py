"""Durations: how they are written, and what is told where one is not."""

# mypy: disable-error-code="func-returns-value"
# `return tell.value(...)` tells what is wrong and gives nothing.

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec import Struct

from selfcare.keys import guesses
from selfcare.keys.times import LONGEST, PARTS, PAUSES, parse_seconds
from selfcare.keys.written import Node, Tell

_FINEST = Decimal("0.000000001")
"""Finer durations would not add up exactly."""
_LASTING = rf"^(?=.*[1-9])\s*(?:{PARTS})\s*$"
_WANTED = "A duration is wanted: write 30s, 1m30s, 2 min or 1:30."
"""What an editor says in place of the pattern."""
WRITE = "write 30s, 1m30s, 2 min or 1:30"


class Seconds(Struct, frozen=True):
    """A duration in seconds, at most four hours."""

    zero: bool = False
    """Whether it may be 0."""

    @property
    def shape(self) -> str:
        return "duration, may be 0" if self.zero else "duration"

    def read(self, node: Node, key: str, tell: Tell) -> Decimal | None:
        value, seconds = node.data, None
        if isinstance(value, str):
            seconds = parse_seconds(value)
            if seconds is None and value.strip().startswith("-") and parse_seconds(value.strip()[1:]) is not None:
                return tell.value(node, f"{key}: a duration cannot be negative")
        elif isinstance(value, int | Decimal) and not isinstance(value, bool):
            seconds = Decimal(value)
        if seconds is None or not seconds.is_finite():
            if not node.single:
                return tell.value(node, f"a duration is wanted after '{key}:'", WRITE)
            return tell.value(node, f"{key}: {node.read} is not a duration", _offered(node, key, WRITE))
        if seconds < 0:
            return tell.value(node, f"{key}: a duration cannot be negative")
        if seconds > LONGEST:
            message = f"{key}: {node.read} is longer than 4 hours, the most that one duration may be"
            metres = "m means minutes; for a way to go, write 'until: ready' in its place, and the metres into its name"
            return tell.value(node, message, _offered(node, key, metres if node.raw.strip().endswith("m") else ""))
        if seconds % _FINEST:
            hint = _offered(node, key, "at most nine digits can stand after the point")
            return tell.value(node, f"{key}: {node.read} is not a duration", hint)
        if seconds == 0 and not self.zero:
            return tell.value(node, f"'{key}' must be longer than 0 seconds")
        return seconds

    def schema(self) -> dict[str, Any]:
        least = {"minimum": 0} if self.zero else {"exclusiveMinimum": 0}
        pattern = PAUSES if self.zero else _LASTING
        return {
            "anyOf": [
                {"type": "string", "pattern": pattern, "patternErrorMessage": _WANTED},
                {"type": "number", **least, "maximum": int(LONGEST)},
            ],
            "examples": ["30s", "1m30s", "2 min", "1:30"],
        }


SECONDS = Seconds()
PAUSE = Seconds(zero=True)


def _offered(node: Node, key: str, otherwise: str) -> str:
    """What to write in place of a time that could not be read."""
    if offered := guesses.time(node.raw, key):
        return offered
    if key == "tempo" and (offered := guesses.phases(node.raw, ("out", "hold", "back", "pause"))):
        return f"write {offered}"
    return otherwise
