"""Lengths in words: `1 min 30 s`, `0:07`, `2.5 s`."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from math import ceil


def duration(seconds: Decimal | float) -> str:
    """`45 s`, `1 min 30 s`, `1 h 5 min`: whole seconds, rounded up."""
    whole = ceil(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    if minutes:
        return f"{minutes} min {left} s" if left else f"{minutes} min"
    return f"{left} s"


def exact(seconds: Decimal) -> str:
    """`2 s`, `2.5 s`, `1 min 30 s`: a tempo or a dose, not rounded."""
    if seconds == seconds.to_integral_value(ROUND_CEILING):
        return duration(seconds)
    return f"{seconds.normalize():f} s"


def clock(seconds: Decimal | float) -> str:
    """`1:52`, `0:07`, `1:02:05`: what is left, rounded up."""
    whole = ceil(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def times(count: int | None) -> str:
    """`once`, `10 times`."""
    return "once" if count == 1 else f"{count} times"
