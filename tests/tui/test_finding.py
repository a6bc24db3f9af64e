"""Finding one's way on the first screen, and going through a programme, as somebody does it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import OptionList

from selfcare.shelves.index import Index
from selfcare.shelves.library import Library
from selfcare.shelves.programmes import Part, Programme
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.coming import ComingScreen
from selfcare.tui.screens.gate import GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.outcome import OutcomeScreen
from selfcare.tui.screens.pick import PickScreen
from selfcare.tui.screens.summary import SummaryScreen
from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.shelfline import ShelfLine
from selfcare.tui.widgets.shelflist import ShelfList
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, at, heading, past_the_questions, searched, text, to_the_stop, until
from tests.tui.test_asking import tick
from tests.tui.test_snapshots import SIZES, rows, same

FOUR = ("arm-circles", "breath-calm", "elder-hand", "swedish-forearm")
TOES = "title: Toes\nprepare: 0s\ndefaults: {work: [talk]}\nsteps:\n  - Wiggle: 10s\n"
REST = "title: Rest well\nprepare: 0s\ndefaults: {work: [talk]}\nsteps:\n  - Rest: 10s\n"
HEELS = "title: Heels\nprepare: 0s\ncare: [light]\nsteps:\n  - Rub: 10s\n"
DRAIN = "title: Fluid\ncare: [lymph]\nsteps:\n  - Stroke: 10s\n"
EVENING = Programme(
    "Feet at home",
    "Toes, heels, rest.",
    (Part(("toes",)), Part(("heels",), "Only the left one."), Part(("rest",))),
    frozenset({"toes"}),
)
EITHER = Programme("Either", "One of two.", (Part(("toes", "rest")),), frozenset({"toes"}))


def home(wall: Wall, own: Path, **wishes: Any) -> SelfcareApp:
    for name, words in {"toes": TOES, "rest": REST, "heels": HEELS}.items():
        (own / f"{name}.yaml").write_text(words, "utf-8")
    bundled = own / "bundled"
    bundled.mkdir()
    for name in FOUR:
        (bundled / f"{name}.yaml").write_text((ROUTINES / f"{name}.yaml").read_text("utf-8"), "utf-8")
    library = Library(bundled, own)
    return SelfcareApp(wall.parts(library.entries, programmes=lambda: (EVENING, EITHER), lead_in=0, **wishes))


async def settled(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def shown(pilot: Pilot[None]) -> list[str]:
    return [words.splitlines()[0] for words in listed(pilot)]


def listed(pilot: Pilot[None]) -> list[str]:
    shelf = pilot.app.screen.query_one("#shelf", ShelfList)
    return [shelf.words(at) for at in range(shelf.many)]


def prompts(pilot: Pilot[None]) -> str:
    """The whole list, the lines as they were before they were wrapped."""
    return " ".join(" ".join(listed(pilot)).split())


def beside(pilot: Pilot[None]) -> str:
    return " ".join(pilot.app.screen.query_one("#chosen", Prose).paragraphs)


async def play_through(pilot: Pilot[None], wall: Wall) -> None:
    await past_the_questions(pilot)
    await at(pilot, wall, 11)
    await until(pilot, SummaryScreen)
    await press(pilot, "enter")


async def test_home_opens_on_the_last_routine_and_enter_starts_it(tmp_path: Path) -> None:
    wall = Wall(last_played="rest")
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert heading(pilot) == "Rest well" and shown(pilot)[0] == "Rest well"
        await press(pilot, "enter")
        await until(pilot, LeadingScreen)


async def test_left_and_right_show_another_shelf_and_tab_does_too(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "right")
        assert shown(pilot) == ["Heels", "Toes"] and "‹Feet›" in rows(pilot.app)
        await press(pilot, "tab")
        assert "‹Hands›" in rows(pilot.app) and "Gentle hand massage" in shown(pilot)
        await press(pilot, "left", "shift+tab", "left")
        assert "‹Your own›" in rows(pilot.app) and shown(pilot) == ["Heels", "Rest well", "Toes"]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=["80x24", "40x12"])
async def test_a_shelf_can_be_clicked(tmp_path: Path, size: tuple[int, int]) -> None:
    async with home(Wall(), tmp_path).run_test(size=size) as pilot:
        await settled(pilot)
        line = pilot.app.screen.query_one(ShelfLine)
        picture = rows(pilot.app).splitlines()
        wanted = " Feet " if size[0] == 80 else "›"
        x = picture[line.region.y].index(wanted) + 1 - line.region.x
        await pilot.click(ShelfLine, offset=(x, 0))
        await pilot.pause()
        assert shown(pilot) == ["Heels", "Toes"]


async def test_every_shelf_is_in_the_palette_and_fits_the_smallest_screen(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(40, 12)) as pilot:
        await settled(pilot)
        commands = {command.title: command.callback for command in pilot.app.get_system_commands(pilot.app.screen)}
        for number, name in enumerate(["All", "Feet", "Hands", "Back", "Alone", "With a helper", "Up to five minutes",
                                       "Cannot stand", "Programmes", "Your own"], start=1):  # fmt: skip
            commands[f"Shelf: {name}"]()
            await pilot.pause()
            assert rows(pilot.app).splitlines()[1].split("  ")[-1].strip() == f"{number} of 10"
            assert f"‹  {name}  ›" in rows(pilot.app)


@pytest.mark.thorough
@pytest.mark.parametrize(("shelf", "way"), [("Cannot stand", "It is done sitting."), ("All", "chair behind you")])
async def test_from_the_shelf_of_those_who_cannot_stand_the_seated_way_is_taken(
    tmp_path: Path, shelf: str, way: str
) -> None:
    async with home(Wall(last_played="arm-circles"), tmp_path, screening=True).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        commands = {command.title: command.callback for command in pilot.app.get_system_commands(pilot.app.screen)}
        commands[f"Shelf: {shelf}"]()
        await press(pilot, "enter")
        await to_the_stop(pilot)
        assert way in rows(pilot.app)


@pytest.mark.thorough
async def test_typing_searches_all_routines_whatever_the_shelf(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "right", *"forearm")
        assert searched(pilot) == "search: forearm" and shown(pilot)[0] == "Five strokes on your own forearm"
        await press(pilot, *["backspace"] * 7, *"feet at home")
        assert shown(pilot) == ["Feet at home"]
        await press(pilot, "escape")
        assert shown(pilot) == ["Heels", "Toes"] and "‹Feet›" in rows(pilot.app)


async def test_an_empty_shelf_says_so_also_where_there_is_no_room_beside_it(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(40, 12)) as pilot:
        await settled(pilot)
        await press(pilot, *"zzz")
        assert "Nothing is called so. Backspace" in rows(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_one_technique_is_a_filter_that_escape_takes_away(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "f5")
        await until(pilot, PickScreen)
        listed = pilot.app.screen.query_one("#answers", OptionList)
        words = [str(option.prompt) for option in listed.options]
        assert words[0] == "All techniques" and "Geriatric, 1 routine" in words
        listed.highlighted = words.index("Geriatric, 1 routine")
        await press(pilot, "enter")
        await until(pilot, HomeScreen)
        assert shown(pilot) == ["Gentle hand massage"] and "f5 only geriatric" in rows(pilot.app)
        await press(pilot, "right")
        assert shown(pilot) == [] and heading(pilot) == "No geriatric on this shelf."
        await press(pilot, "escape")
        assert shown(pilot) == ["Heels", "Toes"] and pilot.app.is_running
        await pilot.click("#head", offset=(11, 0))
        await until(pilot, PickScreen)


async def test_what_kept_answers_close_says_so_and_why_and_can_still_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "drain.yaml").write_text(DRAIN, "utf-8")
    wall = Wall(last_played="drain")
    wall.kept(heart="yes")
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "closed for now: heart failure, angina, unstable rhythm" in prompts(pilot)
        assert beside(pilot).startswith("Closed for now, from what you have answered.")
        assert "Heart failure, angina, unstable rhythm, very high blood pressure. " in beside(pilot)
        await press(pilot, "enter")
        await until(pilot, GateScreen)


@pytest.mark.thorough
async def test_what_is_answered_just_now_is_marked_when_home_comes_back(tmp_path: Path) -> None:
    wall = Wall(last_played="heels")
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "closed" not in prompts(pilot) and "ask first" not in prompts(pilot)
        await press(pilot, "enter")
        await until(pilot, GateScreen)
        await tick(pilot, ("dm-foot", "Yes"), ("bleed", "Yes"))
        await until(pilot, OutcomeScreen)
        await press(pilot, "escape")
        await until(pilot, HomeScreen)
        await settled(pilot)
        assert "ask first: bleeding disorder" in prompts(pilot)


@pytest.mark.thorough
async def test_a_programme_goes_on_to_the_next_and_home_after_the_last(tmp_path: Path) -> None:
    wall = Wall()
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "left")
        assert shown(pilot) == ["Feet at home", "Either"] and "1. Toes, 1 min" in beside(pilot)
        await press(pilot, "enter")
        await until(pilot, LeadingScreen)
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        assert "Next in Feet at home: Heels" in rows(pilot.app) and "Only the left one." in rows(pilot.app)
        assert "2 of 3" in rows(pilot.app) and "Then: Rest well." in rows(pilot.app)
        await press(pilot, "enter")
        await until(pilot, GateScreen)
        await past_the_questions(pilot)
        await until(pilot, LeadingScreen)
        assert text(pilot, "notice") == "Only the left one."
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        assert "Next in Feet at home: Rest well" in rows(pilot.app)
        await press(pilot, "space")
        await play_through(pilot, wall)
        await until(pilot, HomeScreen)
        assert len(wall.keepers) == 3 and "‹Programmes›" in rows(pilot.app)


@pytest.mark.thorough
async def test_leaving_the_questions_ends_a_programme_and_being_turned_away_does_not(tmp_path: Path) -> None:
    wall = Wall()
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "left", "enter")
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        await press(pilot, "enter")
        await until(pilot, GateScreen)
        await tick(pilot, ("clot-now", "Yes"))
        await until(pilot, OutcomeScreen)
        await press(pilot, "escape")
        await until(pilot, ComingScreen)
        assert "Next in Feet at home: Rest well" in rows(pilot.app)
        await press(pilot, "escape")
        await until(pilot, HomeScreen)
        await press(pilot, "enter")
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        await press(pilot, "enter")
        await until(pilot, GateScreen)
        await press(pilot, "escape")
        await until(pilot, HomeScreen)
        assert pilot.app.is_running


async def test_calm_breathing_in_place_of_what_was_closed_leads_on_in_the_programme(tmp_path: Path) -> None:
    wall = Wall()
    calm = Programme("Calm", "Heels, then calm.", (Part(("heels",)), Part(("breath-calm",))), frozenset({"heels"}))
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        pilot.app.parts = wall.parts(pilot.app.parts.entries, programmes=lambda: (calm,), lead_in=0)  # type: ignore[attr-defined]
        await settled(pilot)
        pilot.app.screen.read()  # type: ignore[attr-defined]
        await settled(pilot)
        await press(pilot, "left", "left", "enter")
        await until(pilot, GateScreen)
        await tick(pilot, ("clot-now", "Yes"))
        await until(pilot, OutcomeScreen)
        await press(pilot, "enter")
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 999)
        await until(pilot, SummaryScreen)
        await press(pilot, "enter")
        await until(pilot, HomeScreen)


async def test_after_a_hurt_nothing_more_is_offered(tmp_path: Path) -> None:
    wall = Wall()
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "left", "enter")
        await until(pilot, LeadingScreen)
        await press(pilot, "x")
        await press(pilot, "s", "s")
        await until(pilot, SummaryScreen)
        await press(pilot, "enter")
        await until(pilot, HomeScreen)


async def test_a_routine_of_a_programme_can_be_left_out_with_a_key_a_click_or_the_palette(tmp_path: Path) -> None:
    wall = Wall()
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "left", "enter")
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        await press(pilot, "right")
        await until(pilot, ComingScreen)
        assert "3 of 3" in rows(pilot.app)
        commands = {command.title: command.callback for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Go on", "Leave it out", "End here"} <= set(commands)
        await pilot.click("#keys", offset=(1, 0))
        await until(pilot, LeadingScreen)


async def test_where_a_programme_has_one_of_several_it_is_asked_which(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "left", "down", "enter")
        await until(pilot, PickScreen)
        assert text(pilot, "asked") == "Either: which one?"
        await press(pilot, "down", "enter")
        await until(pilot, LeadingScreen)
        assert text(pilot, "head").startswith("Rest well")


async def test_the_shelf_stays_while_the_app_runs_and_a_new_window_size_loses_nothing(tmp_path: Path) -> None:
    wall = Wall()
    async with home(wall, tmp_path).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "left", "down")
        assert heading(pilot) == "Rest well"
        await pilot.resize_terminal(40, 12)
        await settled(pilot)
        assert "‹  Your own  ›" in rows(pilot.app)
        await press(pilot, "enter")
        await until(pilot, LeadingScreen)
        await play_through(pilot, wall)
        await until(pilot, HomeScreen)
        await settled(pilot)
        assert "‹  Your own  ›" in rows(pilot.app)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_finding_ones_way_looks_as_it_was_last_looked_at(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "drain.yaml").write_text(DRAIN, "utf-8")
    wall, name = Wall(last_played="drain"), f"{size[0]}x{size[1]}"
    wall.kept(heart="yes")
    app = home(wall, tmp_path)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "left")
        same(f"home-closed-{name}", rows(app))
        await press(pilot, "left")
        same(f"home-programmes-{name}", rows(app))
        await press(pilot, "enter")
        await play_through(pilot, wall)
        await until(pilot, ComingScreen)
        same(f"coming-{name}", rows(app))


async def test_words_that_are_pasted_are_searched(tmp_path: Path) -> None:
    app = home(Wall(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.post_message(Paste("\nheels\x1b[2J\n"))
        await pilot.pause()
        await pilot.pause()
        assert searched(pilot).startswith("search: heels")
        await press(pilot, "escape")
        app.post_message(Paste("heels"))
        await pilot.pause()
        await pilot.pause()
        assert heading(pilot) == "Heels"


async def test_a_routine_that_was_broken_since_it_was_listed_is_not_led_and_the_list_is_read_again(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    mine = own / "mine.yaml"
    mine.write_text("title: Mine\nsteps:\n  - Tap: 20s\n", "utf-8")
    os.utime(mine, ns=(10**18, 10**18))
    Library(ROUTINES, own, Index(tmp_path / "routines.db")).entries()  # on another day
    app = SelfcareApp(Wall().parts(Library(ROUTINES, own, Index(tmp_path / "routines.db")).entries))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, *"mine")
        assert heading(pilot) == "Mine"
        listed = app.screen
        assert isinstance(listed, HomeScreen) and listed.chosen is not None
        listed.chosen._reading = None  # as if only its card had been looked at yet
        mine.write_text("title: Mine\nsteps: 3\n", "utf-8")
        await press(pilot, "enter")
        await settled(pilot)
        assert app.screen is listed and heading(pilot) == "mine cannot be read"


async def test_the_palette_begins_with_what_one_most_likely_wants(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, CommandPalette)
        listed = pilot.app.screen.query_one(OptionList)
        for _ in range(200):
            if listed.option_count > 12:
                break
            await pilot.pause()
        names = [str(listed.get_option_at_index(n).prompt).split("\n")[0] for n in range(listed.option_count)]
        for name in (
            *("New routine", "Learn", "Look back: history", "Export a recording and a page", "Your saved answers"),
            *("Sound test", "Numbers to call: emergency, helper"),
        ):
            assert names.index(name) < names.index("Shelf: All") < names.index("Begin with no lead-in")
        assert names[-2:] == ["Colours", "Leave"]


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("typed", "found"),
    [("export", "Export a recording"), ("record", "Export a recording"), ("history", "Look back"),
     ("emergency", "Numbers to call"), ("sound", "Sound test")],
)  # fmt: skip
async def test_what_is_wanted_is_found_by_the_word_that_one_has_for_it(typed: str, found: str, tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(40, 12)) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, CommandPalette)
        await pilot.press(*typed)
        listed = pilot.app.screen.query_one(OptionList)
        for _ in range(200):
            names = [str(listed.get_option_at_index(n).prompt) for n in range(listed.option_count)]
            if names and names[0].startswith(found):
                break
            await pilot.pause()
        assert names[0].startswith(found)


async def test_the_chosen_routine_is_exported_from_the_first_screen(tmp_path: Path) -> None:
    asked: list[tuple[str, bool]] = []

    def take(entry: Any, seated: bool) -> str:
        asked.append((entry.name, seated))
        return "In your home folder now."

    async with home(Wall(), tmp_path, take_along=take).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, *"toes")
        said: list[str] = []
        pilot.app.say = said.append  # type: ignore[attr-defined]
        pilot.app.screen.action_take()  # type: ignore[attr-defined]
        for _ in range(200):
            if len(said) == 2:
                break
            await pilot.pause()
        assert asked == [("toes", False)]
        assert said == ["Toes: a recording and a page are being made. You can go on.", "In your home folder now."]


async def test_a_stroke_before_the_words_as_others_search_is_not_searched(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("slash", "t", "o", "e")
        await pilot.pause()
        assert shown(pilot)[0] == "Toes"


async def test_what_was_found_while_the_program_was_loaded_stands_in_the_first_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall, pictures = Wall(), []

    def asked_again() -> list[Any]:
        raise AssertionError("it is known already")

    library = Library(ROUTINES, tmp_path)
    look = [(library.entries(), "elder-hand", None, True)]
    app = SelfcareApp(wall.parts(asked_again, ahead=lambda _: look.pop() if look else None))

    def drawn(screen: Any, update: Any) -> None:
        pictures.append(update.render_segments(app.console) if update is not None else "")
        draw(screen, update)

    draw = app._display
    monkeypatch.setattr(app, "_display", drawn)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert heading(pilot) == "Gentle hand massage"
        first = next(each for each in pictures if each)
        assert all(title in first for title in shown(pilot)[:4])
        assert not look
        assert isinstance(app.screen, HomeScreen) and app.screen.has_class("-wide", "-high")
