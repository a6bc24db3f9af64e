"""The score: what sounds when. One description, which the loudspeakers play ahead of time and a file can hold.

It is pure: events with the times at which they are heard go in, notes come out, in order, as far as one cares to look.
The rules of speech stand here and nowhere else:

1. Speech never overlaps speech. What leads to work, sides and an author's own words come first; counts, phases,
   "halfway" and "three, two, one" give way to them, and their tone alone is heard.
2. A count falls on its repetition, or is not spoken.
3. What leads to work (session/aloud.py: its name, how much, what to do, what to mind) is said before it, in the rest,
   switch or prepare there (placing.py). Where there is no time for all, the less needed is left out, so that no count
   gives way; what may be said once the work has begun is, where that is not counted. What to do is always said.
   That timed work begins is told by a word, unless its name itself comes so late; before an author's own words there.
   Nothing about what comes is said into the breath before it, while there is time for it in the work.
4. Tones count in, work alone; "three, two, one" is spoken at the end of timed work, where it tells how much is left. In
   long timed work it is said that one minute is left; a rest or a change of sides, how long it is; after a long time
   between two pieces of work, that the next begins soon.
5. Where the repetitions are too quick for words, a tick counts and every fifth is spoken. The last one is announced
   before it, after its number where others speak before it, or in its place where it has none.
6. Within a long breath or hold soft ticks tell how time goes by.
7. Tones are quieter while somebody speaks.
8. Where it goes on after a pause, its name is said in the count-in, and then the part under way and how long it is.
9. What comes late is dropped, except the newest change: a late count would name the wrong moment.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from selfcare.session import aloud
from selfcare.session.aloud import INSIDE, Amount, Lack, Line, Part
from selfcare.session.events import (
    Cue,
    CueKind,
    Outcome,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    SessionEnded,
    SessionStarted,
)
from selfcare.session.outlook import Due
from selfcare.session.passage import COUNTDOWN_FROM
from selfcare.session.reminding import reminders
from selfcare.session.segments import Kind, Segment
from selfcare.sound.beats import LOOK_AHEAD, MINUTE, TONES, Length, is_beat
from selfcare.sound.between import LEAD_OF_COUNTDOWN
from selfcare.sound.goingon import GoingOn
from selfcare.sound.leading import AFTER_TONE, Telling, with_side
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP, Room, chosen, named_late, placed, whole
from selfcare.sound.speech import side_of, words_of

AIR = 0.05
"""Seconds between words that have no gap of their own and the count after them."""
LEAST_BEFORE_AGAIN = 15.0
"""Seconds from the words that lead to work that waits until it is said again that it does."""
AFTER_DONE = 0.9
"""Seconds after the last tone begins until it is said that it is over."""


def silent(_: str) -> float | None:
    """All words where nobody speaks."""


def notes(
    coming: Iterable[Due],
    length: Length = silent,
    *,
    speed: float = 1.0,
    under_way: Segment | None = None,
    spoken: Sequence[Note] = (),
    segments: Sequence[Segment] = (),
    amount: Amount = Amount.USUAL,
    waits: bool = True,
    since: float | None = None,
    unled: bool = False,
    waiting: float | None = None,
    on_lack: Callable[[Lack], None] = lambda _: None,
) -> Iterator[Note]:
    """The notes of what comes, in the order in which they are heard, looking no further than it must.

    `under_way` is the segment at hand where the events begin within it; `spoken`, the words that began before: they may
    be sounding, and an instruction is not given twice. `segments` are those of the session, where its start is not
    among the events; `waits` tells whether anybody is there to say ready; `since` is when the time before the session
    began, which belongs to the words that lead to its first work; `unled` tells that the segment at hand was come to
    in a pause, and nothing was said of it; `waiting` is since when the segment at hand has waited for a key; `on_lack`
    is told where there is too little time for all that leads to some work.
    """
    telling = Telling(tuple(segments), amount, waits, on_lack, waiting)
    score = _Score(length, speed, under_way, spoken, telling, since, unled)
    ahead = max(LOOK_AHEAD, (MINUTE + 1) / speed)
    for due in coming:
        score.take(due)
        yield from score.settle(due.at - ahead)
    score.remind()
    yield from score.settle(math.inf)


class _Score(GoingOn):
    def __init__(
        self,
        length: Length,
        speed: float,
        under_way: Segment | None,
        spoken: Sequence[Note],
        telling: Telling,
        since: float | None,
        unled: bool,
    ) -> None:
        super().__init__(length, speed, under_way, spoken, telling)
        self._led: set[int] = set()
        """The segments whose instruction has its place."""
        self._introduced = spoken[-1].sound if spoken and spoken[-1].of is None else ""
        """What was said last before this; a step that is called like its routine is not named again right after it."""
        self._segment = under_way
        self._began: float | None = None
        self._entered = Decimal(-1)
        """The time of the session at which it began."""
        self._begun: set[int] = set()
        """The open segments of which it was said that they begin."""
        self._unled = unled
        self._room = -math.inf if under_way is not None and under_way.kind is not Kind.WORK else since
        """From when on the words of a segment may begin before it; None where there is work before it."""
        self._side = under_way.side if under_way is not None and under_way.kind is not Kind.REST else None

    # Taking: what has precedence finds its place as soon as it comes into view

    def take(self, due: Due) -> None:
        self._pending.append(due)
        if (work := self._segment) is not None and self._speaks_first(work, due):
            self._speak(aloud.BEGIN, due.at, due.at)
            self._no_begin.add(work.index)
        match due.event:
            case SessionStarted(timeline=timeline):
                self._telling.segments = timeline.segments
            case SegmentStarted() as event:
                self._enter(event, due.at)
            case Resumed() as event if self._segment is not None:
                if self._unled:
                    self._side = None
                    self._lead_to(self._segment, due.at)
                elif event.at != self._entered:
                    self._go_on(event, self._segment, due.at)
                self._open(self._segment, due.at, begins=self._unled)
            case Cue(kind=CueKind.SAY, text=text) if self._announces(text, due.at):
                self._instruct(text, due.at)
            case Cue(kind=kind) as cue if kind.row.long:
                self._speak(kind.row.spoken(cue), due.at, due.at)
            case SegmentEnded(segment=segment, skipped=False):
                self._tell_left(segment, due.at, self._telling.waits)
            case SessionEnded(outcome=Outcome.DONE, at=seconds):
                self._speak(aloud.over(seconds), due.at + AFTER_DONE, due.at + AFTER_DONE)
            case _:
                pass

    def remind(self) -> None:
        """Nothing more comes by itself: say now and then that a key is waited for."""
        work, last = self._segment, self._pending[-1].event if self._pending else None
        since = self._telling.waiting if self._telling.waits else None
        if work is None or not work.open or since is None or isinstance(last, SegmentEnded | SessionEnded):
            return
        for after in reminders(work.expected):
            at = since + float(after) / self._speed
            if at >= self._free + LEAST_BEFORE_AGAIN:
                self._speak(aloud.READY, at, at, work.index)

    def _speaks_first(self, work: Segment, due: Due) -> bool:
        """Whether an author, or who receives, is heard as timed work begins: that it begins is said before that."""
        event = due.event
        if work.kind is not Kind.WORK or not work.way.runs_out or due.at != self._began:
            return False
        if not isinstance(event, Cue) or not event.kind.row.long or not event.text:
            return False
        return work.index not in self._no_begin and not self._announces(event.text, due.at)

    def _announces(self, text: str, at: float) -> bool:
        segment = self._segment
        return segment is not None and text == segment.announce and (self._began is None or at == self._began)

    def _enter(self, event: SegmentStarted, at: float) -> None:
        segment, self._entered = event.segment, event.at
        before, self._segment, self._began = self._segment, segment, at
        if before is not None and before.kind is Kind.WORK:
            self._room = None
        for own in self._own_words(event):
            self._speak(own, at + AFTER_TONE, at)
        self._lead_to(segment, at)
        if segment.kind is Kind.WORK and before is not None:
            self._tell_soon(segment, at)
        self._open(segment, at + AFTER_TONE)
        self._telling.waiting = at if segment.open else None
        if segment.kind is not Kind.WORK and self._room is None:
            self._room = at + (AFTER_TONE if TONES[segment.kind] else 0.0)

    def _lead_to(self, segment: Segment, at: float) -> None:
        """What is said as a segment begins: its side where that is another, and what leads to the work after it."""
        side = ""
        if segment.kind is Kind.SWITCH:
            self._side = segment.side  # "change to the right side" has named it
        elif segment.kind is not Kind.REST and segment.side != self._side:
            self._side, side = segment.side, side_of(segment)
        about = self._telling.about(segment)
        work, lines = about if about is not None else (segment, ())
        if about is not None:
            self._led.update(range(segment.index, work.index + 1))
        self._lead(with_side(lines, side), segment, work, at)

    def _open(self, segment: Segment, at: float, begins: bool = True) -> None:
        """That work begins which ends when somebody is ready, and what ends it."""
        if not segment.open or segment.kind is not Kind.WORK:
            return
        self._telling.waiting = at
        if begins:
            self._begin(segment, at)
        if self._telling.waits:
            self._speak(aloud.READY, at, at, segment.index)
        elif not begins:
            self._speak(aloud.BY_ITSELF, at, at, segment.index)

    def _begin(self, segment: Segment, at: float) -> None:
        """That such work begins, once: after what to do in it, or before that where it goes on by itself meanwhile."""
        if segment.open and segment.index not in self._begun:
            self._begun.add(segment.index)
            for text in (aloud.BEGIN, *([] if self._telling.waits else [aloud.BY_ITSELF])):
                self._speak(text, at, at, segment.index)

    def _instruct(self, text: str, at: float) -> None:
        """Words that stand with a segment whose start is not among the events: after a pause at its very start."""
        segment = self._segment
        if segment is not None and segment.index not in self._led and self._amount is not Amount.FEW:
            self._lead([Line(Part.SAY, text)], segment, segment, at)

    def _lead(self, lines: Sequence[Line], segment: Segment, work: Segment, at: float) -> None:
        """Give the lines that begin with a segment their place before the work, and within it where it has room."""
        said = [line for line in lines if (segment.index, line.text) not in self._given]
        said = [line for line in said if self._length(line.text) is not None and line.text != self._introduced]
        self._introduced = ""
        if not said:
            return
        working = segment.kind is Kind.WORK
        tone = AFTER_TONE if TONES[segment.kind] else 0.0
        gap = self._room is not None or not working
        room = Room(
            first=max(self._settled, self._free + GAP, self._since(segment, at, tone)),
            begins=math.inf if working else at + (AFTER_TONE if segment.index else tone),
            end=at if working else at + float(segment.expected) / self._speed,
            count_in=(self._soon(work) or LEAD_OF_COUNTDOWN / self._speed) if gap else AIR,
            inside=self._inside(work),
            tone=AFTER_TONE,
            word=self._lasts(aloud.BEGIN) + 2 * GAP if work.way.runs_out else 0.0,
        )
        needed = [line for line in said if line.part is not Part.NEXT]
        if missing := room.lacks(seconds := whole(needed, self._lasts)):
            self._telling.on_lack(Lack(work, tuple(needed), seconds, max(0.0, room.end - room.first), missing))
        told = placed(chosen(said, self._lasts, room), self._lasts, room)
        if named_late([line for begin, line in told if begin >= room.end]):
            self._no_begin.add(work.index)
        for begin, line in told:
            own = line.part in (Part.SAY, *INSIDE)
            if own and working and begin >= room.end and not self._telling.waits:
                self._begin(segment, room.end + AFTER_TONE)
            self._speak(line.text, begin, at, segment.index)

    def _since(self, segment: Segment, at: float, tone: float) -> float:
        """From when on there is quiet: since the gap before it began; with no gap, since the last count before it."""
        if self._room is not None:
            return self._room
        last = next((due for due in reversed(self._pending) if due.at < at and is_beat(due.event)), None)
        before = aloud.before(self._telling.segments, segment)
        # Whoever breathes with the words would stop at "to finish"; where there is time for it in the work, it waits.
        breath = before is not None and not before.way.counted_aloud and self._inside(segment) > 0
        if last is None or segment.kind is not Kind.WORK or breath:
            return at + tone
        return last.at + (self._length(words_of(last.event)) or 0.0) + GAP

    def _inside(self, segment: Segment) -> float:
        """Seconds at the start of a segment in which words disturb nothing."""
        if segment.way.beats:
            return 0.0
        if segment.open:
            return math.inf
        countdown = LEAD_OF_COUNTDOWN if segment.expected >= COUNTDOWN_FROM else 0.0
        return (float(segment.expected) - countdown) / self._speed
