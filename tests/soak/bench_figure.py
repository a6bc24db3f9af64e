"""What a moving figure costs: `make bench-figure`, some three minutes. Six movements at two sizes, beside an idle
Textual app, the same session without a figure, and termdown where it is installed.

Processor time of the whole process, all threads, a minute; bytes to the terminal a second. `--write` puts the table
into docs/performance.md. It settles first, so that the pictures of a cycle are drawn: that costs once a step.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.soak.bench_running import Program, at_once
from tests.soak.bench_speed import APP, IDLE, PAGE, Cost

SIZES = ((80, 24), (120, 40))
MOTIONS = {
    "arm circles": "reps: 300\n    tempo: 4s\n    motion: arm-circle\n    pose: large",
    "strokes on a forearm": "reps: 300\n    tempo: 5s\n    motion: stroke\n    on: forearm",
    "two hands on a back": "duration: 20 min\n    motion: stroke\n    on: back\n    by: palms",
    "knee": "reps: 300\n    tempo: 6s\n    sides: [left, right]\n    motion: knee",
    "thumb to fingertips": "reps: 300\n    tempo: 8s\n    motion: thumb",
    "breathing": "breathe: {in: 4s, out: 6s}\n    cycles: 120\n    motion: breathe",
}
NOTHING = "reps: 300\n    tempo: 4s"
MOST, KILOBYTES = 1.5, {80: 40, 120: 70}
"""The goals: seconds a minute above an idle Textual app, and kB a second by the columns."""
MARK, END = "<!-- figure -->", "<!-- end of figure -->"
ABOUT = """\
## A figure that moves

Processor seconds a minute, all threads of the process, and kB a second to the terminal; medians. Goal: at most 1.5 s a
minute above an idle Textual app, 40 kB/s at 80x24 and 70 kB/s at 120x40. `make bench-figure` measures it anew.

A movement is drawn in its first round and then kept, so a short look at a new step is the dearest moment: the thumb
goes from finger to finger for half a minute before all is drawn. A place that grows by a row or two, as when a word
under the count goes away, keeps the pictures. Two hands on a back at 120x40, looked at every two seconds: 4 to 7 s a
minute while it is drawn, in the first six seconds of a step, then 0.8 to 1.0, and up to 1.4 for six seconds where the
place has grown. The table is of what comes after. termdown is a countdown in large letters, and draws once a second.
"""


def command(home: Path, what: str, measure: str) -> list[str]:
    path = home / f"{what.replace(' ', '-')}.yaml"
    path.write_text(
        f"title: Bench\nprepare: 0s\nsteps:\n  - name: Bench\n    say: Slowly, as far as is easy.\n    {measure}\n"
    )
    return [*APP, "play", str(path), "--no-screening", "--no-sound", "--lead-in", "0"]


def programs(home: Path) -> Iterator[tuple[str, list[str]]]:
    yield "idle Textual app", IDLE
    yield "a session without a figure", command(home, "nothing", NOTHING)
    for what, measure in MOTIONS.items():
        yield what, command(home, what, measure)
    termdown = shutil.which(os.environ.get("TERMDOWN", "termdown"))
    if termdown:
        yield "termdown", [termdown, "3600"]


def measured(folder: Path, runs: int, settle: float, seconds: float) -> dict[tuple[str, int], list[Cost]]:
    """All of them at both sizes, each on a terminal of its own, in the same stretches of time."""
    all_of_them = {
        f"{what}, {size[0]}": Program(words, size=size) for what, words in programs(folder) for size in SIZES
    }
    found: dict[tuple[str, int], list[Cost]] = {}
    for window in at_once(all_of_them, folder, settle, seconds, runs):
        for name, cost in window.items():
            what, _, width = name.rpartition(", ")
            found.setdefault((what, int(width)), []).append(cost)
    return found


def table(found: dict[tuple[str, int], list[Cost]], seconds: float) -> Iterator[str]:
    yield "| what | " + " | ".join(f"{w}x{h}, s/min | above idle | kB/s | goal" for w, h in SIZES) + " |"
    yield "|---|" + "---|" * 4 * len(SIZES)
    minute = 60 / seconds
    idle = {width: statistics.median(c.seconds for c in found["idle Textual app", width]) for width, _ in SIZES}
    for what in dict.fromkeys(name for name, _ in found):
        cells = []
        for width, _ in SIZES:
            costs = found[what, width]
            used = statistics.median(c.seconds for c in costs)
            above = statistics.median(c.seconds - idle[width] for c in costs) * minute
            sent = statistics.median(c.bytes for c in costs) / seconds / 1000
            met = "met" if above <= MOST and sent <= KILOBYTES[width] else "missed"
            cells += [f"{used * minute:.2f}", f"{above:.2f}", f"{sent:.1f}", met if what in MOTIONS else ""]
        yield f"| {what} | " + " | ".join(cells) + " |"


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--runs", type=int, default=3)
    wishes.add_argument("--settle", type=float, default=40)
    wishes.add_argument("--seconds", type=float, default=30)
    wishes.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    wished = wishes.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measured(Path(folder), wished.runs, wished.settle, wished.seconds)
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    python = ".".join(map(str, sys.version_info[:3]))
    runs = f"{wished.runs} stretches of {wished.seconds:g} s"
    rest = f"Load of the machine at the end: {load} on {os.cpu_count()} cores; Python {python}; {runs}."
    lines = [*table(found, wished.seconds), "", rest]
    print(*lines, sep="\n")
    if wished.write:
        page = PAGE.read_text("utf-8") if PAGE.exists() else f"# What it costs\n\n{MARK}\n{END}\n"
        if MARK not in page:
            page = f"{page.rstrip()}\n\n{MARK}\n{END}\n"
        before, _, after = page.partition(MARK)
        made = "\n".join([MARK, "", ABOUT, *lines, "", END])
        PAGE.write_text(before + made + after.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main()
