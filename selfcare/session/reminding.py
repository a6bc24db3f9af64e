"""Work that waits for a key says now and then that it does: when it has usually been done, then ever less.

Whoever looks away, or has the hands full, is told again; nobody is urged.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

PAUSE = Decimal(60)
"""Seconds between the first two; each further pause is twice as long."""
TIMES = 5
SHOWN = Decimal(20)
"""Seconds that it stands on the screen."""


def reminders(expected: Decimal) -> Iterator[Decimal]:
    """Seconds since work began to wait at which that is said again; `expected` is how long it usually takes."""
    at, pause = expected, PAUSE
    for _ in range(TIMES):
        yield at
        at, pause = at + pause, pause * 2


def is_reminding(expected: Decimal, elapsed: Decimal) -> bool:
    """Whether that it waits is to be seen now."""
    return any(at <= elapsed < at + SHOWN for at in reminders(expected))
