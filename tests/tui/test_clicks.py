"""A click on a key at the foot of a screen is the key itself, on whatever screen it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from selfcare.session.position import State
from selfcare.tui.screens.gate import CHOOSE, GateScreen
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.keys import KeysScreen
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.screens.learn import LearnScreen
from selfcare.tui.screens.pick import PickScreen
from selfcare.tui.screens.ready import ReadyScreen
from selfcare.tui.widgets.homehead import HomeHead
from selfcare.tui.widgets.keyline import KeyLine
from tests.fakes import Wall
from tests.tui.test_app import home, leading, text, until


async def click(pilot: Pilot[None], label: str, id: str = "KeyLine, HomeHead") -> None:
    """On the key of this label, wherever it stands in its row."""
    for line in pilot.app.screen.query(id):
        assert isinstance(line, KeyLine | HomeHead)
        row = "".join(segment.text for segment in line.render_line(0))
        if label in row:
            await pilot.click(line, offset=(row.index(label), 0))
            await pilot.pause()
            return
    raise AssertionError(f"{label} is not shown")


@pytest.mark.thorough
async def test_from_the_first_screen_to_help_to_learn_to_a_technique_and_into_the_questions(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await click(pilot, "help")
        await until(pilot, KeysScreen)
        await click(pilot, "back")
        await until(pilot, HomeScreen)
        await click(pilot, "learn")
        await until(pilot, LearnScreen)
        await click(pilot, "back")
        await until(pilot, HomeScreen)
        await click(pilot, "technique")
        await until(pilot, PickScreen)
        await click(pilot, "back")
        await until(pilot, HomeScreen)
        await click(pilot, "start")
        await until(pilot, GateScreen)
        await click(pilot, "go on")
        await pilot.pause()
        assert "2 of 2" in text(pilot, "question")
        await click(pilot, "go on")  # its next page
        answers = pilot.app.screen.query_one("#answers", OptionList)
        answers.highlighted = answers.get_option_index(CHOOSE)
        await pilot.pause()
        await click(pilot, "choose")
        await until(pilot, ReadyScreen)
        await click(pilot, "how much")
        assert "half as much again" in text(pilot, "question")
        await click(pilot, "back")
        await until(pilot, HomeScreen)


async def test_in_a_session_a_click_pauses(tmp_path: Path) -> None:
    app = leading(Wall(), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, LeadingScreen)
        await click(pilot, "pause")
        assert app.sitting is not None and app.sitting.player.position().state is State.PAUSED
