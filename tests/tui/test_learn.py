"""Learn in the app: opened from home, moved about in, left; nothing of it needs a pointer, all of it takes one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.containers import VerticalScroll
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from selfcare.care.learn import TOPICS
from selfcare.settings import Settings
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.learn import LearnScreen
from selfcare.tui.screens.pick import PickScreen
from selfcare.tui.widgets.keyline import KeyLine
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, until

SIZES = [(80, 24), (120, 40), (40, 12)]
NARROW = (40, 12)


def app_with(own: Path, **wishes: Any) -> SelfcareApp:
    return SelfcareApp(Wall().parts(Library(ROUTINES, own).entries, **wishes))


def page(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#page", Static).content)


def scrolled(pilot: Pilot[None]) -> float:
    return pilot.app.screen.query_one("#text", VerticalScroll).scroll_y


def in_sight(pilot: Pilot[None], id: str) -> bool:
    return pilot.app.screen.query_one(f"#{id}").region.area > 0


def key_at(pilot: Pilot[None], key: str) -> tuple[int, int]:
    """Where a key stands in the line of keys."""
    line = "".join(segment.text for segment in pilot.app.screen.query_one("#keys", KeyLine).render_line(0))
    return line.index(key), 0


async def opened(pilot: Pilot[None]) -> LearnScreen:
    await pilot.app.workers.wait_for_complete()
    await pilot.press("f4")
    await until(pilot, LearnScreen)
    assert isinstance(pilot.app.screen, LearnScreen)
    return pilot.app.screen


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
async def test_f4_opens_it_esc_goes_to_the_topics_and_then_home(size: tuple[int, int], tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=size) as pilot:
        screen = await opened(pilot)
        assert screen.query_one("#topics", OptionList).option_count == len(TOPICS)
        assert page(pilot).startswith("Kinds of massage")
        assert in_sight(pilot, "topics") and in_sight(pilot, "text") is (size != NARROW)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert screen.reading and in_sight(pilot, "text") and page(pilot).startswith("The strokes")
        assert in_sight(pilot, "topics") is (size != NARROW)
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.reading and in_sight(pilot, "topics")
        await pilot.press("escape")
        await until(pilot, HomeScreen)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
async def test_every_page_can_be_read_to_its_end_with_the_space_bar(size: tuple[int, int], tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=size) as pilot:
        screen = await opened(pilot)
        text = screen.query_one("#text", VerticalScroll)
        for _ in TOPICS if size == (80, 24) else TOPICS[:2]:
            await pilot.press("enter")
            await pilot.pause()
            assert scrolled(pilot) == 0
            for _ in range(60):
                if scrolled(pilot) >= text.max_scroll_y:
                    break
                await pilot.press("space")
                await pilot.pause()
            assert scrolled(pilot) == text.max_scroll_y > 0 or size == (120, 40)
            await pilot.press("escape", "down")
            await pilot.pause()


async def test_the_arrows_scroll_while_reading_and_choose_otherwise(tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await pilot.press("pagedown")
        await pilot.pause()
        assert scrolled(pilot) > 0 and not screen.reading
        await pilot.press("down")
        await pilot.pause()
        assert page(pilot).startswith("The strokes") and scrolled(pilot) == 0
        await pilot.press("right", "down", "down")
        await pilot.pause()
        assert page(pilot).startswith("The strokes") and scrolled(pilot) == 2
        await pilot.press("pageup", "left", "up")
        await pilot.pause()
        assert page(pilot).startswith("Kinds of massage") and not screen.reading


@pytest.mark.thorough
async def test_all_of_it_can_be_clicked(tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=(80, 24)) as pilot:
        pilot.app.animation_level = "none"
        await pilot.app.workers.wait_for_complete()
        await pilot.click("#keys", offset=key_at(pilot, "f4 learn"))
        await until(pilot, LearnScreen)
        screen = pilot.app.screen
        assert isinstance(screen, LearnScreen)
        await pilot.click("#topics", offset=(3, 4))
        await pilot.pause()
        assert screen.reading and page(pilot).startswith("Choosing a therapist")
        await pilot.click("#keys", offset=key_at(pilot, "space read on"))
        await pilot.pause()
        assert scrolled(pilot) > 0
        await pilot.click("#keys", offset=key_at(pilot, "esc topics"))
        await pilot.pause()
        assert not screen.reading
        await pilot.click("#text", offset=(10, 6))
        await pilot.pause()
        assert screen.reading
        screen.query_one("#text", VerticalScroll).scroll_home(animate=False)
        await pilot._post_mouse_events([MouseScrollDown], "#text", offset=(10, 6))
        await pilot.pause()
        assert scrolled(pilot) > 0


async def test_the_palette_opens_it_too(tmp_path: Path) -> None:
    app = app_with(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        offered = {command.title: command for command in app.get_system_commands(app.screen)}
        offered["Learn"].callback()
        await until(pilot, LearnScreen)
        assert "Learn" not in {command.title for command in app.get_system_commands(app.screen)}


async def test_whom_to_call_are_the_numbers_that_the_person_has_set(tmp_path: Path) -> None:
    app = app_with(tmp_path, choices=Settings(emergency="[b]999"))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        screen.query_one("#topics", OptionList).highlighted = TOPICS.index("red-flags")
        await pilot.pause()
        assert "Emergency number: [b]999." in page(pilot)


async def test_a_page_names_its_routines_by_title_and_starts_the_one_that_is_picked(tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.pause()
        assert "Five strokes on your own forearm" in page(pilot) and "swedish-forearm" not in page(pilot)
        await pilot.press("s")
        await until(pilot, PickScreen)
        first = str(pilot.app.screen.query_one("#answers", OptionList).get_option_at_index(0).prompt)
        assert first == "Five strokes on your own forearm"
        await pilot.press("enter")
        await until(pilot, GateScreen)


async def test_a_page_that_names_no_routine_offers_none(tmp_path: Path) -> None:
    async with app_with(tmp_path).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        pilot.app.screen.query_one("#topics", OptionList).highlighted = TOPICS.index("letters")
        await pilot.pause()
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, LearnScreen)
        assert "start a routine" not in str(pilot.app.screen.query_one("#keys", KeyLine).render_line(0))
