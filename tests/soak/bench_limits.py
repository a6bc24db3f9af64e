"""The goals that stand in milliseconds: `python -m tests.soak.bench_limits`, and `--write` puts them into the page.

What can be held against something is measured beside it, one after the other: a hostile file against a good one, a row
on disk against a bare line that is synced, a line of a session against the moment at which it was due.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import yaml

from selfcare.history.ledger import Ledger
from selfcare.history.rows import Row
from selfcare.reading.nodes import PARSER
from selfcare.reading.reader import read, read_text
from selfcare.session.timeline import compile_routine
from tests.history import given
from tests.reading.hostile import MANY_PROBLEMS, ONE_PROBLEM, largest
from tests.soak.bench_growth import spent
from tests.soak.bench_speed import APP, TOP, put, surroundings

MARK, END = "<!-- limits -->", "<!-- end of limits -->"
LONG = "title: Long\nprepare: 0s\nsteps:\n  - repeat: 2000\n    steps:\n" + "      - Hold: 1s\n" * 10
TICKING = "title: Ticking\nprepare: 0s\nsteps:\n" + "  - Hold: 1s\n" * 60


KINDS = {**ONE_PROBLEM, **MANY_PROBLEMS}
REFUSED = 30.0
"""The goal, ms."""
GROWN = """
import sys
from pathlib import Path
from selfcare.reading.reader import read, read_text
from tests.reading.hostile import MANY_PROBLEMS, ONE_PROBLEM
text = (ONE_PROBLEM | MANY_PROBLEMS)[sys.argv[1]][0]
read(Path("routines/arm-circles.yaml"))
read_text("title: [", "f.yaml", None)  # what tells of faults is loaded
def most():  # of this program; what getrusage gives may be that of the one that started it
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
before = most()
read_text(text, "f.yaml", None)
print(most() - before)
"""
"""kB that the largest size of the process grows by, on Linux."""


def line(what: str, goal: float, found: float, told: str, unit: str = "ms") -> str:
    return f"| {what} | {goal:g} {unit} | {told} | {'met' if found <= goal else 'missed'} |"


def hostile(_: Path) -> str:
    good = spent(partial(read, TOP / "routines/arm-circles.yaml"), 9)
    took = {what: spent(partial(read_text, text, "f.yaml", None), 3) for what, (text, _) in KINDS.items()}
    name, usual = max(took, key=lambda each: took[each]), statistics.median(took.values())
    above = took[name] - good
    within = sum(each - good <= REFUSED for each in took.values())
    floor = spent(partial(parsed, KINDS[name][0]), 3)
    most = spent(partial(read_text, largest(), "f.yaml", None), 3)
    told = (
        f"{above:.1f} ms ({name}, of which libyaml's events alone {floor:.1f}); {within} of {len(took)} within it, "
        f"the median {usual:.1f}; a good one {good:.1f}, the largest good one {most:.1f}"
    )
    return line("a hostile file refused, above reading a good one", REFUSED, above, told)


def parsed(text: str) -> None:
    """The floor: a text through the parser, to its end or to where that gives up, and nothing made of it."""
    parser = PARSER(text)
    with suppress(yaml.YAMLError):
        while not isinstance(parser.get_event(), yaml.StreamEndEvent):
            pass


def memory(_: Path) -> str:
    """Each kind in a process of its own that has read a good file before."""
    grown = {}
    for what in KINDS:
        done = subprocess.run([sys.executable, "-c", GROWN, what], cwd=TOP, capture_output=True, text=True, check=True)
        grown[what] = int(done.stdout) / 1024
    name = max(grown, key=lambda each: grown[each])
    told = f"{grown[name]:.1f} MB ({name}); the median of {len(grown)} {statistics.median(grown.values()):.1f}"
    return line("the same, of memory", 16, grown[name], told, "MB")


def segments(folder: Path) -> str:
    path = folder / "long.yaml"
    path.write_text(LONG, "utf-8")
    routine = read(path).routine
    assert routine is not None
    took = spent(partial(compile_routine, routine, "usual"), 7)
    return line("20,000 segments compiled", 200, took, f"{took:.0f} ms")


def on_disk(folder: Path) -> str:
    rows: list[Row] = [given.start()]
    ledger = Ledger(folder / "history.db", lambda: datetime.now(UTC), going_on=False)
    ledger.write(rows, 0)
    ours: list[float] = []
    bare: list[float] = []
    with (folder / "bare").open("wb", buffering=0) as file:
        for seq in range(1, 301):
            rows.append(given.step(seq))
            ours.append(timed(partial(ledger.write, rows, seq)))
            bare.append(timed(lambda: (file.write(b"x" * 300), os.fdatasync(file.fileno()))))
    ledger.close()
    found, beside = late(ours), f"{statistics.median(bare):.2f}, {late(bare):.2f}"
    told = f"p50 {statistics.median(ours):.2f}, p99 {found:.2f} ms; a bare line, synced: {beside}"
    return line("a step's end on disk, p99", 3, found, told)


def on_time(folder: Path) -> str:
    """A minute of a session, a line a second, against when each was due since the first of them."""
    path = folder / "ticking.yaml"
    path.write_text(TICKING, "utf-8")
    wishes = ("--json", "--no-screening", "--no-sound", "--lead-in", "0")
    env = {**surroundings(folder), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen([*APP, "play", str(path), *wishes], stdout=subprocess.PIPE, env=env, cwd=folder) as child:
        assert child.stdout is not None
        came = [(time.monotonic(), json.loads(each)) for each in child.stdout if b'"at"' in each]
    due = [(at, float(event["at"])) for at, event in came if event["event"] == "segment-started"]
    off = [at - wanted for at, wanted in due]
    late_by = [(each - min(off)) * 1000 for each in off]
    found = late(late_by)
    drift = (statistics.median(off[-10:]) - statistics.median(off[:10])) * 1000
    told = (
        f"p50 {statistics.median(late_by):.2f}, p99 {found:.2f} ms of {len(due)} lines, after the promptest of them; "
        f"the last ten against the first {drift:+.2f}"
    )
    return line("an event against its moment, in lines, p99", 2, found, told)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that pass."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def late(found: Sequence[float]) -> float:
    """The 99th of a hundred."""
    return sorted(found)[min(len(found) - 1, len(found) * 99 // 100)]


def lines() -> Iterator[str]:
    yield "| what | goal | measured | |"
    yield "|---|---|---|---|"
    for each in (hostile, memory, segments, on_disk, on_time):
        with tempfile.TemporaryDirectory() as folder:
            yield each(Path(folder))
    yield ""
    yield f"Load of the machine at the end {os.getloadavg()[0]:.1f}."


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    write, told = wishes.parse_args().write, []
    for each in lines():
        print(each, flush=True)
        told.append(each)
    if write:
        put(MARK, END, told)


if __name__ == "__main__":
    main()
