"""What a key changes stands on the terminal before Textual has had its turn, and is what it would have drawn."""

from __future__ import annotations

from pathlib import Path

import pyte
import pytest
from textual.app import ComposeResult
from textual.screen import Screen

from selfcare.tui.app import SelfcareApp
from selfcare.tui.blocks import Place
from selfcare.tui.rendering import SparingCompositor, draw_now
from selfcare.tui.screens.leading import LeadingScreen
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.placed import Placed
from selfcare.tui.widgets.prose import Prose
from selfcare.tui.widgets.shelflist import Row as ListRow
from selfcare.tui.widgets.shelflist import ShelfList
from selfcare.tui.widgets.straight import together
from tests.fakes import Wall
from tests.tui.test_app import leading, until
from tests.tui.test_turning import CONSOLE, Both, Moving, look, on_a_terminal


class Listing(Both):
    """A list, and a text beside it, as at home."""

    CSS = "ShelfList { width: 20; height: 1fr; split: left; } Prose { padding-left: 3; } Screen { layers: _toastrack; }"

    def compose(self) -> ComposeResult:
        yield ShelfList(id="shelf")
        yield Prose(id="chosen")

    def fill(self, word: str, many: int = 4) -> None:
        rows = [ListRow(f"{word} {at}", "under it") for at in range(many)]
        with together(self.screen):
            self.query_one(ShelfList).show(many, rows.__getitem__, 0 if many else None, "Nothing is called so.")
        self.query_one(Prose).say(word, [f"All of {word}.", "", "And more."])

    def drawn(self) -> pyte.Screen:
        strips = self.screen._compositor.render_strips()
        return on_a_terminal("".join(f"\x1b[{row};1H{each.render(CONSOLE)}" for row, each in enumerate(strips, 1)))


async def test_an_arrow_and_another_list_go_straight_to_the_terminal_and_leave_what_textual_draws() -> None:
    app = Listing()
    async with app.run_test(size=(40, 16)) as pilot:
        app.console.__dict__["_color_system"] = CONSOLE._color_system
        app.fill("hand")
        await pilot.pause()
        shelf, shown = app.query_one(ShelfList), app.drawn()
        app.straight.clear()

        def seen(what: str) -> None:
            assert not app.screen._dirty_widgets and not shelf._repaint_regions, f"{what}: nothing is left to be drawn"
            assert app.straight, what
            on_a_terminal("".join(app.straight), shown)
            assert look(shown) == look(app.drawn()), what
            app.straight.clear()

        for key in ("down", "down", "up", "end", "home"):
            await pilot.press(key)
            assert len(app.straight) == 1
            seen(key)
        for word, many in (("foot", 4), ("foot", 2), ("nothing", 0), ("hand", 5)):
            app.fill(word, many)
            seen(word)
            await pilot.pause()
            assert look(shown) == look(app.drawn()), f"{word}, when Textual has had its turn"


async def test_a_list_behind_another_screen_is_not_drawn_and_right_when_it_comes_back() -> None:
    app = Listing()
    async with app.run_test(size=(40, 16)) as pilot:
        app.fill("hand")
        await pilot.pause()
        app.push_screen(Screen())
        await pilot.pause()
        app.straight.clear()
        app.screen_stack[0].query_one(ShelfList).highlighted = 2
        await pilot.pause()
        assert not app.straight
        app.pop_screen()
        await pilot.pause()
        shelf = app.query_one(ShelfList)
        shelf.action_step(1)  # Textual still has to draw what it could not
        await pilot.pause()
        assert [strip.text[:20].strip() for strip in app.screen._compositor.render_strips()][6:8] == [
            "hand 3",
            "under it",
        ]
        shelf.action_step(-1)
        assert len(app.straight) == 1


async def test_a_list_that_has_a_bar_at_its_side_is_drawn_beside_it() -> None:
    app = Listing()
    async with app.run_test(size=(40, 6)) as pilot:
        app.fill("hand", 9)
        await pilot.pause()
        shelf = app.query_one(ShelfList)
        assert shelf.show_vertical_scrollbar
        app.straight.clear()
        shelf.action_step(1)
        shown = on_a_terminal(app.straight[0], pyte.Screen(40, 6))
        assert [row.rstrip() for row in shown.display[:4]] == ["hand 0", "  under it", "hand 1", "  under it"]


async def test_what_moves_is_drawn_at_once_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    update = SparingCompositor.render_partial_update

    def noted(self: SparingCompositor) -> object:
        drawn.append("picture")
        return update(self)

    monkeypatch.setattr(SparingCompositor, "render_partial_update", noted)
    app = Moving()
    async with app.run_test(size=(40, 16)) as pilot:
        app.screen._compositor = SparingCompositor()
        app.screen.refresh(layout=True)
        scene, count = app.query_one(Placed), app.query_one(Big)
        scene.put({"count": Place(0, 0, 30, 6)})
        await pilot.pause()
        drawn.clear()
        scene.put({"count": Place(10, 4, 30, 6)})
        count.refresh()
        draw_now(app.screen, scene.children)
        assert count.region.offset == (10, 4) and drawn == ["picture"], "before any message has gone round"
        await pilot.pause()
        assert drawn == ["picture"]
        draw_now(app.screen, scene.children)
        assert drawn == ["picture"], "where nothing moves nothing is drawn"


STEP = "title: Hold\nprepare: 0s\nsteps:\n  - Hold still: 20s\n"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 6)])
async def test_a_pause_shows_its_word_first_where_it_stands_in_the_end(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawn into an empty window: what comes first is part of what is drawn in the end, and nothing else."""
    written: list[str] = []

    def noted(app: SelfcareApp, _: object, update: object) -> None:
        if hasattr(update, "render_segments"):
            written.append(update.render_segments(app.console))
        app.post_display_hook()

    monkeypatch.setattr(SelfcareApp, "_display", noted)
    app = leading(Wall(), tmp_path, STEP, lead_in=0)
    async with app.run_test(size=size) as pilot:
        await until(pilot, LeadingScreen)
        app.console.__dict__["_color_system"] = CONSOLE._color_system
        await pilot.pause()
        for word in ("word", "count", "count"):  # a pause, counting in, and on
            written.clear()
            app.simulate_key("space")
            await pilot.pause()
            scene = app.screen.query_one("#scene", Placed)
            place = scene.regions[word].translate(scene.region.offset)
            strips = app.screen._compositor.render_strips()
            drawn = "".join(f"\x1b[{row};1H{each.render(CONSOLE)}" for row, each in enumerate(strips, 1))
            whole = on_a_terminal(drawn, pyte.Screen(*size))
            first = on_a_terminal(written[0], pyte.Screen(*size))
            for y, row in enumerate(first.display):
                if place.y <= y < place.bottom:
                    across = slice(place.x, place.right)
                    assert look(first)[y][across] == look(whole)[y][across], (word, y)
                else:
                    assert not row.strip(), (word, y)
