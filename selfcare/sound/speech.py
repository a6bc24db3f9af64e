"""What is spoken at which event: the words alone; when they may be heard is the score's to say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from selfcare.cues.kinds import MINUTE_LEFT, MOST_COUNTED, always_said
from selfcare.cues.numbers import lasting, number
from selfcare.cues.phases import PARTS
from selfcare.session import aloud, wording
from selfcare.session.aloud import Amount
from selfcare.session.comfort import MORE_LESS_STAY
from selfcare.session.events import Cue, Event, SegmentStarted
from selfcare.session.position import Position, State
from selfcare.session.segments import Kind, Segment, Timeline

REST = "and rest"
LONG_REST = 5
"""Seconds from which on it is said how long a rest is, where there is time; a shorter one is over by then."""
LONG_CHANGE = 5
"""The same of a change of sides."""
EXACTLY, LEAST_LEFT = 12, 2
"""Seconds up to which each is told of what is left after a pause, and from which on it is told."""
CHANGES = (5, 8, 10, 15, 20, 30)
"""Seconds of the changes that most routines have."""
RESTS = (5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 45, 60, 90, 120)
"""Seconds of the rests that most routines have."""


def words_of(event: Event) -> str:
    """The short words of an event, empty where it has none. Sides and instructions are the segment's own."""
    match event:
        case SegmentStarted(segment=Segment(kind=Kind.REST, seconds=seconds)):
            return rest(seconds)
        case SegmentStarted(segment=Segment(kind=Kind.SWITCH, side=side)):
            return change(side)
        case Cue(kind=kind):
            return kind.row.spoken(event)
        case _:
            return ""


def rest(seconds: Decimal | None) -> str:
    """A rest, and how long it is: whoever has closed their eyes waits for its end."""
    return f"{REST}, {lasting(seconds)}" if seconds is not None and seconds >= LONG_REST else REST


def change(side: str | None) -> str:
    return wording.change_to(side).lower()


def to_change(seconds: Decimal | None) -> str:
    """How long a change of sides is; a sentence of its own, else it sounds like how long that side is worked on."""
    return f"{lasting(seconds).capitalize()} to change." if seconds is not None and seconds >= LONG_CHANGE else ""


def left(seconds: Decimal) -> str:
    """`Four seconds.`, `Two minutes left.`: how long it still is for whoever goes on after a pause; told to the second
    up to a dozen, then to five, and later to the minute."""
    whole = ceil(seconds)
    told = whole if whole <= EXACTLY else 5 * ceil(whole / 5)
    return aloud.sentence(lasting(Decimal(told))) if told < 60 else aloud.minutes_left(int(whole / 60 + 0.5))


def side_of(segment: Segment) -> str:
    return wording.side(segment.side)


def common_words() -> tuple[str, ...]:
    """What may be spoken in any routine, whatever its author wrote: counts, doses, phases, sides, how it feels."""
    numbers = (number(n) for n in range(1, MOST_COUNTED + 1))
    phases = (kind.spoken for kind in PARTS)
    sides = [wording.side(side) for side in wording.SIDES]
    changes = (*map(change, wording.SIDES), *(to_change(Decimal(seconds)) for seconds in CHANGES))
    rests = (REST, *(rest(Decimal(seconds)) for seconds in RESTS))
    others = (*always_said(), MINUTE_LEFT, *rests, *phases, *sides, *changes, *lefts(Decimal(60)), MORE_LESS_STAY)
    return (*numbers, *aloud.common(), *others)


def lefts(most: Decimal) -> Iterator[str]:
    """What may be said of how long it still is, of so much at most."""
    yield from dict.fromkeys(left(Decimal(seconds)) for seconds in range(LEAST_LEFT, ceil(most) + 1))


def phrases(timeline: Timeline) -> tuple[str, ...]:
    """Everything that may be spoken in a session, each once, the soonest needed first."""
    return tuple(dict.fromkeys(text for text in _phrases(timeline) if text.strip()))


def _phrases(timeline: Timeline) -> Iterator[str]:
    yield from opening(timeline)
    yield from (number(n) for n in (3, 2, 1))
    for segment in timeline.segments:
        yield words_of(SegmentStarted(segment.seconds or segment.expected, segment))
        if segment.kind is Kind.REST:
            yield REST
        if segment.kind is Kind.SWITCH:
            yield to_change(segment.seconds)
        yield side_of(segment)
        yield segment.announce
        if segment.kind is Kind.WORK:
            yield aloud.SOON
            yield aloud.sentence(wording.direction(segment))
            yield from (line.text for line in aloud.lines(timeline.segments, segment, Amount.MANY))
            if segment.open:
                yield from (aloud.BEGIN, aloud.READY, aloud.BY_ITSELF, aloud.TEN_LEFT)
            yield from always_said()
        for cue in segment.cues:
            yield cue.say
        for phase in segment.phases:
            yield phase.kind.spoken
        if segment.way.runs_out and segment.kind is Kind.WORK:
            yield aloud.BEGIN
            if segment.expected >= aloud.LONG_WORK:
                yield MINUTE_LEFT
        yield segment.way.last
        yield from (number(n) for n in segment.way.spoken(segment) if n <= MOST_COUNTED)
    parts = (each.seconds for segment in timeline.segments for each in segment.phases)
    timed = (each.expected for each in timeline.segments if each.way.runs_out)
    yield from lefts(max((Decimal(0), *parts, *timed)))
    # It may take a little longer or shorter than it is planned to.
    planned = int(timeline.seconds / 60)
    yield from (aloud.over(Decimal(60 * n)) for n in range(max(0, planned - 2), planned + 4))


def opening(timeline: Timeline) -> tuple[str, ...]:
    """What is said while somebody takes their place: what this is, what to stop for, and how to sit, lie or stand."""
    return tuple(filter(None, (aloud.title(timeline.title), aloud.stop_for(timeline.stop_if), timeline.position)))


def whereabouts(position: Position, timeline: Timeline) -> tuple[str, ...]:
    """Where somebody is who has asked, in words that a voice has: the step, how far, what is left, what to stop for."""
    at, state = position.segment, position.state
    if at is None or state in (State.READY, State.ENDED):
        return ()
    work = aloud.led_to(timeline.segments, at.index)
    if work is None:
        return ()
    under_way = at.kind is Kind.WORK and state is not State.LEAD_IN
    after = next(
        (each for each in timeline.segments[work.index :] if each.step != work.step and not each.left_out), None
    )
    minutes = int(position.session_remaining / 60 + Decimal("0.5"))
    said = (
        aloud.FIRST if state is State.LEAD_IN else "" if under_way else aloud.NEXT,
        aloud.title(work.step),
        side_of(work),
        aloud.nth("set", work.set or 1, work.sets) if work.sets else "",
        aloud.nth("round", work.round or 1, work.rounds) if work.rounds and work.rounds > 1 else "",
        aloud.dose(work),
        aloud.NUMBER.format(number(position.count)) if under_way and position.count else "",
        aloud.minutes_left(max(1, minutes)),
        *((aloud.NEXT, aloud.title(after.step)) if under_way and after is not None else ()),
        aloud.stop_for(timeline.stop_if),
    )
    return tuple(filter(None, said))
