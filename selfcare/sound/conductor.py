"""Gives the notes of a session to something that plays them, ahead of time, and takes them back when plans change.

Whatever freezes the screen for less than the lead is not heard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Protocol

from selfcare.session.events import SegmentStarted
from selfcare.session.outlook import Due, Outlook
from selfcare.sound.score import Length, Note, in_time, notes, silent

LEAD = 10.0
"""Seconds ahead of their time at which notes are given out. Longer than any freeze that a session survives."""


class Instrument(Protocol):
    """Something that plays notes at their times. It never raises, and never keeps a session waiting."""

    def send(self, notes: Sequence[Note]) -> None:
        """Play these at their times, on the clock of `time.perf_counter`."""
        ...

    def cancel(self, cut: bool) -> None:
        """Play nothing of what was sent and has not begun; with `cut`, silence also what sounds."""
        ...


class Conductor:
    """A follower of the session."""

    def __init__(self, instrument: Instrument, length: Length, lead: float = LEAD) -> None:
        self._instrument = instrument
        self._length = length
        self._lead = lead
        self._turns: int | None = None
        self._leaps = 0
        self._again = False
        self._coming: Iterator[Note] = iter(())
        self._held: Note | None = None
        """The next note, too far ahead to be given out."""
        self._given: list[Note] = []
        """What was given out and has not ended."""

    def again(self) -> None:
        """Something else is to be heard from here on; from any thread, heeded at the next look."""
        self._again = True

    def unplayed(self, now: float) -> list[Note]:
        """What was given out and should be heard from now on: for an instrument that takes over."""
        return [note for note in self._given if note.at >= now]

    def __call__(self, outlook: Outlook) -> None:
        self._given = [note for note in self._given if max(note.end, note.at + 1) > outlook.now]
        turned = self._turns != outlook.turns
        if turned or self._again:
            self._plan(outlook, turned, leapt=self._leaps != outlook.leaps)
        self._give(outlook.now)

    def _plan(self, outlook: Outlook, turned: bool, leapt: bool) -> None:
        self._turns, self._leaps, self._again = outlook.turns, outlook.leaps, False
        self._instrument.cancel(cut=leapt)
        spoken: list[Note] = []
        if not leapt:
            # Words that have begun go on, and those that were only waiting for their turn are still owed.
            spoken = [note for note in self._given if note.voice and min(note.at, note.meant) <= outlook.now]
            if owed := [note for note in spoken if note.at > outlook.now]:
                self._instrument.send(owed)
        self._given = spoken
        said = [Due(outlook.now, event) for event in outlook.said] if turned else []
        entered = any(isinstance(due.event, SegmentStarted) for due in said)
        self._held = None
        self._coming = notes(
            chain(said, outlook.coming()),
            self._length if outlook.running else silent,
            speed=outlook.speed,
            under_way=None if entered else outlook.segment,
            spoken=spoken,
        )

    def _give(self, now: float) -> None:
        taken: list[Note] = []
        while (note := self._held or next(self._coming, None)) is not None:
            self._held = note
            if note.at > now + self._lead:
                break
            taken.append(note)
            self._held = None
        if taken := in_time(taken, now):
            self._given += taken
            self._instrument.send(taken)
