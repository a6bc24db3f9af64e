"""A session: somebody being led through a timeline. Four rules hold here.

1. It never reads a clock: `now` is an argument, in seconds of any clock that does not go back.
2. `advance(t)` twice says nothing the second time.
3. What is said does not depend on how often one looks: boundaries come from the schedule, so nothing drifts and a
   late look catches up.
4. It knows nothing of sleep: the Player notices that the machine slept and pauses at the last look.

A command at `now` first says all that was due by then. A segment ends at its last instant: a key in that instant falls
to the one after it, but `next` within `GRACE` of a change that came by itself was meant for what is over, and does
nothing.
"""

from __future__ import annotations

from copy import copy
from decimal import Decimal
from typing import Self

from selfcare.session.easing import EASIER_PACE, back_to, eased, led
from selfcare.session.events import (
    Cue,
    CueKind,
    Event,
    Outcome,
    Paused,
    SegmentEnded,
    SegmentStarted,
    SessionEnded,
    SessionStarted,
)
from selfcare.session.passage import COUNTDOWN, EXTENSION, Passage
from selfcare.session.position import Position, State, within
from selfcare.session.segments import Segment, Timeline, seconds_after

BACK_WITHIN = Decimal(2)
"""Going back within this time of a segment's start goes to the one before, seconds."""
GRACE = Decimal("0.3")
"""A `next` this soon after a change that came by itself was meant for what had just ended, seconds."""
SLOWEST, QUICKEST, PACE_STEP = Decimal("0.5"), Decimal(2), Decimal("0.1")


class Session:
    """The engine. Every command gives the events that it and the time passed have caused, in order."""

    def __init__(self, timeline: Timeline, unattended: bool = False) -> None:
        self.timeline = timeline
        self.unattended = unattended
        """Nobody can say ready: open work lasts as long as it is expected to."""
        self.state = State.READY
        self.pace_factor = Decimal(1)
        self.turns = self.leaps = 0
        """How often a command changed what will come; and how often so that what still sounds is no longer true."""
        self._passage: Passage | None = None
        self._index = 0
        self._by_itself = False
        """Whether the segment at hand began by itself rather than by a command."""
        self._zero = Decimal(0)
        """Clock time at which session time was 0, while it runs."""
        self._at = Decimal(0)
        """Session time as far as it was looked at."""
        self._opens_at = Decimal(0)
        """Clock time at which a lead-in or count-in is over."""
        self._counted = 0
        """How far a lead-in or count-in was counted down."""
        self._fixed_after, self._paced_after = seconds_after(timeline.segments)

    # Commands

    def start(self, now: Decimal, lead_in: Decimal = Decimal(0)) -> list[Event]:
        """Begin, after a lead-in that is not session time."""
        if self.state is not State.READY:
            return []
        self._wait(State.LEAD_IN, now, lead_in)
        self.turns += 1
        return self.advance(now)

    def advance(self, now: Decimal) -> list[Event]:
        """Say all that has become due by `now`."""
        said = self._count_down(now) if self.state in (State.LEAD_IN, State.COUNT_IN) else []
        if self.state is State.RUNNING:
            said += self._run(now - self._zero)
        return said

    def pause(self, now: Decimal, slept: bool = False) -> list[Event]:
        said = self.advance(now)
        if self.state is State.RUNNING:
            said.append(Paused(self._at, slept))
        if self.state in (State.RUNNING, State.COUNT_IN, State.LEAD_IN):
            self.state = State.PAUSED
            self._leap()
        return said

    def resume(self, now: Decimal, count_in: Decimal = Decimal(0)) -> list[Event]:
        """Go on, after a count-in that is not session time."""
        if self.state is State.PAUSED:
            self._wait(State.COUNT_IN if self._passage is not None else State.LEAD_IN, now, count_in)
            self.turns += 1
        return self.advance(now)

    def hasten(self, now: Decimal, leaving: Decimal = Decimal(0)) -> list[Event]:
        """Cut a lead-in or count-in short, but for so many seconds of it."""
        said = self.advance(now)
        if self.state in (State.LEAD_IN, State.COUNT_IN):
            self._wait(self.state, now, min(self._opens_at - now, leaving))
            self.turns += 1
            said += self.advance(now)
        return said

    def next(self, now: Decimal) -> list[Event]:
        """To the next segment; finishes open work."""
        said = self.advance(now)
        passage = self._passage
        if passage is None or self.state not in (State.RUNNING, State.PAUSED, State.COUNT_IN):
            return said
        if self._by_itself and self._at - passage.start < GRACE and self.state is State.RUNNING:
            return said
        self._leap()
        return [*said, self._leave(skipped=not passage.segment.open), *self._enter(self._index + 1)]

    def finish(self, now: Decimal) -> list[Event]:
        """Ready: finishes open work, and is nothing elsewhere."""
        said = self.advance(now)
        if self.state is State.RUNNING and self._passage is not None and self._passage.segment.open:
            said += self.next(now)
        return said

    def back(self, now: Decimal, count_in: Decimal = Decimal(0)) -> list[Event]:
        """To where this begins, or, soon after that, the one before; `count_in`: seconds before a count there."""
        said = self.advance(now)
        if self._passage is None or self.state not in (State.RUNNING, State.PAUSED, State.COUNT_IN):
            return said
        to = back_to(self.timeline, self._index, self._at - self._passage.start < BACK_WITHIN)
        self._leap()
        if count_in and self.state is not State.PAUSED and self.timeline.segments[to].way.beats:
            self._wait(State.COUNT_IN, now, count_in)
        return [*said, self._leave(skipped=True), *self._enter(to)]

    def extend(self, now: Decimal) -> list[Event]:
        """10 s more of this segment, or the repetitions or breaths that make 10 s; 10 s more of a lead-in."""
        said = self.advance(now)
        if self.state is State.LEAD_IN:
            self._wait(State.LEAD_IN, now, self._opens_at - now + EXTENSION)
            self.turns += 1
        if self._passage is not None and self.state is not State.ENDED:
            self._passage.extend(self._at, self.pace_factor)
            self.turns += 1
        return said

    def pace(self, now: Decimal, steps: int) -> list[Event]:
        """Quicker (1) or slower (-1) by a tenth, from the next repetition or breath on."""
        said = self.advance(now)
        if self.state is not State.ENDED:
            self.pace_factor = min(QUICKEST, max(SLOWEST, self.pace_factor + PACE_STEP * steps))
            self.turns += 1
            if self._passage is not None:
                self._passage.set_pace(self._at, self.pace_factor)
        return said

    def ease(self, now: Decimal, light: Timeline) -> list[Event]:
        """Slower, and from the next segment on as `light` has it, without what the easier way leaves out."""
        said, here = self.pace(now, EASIER_PACE), self.segment
        self.timeline = eased(self.timeline, light, self._index if here else -1)
        self._fixed_after, self._paced_after = seconds_after(self.timeline.segments)
        if here is not None and here.hard:
            self._leap()
            said += [self._leave(skipped=True), *self._enter(self._index + 1)]
        return said

    def leave_alone(self, now: Decimal) -> list[Event]:
        """From now on nobody can say ready."""
        said = self.advance(now)
        self.unattended = True
        self.turns += 1
        if self._passage is not None:
            self._passage.unattended = True
        return said + self.advance(now)

    def stop(self, now: Decimal, outcome: Outcome = Outcome.STOPPED) -> list[Event]:
        """End here."""
        said = self.advance(now)
        if self.state is State.ENDED:
            return said
        if self._passage is not None:
            said.append(self._leave(skipped=True))
        self.state = State.ENDED
        self._leap()
        return [*said, SessionEnded(self._at, outcome)]

    # What is asked of it

    @property
    def segment(self) -> Segment | None:
        return self._passage.segment if self._passage is not None else None

    def twin(self) -> Self:
        """Another session at the same point, to see what would come; what it goes through is not said here."""
        twin = copy(self)
        twin._passage = self._passage.twin() if self._passage is not None else None
        return twin

    def due(self) -> Decimal | None:
        """The clock time of the next thing to say; None while nothing comes by itself."""
        match self.state:
            case State.LEAD_IN | State.COUNT_IN:
                return self._opens_at - max(0, self._counted - 1) if self._counted else self._opens_at
            case State.RUNNING if self._passage is not None and self._passage.next is not None:
                return self._zero + self._passage.next
            case _:
                return None

    def position(self, now: Decimal) -> Position:
        """Where the session stands; looking changes nothing."""
        passage, pace = self._passage, self.pace_factor
        if self.state in (State.LEAD_IN, State.COUNT_IN):
            waiting = max(Decimal(0), self._opens_at - now)
            segment = passage.segment if passage else self._first()
            left = self._session_remaining(self._at) if passage else self.timeline.seconds
            return Position(
                self.state, segment, remaining=waiting, session_elapsed=self._at, session_remaining=left, pace=pace
            )
        if passage is None:
            left = Decimal(0) if self.state is State.ENDED else self.timeline.seconds
            return Position(self.state, self._first(), session_elapsed=self._at, session_remaining=left, pace=pace)
        at = max(self._at, now - self._zero) if self.state is State.RUNNING else self._at
        if passage.end is not None:
            at = min(at, passage.end)
        left = self._session_remaining(at)
        return within(passage, at, state=self.state, session_remaining=left, pace=pace)

    # Inside

    def _leap(self) -> None:
        self.turns += 1
        self.leaps += 1

    def _first(self) -> Segment | None:
        return self.timeline.segments[0] if self.timeline.segments else None

    def _session_remaining(self, at: Decimal) -> Decimal:
        """Until the end at the pace of now, seconds."""
        passage = self._passage
        if passage is None:
            return Decimal(0)
        here = passage.start + passage.segment.expected if passage.end is None else passage.end
        after = self._index + 1
        return max(Decimal(0), here - at) + self._fixed_after[after] + self._paced_after[after] / self.pace_factor

    def _wait(self, state: State, now: Decimal, seconds: Decimal) -> None:
        self.state, self._opens_at, self._counted = state, now + seconds, min(max(COUNTDOWN), int(seconds)) + 1

    def _count_down(self, now: Decimal) -> list[Event]:
        """3, 2, 1 and then the start, or the going on."""
        said: list[Event] = []
        for n in COUNTDOWN:
            begins = self._opens_at - n
            if n < self._counted and begins <= now:
                self._counted = n
                said.append(Cue(self._at, CueKind.COUNTDOWN, n=n))
        if now < self._opens_at:
            return said
        self.state, leading_in = State.RUNNING, self.state is State.LEAD_IN
        self._zero = self._opens_at - self._at
        if leading_in:
            return [*said, SessionStarted(self._at, self.timeline), *self._enter(0)]
        assert self._passage is not None
        return [*said, self._passage.resumed(self._at)]

    def _run(self, until: Decimal) -> list[Event]:
        said: list[Event] = []
        while self.state is State.RUNNING and (passage := self._passage) is not None:
            end = passage.end
            if end is None or end > until:
                said += passage.due(until)
                self._at = max(self._at, until)
                break
            said += passage.due(end)
            self._at = max(self._at, end)
            said += [self._leave(skipped=False), *self._enter(self._index + 1, by_itself=True)]
        return said

    def _leave(self, skipped: bool) -> SegmentEnded:
        passage = self._passage
        assert passage is not None
        reps = passage.completed_at(self._at) if passage.segment.way.beats else None
        return SegmentEnded(self._at, passage.segment, skipped, self._at - passage.start, reps)

    def _enter(self, index: int, by_itself: bool = False) -> list[Event]:
        segments = self.timeline.segments
        index = led(self.timeline, range(index, len(segments)), len(segments))
        if index == len(segments):
            self.state, self._passage = State.ENDED, None
            return [SessionEnded(self._at, Outcome.DONE)]
        self._index, self._by_itself = index, by_itself
        self._passage = Passage(segments[index], self._at, self.pace_factor, self.unattended)
        return [
            SegmentStarted(self._at, self._passage.segment),
            *(self._passage.due(self._at) if self.state is State.RUNNING else ()),
        ]
