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
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from tests.soak.bench_speed import (
    APP,
    IDLE,
    LISTED,
    LONGEST,
    TITLES,
    Cost,
    Row,
    measured,
    put,
    read_until,
    surroundings,
    terminal,
    while_running,
)  # fmt: skip

MARK, END = "<!-- running -->", "<!-- end of running -->"
STEP = "title: Bench\nprepare: 0s\nsteps:\n  - Hold still: 30 min\n"
BREATH = (
    "title: Bench\nprepare: 0s\nsteps:\n"
    "  - name: Breathe\n    breathe: {in: 4s, out: 6s}\n    cycles: 120\n    motion: breathe\n"
)
DOWN = [b"\x1b[B"] * 12
LETTERS = [b"a", b"r", b"m", b" ", b"c", *[b"\x7f"] * 5] * 2
PAUSES = [b" "] * 12
MOST_MS = 20.0
"""The goal of the slowest key."""


def session(home: Path, name: str, routine: str) -> list[str]:
    path = home / f"{name}.yaml"
    path.write_text(routine, "utf-8")
    return [*APP, "play", str(path), "--no-screening", "--no-sound", "--lead-in", "0"]


def rows(home: Path, settle: float, seconds: float) -> Iterator[Row]:
    step, breath = session(home, "step", STEP), session(home, "breath", BREATH)
    run = partial(while_running, home=home, settle=settle, seconds=seconds)
    of_step, of_breath = partial(run, step, "space"), partial(run, breath, "space")
    idle = partial(run, IDLE, "hello, terminal"), "bare Textual, idle"
    a_minute = 60 / seconds

    def sent(cost: Cost) -> float:
        return cost.bytes / seconds

    def kilobytes(cost: Cost) -> float:
        return cost.bytes / seconds / 1000

    found = shutil.which(os.environ.get("TERMDOWN", "termdown"))
    if found:
        peer = partial(run, [found, "3600"], "\x1b["), "termdown"
        yield Row("a minute of a timed step", 1.25, of_step, *peer, scale=1000 * a_minute, most=3)
        yield Row("the same, bytes a second", 1.5, of_step, *peer, sent, "B/s", 1.0, most=3)
        yield Row("a minute of a breath that moves", 7, of_breath, *peer, scale=1000 * a_minute, most=3)
    else:
        print("termdown is not installed; what is held against it is held against an idle Textual.", file=sys.stderr)
        yield Row("a minute of a timed step", None, of_step, *idle, scale=1000 * a_minute, most=3)
        yield Row("the same, bytes a second", None, of_step, *idle, sent, "B/s", 1.0, most=3)
        yield Row("a minute of a breath that moves", None, of_breath, *idle, scale=1000 * a_minute, most=3)
    yield Row("the same, kB a second", 6, of_breath, *idle, kilobytes, "kB/s", 1.0, 1, alone=True)
    paused = partial(run, step, "space", keys=b" ")
    yield Row("a minute paused", 1.15, paused, *idle, scale=1000 * a_minute, most=3)
    yield Row("the same, bytes a second", 0, paused, *idle, sent, "B/s", 1.0, 1, alone=True)


def waits(command: Sequence[str], mark: str, home: Path, keys: Sequence[bytes], settle: float = 3) -> list[float]:
    """Milliseconds from each key to the first byte of its picture, each pressed when all is quiet, sorted."""
    found = []
    with terminal(command, surroundings(home)) as (_, master):
        read_until(master, mark.encode(), LONGEST)
        read_until(master, b"", settle)
        for key in keys:
            before = time.perf_counter()
            os.write(master, key)
            if select.select([master], [], [], 0.5)[0]:
                found.append((time.perf_counter() - before) * 1000)
            read_until(master, b"", 0.7)
    return sorted(found)


def keys(home: Path) -> Iterator[str]:
    yield "| from a key to its picture | goal, median; most | median, most | an arrow in a bare list of Textual | |"
    yield "|---|---|---|---|---|"
    step = session(home, "keys", STEP)
    for what, command, mark, pressed in (
        ("an arrow in the list", APP, "Arm circles", DOWN),
        ("a letter of the search", APP, "Arm circles", LETTERS),
        ("pause, and on again", step, "space", PAUSES),
    ):
        ours, bare = waits(command, mark, home, pressed), waits(LISTED, "line 1", home, DOWN)
        middle, most = statistics.median(ours), ours[-1]
        met = "met" if middle <= 4 and most <= MOST_MS else "missed"
        beside = f"{statistics.median(bare):.1f}, {bare[-1]:.1f} ms; {middle / statistics.median(bare):.2f}"
        yield f"| {what} | 4; {MOST_MS:.0f} ms | {middle:.1f}, {most:.1f} ms of {len(ours)} | {beside} | {met} |"


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--runs", type=int, default=3)
    wishes.add_argument("--settle", type=float, default=25, help="until what is said at the beginning has gone away")
    wishes.add_argument("--seconds", type=float, default=60)
    wishes.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    wished = wishes.parse_args()
    lines = list(TITLES)
    print(*lines, sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        tables = (measured(row, wished.runs) for row in rows(home, wished.settle, wished.seconds))
        for line in chain(tables, [""], keys(home)):
            lines.append(line)
            print(line, flush=True)
    if wished.write:
        put(MARK, END, lines)


if __name__ == "__main__":
    main()
