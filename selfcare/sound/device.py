"""Plays sound files through a player program, from a thread that finds it, starts it and watches it."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from selfcare.sound.cues import LONGEST, CueFile, read_cues, seconds_of, vorbis_seconds
from selfcare.sound.programs import NoPlayer, OpenPlayer, PlayFile, Playing, open_player

LATEST = 0.3
"""Seconds. A cue that had to wait longer would name the wrong moment."""
MOST_WAITING = 8
MOST_AT_ONCE = 4
OVERTIME = 2.0
"""Seconds that a player may take beyond the length of its cue."""
PROOF = 0.5
"""Seconds. Over a shorter cue a player's failure to play cannot be told from its success (see programs.shortest)."""
LOOK = 0.1
"""Seconds between two looks at the players that are running."""
CHIME = "halfway"
CLOSING = 0.25
"""Seconds that `close` may take."""

FAILED = "No sound: the program that plays sounds failed; perhaps no sound device is connected."
STUCK = "No sound: the program that plays sounds got stuck."
NO_FILES = "No sound: the sound files were not found."


class _Asked(Struct, frozen=True):
    cue: str
    at: float


class _Hush(Struct, frozen=True):
    """Everything that sounds is to be silent."""


_Wish = _Asked | _Hush | threading.Event | None


class _Sounding(Struct, frozen=True):
    cue: CueFile
    playing: Playing
    until: float


class ThreadedSpeaker:
    """Plays the cue files of a folder from one thread of its own, which finds a player, starts it and watches it.

    One thread, because finding takes a tenth of a second and starting some milliseconds, and because playsound3's
    players die with the thread that started them. `on_trouble` is called from that thread, at most once.
    """

    def __init__(
        self,
        folder: Path,
        *,
        on_trouble: Callable[[str], None] | None = None,
        open_player: OpenPlayer = open_player,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.muted = False
        self._folder = folder
        self._on_trouble = on_trouble
        self._open_player = open_player
        self._clock = clock
        self._trouble: str | None = None
        self._closing = False
        # A simple queue, since its `put` may interrupt itself: a signal's last cue comes in the middle of another.
        self._inbox: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._sounding: list[_Sounding] = []
        self._loaded: dict[str, CueFile] = {}
        self._thread = threading.Thread(target=self._live, name="speaker", daemon=True)
        try:
            self._thread.start()
        except RuntimeError:  # the system gives out no more threads
            self._trouble = FAILED

    @property
    def trouble(self) -> str | None:
        return self._trouble

    def play(self, cue: str) -> None:
        if self.muted or self._closing:
            return
        if self._inbox.qsize() >= MOST_WAITING:
            with suppress(queue.Empty):
                self._inbox.get_nowait()
        self._inbox.put(_Asked(cue, self._clock()))

    def load(self, paths: Mapping[str, Path]) -> None:
        """More sounds, by name. A chime stands in for what is no WAV file: a player that fails ends all sound."""
        for name, path in paths.items():
            readable = path.is_file() and 0 < seconds_of(path) <= LONGEST
            played = path if readable else self._folder / f"{CHIME}.wav"
            if seconds := seconds_of(played):
                self._loaded[name] = CueFile(played, seconds)

    def load_words(self, name: str, path: Path) -> None:
        """Words by name, as they are or, where they could not be unpacked, compressed."""
        if seconds := seconds_of(path) or vorbis_seconds(path):
            self._loaded[name] = CueFile(path, seconds)

    def hush(self) -> None:
        """End at once what sounds."""
        self._inbox.put(_Hush())

    def ring_out(self, within: float) -> None:
        """Wait until everything asked for has sounded, at most `within` seconds: before a program ends of itself."""
        silence = threading.Event()
        if self._thread.is_alive():
            self._inbox.put(silence)
            silence.wait(within)

    def close(self) -> None:
        self._closing = True
        self._inbox.put(None)
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(CLOSING)

    def _live(self) -> None:
        try:
            self._serve()
        except Exception:  # whatever it is, a traceback from a thread would land in the picture
            self._tell(FAILED)
        finally:
            self._silence()

    def _silence(self) -> None:
        while self._sounding:
            self._sounding.pop().playing.kill()

    def _serve(self) -> None:
        cues = read_cues(self._folder)
        play_file = self._open(cues)
        silences: list[threading.Event] = []
        while not self._closing:
            taken = self._take(LOOK if self._sounding else None)
            if any(isinstance(item, _Hush) for item in taken):
                self._silence()
            asked = [item for item in taken if isinstance(item, _Asked)]
            silences += [item for item in taken if isinstance(item, threading.Event)]
            now = self._clock()
            for item in asked:
                cue = cues.get(item.cue) or self._loaded.get(item.cue)
                if play_file and cue and (now - item.at <= LATEST or item is asked[-1]):
                    self._start(play_file, cue)
            self._look()
            if not self._sounding:
                while silences:
                    silences.pop().set()

    def _open(self, cues: dict[str, CueFile]) -> PlayFile | None:
        if not cues:
            self._tell(NO_FILES)
            return None
        try:
            return self._open_player()
        except NoPlayer as reason:
            self._tell(str(reason))
        except Exception:  # a library's own faults, each machine has others
            self._tell(FAILED)
        return None

    def _take(self, seconds: float | None) -> list[_Wish]:
        """Everything in the inbox; with nothing there, wait for it, for ever if `seconds` is None."""
        taken = []
        with suppress(queue.Empty):
            taken.append(self._inbox.get(timeout=seconds))
            while True:
                taken.append(self._inbox.get_nowait())
        return taken

    def _start(self, play_file: PlayFile, cue: CueFile) -> None:
        if self.muted or self._closing or len(self._sounding) >= MOST_AT_ONCE:
            return
        try:
            playing = play_file(cue.path)
        except Exception:  # the program was removed, no more processes, a fault of the library
            self._tell(FAILED)
            return
        self._sounding.append(_Sounding(cue, playing, self._clock() + cue.seconds + OVERTIME))

    def _look(self) -> None:
        """See how the running players fare. A cue of some length that ends well proves that sound is back."""
        for sound in self._sounding[:]:
            code = sound.playing.poll()
            if code is None and self._clock() <= sound.until:
                continue
            self._sounding.remove(sound)
            if code is None:
                sound.playing.kill()
                self._tell(STUCK)
            elif code != 0:
                self._tell(FAILED)
            elif sound.cue.seconds >= PROOF:
                self._trouble = None

    def _tell(self, trouble: str) -> None:
        if self._closing:  # the end of the program ends its players too
            return
        self._trouble = trouble
        told, self._on_trouble = self._on_trouble, None
        if told is not None:
            with suppress(Exception):  # the app that wanted to know may be gone
                told(trouble)
