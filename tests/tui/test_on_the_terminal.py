"""What stands on the terminal in a session is what is so, second by second: read off it, not asked of the widgets."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pyte
import pytest
from textual._compositor import CompositorUpdate

from selfcare.tui.app import SelfcareApp
from selfcare.tui.screens.home import HomeScreen
from selfcare.tui.screens.leading import LeadingScreen
from tests.fakes import Wall
from tests.tui.test_app import at, home, leading, until

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


def drawn_anew(app: SelfcareApp) -> list[str]:
    """What would stand there if nothing were remembered of what was drawn."""
    for widget in app.screen.walk_children():
        widget._layout_cache.clear()
        widget._set_dirty()
    rows = ["".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()]
    for widget in app.screen.walk_children():
        widget._repaint_regions.clear()  # else the next change would be drawn with all the rest
    return [row.ljust(app.size.width) for row in rows]


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
        assert terminal.display == drawn_anew(app)


PRESSED = (
    *["down"] * 4, "right", "down", "up", *"hand", "down", "down", *["backspace"] * 2, "up", *"zz", "escape", "left",
    "end", "up", "home", *"neck", "escape", "pagedown", "down", "pageup",
)  # fmt: skip
"""On home: through the list, along the shelves, into the search, out of it."""


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_on_home_each_key_leaves_what_is_drawn_anew(
    tmp_path: Path, terminal: pyte.Screen, size: tuple[int, int]
) -> None:
    terminal.resize(size[1], size[0])
    app = home(Wall(), tmp_path)
    async with app.run_test(size=size) as pilot:
        await until(pilot, HomeScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        for before, key in pairwise(("", *PRESSED)):
            await pilot.press(key)
            await pilot.pause()
            stood = terminal.display[:]
            await pilot.pause()
            assert stood == drawn_anew(app), (before, key)
