"""The figures of docs/performance.md: `make bench-speed`. Each row is measured beside its reference, in turn.

A reference makes a figure travel: another machine is quicker or busier, and the ratio stays. Nothing here judges in a
test; it prints, and `--write` puts the table into the page.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.soak.bare import HELLO, LIST, PICTURE, QUESTION, SESSION

TOP = Path(__file__).parents[2]
PAGE = TOP / "docs/performance.md"
MARK, END = "<!-- measured -->", "<!-- end -->"
TITLES = ("| what | goal | measured | reference | ratio (least to most) | |", "|---|---|---|---|---|---|")
IDLE = [sys.executable, "-c", HELLO]
PASS = [sys.executable, "-c", "pass"]
LISTED = [sys.executable, "-c", LIST]
APP = [sys.executable, "-c", "import sys; from selfcare.start import run; sys.exit(run())"]
"""What an installer puts into the script `selfcare`; `python -m` loads some of its own before the program."""
LONGEST = 60.0
"""Seconds after which a program that has not drawn is given up."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run: seconds of processor time, bytes to the terminal, largest memory in MB."""

    seconds: float
    bytes: int = 0
    memory: float = 0.0


Run = Callable[[], Cost]


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with the reference it is held against, and the most that their ratio may be."""

    what: str
    goal: float | None
    run: Run
    reference: Run
    against: str
    of: Callable[[Cost], float] = lambda cost: cost.seconds
    unit: str = "ms CPU"
    scale: float = 1000.0


def surroundings(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "PYTHONPATH": str(TOP),
    }


def used(pid: int) -> float:
    """Seconds of processor time of a process under way, all its threads."""
    return time.clock_gettime((~pid << 3) | 2)  # Linux: CPUCLOCK_SCHED of a process


def memory(pid: int) -> float:
    """MB that are resident."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextlib.contextmanager
def terminal(
    command: Sequence[str], env: dict[str, str], size: tuple[int, int] = (120, 40)
) -> Iterator[tuple[int, int]]:
    """The program on a terminal of its own: its process and the descriptor of the terminal; killed at the end."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(env["HOME"])
        os.execvpe(command[0], command, env)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    try:
        yield pid, master
    finally:
        os.close(master)  # first, as the end of a program waits for what it wrote to be read
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def read_until(master: int, mark: bytes, seconds: float) -> bytes:
    """What the program writes until the mark stands in it, or for so many real seconds."""
    end, written = time.monotonic() + seconds, b""
    while (left := end - time.monotonic()) > 0 and (not mark or mark not in written):
        if select.select([master], [], [], left)[0]:
            try:
                written += os.read(master, 65536)
            except OSError:
                break
    return written


def to_first_frame(command: Sequence[str], mark: str, home: Path) -> Cost:
    """From exec until the mark is on the terminal."""
    with terminal(command, surroundings(home)) as (pid, master):
        written = read_until(master, mark.encode(), LONGEST)
        if mark.encode() not in written:
            raise SystemExit(f"{command} never showed {mark!r}: {written[-300:]!r}")
        return Cost(used(pid), len(written), memory(pid))


def while_running(
    command: Sequence[str],
    mark: str,
    home: Path,
    settle: float,
    seconds: float,
    keys: bytes = b"",
    size: tuple[int, int] = (120, 40),
) -> Cost:
    """So many seconds in the middle: what it costs to be looked at."""
    with terminal(command, surroundings(home), size) as (pid, master):
        read_until(master, mark.encode(), LONGEST)
        if keys:
            os.write(master, keys)
        read_until(master, b"", settle)
        before = used(pid)
        written = read_until(master, b"", seconds)
        return Cost(used(pid) - before, len(written), memory(pid))


def for_a_key(command: Sequence[str], mark: str, home: Path, keys: Sequence[bytes]) -> Cost:
    """One key of several, each pressed when all is quiet, at its median."""
    costs: list[Cost] = []
    with terminal(command, surroundings(home)) as (pid, master):
        read_until(master, mark.encode(), LONGEST)
        read_until(master, b"", 3)
        for key in keys:
            before = used(pid)
            os.write(master, key)
            written = read_until(master, b"", 0.5)
            costs.append(Cost(used(pid) - before, len(written)))
    return Cost(statistics.median(each.seconds for each in costs), 0)


def whole(command: Sequence[str], home: Path) -> Cost:
    """A command from its start to its end."""
    out = os.open(os.devnull, os.O_WRONLY)
    pid = os.fork()
    if pid == 0:
        for descriptor in (1, 2):
            os.dup2(out, descriptor)
        os.chdir(home)
        os.execvpe(command[0], command, surroundings(home))
    os.close(out)
    _, _, usage = os.wait4(pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, 0, usage.ru_maxrss / 1e3)


def anew(home: Path) -> Cost:
    """The first start of all."""
    (home / ".cache/selfcare/routines.db").unlink(missing_ok=True)
    return to_first_frame(APP, "Arm circles", home)


def rows(home: Path) -> Iterator[Row]:
    """The table. What stands first on home is the mark of its first full frame."""
    hello = lambda: to_first_frame(IDLE, "hello, terminal", home)  # noqa: E731
    nothing = lambda: whole(PASS, home)  # noqa: E731
    bare, python = "bare Textual, first frame", "python -c pass"

    def start(*words: str, mark: str) -> Run:
        def run() -> Cost:
            # What was broken off before would be offered to go on with.
            shutil.rmtree(home / ".local/share/selfcare/unfinished", ignore_errors=True)
            return to_first_frame([*APP, *words], mark, home)

        return run

    def command(*words: str) -> Run:
        return lambda: whole([*APP, *words], home)

    yield Row("home, 31 routines, first full frame", 1.2, start(mark="Arm circles"), hello, bare)
    drawn = lambda: to_first_frame([sys.executable, "-c", PICTURE], "Line 9", home)  # noqa: E731
    yield Row("the same picture by Textual alone", None, drawn, hello, bare)
    yield Row("home, first full frame", None, start(mark="Arm circles"), drawn, "the same picture by Textual alone")
    yield Row("home, nothing kept of the routines", None, lambda: anew(home), hello, bare)
    unasked = ("play", "arm-circles", "--no-screening")
    for what, words, mark, least in (
        (" ".join(unasked), unasked, "space", SESSION),
        ("play arm-circles, first question", unasked[:2], "Any of this", QUESTION),
    ):
        shown = lambda least=least, mark=mark: to_first_frame([sys.executable, "-c", least], mark, home)  # noqa: E731
        yield Row(what, 1.3, start(*words, mark=mark), hello, bare)
        yield Row(f"{what}: the least that can show it", None, shown, hello, bare)
        yield Row(f"{what}: ours", None, start(*words, mark=mark), shown, "the least that can show it")
    yield Row(
        "home, memory at the first frame",
        1.2,
        start(mark="Arm circles"),
        hello,
        bare,
        lambda cost: cost.memory,
        "MB",
        1.0,
    )
    for words, goal in (
        (("--version",), 1.5),
        (("--help",), 4.5),
        (("list",), 6.0),
        (("show", "arm-circles"), None),
        (("check", str(TOP / "routines")), None),
        (("history",), None),
    ):
        yield Row(
            " ".join((*words[:1], *(Path(word).name for word in words[1:]))), goal, command(*words), nothing, python
        )
    yield Row("click alone", None, lambda: whole([sys.executable, "-c", "import click"], home), nothing, python)
    down = [b"\x1b[B"] * 6
    listed = lambda: for_a_key(LISTED, "line 1", home, down)  # noqa: E731
    for what, keys in (("an arrow in the list", down), ("a letter of the search", [b"a", b"r", b"m", b" ", b"c"])):
        pressed = lambda keys=keys: for_a_key(APP, "Arm circles", home, keys)  # noqa: E731
        yield Row(what, None, pressed, listed, "an arrow in a bare list of Textual")


def measured(row: Row, runs: int) -> str:
    """A line of the table: medians of both and of the ratios, run by run in turn."""
    pairs = [(row.of(row.run()), row.of(row.reference())) for _ in range(runs + 1)][1:]
    scaled = [(one * row.scale, other * row.scale) for one, other in pairs]
    return told(row.what, row.goal, scaled, row.unit, row.against)


def told(
    what: str, goal: float | None, pairs: Sequence[tuple[float, float]], unit: str, against: str, alone: bool = False
) -> str:
    """A line of ours and theirs, measured in pairs; `alone`: the goal is of the figure itself, and not of the ratio."""
    ours, theirs = (statistics.median(each) for each in zip(*pairs, strict=True))
    ratios = sorted(one / other for one, other in pairs if other)
    ratio = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})" if ratios else "-"
    wanted = "" if goal is None else f"{goal:g} {unit}" if alone else f"{goal:g}"
    judged = ours if alone else statistics.median(ratios) if ratios else None
    verdict = "" if goal is None or judged is None else "met" if judged <= goal else "missed"
    shown = f"{ours:.1f}" if ours < 10 else f"{ours:.0f}"
    return f"| {what} | {wanted} | {shown} {unit} | {against}: {theirs:.0f} | {ratio} | {verdict} |"


def put(mark: str, end: str, lines: Sequence[str]) -> None:
    """A table into the page, in the place of the one that stands there."""
    before, _, after = PAGE.read_text("utf-8").partition(mark)
    PAGE.write_text("\n".join((before + mark, "", *lines, "", end)) + after.partition(end)[2], "utf-8")


def main() -> None:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--runs", type=int, default=7)
    wishes.add_argument("--only", default="", help="rows whose name has this in it")
    wishes.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    wished = wishes.parse_args()
    lines = list(TITLES)
    with tempfile.TemporaryDirectory() as folder:
        print(*lines, sep="\n")
        for row in rows(Path(folder)):
            if wished.only in row.what:
                lines.append(measured(row, wished.runs))
                print(lines[-1], flush=True)
    if wished.write:
        put(MARK, END, lines)


if __name__ == "__main__":
    main()
