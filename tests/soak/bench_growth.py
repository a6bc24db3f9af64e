"""How cost grows with what there is: `python -m tests.soak.bench_growth`, and `--write` puts it into the page.

Routines of one's own, sessions in the history, segments of a routine. What can be held against a reference is, run by
run in turn, as in `bench_speed`; the rest is processor time.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from selfcare.care.answer import YES
from selfcare.care.profile import Kept, People
from selfcare.cli.finding import regard
from selfcare.history.store import Store
from selfcare.reading.reader import read
from selfcare.session.timeline import compile_routine
from selfcare.shelves.index import Index
from selfcare.shelves.library import Library
from selfcare.shelves.programmes import plans, programmes
from selfcare.tui.shelving import Shelving
from selfcare.words.people import ME
from tests.soak.bare import LOADED, SCRIPT
from tests.soak.bench_lookback import history
from tests.soak.bench_speed import APP, IDLE, PAGE, TOP, Cost, for_a_key, to_first_frame, while_running, whole

MARK, END = "<!-- growth -->", "<!-- end of growth -->"
ROUTINE = "title: {n:05} steps\nsummary: Ankle, knee and shoulder by turns.\nsteps:\n" + "".join(
    f"  - name: Movement {each}\n    reps: 10\n    tempo: 3s\n    say: Slowly, and only as far as it is easy.\n"
    for each in range(8)
)
KEYS = [b"a", b"n", b"k", b"l", b"e"]
TYPED = ("ankle", "knee sh", "00123", "arm circles", "ankel", "sholder", "steps ankle", "zzzz", "massge", "01234x")
"""What is typed, letter by letter: words that all have, that one has, that slipped, and that nothing is like."""
ROUTINES = TOP / "routines"
OWN = ".local/share/selfcare/routines"
DAY = 86_400
JUDGED = 20
"""Seconds in which ten thousand routines are judged, also on a slower machine."""
HELLO = IDLE, "hello, terminal"


class Goal(NamedTuple):
    """A figure, and the most that it may be."""

    what: str
    most: float
    measured: float


def short(n: int) -> str:
    return ROUTINE.format(n=n)


def like_ours(n: int) -> str:
    """One of those that come with the program, under a title of its own: as people write them who say something."""
    bundled = sorted(ROUTINES.glob("*.yaml"))
    return re.sub("(?m)^title: ", f"title: {n:05} ", bundled[n % len(bundled)].read_text("utf-8"), count=1)


def library(home: Path, many: int, text: Callable[[int], str] = short) -> None:
    """So many routines of one's own, not written a moment ago."""
    own = home / OWN
    own.mkdir(parents=True)
    for n in range(many):
        path = own / f"own-{n:05}.yaml"
        path.write_text(text(n), "utf-8")
        os.utime(path, (time.time() - DAY,) * 2)


def ratio(one: Callable[[], Cost], other: Callable[[], Cost], runs: int) -> tuple[float, float]:
    """Of processor time, and MB; medians, in turn."""
    pairs = [(one(), other()) for _ in range(runs)]
    return statistics.median(a.seconds / b.seconds for a, b in pairs), statistics.median(a.memory for a, _ in pairs)


def spent(work: Callable[[], object], runs: int) -> float:
    """Milliseconds of processor time."""
    found = []
    for _ in range(runs):
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return statistics.median(found) * 1000


def routines(counts: list[int], runs: int, goals: list[Goal]) -> Iterator[str]:
    yield (
        "| routines of one's own | the first `list` of all, s CPU | x PyYAML, same files | home, x bare Textual "
        "| MB | MB when all is known | `list`, x a script that reads an index | a letter of the search, ms CPU "
        "| the search itself, p99, ms |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for many in counts:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            home = Path(folder)
            library(home, many)
            start, bare = partial(to_first_frame, APP, "00000 steps", home), partial(to_first_frame, *HELLO, home)
            cold = whole([*APP, "list"], home).seconds
            times, memory = ratio(start, bare, runs)
            parsed = cold / whole([sys.executable, "-c", LOADED], home).seconds
            script = partial(whole, [sys.executable, "-c", SCRIPT], home)
            listed, _ = ratio(partial(whole, [*APP, "list"], home), script, runs)
            stays = while_running(APP, "00000 steps", home, 4, 1).memory
            letter = for_a_key(APP, "00000 steps", home, KEYS).seconds * 1000
            found = searched(home)
            yield (
                f"| {many} | {cold:.2f} | {parsed:.2f} | {times:.2f} | {memory:.0f} | {stays:.0f} | {listed:.1f} "
                f"| {letter:.0f} | {found:.1f} |"
            )
            goals += [
                Goal(f"home with {many:,} routines of one's own, x bare Textual", 1.25, times),
                Goal(f"`list` of {many:,}, x a script that reads an index and looks at each file", 1.6, listed),
                Goal(f"the search among {many:,}, p99, ms", 5, found),
            ]


def searched(home: Path) -> float:
    """Milliseconds of processor time that a letter's search takes at its 99th percentile, slips among them."""
    own, index = home / OWN, Index(home / ".cache/selfcare/routines.db")
    entries = Library(ROUTINES, own, index, regard).entries()
    shelving = Shelving()
    shelving.take(entries, None)
    shelving.learn(plans(programmes(), entries), {})
    shelving.gather()()
    took = []
    for typed in TYPED:
        for letters in range(1, len(typed) + 1):
            shelving.search = typed[:letters]
            before = time.process_time()
            shelving.rows(), shelving.told
            took.append((time.process_time() - before) * 1000)
    return sorted(took)[int(len(took) * 0.99)]


def sessions(counts: list[int], runs: int, goals: list[Goal]) -> Iterator[str]:
    yield (
        "| sessions kept | home, x bare Textual | the history opened, ms | opened and looked through, ms "
        "| last 50, ms | last played, ms |"
    )
    yield "|---|---|---|---|---|---|"
    for many in counts:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            home = Path(folder)
            path = home / ".local/share/selfcare/history.db"
            history(path, many)
            to_first_frame(APP, "Arm circles", home)
            times, _ = ratio(
                partial(to_first_frame, APP, "Arm circles", home), partial(to_first_frame, *HELLO, home), runs
            )
            opened = spent(partial(opened_and_closed, path, False), runs)
            through = spent(partial(opened_and_closed, path, True), runs)
            with Store.open(path, through=False) as store:
                last, played = spent(partial(store.sessions, limit=50), runs), spent(store.last_played, runs)
            goals.append(Goal(f"home with {many:,} sessions kept, x bare Textual", 1.25, times))
            yield f"| {many} | {times:.2f} | {opened:.1f} | {through:.1f} | {last:.1f} | {played:.2f} |"


def read_first(many: int, runs: int, goals: list[Goal]) -> Iterator[str]:
    """The first reading, of short files and of such as come with the program, with PyYAML's in turn."""
    found = []
    for text in (short, like_ours):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            home = Path(folder)
            library(home, many, text)
            first = partial(read_anew, home)
            times, memory = ratio(first, partial(whole, [sys.executable, "-c", LOADED], home), runs)
            size = sum(each.stat().st_size for each in (home / OWN).iterdir()) / many / 1000
            found.append(f"of {size:.1f} kB a file {times:.2f}, {memory:.0f} MB")
    goals.append(Goal(f"the first reading of {many:,} like those that come with it, x PyYAML alone", 1.2, times))
    yield f"the first reading of {many:,} routines, with all that is kept of them, x PyYAML alone: {', '.join(found)}."


def read_anew(home: Path) -> Cost:
    (home / ".cache/selfcare/routines.db").unlink(missing_ok=True)
    return whole([*APP, "list"], home)


def both(routines: int, sessions: int, runs: int, goals: list[Goal]) -> Iterator[str]:
    """Home, warm: the index is there, and no file was changed since it was made."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        library(home, routines)
        history(home / ".local/share/selfcare/history.db", sessions)
        whole([*APP, "list"], home)
        start, bare = partial(to_first_frame, APP, "00000 steps", home), partial(to_first_frame, *HELLO, home)
        times, memory = ratio(start, bare, runs)
    what = f"home with {routines:,} routines of one's own and {sessions:,} sessions kept, x bare Textual"
    goals.append(Goal(what, 1.25, times))
    yield f"{what}: {times:.2f}, {memory:.0f} MB."


def answered(many: int) -> Iterator[str]:
    """What goes on behind the list where something is kept that holds: all are judged, and the next start has it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        library(home, many)
        whole([*APP, "list"], home)
        people = People(home / ".local/share/selfcare/people/people.json")
        person = people.person(ME)
        person.answers["clot-past"] = Kept(YES, date.today())
        assert people.keep(person)
        first, again = (while_running(APP, "00000 steps", home, 0, JUDGED) for _ in range(2))
    yield (
        f"With {many:,} routines of one's own and an answer kept that holds, in {JUDGED} seconds after the first "
        f"picture: {first.seconds:.1f} s of processor time, and at the next start {again.seconds:.1f} s, "
        f"{again.memory:.0f} MB."
    )


def told(of_sessions: list[Goal], of_routines: list[Goal], others: list[Goal]) -> Iterator[str]:
    """The goals, of the most that there was of each; asked for when all has been measured."""
    yield "| what | goal | measured | |"
    yield "|---|---|---|---|"
    for goal in (*of_routines[-3:], *of_sessions[-1:], *others):
        verdict = "met" if goal.measured <= goal.most else "missed"
        yield f"| {goal.what} | {goal.most:g} | {goal.measured:.2f} | {verdict} |"


def opened_and_closed(path: Path, through: bool) -> None:
    Store.open(path, through=through).close()


def segments(counts: list[int], runs: int) -> Iterator[str]:
    yield "| segments | read, ms | compiled, ms |"
    yield "|---|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        for many in counts:
            path = Path(folder) / "long.yaml"
            ten = "      - Hold: 1s\n" * 10
            path.write_text(f"title: Long\nprepare: 0s\nsteps:\n  - repeat: {many // 10}\n    steps:\n{ten}", "utf-8")
            routine = read(path).routine
            assert routine is not None
            assert len(compile_routine(routine, "usual").segments) == many
            took = spent(partial(read, path), runs)
            yield f"| {many} | {took:.1f} | {spent(partial(compile_routine, routine, 'usual'), runs):.1f} |"


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--runs", type=int, default=5)
    wishes.add_argument("--most", type=int, default=100_000, help="no more of anything than this")
    wishes.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    wished = wishes.parse_args()

    def up_to(*counts: int) -> list[int]:
        return [each for each in counts if each <= wished.most]

    lines: list[str] = []
    of_routines: list[Goal] = []
    of_sessions: list[Goal] = []
    others: list[Goal] = []
    for table in (
        segments(up_to(10, 100, 1_000, 10_000, 20_000), wished.runs),
        sessions(up_to(10, 100, 1_000, 10_000, 100_000), wished.runs, of_sessions),
        routines(up_to(10, 100, 1_000, 10_000), wished.runs, of_routines),
        both(min(10_000, wished.most), wished.most, wished.runs, others),
        read_first(min(10_000, wished.most), min(3, wished.runs), others),
        answered(min(10_000, wished.most)),
        told(of_sessions, of_routines, others),
    ):
        for line in table:
            lines.append(line)
            print(line, flush=True)
        lines.append("")
    lines.append(f"{wished.runs} runs each; load of the machine at the end {os.getloadavg()[0]:.1f}.")
    print(lines[-1])
    if wished.write:
        before, _, after = PAGE.read_text("utf-8").partition(MARK)
        PAGE.write_text("\n".join((before + MARK, "", *lines, "", END)) + after.partition(END)[2], "utf-8")


if __name__ == "__main__":
    main()
