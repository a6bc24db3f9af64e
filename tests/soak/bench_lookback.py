"""How soon looking back stands, with 100,000 sessions: `python -m tests.soak.bench_lookback`.

From the key to the calendar, in a terminal of its own, in turn with a bare Textual screen that a key brings up.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from selfcare.history.rows import EndRow, NoteRow, RatingRow, SessionStart, StepRow
from selfcare.history.store import Store
from tests.soak.bench_speed import APP, read_until, surroundings, terminal

BARE = """
from textual.app import App
from textual.screen import Screen
from textual.widgets import Static
class Other(Screen):
    def compose(self):
        yield Static("another screen")
class Hello(App):
    BINDINGS = [("f6", "other", "")]
    def compose(self):
        yield Static("hello, terminal")
    def action_other(self):
        self.push_screen(Other())
Hello().run()
"""
F6 = b"\x1b[17~"
SETTLE = 3.0
"""Seconds after its first picture in which a program comes to rest."""


def history(path: Path, many: int) -> None:
    """So many sessions, five a day, the last one today."""
    now = datetime.now(UTC).astimezone()
    with Store.open(path) as store:
        for first in range(0, many, 5000):
            with store.together():
                for n in range(first, min(many, first + 5000)):
                    when = now - timedelta(minutes=288 * (many - n))
                    name = f"routine-{n % 31}"
                    session = store.write(
                        0, SessionStart(name, name, "usual", Decimal(300), True, (), when, key=str(n))
                    )
                    store.write(session, StepRow(1, 0, "work", "Circles", Decimal(20), Decimal(20), False, 10))
                    for seq, moment in enumerate(("before", "after"), 1):
                        store.write(session, RatingRow(seq, "me", "pain", moment, n % 10))
                    if not n % 50:
                        store.write(session, NoteRow(f"Note {n}"))
                    store.write(session, EndRow("done", Decimal(300)))


def seconds_to(command: list[str], home: Path, first: str, then: str) -> float:
    """From the key until `then` is written."""
    with terminal(command, surroundings(home)) as (_, master):
        read_until(master, first.encode(), 30)
        read_until(master, b"", SETTLE)
        began = time.perf_counter()
        os.write(master, F6)
        assert then.encode() in read_until(master, then.encode(), 30)
        return time.perf_counter() - began


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--sessions", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=9)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        history(home / ".local/share/selfcare/history.db", asked.sessions)
        ours, bare = [], []
        for _ in range(asked.runs):
            ours.append(seconds_to(APP, home, "Arm circles", "Mon"))
            bare.append(seconds_to([sys.executable, "-c", BARE], home, "hello, terminal", "another screen"))
    print(f"{asked.sessions} sessions, load {os.getloadavg()[0]:.1f}")
    for name, found in (("looking back", ours), ("a bare screen", bare)):
        print(f"{name}: {statistics.median(found):.3f} s ({min(found):.3f} to {max(found):.3f})")
    print(f"later by {statistics.median(ours) - statistics.median(bare):.3f} s; the goal is 0.3")


if __name__ == "__main__":
    main()
