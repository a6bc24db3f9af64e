"""Where a session stands -> what the session screen shows. Pure: words and numbers, no drawing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from selfcare.session import wording
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, Measure, Segment, Timeline


@dataclass(frozen=True, slots=True)
class Picture:
    """The words and numbers of one moment, in the order in which the eye should find them."""

    kind: str
    """What the moment is: work, rest, switch, prepare, paused or lead-in."""
    name: str
    instruction: str
    receiver: str
    word: str
    """Drawn as large as the digits."""
    count: str
    suffix: str
    reserve: str
    """The widest count to come."""
    where: str
    left: str
    next: str
    next_in_short: str
    """The same without how much of it."""
    motion: str
    """What is drawn beside it: the motion of the step, or of the one that comes."""
    marks: tuple[int, int] | None
    """The repetition under way and how many there are; None where a bar tells it."""
    filled: float
    """Of the bar: the step's progress, or the breath."""
    whole: float
    """Progress of the session, 0 to 1."""


def picture(position: Position, timeline: Timeline) -> Picture:
    """What to show; the position must have a segment."""
    segment = position.segment
    assert segment is not None
    kind, name, instruction, word, count, suffix, reserve = _main(position, segment, timeline)
    total = position.session_elapsed + position.session_remaining
    marks = (
        (position.count, position.of) if segment.measure is Measure.COUNTED and position.count and position.of else None
    )
    pace = f"pace {position.pace}, " if position.pace != 1 else ""
    return Picture(
        kind=kind,
        name=name,
        instruction=instruction,
        receiver=segment.receiver if kind == "work" else "",
        word=word,
        count=count,
        suffix=suffix,
        reserve=reserve,
        where=", ".join(wording.where(segment)),
        left=f"{pace}{wording.clock(position.session_remaining)} left",
        next=_next(position, segment, timeline),
        next_in_short=_next(position, segment, timeline, in_short=True),
        motion=segment.motion if kind in ("work", "prepare", "switch") else "",
        marks=marks,
        filled=_breath(position, segment) if segment.measure is Measure.PACED else position.progress,
        whole=float(position.session_elapsed / total) if total else 1.0,
    )


def _main(position: Position, segment: Segment, timeline: Timeline) -> tuple[str, str, str, str, str, str, str]:
    """Kind, name, instruction, large word, count, suffix and the room to reserve."""
    words = " ".join(filter(None, [segment.instruction, segment.show]))
    remaining = position.remaining or Decimal(0)
    match position.state:
        case State.LEAD_IN:
            place = timeline.position or "Make yourself comfortable."
            return "lead-in", "Put the keyboard down", place, "", str(ceil(remaining)), "until it begins", "88"
        case State.PAUSED:
            return "paused", segment.step, "Space goes on.", "PAUSED", "", "", ""
        case State.COUNT_IN:
            return "paused", segment.step, words, "", str(ceil(remaining)), "", "8"
        case _:
            pass
    side = (segment.side or "").upper()
    match segment.kind:
        case Kind.REST:
            return "rest", "Rest", "Let go.", "REST", *_time(position)
        case Kind.SWITCH:
            return "switch", wording.name(segment), "Take your time.", side, *_time(position)
        case Kind.PREPARE:
            return "prepare", segment.step, words, "NEXT", *_time(position)
        case Kind.WORK:
            pass
    match segment.measure:
        case Measure.COUNTED:
            phase = wording.PHASES.get(position.phase, "").lower()
            suffix = f"of {position.of}, {phase}" if phase else f"of {position.of}"
            return "work", segment.step, words, side, str(position.count or 1), suffix, "8" * len(str(position.of))
        case Measure.PACED:
            phase = wording.PHASES.get(position.phase, "").upper()
            seconds = str(ceil(position.phase_remaining or Decimal(0)))
            suffix = f"breath {position.count} of {position.of}"
            return "work", segment.step, words, phase, seconds, suffix, "8" * len(seconds)
        case Measure.OPEN:
            return "work", segment.step, words or "In your own time.", "READY", "", "", ""
        case Measure.TIMED:
            return "work", segment.step, words, side, *_time(position)


def _time(position: Position) -> tuple[str, str, str]:
    """The count, its suffix and its room, for what is timed; a minute or more is told as a clock to its end."""
    remaining = position.remaining or Decimal(0)
    whole = position.elapsed + remaining
    if whole >= 60:
        text = wording.clock(whole)
        return wording.clock(remaining).rjust(len(text)).strip(), "", "".join("8" if c.isdigit() else c for c in text)
    return str(ceil(remaining)), "s", "8" * len(str(ceil(whole)))


def _next(position: Position, segment: Segment, timeline: Timeline, in_short: bool = False) -> str:
    if position.state is State.LEAD_IN:
        return wording.upcoming(timeline, segment.index, in_short)
    # A prepare's own step is in the large letters already; what comes after that is not known yet.
    after = segment.index + (2 if segment.kind is Kind.PREPARE else 1)
    return wording.upcoming(timeline, after, in_short)


def _breath(position: Position, segment: Segment) -> float:
    """How full the breath is, 0 to 1."""
    if position.state is not State.RUNNING or position.phase_remaining is None:
        return 0.0
    length = next((phase.seconds for phase in segment.phases if phase.name == position.phase), Decimal(1))
    gone = 1 - float(min(Decimal(1), position.phase_remaining * position.pace / length))
    return {"in": gone, "hold": 1.0, "out": 1 - gone, "rest": 0.0}.get(position.phase, 0.0)
