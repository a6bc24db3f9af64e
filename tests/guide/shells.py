"""One person with one home before each of the three shells: the app, plain lines, JSON. The disk is real, time is not.

What the person says is told once, in their words; each shell is given it in its own way: keys, lines, or nothing.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from selfcare.body.places import Side, Spot
from selfcare.body.pointing import Row
from selfcare.care.answer import NOT_SURE
from selfcare.care.here import HERE
from selfcare.care.profile import People
from selfcare.care.sheets import Sheet
from selfcare.care.told import asked_of_a_yes
from selfcare.care.visit import Visit
from selfcare.cli.parts import parts
from selfcare.cli.wishes import Wishes
from selfcare.format.model import Routine
from selfcare.guide.afterwards import Afterwards
from selfcare.guide.moves import Move, run
from selfcare.guide.parts import Parts
from selfcare.guide.questions import Questions
from selfcare.guide.readiness import Ready
from selfcare.guide.routine import Closed, Ending, routine
from selfcare.guide.sitting import Sitting
from selfcare.guide.stops import Choice, Gentler, GoOn, Lead, OnWhom, TurnedAway, Whose
from selfcare.history.store import Store
from selfcare.plain.shell import JsonShell, PlainShell
from selfcare.plain.telling import Lines
from selfcare.presses import Fingers
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.gate import CHOOSE, GateScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.names import NamesScreen
from selfcare.tui.screens.outcome import OutcomeScreen
from selfcare.tui.screens.pick import NO_OR_YES, ChoosingScreen, PickScreen
from selfcare.tui.screens.question import QuestionScreen
from selfcare.tui.screens.ready import ReadyScreen
from selfcare.tui.screens.summary import SummaryScreen
from selfcare.tui.screens.where import WhereScreen
from tests.fakes import FakeClock, FakeSpeaker, calm_fingers

ROUTINES = Path(__file__).parents[2] / "routines"
LONG = 100_000


@dataclass
class Says:
    """What somebody says on one way; what is not told here is none, no, or the usual."""

    holds: Mapping[str, str] = field(default_factory=dict)
    """By caution: yes, or not sure."""
    where: Mapping[str, frozenset[Spot]] = field(default_factory=dict)
    """By caution; the app alone is shown it, row by row. None of them: "I cannot say"."""
    over: Sequence[str] = ()
    """What was told before and is so no longer."""
    somebody: str = ""
    """Who it is for, of those who are known."""
    approves: bool = False
    """Whether a clinician said yes, where that is asked."""
    ready: Sequence[str] = ()
    """At the last stop: easy, more, sit, yes, withdraw, keep NAME."""
    before: int | None = None
    after: int | None = None
    note: str = ""
    gentler: bool = False
    """Whether there is less of it, where that is asked as it hurt the last time."""
    goes_on: bool = False
    """Whether a session that was broken off is gone on with, where that is asked."""


@dataclass
class Seen:
    """What came of it."""

    closed: bool = False
    level: str = ""
    steps: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    """How each piece of work is measured."""
    offered: tuple[str, ...] = ()
    """Names to choose from."""
    withdrawable: bool = False
    asked_if_gentler: bool = False
    asked_to_go_on: bool = False
    first: str = ""
    """What begins it: kind, step, side and round."""
    verdict: str = ""
    """What the page after the questions is headed with, where it closes."""
    asking: str = ""
    """The caution that was asked about last."""
    routine: Routine | None = None
    """What was led."""


class Person:
    """Somebody with a home of their own, who goes from one shell to the next."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.people_file = home / "people" / "people.json"
        self.history = home / "history.db"
        self.library = Library(ROUTINES, home / "own")

    async def goes(self, shell: str, name: str, says: Says | None = None, **wishes: Any) -> Seen:
        ways: dict[str, Callable[..., Any]] = {"app": self._in_app, "plain": self._in_lines, "json": self._in_json}
        return await ways[shell](self.library.find(name), says or Says(), Wishes(**{"lead_in": 0, **wishes}))

    def names(self, receives: bool) -> list[str]:
        return People(self.people_file).names(receives)

    def holds(self, name: str, receives: bool) -> list[str]:
        """What is kept as yes or not sure."""
        answers = People(self.people_file).person(name, receives).answers
        return [id for id, kept in answers.items() if kept.said != "no"]

    def notes(self) -> list[str]:
        with Store.open(self.history) as store:
            return [store.note_of(row.id) for row in store.sessions()]

    def numbers(self) -> list[tuple[str, str, int]]:
        with Store.open(self.history) as store:
            return [
                (each.person, each.moment, each.value) for row in store.sessions() for each in store.ratings(row.id)
            ]

    def _parts(self, wishes: Wishes, clock: FakeClock, *, unattended: bool = False) -> Parts:
        return replace(
            parts(wishes, unattended=unattended),
            speaker=None if unattended else lambda *_: FakeSpeaker(),
            awake=lambda: lambda _: None,
            try_sound=lambda: False,
            fingers=Fingers(moment=calm_fingers(), hold_back=0.0),
            entries=self.library.entries,
            clock=clock,
        )

    # JSON: nothing is said

    async def _in_json(self, entry: Any, _: Says, wishes: Wishes) -> Seen:
        clock, out, seen = FakeClock(), io.StringIO(), Seen()
        made = self._parts(wishes, clock, unattended=True)
        shell = JsonShell(Lines(out), made, lambda _: None, sleep=clock.advance)

        def answer(move: Move) -> object:
            _look(seen, move)
            return shell.answer(move)

        _end(seen, run(routine(made, shell, entry), answer))
        assert all(json.loads(line) for line in out.getvalue().splitlines())
        return seen

    # Lines

    async def _in_lines(self, entry: Any, says: Says, wishes: Wishes) -> Seen:
        clock, seen = FakeClock(), Seen()
        made = self._parts(wishes, clock)
        source = _Answers(clock)
        shell = PlainShell(source, Lines(io.StringIO()), made, lambda _: None, sleep=clock.advance)

        def answer(move: Move) -> object:
            _look(seen, move)
            source.lines = _typed(move, says)
            given = shell.answer(move)
            if isinstance(move, Questions | Ready):
                assert set(source.lines) <= {"n"}, f"this was not asked for: {source.lines}"
            return given

        _end(seen, run(routine(made, shell, entry, offering=True), answer))
        return seen

    # The app

    async def _in_app(self, entry: Any, says: Says, wishes: Wishes) -> Seen:
        clock, seen = FakeClock(), Seen()
        app = SelfcareApp(self._parts(wishes, clock), entry)
        left, stops = dict(says.holds), list(says.ready)
        async with app.run_test(size=(80, 24)) as pilot:
            for _ in range(400):
                await pilot.pause()
                if not app.is_running or app.return_code is not None:
                    break
                await _press(pilot, clock, seen, says, left, stops)
        seen.closed = app.return_code == 4
        return seen


class _Answers:
    """Lines that are typed when they are asked for; in a session nobody types."""

    keys = False
    has_answered = False

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.lines: list[str] = []

    def read(self, seconds: float) -> str | None:
        self._clock.advance(seconds)
        return None

    def line(self, any_words: bool = False) -> str:  # noqa: ARG002
        assert self.lines, "nothing was meant to be asked here"
        return self.lines.pop(0)

    def put_aside(self) -> None:
        raise AssertionError


def _look(seen: Seen, move: Move) -> None:
    if isinstance(move, GoOn):
        seen.asked_to_go_on = True
    if isinstance(move, Gentler):
        seen.asked_if_gentler = True
    if isinstance(move, Whose):
        seen.offered = move.names
    if isinstance(move, Ready):
        seen.withdrawable = seen.withdrawable or move.can_withdraw
    if isinstance(move, Lead):
        _led(seen, move.sitting)


def _led(seen: Seen, sitting: Sitting) -> None:
    seen.level = sitting.timeline.level
    seen.routine = sitting.entry.routine
    at = sitting.timeline.segments[0]
    seen.first = f"{at.kind.value} {at.step} {at.round}"
    seen.steps = tuple(dict.fromkeys(segment.step for segment in sitting.timeline.segments))
    seen.measures = tuple(str(segment.measure) for segment in sitting.timeline.segments)


def _end(seen: Seen, ending: Ending) -> None:
    seen.closed = ending.closed is not None
    assert ending.closed is not Closed.LEFT


def _typed(move: Move, says: Says) -> list[str]:
    """The lines for one move."""
    match move:
        case Gentler():
            return ["y" if says.gentler else "n"]
        case GoOn():
            return ["y" if says.goes_on else "n"]
        case OnWhom():
            return [""]
        case Whose(receiving=receiving):
            return [says.somebody or ("s" if receiving else "")]
        case Questions(visit=visit):
            if says.over and move.can_be_anew:
                visit.all_anew = True
                lines = ["a", *_typed_in(visit, says)]
                visit.all_anew = False
                return lines
            return _typed_in(visit, says)
        case TurnedAway(visit=visit):
            asked = asked_of_a_yes(visit.decision())
            return ["y"] * len(asked) if says.approves else ["n"] * (1 + (len(asked) > 1))
        case Ready():
            said = [line for word in says.ready for line in word.split(" ", 1)]
            numbers = "" if says.before is None else f" {says.before}" * len(move.ratings)
            return said if "withdraw" in said else [*said, numbers.strip()]
        case Afterwards():
            given = ["" if says.after is None else str(says.after)] * len(move.ratings)
            return [*given, says.note]
        case _:
            return []


def _typed_in(visit: Visit, says: Says) -> list[str]:
    """The lines for all lists that are asked; one with nothing on it is left for the answer at the end."""
    lines: list[str] = []
    asked, read = visit.sheets(), 0
    nothing = True
    for at, sheet in enumerate(asked):
        holds = [each for each in sheet.cautions if each.id in says.holds or visit.holds(each)]
        nothing = nothing and not holds
        if at + 1 < len(asked) and len(sheet.cautions) > 1 and not holds:
            lines.append("")
            read += len(sheet.cautions)
        elif nothing and (ready := _ready(visit)) is not None:
            numbers = "" if says.before is None else f" {says.before}" * len(ready.ratings)
            chosen = [word for word in says.ready if not word.startswith("keep ")]
            kept = [word.split(" ", 1) for word in says.ready if word.startswith("keep ")]
            lines += [*chosen, *(line for word, name in kept for line in (f"n {word}", name))]
            lines += [] if kept else [f"n{numbers}"]
        else:
            lines += _on_a_list(sheet, says, read)
            read = 0
        kept = [each for each in sheet.cautions if visit.holds(each) and each.id not in says.holds]
        lines += ["n" if each.id in says.over else "y" for each in kept]
    return lines


def _ready(visit: Visit) -> Ready | None:
    """The stop under the last list, where nothing holds on any."""
    questions = Questions(visit)
    while questions.read_on():
        pass
    return questions.ready


def _on_a_list(sheet: Sheet, says: Says, read: int = 0) -> list[str]:
    """The numbers of what holds, those behind the question for the places after its own; and the answers to each.
    `read`: how many lines stand before it and wait for their answer."""
    shown = sheet.lines(opened=False)
    behind = sheet.here.cautions if sheet.here is not None else ()
    ticked, inner = ([at for at, each in enumerate(some, start=1) if each.id in says.holds] for some in (shown, behind))
    wanted = [*(shown[at - 1] for at in ticked), *(behind[at - 1] for at in inner)]
    own = ["?" if says.holds[each.id] == "not sure" else "y" for each in wanted]
    if len(sheet.cautions) == 1 and not read:
        return own or ["n"]
    if len(own) > 1:  # those without a place are asked at once
        assert len(set(own)) == 1 and not any(each.asks_where for each in wanted)
        own = own[:1]
    numbers = [*(read + at for at in ticked), *([read + len(shown) + 1] if inner else [])]
    return [" ".join(map(str, numbers)), *([" ".join(map(str, inner))] if inner else []), *own] if wanted else ["n"]


async def _press(
    pilot: Pilot[None], clock: FakeClock, seen: Seen, says: Says, left: dict[str, str], stops: list[str]
) -> None:
    """What somebody presses on the screen that is in front."""
    screen = pilot.app.screen
    match screen:
        case GateScreen():
            listed = screen.query_one("#answers", OptionList)
            ids = [option.id for option in listed.options]
            wanted = next((id for id in left if id in ids), None)
            here = screen._questions.here
            if wanted is None and here is not None and {each.id for each in here.cautions} & set(left):
                wanted = HERE
            if wanted is None and stops and CHOOSE in ids:
                listed.highlighted = ids.index(CHOOSE)
                await pilot.press("enter")
            elif wanted is None:
                if says.before is not None and screen._questions.ready is not None:
                    await pilot.press(*str(says.before))
                await pilot.press("g")
            else:
                listed.highlighted = ids.index(wanted)
                await pilot.press("enter")
        case QuestionScreen():
            listed = screen.query_one("#answers", OptionList)
            words = [str(option.prompt) for option in listed.options]
            seen.asking = next(id for id in left)
            said = left.pop(seen.asking)
            start = "Not sure" if said == "not sure" else "Yes"
            listed.highlighted = next(at for at, each in enumerate(words) if each.startswith(start))
            await pilot.press("enter")
        case OutcomeScreen():
            seen.verdict = screen._visit.decision().verdict.value
            listed = screen.query_one("#answers", OptionList)
            wanted = Choice.APPROVED if says.approves else Choice.BACK
            listed.highlighted = [option.id for option in listed.options].index(wanted.value)
            await pilot.press("enter")
        case ReadyScreen():
            seen.withdrawable = seen.withdrawable or screen._ready.can_withdraw
            word, *name = (stops.pop(0) if stops else "").split(" ", 1)
            if word in ("easy", "more", "usual"):
                while screen._ready.level != word:
                    await pilot.press("l")
            elif word:
                key = {"sit": "t", "stand": "t", "yes": "y", "withdraw": "w", "keep": "k"}[word]
                await pilot.press(key)
                if name:
                    await pilot.pause()
                    pilot.app.screen.query_one(Input).value = name[0]
                    await pilot.press("enter")
            else:
                if says.before is not None:
                    await pilot.press(*str(says.before))
                await pilot.press("enter")
        case PickScreen():
            listed = screen.query_one("#answers", OptionList)
            if str(listed.options[0].prompt) == Gentler.ways[0]:
                seen.asked_if_gentler = True
                listed.highlighted = 0 if says.gentler else 1
            else:
                seen.asked_to_go_on = True
                listed.highlighted = 0 if says.goes_on else 1
            await pilot.press("enter")
        case NamesScreen():
            listed = screen.query_one("#answers", OptionList)
            names = [str(option.prompt) for option in listed.options]
            seen.offered = tuple(names[:-1])
            listed.highlighted = names.index(says.somebody) if says.somebody else len(names) - 1
            await pilot.press("enter")
        case LeadingScreen():
            _led(seen, screen.sitting)
            clock.advance(LONG)
            screen.look()
        case SummaryScreen():
            if says.note and not screen._afterwards.noted:
                await pilot.press("n")
                await pilot.pause()
                pilot.app.screen.query_one(Input).value = says.note
                await pilot.press("enter")
                await pilot.pause()
            if says.after is not None:
                await pilot.press(*str(says.after))
            await pilot.press("enter")
        case WhereScreen():
            seen.asking = next(id for id in left)
            said = left.pop(seen.asking)
            for row, sides in _pointed(screen._pointing.rows, says.where.get(seen.asking, frozenset())):
                listed = screen.query_one("#answers", OptionList)
                listed.highlighted = listed.get_option_index(str(row))
                for side in sides:
                    await pilot.press({Side.LEFT: "left", Side.RIGHT: "right", Side.MIDDLE: "m"}[side])
            if said == NOT_SURE:
                listed = screen.query_one("#answers", OptionList)
                listed.highlighted = listed.get_option_index(NOT_SURE)
                await pilot.press("enter")
            else:
                await pilot.press("g")
        case ChoosingScreen():  # on whom: oneself, which stands first; or whether a professional said yes
            if screen._choices == NO_OR_YES:
                screen.query_one("#answers", OptionList).highlighted = int(says.approves)
            await pilot.press("enter")


def _pointed(rows: Sequence[Row], wanted: frozenset[Spot]) -> list[tuple[int, list[Side]]]:
    """The rows that somebody ticks to show these places: first those that hold nothing else, then what is left."""
    found: dict[int, list[Side]] = {}
    left = set(wanted)
    ways = [(at, side, row.spots(side)) for at, row in enumerate(rows) for side in row.sides or (Side.MIDDLE,)]
    for exact in (True, False):
        for at, side, spots in ways:
            if spots & left and (not exact or spots <= wanted):
                found.setdefault(at, []).append(side)
                left -= spots
    assert not left, f"nowhere to be pointed at: {sorted(left)}"
    return list(found.items())
