"""Gives the notes of a session to something that plays them, ahead of time, and takes them back when plans change.

Whatever freezes the screen for less than the lead is not heard.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Protocol

from selfcare.session.aloud import Amount, stop_for
from selfcare.session.events import Resumed, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.outlook import Due, Outlook
from selfcare.sound.beats import Length
from selfcare.sound.leadin import COUNTED_IN, SETTLING
from selfcare.sound.notes import Note, in_time
from selfcare.sound.owed import with_closing, with_owed
from selfcare.sound.placing import GAP
from selfcare.sound.score import notes, silent
from selfcare.sound.speech import opening

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

    def __init__(
        self,
        instrument: Instrument,
        length: Length,
        lead: float = LEAD,
        amount: Callable[[], Amount] = lambda: Amount.USUAL,
    ) -> None:
        """`amount` tells how much is said, whenever a plan is made."""
        self._instrument = instrument
        self._length = length
        self._amount = amount
        self._unled = False
        """Whether what leads to the segment at hand is still to be said: one came to it in a pause, or it waits and
        a pause broke that off."""
        self._waiting: float | None = None
        """Since when the segment at hand, if it is open, has waited for a key."""
        self.at_hand = ""
        """What to have there, told before it begins where there is time for that."""
        self.closing: Sequence[str] = ()
        """What is worth saying at the end."""
        self._asked: tuple[str, ...] = ()
        """What somebody wants to hear now."""
        self._introduced: set[str] = set()
        """What was said of the routine in the time before it, or is being said."""
        self._now, self._signs = 0.0, ""
        """When it was looked at last, and what to stop for."""
        self._over = False
        """Whether it has ended: nobody looks again, so what is left to say is given out at once."""
        self._signed = False
        """Whether what to stop for was heard to its end."""
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

    def answer(self, texts: Sequence[str]) -> None:
        """Say this at the next look, after whoever speaks now; what else was to be said then gives way to it."""
        self._asked = tuple(texts)
        self._again = True

    def owing(self) -> float:
        """Seconds that a start has to wait until what to stop for was heard, if it is said from now on; 0 where it was,
        or where nobody speaks."""
        seconds = self._length(self._signs) if self._signs and not self._signed else None
        if seconds is None:
            return 0.0
        here = [note for note in self._given if note.voice and note.at <= self._now < note.end]
        said = next((note.end - self._now for note in here if note.sound == self._signs), None)
        if said is None:
            said = max([SETTLING, *(note.end - self._now + GAP for note in here)]) + seconds
        return said + COUNTED_IN

    def __call__(self, outlook: Outlook) -> None:
        self._now, self._signs = outlook.now, stop_for(outlook.timeline.stop_if)
        self._signed |= any(note.sound == self._signs and note.end <= outlook.now for note in self._given)
        self._given = [note for note in self._given if max(note.end, note.at + 1) > outlook.now]
        turned = self._turns != outlook.turns
        if turned or self._again:
            self._plan(outlook, turned, leapt=self._leaps != outlook.leaps)
        self._over |= any(isinstance(event, SessionEnded) for event in outlook.said)
        self._give(outlook.now)

    def _plan(self, outlook: Outlook, turned: bool, leapt: bool) -> None:
        self._turns, self._leaps, self._again = outlook.turns, outlook.leaps, False
        # Who cuts the time before short wants to begin: nothing that belongs there is said into the first counts.
        begun = turned and any(isinstance(event, SessionStarted) for event in outlook.said)
        leapt = leapt or (begun and any(note.voice and note.end > outlook.now for note in self._given))
        self._instrument.cancel(cut=leapt)
        here = outlook.segment
        broken_off = leapt and here is not None and here.open and any(note.of == here.index for note in self._given)
        spoken: list[Note] = []
        before = outlook.segment is None
        if before and turned:
            self._take_back(outlook)
        if not leapt:
            # Words that have begun go on, and those that were only waiting for their turn are still owed.
            spoken = [note for note in self._given if note.voice and min(note.at, note.meant) <= outlook.now]
            if owed := [note for note in spoken if note.at > outlook.now]:
                self._instrument.send(owed)
        self._given = spoken
        said = [Due(outlook.now, event) for event in outlook.said] if turned else []
        entered = any(isinstance(due.event, SegmentStarted) for due in said)
        self._held = None
        coming = chain(said, outlook.coming())
        if turned and any(isinstance(event, SegmentStarted | Resumed) for event in outlook.said):
            self._waiting = outlook.now
        if entered or broken_off:
            self._unled = not outlook.running
        unled, self._unled = self._unled and not entered, self._unled and not outlook.running
        told: list[Note] = []
        if before and outlook.running and (first := next(coming, None)) is not None:
            coming = chain((first,), coming)
            told = self._introduction(outlook, spoken, first.at)
        told += self._answer(outlook.now, [*spoken, *told])
        self._given += told
        self._instrument.send(told)
        spoken = [*spoken, *told]
        planned = notes(
            coming,
            self._length if outlook.running else silent,
            speed=outlook.speed,
            under_way=None if entered else outlook.segment,
            spoken=spoken,
            segments=outlook.timeline.segments,
            amount=self._amount(),
            waits=outlook.waits,
            since=outlook.now if before or unled else None,
            unled=unled and outlook.running,
            waiting=self._waiting if outlook.running else None,
        )
        closing = self.closing if outlook.running and self._amount() is not Amount.FEW else ()
        self._coming = with_closing(self._with_signs(planned, outlook, spoken), closing, self._length)

    def _introduction(self, outlook: Outlook, spoken: Sequence[Note], until: float) -> list[Note]:
        """What this is, what to stop for and how to sit, stand or lie, while somebody takes their place: each once, and
        whole or not at all."""
        self._introduced |= {note.sound for note in spoken}
        kept = 0.0 if self._signs in self._introduced else (self._length(self._signs) or -GAP) + GAP
        begin = max([outlook.now + SETTLING, *(note.end + GAP for note in spoken)])
        found: list[Note] = []
        for text in self._before(outlook):
            seconds = self._length(text)
            if text == self._signs:
                kept = 0.0
            if text in self._introduced or seconds is None or begin + seconds + GAP + kept > until:
                continue
            self._introduced.add(text)
            found.append(Note(begin, text, voice=True, seconds=seconds, meant=outlook.now))
            begin += seconds + GAP
        return found

    def _before(self, outlook: Outlook) -> tuple[str, ...]:
        hand = (self.at_hand,) if self.at_hand and self._amount() is not Amount.FEW else ()
        return (*opening(outlook.timeline), *hand)

    def _take_back(self, outlook: Outlook) -> None:
        """The time before a session is another: what of its words has not begun is planned anew."""
        texts = self._before(outlook)
        taken = [note for note in self._given if note.at > outlook.now and note.sound in texts]
        self._given = [note for note in self._given if note not in taken]
        self._introduced -= {note.sound for note in taken}

    def _with_signs(self, planned: Iterator[Note], outlook: Outlook, spoken: Sequence[Note]) -> Iterator[Note]:
        """What comes, and what to stop for in the first quiet that has room for it, where that was not heard before."""
        seconds = self._length(self._signs) if self._signs and outlook.running and not self._signed else None
        if seconds is None or self._signs in {note.sound for note in spoken}:
            return planned
        since = max([outlook.now + SETTLING, *(note.end + GAP for note in spoken)])
        return with_owed(planned, self._signs, seconds, since)

    def _answer(self, now: float, spoken: Sequence[Note]) -> list[Note]:
        """What was asked for, unless it is being said."""
        texts, self._asked = self._asked, ()
        begin = max([now, *(note.end + GAP for note in spoken)])
        found: list[Note] = []
        for text in texts if texts and texts[-1] not in {note.sound for note in spoken} else ():
            if (seconds := self._length(text)) is not None:
                found.append(Note(begin, text, voice=True, seconds=seconds, meant=now))
                begin += seconds + GAP
        return found

    def _give(self, now: float) -> None:
        taken: list[Note] = []
        while (note := self._held or next(self._coming, None)) is not None:
            self._held = note
            if note.at > now + (math.inf if self._over else self._lead):
                break
            taken.append(note)
            self._held = None
        if taken := in_time(taken, now):
            self._given += taken
            self._instrument.send(taken)
