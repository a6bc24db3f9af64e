"""When the lines that lead to some work are said: before it, in the time there is, and what of them has no time at all.

Pure: how long each line lasts, and the time there is, go in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from selfcare.session.aloud import INSIDE, YIELDING, Line

GAP = 0.12
"""Seconds of quiet between two things said."""

Lasts = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Room:
    """The time that there is for what leads to some work, on one clock."""

    first: float
    """From when on it may be said."""
    begins: float
    """When it would best begin: with getting ready, or as late as there is time (infinity)."""
    end: float
    """When the work begins."""
    count_in: float
    """Seconds before that in which tones count in; words keep out of them where there is time enough."""
    inside: float
    """Seconds of the work in which words disturb nothing: none where it is counted, all where it waits."""
    tone: float
    """Seconds at the start of the work that belong to its tone."""

    def before(self, seconds: float) -> float | None:
        """When words of this length begin that end before the work; None where there is no time for them."""
        latest = self.end - GAP - seconds
        return max(self.first, min(self.begins, latest - self.count_in)) if latest >= self.first else None

    def lacks(self, seconds: float) -> float:
        """How many seconds too short it is for words of this length, 0 where they have their time."""
        there = self.end - self.first
        lacking = seconds + GAP - there
        if self.inside:
            lacking = min(lacking, seconds + GAP - (max(0.0, there) + self.inside - self.tone))
        return max(0.0, lacking)

    @property
    def after_tone(self) -> float:
        return max(self.first, self.end + self.tone)


def chosen(lines: Sequence[Line], lasts: Lasts, room: Room) -> list[Line]:
    """The lines that there is time for: the less needed are left out first."""
    left = list(lines)
    for part in YIELDING:
        if not room.lacks(whole(left, lasts)):
            break
        left = [line for line in left if line.part is not part]
    return left


def placed(lines: Sequence[Line], lasts: Lasts, room: Room) -> list[tuple[float, Line]]:
    """When each of the lines begins."""
    if (begin := room.before(whole(lines, lasts))) is not None:
        return _one_after_another(lines, lasts, begin)
    if not room.inside:
        return _one_after_another(lines, lasts, room.first)
    head = [line for line in lines if line.part not in INSIDE]
    tail = [line for line in lines if line.part in INSIDE]
    begin = room.before(whole(head, lasts)) if head else None
    if begin is not None:
        return [*_one_after_another(head, lasts, begin), *_one_after_another(tail, lasts, room.after_tone)]
    fits_inside = room.tone + whole(lines, lasts) + GAP <= room.inside
    return _one_after_another(lines, lasts, room.after_tone if fits_inside else room.first)


def whole(lines: Sequence[Line], lasts: Lasts) -> float:
    """Seconds of all the lines, one after the other."""
    return sum(lasts(line.text) + GAP for line in lines) - GAP if lines else 0.0


def _one_after_another(lines: Sequence[Line], lasts: Lasts, begin: float) -> list[tuple[float, Line]]:
    found = []
    for line in lines:
        found.append((begin, line))
        begin += lasts(line.text) + GAP
    return found
