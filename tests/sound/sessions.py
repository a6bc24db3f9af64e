"""Sessions of the real program beside the rig: what they should sound like, and ways to run them."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from selfcare.reading.reader import read
from selfcare.session.events import Cue, CueKind, SegmentStarted
from selfcare.session.outlook import coming
from selfcare.session.segments import Kind
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.sound.beats import tone_of
from tests.sound.rig import Rig, write_click

CHECKOUT = Path(__file__).parents[2]
TONES = ("start", "rest", "switch", "halfway", "count", "tick", "done")
ARM_CIRCLES = CHECKOUT / "routines" / "arm-circles.yaml"


def planned(routine: Path, lead_in: int, speed: float) -> list[float]:
    """The moments at which a tone should sound, in seconds from somewhere: told by the engine, not by the score."""
    reading = read(routine)
    assert reading.routine is not None
    timeline = compile_routine(reading.routine)
    session = Session(timeline)
    session.start(Decimal(-lead_in), Decimal(lead_in))
    gaps = [Kind.WORK not in (one.kind, other.kind) for one, other in pairwise(timeline.segments)]
    moments, before_a_gap = set[float](), False
    for due in coming(session):
        if isinstance(due.event, SegmentStarted):
            before_a_gap = (*gaps, False)[due.event.segment.index]
        counts = isinstance(due.event, Cue) and due.event.kind is CueKind.COUNTDOWN
        if tone_of(due.event) and not (counts and before_a_gap):  # a gap that another follows counts nothing in
            moments.add(float(due.at) / speed)
    return sorted(moments)


def surroundings(rig: Rig, freeze: str = "", *, words: bool = False) -> dict[str, str]:
    """The rig's, with clicks for tones, and the words that come along if they are wanted; each count has its line."""
    settings = Path(rig.env["XDG_CONFIG_HOME"]) / "selfcare" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('{"words": "many"}')
    clicks = rig.folder / "clicks"
    clicks.mkdir(exist_ok=True)
    for name in TONES:
        write_click(clicks / f"{name}.wav")
    if words and not (clicks / "voice").exists():
        (clicks / "voice").symlink_to(CHECKOUT / "sounds" / "voice")
    return rig.env | {"RIG_SOUNDS": str(clicks), "TERM": "xterm-256color"} | ({"RIG_FREEZE": freeze} if freeze else {})


def command(routine: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "tests.sound.leads", "play", str(routine), "--no-screening", *options]


@contextmanager
def on_screen(command: list[str], env: dict[str, str]) -> Iterator[Screen]:
    """A program in a terminal of its own, 100 by 30; whatever happens, it is ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(CHECKOUT)
        os.execvpe(command[0], command, env)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    screen = Screen(terminal)
    try:
        yield screen
    finally:
        os.kill(child, signal.SIGTERM)
        screen.read(1.0)
        os.close(terminal)
        os.waitpid(child, 0)


NOISE = (b"ALSA", b"alsa", b"jack", b"JACK", b"PulseAudio:", b"pipewire", b"snd_", b"Connection refused", b"Traceback")
"""What the libraries of sound write to stderr when they fail, and what must never get into a picture."""


class Screen:
    """What a program draws."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self.drawn = bytearray()

    def noise(self) -> list[bytes]:
        return [word for word in NOISE if word in self.drawn]

    def read(self, seconds: float, until: bytes | None = None) -> bool:
        """Keep reading for so long, or until this was drawn."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0 and not (until and until in self.drawn):
            if not select.select([self._terminal], [], [], left)[0]:
                break
            try:
                taken = os.read(self._terminal, 1 << 16)
            except OSError:  # the program has ended
                return bool(until and until in self.drawn)
            self.drawn += taken
        return bool(until and until in self.drawn)


def children(pid: int, naming: str) -> list[int]:
    """The processes that a process has started whose command line holds this."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == pid and naming in (folder / "cmdline").read_text():
                found.append(int(folder.name))
    return found
