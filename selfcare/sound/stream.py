"""The sound stream, a process of its own: one device, and commands that come ahead of their time.

Of its own, because a device must be served every 20 ms whatever the screen does, and because the libraries below it
write to stderr and hang when a sound server dies. JSON lines come in on stdin:

    {"load": {"tick": "/path/tick.wav"}}      read these sounds; a tone stands in for one that cannot be read
    {"play": [[at, "tick", "cues", 0.4]]}     at these times of `time.perf_counter`
    {"cancel": false}                         forget what has not begun; true: silence also what has
    {"levels": {"cues": 1.0, "voice": 0.8}}

and go out on stdout: `{"ready": "PulseAudio"}`, `{"unread": ["gong"]}`, `{"beat": 9600, "late": 0, "dropped": 0}` with
the samples given so far while the device asks for them, `{"failed": "why"}` before it ends of itself. It ends when
stdin does.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import stat
import sys
import threading
import time
from array import array
from collections.abc import Generator, Iterable
from contextlib import suppress
from typing import IO, Any

from selfcare import offline
from selfcare.sound.mixer import RATE, Mixer
from selfcare.sound.names import CHIME, WORDS

PERIOD = 20
"""Milliseconds of the device's steps."""
BEAT = 0.2
"""Seconds between two signs of life."""
STALLED = 8
"""Signs of life that were not given, for want of a call from the device, after which it is taken for dead. By the clock
alone a device that is well was given up when all of this process had stood still."""
LARGEST = 16 * 1024 * 1024
LONGEST = 60
"""Bytes and seconds that a sound file may have."""
BACKENDS = {
    "linux": ("PULSEAUDIO", "ALSA"),
    "darwin": ("COREAUDIO",),
    "win32": ("WASAPI", "DSOUND"),
}
"""One after the other: asked for all at once, the library takes even its silent one for good."""


class Failed(Exception):
    """Nothing can be played; the text says why."""


def read_sound(path: str, rate: int = RATE) -> array[int]:
    """A sound file as 16-bit mono. Raises OSError, ValueError, or ImportError without the library.

    For files of ours: one from elsewhere can bring the decoder down, see `foreign`.
    """
    # Not blocking, and only a regular file: a pipe would be waited for, a device read for ever.
    opened = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(opened, "rb") as file:
        found = os.fstat(opened)
        if not stat.S_ISREG(found.st_mode) or not 0 < found.st_size <= LARGEST:
            raise ValueError("no sound file")
        content = file.read(LARGEST)
    return decoded(content, rate)


def decoded(content: bytes, rate: int = RATE) -> array[int]:
    """The content of a sound file as 16-bit mono. Raises ValueError, or ImportError without the library."""
    miniaudio = _miniaudio()
    try:
        made = miniaudio.decode(content, miniaudio.SampleFormat.SIGNED16, 1, rate)
    except Exception as error:  # of a broken header the library says whatever comes to hand
        raise ValueError("not to be read as sound") from error
    samples: array[int] = made.samples
    if not 0 < len(samples) <= LONGEST * rate:
        raise ValueError("no length, or too long")
    return samples


def _miniaudio() -> Any:
    """It would load NumPy where that is installed, only to know its arrays: 13 MB, and a tenth of a second."""
    return offline.load("miniaudio", without="numpy")


class Stream:
    """The device, the mixer, and the two ends of the pipe."""

    def __init__(self, out: IO[str]) -> None:
        self.mixer = Mixer(RATE)
        self._out = out
        self._telling = threading.Lock()
        self._called = 0
        self._fault = ""
        self._words: queue.SimpleQueue[dict[str, str]] = queue.SimpleQueue()

    def tell(self, **facts: Any) -> None:
        with self._telling:
            self._out.write(json.dumps(facts) + "\n")
            self._out.flush()

    def serve(self, lines: Iterable[str]) -> None:
        """Do what is asked until nobody asks any more."""
        for line in lines:
            asked = json.loads(line)
            if "play" in asked:
                for at, name, bus, gain in asked["play"]:
                    self.mixer.play(at, name, bus, gain)
            if "cancel" in asked:
                self.mixer.cancel(asked["cancel"])
            if "levels" in asked:
                self.mixer.levels.update(asked["levels"])
            if "load" in asked:
                paths: dict[str, str] = asked["load"]
                self.load({name: path for name, path in paths.items() if not name.startswith(WORDS)})
                self._words.put({name: path for name, path in paths.items() if name.startswith(WORDS)})

    def load_words(self) -> None:
        """Read words as they are asked for: a hundred compressed ones would keep a tone waiting for its time."""
        while True:
            self.load(self._words.get())

    def load(self, paths: dict[str, str]) -> None:
        unread = []
        for name, path in paths.items():
            try:
                self.mixer.load(name, read_sound(path))
            except (OSError, ValueError):
                unread.append(name)
                if not name.startswith(WORDS):
                    self.mixer.stand_in(name, CHIME)
        if unread:
            self.tell(unread=unread)

    def samples(self) -> Generator[array[int], int, None]:
        """What the device takes; it must never raise, for the library would write to stderr and go silent."""
        count = yield array("h")
        while True:
            self._called += 1
            try:
                block = self.mixer.render(count, time.perf_counter())
            except Exception as fault:
                self._fault = repr(fault)
                block = array("h", bytes(2 * count))
            count = yield block

    def open(self, names: Iterable[str]) -> Any:
        """The device, playing. Raises Failed."""
        miniaudio = _miniaudio()
        for name in names:
            try:
                device = miniaudio.PlaybackDevice(
                    miniaudio.SampleFormat.SIGNED16,
                    1,
                    RATE,
                    PERIOD,
                    backends=[miniaudio.Backend[name]],
                    thread_prio=miniaudio.ThreadPriority.REALTIME,  # where the system grants it; else as ever
                    app_name="selfcare",
                )
                samples = self.samples()
                next(samples)
                device.start(samples)
            except miniaudio.MiniaudioError:
                continue
            self.tell(ready=device.backend)
            return device
        raise Failed("no sound device was found")

    def live(self) -> None:
        """Tell that the device lives, for as long as it does. Raises Failed."""
        called, missed = self._called, 0
        while True:
            time.sleep(BEAT)
            if self._fault:
                raise Failed(f"the mixer failed: {self._fault}")
            if self._called != called:
                called, missed = self._called, 0
                self.tell(beat=self.mixer.frames, late=self.mixer.late, dropped=self.mixer.dropped)
                continue
            missed += 1
            if missed >= STALLED:
                raise Failed("the sound device stopped")


def main(backends: Iterable[str] = ()) -> None:
    """The process. It leaves without ceremony: a dead sound server keeps a device from closing."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    null = os.open(os.devnull, os.O_WRONLY)
    for noisy in (1, 2):
        os.dup2(null, noisy)
    stream = Stream(out)

    def read() -> None:
        try:
            stream.serve(sys.stdin)
        finally:
            os._exit(0)

    with suppress(OSError, AttributeError):  # few may
        os.nice(-10)
    # miniaudio loads numpy where it finds it, for nothing that is done here: a tenth of a second of waiting.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    gc.freeze()
    gc.disable()
    sys.setswitchinterval(0.001)
    for work in (read, stream.load_words):
        threading.Thread(target=work, daemon=True).start()
    try:
        device = stream.open(backends or BACKENDS.get(sys.platform, ("PULSEAUDIO", "ALSA")))
        stream.live()
        del device
    except Failed as why:
        stream.tell(failed=str(why))
    except ImportError:
        stream.tell(failed="the sound library is not installed")
    except OSError:
        pass  # nobody listens any more
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
