"""The score: what sounds when. One description, which the loudspeakers play ahead of time and a file can hold.

It is pure: events with the times at which they are heard go in, notes come out, in order, as far as one cares to look.
The rules of speech stand here and nowhere else:

1. Speech never overlaps speech. Instructions, sides and an author's own words come first; counts, phases, "halfway"
   and "three, two, one" give way to them, and their tone alone is heard.
2. A count falls on its repetition, or is not spoken.
3. An instruction for work is given before it, in the rest, switch or prepare there. Where it has no room there, it is
   given inside; counted and breathed work has no room inside, and there the first counts give way.
4. Where the repetitions are too quick for words, a tick counts and every fifth is spoken.
5. Tones are quieter while somebody speaks.
6. What comes late is dropped, except the newest change: a late count would name the wrong moment.
"""

from __future__ import annotations

import heapq
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from selfcare.session.events import Cue, CueKind, Event, Outcome, SegmentEnded, SegmentStarted, SessionEnded
from selfcare.session.outlook import Due
from selfcare.session.passage import COUNTDOWN_FROM
from selfcare.session.segments import Kind, Segment
from selfcare.sound.speech import MOST_COUNTED, number, side_of, words_of

LOOK_AHEAD = 30.0
"""Seconds of events that are looked at before a moment is settled: as much as the longest instruction may take."""
GAP = 0.12
"""Seconds of quiet between two things said."""
AFTER_TONE = 0.45
"""Seconds after the tone of a change before words about it: it has rung by then."""
LEAD_OF_COUNTDOWN = 3.0
"""Session seconds at the end of a gap that belong to "three, two, one"."""
SPARE = 5.0
"""Seconds that an author's words may wait for others; later they would be about something else."""
DUCKED = 0.4
CLOSEST = 0.05
"""Seconds between two ticks that an ear still tells apart."""
LATEST = 0.15
"""Seconds. What comes later than this would name the wrong moment."""
FIFTH = 5

TONES = {Kind.WORK: "start", Kind.REST: "rest", Kind.SWITCH: "switch", Kind.PREPARE: ""}
CUE_TONES = {
    CueKind.REP: "tick",
    CueKind.PHASE: "tick",
    CueKind.COUNTDOWN: "count",
    CueKind.HALFWAY: "halfway",
    CueKind.SAY: "",
    CueKind.COMFORT: "",
}
PASSING = ("tick", "count")
"""Tones that tell how time goes by, rather than a change."""

Length = Callable[[str], float | None]
"""How many seconds some words last when spoken; None where they are not to be spoken."""


@dataclass(frozen=True, slots=True)
class Note:
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


def tone_of(event: Event) -> str:
    """The tone of an event, or the sound that its author chose; empty for none."""
    match event:
        case SegmentStarted(segment=segment):
            return TONES[segment.kind]
        case Cue(kind=CueKind.SOUND, name=name):
            return name
        case Cue(kind=kind):
            return CUE_TONES[kind]
        case SessionEnded(outcome=Outcome.DONE):
            return "done"
        case _:
            return ""


def silent(_: str) -> float | None:
    """All words where nobody speaks."""


def notes(
    coming: Iterable[Due],
    length: Length = silent,
    *,
    speed: float = 1.0,
    under_way: Segment | None = None,
    spoken: Sequence[Note] = (),
) -> Iterator[Note]:
    """The notes of what comes, in the order in which they are heard, looking no further than it must.

    `under_way` is the segment at hand where the events begin within it; `spoken`, the words that began before and are
    still to be reckoned with: they may be sounding, and an instruction is not given twice.
    """
    score = _Score(length, speed, under_way, spoken)
    for due in coming:
        score.take(due)
        yield from score.settle(due.at - LOOK_AHEAD)
    yield from score.settle(math.inf)


def in_time(late: Sequence[Note], now: float) -> list[Note]:
    """What of some notes can still be played: of those that are late only the newest change, at once."""
    timely = [note for note in late if note.at >= now - LATEST]
    changes = [note for note in late if note.at < now - LATEST and not note.voice and note.sound not in PASSING]
    if changes and not any(not note.voice and note.at <= now for note in timely):
        timely.insert(0, replace(changes[-1], at=now))
    return timely


class _Score:
    def __init__(self, length: Length, speed: float, under_way: Segment | None, spoken: Sequence[Note]) -> None:
        self._length = length
        self._speed = speed
        self._pending: deque[Due] = deque()
        self._ready: list[tuple[float, int, Note]] = []
        self._made = 0
        self._words = [(note.at, note.end) for note in spoken]
        """When somebody speaks whom the counts give way to."""
        self._free = max((note.end for note in spoken), default=-math.inf)
        """When the last of them has ended."""
        self._given = {(note.of, note.sound) for note in spoken if note.of is not None}
        self._segment = under_way
        self._began: float | None = None
        self._room = -math.inf if under_way is not None and under_way.kind is not Kind.WORK else None
        """From when on the words of a segment may begin before it; None where there is work before it."""
        self._side = under_way.side if under_way is not None and under_way.kind is not Kind.REST else None
        self._counted = -math.inf
        """When the last short word ends."""
        self._tone = (-math.inf, "")
        self._settled = -math.inf
        self._longest: dict[int, float] = {}

    # Taking: what has precedence finds its place as soon as it comes into view

    def take(self, due: Due) -> None:
        self._pending.append(due)
        match due.event:
            case SegmentStarted() as event:
                self._enter(event, due.at)
            case Cue(kind=CueKind.SAY, text=text) if self._announces(text, due.at):
                assert self._segment is not None
                self._instruct(text, self._segment, due.at)
            case Cue(kind=CueKind.SAY | CueKind.COMFORT, text=text):
                self._speak(text, due.at, due.at)
            case _:
                pass

    def _announces(self, text: str, at: float) -> bool:
        return self._segment is not None and text == self._segment.announce and at == self._began

    def _enter(self, event: SegmentStarted, at: float) -> None:
        segment = event.segment
        before, self._segment, self._began = self._segment, segment, at
        if before is None or before.kind is Kind.WORK:
            self._room = None
        own = words_of(event)
        if own:
            self._speak(own, at + AFTER_TONE, at)
        if segment.kind is Kind.SWITCH:
            self._side = segment.side  # "change to the right side" has named it
        elif segment.kind is not Kind.REST and segment.side != self._side:
            self._side = segment.side
            self._instruct(side_of(segment), segment, at, and_then=segment.announce)
        if segment.kind is not Kind.WORK and self._room is None:
            self._room = at + (AFTER_TONE if TONES[segment.kind] else 0.0)

    def _instruct(self, text: str, segment: Segment, at: float, and_then: str = "") -> None:
        """Words that belong into their segment where there is room, else before it, else over its first counts."""
        seconds = self._length(text) if text else None
        if seconds is None or (segment.index, text) in self._given:
            return
        more = self._length(and_then) if and_then else None
        whole = seconds + (GAP + more if more is not None else 0.0)
        tone = AFTER_TONE if TONES[segment.kind] else 0.0
        inside = self._inside(segment)
        begin = at + tone
        if self._room is not None:
            # Work is led to by the "three, two, one" of what is before it; a gap has its own at its end.
            work = segment.kind is Kind.WORK
            latest = (at - LEAD_OF_COUNTDOWN / self._speed if work else at + max(0.0, inside)) - GAP - whole
            if tone + whole + GAP > inside or (work and latest >= max(self._room, self._settled, self._free + GAP)):
                begin = min(begin, max(latest, self._room, self._settled))
        self._speak(text, begin, at, segment.index)

    def _inside(self, segment: Segment) -> float:
        """Seconds at the start of a segment in which words disturb nothing."""
        if segment.paced:
            return 0.0
        if segment.open:
            return math.inf
        countdown = LEAD_OF_COUNTDOWN if segment.expected >= COUNTDOWN_FROM else 0.0
        return (float(segment.expected) - countdown) / self._speed

    def _speak(self, text: str, at: float, meant: float, of: int | None = None) -> None:
        seconds = self._length(text)
        if seconds is None:
            return
        at = max(at, self._free + GAP)
        if at > meant + SPARE:
            return
        self._free = at + seconds
        self._words.append((at, self._free))
        self._make(Note(at, text, voice=True, seconds=seconds, of=of, meant=meant))

    # Settling: tones, and the short words that give way

    def settle(self, until: float) -> Iterator[Note]:
        while self._pending and self._pending[0].at <= until:
            self._sound(self._pending.popleft())
        while self._ready and self._ready[0][0] <= until:
            yield heapq.heappop(self._ready)[2]
        self._settled = max(self._settled, until)
        self._words = [words for words in self._words if words[1] > until - LOOK_AHEAD]

    def _sound(self, due: Due) -> None:
        words = self._short_words(due)
        at, event = due.at, due.event
        tone = tone_of(event)
        # What begins with its segment, or a phase with its repetition, is one moment and one tone.
        if tone and not (tone == "tick" and at < self._tone[0] + CLOSEST):
            self._tone = (at, tone)
            ducked = words is not None or self._busy(at, at + CLOSEST) or at < self._counted
            self._make(Note(at, tone, gain=DUCKED if ducked else 1.0))
        if words is not None:
            self._counted = words.end
            self._hush(at)
            self._make(words)

    def _hush(self, at: float) -> None:
        """The tone of a change at this moment has made way for a word that falls on it."""
        self._ready = [
            (time, nth, note if note.voice or time != at else replace(note, gain=DUCKED))
            for time, nth, note in self._ready
        ]

    def _short_words(self, due: Due) -> Note | None:
        event = due.event
        if not isinstance(event, Cue) or event.kind in (CueKind.SAY, CueKind.COMFORT, CueKind.SOUND):
            return None
        text = words_of(event)
        seconds = self._length(text) if text else None
        if seconds is None or due.at < self._counted + GAP or self._busy(due.at - GAP, due.at + seconds + GAP):
            return None
        match event:
            case Cue(kind=CueKind.COUNTDOWN, n=n) if n != 1 and seconds + GAP > 1 / self._speed:
                return None
            case Cue(kind=CueKind.REP, n=int(n), of=int(of)):
                if n % FIFTH and self._until_next(due.at, CueKind.REP) < self._longest_count(of) + GAP:
                    return None
            case Cue(kind=CueKind.PHASE):
                if self._until_next(due.at, CueKind.REP, CueKind.PHASE) < seconds + GAP:
                    return None
            case _:
                pass
        return Note(due.at, text, voice=True, seconds=seconds, meant=due.at)

    def _until_next(self, at: float, *kinds: CueKind) -> float:
        """Seconds from a moment to the next cue of these kinds, or to the end of the segment."""
        for later in self._pending:
            event = later.event
            if isinstance(event, SegmentEnded) or (isinstance(event, Cue) and event.kind in kinds and later.at > at):
                return later.at - at
        return math.inf

    def _longest_count(self, of: int) -> float:
        if of not in self._longest:
            self._longest[of] = max(
                (self._length(number(n)) or 0.0 for n in range(1, min(of, MOST_COUNTED) + 1)), default=0.0
            )
        return self._longest[of]

    def _busy(self, begin: float, end: float) -> bool:
        return any(since < end and begin < until for since, until in self._words)

    def _make(self, note: Note) -> None:
        self._made += 1
        heapq.heappush(self._ready, (note.at, self._made, note))
