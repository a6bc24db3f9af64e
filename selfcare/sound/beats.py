"""What falls on a moment: its tone, and the short words that give way to all that leads to work (see score.py)."""

from __future__ import annotations

import heapq
import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.cues.kinds import HALFWAY, MINUTE_LEFT, MOST_COUNTED
from selfcare.cues.numbers import number
from selfcare.session import aloud
from selfcare.session.aloud import FIFTH, Amount
from selfcare.session.events import Cue, CueKind, Event, Outcome, Resumed, SegmentEnded, SegmentStarted, SessionEnded
from selfcare.session.outlook import Due
from selfcare.session.segments import Kind, Segment
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP
from selfcare.sound.speech import words_of

LOOK_AHEAD = 30.0
"""Seconds of events that are looked at before a moment is settled: as much as the longest instruction may take."""
CLOSEST = 0.05
"""Seconds between two ticks that an ear still tells apart."""
DUCKED = 0.4
SOFT = 0.3
"""How loud a tick within a breath is."""
LONG_PHASE = 5.0
"""Seconds; within what is longer, each second ticks softly."""
HAIR = 0.01
MANY_BREATHS = 8
"""Breaths from which on it is said when half of them are done."""
MINUTE = 60
SPARE = 5.0
"""Seconds that words may wait for others; later they would be about something else."""
SLOWEST_TICK = 0.5
"""Real seconds between two of those at least: at speed they would be a rattle."""

TONES = {Kind.WORK: "start", Kind.REST: "rest", Kind.SWITCH: "switch", Kind.PREPARE: ""}

Length = Callable[[str], float | None]
"""How many seconds some words last when spoken; None where they are not to be spoken."""


def tone_of(event: Event) -> str:
    """The tone of an event, or the sound that its author chose; empty for none."""
    match event:
        case SegmentStarted(segment=segment):
            return TONES[segment.kind]
        case Cue(kind=kind, name=name):
            return name if kind.row.tone is None else kind.row.tone
        case SessionEnded(outcome=Outcome.DONE):
            return "done"
        case _:
            return ""


def is_beat(event: Event) -> bool:
    """Whether it marks a repetition, a breath or a part of one."""
    return isinstance(event, Cue) and event.kind.row.beat


def _ahead_of(beat: Cue, last: str, breathed: bool, amount: Amount) -> str:
    """What is said just before a repetition or breath: that it is the last; that half of many are done. A breath has
    words of its own, so its number is told before it."""
    n, of = beat.n or 0, beat.of or 0
    if n == of >= aloud.LEAST_FOR_LAST:
        return last
    if not breathed:
        return ""
    if of >= MANY_BREATHS and 2 * (n - 1) == of:
        return HALFWAY
    return number(n) if aloud.counted(n, of, amount) else ""


def _said_by_author(event: Event) -> str:
    return event.text.casefold() if isinstance(event, Cue) and event.kind is CueKind.SAY else ""


class Beats:
    """The moments that were taken and are not settled, in order, and who speaks when."""

    def __init__(
        self, length: Length, speed: float, under_way: Segment | None, spoken: Sequence[Note], amount: Amount
    ) -> None:
        self._length = length
        self._speed = speed
        self._amount = amount
        self._pending: deque[Due] = deque()
        self._ready: list[tuple[float, int, Note]] = []
        self._made = 0
        self._words = [(note.at, note.end) for note in spoken]
        """When somebody speaks whom the counts give way to."""
        self._here = under_way
        """The segment at the moment that is being settled."""
        self._counted = -math.inf
        """When the last short word ends."""
        self._tone = (-math.inf, "")
        self._settled = -math.inf
        self._longest: dict[int, float] = {}
        self._beat: Cue | None = None
        """The repetition, breath or phase that was last."""
        self._announced = False
        """Whether it was said that the repetition or breath to come is the last."""
        self._no_begin: set[int] = set()
        """The segments whose start has no word of its own: all is said once they have begun, or it was said already."""

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
        if isinstance(event, SegmentStarted):
            self._here, self._beat, self._announced = event.segment, None, False
        tone = self._tone_of(event)
        # What begins with its segment, or a phase with its repetition, is one moment and one tone.
        if tone and not (tone == "tick" and at < self._tone[0] + CLOSEST):
            self._tone = (at, tone)
            ducked = words is not None or self._busy(at, at + CLOSEST) or at < self._counted
            self._make(Note(at, tone, gain=DUCKED if ducked else 1.0))
        if words is not None:
            self._counted = words.end
            self._hush(at)
            self._make(words)
            if isinstance(event, Cue) and event.kind is CueKind.REP and self._is_last_unsaid(event):
                self._add_last(words, at + self._until_next(at, CueKind.REP, CueKind.PHASE))
        if isinstance(event, Cue) and is_beat(event):
            self._within(event, at)
            self._beat = event

    def _tone_of(self, event: Event) -> str:
        return tone_of(event)

    def _within(self, event: Cue, at: float) -> None:
        """What is heard between this beat and the next: soft ticks in a long one, and that the next is the last."""
        until = self._until_next(at, CueKind.REP, CueKind.PHASE)
        second = 1 / self._speed
        ticked = self._here is not None and self._here.way.ticks and event.kind is CueKind.PHASE
        if ticked and LONG_PHASE * second < until < math.inf and second >= SLOWEST_TICK:
            for n in range(1, math.ceil(until / second - 0.25)):
                self._make(Note(at + n * second, "tick", gain=SOFT))
        coming = self._next_beat(at)
        if coming is not None and coming.n != event.n:
            breathed = self._here is not None and self._here.way.half_said
            text = _ahead_of(coming, self._last_word(), breathed, self._amount)
            self._announced = self._slip_in(text, at, at + until)

    def _next_beat(self, at: float) -> Cue | None:
        """The repetition, breath or phase after a moment, in this segment."""
        for later in self._pending:
            if isinstance(later.event, SegmentEnded):
                return None
            if isinstance(later.event, Cue) and is_beat(later.event) and later.at > at:
                return later.event
        return None

    def _add_last(self, count: Note, until: float) -> None:
        """That it is the last, after its number, where it had no room before it."""
        text = self._last_word()
        begin, seconds = count.end + GAP, self._length(text) if text else None
        if seconds is None or count.sound == text or begin + seconds + GAP > until:
            return
        if not self._busy(begin, begin + seconds + GAP):
            self._counted = begin + seconds
            self._make(Note(begin, text, voice=True, seconds=seconds, meant=count.at))

    def _last_word(self) -> str:
        return self._here.way.last if self._here else ""

    def _slip_in(self, text: str, since: float, until: float) -> bool:
        """A few words just before a beat, where there is room for them after the one before it."""
        seconds = self._length(text) if text else None
        if seconds is None:
            return False
        begin = until - GAP - HAIR - seconds
        if begin >= max(since, self._counted + GAP) and not self._busy(begin - GAP, until):
            self._counted = begin + seconds
            self._make(Note(begin, text, voice=True, seconds=seconds, meant=until))
            return True
        return False

    def _tell_left(self, segment: Segment, end: float, waits: bool) -> None:
        """How much is left of work that ends then: one minute of long timed work; ten seconds of work that would wait
        for somebody, in a recording, which waits for nobody."""
        if segment.kind is not Kind.WORK or segment.quiet:
            return
        if segment.way.runs_out and segment.expected >= aloud.LONG_WORK:
            self._tell_at(end - MINUTE / self._speed, MINUTE_LEFT, "minute")
        if segment.open and not waits and segment.expected >= 2 * aloud.LEFT:
            self._tell_at(end - aloud.LEFT / self._speed, aloud.TEN_LEFT, "second")

    def _tell_at(self, meant: float, text: str, unit: str) -> None:
        """Some words at a moment, after whoever speaks then; an author who says as much there says it alone."""
        at, seconds = meant, self._length(text)
        if seconds is None:
            return
        if any(abs(due.at - meant) <= SPARE and unit in _said_by_author(due.event) for due in self._pending):
            return
        for begin, until in sorted(self._words):
            if begin < at + seconds + GAP and at < until + GAP:
                at = until + GAP
        if max(meant, self._settled) <= at <= meant + SPARE:
            self._words.append((at, at + seconds))
            self._make(Note(at, text, voice=True, seconds=seconds, meant=meant))

    def _hush(self, at: float) -> None:
        """The tone of a change at this moment has made way for a word that falls on it."""
        self._ready = [
            (time, nth, note if note.voice or time != at else replace(note, gain=DUCKED))
            for time, nth, note in self._ready
        ]

    def _text(self, due: Due) -> str:
        """The short words of a moment, before it is known whether there is room for them."""
        match due.event:
            case SegmentStarted(segment=segment) if segment.kind is Kind.WORK and segment.way.runs_out:
                return "" if segment.index in self._no_begin else aloud.BEGIN
            case Cue(kind=kind) as cue if not kind.row.long:
                unsaid = self._is_last_unsaid(cue) and not (cue.kind is CueKind.REP and self._tells(cue, due.at))
                return self._last_word() if unsaid else words_of(cue)
            case _:
                return ""

    def _is_last_unsaid(self, cue: Cue) -> bool:
        """Whether the last repetition or breath begins, and that had no room before it."""
        first = is_beat(cue) and (self._beat is None or self._beat.n != cue.n)
        return first and not self._announced and cue.n == cue.of and (cue.of or 0) >= aloud.LEAST_FOR_LAST

    def _tells(self, cue: Cue, at: float) -> bool:
        """Whether a repetition is told by its number."""
        n, of = cue.n or 0, cue.of or 0
        if not aloud.counted(n, of, self._amount):
            return False
        if n == 1 and self._amount is Amount.FEW and self._names_a_phase(at):
            return False
        longest = (self._length(number(1)) or 0.0) if n == 1 else self._longest_count(of)
        return n % FIFTH == 0 or self._until_next(at, CueKind.REP) >= longest + GAP

    def _names_a_phase(self, at: float) -> bool:
        return any(
            due.at == at and isinstance(due.event, Cue) and due.event.kind is CueKind.PHASE for due in self._pending
        )

    def _short_words(self, due: Due) -> Note | None:
        event = due.event
        text = self._text(due)
        seconds = self._length(text) if text else None
        if seconds is None or due.at < self._counted + GAP or self._busy(due.at - GAP, due.at + seconds + GAP):
            return None
        match event:
            case Cue(kind=CueKind.COUNTDOWN) if not self._ends_work():
                return None
            case Cue(kind=CueKind.COUNTDOWN, n=n) if n != 1 and seconds + GAP > 1 / self._speed:
                return None
            case SegmentStarted(segment=segment) if float(segment.expected) / self._speed < seconds + 2 * GAP:
                return None
            case Cue(kind=CueKind.REP) if text != self._last_word() and not self._tells(event, due.at):
                return None
            case Cue(kind=CueKind.PHASE) if text != self._last_word():
                if self._until_next(due.at, CueKind.REP, CueKind.PHASE) < seconds + GAP:
                    return None
            case _:
                pass
        return Note(due.at, text, voice=True, seconds=seconds, meant=due.at)

    def _ends_work(self) -> bool:
        """Whether a countdown is that of timed work, rather than one that counts in: a gap's, or after a pause."""
        if self._here is None or self._here.kind is not Kind.WORK:
            return False
        return not any(isinstance(later.event, Resumed) for later in self._pending)

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
