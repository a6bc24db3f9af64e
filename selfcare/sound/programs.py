"""Finds something on this machine that plays a sound file: playsound3, or else a player program run by ourselves."""

from __future__ import annotations

import atexit
import logging
import shutil
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from selfcare.sound.cues import seconds_of

PATIENCE = 5.0
"""Seconds that a program may take to tell its version. Long, for a slow disk: nobody waits for it."""

ASKED_BY_PLAYSOUND3 = {"gst-play-1.0": "--version", "ffplay": "-version", "aplay": "--version", "mpg123": "--version"}
"""What playsound3 runs while it is imported."""

HONEST: dict[str, tuple[str, ...]] = {"aplay": ("--quiet",), "paplay": (), "pw-play": ()}
"""Programs that play a WAV file soon, and tell by their exit code when they could not; the quickest first."""

VORBIS = ("paplay", "pw-play", "gst-play-1.0", "ffplay")
"""Programs that play the bundled words as they come, for where nothing decodes them here; aplay makes noise of them."""

VAGUE: dict[str, tuple[str, ...]] = {
    "gst-play-1.0": ("--no-interactive", "--quiet"),
    "ffplay": ("-nodisp", "-autoexit", "-loglevel", "quiet"),
}
"""Programs that play it later, and end with 0 also when there is no device."""


class Playing(Protocol):
    """A sound that is being played."""

    def poll(self) -> int | None:
        """None while it sounds, then 0, or another number if it failed."""

    def kill(self) -> None:
        """End it now, and leave nothing of it behind."""


PlayFile = Callable[[Path], Playing]
OpenPlayer = Callable[[], PlayFile]


class NoPlayer(Exception):
    """Nothing on this machine plays a sound; the text tells the person so."""


def open_player(patience: float = PATIENCE) -> PlayFile:
    """A function that starts to play a file. Raises NoPlayer.

    It takes up to `patience` seconds, and what it returns must be called from one thread that lives as long as the
    program does: playsound3 binds its players to the thread that starts them.
    """
    answers = ask_programs(patience)
    tones, words = _player(answers), _words_player(answers)
    return lambda path: (words if path.suffix == ".ogg" else tones)(path)


def _words_player(answers: dict[str, bool]) -> PlayFile:
    """What plays compressed words; where nothing does, they are not heard, and the tones are."""
    name = next((name for name in VORBIS if answers.get(name)), None)
    if name is None:
        return lambda _: Unheard()
    arguments = (HONEST | VAGUE)[name]
    return lambda path: Unheard(run([name, *arguments, str(path)]))


def _player(answers: dict[str, bool]) -> PlayFile:
    """What plays the tones. Raises NoPlayer."""
    # Importing playsound3 asks its programs again, without a limit: it hangs or fails with the first that does.
    backend = first_backend() if all(answers.get(name, True) for name in ASKED_BY_PLAYSOUND3) else None
    if backend == "alsa":
        return through_playsound3(backend)
    # playsound3's ALSA way wants mpg123 as well, which few desktops have.
    for name, arguments in HONEST.items():
        if answers.get(name):
            return directly(name, arguments)
    if backend is not None:
        return through_playsound3(backend)
    for name, arguments in VAGUE.items():
        if answers.get(name):
            return directly(name, arguments)
    silent = " and ".join(name for name in HONEST | VAGUE if name in answers)
    if silent:
        raise NoPlayer(f"No sound: {silent} did not answer.")
    raise NoPlayer("No sound: no program that can play a sound file was found.")


def first_backend() -> str | None:
    """The way to play through playsound3 that suits us best; None where it finds nothing to play with."""
    # It warns by logging, which without a log file ends on stderr: in the middle of the picture.
    log = logging.getLogger("playsound3")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    # Each child that it forks imports ctypes; loaded here once, that costs the cue nothing.
    import ctypes  # noqa: F401

    from playsound3 import AVAILABLE_BACKENDS, DEFAULT_BACKEND

    # Its own first choice, GStreamer, sounds twice as late and costs three times the work.
    return "alsa" if "alsa" in AVAILABLE_BACKENDS else DEFAULT_BACKEND


def through_playsound3(backend: str) -> PlayFile:
    from playsound3 import playsound

    return lambda path: Program(playsound(path, block=False, backend=backend).subprocess, shortest(backend, path))


def directly(name: str, arguments: tuple[str, ...]) -> PlayFile:
    return lambda path: Program(run([name, *arguments, str(path)]), shortest(name, path))


class Process(Protocol):
    """As much of subprocess.Popen as everything that playsound3 starts has, too."""

    def poll(self) -> int | None: ...
    def terminate(self) -> None: ...


UNPLAYED = 1


class Program:
    """A player program that plays one file; to end within `shortest` seconds is a failure, whatever it says itself."""

    def __init__(self, process: Process, shortest: float = 0.0) -> None:
        self._process = process
        self._earliest_end = time.monotonic() + shortest
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            self._code = self._process.poll()
            if self._code == 0 and time.monotonic() < self._earliest_end:
                self._code = UNPLAYED
        return self._code

    def kill(self) -> None:
        if not isinstance(self._process, subprocess.Popen):
            self._process.terminate()
            return
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):  # it hangs in a driver: the system reaps it some day
            self._process.wait(0.1)


class Unheard:
    """Words that may fail to be heard: that says nothing of the tones, which go on."""

    def __init__(self, process: Process | None = None) -> None:
        self._program = Program(process) if process is not None else None

    def poll(self) -> int | None:
        return None if self._program is not None and self._program.poll() is None else 0

    def kill(self) -> None:
        if self._program is not None:
            self._program.kill()


def shortest(player: str, path: Path) -> float:
    """The seconds that a player must take to be believed.

    ffplay without a device, and both with a file that they cannot read, end with 0, but at once. GStreamer without a
    device plays into nothing for the full time: that is not to be seen from here.
    """
    return seconds_of(path) / 2 if player in ("gstreamer", *VAGUE) else 0.0


def run(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a program that neither reads our keys nor writes into our picture."""
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask_programs(patience: float) -> dict[str, bool]:
    """The programs that are installed, and whether each told its version within `patience` seconds, all at once."""
    asked: dict[str, subprocess.Popen[bytes]] = {}
    answers: dict[str, bool] = {}
    try:
        for name in ASKED_BY_PLAYSOUND3 | HONEST:
            if shutil.which(name) is None:
                continue
            answers[name] = False
            with suppress(OSError):  # there, but no program
                asked[name] = run([name, ASKED_BY_PLAYSOUND3.get(name, "--version")])
                # The app may end while we wait, and takes this thread with it.
                atexit.register(asked[name].kill)
        end = time.monotonic() + patience
        for name, process in asked.items():
            with suppress(subprocess.TimeoutExpired):
                answers[name] = process.wait(max(0.0, end - time.monotonic())) == 0
    finally:
        for process in asked.values():
            Program(process).kill()
            atexit.unregister(process.kill)
    return answers
