"""The words that every shell uses: "1 min 30 s", "left side", "set 2 of 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from selfcare.measures.lengths import clock, duration, exact
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.words.motions import DIRECTIONS, EITHER

__all__ = [
    "PRESSURES", "SIDES", "change_to", "clock", "dose", "duration", "exact", "listed", "minutes", "name",
    "side", "upcoming", "where",
]  # fmt: skip

PRESSURES = ("no touch", "skin only", "as if spreading cream", "soft dough", "firm, still easy to talk")
SIDES = ("left", "right")
OWN_WORD = ("the", "to", "towards", "on", "in", "with", "at", "from", "up", "down", "this", "your")


def minutes(seconds: Decimal | float) -> str:
    """`about 6 min`: for choosing, to the nearest minute and at least one."""
    return f"{max(1, int(Decimal(str(seconds)) / 60 + Decimal('0.5')))} min"


def side(label: str | None) -> str:
    """`left` and `right` become `left side`; any other label is the author's own words."""
    return f"{label} side" if label in SIDES else label or ""


def way(segment: Segment) -> str:
    """Which way it goes, where its words say so: what the figure shows may be one of several."""
    words = f"{segment.step} {segment.instruction}".lower()
    return segment.along if re.search(rf"\b{re.escape(segment.along)}\b", words) else ""


def direction(segment: Segment) -> str:
    """Which way it goes, for whoever hears no more of it than name and dose; empty where the name has it already."""
    if segment.along not in DIRECTIONS:
        return ""
    # Of these two the words may tell otherwise: "three one way and two the other".
    said = segment.along if segment.along in ("both ways", EITHER) else way(segment)
    named = any(len(word) > 3 and said.startswith(word) for word in segment.step.lower().split())
    return "" if named else said


def change_to(label: str | None) -> str:
    """`Change to the right side`; `Change, to the left` where the label has its own little word."""
    words = side(label)
    return f"Change, {words}" if words.split(" ")[0].lower() in OWN_WORD else f"Change to the {words}"


def where(segment: Segment) -> list[str]:
    """Round, set and side, each where it has a meaning."""
    words = []
    if segment.rounds and segment.rounds > 1:
        words.append(f"round {segment.round} of {segment.rounds}")
    if segment.sets:
        words.append(f"set {segment.set} of {segment.sets}")
    if segment.side:
        words.append(side(segment.side))
    return words


def dose(segment: Segment) -> str:
    """How much: `10 times, 2 s each`, `5 breaths, in 4 s, out 6 s`, `45 s`, `until you are ready`."""
    return segment.way.words(segment)


def name(segment: Segment) -> str:
    """What a segment is called on its own: its step, or `Rest`, `Change to the right side`, `Get ready`."""
    match segment.kind:
        case Kind.WORK:
            return segment.step
        case Kind.REST:
            return "Rest"
        case Kind.SWITCH:
            return change_to(segment.side)
        case Kind.PREPARE:
            return "Get ready"


def upcoming(timeline: Timeline, after: int, in_short: bool = False) -> str:
    """What comes at or after a segment's place, in one line: the next work, rest or change of sides; `in_short` without
    how much of it."""
    for segment in timeline.segments[after:]:
        if segment.left_out:
            continue
        match segment.kind:
            case Kind.PREPARE:
                continue
            case Kind.WORK:
                whose = side(segment.side) if segment.side else ""
                return ", ".join(filter(None, [segment.step, whose, "" if in_short else dose(segment)]))
            case _:
                return name(segment) if in_short else f"{name(segment)}, {dose(segment)}"
    return "the end"


def listed(words: Iterable[str]) -> str:
    """`a, b and c`."""
    several = list(words)
    return " and ".join(filter(None, [", ".join(several[:-1]), *several[-1:]]))
