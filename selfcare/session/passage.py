"""One segment in progress: which moments it has, when it ends, and what of it has been said.

Every moment has a session time of its own, laid out from the segment's start: nothing drifts, a late look catches up.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from decimal import ROUND_CEILING, Decimal
from typing import Self

from msgspec import Struct

from selfcare.cues.phases import PhaseKind
from selfcare.session.events import Cue, CueKind, Resumed
from selfcare.session.segments import Kind, OwnCue, Segment

EXTENSION = Decimal(10)
"""Seconds that one extension adds, or the repetitions that make as many."""
COUNTDOWN = (3, 2, 1)
COUNTDOWN_FROM = Decimal(5)
"""Timed stretches of at least this many seconds count down at their end."""
HALFWAY_FROM = Decimal(20)
MICROSECOND = Decimal("0.000001")


class Beat(Struct, frozen=True):
    """One repetition or breath: when it begins, at which pace."""

    start: Decimal
    pace: Decimal
    lengths: tuple[Decimal, ...]
    """Of its phases, seconds."""

    @property
    def end(self) -> Decimal:
        return self.start + sum(self.lengths, Decimal(0))


class Moment(Struct, frozen=True, order=True):
    """Something to be said at a time; of what falls together, the lower rank comes first."""

    at: Decimal
    rank: int
    key: str
    """Which moment of the segment this is, whatever the pace; said once."""


class Passage:
    """The way through one segment. All times are session times in seconds."""

    def __init__(self, segment: Segment, start: Decimal, pace: Decimal, unattended: bool = False) -> None:
        self.segment = segment
        self.unattended = unattended
        self.start = start
        self.beats: list[Beat] = []
        self._extra = Decimal(0)
        self._said: set[str] = set()
        self._cues: dict[str, Cue] = {}
        self._moments: list[Moment] = []
        if segment.way.beats:
            self._beat(segment.count or 0, pace)
        self._plan(start)

    @property
    def end(self) -> Decimal | None:
        """When it ends by itself; None for open work that somebody can end."""
        if self.segment.way.beats:
            return self.beats[-1].end
        if self.segment.open and self.unattended:
            return self.start + self.segment.expected
        return None if self.segment.seconds is None else self.start + self.segment.seconds + self._extra

    @property
    def next(self) -> Decimal | None:
        """The next time at which there is something to say or the segment ends."""
        return self._moments[0].at if self._moments else self.end

    def twin(self) -> Self:
        """The same point on the same way, to be gone on from without moving this one."""
        twin = copy(self)
        twin.beats, twin._said, twin._moments = self.beats[:], self._said.copy(), self._moments[:]
        return twin

    def due(self, until: Decimal) -> Iterator[Cue]:
        """What has come up to this time and was not yet said, in order."""
        while self._moments and self._moments[0].at <= until:
            moment = self._moments.pop(0)
            self._said.add(moment.key)
            yield self._cues[moment.key]

    def set_pace(self, now: Decimal, pace: Decimal) -> None:
        """From the next repetition or breath on."""
        if self.segment.paced:
            total = len(self.beats)
            self.beats = [beat for beat in self.beats if beat.start <= now]
            self._beat(total - len(self.beats), pace)
            self._plan(now)

    def extend(self, now: Decimal, pace: Decimal) -> None:
        """10 s more, or the repetitions or breaths that make 10 s; open work waits anyway."""
        if self.segment.open:
            return
        if self.segment.way.beats:
            rep = sum(self._lengths(pace), Decimal(0))
            self._beat(int((EXTENSION / rep).to_integral_value(ROUND_CEILING)), pace)
        else:
            self._extra += EXTENSION
        self._said -= {f"countdown {n}" for n in COUNTDOWN}
        self._plan(now)

    def beat_at(self, at: Decimal) -> int:
        """How many repetitions or breaths have begun."""
        return sum(1 for beat in self.beats if beat.start <= at)

    def completed_at(self, at: Decimal) -> int:
        """How many repetitions or breaths are over."""
        return sum(1 for beat in self.beats if beat.end <= at)

    def part_at(self, at: Decimal) -> tuple[PhaseKind, Decimal | None]:
        """The part of a repetition or breath that is under way, and how long it still is; None where nothing beats."""
        if count := self.beat_at(at):
            beat = self.beats[count - 1]
            end = beat.start
            for part, seconds in zip(self.segment.phases, beat.lengths, strict=True):
                end += seconds
                if at < end:
                    return part.kind, end - at
        return PhaseKind.WHOLE, None

    def resumed(self, at: Decimal) -> Resumed:
        """It goes on from here."""
        phase, left = self.part_at(at)
        if left is None and self.end is not None:
            left = self.end - at
        return Resumed(at, phase, left, self.beat_at(at) or None, len(self.beats) or None)

    def _lengths(self, pace: Decimal) -> tuple[Decimal, ...]:
        # A pace may not divide evenly; no ear hears a microsecond, and it keeps every sum exact.
        pace = pace if self.segment.paced else Decimal(1)
        return tuple(
            (phase.seconds / pace).quantize(MICROSECOND) if pace != 1 else phase.seconds
            for phase in self.segment.phases
        )

    def _beat(self, more: int, pace: Decimal) -> None:
        lengths = self._lengths(pace)
        length = sum(lengths, Decimal(0))
        start = self.beats[-1].end if self.beats else self.start
        self.beats.extend(Beat(start + length * n, pace, lengths) for n in range(more))

    def _plan(self, now: Decimal) -> None:
        """Lay out all moments that were not said yet and are not over: a new length may put halfway in the past."""
        self._moments = []
        segment, end = self.segment, self.end
        if segment.announce:
            self._add(self.start, "say", CueKind.SAY, first=True, text=segment.announce)
        for number, own in enumerate(segment.cues):
            for nth, at in enumerate(self._places(own)):
                if end is not None and not self.start <= at < end:
                    continue  # a level can make a step too short for a cue
                if own.sound:
                    self._add(at, f"sound {number} {nth}", CueKind.SOUND, name=own.sound)
                if own.say:
                    kind = CueKind.COMFORT if own.comfort else CueKind.SAY
                    self._add(at, f"say {number} {nth}", kind, text=own.say)
        for n, beat in enumerate(self.beats, start=1):
            if segment.way.counted_aloud:
                self._add(beat.start, f"rep {n}", CueKind.REP, n=n, of=len(self.beats))
            at = beat.start
            for phase, length in zip(segment.phases, beat.lengths, strict=True):
                if phase.kind is not PhaseKind.WHOLE:
                    self._add(
                        at, f"phase {n} {phase.kind}", CueKind.PHASE, n=n, of=len(self.beats), name=phase.kind.value
                    )
                at += length
        if segment.way.runs_out and end is not None:
            length = end - self.start
            if segment.kind is Kind.WORK and length >= HALFWAY_FROM:
                self._add(self.start + length / 2, "halfway", CueKind.HALFWAY)
            if length >= COUNTDOWN_FROM:
                for n in COUNTDOWN:
                    self._add(end - n, f"countdown {n}", CueKind.COUNTDOWN, n=n)
        self._moments = sorted(moment for moment in self._moments if moment.at >= now)

    def _places(self, own: OwnCue) -> list[Decimal]:
        if own.at == "each-rep":
            return [beat.start + (own.into / beat.pace).quantize(MICROSECOND) for beat in self.beats]
        if own.at == "halfway":
            if self.beats:
                return [self.beats[len(self.beats) // 2].start]
            return [] if self.end is None else [self.start + (self.end - self.start) / 2]
        assert isinstance(own.at, Decimal)
        if own.at < 0:
            return [] if self.end is None else [self.end + own.at]
        return [self.start + own.at]

    def _add(
        self,
        at: Decimal,
        key: str,
        kind: CueKind,
        *,
        n: int | None = None,
        of: int | None = None,
        name: str = "",
        text: str = "",
        first: bool = False,
    ) -> None:
        if key not in self._said and not (self.segment.quiet and kind.row.quiet):
            self._moments.append(Moment(at, -1 if first else kind.row.rank, key))
            self._cues[key] = Cue(at, kind, n, of, name, text)
