"""Kills at random moments: whatever was told as done is there, and going on is offered.

    python -m tests.soak.kills --kills 500 --seed 1

Each turn leads a routine as JSON, as plain lines or in the app (on a terminal of its own), kills it with SIGKILL at a
random moment after it began, and looks: every acknowledged step is in the history, the app's first row and plain mode
offer to go on, and nothing is called damaged.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from selfcare.history.store import Store
from selfcare.history.unfinished import offer
from selfcare.plain.telling import lines_of
from selfcare.reading.reader import read
from selfcare.session.events import SegmentStarted
from selfcare.session.segments import Timeline
from selfcare.session.timeline import compile_routine
from tests.history.given import ROOT

ROUTINE = "arm-circles"
SPEED = "60"
LONGEST = 6.0
"""Seconds; the whole routine takes 5.7 at that speed."""
STARTING = 60.0
COMMAND = [sys.executable, "-m", "selfcare", "play", ROUTINE, "--no-screening", "--no-sound", "--speed", SPEED]


@dataclass
class Seen:
    """What the turns came to."""

    turns: dict[str, int] = field(default_factory=dict)
    acknowledged: int = 0
    kept: int = 0
    unsaved: int = 0
    """Acknowledged with `"saved": false`."""
    offered: dict[str, int] = field(default_factory=dict)
    hardly_begun: int = 0
    """Killed before any work was done, so that there is nothing to go on from."""
    faults: list[str] = field(default_factory=list)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--kills", type=int, default=100)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--ways", default="json,plain,app")
    given = asked.parse_args()
    chance, seen = random.Random(given.seed), Seen()
    ways = given.ways.split(",")
    for turn in range(given.kills):
        way = ways[turn % len(ways)]
        with tempfile.TemporaryDirectory() as folder:
            one(Path(folder), way, chance.uniform(0.0, LONGEST), seen)
    print(f"kills: {seen.turns}; acknowledged steps: {seen.acknowledged}, of them kept: {seen.kept}, ", end="")
    print(f"told as not saved yet: {seen.unsaved}")
    print(f"offered: {seen.offered}; killed before any work was done: {seen.hardly_begun}")
    for fault in seen.faults:
        print("FAULT", fault)
    sys.exit(bool(seen.faults))


def one(home: Path, way: str, seconds: float, seen: Seen) -> None:
    """One turn."""
    environment = {**os.environ, "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    environment |= {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    seen.turns[way] = seen.turns.get(way, 0) + 1
    acknowledged, unsaved = (in_app if way == "app" else in_lines)(way, environment, seconds)
    seen.acknowledged += len(acknowledged)
    seen.unsaved += unsaved
    history = home / "DATA" / "selfcare" / "history.db"
    with Store.open(history) as store:
        rows = store.sessions()
        steps = [step.index for step in store.steps(rows[0].id)] if rows else []
        if store.doubts or store.damaged():
            seen.faults.append(f"{way}: {store.doubts or store.damaged()}")
        worked = bool(rows) and any(step.kind == "work" and not step.skipped for step in store.steps(rows[0].id))
        ended = bool(rows) and rows[0].outcome is not None
    lost = [index for index in acknowledged if index not in steps]
    seen.kept += len(acknowledged) - len(lost)
    if lost:
        seen.faults.append(f"{way} after {seconds:.2f} s: acknowledged and lost: {lost}")
    found = offer(history, datetime.now().astimezone())
    if ended or not worked:
        seen.hardly_begun += not ended
        if found is not None:
            seen.faults.append(f"{way}: offered, though there is nothing to go on from")
        return
    if found is None:
        seen.faults.append(f"{way}: not offered")
        return
    for shell, words in (("plain", "Go on from there? y or n"), ("app", "Go on: Arm circles")):
        if words in (first_of_plain if shell == "plain" else first_of_app)(environment, words):
            seen.offered[shell] = seen.offered.get(shell, 0) + 1
        else:
            seen.faults.append(f"killed in {way}: {shell} does not offer to go on")


def begun(environment: dict[str, str]) -> None:
    """Wait until its log is there: on a busy machine the start alone takes seconds."""
    folder, until = Path(environment["XDG_DATA_HOME"], "selfcare", "unfinished"), time.monotonic() + STARTING
    while not any(folder.glob("*.log")) and time.monotonic() < until:
        time.sleep(0.01)


def in_lines(way: str, environment: dict[str, str], seconds: float) -> tuple[list[int], int]:
    """Killed after so long; the segments that were told as ended."""
    with subprocess.Popen(
        [*COMMAND, f"--{way}"], cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        begun(environment)
        time.sleep(seconds)
        process.kill()
        assert process.stdout is not None
        lines = process.stdout.read().decode().split("\n")[:-1]
    if way == "json":
        ends = [event for event in map(json.loads, lines) if event["event"] == "segment-ended"]
        return [event["index"] for event in ends if event.get("saved", True)], sum(
            not event.get("saved", True) for event in ends
        )
    return before_the_last_started(lines), 0


def before_the_last_started(lines: list[str]) -> list[int]:
    """Plain mode tells an end by the beginning of what comes next."""
    segments = iter(timeline().segments)
    wanted, begun = next(segments), 0
    for line in lines:
        if line == lines_of(SegmentStarted(Decimal(0), wanted), "Enter")[0]:
            begun += 1
            wanted = next(segments, wanted)
    return list(range(begun - 1)) if begun else []


def timeline() -> Timeline:
    routine = read(ROOT / "routines" / f"{ROUTINE}.yaml").routine
    assert routine is not None
    return compile_routine(routine, "usual")


def in_app(way: str, environment: dict[str, str], seconds: float) -> tuple[list[int], int]:
    """The app says nothing that could be counted; that it offers to go on is what is looked at."""
    from tests.terminal.harness import Terminal

    del way
    with Terminal([*COMMAND, "--lead-in", "0"], environment) as terminal:
        begun(environment)
        time.sleep(seconds)
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.exit()
    return [], 0


def first_of_plain(environment: dict[str, str], words: str) -> str:
    """What plain mode says before anything is answered."""
    with subprocess.Popen(
        [*COMMAND, "--plain"], cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        process.kill()
    return line if words in line else ""


def first_of_app(environment: dict[str, str], words: str) -> str:
    """What the app shows at home."""
    from tests.terminal.harness import Terminal

    with Terminal([sys.executable, "-m", "selfcare"], environment) as terminal:
        terminal.see(words)
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.exit()
    return words


if __name__ == "__main__":
    main()
