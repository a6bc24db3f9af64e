"""The sound of one session: what plays it, how loud, and what takes over when that fails.

stream, then a player program, then the terminal's bell, then nothing: each plays the same score. The person is told
once, when no sounds are left. What was lost is tried for again every few seconds, and at each rest and pause, as long
as the session lasts, and it is said once that it is back. No fault here delays or ends a session.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from selfcare.session.aloud import amount_of
from selfcare.session.events import Event, Paused, SegmentStarted, SessionStarted
from selfcare.session.outlook import Outlook
from selfcare.session.segments import Kind, Timeline
from selfcare.sound import conductor
from selfcare.sound.leadin import lead_in
from selfcare.sound.loudness import LOUDEST, SPOKEN_OTHERWISE, Loudness, change
from selfcare.sound.names import spoken
from selfcare.sound.notes import Note
from selfcare.sound.returning import Returning
from selfcare.sound.silence import NoInstrument
from selfcare.sound.voice import Recital, wait

BACK = "The sound is back."
PROVING = 6.0
"""Seconds in which what is tried again must be heard to work."""
NO_STREAM = "No sound: {why}."
BELL_INSTEAD = " The terminal's bell marks the changes."


class Instrument(conductor.Instrument, Protocol):
    """What a way of playing must be able to do; no method raises or waits, but for those that say so."""

    def load(self, paths: Mapping[str, Path]) -> None: ...
    def levels(self, cues: float, voice: float) -> None: ...
    def pending(self) -> list[Note]: ...
    def warm_up(self, within: float) -> bool: ...
    def proven(self, within: float) -> bool: ...
    def ring_out(self, within: float) -> None: ...
    def close(self) -> None: ...


Maker = Callable[[Callable[[str], None]], Instrument]
"""Makes an instrument, given what to call, once, when it fails; the reason is a sentence for the person."""


class Loudspeaker:
    """A follower of the session that is heard."""

    def __init__(
        self,
        makers: Mapping[str, Maker],
        loudness: Loudness,
        tell: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`makers` are the ways to play in the order in which they are to be tried."""
        self.loudness = loudness
        self.trouble: str | None = None
        """One plain sentence once there are no sounds left."""
        self._makers = dict(makers)
        self._left = list(makers)
        self._tell = tell
        self._clock = clock
        self._lock = threading.RLock()
        self._paths: dict[str, Path] = {}
        self._words: dict[str, float] = {}
        self._recital: Recital | None = None
        self._closed = False
        self._returning: Returning | None = None
        self.way = "none"
        self._instrument: Instrument = NoInstrument()
        self._conductor = conductor.Conductor(self, self._length, amount=lambda: amount_of(loudness.words))
        self._take_up("")

    # What the shells do

    @property
    def muted(self) -> bool:
        return self.loudness.muted

    @property
    def speaking(self) -> bool:
        return self.loudness.speaking

    def do(self, command: str) -> str:
        """Do a command about the sound, and tell what is so now."""
        said = change(self.loudness, command)
        if command in SPOKEN_OTHERWISE:
            self._conductor.again()
        self.adjust()
        return said

    def answer(self, texts: Sequence[str]) -> None:
        """Say this as soon as nobody speaks: somebody has asked."""
        self._conductor.answer(texts)

    def lead_in(self, timeline: Timeline, chosen: float) -> float:
        """Seconds before a session, so many that what is told there is heard; those chosen where nobody speaks."""
        heard = not self.muted and self.way not in ("bell", "none")
        return lead_in(timeline, chosen, self._length) if heard else chosen

    def around(self, at_hand: str, closing: Sequence[str]) -> None:
        """What to have there, and what is worth saying after the end."""
        self._conductor.at_hand, self._conductor.closing = at_hand, closing

    def owing(self) -> float:
        """Seconds that a beginning has to wait for what is to be heard before it; none where nobody speaks."""
        heard = not self.muted and self.way not in ("bell", "none")
        return self._conductor.owing() if heard else 0.0

    def adjust(self) -> None:
        """Be as loud as was chosen."""
        on, chosen = float(not self.loudness.muted), self.loudness
        voice = on * chosen.voice_volume / LOUDEST if chosen.speaking else 0.0
        with self._lock:
            self._instrument.levels(on * chosen.cues_volume / LOUDEST, voice)

    def follow(self, outlook: Outlook) -> None:
        if self._recital is not None and any(isinstance(event, SessionStarted) for event in outlook.said):
            self._recital.stop()  # nothing is rendered during a session
        if self._returning is not None and any(map(_is_quiet, outlook.said)):
            self._returning.hurry()
        self._conductor(outlook)

    def recite(self, recital: Recital) -> None:
        """Words that are being prepared; the session's start ends that."""
        self._recital = recital

    def prepare(self, say: Callable[[str], None], within: float) -> None:
        """Wait for the words at most so many seconds, telling how far they are."""
        if self._recital is not None:
            wait(self._recital, say, within)

    @property
    def preparing(self) -> str:
        """How far the words are, empty when there are no more to come."""
        return self._recital.progress if self._recital is not None else ""

    def load(self, paths: Mapping[str, Path]) -> None:
        """Sounds of the routine's own, by the names that its score has."""
        with self._lock:
            self._paths.update(paths)
            self._instrument.load(paths)

    def load_words(self, files: Mapping[str, tuple[Path, float]]) -> None:
        """Words that can be spoken from here on: the file of each, and its seconds."""
        if self._closed:
            return
        self.load({spoken(text): path for text, (path, _) in files.items()})
        self._words.update({text: seconds for text, (_, seconds) in files.items()})
        self._conductor.again()

    def warm_up(self, within: float) -> None:
        """Wait until something can be heard, at most so many seconds: before a session without a lead-in."""
        self._instrument.warm_up(within)

    def proven(self, within: float) -> bool:
        return self._instrument.proven(within)

    def ring_out(self, within: float) -> None:
        """Wait until what was played has sounded, at most so many seconds."""
        if not self.muted:
            self._instrument.ring_out(within)

    def close(self) -> None:
        if self._recital is not None:
            self._recital.stop()
        with self._lock:
            self._closed = True
            self._instrument.close()
            if self._returning is not None:
                self._returning.stop()

    # What the conductor does

    def send(self, notes: Sequence[Note]) -> None:
        with self._lock:
            self._instrument.send([self._earlier(note) for note in notes])

    def cancel(self, cut: bool) -> None:
        with self._lock:
            self._instrument.cancel(cut)

    # Inside

    def _length(self, text: str) -> float | None:
        return self._words.get(text) if self.loudness.speaking else None

    def _earlier(self, note: Note) -> Note:
        if not self.loudness.latency_ms:
            return note
        # What is wanted now cannot be sent earlier than now.
        now = self._clock()
        return replace(note, at=max(note.at - self.loudness.latency_ms / 1000, min(note.at, now)))

    def _take_up(self, why: str) -> None:
        """The next way that there is."""
        with self._lock:
            if self._closed:
                return
            pending = self._instrument.pending()
            with suppress(Exception):
                self._instrument.close()
            self.way = self._left.pop(0) if self._left else "none"
            way = self.way
            make: Maker = self._makers.get(way) or (lambda _: NoInstrument())
            self._instrument = make(lambda why: self._fallen(way, why))
            self._instrument.load(self._paths)
            self.adjust()
            self._instrument.send(pending)
        if why and self._returning is None:
            self._returning = Returning(self._come_back)
        if why and way in ("bell", "none"):
            self.trouble = why + (BELL_INSTEAD if way == "bell" else "")
            with suppress(Exception):  # the app that wanted to know may be gone
                self._tell(self.trouble)

    def _come_back(self) -> bool:
        """Try the best way again, and take it up where it is heard to work; True where no more tries are needed."""
        way = next(iter(self._makers))
        made = self._makers[way](lambda why: self._fallen(way, why))
        if not made.proven(PROVING):
            made.close()
            return self._closed
        with self._lock:
            if self._closed or not made.proven(0):
                made.close()
                return self._closed
            before, self._instrument, self.way = self._instrument, made, way
            self._left = list(self._makers)[1:]
            self._returning = None
            made.load(self._paths)
            self.adjust()
            made.send(before.pending())
            told, self.trouble = self.trouble, None
        with suppress(Exception):
            before.close()
            if told is not None:
                self._tell(BACK)
        return True

    def _fallen(self, way: str, why: str) -> None:
        with self._lock:  # it may be about to be taken up again
            at_hand = way == self.way
        if at_hand:
            self._take_up(why if why.startswith("No sound") else NO_STREAM.format(why=why))


def _is_quiet(event: Event) -> bool:
    """Whether a pause or a rest begins."""
    return isinstance(event, Paused) or (isinstance(event, SegmentStarted) and event.segment.kind is Kind.REST)
