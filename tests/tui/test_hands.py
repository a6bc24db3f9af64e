"""What shaking hands and poor eyes need of the screens: nothing is chosen by a slip, and all can be read with keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from selfcare.actions.action import Where
from selfcare.actions.table import of
from selfcare.body.places import Side, Spot
from selfcare.care.profile import Kept, People
from selfcare.presses import Fingers
from selfcare.tui.pages import end_in_sight
from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.kept import KeptScreen
from selfcare.tui.screens.keys import KeysScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.leaving import LeavingScreen
from selfcare.tui.screens.newroutine import NewRoutineScreen
from selfcare.tui.screens.pick import ChoosingScreen
from selfcare.tui.screens.question import QuestionScreen
from selfcare.tui.screens.ready import ReadyScreen
from selfcare.tui.screens.where import WhereScreen
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.shelflist import ShelfList
from tests.fakes import Wall, calm_fingers
from tests.tui.test_app import home, to_the_stop, until
from tests.tui.test_asking import app
from tests.tui.test_snapshots import rows
from tests.tui.test_writing import app_with, settle

TODAY = date(2026, 6, 10)


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(people=tmp_path / "p" / "people.json")


def told(pilot: Pilot[None]) -> list[str]:
    return [line.text for line in pilot.app.screen.query(Line)]


async def test_one_click_looks_and_a_second_one_chooses(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("#shelf", offset=(6, 4))
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
        assert pilot.app.screen.query_one("#shelf", ShelfList).highlighted == 2
        await pilot.click("#shelf", offset=(6, 4))
        await pilot.pause()
        assert not isinstance(pilot.app.screen, HomeScreen)


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_help_is_read_to_its_end_with_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    async with home(Wall(), tmp_path).run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("f1")
        await until(pilot, KeysScreen)
        lines = told(pilot)
        assert lines.index("On the first screen") < lines.index("In a session")
        scroll = pilot.app.screen.query_one(VerticalScroll)
        assert not end_in_sight(scroll)
        for _ in range(30):
            await pilot.press("down")
            await pilot.pause()
        assert end_in_sight(scroll) and isinstance(pilot.app.screen, KeysScreen)


async def test_in_a_session_its_own_keys_come_first(wall: Wall) -> None:
    async with app(wall, "breath-calm").run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press("f1")
        await until(pilot, KeysScreen)
        lines = told(pilot)
        assert lines.index("In a session") < lines.index("On the first screen")


PAGES = {action.keys[0]: action.opens for action in of(Where.HOME) if action.opens}


@pytest.mark.parametrize("bump", [["g", "plus", "enter"], ["plus", "g", "f"], ["f", "plus", "minus", "plus"]])
async def test_a_bump_changes_no_pace(wall: Wall, bump: list[str]) -> None:
    """After one the whole session was quicker than asked for, and only a small "pace 1.1" said so."""
    moments = iter([10.0 + n / 100 for n in range(len(bump))])
    fingers = Fingers(moment=lambda: next(moments), hold_back=3600.0)
    async with app(wall, "arm-circles", screening=False, fingers=fingers).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press(*bump)
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        assert screen.sitting.player.position().pace == 1
        assert not [event.key for event, _ in pilot.app.guard._waiting if event.key in ("plus", "minus")], "nor later"


async def test_whoever_changes_the_pace_is_told(wall: Wall) -> None:
    async with app(wall, "arm-circles", screening=False).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        for pace in ("1.1", "1.2"):
            await pilot.press("plus")
            await settle(pilot)
            assert f"Pace {pace}." in rows(pilot.app)


@pytest.mark.thorough
@pytest.mark.parametrize("pressed", PAGES)
async def test_a_page_to_read_waits_for_no_second_thought(wall: Wall, pressed: str) -> None:
    """Nothing is held back so long that it never comes: what begins something does not, and a page does."""
    slow = Fingers(moment=calm_fingers(), hold_back=3600.0)
    running = home(wall, wall.people.parent, people=lambda: People(wall.people), fingers=slow)
    async with running.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2", "f5", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, HomeScreen)
        await pilot.press(pressed)
        await comes_up(pilot, PAGES[pressed])


@pytest.mark.thorough
@pytest.mark.parametrize("pressed", PAGES)
async def test_the_key_that_opens_a_page_leaves_it(wall: Wall, pressed: str) -> None:
    async with home(wall, wall.people.parent, people=lambda: People(wall.people)).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(pressed)
        await comes_up(pilot, PAGES[pressed])
        await pilot.press(pressed)
        await until(pilot, HomeScreen)


async def comes_up(pilot: Pilot[None], page: str) -> None:
    for _ in range(100):
        if not isinstance(pilot.app.screen, HomeScreen):
            break
        await pilot.pause()
    assert type(pilot.app.screen).__module__ == f"selfcare.tui.screens.{page}"


async def test_a_list_that_was_typed_is_not_thrown_away_by_one_key(tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f2")
        await until(pilot, NewRoutineScreen)
        pilot.app.screen.query_one("#new-title", Input).value = "Evening hands"
        await pilot.press("escape")
        await until(pilot, LeavingScreen)
        await pilot.press("n")
        await until(pilot, NewRoutineScreen)
        assert pilot.app.screen.query_one("#new-title", Input).value == "Evening hands"
        await pilot.press("escape")
        await until(pilot, LeavingScreen)
        await pilot.press("escape")
        await until(pilot, HomeScreen)


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_the_last_page_is_read_to_its_end_before_it_begins(wall: Wall, size: tuple[int, int]) -> None:
    """A warning that stands below the edge is no warning."""
    people = People(wall.people)
    me = people.person("me")
    me.answers["nodes"] = Kept("yes", TODAY, frozenset({Spot("armpit", Side.LEFT)}))
    assert people.keep(me)
    async with app(wall, "swedish-forearm").run_test(size=size) as pilot:
        await to_the_stop(pilot)
        scroll = pilot.app.screen.query_one("#cautions", VerticalScroll)
        inside = pilot.app.screen.query("#ready Line")
        assert inside.last(Line).region.bottom - inside.first(Line).region.y <= scroll.virtual_size.height
        assert not end_in_sight(scroll)
        first = inside.first(Line)
        assert isinstance(first, Line) and "left armpit" in first.text
        while not end_in_sight(scroll):
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(pilot.app.screen, ReadyScreen)
        await pilot.press("enter", "enter")
        await until(pilot, LeadingScreen)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_nor_does_the_list_begin_it_under_which_that_page_stands(wall: Wall, size: tuple[int, int]) -> None:
    people = People(wall.people)
    me = people.person("me")
    me.answers["nodes"] = Kept("yes", TODAY, frozenset({Spot("armpit", Side.LEFT)}))
    assert people.keep(me)
    async with app(wall, "swedish-forearm").run_test(size=size) as pilot:
        await until(pilot, GateScreen)
        seen, told = False, [""]
        for _ in range(40):
            if isinstance(pilot.app.screen, LeadingScreen):
                break
            listed = pilot.app.screen.query_one("#answers", OptionList)
            seen, shown = end_in_sight(listed), [str(option.prompt) for option in listed.options]
            told = [row for row in shown if row.startswith("·")] or told
            await pilot.press("enter")
            await pilot.pause()
        await until(pilot, LeadingScreen)
        assert seen and "left armpit" in told[0]


async def test_a_second_press_of_enter_does_not_turn_left_into_right(wall: Wall) -> None:
    async with app(wall, "swedish-forearm").run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        listed = pilot.app.screen.query_one("#answers", OptionList)
        listed.highlighted = [option.id for option in listed.options].index("wound")
        await pilot.press("enter")
        await until(pilot, WhereScreen)
        await pilot.press("enter")  # no side is chosen by it
        await pilot.pause()
        assert "← left or → right" in told(pilot)[0]
        await pilot.press("left")
        await pilot.press("enter")
        await pilot.press("enter")
        await until(pilot, GateScreen)
        rows = [str(option.prompt) for option in pilot.app.screen.query_one("#answers", OptionList).options]
        told_of = [row for row in rows if row.startswith("[x] Wound, ulcer")]
        assert told_of and all("LEFT" in row and "RIGHT" not in row for row in told_of)


async def test_what_is_kept_is_seen_changed_and_removed_in_the_app(wall: Wall) -> None:
    people = People(wall.people)
    me = people.person("me")
    me.answers["numb"] = Kept("yes", TODAY, frozenset({Spot("foot", Side.RIGHT)}))
    me.answers["thinner"] = Kept("no", TODAY)
    assert people.keep(me)
    running = home(wall, wall.people.parent, people=lambda: People(wall.people))
    async with running.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f7")
        await until(pilot, KeptScreen)
        listed = pilot.app.screen.query_one("#answers", OptionList)
        rows = [str(option.prompt) for option in listed.options]
        assert any("right foot" in row for row in rows) and any("Blood thinner" in row for row in rows)
        listed.highlighted = next(at for at, row in enumerate(rows) if "Blood thinner" in row)
        await pilot.press("enter")
        await until(pilot, ChoosingScreen)
        await pilot.press("enter")
        await until(pilot, QuestionScreen)
        await pilot.press("enter")
        await until(pilot, KeptScreen)
        assert People(wall.people).person("me").answers["thinner"].said == "yes"
        listed = pilot.app.screen.query_one("#answers", OptionList)
        rows = [str(option.prompt) for option in listed.options]
        listed.highlighted = next(at for at, row in enumerate(rows) if "right foot" in row)
        await pilot.press("enter", "down", "enter")
        await until(pilot, ChoosingScreen)
        await pilot.press("enter")  # no, or not yet
        await until(pilot, KeptScreen)
        assert "numb" in People(wall.people).person("me").answers
        await pilot.press("enter", "down", "enter")
        await until(pilot, ChoosingScreen)
        await pilot.press("down", "enter")
        await until(pilot, KeptScreen)
        assert "numb" not in People(wall.people).person("me").answers


async def test_removing_all_says_of_whom_within_its_sentence(wall: Wall) -> None:
    people = People(wall.people)
    for name, receives in (("me", False), ("Zoë", True)):
        person = people.person(name, receives)
        person.answers["thinner"] = Kept("yes", TODAY)
        assert people.keep(person)
    running = home(wall, wall.people.parent, people=lambda: People(wall.people))
    async with running.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("f7")
        for whom in ("you", "Zoë"):
            await until(pilot, KeptScreen)
            listed = pilot.app.screen.query_one("#answers", OptionList)
            rows = [str(option.prompt) for option in listed.options]
            listed.highlighted = rows.index(f"Remove all that is kept of {whom}")
            await pilot.press("enter")
            await until(pilot, ChoosingScreen)
            assert f"all that is kept of {whom}: answers" in " ".join(told(pilot))
            await pilot.press("escape")
