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
from collections.abc import Callable, Iterator
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
from tests.soak import moments
from tests.soak.bench_growth import spent
from tests.soak.bench_speed import APP, TOP, put, surroundings

MARK, END = "<!-- limits -->", "<!-- end of limits -->"
LONG = "title: Long\nprepare: 0s\nsteps:\n  - repeat: 2000\n    steps:\n" + "      - Hold: 1s\n" * 10
TICKING = "title: Ticking\nprepare: 0s\nsteps:\n"
LIFT = "  - {name: Lift, reps: 2, tempo: 1s}\n"


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
    """Against the largest good file, as hostile ones are as large as a file may be; and against a usual one."""
    usual = spent(partial(read, TOP / "routines/arm-circles.yaml"), 9)
    good = spent(partial(read_text, largest(), "f.yaml", None), 5)
    took = {what: spent(partial(read_text, text, "f.yaml", None), 3) for what, (text, _) in KINDS.items()}
    name, middle = max(took, key=lambda each: took[each]), statistics.median(took.values())
    above = took[name] - good
    within = sum(each - usual <= REFUSED for each in took.values())
    floor = spent(partial(parsed, KINDS[name][0]), 3)
    told = (
        f"{above:.1f} ms ({name}: {took[name]:.1f}, of which libyaml's events alone {floor:.1f}) above a good one of "
        f"as many values: {good:.1f}. Above a usual one, {usual:.1f}: {within} of {len(took)} within it, the median "
        f"{middle:.1f}"
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
    told = f"{moments.told(ours)} ms; a bare line, synced: {moments.told(bare)}"
    return line("a step's end on disk, p99", 3, moments.most(ours), told)


def in_lines(folder: Path, seconds: int) -> str:
    """A session in lines, one a second: a count against when it was due since the promptest of all lines, and a step's
    begin, which is told when the end of the one before is on disk."""
    path = folder / "ticking.yaml"
    path.write_text(TICKING + LIFT * (seconds // 2), "utf-8")
    wishes = ("--json", "--no-screening", "--no-sound", "--lead-in", "0")
    env = {**surroundings(folder), "PYTHONUNBUFFERED": "1"}
    command = [*APP, "play", str(path), *wishes]
    with (
        moments.nothing_else(seconds) as beside,
        subprocess.Popen(command, stdout=subprocess.PIPE, env=env, cwd=folder) as child,
    ):
        assert child.stdout is not None
        came = [(time.monotonic(), json.loads(each)) for each in child.stdout if b'"at"' in each]
    off = [(at - float(event["at"]), event) for at, event in came if event["event"] in ("cue", "segment-started")]
    promptest = min(at for at, _ in off)
    begun, counted = (
        [(at - promptest) * 1000 for at, event in off if event["event"] == "segment-started"],
        [(at - promptest) * 1000 for at, event in off if event.get("n") == 2],
    )
    told = (
        f"{moments.told(counted)} ms of {len(counted)}, drift {moments.drift(counted):+.2f}; "
        f"a step's begin {moments.told(begun)}; a thread with nothing else to do {moments.told(beside)}"
    )
    return line("a count against its moment, in lines, p99", 2, moments.most(counted), told)


def in_app(folder: Path, way: str, seconds: int) -> str:
    events, bells, beside = moments.late(folder, seconds, way)
    told = (
        f"{moments.told(events)} ms of {len(events)}, drift {moments.drift(events):+.2f}; its bell on the terminal "
        f"{moments.told(bells)}; a thread with nothing else to do beside such handlers {moments.told(beside)}"
    )
    what = f"what is heard against its moment, in the app, handlers that {way} for 120 ms, p99"
    return line(what, 2, moments.most(events), told)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that pass."""
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1000


def lines(seconds: int) -> Iterator[str]:
    yield "| what | goal | measured | |"
    yield "|---|---|---|---|"
    playing = [partial(in_app, way=way, seconds=seconds) for way in moments.WAYS]
    for each in (hostile, memory, segments, on_disk, partial(in_lines, seconds=seconds), *playing):
        with tempfile.TemporaryDirectory() as folder:
            yield each(Path(folder))
    yield ""
    yield f"Load of the machine at the end {os.getloadavg()[0]:.1f}."


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    wishes.add_argument("--seconds", type=int, default=120, help="of each session")
    wished, told = wishes.parse_args(), list[str]()
    for each in lines(wished.seconds):
        print(each, flush=True)
        told.append(each)
    if wished.write:
        put(MARK, END, told)


if __name__ == "__main__":
    main()
