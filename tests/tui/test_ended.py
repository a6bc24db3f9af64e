"""After a session: nobody is sent away from a page whose end they have not seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.summary import SummaryScreen
from tests.fakes import Wall
from tests.tui.test_app import at, until
from tests.tui.test_asking import app, keys, past_the_questions
from tests.tui.test_snapshots import rows
from tests.tui.test_writing import settle


@pytest.fixture
def wall(tmp_path: Path) -> Wall:
    return Wall(people=tmp_path / "people.json")


SIZES = [(40, 12), (80, 24), (120, 40)]


@pytest.mark.parametrize("key", ["space", "enter"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["arm-circles", "aroma-hand"])
async def test_the_key_of_the_whole_session_turns_the_page_until_its_end_was_seen(
    wall: Wall, name: str, size: tuple[int, int], key: str
) -> None:
    """One Space was the shell again, and the tip about the skin stood below, never seen."""
    running = app(wall, name, screening=False)
    async with running.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        for _ in range(40):
            await at(pilot, wall, 2000)
            if isinstance(pilot.app.screen, SummaryScreen):
                break
            await pilot.press("space")
        await until(pilot, SummaryScreen)
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, SummaryScreen)
        seen = rows(pilot.app)
        for _ in range(12):
            if "enter back" in keys(pilot):
                break
            assert "enter read on" in keys(pilot)
            await pilot.press(key)
            await settle(pilot)
            assert pilot.app.screen is screen
            seen += rows(pilot.app)
        words = " ".join(seen.replace("█", " ").split())
        assert "No clinician has reviewed this" in words
        for tip in screen._afterwards.tips:
            assert tip.split()[-1] in words
        await pilot.press(key)
        await settle(pilot)
        assert not running.is_running


async def test_a_number_is_asked_once_on_the_way_and_can_be_typed_or_left_out(wall: Wall) -> None:
    for typed, kept in ((["3"], [("me", "tension", "after", 3)]), ([], [])):
        running = app(wall, "swedish-forearm")
        async with running.run_test(size=(40, 12)) as pilot:
            await pilot.pause()
            await past_the_questions(pilot)
            await at(pilot, wall, 2000)
            await until(pilot, SummaryScreen)
            await settle(pilot)
            for _ in range(12):
                if not running.is_running or "How tense" in rows(pilot.app):
                    break
                await pilot.press("space")
                await settle(pilot)
            assert "How tense" in rows(pilot.app)
            await pilot.press(*typed)
            for _ in range(12):
                if running.is_running:
                    await pilot.press("space")
                    await settle(pilot)
            assert not running.is_running
        assert wall.keepers[-1].rated == kept


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_whoever_wants_to_leave_leaves(wall: Wall, key: str) -> None:
    running = app(wall, "arm-circles", screening=False)
    async with running.run_test(size=(40, 12)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 2000)
        await until(pilot, SummaryScreen)
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        assert not running.is_running
