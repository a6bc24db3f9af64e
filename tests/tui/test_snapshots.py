"""What the eye finds, as text at three sizes. `SELFCARE_SNAPSHOTS=write` writes the pictures anew, to be looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.app import App

from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.learn import LearnScreen
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, at, past_the_questions, until

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = [(80, 24), (120, 40), (40, 12)]
MOMENTS = {
    "lead-in": ("arm-circles", 0.0),
    "breath": ("arm-circles", 15 + 7),
    "count": ("arm-circles", 15 + 86),
    "rest": ("arm-circles", 15 + 128),
    "switch": ("elder-hand", 15 + 302),
    "partner": ("elder-hand", 15 + 20),
}


def rows(app: App[None]) -> str:
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("moment", MOMENTS)
async def test_the_session_looks_as_it_was_last_looked_at(moment: str, size: tuple[int, int], tmp_path: Path) -> None:
    name, seconds = MOMENTS[moment]
    wall = Wall()
    app = SelfcareApp(wall.parts(list), Library(ROUTINES, tmp_path).find(name))
    async with app.run_test(size=size) as pilot:
        await past_the_questions(pilot)
        await until(pilot, LeadingScreen)
        await at(pilot, wall, seconds)
        same(f"{moment}-{size[0]}x{size[1]}", rows(app))


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_home_looks_as_it_was_last_looked_at(size: tuple[int, int], tmp_path: Path) -> None:
    app = SelfcareApp(Wall(last_played="breath-calm").parts(Library(ROUTINES, tmp_path).entries))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        same(f"home-{size[0]}x{size[1]}", rows(app))


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("moment", ["learn", "learn-reading"])
async def test_learn_looks_as_it_was_last_looked_at(moment: str, size: tuple[int, int], tmp_path: Path) -> None:
    app = SelfcareApp(Wall().parts(Library(ROUTINES, tmp_path).entries))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f4", *(("enter",) if moment == "learn-reading" else ()))
        await until(pilot, LearnScreen)
        same(f"{moment}-{size[0]}x{size[1]}", rows(app))


def same(name: str, picture: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("SELFCARE_SNAPSHOTS") == "write":
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(picture, "utf-8")
    assert picture == path.read_text("utf-8")
