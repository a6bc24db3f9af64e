"""Plays notes at their times from a thread of its own, on something that can only play now: a player program, the bell.

Less exact than the stream, but a busy screen delays it little, and it plays the same score.
"""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from selfcare import disk
from selfcare.sound.device import LATEST, ThreadedSpeaker
from selfcare.sound.names import WORDS
from selfcare.sound.notes import PASSING, Note
from selfcare.sound.reciter import write
from selfcare.sound.streaming import name_of
from selfcare.sound.unpacking import unpacked

NOTHING = 0.6
"""Seconds of silence that prove a player program."""
RATE = 48_000


class Timed:
    """A thread that wakes for each note."""

    def __init__(self, play: Callable[[Note], None], clock: Callable[[], float] = time.perf_counter) -> None:
        self._play = play
        self._clock = clock
        self._pending: list[Note] = []
        self._changed = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._live, name="timed sound", daemon=True)
        self._thread.start()

    def send(self, notes: Sequence[Note]) -> None:
        with self._changed:
            self._pending = sorted([*self._pending, *notes], key=lambda note: note.at)
            self._changed.notify()

    def cancel(self) -> None:
        with self._changed:
            self._pending = []
            self._changed.notify()

    def pending(self) -> list[Note]:
        with self._changed:
            return self._pending[:]

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _live(self) -> None:
        while (due := self._next()) is not None:
            for note in due:
                self._play(note)

    def _next(self) -> list[Note] | None:
        """What is due, waited for; None at the end."""
        with self._changed:
            while not self._closed:
                now = self._clock()
                due = [note for note in self._pending if note.at <= now]
                if due:
                    self._pending = self._pending[len(due) :]
                    return [note for note in due if note.at > now - LATEST]
                self._changed.wait(self._pending[0].at - now if self._pending else None)
        return None


class ProgramInstrument:
    """Plays notes through a player program, by `playsound3` or directly."""

    def __init__(self, on_failed: Callable[[str], None], sounds: Path, words: Path) -> None:
        """`words` is the folder in which compressed words are unpacked for it."""
        self._words = words
        self._speaker = ThreadedSpeaker(sounds, on_trouble=on_failed)
        self._timed = Timed(self._play)
        self._levels = (1.0, 1.0)

    def _play(self, note: Note) -> None:
        if self._levels[note.voice]:
            self._speaker.play(name_of(note))

    def load(self, paths: Mapping[str, Path]) -> None:
        packed = {name: path for name, path in paths.items() if name.startswith(WORDS)}
        self._speaker.load({name: path for name, path in paths.items() if name not in packed})
        if packed:
            threading.Thread(target=self._unpack, args=(packed,), name="unpacking", daemon=True).start()

    def _unpack(self, packed: Mapping[str, Path]) -> None:
        for name, path in packed.items():
            with suppress(OSError, ValueError):  # words that cannot be read are not heard
                self._speaker.load_words(name, unpacked(path, self._words))

    def levels(self, cues: float, voice: float) -> None:
        """A program plays as loud as it does; it can only be silent."""
        self._levels = (cues, voice)
        self._speaker.muted = not (cues or voice)

    def send(self, notes: Sequence[Note]) -> None:
        self._timed.send(notes)

    def cancel(self, cut: bool) -> None:
        self._timed.cancel()
        if cut:
            self._speaker.hush()

    def pending(self) -> list[Note]:
        return self._timed.pending()

    def warm_up(self, within: float) -> bool:
        del within
        return True

    def proven(self, within: float) -> bool:
        """Play a moment of nothing: a program that finds no device says so by how it ends."""
        try:
            disk.folder(self._words)
            nothing = self._words / "nothing.wav"
            write(nothing, array("h", bytes(2 * round(NOTHING * RATE))), RATE)
        except OSError:
            return False
        self._speaker.load({nothing.stem: nothing})
        self._speaker.play(nothing.stem)
        self._speaker.ring_out(within)
        return self._speaker.trouble is None

    def ring_out(self, within: float) -> None:
        self._speaker.ring_out(within)

    def close(self) -> None:
        self._timed.close()
        self._speaker.close()


class BellInstrument:
    """The terminal's own bell: it has one sound, and so it marks changes alone."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._timed = Timed(self._play)
        self._on = True

    def _play(self, note: Note) -> None:
        if self._on and not note.voice and note.sound not in (*PASSING, "halfway"):
            self._ring()

    def load(self, paths: Mapping[str, Path]) -> None:
        pass

    def levels(self, cues: float, voice: float) -> None:
        del voice
        self._on = bool(cues)

    def send(self, notes: Sequence[Note]) -> None:
        self._timed.send(notes)

    def cancel(self, cut: bool) -> None:
        del cut
        self._timed.cancel()

    def pending(self) -> list[Note]:
        return self._timed.pending()

    def warm_up(self, within: float) -> bool:
        del within
        return True

    def proven(self, within: float) -> bool:
        del within
        return True

    def ring_out(self, within: float) -> None:
        pass

    def close(self) -> None:
        self._timed.close()
