"""The app as somebody uses it: home, the questions before, the session, the summary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from selfcare.presses import Fingers
from selfcare.session.events import Outcome, SessionEnded
from selfcare.session.position import State
from selfcare.shelves.entry import Entry
from selfcare.shelves.library import Library
from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.gate import CHOOSE, GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.hurts import HurtsScreen
from selfcare.tui.screens.keys import KeysScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.leaving import LeavingScreen
from selfcare.tui.screens.ready import ReadyScreen
from selfcare.tui.screens.summary import SummaryScreen
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.scene import Scene
from tests.fakes import Wall

ROUTINES = Path(__file__).parent.parent.parent / "routines"
SHORT = """
title: Short one
defaults: {work: [talk]}
position: Sit down.
stop_if: [sharp pain]
prepare: 0s
steps:
  - {name: Hold, duration: 10s, say: Hold it gently., receiver: Say stop at any time.}
  - {name: Turn over, until: ready}
  - {name: Lift, reps: 3, tempo: 2s, sides: [left, right], switch: 4s}
tips: [water, Own words.]
"""


def entry(tmp_path: Path, text: str = SHORT) -> Entry:
    path = tmp_path / "short.yaml"
    path.write_text(text, "utf-8")
    return Library(ROUTINES, tmp_path).find(str(path))


def heading(pilot: Pilot[None]) -> str:
    """What is told beside the list."""
    return pilot.app.screen.query_one("#chosen", Prose).heading


def text(pilot: Pilot[None], id: str) -> str:
    found = pilot.app.screen.query_one(f"#{id}")
    assert isinstance(found, Line | Big)
    return found.text


def searched(pilot: Pilot[None]) -> str:
    """What stands at the right of home's head."""
    head = pilot.app.screen._compositor.render_strips()[0]
    return "".join(part.text for part in head).rstrip().split("   ")[-1].strip()


def name(pilot: Pilot[None]) -> str:
    """Of the step, in large letters or in a line."""
    return text(pilot, "large" if has_place(pilot, "large") else "name")


def has_place(pilot: Pilot[None], id: str) -> bool:
    """Whether it stands on the screen of a session."""
    return id in pilot.app.screen.query_one(Scene).regions


async def until(pilot: Pilot[None], screen: type[Any]) -> None:
    """Let the app work until this screen is in front."""
    for _ in range(200):
        if isinstance(pilot.app.screen, screen) and pilot.app.screen.is_current:
            await pilot.pause()
            return
        await pilot.pause()
    raise AssertionError(f"{pilot.app.screen} is in front, not {screen}")


async def past_the_questions(pilot: Pilot[None]) -> int:
    """Nothing to declare: Enter until somebody is led; how many times it was pressed."""
    for pressed in range(20):
        if isinstance(pilot.app.screen, LeadingScreen):
            return pressed
        await pilot.press("enter")
        await pilot.pause()
    raise AssertionError(f"{pilot.app.screen} is still in front")


async def to_the_stop(pilot: Pilot[None]) -> None:
    """Nothing to declare, and first to choose: through the lists to the stop before it begins."""
    for _ in range(30):
        if isinstance(pilot.app.screen, ReadyScreen):
            return
        answers = pilot.app.screen.query_one("#answers", OptionList)
        if CHOOSE in [option.id for option in answers.options]:
            answers.highlighted = answers.get_option_index(CHOOSE)
        await pilot.press("enter")
        await pilot.pause()
    raise AssertionError(f"{pilot.app.screen} is still in front")


async def at(pilot: Pilot[None], wall: Wall, seconds: float) -> None:
    """Let the fake clock go on, and the screen look at it."""
    wall.clock.advance(seconds)
    screen = pilot.app.screen
    if isinstance(screen, LeadingScreen):
        screen.look()
    await pilot.pause()
    for _ in range(50):
        if not (isinstance(screen, LeadingScreen) and screen.is_current and screen._film.late()):
            return
        await pilot.pause()


def home(wall: Wall, own: Path, **wishes: Any) -> SelfcareApp:
    return SelfcareApp(wall.parts(Library(ROUTINES, own).entries, **wishes))


def leading(wall: Wall, tmp_path: Path, source: str = SHORT, **wishes: Any) -> SelfcareApp:
    return SelfcareApp(wall.parts(list, **{"screening": False, "lead_in": 0, **wishes}), entry(tmp_path, source))


async def test_a_newcomer_presses_enter_four_times_and_is_led_to_the_end(tmp_path: Path) -> None:
    wall = Wall()
    app = home(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, HomeScreen)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert heading(pilot) == "Arm circles"
        await pilot.press("enter")
        await until(pilot, GateScreen)
        assert await past_the_questions(pilot) == 3
        await until(pilot, LeadingScreen)
        assert text(pilot, "name") == "Put the keyboard down"
        await at(pilot, wall, 15 + 352)
        await until(pilot, SummaryScreen)
        assert text(pilot, "outcome") == "DONE"
        assert "Small circles 10 + 10 + 10; Large circles 10 + 10 + 10" in text(pilot, "done")
        assert [event.outcome for event in wall.keepers[0].events if isinstance(event, SessionEnded)] == [Outcome.DONE]
        await pilot.press("enter")  # what stands below the first page of the end
        await pilot.pause()
        assert isinstance(pilot.app.screen, SummaryScreen)
        await pilot.press("enter")
        await until(pilot, HomeScreen)
        assert wall.speaker.closed and wall.keepers[0].closed


async def test_the_routine_played_last_stands_first(tmp_path: Path) -> None:
    wall = Wall(last_played="elder-hand")
    async with home(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert heading(pilot) == "Gentle hand massage"


@pytest.mark.thorough
async def test_typing_searches_and_escape_ends_the_search_before_the_app(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*"forearm")
        await pilot.pause()
        assert searched(pilot) == "search: forearm"
        assert heading(pilot) == "Five strokes on your own forearm"
        await pilot.press(*"zzzzzzzzz")
        await pilot.pause()
        assert heading(pilot) == "Nothing is called so."
        await pilot.press("escape")
        await pilot.pause()
        assert searched(pilot) == "type to search" and pilot.app.is_running
        await pilot.press("escape")
        await until(pilot, LeavingScreen)
        await pilot.press("a")
        await until(pilot, HomeScreen)
        await pilot.press("escape")
        await until(pilot, LeavingScreen)
        await pilot.press("escape")
        await pilot.pause()
    assert pilot.app.return_code == 0


async def test_a_broken_file_stands_in_the_list_with_its_problem_and_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("title: Mine\nsteps:\n  - name: Hold\n    duratoin: 3s\n", "utf-8")
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*"mine")
        await pilot.pause()
        assert heading(pilot) == "mine cannot be read"
        shown = " ".join(pilot.app.screen.query_one("#chosen", Prose).paragraphs)
        assert "line 4" in shown and "duratoin" in shown
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_single_routine_that_is_closed_ends_with_four(tmp_path: Path) -> None:
    app = SelfcareApp(Wall().parts(list), Library(ROUTINES, tmp_path).find("arm-circles"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, GateScreen)
        await pilot.press("escape")
        await pilot.pause()
    assert app.return_code == 4


async def test_the_lead_in_shows_the_position_and_any_go_key_skips_it(tmp_path: Path) -> None:
    wall = Wall()
    async with leading(wall, tmp_path, lead_in=15).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        assert text(pilot, "words") == "Sit down.\nStop for sharp pain." and text(pilot, "count") == "15"
        await pilot.press("space")
        await pilot.pause()
        assert name(pilot) == "Hold" and text(pilot, "count") == "10"


async def test_the_count_the_side_the_step_and_the_receivers_line_are_shown(tmp_path: Path) -> None:
    wall = Wall()
    async with leading(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 3.2)
        assert text(pilot, "count") == "7"
        assert text(pilot, "receiver") == "For the one who receives: Say stop at any time."
        assert text(pilot, "ahead") == "NEXT TURN OVER"
        await at(pilot, wall, 7)
        assert (name(pilot), text(pilot, "word")) == ("Turn over", "READY")
        await at(pilot, wall, 500)
        assert text(pilot, "word") == "READY"
        await pilot.press("enter")
        await at(pilot, wall, 2.5)
        assert (text(pilot, "word"), text(pilot, "count")) == ("LEFT", "2")
        assert pilot.app.screen.query_one("#count", Big).suffix == "of 3"
        await at(pilot, wall, 4)
        assert (text(pilot, "name"), text(pilot, "word")) == ("Change to the right side", "RIGHT")


async def test_space_pauses_and_goes_on_after_three_two_one(tmp_path: Path) -> None:
    wall = Wall()
    async with leading(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 3)
        await pilot.press("space")
        await pilot.pause()
        assert text(pilot, "word") == "PAUSED"
        await at(pilot, wall, 100)
        await pilot.press("space")
        await pilot.pause()
        assert text(pilot, "count") == "3"
        await at(pilot, wall, 3)
        assert text(pilot, "count") == "7"


async def test_nothing_is_looked_at_in_a_pause_and_what_was_said_still_goes_away(tmp_path: Path) -> None:
    wall = Wall()
    async with leading(wall, tmp_path).run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        screen = pilot.app.screen
        assert isinstance(screen, LeadingScreen)
        await at(pilot, wall, 3)
        await pilot.press("space")
        await at(pilot, wall, 200)
        assert screen._timer is None
        screen.tell("The sound has gone.", 15)
        assert screen._timer is not None
        await at(pilot, wall, 20)
        assert (screen._notices.standing(float(wall.clock.now())), screen._timer) == ("", None)
        await pilot.press("space")
        await at(pilot, wall, 3)
        assert text(pilot, "count") == "7"


async def test_a_bouncing_key_counts_once(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path, fingers=Fingers(moment=lambda: 7.0, hold_back=0.0))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press("space", "space", "space")
        assert app.sitting is not None and app.sitting.player.position().state is State.PAUSED


async def test_stopping_is_asked_once_and_any_other_key_goes_on(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press("s")
        await pilot.pause()
        assert text(pilot, "words").startswith("Stop here?")
        await pilot.press("space")
        await at(pilot, wall, 3)
        assert app.sitting is not None and app.sitting.player.position().state is State.RUNNING
        await pilot.press("s")
        await pilot.press("s")
        await until(pilot, SummaryScreen)
        assert text(pilot, "outcome") == "STOPPED"
        await pilot.press("enter")
        await pilot.pause()
    assert app.return_code == 0


@pytest.mark.parametrize(("key", "outcome"), [("space", None), ("s", Outcome.HURT)])
async def test_when_it_hurts_everything_halts_help_is_shown_and_one_key_goes_on(
    tmp_path: Path, key: str, outcome: Outcome | None
) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 2)
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        assert app.sitting is not None and app.sitting.player.position().state is State.PAUSED
        await pilot.press(key)
        if outcome is not None:
            await pilot.pause()
            assert isinstance(pilot.app.screen, HurtsScreen)  # one stray letter ends nothing
            await pilot.press(key)
        await until(pilot, LeadingScreen if outcome is None else SummaryScreen)
        ended = [event.outcome for event in wall.keepers[0].events if isinstance(event, SessionEnded)]
        assert ended == ([] if outcome is None else [outcome])


async def test_help_mute_and_the_palette_are_there(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press("m")
        await pilot.pause()
        assert wall.speaker.muted and wall.remembered == 1
        assert text(pilot, "notice") == "Sound off, m turns it on."
        await pilot.press("question_mark")
        await until(pilot, KeysScreen)
        await pilot.press("escape")
        await until(pilot, LeadingScreen)
        commands = {command.title for command in app.get_system_commands(app.screen)}
        assert {"Pause", "Next", "Back", "Longer", "Hurts", "Stop", "Mute", "Colours", "Leave"} <= commands


async def test_every_shown_key_can_be_clicked(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.click("#keys", offset=(2, 0))
        await pilot.pause()
        assert text(pilot, "word") == "PAUSED"


async def test_trouble_beside_the_session_is_told_in_its_place_and_stops_nothing(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        app.tell("This session is not being saved: the disk is full.")
        await pilot.pause()
        assert text(pilot, "notice") == "This session is not being saved: the disk is full."
        await at(pilot, wall, 3)
        assert text(pilot, "count") == "7"


@pytest.mark.thorough
async def test_markup_in_a_routine_is_shown_as_it_is_on_every_screen(tmp_path: Path) -> None:
    nasty = "[/x] [@click=app.quit]tap[/] [red]"
    source = f"""
title: "{nasty}"
summary: "{nasty}"
position: "{nasty}"
equipment: ["{nasty}"]
stop_if: ["{nasty}"]
screen: [{{ask: "{nasty}"}}]
prepare: 0s
steps:
  - {{name: "{nasty}", duration: 2s, say: "{nasty}", show: "{nasty}", receiver: "{nasty}", sides: ["{nasty}", right]}}
tips: ["{nasty}"]
"""
    wall = Wall()
    (tmp_path / "nasty.yaml").write_text(source, "utf-8")
    app = home(wall, tmp_path, lead_in=0)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*"[/x]", "enter")
        await until(pilot, GateScreen)
        assert text(pilot, "title") == nasty
        await past_the_questions(pilot)
        await until(pilot, LeadingScreen)
        assert text(pilot, "name") == nasty and nasty in text(pilot, "stops")
        await pilot.press("x")
        await until(pilot, HurtsScreen)
        await pilot.press("space")
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 99)
        await until(pilot, SummaryScreen)
        assert nasty in text(pilot, "title") and app.is_running


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12), (20, 5)])
async def test_the_count_is_never_cut_off_and_is_a_third_of_the_height(tmp_path: Path, size: tuple[int, int]) -> None:
    wall = Wall()
    app = leading(wall, tmp_path)
    async with app.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        await at(pilot, wall, 1)
        count = pilot.app.screen.query_one("#count", Big)
        assert count.region.bottom <= size[1] and count.region.right <= size[0]
        if size[1] >= 12:
            assert count.size.height >= size[1] / 3
            assert pilot.app.screen.query_one("#keys").region.bottom == size[1]


async def test_left_out_questions_are_said_on_the_screen(tmp_path: Path) -> None:
    app = leading(Wall(), tmp_path, SHORT + "care: [firm]\n")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        assert text(pilot, "notice") == "The questions before were left out."


async def test_the_lead_in_can_be_chosen_and_is_remembered(tmp_path: Path) -> None:
    wall = Wall()
    app = leading(wall, tmp_path, lead_in=None)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await pilot.press("e")
        await pilot.pause()
        assert text(pilot, "count") == "25"
        commands = {command.title: command.callback for command in app.get_system_commands(app.screen)}
        commands["Begin with a lead-in of 30 s"]()
        assert app.parts.choices.lead_in == 30 and wall.remembered == 1


async def test_the_theme_is_remembered(tmp_path: Path) -> None:
    wall = Wall()
    app = home(wall, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.theme = "selfcare-light"
        await pilot.pause()
        assert app.parts.choices.theme == "selfcare-light" and wall.remembered == 1
