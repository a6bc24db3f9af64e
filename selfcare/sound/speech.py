"""What is spoken at which event: the words alone; when they may be heard is the score's to say."""

from __future__ import annotations

from collections.abc import Iterator

from selfcare.session import wording
from selfcare.session.comfort import MORE_LESS_STAY
from selfcare.session.events import Cue, CueKind, Event, SegmentStarted
from selfcare.session.segments import Kind, Measure, Segment, Timeline

MOST_COUNTED = 200
"""Repetitions that have a word; further ones have their tick."""
TEENS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
HALFWAY = "halfway"
REST = "and rest"


def number(n: int) -> str:
    """`seven`, `twenty one`, `one hundred and twenty`: as it is counted aloud, up to 999."""
    if n < len(TEENS):
        return TEENS[n]
    if n < 100:
        tens, ones = divmod(n, 10)
        return f"{TENS[tens]} {TEENS[ones]}" if ones else TENS[tens]
    hundreds, rest = divmod(n, 100)
    return f"{TEENS[hundreds]} hundred and {number(rest)}" if rest else f"{TEENS[hundreds]} hundred"


def words_of(event: Event) -> str:
    """The short words of an event, empty where it has none. Sides and instructions are the segment's own."""
    match event:
        case SegmentStarted(segment=Segment(kind=Kind.REST)):
            return REST
        case SegmentStarted(segment=Segment(kind=Kind.SWITCH, side=side)):
            return wording.change_to(side).lower()
        case Cue(kind=CueKind.REP | CueKind.COUNTDOWN, n=int(n)) if n <= MOST_COUNTED:
            return number(n)
        case Cue(kind=CueKind.PHASE, name=name):
            return wording.PHASES.get(name, name).lower()
        case Cue(kind=CueKind.HALFWAY):
            return HALFWAY
        case Cue(kind=CueKind.SAY | CueKind.COMFORT, text=text):
            return text
        case _:
            return ""


def side_of(segment: Segment) -> str:
    return wording.side(segment.side)


def common_words() -> tuple[str, ...]:
    """What may be spoken in any routine, whatever its author wrote: counts, phases, sides, the question of comfort."""
    numbers = (number(n) for n in range(1, MOST_COUNTED + 1))
    phases = (name.lower() for name in wording.PHASES.values())
    sides = [wording.side(side) for side in wording.SIDES]
    changes = (wording.change_to(side).lower() for side in wording.SIDES)
    return (*numbers, HALFWAY, REST, *phases, *sides, *changes, MORE_LESS_STAY)


def phrases(timeline: Timeline) -> tuple[str, ...]:
    """Everything that may be spoken in a session, each once, the soonest needed first."""
    return tuple(dict.fromkeys(text for text in _phrases(timeline) if text.strip()))


def _phrases(timeline: Timeline) -> Iterator[str]:
    yield from (number(n) for n in (3, 2, 1))
    for segment in timeline.segments:
        yield words_of(SegmentStarted(segment.seconds or segment.expected, segment))
        yield side_of(segment)
        yield segment.announce
        for cue in segment.cues:
            yield cue.say
        for phase in segment.phases:
            yield wording.PHASES.get(phase.name, phase.name).lower()
        if segment.measure is Measure.TIMED and segment.kind is Kind.WORK:
            yield HALFWAY
        if segment.measure is Measure.COUNTED:
            # A few more than there are, for somebody who extends the step.
            most = min(MOST_COUNTED, (segment.count or 0) + 10)
            yield from (number(n) for n in range(1, most + 1))
