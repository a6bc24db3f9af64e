"""The words that every shell uses: "1 min 30 s", "left side", "set 2 of 3"."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from math import ceil

from selfcare.session.segments import Kind, Measure, Segment, Timeline

PHASES = {"in": "In", "hold": "Hold", "out": "Out", "rest": "Rest", "back": "Back", "pause": "Pause"}
PRESSURES = ("no touch", "skin only", "as if spreading cream", "soft dough", "firm, still easy to talk")
SIDES = ("left", "right")


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


def minutes(seconds: Decimal | float) -> str:
    """`about 6 min`: for choosing, to the nearest minute and at least one."""
    return f"{max(1, int(Decimal(str(seconds)) / 60 + Decimal('0.5')))} min"


def clock(seconds: Decimal | float) -> str:
    """`1:52`, `0:07`, `1:02:05`: what is left, rounded up."""
    whole = ceil(seconds)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def exact(seconds: Decimal) -> str:
    """`2 s`, `2.5 s`, `1 min 30 s`: a tempo or a dose, not rounded."""
    if seconds == seconds.to_integral_value(ROUND_CEILING):
        return duration(seconds)
    return f"{seconds.normalize():f} s"


def side(label: str | None) -> str:
    """`left` and `right` become `left side`; any other label is the author's own words."""
    return f"{label} side" if label in SIDES else label or ""


def change_to(label: str | None) -> str:
    """`Change to the right side`."""
    return f"Change to the {side(label)}"


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
    if segment.measure is Measure.COUNTED:
        times = "once" if segment.count == 1 else f"{segment.count} times"
        return f"{times}, {exact(segment.rep_seconds)} each"
    if segment.measure is Measure.PACED:
        breaths = "1 breath" if segment.count == 1 else f"{segment.count} breaths"
        phases = ", ".join(f"{phase.name} {exact(phase.seconds)}" for phase in segment.phases)
        return f"{breaths}, {phases}"
    if segment.open or segment.seconds is None:
        return "until you are ready"
    return exact(segment.seconds)


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
