"""Words to be read and keys to be pressed before the first movement: `python -m tests.soak.words_and_keys`.

The real way, with a home of its own: nothing, one thing or three things to declare; alone or as a couple kept by name;
the first and the second time. In lines every routine, in the app a few; `--write` puts it into `docs/questions.md`.
The words are those of the questions and of the stop before it begins; in the app with the head, without the keys' line.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import os
import re
import statistics
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from textual.widgets import OptionList

from selfcare.cli.wishes import Wishes
from selfcare.guide.moves import Move, run
from selfcare.guide.questions import Questions
from selfcare.guide.readiness import Ready
from selfcare.guide.routine import routine
from selfcare.guide.stops import Lead, OnWhom, TurnedAway, Whose
from selfcare.plain.shell import PlainShell
from selfcare.plain.telling import Lines
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.outcome import OutcomeScreen
from selfcare.tui.screens.pick import ChoosingScreen
from selfcare.tui.widgets.line import Line
from tests.fakes import FakeClock
from tests.guide.shells import ROUTINES, Person, Says, Seen, _Answers, _press, _typed

PLACES = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
NAMES = tuple(sorted(path.stem for path in ROUTINES.glob("*.yaml")))
THINGS = {
    "nothing": {},
    "one thing": {"thinner": "yes"},
    "three things": {"thinner": "yes", "balance": "yes", "frail-skin": "yes"},
}
RECEIVER = "Jo"
FIRST, SECOND = 250, 80
"""Words that are aimed at, the first and the second time."""
PAGE = Path(__file__).parents[2] / "docs" / "questions.md"
FEW = ("arm-circles", "hand-comfort", "seated-feet", "foot-leg-comfort", "elder-back", "swedish-back")
"""Alone, standing and sitting; for two, of few steps and of many."""


def words(text: str) -> int:
    """What is read; the number of a line, a box and a dot are no words."""
    return sum(any(letter.isalpha() for letter in each) for each in text.split())


class _Led(Exception):
    """The first movement comes now."""


@dataclass
class Counted:
    """What one way took until it was led, or closed."""

    words: int = 0
    keys: int = 0
    screens: list[str] = field(default_factory=list)
    led: bool = False


async def in_lines(home: Path, name: str, holds: dict[str, str], couple: bool) -> Counted:
    """Keys are what is typed, with Enter."""
    person, clock, counted = Person(home), FakeClock(), Counted()
    made = person._parts(Wishes(lead_in=0), clock)
    source, out = _Answers(clock), io.StringIO()
    shell = PlainShell(source, Lines(out), made, lambda _: None, sleep=clock.advance)
    says = Says(holds=holds, somebody=RECEIVER if couple else "")

    def answer(move: Move) -> object:
        if isinstance(move, Lead):
            raise _Led
        before = len(out.getvalue())
        if isinstance(move, OnWhom):
            source.lines = [("1" if RECEIVER in move.names else "s") if couple else ""]
        elif isinstance(move, Whose):
            source.lines = ["" if couple else "s"]
        else:
            source.lines = _typed(move, says)
        given = list(source.lines)
        said = shell.answer(move)
        if isinstance(move, Questions | Ready | OnWhom | Whose | TurnedAway):
            counted.words += words(out.getvalue()[before:])
            used = given[: len(given) - len(source.lines)]
            counted.keys += sum(len(each) + 1 for each in used)
            counted.screens.append(out.getvalue()[before:])
        if isinstance(move, Questions | Ready) and couple and move.visit.receiving and not move.visit.person.name:
            move.visit.keep(RECEIVER)
        return said

    flow = routine(made, shell, person.library.find(name), offering=True)
    try:
        run(flow, answer)
    except _Led:
        counted.led = True
        flow.close()
    return counted


async def in_app(home: Path, name: str, holds: dict[str, str], couple: bool, size: tuple[int, int]) -> Counted:
    """Keys as a person presses them: `enter` until it moves on."""
    person, clock, counted = Person(home), FakeClock(), Counted()
    app = SelfcareApp(person._parts(Wishes(lead_in=0), clock), person.library.find(name))
    says, left = Says(holds=holds, somebody=RECEIVER if couple else ""), dict(holds)
    shown: set[tuple[int, str]] = set()
    async with app.run_test(size=size) as pilot:
        pressed = pilot.press

        async def press(*keys: str) -> None:
            counted.keys += len(keys)
            await pressed(*keys)

        pilot.press = press  # type: ignore[method-assign]
        for _ in range(80):
            await pilot.pause()
            screen = app.screen
            if isinstance(screen, LeadingScreen | OutcomeScreen) or app.return_code is not None:
                counted.led = isinstance(screen, LeadingScreen)
                if couple and app.sitting is not None and app.sitting.visit.receiving:
                    app.sitting.visit.keep(RECEIVER)
                break
            new = [text for text in _texts(screen) if (id(screen), text) not in shown]
            if new:
                shown |= {(id(screen), text) for text in new}
                counted.words += sum(map(words, new))
                counted.screens.append("\n".join(new))
            if couple and isinstance(screen, ChoosingScreen) and screen._choices[0] == (OnWhom().own, ""):
                await pilot.press("down", "enter")
                continue
            await _press(pilot, clock, Seen(), says, left, [])
    return counted


def _texts(screen: Any) -> list[str]:
    lines = [line.text for line in screen.query(Line) if line.region]
    options = [str(option.prompt) for each in screen.query(OptionList) for option in each.options]
    return [text for text in (*lines, *options) if text.strip() and text != "Ready?"]


def _lines(way: Counted) -> int:
    """The words of the lines that are asked alone: no screen can have fewer."""
    told = "\n".join(way.screens).splitlines()
    return sum(words(line) for line in told if line[:1].isdigit() or line.startswith("[ ]"))


async def _twice(name: str, holds: dict[str, str], couple: bool, size: tuple[int, int] | None) -> list[Counted]:
    """The first and the second time, in one home."""
    found = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ |= dict.fromkeys(PLACES, folder)
        for _ in range(2):
            way = in_lines(Path(folder), name, holds, couple)
            found.append(await (way if size is None else in_app(Path(folder), name, holds, couple, size)))
            if size is not None:
                way.close()
    return found


Row = tuple[str, str, str, int, int, int, int]
"""To declare, who, time; words and keys, each in the middle and the most."""
HEAD = (
    "| to declare | who | time | words: median | most | keys: median | most |",
    "|---|---|---|---|---|---|---|",
)
EACH = (
    "| routine | first: words | keys | its lines alone | second: words | keys | its lines alone |",
    "|---|---|---|---|---|---|---|",
)


async def measured(names: list[str], size: tuple[int, int] | None) -> tuple[list[Row], dict[str, list[Counted]]]:
    """The rows of a table; and each routine where nothing is to declare, alone, the first and the second time."""
    rows: list[Row] = []
    each: dict[str, list[Counted]] = {}
    for couple in (False, True):
        wanted = [name for name in names if not couple or "for: self" not in (ROUTINES / f"{name}.yaml").read_text()]
        for things, holds in THINGS.items():
            ways = [await _twice(name, dict(holds), couple, size) for name in wanted]
            if not couple and not holds:
                each = dict(zip(wanted, ways, strict=True))
            for time in (0, 1):
                read, keys = ([getattr(way[time], what) for way in ways] for what in ("words", "keys"))
                who, when = "couple" if couple else "alone", ("first", "second")[time]
                middle = [round(statistics.median(what)) for what in (read, keys)]
                rows.append((things, who, when, middle[0], max(read), middle[1], max(keys)))
                print(_row(rows[-1]), flush=True)
    return rows, each


def _row(cells: tuple[object, ...]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def _each(each: dict[str, list[Counted]]) -> list[str]:
    return [
        _row((f"`{name}`", *(number for way in ways for number in (way.words, way.keys, _lines(way)))))
        for name, ways in each.items()
    ]


def _within(each: dict[str, list[Counted]]) -> str:
    first, second = (
        sum(ways[time].words <= most for ways in each.values()) for time, most in enumerate((FIRST, SECOND))
    )
    return (
        f"{first} of {len(each)} routines take at most {FIRST} words the first time, and {second} at most {SECOND} "
        "the second."
    )


def _put(page: str, heading: str, table: tuple[str, ...]) -> str:
    """The page with this table as the first one under its heading."""
    before, mark, after = page.partition(f"## {heading}\n")
    assert mark, heading
    return before + mark + re.sub(r"(?:^\|.*\n)+", "\n".join(table) + "\n", after, count=1, flags=re.MULTILINE)


async def main(write: bool) -> None:
    """All tables of the page."""
    page = PAGE.read_text("utf-8")
    for heading, names, size in (
        ("Lines, all 31 routines", list(NAMES), None),
        ("The app at 80x24, six routines", list(FEW), (80, 24)),
        ("The app at 40x12, the same", list(FEW), (40, 12)),
    ):
        print(f"\n{heading}\n")
        rows, each = await measured(names, size)
        page = _put(page, heading, (*HEAD, *map(_row, rows)))
        if size is None:
            print(_within(each), *_each(each), sep="\n")
            page = _put(page, "Nothing to declare, alone, in lines", (*EACH, *_each(each)))
            page = re.sub(r"^\d+ of \d+ routines take .*$", _within(each), page, flags=re.MULTILINE)
    if write:
        PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", help="these alone, each of them, in lines or with --app in the app")
    parser.add_argument("--app", action="store_true")
    parser.add_argument("--size", default="80x24")
    parser.add_argument("--write", action="store_true", help="put all tables into docs/questions.md")
    args = parser.parse_args()
    wide, high = map(int, args.size.split("x"))
    if args.names:
        _, found = asyncio.run(measured(args.names, (wide, high) if args.app else None))
        print(*_each(found), sep="\n")
    else:
        asyncio.run(main(args.write))
