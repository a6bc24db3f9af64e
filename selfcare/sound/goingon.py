"""What is heard where it goes on after a pause: what it is, in the count-in; then what to do, and for how long."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from selfcare.cues.numbers import number
from selfcare.session import aloud
from selfcare.session.events import Cue, CueKind, Resumed
from selfcare.session.outlook import Due
from selfcare.session.segments import Kind, Segment
from selfcare.sound.beats import SPARE, Length
from selfcare.sound.between import LEAD_OF_COUNTDOWN, Between
from selfcare.sound.leading import Telling
from selfcare.sound.notes import Note
from selfcare.sound.placing import GAP
from selfcare.sound.speech import LEAST_LEFT, REST, change, left, side_of


class GoingOn(Between):
    """The moments, and those that a pause has broken into."""

    def __init__(
        self, length: Length, speed: float, under_way: Segment | None, spoken: Sequence[Note], telling: Telling
    ) -> None:
        super().__init__(length, speed, under_way, spoken, telling)
        self._free = max((note.end for note in spoken), default=-math.inf)
        """When the last words have ended."""
        self._given = {(note.of, note.sound) for note in spoken if note.of is not None}

    def _go_on(self, event: Resumed, segment: Segment, at: float) -> None:
        """Amid `segment`: whoever does not look has only these words for what a screen goes on showing."""
        begin = self._pending[0].at
        work = segment if segment.kind is Kind.WORK else aloud.led_to(self._telling.segments, segment.index)
        for text in _before(event, segment, work) if work is not None else ():
            begin = max(begin, self._free + GAP)
            if text and (segment.index, text) not in self._given and begin + self._lasts(text) + GAP <= at:
                self._speak(text, begin, begin, segment.index)
        if event.phase.said:
            # As if that part began there: its tone, and what is heard within it.
            self._beat = part = Cue(event.at, CueKind.PHASE, event.n, event.of, event.phase.value)
            self._pending.append(Due(at, part))
        over = LEAD_OF_COUNTDOWN if segment.kind is Kind.WORK and segment.way.runs_out else 0.0
        until = at + (math.inf if event.left is None else (float(event.left) - over) / self._speed)
        what = _part(event, segment)
        for text in filter(None, (what, self._how_long(event, segment, what))):
            if max(at, self._free + GAP) + self._lasts(text) + GAP <= until:
                self._speak(text, at, at)

    def _how_long(self, event: Resumed, segment: Segment, what: str) -> str:
        """How long it still is, where that takes no time from what leads to the work after it."""
        if event.left is None or event.left < LEAST_LEFT or not (what or segment.way.runs_out):
            return ""
        told, gone = left(event.left), float(segment.expected - event.left) / self._speed
        if segment.kind is Kind.WORK:
            return told
        return told if self._telling.has_time_for(segment, (what, told), self._lasts, self._speed, gone) else ""

    def _speak(self, text: str, at: float, meant: float, of: int | None = None) -> None:
        seconds = self._length(text)
        if seconds is None:
            return
        if (at := max(at, self._free + GAP)) > meant + SPARE and of is None:
            return
        self._free = at + seconds
        self._words.append((at, self._free))
        self._make(Note(at, text, voice=True, seconds=seconds, of=of, meant=meant))


def _before(event: Resumed, segment: Segment, work: Segment) -> Iterator[str]:
    """What it is that goes on, on which side, and at which number; what comes, where one gets ready for it."""
    if segment.kind is Kind.WORK or segment.kind is Kind.PREPARE:
        yield aloud.title(work.step)
        yield side_of(work)
    if segment.kind is Kind.PREPARE:
        yield aloud.dose(work)
    elif event.n and not event.phase.said:
        yield aloud.NUMBER.format(number(event.n))


def _part(event: Resumed, segment: Segment) -> str:
    """What to do from that moment on; of timed work its name has said that."""
    if event.phase.said:
        return event.phase.spoken
    if segment.kind is Kind.REST:
        return REST
    return change(segment.side) if segment.kind is Kind.SWITCH else ""
