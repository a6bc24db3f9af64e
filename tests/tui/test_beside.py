"""What is said beside a screen never stands before what somebody must read."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.hurts import HurtsScreen
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.tui.test_app import at, home, leading, until
from tests.tui.test_snapshots import rows
from tests.tui.test_writing import settle

ANOTHER = "Another session is being led in another window; both are kept."
SAY = "Draw the shoulders up and let them sink, and stop where it pulls, burns or tingles."
ROUTINE = f"""
title: Shoulders
defaults: {{work: [talk]}}
stop_if: [sharp pain]
prepare: 0s
steps:
  - {{name: Shrug, duration: 60s, say: "{SAY}"}}
"""


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_a_notice_on_the_way_into_a_session_covers_nothing_of_it(tmp_path: Path, size: tuple[int, int]) -> None:
    wall = Wall()
    app = leading(wall, tmp_path, ROUTINE, company=lambda: ANOTHER)
    async with app.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        assert not app.screen.query(Toast)
        assert SAY in " ".join(rows(app).split())
        await pilot.press("w")
        await pilot.pause()
        assert ANOTHER in " ".join(rows(app).split())


LONG = "No sound: the program that plays sounds failed; perhaps no sound device is connected. It is tried again."


def over(pilot: Pilot[None]) -> list[str]:
    """What is drawn where a notice lies, and how much is told of it; empty where it has a place of its own."""
    seen = pilot.app.screen._compositor.visible_widgets
    toasts = [(each, region) for each, (region, clip) in seen.items() if isinstance(each, Toast)]
    assert toasts
    below = []
    for widget, (region, clip) in seen.items():
        if not widget.children and not isinstance(widget, Toast) and widget.visible:
            below += [repr(widget) for _, toast in toasts if toast.overlaps(region.intersection(clip))]
    told = "".join(rows(pilot.app).replace("▌", "").split())
    for each, _ in toasts:
        assert "".join(str(each._notification.message).split()) in told, "it is whole"
    return below


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
@pytest.mark.parametrize("on", ["home", "halted", "questions"])
async def test_a_notice_has_rows_of_its_own_on_every_screen(tmp_path: Path, size: tuple[int, int], on: str) -> None:
    """It lay over the question list, over the numbers to ring and over the signs."""
    wall = Wall()
    app = leading(wall, tmp_path, ROUTINE) if on == "halted" else home(wall, tmp_path)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, LeadingScreen if on == "halted" else HomeScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        if on == "halted":
            await at(pilot, wall, 1)
            await pilot.press("x")
            await until(pilot, HurtsScreen)
        if on == "questions":
            await pilot.press("enter")
            await until(pilot, GateScreen)
        app.say(LONG)
        await settle(pilot)
        assert not over(pilot)
        if on == "halted" and size != (40, 12):
            assert "Emergency number" in rows(app)


async def test_too_quick_is_told_in_one_row_where_there_are_few(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path, ROUTINE)
    async with app.run_test(size=(40, 12), notifications=True) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        app._beside.too_soon()
        await settle(pilot)
        assert not over(pilot)
        assert "Let go, rest, breathe." in rows(app), "the body stays first"


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_in_a_session_what_is_said_stands_at_its_place_there_and_takes_nothing_from_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """Rows that a notice took and gave back left a paused session blank."""
    wall = Wall()
    app = leading(wall, tmp_path, ROUTINE)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        app.say("Said while it was halted.")
        await settle(pilot)
        await pilot.press("space")
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 9)
        await pilot.press("s")
        await settle(pilot)
        app._beside.too_soon()
        await settle(pilot)
        scene = app.screen.query_one("#scene")
        assert scene.size == size, "all of the screen is the session's"
        assert "Stop here?" in rows(app) and "space go on" in rows(app)
        assert "That was too quick" in rows(app)
        app.clear_notifications()
        await at(pilot, wall, 20)
        assert "Stop here?" in rows(app) and "space go on" in rows(app)
        assert "too quick" not in rows(app)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_the_screen_stands_as_before_once_a_notice_has_gone(tmp_path: Path, size: tuple[int, int]) -> None:
    """An empty place for notices took all rows there are."""
    wall = Wall()
    app = leading(wall, tmp_path, ROUTINE)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        before = rows(app)
        for text in ("One.", LONG, "Another."):
            app.say(text)
            await settle(pilot)
            assert not over(pilot)
            app.screen.query_one(Toast)._expire()
            await settle(pilot)
            await settle(pilot)
            assert rows(app) == before
