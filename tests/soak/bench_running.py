"""What it costs while it runs, beside termdown and a bare Textual: `python -m tests.soak.bench_running`; `--write` puts
it into docs/performance.md. termdown is a countdown in large letters; without it nothing is judged by it.

Processor time of a step, of a pause and of a breath that moves, a minute; bytes to the terminal a second; and how long
a key waits for the picture that it changes, from its way into the terminal to the first byte that comes back.
"""

from __future__ import annotations

import argparse
import os
import select
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from tests.soak.bench_speed import (
    APP,
    IDLE,
    LISTED,
    LONGEST,
    TITLES,
    Cost,
    memory,
    put,
    read_until,
    surroundings,
    terminal,
    told,
    used,
)  # fmt: skip

MARK, END = "<!-- running -->", "<!-- end of running -->"
STEP = "title: Bench\nprepare: 0s\nsteps:\n  - Hold still: 30 min\n"
LONG = (
    "title: Bench\nprepare: 0s\nsteps:\n  - repeat: 20\n    steps:\n      - Hold still: 4 min\n"
    "      - {name: Circles, reps: 60, tempo: 3s, motion: arm-circle, moves: [shoulder]}\n"
    "      - {name: Breathe, breathe: {in: 4s, out: 6s}, cycles: 12}\n      - rest: 60s\n"
)
BREATH = (
    "title: Bench\nprepare: 0s\nsteps:\n"
    "  - name: Breathe\n    breathe: {in: 4s, out: 6s}\n    cycles: 120\n    motion: breathe\n"
)
DOWN = [b"\x1b[B"] * 12
LETTERS = [b"a", b"r", b"m", b" ", b"c", *[b"\x7f"] * 5] * 2
PAUSES = [b" "] * 12
BEGUN = 4
"""Seconds after which all of them run."""
DRAWN = 0.03
"""Seconds without a byte after which a picture is whole."""
MOST_MS = 20.0
"""The goal of the slowest key."""


LARGE, USUAL = (120, 40), (80, 24)


class Program(NamedTuple):
    """What runs beside others, on a terminal and in a home of its own."""

    command: Sequence[str]
    keys: bytes = b""
    size: tuple[int, int] = LARGE


Window = dict[str, Cost]


def session(folder: Path, name: str, routine: str, *wishes: str) -> list[str]:
    path = folder / f"{name}.yaml"
    path.write_text(routine, "utf-8")
    return [*APP, "play", str(path), "--no-screening", "--no-sound", "--lead-in", "0", *wishes]


def at_once(
    programs: Mapping[str, Program], folder: Path, settle: float, seconds: float, windows: int
) -> Iterator[Window]:
    """What each costs in the same stretches of time, one behind the other, as all of them run beside each other."""
    with ExitStack() as held:
        running: dict[str, tuple[int, int]] = {}
        for name, program in programs.items():
            home = folder / name
            home.mkdir(exist_ok=True)
            running[name] = held.enter_context(terminal(program.command, surroundings(home), program.size))
        read = partial(_read, {master: name for name, (_, master) in running.items()})
        read(BEGUN)
        for name, program in programs.items():
            os.write(running[name][1], program.keys)
        read(settle)
        for _ in range(windows):
            before = {name: used(pid) for name, (pid, _) in running.items()}
            written = read(seconds)
            yield {
                name: Cost(used(pid) - before[name], written[name], memory(pid)) for name, (pid, _) in running.items()
            }


def _read(names: Mapping[int, str], seconds: float) -> Counter[str]:
    """How many bytes come from each."""
    end, found = time.monotonic() + seconds, Counter[str]()
    while (left := end - time.monotonic()) > 0:
        for master in select.select([*names], [], [], left)[0]:
            found[names[master]] += len(os.read(master, 65536))
    return found


def beside(folder: Path, settle: float, seconds: float, windows: int) -> Iterator[str]:
    """A step of as long as termdown counts, so that both draw the same numbers."""
    step, breath = session(folder, "a step", STEP), session(folder, "a breath", BREATH)
    programs = {
        "idle": Program(IDLE),
        "step": Program(step),
        "usual": Program(step, size=USUAL),
        "paused": Program(step, b" "),
        "breath": Program(breath),
    }
    found = shutil.which(os.environ.get("TERMDOWN", "termdown"))
    if found:
        programs |= {"peer": Program([found, "1800"]), "peer, usual": Program([found, "1800"], size=USUAL)}
    else:
        print("termdown is not installed; nothing is held against it.", file=sys.stderr)
    costs = [*at_once(programs, folder, settle, seconds, windows)]

    def cpu(name: str, other: str) -> list[tuple[float, float]]:
        return [(each[name].seconds * 60000 / seconds, each[other].seconds * 60000 / seconds) for each in costs]

    def sent(name: str, other: str, unit: int = 1) -> list[tuple[float, float]]:
        return [(each[name].bytes / seconds / unit, each[other].bytes / seconds / unit) for each in costs]

    idle, peer, ms = "bare Textual, idle", "termdown", "ms CPU"
    if found:
        yield told("a minute of a timed step, 120x40", 1.25, cpu("step", "peer"), ms, peer)
        yield told("the same, bytes a second", 1.5, sent("step", "peer"), "B/s", peer)
        yield told("a minute of a timed step, 80x24", 1.25, cpu("usual", "peer, usual"), ms, peer)
        yield told("the same, bytes a second", 1.5, sent("usual", "peer, usual"), "B/s", peer)
        yield told("a minute of a breath that moves, 120x40", 7, cpu("breath", "peer"), ms, peer)
    yield told("a breath that moves, kB a second", 6, sent("breath", "idle", 1000), "kB/s", idle, alone=True)
    yield told("a minute paused", 1.15, cpu("paused", "idle"), ms, idle)
    yield told("the same, bytes a second", 0, sent("paused", "idle"), "B/s", idle, alone=True)
    resident = [(each["step"].memory, each["idle"].memory) for each in costs]
    yield told("memory in the middle of a step", 1.2, resident, "MB", idle)


def over_hours(folder: Path, seconds: float) -> str:
    """The memory of a long session that goes sixty times as fast."""
    program = Program(session(folder, "hours", LONG, "--speed", "60"))
    one, two = (each["long"].memory for each in at_once({"long": program}, folder, 0, seconds, 2))
    what = f"memory of a session after {seconds / 30:g} hours"
    return told(what, None, [(two, one)], "MB", f"after {seconds / 60:g}")


class Wait(NamedTuple):
    """Milliseconds from a key to the first byte of its picture, and to the last."""

    first: float
    whole: float


def waits(command: Sequence[str], mark: str, home: Path, keys: Sequence[bytes], settle: float = 3) -> list[Wait]:
    """For each key, each pressed when all is quiet."""
    found = []
    with terminal(command, surroundings(home)) as (_, master):
        read_until(master, mark.encode(), LONGEST)
        read_until(master, b"", settle)
        for key in keys:
            before = time.perf_counter()
            os.write(master, key)
            came: list[float] = []
            while select.select([master], [], [], DRAWN if came else 0.5)[0]:
                came.append((time.perf_counter() - before) * 1000)
                os.read(master, 65536)
            if came:
                found.append(Wait(came[0], came[-1]))
            read_until(master, b"", 0.7)
    return found


def keys(home: Path) -> Iterator[str]:
    yield "| from a key to its picture | goal, median; most | median, most | whole | an arrow in a bare list | |"
    yield "|---|---|---|---|---|---|"
    step = session(home, "keys", STEP)
    for what, command, mark, pressed in (
        ("an arrow in the list", APP, "Arm circles", DOWN),
        ("a letter of the search", APP, "Arm circles", LETTERS),
        ("pause, and on again", step, "space", PAUSES),
    ):
        ours, bare = waits(command, mark, home, pressed), waits(LISTED, "line 1", home, DOWN)
        middle, most = statistics.median(each.first for each in ours), max(each.first for each in ours)
        whole, theirs = statistics.median(each.whole for each in ours), statistics.median(each.first for each in bare)
        met = "met" if middle <= 4 and most <= MOST_MS else "missed"
        beside = f"{theirs:.1f}, {max(each.first for each in bare):.1f} ms; {middle / theirs:.2f}"
        measured = f"{middle:.1f}, {most:.1f} ms of {len(ours)} | {whole:.1f} ms"
        yield f"| {what} | 4; {MOST_MS:.0f} ms | {measured} | {beside} | {met} |"


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument(
        "--runs", type=int, default=3, help="stretches of time that are looked at, one behind the other"
    )
    wishes.add_argument("--settle", type=float, default=25, help="until what is said at the beginning has gone away")
    wishes.add_argument("--seconds", type=float, default=60)
    wishes.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    wished = wishes.parse_args()
    lines = list(TITLES)
    print(*lines, sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        running = beside(home, wished.settle, wished.seconds, wished.runs)
        for line in chain(running, [over_hours(home, wished.seconds)], [""], keys(home)):
            lines.append(line)
            print(line, flush=True)
    if wished.write:
        put(MARK, END, lines)


if __name__ == "__main__":
    main()
