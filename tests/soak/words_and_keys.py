"""Words to be read and keys to be pressed before the first movement: `python -m tests.soak.words_and_keys [NAMES]`.

The real way, with a home of its own: nothing, one thing or three things to declare; alone or as a couple kept by name;
the first and the second time. In lines every routine, in the app (`--app`, with `--size 40x12`) as many as are named.
The words are those of the questions and of the stop before it begins; in the app with the head, without the keys' line.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import os
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
    lines = [line.text for line in screen.query(Line) if line.display]
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


async def main(names: list[str], size: tuple[int, int] | None, show: bool) -> int:
    print(f"{'to declare':14}{'who':8}{'time':8}{'words: median':>14}{'most':>6}{'keys: median':>14}{'most':>6}")
    for couple in (False, True):
        wanted = [name for name in names if not couple or "for: self" not in (ROUTINES / f"{name}.yaml").read_text()]
        for things, holds in THINGS.items():
            ways = [await _twice(name, dict(holds), couple, size) for name in wanted]
            for time in (0, 1):
                read, keys = ([getattr(way[time], what) for way in ways] for what in ("words", "keys"))
                print(
                    f"{things:14}{'couple' if couple else 'alone':8}{('first', 'second')[time]:8}"
                    f"{statistics.median(read):14.0f}{max(read):6}{statistics.median(keys):14.0f}{max(keys):6}",
                    flush=True,
                )
                if show and things == "nothing":
                    for name, way in zip(wanted, ways, strict=True):
                        print(f"    {name:20}{way[time].words:6}{way[time].keys:4}{_lines(way[time]):6}")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=NAMES)
    parser.add_argument("--app", action="store_true")
    parser.add_argument("--size", default="80x24")
    parser.add_argument(
        "--each",
        action="store_true",
        help="every routine, for nothing to declare: words, keys, words of its lines alone",
    )
    parser.add_argument("--all", action="store_true", help="lines, and the app at 80x24 and 40x12 for a few routines")
    args = parser.parse_args()
    wide, high = map(int, args.size.split("x"))
    if args.all:
        print("lines, all routines")
        asyncio.run(main(list(NAMES), None, False))
        for size in ((80, 24), (40, 12)):
            print(f"app, {size[0]}x{size[1]}: {', '.join(FEW)}")
            asyncio.run(main(list(FEW), size, False))
        raise SystemExit(0)
    raise SystemExit(asyncio.run(main(list(args.names), (wide, high) if args.app else None, args.each)))
