"""What stands on the terminal in a session is what is so, second by second: read off it, not asked of the widgets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyte
import pytest
from textual._compositor import CompositorUpdate

from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.tui.test_app import at, leading, until

KINDS = {
    "timed": "{name: Hold still, duration: 40s}",
    "breath": "{name: Breathe, breathe: {in: 4s, out: 6s}, cycles: 4}",
    "reps": "{name: Lift, reps: 10, tempo: 4s}",
    "figure": "{name: Circles, reps: 10, tempo: 4s, motion: arm-circle, moves: [shoulder]}",
}
SIZES = (40, 12), (80, 24), (120, 40)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pyte.Screen:
    """All that an app writes goes to it, in the order in which it is."""
    shown = pyte.Screen(80, 24)
    stream, display = pyte.Stream(shown), SelfcareApp._display

    def written(app: SelfcareApp, screen: Any, renderable: Any) -> None:
        display(app, screen, renderable)
        if screen is app.screen and not app._batch_count and isinstance(renderable, CompositorUpdate):
            stream.feed(renderable.render_segments(app.console))

    monkeypatch.setattr(SelfcareApp, "_display", written)
    return shown


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", KINDS)
async def test_the_time_that_is_left_is_told_each_second(
    tmp_path: Path, terminal: pyte.Screen, kind: str, size: tuple[int, int]
) -> None:
    wall = Wall()
    terminal.resize(size[1], size[0])
    steps = f"title: A\nprepare: 0s\nsteps:\n  - {KINDS[kind]}\n  - {{name: Talk, duration: 90s}}\n"
    app = leading(wall, tmp_path, steps)
    async with app.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        for passed in range(1, 38):
            await at(pilot, wall, 1)
            left = 40 + 90 - passed
            assert f"{left // 60}:{left % 60:02} left" in "\n".join(terminal.display), passed


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", KINDS)
async def test_after_many_seconds_all_of_it_is_what_is_drawn_anew(
    tmp_path: Path, terminal: pyte.Screen, kind: str, size: tuple[int, int]
) -> None:
    wall = Wall()
    terminal.resize(size[1], size[0])
    app = leading(
        wall, tmp_path, f"title: A\nprepare: 0s\nsteps:\n  - {KINDS[kind]}\n  - {{name: Talk, duration: 90s}}\n"
    )
    async with app.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        for _ in range(23):
            await at(pilot, wall, 1)
        await pilot.press("space")
        await pilot.press("space")
        for _ in range(6):
            await at(pilot, wall, 1)
        stood = terminal.display[:]
        for widget in app.screen.walk_children():
            widget._layout_cache.clear()
            widget._set_dirty()
        fresh = ["".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()]
        assert stood == [row.ljust(size[0]) for row in fresh]
