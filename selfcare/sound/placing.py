"""When the lines that lead to some work are said: before it, in the time there is, and what of them has no time at all.

Pure: how long each line lasts, and the time there is, go in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from selfcare.session.aloud import INSIDE, YIELDING, Line, Part

GAP = 0.12
"""Seconds of quiet between two things said."""

Lasts = Callable[[str], float]


class Room(Struct, frozen=True):
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
    word: float = 0.0
    """Seconds there that belong to the word with which it begins, if it is said."""

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

    def opening(self, lines: Sequence[Line]) -> float:
        """Seconds at the start of the work that these, said in it, leave free: for its tone; and for its word, but not
        where its very name comes so late."""
        return self.tone if named_late(lines) else max(self.tone, self.word)


def named_late(lines: Sequence[Line]) -> bool:
    """Whether these, said in the work, have more in them than what to do there and what to mind."""
    return any(line.part not in (Part.MIND, Part.SAY, *INSIDE) for line in lines)


def chosen(lines: Sequence[Line], lasts: Lasts, room: Room) -> list[Line]:
    """The lines that there is time for: the less needed are left out first."""
    left = list(lines)
    for part in YIELDING:
        if not room.lacks(whole(left, lasts)):
            break
        left = [line for line in left if line.part is not part]
    return left


def placed(lines: Sequence[Line], lasts: Lasts, room: Room) -> list[tuple[float, Line]]:
    """When each of the lines begins: before the work as many as there is time for, in their order, the others in it."""
    ways = (lines, [line for line in lines if line.part is not Part.NEXT])
    for within in range(len(lines) + 1 if room.inside else 1):
        for told in ways:
            at = max(0, len(told) - within)
            if not at and within < len(lines):
                continue  # all in the work: then "next" as well, if there is time for it
            begin = room.before(whole(told[:at], lasts)) if at else room.end
            free = room.opening(told[at:])
            if begin is not None and (not within or free + whole(told[at:], lasts) + GAP <= room.inside):
                others = _one_after_another(told[at:], lasts, max(room.first, room.end + free))
                return [*_one_after_another(told[:at], lasts, begin), *others]
    return _one_after_another(lines, lasts, room.first)


def whole(lines: Sequence[Line], lasts: Lasts) -> float:
    """Seconds of all the lines, one after the other."""
    return sum(lasts(line.text) + GAP for line in lines) - GAP if lines else 0.0


def _one_after_another(lines: Sequence[Line], lasts: Lasts, begin: float) -> list[tuple[float, Line]]:
    found = []
    for line in lines:
        found.append((begin, line))
        begin += lasts(line.text) + GAP
    return found
