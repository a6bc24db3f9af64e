"""Events as lines: of words, for people, and of JSON, for programs; and the one door that they go out by."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from math import ceil
from typing import TextIO

from selfcare.door import escaped, spaced
from selfcare.session import wording
from selfcare.session.aloud import BEGIN, Amount, counted
from selfcare.session.events import (
    Cue,
    CueKind,
    Event,
    Outcome,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    SessionEnded,
    SessionStarted,
    facts,
)
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.words import minding

LEFT_OUT = "Left out."
SHORT = 10
"""Seconds of work whose name does not fit before the 3, 2, 1 at its end."""


def left_out(skipped: Sequence[Segment]) -> str:
    """What was left out: one stretch of work that has just been told, or all that there was of a step."""
    if len(skipped) == 1:
        return LEFT_OUT
    sides, sets = ({getattr(each, what) for each in skipped} for what in ("side", "set"))
    every = " and ".join([*(["both sides"] if len(sides) > 1 else []), *(["all sets"] if len(sets) > 1 else [])])
    return f"Left out: {', '.join(filter(None, (skipped[0].step, every)))}."


class Lines:
    """The one door to the output: a line at a time, flushed, without control characters."""

    def __init__(self, out: TextIO, has_room: Callable[[TextIO], bool] = lambda _: True) -> None:
        """`has_room` tells, soon, whether the output takes a line; asked only once the end has come."""
        self._out = out
        self._has_room = has_room
        self._ending = False
        self.said = time.monotonic()
        """When the last line was begun: what is typed from then on may be meant for it."""
        self.failed = False
        """Whether a line could not be said; none is tried after that."""

    def say(self, text: str) -> None:
        if self.failed:
            return
        self.said = time.monotonic()
        try:
            if self._ending and not self._has_room(self._out):
                raise TimeoutError
            self._out.write(spaced(text) + "\n")
            self._out.flush()
        except OSError:
            self.failed = True
            if not self._ending:
                raise

    def last_words(self) -> None:
        """From now on nothing waits or fails any more: a reader that has gone must not keep anybody from ending."""
        self._ending = True


class Teller:
    """A listener that tells each event as a line; `go` is what goes on after a pause.

    What to do, and what to leave out, stands before the work wherever there is a gap for it, and what was told already
    is not told again: lines take longer to be read out than to be printed.
    """

    def __init__(
        self,
        lines: Lines,
        go: str = "Enter",
        amount: Callable[[], Amount] = lambda: Amount.USUAL,
        saved: Callable[[], bool] = lambda: True,
        halted: Callable[[], bool] = lambda: False,
    ) -> None:
        """`amount` tells how much is said just now: with fewer words, fewer counts have a line.

        `halted`: whether something hurts; then it is said elsewhere what goes on, and it is not the key for a pause.

        `saved`: whether what ended is on disk; it may wait a moment for that, and what comes next with it.
        """
        self._lines = lines
        self._go = go
        self._amount = amount
        self._saved = saved
        self._halted = halted
        self._segments: tuple[Segment, ...] = ()
        self._here: Segment | None = None
        self._ahead = -1
        """The segment whose instruction was told, so that it is not when its cue comes."""
        self._headed = -1
        """The work whose name and dose were told in the gap before it, so that they do not fall on its first count."""
        self._paused = False
        self._begun_at = Decimal(-1)
        """When in the session the segment at hand began: what goes on at that very time has just been told."""
        self._skipped: tuple[Segment, ...] = ()
        """Work that was left; whether it was left out is known by what comes next."""
        self._noted: set[str] = set()
        self._minded = ""
        """What was to be minded in the step before."""

    def __call__(self, event: Event) -> None:
        if isinstance(event, SegmentEnded | SessionEnded):
            self._saved()
        self._paused = isinstance(event, Paused) or (self._paused and not isinstance(event, Resumed))
        if isinstance(event, Paused) and self._halted():
            return
        for line in self.told(event):
            self._lines.say(line)

    def told(self, event: Event) -> Iterator[str]:
        """The lines of an event, in the order in which they are told."""
        skipped, self._skipped = self._skipped, ()
        match event:
            case SegmentEnded(skipped=True) as ended:
                self._skipped = (*skipped, ended.segment) if ended.segment.kind is Kind.WORK else skipped
            case SegmentStarted(segment=segment) if skipped and segment.index > skipped[-1].index:
                yield left_out(skipped)
            case SessionEnded(outcome=Outcome.DONE) if skipped:
                yield left_out(skipped)
            case _:
                pass
        match event:
            case SessionStarted(timeline=timeline):
                self.leads(timeline)
            case Cue(kind=CueKind.SAY, text=text) if self._ahead >= 0 and text == self._segments[self._ahead].announce:
                self._ahead = -1
                return
            case Cue(kind=CueKind.COMFORT, text=text):
                yield f"{text} 1 less, 2 stay, 3 more; no key is needed."
                return
            case Cue(kind=CueKind.REP, n=int(n), of=int(of)) if n != of and not counted(n, of, self._amount()):
                return
            case SegmentStarted(at=at, segment=segment):
                self._begun_at = at
                yield from self._begun(segment)
                return
            case Resumed(at=at) if self._here is not None and at != self._begun_at:
                yield from (*lines_of(event), goes_on(event, self._here, self._go))
                return
            case Cue(kind=CueKind.PHASE, n=int(n), of=int(of), name=name) if n == of > 1:
                # Breaths have no line for their number, so the last of them is told.
                if self._here and not self._here.way.counted_aloud and name == self._here.phases[0].kind:
                    yield f"{self._here.way.last.capitalize()}."
            case _:
                pass
        yield from lines_of(event, self._go)

    def _begun(self, segment: Segment) -> Iterator[str]:
        """What is told when a segment begins: in a gap, of the work right after it, where that would fall on a
        count."""
        before, self._here = self._here, segment
        headed, self._headed = self._headed == segment.index and not self._paused, -1
        after = self._after(segment)
        leads_on = segment.kind is not Kind.WORK and after is not None and after.kind is Kind.WORK
        if leads_on and after is not None and _counts_soon(after):
            self._headed = after.index
            yield f"{wording.name(segment)}, {wording.exact(segment.expected)}."
            yield from lines_of(SegmentStarted(Decimal(0), after))
        elif not headed:
            yield from lines_of(SegmentStarted(Decimal(0), segment), self._go)
        elif not segment.way.beats:
            yield f"{BEGIN.capitalize()}."
        notes = [*self._to_mind(segment), *(each for each in notes_of(segment) if each not in self._noted)]
        words = after if leads_on and after is not None and segment.kind is not Kind.PREPARE else segment
        # Here, and not when its cue comes: what is paused or counted in has its name long before that.
        if words.announce and not (self._ahead == words.index and before is not None and before.index < words.index):
            self._ahead = words.index
            yield words.announce
        if leads_on or segment.announce or segment.kind is Kind.WORK:
            self._noted.update(notes)
            yield from notes

    def leads(self, timeline: Timeline) -> None:
        """It is led by this one from here on."""
        self._segments = timeline.segments

    def _after(self, segment: Segment) -> Segment | None:
        after = range(segment.index + 1, len(self._segments))
        return next((self._segments[at] for at in after if not self._segments[at].left_out), None)

    def _to_mind(self, segment: Segment) -> list[str]:
        """Told when it begins to hold, and again after a step in which it did not."""
        words = minding.shown(segment.mind, segment.because)
        if segment.kind is not Kind.WORK and segment.kind is not Kind.PREPARE:
            return []
        before, self._minded = self._minded, words
        return [words] if words and before != self._minded else []


def _counts_soon(work: Segment) -> bool:
    """Whether it is counted from its start on, or down to its end before its name is read out."""
    return work.way.beats or (not work.open and work.expected < SHORT)


class JsonTeller:
    """A listener that gives each event as an object on a line of its own.

    That something ended is told when it is on disk, or says that it is not.
    """

    def __init__(self, lines: Lines, ascii_only: bool = False, saved: Callable[[], bool] = lambda: True) -> None:
        self._lines = lines
        self._ascii_only = ascii_only
        self._saved = saved

    def __call__(self, event: Event) -> None:
        told = facts(event)
        if isinstance(event, SegmentEnded | SessionEnded) and not self._saved():
            told["saved"] = False
        self._lines.say(escaped(json.dumps(told, ensure_ascii=self._ascii_only)))


def lines_of(event: Event, go: str = "Enter") -> list[str]:
    """An event in words; most are one line, some are none."""
    match event:
        case SessionStarted(timeline=timeline):
            return [f"{timeline.title}, {wording.duration(timeline.seconds)}."]
        case SegmentStarted(segment=segment):
            where = ", ".join(wording.where(segment))
            if segment.kind is Kind.PREPARE:
                step = ", ".join(filter(None, [segment.step, where]))
                return [f"Get ready, {wording.exact(segment.expected)}. Next: {step}."]
            if segment.kind is not Kind.WORK:
                step = ", ".join(filter(None, [segment.step, where]))
                return [f"{wording.name(segment)}, {wording.exact(segment.expected)}. Next: {step}."]
            much = wording.dose(segment)
            if segment.open:
                much = f"{much}, usually {wording.exact(segment.expected)}. {go} goes on"
            return [f"{', '.join(filter(None, [segment.step, where]))}: {much}."]
        case SegmentEnded():
            return []
        case Cue(kind=kind):
            line = kind.row.line(event)
            return [line] if line else []
        case Paused(slept=slept):
            return [f"Paused, the computer was asleep. {go} goes on." if slept else f"Paused. {go} goes on."]
        case Resumed():
            return ["Going on."]
        case SessionEnded(outcome=outcome, at=at):
            return [ended(outcome, at)]


def goes_on(event: Resumed, segment: Segment, go: str) -> str:
    """Amid what it goes on, and how long that still is: the line that told it may be far above."""
    side = wording.side(segment.side) if segment.kind is Kind.WORK else ""
    number = f"{event.n} of {event.of}" if event.n else ""
    part = f"{event.phase.said.lower()}, " if event.phase.said else ""
    left = "" if event.left is None else f"{part}{wording.duration(ceil(event.left))} left"
    what = ", ".join(filter(None, [wording.name(segment), side, number if part else ""]))
    if event.left is None:
        return f"{what}: {wording.dose(segment)}. {go} goes on."
    return f"{what}: {number if number and not part else left}."


def notes_of(segment: Segment) -> list[str]:
    """What is shown and not spoken with a step."""
    receiver = f"For the one who receives: {segment.receiver}" if segment.receiver else ""
    return [note for note in (segment.show, receiver) if note]


def ended(outcome: Outcome, seconds: Decimal) -> str:
    match outcome:
        case Outcome.DONE:
            return f"Done, {wording.duration(seconds)}."
        case Outcome.STOPPED:
            return f"Stopped after {wording.duration(seconds)}."
        case Outcome.HURT:
            after = f"Stopped after {wording.duration(seconds)} because it hurt."
            return f"{after} Tell the people who look after your health."
