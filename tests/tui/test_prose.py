"""What stands beside the list: no word is cut, it can be scrolled and copied, and an arrow draws what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip

from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.shelflist import ShelfList
from tests.fakes import Wall
from tests.tui.test_app import heading, home

LONG = [
    "Half-lying rather than flat, and no breath holds at all. " * 3,
    "",
    "  1. indented, also where the row ends " * 2,
] * 8


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield Prose(id="chosen")


def seen(pilot: Pilot[None]) -> list[str]:
    prose = pilot.app.screen.query_one("#chosen", Prose)
    return [prose.render_line(y).text.rstrip() for y in range(prose.size.height)]


def rows_on(pilot: Pilot[None]) -> list[str]:
    """The rows as they stand on the terminal's screen."""
    return [strip.text.rstrip(" ▁▂▃▄▅▆▇█") for strip in pilot.app.screen._compositor.render_strips()]


async def test_no_letter_stands_under_the_bar_and_an_indent_holds_for_all_rows() -> None:
    async with Page().run_test(size=(38, 12)) as pilot:
        prose = pilot.app.screen.query_one("#chosen", Prose)
        prose.say("A heading", LONG)
        await pilot.pause()
        assert prose.show_vertical_scrollbar
        assert seen(pilot)[:3] == ["A heading", "", "Half-lying rather than flat, and no"]
        prose.scroll_end(animate=False)
        await pilot.pause()
        assert seen(pilot)[-1].startswith("  ") and all(len(row) <= 36 for row in seen(pilot))


async def test_another_text_is_shown_from_its_beginning_and_a_smaller_window_wraps_it_anew() -> None:
    async with Page().run_test(size=(60, 12)) as pilot:
        prose = pilot.app.screen.query_one("#chosen", Prose)
        prose.say("One", LONG)
        prose.scroll_end(animate=False)
        await pilot.pause()
        prose.say("Two", ["[b]as it is[/b]", *LONG])
        await pilot.pause()
        assert seen(pilot)[:3] == ["Two", "", "[b]as it is[/b]"]
        await pilot.resize_terminal(30, 12)
        await pilot.pause()
        assert seen(pilot)[3] == "Half-lying rather than flat,"


async def test_it_can_be_marked_with_the_mouse_and_copied() -> None:
    async with Page().run_test(size=(60, 12)) as pilot:
        pilot.app.screen.query_one("#chosen", Prose).say("Heels", ["Lift the heels.", "", "Lower them."])
        await pilot.pause()
        await pilot.mouse_down("#chosen", offset=(0, 2))
        await pilot.hover("#chosen", offset=(4, 4))
        await pilot.mouse_up("#chosen", offset=(4, 4))
        await pilot.pause()
        assert (pilot.app.screen.get_selected_text() or "").startswith("Lift the heels.\n\nLower")


async def test_an_arrow_draws_the_two_routines_that_it_touches_and_mounts_nothing(tmp_path: Path) -> None:
    async with home(Wall(), tmp_path).run_test(size=(120, 40)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        before = len(pilot.app.screen.query("*"))
        first, drawn = heading(pilot), list[int]()
        shelf = pilot.app.screen.query_one("#shelf", ShelfList)
        original = shelf.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return original(y)

        shelf.render_line = noted  # type: ignore[method-assign]
        await pilot.press("down")
        await pilot.pause()
        assert heading(pilot) != first
        assert 0 < len(drawn) < 12
        assert len(pilot.app.screen.query("*")) == before


async def test_a_text_that_fits_after_another_that_did_lays_nothing_out_and_leaves_no_row_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid_out: list[object] = []
    async with Page().run_test(size=(60, 12)) as pilot:
        prose = pilot.app.screen.query_one("#chosen", Prose)
        prose.say("Heels", ["Lift the heels.", "Lower them.", "Again."])
        await pilot.pause()
        refresh = pilot.app.screen._refresh_layout
        monkeypatch.setattr(
            pilot.app.screen, "_refresh_layout", lambda *args, **more: (laid_out.append(args), refresh(*args, **more))
        )
        prose.say("Toes", ["Press the toes."])
        await pilot.pause()
        assert rows_on(pilot)[:5] == ["Toes", "", "Press the toes.", "", ""]
        prose.say("Heels", ["Lift the heels.", "Lower them.", "Again."])
        await pilot.pause()
        assert rows_on(pilot)[:5] == ["Heels", "", "Lift the heels.", "Lower them.", "Again."]
        assert laid_out == []


async def test_a_bar_comes_with_a_text_that_is_too_long_and_goes_with_it() -> None:
    async with Page().run_test(size=(60, 12)) as pilot:
        prose = pilot.app.screen.query_one("#chosen", Prose)
        for text, bar in (["Short."], False), (LONG, True), (["Short."], False), (["Two.", "Lines."], False):
            prose.say("A heading", text)
            await pilot.pause()
            assert prose.show_vertical_scrollbar is bar
            assert rows_on(pilot)[2] == text[0][:58].rstrip() or bar
            prose.scroll_end(animate=False)
            await pilot.pause()
            assert (prose.scroll_offset.y > 0) is bar
