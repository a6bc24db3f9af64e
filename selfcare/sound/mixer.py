"""Mixes sounds at exact sample positions. Pure: it is told the time, and asked for samples.

Sounds are 16-bit mono at one rate. What is to sound is kept in clock time and becomes a place among the samples only in
the block that holds it, so that it stays right however the device's clock and the computer's drift apart.
"""

from __future__ import annotations

import heapq
from array import array
from collections import deque
from itertools import repeat

from msgspec import Struct

from selfcare.sound.names import CUES, VOICE

RATE = 48_000
FADE = 240
"""Samples in which a level changes: 5 ms, too short to hear and too long to click."""
LATEST = 0.15
"""Seconds. What comes later is dropped: it would name the wrong moment."""
HISTORY = 10.0
RECENT = 0.6
MOVED = 0.004
"""Seconds by which the recent past must lie behind all of it before the stream is taken to have been held up."""


class _Lowest:
    """The lowest of the values of the last so many seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._kept: deque[tuple[float, float]] = deque()

    def add(self, now: float, value: float) -> float:
        kept = self._kept
        while kept and kept[-1][1] >= value:
            kept.pop()
        kept.append((now, value))
        while kept[0][0] < now - self._seconds:
            kept.popleft()
        return kept[0][1]

    def restart(self) -> None:
        self._kept.clear()


class FrameClock:
    """When the stream's first sample was, or would have been, asked for.

    Devices ask in steps, late now and then and never early: the earliest of the last seconds tells the truth. When all
    of the recent ones are late by the same, the stream was held up and has moved.
    """

    def __init__(self) -> None:
        self._all = _Lowest(HISTORY)
        self._recent = _Lowest(RECENT)

    def epoch(self, now: float, frame: int, rate: int) -> float:
        seen = now - frame / rate
        lowest, recent = self._all.add(now, seen), self._recent.add(now, seen)
        if recent - lowest > MOVED:
            self._all.restart()
            return self._all.add(now, recent)
        return lowest


class _Sounding(Struct):
    samples: array[int]
    bus: str
    gain: float
    begin: int
    """Samples into the block at hand."""
    position: int = 0
    level: float | None = None
    """The gain that was reached; it moves towards the one that is wanted."""
    ending: bool = False


class Mixer:
    """What sounds, what will, and how loud. Only `render` may be called from the device's thread."""

    def __init__(self, rate: int = RATE) -> None:
        self.rate = rate
        self.frames = 0
        """Samples given so far."""
        self.late = 0
        """Sounds that began after their time."""
        self.dropped = 0
        """Sounds too late to begin."""
        self.levels = {CUES: 1.0, VOICE: 1.0}
        self._sounds: dict[str, array[int]] = {}
        self._inbox: deque[tuple[float, str, str, float] | bool] = deque()
        self._waiting: list[tuple[float, int, str, str, float]] = []
        self._taken = 0
        self._sounding: list[_Sounding] = []
        self._clock = FrameClock()

    def load(self, name: str, samples: array[int]) -> None:
        self._sounds[name] = samples

    def stand_in(self, name: str, other: str) -> None:
        """Let a sound be another one, if that is known."""
        if other in self._sounds:
            self._sounds[name] = self._sounds[other]

    def play(self, at: float, name: str, bus: str = CUES, gain: float = 1.0) -> None:
        """Begin a sound at a time of the clock; a name that is not known is silent."""
        self._inbox.append((at, name, bus, gain))

    def cancel(self, cut: bool) -> None:
        """Forget what has not begun; with `cut`, lead to silence what has."""
        self._inbox.append(cut)

    def render(self, count: int, now: float) -> array[int]:
        """The next samples, asked for at this time."""
        begin = self._clock.epoch(now, self.frames, self.rate) + self.frames / self.rate
        self._read()
        while self._waiting and round((self._waiting[0][0] - begin) * self.rate) < count:
            at, _, name, bus, gain = heapq.heappop(self._waiting)
            samples = self._sounds.get(name)
            place = round((at - begin) * self.rate)
            self.late += place < 0
            if samples is None or place < -LATEST * self.rate:
                self.dropped += 1
                continue
            self._sounding.append(_Sounding(samples, bus, gain, max(0, place)))
        self.frames += count
        return self._mix(count)

    def _read(self) -> None:
        while self._inbox:
            asked = self._inbox.popleft()
            if isinstance(asked, bool):
                self._waiting.clear()
                for sounding in self._sounding if asked else ():
                    sounding.ending = True
            else:
                self._taken += 1
                at, name, bus, gain = asked
                heapq.heappush(self._waiting, (at, self._taken, name, bus, gain))

    def _mix(self, count: int) -> array[int]:
        if not self._sounding:
            return array("h", bytes(2 * count))
        mixed = [0.0] * count
        for each in self._sounding:
            part = each.samples[each.position : each.position + count - each.begin]
            self._add(mixed, each, part)
            each.position += len(part)
            each.begin = 0
        self._sounding = [
            each
            for each in self._sounding
            if each.position < len(each.samples) and not (each.ending and not each.level)
        ]
        return array("h", [-32768 if x < -32768 else 32767 if x > 32767 else int(x) for x in mixed])

    def _add(self, mixed: list[float], each: _Sounding, part: array[int]) -> None:
        wanted = 0.0 if each.ending else each.gain * self.levels[each.bus]
        level = wanted if each.level is None else each.level
        each.level = wanted
        place = each.begin
        if level != wanted:
            step = (wanted - level) / FADE
            for index, sample in enumerate(part[:FADE]):
                mixed[place + index] += sample * (level + step * index)
            place, part = place + FADE, part[FADE:]
        if wanted:
            end = place + len(part)
            mixed[place:end] = [x + sample * gain for x, sample, gain in zip(mixed[place:end], part, repeat(wanted))]
