"""When the events of a session in the app go out, against their moments: beside a screen that moves, and a loop that is
kept from its work for 120 ms every 0.7 s by handlers that only this knows.

What is played is played by a thread, of which the bell is the one that can be seen on a terminal: so both are looked
at, when the thread plays it, and when the bell has reached the terminal. The clock of all is the machine's, which
counts the same in every process.
"""

from __future__ import annotations

import os
import select
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from selfcare.tui.front import HANDED_OVER
from tests.soak.bench_speed import surroundings, terminal

HELD_UP = 0.12
"""Seconds."""
LEAD_IN = 5
WAYS = ("sleep", "compute")
"""What a handler does meanwhile: others can work, or it holds the interpreter as drawing does."""
EVERY = 0.5
"""Seconds from one event to the next: of two hundred, the 99th of a hundred is not one that was met by chance."""
STEP = f"  - {{name: Circles, reps: 1, tempo: {EVERY}s, motion: arm-circle, moves: [shoulder]}}\n"
HOOKED = """
import os, sys, time
from selfcare.sound.timed import BellInstrument
from selfcare.tui.app import SelfcareApp
from selfcare.start import run
out = open(os.environ["MOMENTS"], "w", buffering=1)
mounted, played = SelfcareApp.on_mount, BellInstrument._play
def held_up():
    if os.environ["WAY"] == "sleep":
        time.sleep(HELD_UP)
    end = time.perf_counter() + HELD_UP
    while os.environ["WAY"] == "compute" and time.perf_counter() < end:
        pass
def on_mount(self):
    mounted(self)
    self.set_interval(0.713, held_up)
def play(self, note):
    now = time.perf_counter()
    played(self, note)
    if note.sound != "count":
        out.write(f"{note.at} {now}\\n")
SelfcareApp.on_mount, BellInstrument._play = on_mount, play
sys.exit(run())
""".replace("HELD_UP", str(HELD_UP))
BESIDE = """
import sys, threading, time
way, seconds, since, every = sys.argv[1], *map(float, sys.argv[2:])
sys.setswitchinterval(HANDED_OVER)
waiting, first = threading.Condition(), time.perf_counter() + since
def wait():
    with waiting:
        for n in range(round(seconds / every)):
            due = first + n * every
            waiting.wait(max(0.0, due - time.perf_counter()))
            print((time.perf_counter() - due) * 1000)
thread = threading.Thread(target=wait, daemon=True)
thread.start()
while thread.is_alive():
    time.sleep(0.593)
    end = time.perf_counter() + HELD_UP
    while way == "compute" and time.perf_counter() < end:
        pass
    if way == "sleep":
        time.sleep(HELD_UP)
""".replace("HELD_UP", str(HELD_UP)).replace("HANDED_OVER", str(HANDED_OVER))
"""A thread with nothing else to do beside the same handlers, in a program that has nothing else: where it is late, no
program in Python is prompter on this machine."""
Late = tuple[list[float], list[float], list[float]]


def late(folder: Path, seconds: int, way: str) -> Late:
    """How much later than its moment, ms, in order: each event of a session in the app, its bell on the terminal, and
    what a thread does behind it that has nothing else to do."""
    path, log = folder / f"{way}.yaml", folder / f"{way}.log"
    path.write_text("title: Moments\nprepare: 0s\nsteps:\n" + STEP * round(seconds / EVERY), "utf-8")
    wishes = ("--no-screening", "--sound", "bell", "--lead-in", str(LEAD_IN))
    env = {**surroundings(folder), "MOMENTS": str(log), "WAY": way}
    rung: list[float] = []
    command = [sys.executable, "-c", HOOKED, "play", str(path), *wishes]
    bare = [sys.executable, "-c", BESIDE, way, str(seconds), str(LEAD_IN), str(EVERY)]
    with terminal(command, env) as (_, master):
        end = time.perf_counter() + seconds + LEAD_IN + 4
        while (left := end - time.perf_counter()) > 0:
            if select.select([master], [], [], left)[0]:
                rung += [time.perf_counter()] * os.read(master, 65536).count(b"\a")
    events = [tuple(map(float, line.split())) for line in log.read_text().splitlines()]
    bells = [min((at - due for at in rung if at >= now), default=1.0) for due, now in events]
    # One behind the other: where both cores compute, either waits for its turn.
    alone = subprocess.run(bare, capture_output=True, text=True, check=True).stdout
    return [(now - due) * 1000 for due, now in events], [each * 1000 for each in bells], [*map(float, alone.split())]


@contextmanager
def nothing_else(seconds: int) -> Iterator[list[float]]:
    """Beside what is measured, a thread that only waits for as many moments: how late it is, ms, which is the
    machine's own doing."""
    found: list[float] = []
    first, waiting = time.perf_counter(), threading.Condition()

    def wait() -> None:
        with waiting:
            for due in (first + n for n in range(seconds)):
                waiting.wait(max(0.0, due - time.perf_counter()))
                found.append((time.perf_counter() - due) * 1000)

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    yield found
    thread.join()


def told(found: Sequence[float]) -> str:
    return f"p50 {statistics.median(found):.2f}, p99 {most(found):.2f}"


def most(found: Sequence[float]) -> float:
    """The 99th of a hundred."""
    return sorted(found)[min(len(found) - 1, len(found) * 99 // 100)]


def drift(found: Sequence[float]) -> float:
    """How much later the last ten are than the first ten."""
    return statistics.median(found[-10:]) - statistics.median(found[:10])
