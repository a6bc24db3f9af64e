"""A note: one sound at one time; and what of some notes can still be played when it is late."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

LATEST = 0.15
"""Seconds. What comes later than this would name the wrong moment."""
PASSING = ("tick", "count")
"""Tones that tell how time goes by, rather than a change."""


class Note(Struct, frozen=True):
    """One sound at one time."""

    at: float
    """Seconds of the clock that the events came in."""
    sound: str
    """The name of a tone or of a sound file of the routine's own, or the words."""
    voice: bool = False
    gain: float = 1.0
    seconds: float = 0.0
    """How long words last; 0 for a tone."""
    of: int | None = None
    """The place of the segment that an instruction belongs to."""
    meant: float = math.inf
    """The moment that words are about; they may have begun before it, or had to wait for others."""

    @property
    def end(self) -> float:
        return self.at + self.seconds


def in_time(late: Sequence[Note], now: float) -> list[Note]:
    """What of some notes can still be played: of those that are late only the newest change, at once."""
    timely = [note for note in late if note.at >= now - LATEST]
    changes = [note for note in late if note.at < now - LATEST and not note.voice and note.sound not in PASSING]
    if changes and not any(not note.voice and note.at <= now for note in timely):
        timely.insert(0, replace(changes[-1], at=now))
    return timely
