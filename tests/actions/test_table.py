"""Every action is declared once, and whoever forgets to bind it is told which one, and where."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from textual.binding import Binding
from textual.screen import Screen

from selfcare.actions.action import Action, Where
from selfcare.actions.session import SESSION
from selfcare.actions.table import TABLE, markdown, of
from selfcare.plain.leading import Plain
from selfcare.tui import screens
from selfcare.tui.app import SelfcareApp
from selfcare.tui.binding import bound
from selfcare.tui.screens.home import KEYS

README = Path(__file__).parents[2] / "README.md"
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
    from selfcare.tui.screens.leading import LeadingScreen

    if action.do is None and not action.sound:
        for shell in (inspect.getsource(Plain.do), inspect.getsource(LeadingScreen.do)):
            assert f'"{action.id}"' in shell, f"nothing is done for {action.id}"
    assert action.help and action.shown and action.keys


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
