"""The style sheets that are read late say nothing of what stands there already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.color import Color
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.screen import Screen

from selfcare.shelves.library import Library
from selfcare.tui import front
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.learn import LearnScreen
from selfcare.tui.styles import PAGES, QUESTIONS, SESSION, fitted
from selfcare.tui.widgets.big import Big
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, at, home, leading, until


@pytest.fixture(autouse=True)
def nothing_comes_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "SETTLED", 3600.0)


def looks(pilot: Pilot[None]) -> dict[str, str]:
    """How each widget in front is styled."""
    return {f"{at} {each!r}": each.styles.css for at, each in enumerate(pilot.app.screen.walk_children(with_self=True))}


def read(app: SelfcareApp) -> set[str]:
    return {Path(path).name for path, _ in app.stylesheet.source} & {SESSION, QUESTIONS, PAGES}


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_home_looks_the_same_when_all_sheets_have_been_read(tmp_path: Path, size: tuple[int, int]) -> None:
    app = home(Wall(), tmp_path)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await until(pilot, HomeScreen)
        before = looks(pilot)
        assert not read(app)
        app._settle()
        assert read(app) == {SESSION, QUESTIONS, PAGES}
        app.stylesheet.update(app)
        assert looks(pilot) == before and len(before) > 5


async def test_the_session_looks_the_same_when_the_pages_have_been_read(tmp_path: Path) -> None:
    app = leading(Wall(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        before = looks(pilot)
        assert read(app) == {SESSION}
        app._settle()
        app.stylesheet.update(app)
        assert looks(pilot) == before and len(before) > 8


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
@pytest.mark.parametrize("name", ["arm-circles", "elder-hand"])
async def test_the_questions_look_the_same_when_all_sheets_have_been_read(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    app = SelfcareApp(Wall().parts(list), Library(ROUTINES, tmp_path).find(name))
    async with app.run_test(size=size) as pilot:
        while not isinstance(app.screen, GateScreen):
            await pilot.press("enter") if name == "elder-hand" else await pilot.pause()
        before = looks(pilot)
        assert QUESTIONS in read(app) and (name == "elder-hand" or PAGES not in read(app))
        app._settle()
        app.stylesheet.update(app)
        assert looks(pilot) == before and len(before) > 8


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(40, 12), (70, 24), (120, 40)])
async def test_a_screen_has_the_classes_of_its_size_before_it_stands(tmp_path: Path, size: tuple[int, int]) -> None:
    """Those that Textual gives it when it stands are the same: nothing is styled twice."""
    app = home(Wall(), tmp_path)
    async with app.run_test(size=size) as pilot:
        screens: list[Screen[Any]] = [HomeScreen(), LearnScreen()]
        for screen in screens:
            before = set(fitted(screen, app).classes)
            app.push_screen(screen)
            await pilot.pause()
            assert {each for each in screen.classes if each.startswith("-")} == before and before


@pytest.mark.parametrize("page", ["", "learn", "keys", "lookback"])
async def test_a_screen_is_styled_once_as_it_comes_up_and_lacks_nothing(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew: list[DOMNode] = []
    style = SelfcareApp.update_styles

    def noted(app: SelfcareApp, node: DOMNode, animate: bool = True) -> None:
        anew.append(node)
        style(app, node, animate)

    monkeypatch.setattr(SelfcareApp, "update_styles", noted)
    app = home(Wall(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await until(pilot, HomeScreen)
        if page:
            app.action_open_page(page)
            await pilot.pause()
        before = looks(pilot)
        assert app.screen not in anew and len(before) > 3
        app.screen.update_node_styles(animate=False)
        assert app.screen in anew and looks(pilot) == before


async def test_a_screen_that_comes_back_has_the_theme_that_was_chosen_meanwhile(tmp_path: Path) -> None:
    app = home(Wall(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, HomeScreen)
        before = looks(pilot)
        app.action_open_page("learn")
        await pilot.pause()
        app.theme = "selfcare-light"
        await pilot.pause()
        app.pop_screen()
        await pilot.pause()
        assert "#faf7f0" in str(app.screen.styles.css).lower() and looks(pilot) != before


COLOURS = ("foreground", "warning", "accent", "secondary")
MOMENTS = "title: Moments\nprepare: 5s\nsteps:\n  - Hold still: 20s\n  - rest: 20s\n  - Hold: 20s\n"


async def test_the_count_has_the_colour_of_its_moment_from_the_first_picture_on(tmp_path: Path) -> None:
    wall = Wall()
    async with leading(wall, tmp_path, MOMENTS, lead_in=10).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        colours = {name: Color.parse(value) for name, value in pilot.app.theme_variables.items() if name in COLOURS}

        def has(name: str) -> bool:
            drawn = [pilot.app.screen.query_one(id, Big)._styles_now()[0].color for id in ("#word", "#count")]
            return drawn == [colours[name].rich_color] * 2

        assert has("foreground")
        for seconds, name in ((12, "warning"), (5, "accent"), (20, "secondary")):
            await at(pilot, wall, seconds)
            assert has(name), seconds
        await pilot.press("space")
        await pilot.pause()
        assert has("foreground")
