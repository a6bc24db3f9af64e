"""Where a session stands -> what the session screen shows. Pure: words and numbers, no drawing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from msgspec import Struct

from selfcare.measures.timed import Timed
from selfcare.player import Player
from selfcare.session import wording
from selfcare.session.position import Position, State
from selfcare.session.reminding import is_reminding
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.tui.partway import part_of, tally_of
from selfcare.words import minding

READY = "READY"
"""What stands large in a step that waits."""
ANY_TIME = "PRESS SPACE"
"""What stands now and then in place of READY: the program waits, and does not go on by itself."""
PRESS = (ANY_TIME, "SPACE")

NEXT = "NEXT"
GO_ON = ("SPACE GOES ON", "SPACE")
IN_ONE_PLACE = ("LEFT", "RIGHT", "NEXT", "REST")
"""Words that stand where the others of them do, so that nothing has to be searched for."""


class Picture(Struct, frozen=True):
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
    part: str
    """The part of a repetition at hand, or the way that it goes."""
    parts: tuple[str, ...]
    """All of them, which take turns in one place."""
    tally: str
    """Which breath, hold, set or round it is."""
    where: str
    left: str
    large: tuple[str, ...]
    """Ways to say the one thing that is to be done now, the best first."""
    next: str
    next_in_short: str
    """The same without how much of it."""
    next_alone: str
    """The name of it alone."""
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
    part, parts = part_of(position) if kind in ("work", "prepare") else ("", ())
    if kind == "prepare" and word != NEXT:
        # The side stays where it was: what changes is said under it.
        part, parts = NEXT, (NEXT,)
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
        part=part,
        parts=parts,
        tally=tally_of(segment, suffix) if kind in ("work", "prepare", "switch", "rest") else "",
        where=", ".join(wording.where(segment)),
        left=f"{pace}{wording.clock(position.session_remaining)} left",
        large=GO_ON if kind == "paused" and word else PRESS if word == READY else (),
        next=_next(position, segment, timeline),
        next_in_short=_next(position, segment, timeline, in_short=True),
        next_alone=_next(position, segment, timeline, in_short=True).partition(",")[0],
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
            return "prepare", segment.step, words, side or NEXT, *_time(position)
        case Kind.WORK:
            pass
    face = segment.way.face(position)
    waiting = "In your own time." if segment.open else ""
    word = side if face.word is None else face.word
    if segment.open and is_reminding(segment.expected, position.elapsed):
        word = ANY_TIME
    return "work", segment.step, words or waiting, word, face.count, face.suffix, face.reserve


def _turns(segment: Segment, word: str) -> tuple[str, ...]:
    words = tuple(phase.kind.said.upper() for phase in segment.phases if phase.kind.said)
    return next((turns for turns in (words, IN_ONE_PLACE) if word in turns), ())


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


AFTER_SOUND = 0.003
"""Seconds: what is heard at the same moment goes first, and does not wait for a thread that draws. Nobody sees them."""


def comes_back_in(position: Position, player: Player, speed: Decimal, ends: Sequence[float]) -> float | None:
    """Real seconds until it is to be looked at again; None where nothing comes by itself. `ends`: seconds until what is
    to be read for a while goes away."""
    if position.state is State.PAUSED:
        waits = list(ends)
    else:
        # At least once a second, so that a sleep of the machine is noticed when it wakes.
        changes = changes_in(position)
        drawn = None if changes is None else float(changes) / float(speed)
        waits = [each for each in (1.0, player.wait(), drawn) if each is not None]
    return max(0.0, min(waits)) + AFTER_SOUND if waits else None


def changes_in(position: Position) -> Decimal | None:
    """Seconds of the session until words or numbers look different: the next whole second, of a breath's part too."""
    if position.state is State.PAUSED or position.segment is None:
        return None
    left = position.remaining if position.remaining is not None else position.session_remaining
    return min(part or Decimal(1) for part in (left % 1, (position.phase_remaining or left) % 1))
