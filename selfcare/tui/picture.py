"""Where a session stands -> what the session screen shows. Pure: words and numbers, no drawing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from selfcare.measures.timed import Timed
from selfcare.session import wording
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.words import minding


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
    turns: tuple[str, ...]
    """The words that stand in its place in turn, such as those of a breath, where what is beside it must not move."""
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
    pace = f"pace {position.pace}, " if position.pace != 1 else ""
    return Picture(
        kind=kind,
        name=name,
        instruction=instruction,
        receiver=segment.receiver if kind == "work" else "",
        word=word,
        turns=_turns(segment, word),
        count=count,
        suffix=suffix,
        reserve=reserve,
        where=", ".join(wording.where(segment)),
        left=f"{pace}{wording.clock(position.session_remaining)} left",
        next=_next(position, segment, timeline),
        next_in_short=_next(position, segment, timeline, in_short=True),
        motion=segment.motion if kind in ("work", "prepare", "switch") else "",
        marks=segment.way.marks(position),
        filled=segment.way.filled(position, segment.phases, position.state is State.RUNNING),
        whole=float(position.session_elapsed / total) if total else 1.0,
    )


def _main(position: Position, segment: Segment, timeline: Timeline) -> tuple[str, str, str, str, str, str, str]:
    """Kind, name, instruction, large word, count, suffix and the room to reserve."""
    minded = minding.shown(segment.mind, segment.because)
    words = " ".join(filter(None, [minded, segment.instruction, segment.show]))
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
    face = segment.way.face(position)
    waiting = "In your own time." if segment.open else ""
    word = side if face.word is None else face.word
    return "work", segment.step, words or waiting, word, face.count, face.suffix, face.reserve


def _turns(segment: Segment, word: str) -> tuple[str, ...]:
    words = tuple(phase.kind.said.upper() for phase in segment.phases if phase.kind.said)
    return words if word in words else ()


def _time(position: Position) -> tuple[str, str, str]:
    """The count, its suffix and its room, for what is no work."""
    face = Timed.face(position)
    return face.count, face.suffix, face.reserve


def _next(position: Position, segment: Segment, timeline: Timeline, in_short: bool = False) -> str:
    if position.state is State.LEAD_IN:
        return wording.upcoming(timeline, segment.index, in_short)
    # A prepare's own step is in the large letters already; what comes after that is not known yet.
    after = segment.index + (2 if segment.kind is Kind.PREPARE else 1)
    return wording.upcoming(timeline, after, in_short)


def changes_in(position: Position) -> Decimal | None:
    """Seconds of the session until words or numbers look different: the next whole second, of a breath's part too."""
    if position.state is State.PAUSED or position.segment is None:
        return None
    left = position.remaining if position.remaining is not None else position.session_remaining
    return min(part or Decimal(1) for part in (left % 1, (position.phase_remaining or left) % 1))
