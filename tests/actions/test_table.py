"""Every action is declared once, and whoever forgets to bind it is told which one, and where."""

from __future__ import annotations

import inspect
import io
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from selfcare.actions.action import Action, Where
from selfcare.actions.session import COMFORT, SESSION
from selfcare.actions.table import TABLE, markdown, of
from selfcare.plain.leading import Plain
from selfcare.plain.telling import Lines
from selfcare.player import Player
from selfcare.shelves.library import Library
from selfcare.tui import screens
from selfcare.tui.app import SelfcareApp
from selfcare.tui.binding import bound
from selfcare.tui.screens.home import KEYS
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import FakeClock, Wall
from tests.session.helpers import timeline
from tests.test_plain import CIRCLES, Script
from tests.tui.test_app import at, until
from tests.tui.test_snapshots import ROUTINES, rows

README = Path(__file__).parents[2] / "README.md"
OWN = [action for action in SESSION if action.do is None and not action.sound]
"""What neither the player nor the sound does."""
FOR_TWO = "elder-hand"
LEAST = {Where.ANYWHERE}
"""The places that are no screen of their own."""


def screens_of() -> dict[Where, type[Screen[Any]]]:
    """The screen of each place."""
    found: dict[Where, type[Screen[Any]]] = {}
    for module in iter_modules(screens.__path__):
        for kind in vars(import_module(f"{screens.__name__}.{module.name}")).values():
            if inspect.isclass(kind) and issubclass(kind, Screen) and "PLACE" in vars(kind):
                found[kind.PLACE] = kind  # type: ignore[attr-defined]
    return found


def test_every_place_has_a_screen_that_takes_its_keys() -> None:
    assert set(Where) - set(screens_of()) == LEAST


@pytest.mark.parametrize("place", [place for place in Where if place not in LEAST | {Where.SESSION}])
def test_a_screen_has_a_method_for_each_of_its_actions(place: Where) -> None:
    screen = screens_of()[place]
    missing = [action.id for action in bound(place) if not hasattr(screen, f"action_{action.id}")]
    own = [action for action in of(place) if action.in_palette and not action.opens]
    missing += [action.id for action in own if not hasattr(screen, f"action_{action.id}")]
    assert not missing, f"{screen.__name__} does nothing for {missing}"


@pytest.mark.parametrize("place", [place for place in Where if place not in LEAST | {Where.SESSION}])
def test_what_a_screen_can_do_has_a_row_or_a_key_of_its_own(place: Where) -> None:
    screen = screens_of()[place]
    methods = {name.removeprefix("action_") for name in vars(screen) if name.startswith("action_")}
    own = {each.action.split("(")[0] for each in screen.BINDINGS if isinstance(each, Binding)}
    assert methods - own - {action.id for action in of(place)} == set(), "nobody gets there"


@pytest.mark.parametrize("place", [place for place in Where if place not in LEAST | {Where.SESSION}])
def test_a_screen_tells_its_keys_at_its_foot(place: Where) -> None:
    assert "KeyLine(" in inspect.getsource(screens_of()[place].compose)


@pytest.mark.parametrize("place", [place for place in Where if place not in LEAST])
def test_the_rows_of_a_place_stand_under_it_and_one_of_them_leads_away(place: Where) -> None:
    assert {action.where for action in of(place)} == {place}
    away = {"leave", "stop", "close", "stay", "end", "back"}
    assert away & {action.id for action in of(place) if action.keys}, f"nobody gets out {place.value}"


@pytest.mark.parametrize("place", [place for place in Where if place not in LEAST | {Where.SESSION}])
def test_a_screen_binds_the_rows_of_its_place(place: Where) -> None:
    keys = {
        key
        for binding in screens_of()[place].BINDINGS
        for key in (binding.key if isinstance(binding, Binding) else binding[0]).split(",")
    }
    assert {key for action in bound(place) for key in action.keys} <= keys


def test_what_a_function_key_does_at_home_stands_in_foot_palette_and_help() -> None:
    foot = {each.press for each in KEYS} | {"f5"}  # which stands above the list
    for action in of(Where.HOME):
        if action.keys and action.keys[0].startswith("f") and action.keys[0][1:].isdigit() and action.id != "help":
            assert action.title and action.help and action.keys[0] in foot, action.id


def test_the_app_has_one_for_what_can_be_done_anywhere() -> None:
    assert [action.id for action in of(Where.ANYWHERE) if not hasattr(SelfcareApp, f"action_{action.id}")] == []


@pytest.mark.parametrize("place", Where)
def test_an_id_and_a_key_stand_once_in_a_place(place: Where) -> None:
    rows = of(place)
    keys = [key for action in rows for key in action.keys]
    assert len(rows) == len({action.id for action in rows}) and len(keys) == len(set(keys))


@pytest.mark.parametrize("action", SESSION, ids=lambda action: action.id)
def test_in_a_session_each_is_done_by_the_player_the_sound_or_by_both_shells(action: Action) -> None:
    if action.do is None and not action.sound:
        assert answered_in_lines(action), f"plain mode does nothing for {action.id}"
    assert action.help and action.shown and action.keys


def answered_in_lines(action: Action) -> bool:
    """Whether a line is told for it, in a routine for two, where the one who receives can be answered for."""
    clock, out = FakeClock(), io.StringIO()
    player = Player(timeline(CIRCLES), clock)
    player.start(Decimal(0))
    Plain(player, Script(clock, [(1, "n")]), Lines(out), lambda _: "", clock.advance, comfort=lambda _: None).do(action)
    return bool(out.getvalue())


@pytest.mark.parametrize("action", OWN, ids=lambda action: action.id)
async def test_in_the_app_something_is_to_be_seen_for_each_that_the_screen_does_itself(action: Action) -> None:
    wall = Wall()
    app = SelfcareApp(wall.parts(list, lead_in=0, screening=False), Library(ROUTINES, ROUTINES).find(FOR_TWO))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        await at(pilot, wall, 20)
        before = rows(pilot.app)
        screen.do(action)
        await pilot.pause()
        rated = bool(wall.keepers[0].rated)
        assert rated if action.id in COMFORT else pilot.app.screen is not screen or rows(pilot.app) != before


@pytest.mark.parametrize("page", sorted({action.opens for action in TABLE if action.opens}))
def test_a_page_that_a_row_opens_is_a_file_that_brings_it_up(page: str) -> None:
    assert callable(import_module(f"{screens.__name__}.{page}").open_page)


def test_a_page_that_can_be_brought_up_has_a_row_that_leads_to_it() -> None:
    files = {module.name for module in iter_modules(screens.__path__)}
    pages = {name for name in files if hasattr(import_module(f"{screens.__name__}.{name}"), "open_page")}
    assert pages == {action.opens for action in TABLE if action.opens}


def test_what_is_shown_at_the_foot_can_be_pressed() -> None:
    for action in TABLE:
        assert not action.shown or action.keys or action.help, action


@pytest.mark.parametrize("place", [Where.SESSION, Where.HOME])
def test_the_readme_tells_the_keys_as_they_are(place: Where) -> None:
    assert markdown(place) in README.read_text("utf-8"), f"the table of the README is to be:\n{markdown(place)}"
