"""What is said beside a screen never stands before what somebody must read."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.tui.test_app import at, leading, until
from tests.tui.test_snapshots import rows

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
