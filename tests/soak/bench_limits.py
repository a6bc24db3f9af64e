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
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from selfcare.history.ledger import Ledger
from selfcare.history.rows import Row
from selfcare.reading.reader import read, read_text
from selfcare.session.timeline import compile_routine
from tests.history import given
from tests.reading.test_hostile import ONE_PROBLEM
from tests.soak.bench_growth import spent
from tests.soak.bench_speed import APP, PAGE, TOP, surroundings

MARK, END = "<!-- limits -->", "<!-- end of limits -->"
LONG = "title: Long\nprepare: 0s\nsteps:\n  - repeat: 2000\n    steps:\n" + "      - Hold: 1s\n" * 10
TICKING = "title: Ticking\nprepare: 0s\nsteps:\n" + "  - Hold: 1s\n" * 60


def line(what: str, goal: float, found: float, told: str) -> str:
    return f"| {what} | {goal:g} ms | {told} | {'met' if found <= goal else 'missed'} |"


def hostile(_: Path) -> str:
    good = spent(partial(read, TOP / "routines/arm-circles.yaml"), 9)
    worst = {what: spent(partial(read_text, text, "f.yaml", None), 3) for what, (text, _) in ONE_PROBLEM.items()}
    name = max(worst, key=lambda each: worst[each])
    above = worst[name] - good
    usual = statistics.median(worst.values())
    told = f"{above:.1f} ms ({name}); the median of {len(worst)} {usual:.1f}; a good one {good:.1f}"
    return line("a hostile file refused, above reading a good one", 30, above, told)


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
    off = sorted(at - wanted for at, wanted in due)
    late_by = [(each - off[0]) * 1000 for each in off]
    found = late(late_by)
    told = f"p50 {statistics.median(late_by):.2f}, p99 {found:.2f} ms of {len(due)} lines, after the promptest of them"
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
    for each in (hostile, segments, on_disk, on_time):
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
        before, _, after = PAGE.read_text("utf-8").partition(MARK)
        PAGE.write_text("\n".join((before + MARK, "", *told, "", END)) + after.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main()
