"""The straight way to the terminal: it leaves the same picture as drawing all of it, and gives way to Textual."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from itertools import pairwise

import pyte
import pytest
from rich.cells import cached_cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import Compositor, CompositorUpdate, LayoutUpdate
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from selfcare.figure.cells import Row
from selfcare.session.segments import Segment as Stretch
from selfcare.tui.blocks import Place
from selfcare.tui.projector import Projector
from selfcare.tui.turning import cut, downwards, runs, turned
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.placed import Placed
from selfcare.tui.widgets.straight import together
from selfcare.tui.widgets.track import Track
from tests.figure.given import counted
from tests.tui.test_figure import VARIABLES, standing

CONSOLE = Console(color_system="truecolor", force_terminal=True)
RED, BLUE = Style(color="#ff0000"), Style(color="#0000ff")


def strip(text: str, style: Style = RED) -> Strip:
    return Strip([Segment(text, style)])


def test_cells_alike_are_left_alone_and_those_near_each_other_go_in_one_run() -> None:
    assert list(runs(strip("aaaaaaaaaaaa"), strip("aaaaaaaaaaaa"))) == []
    assert list(runs(strip("aaaaaaaaaaaa"), strip("abaabaaaaaab"))) == [(1, 5), (11, 12)]
    # Blocks take three bytes each, and a move to the right four.
    assert list(runs(strip("██████"), strip("█ █ ██"))) == [(1, 4)]
    assert list(runs(strip("██████"), strip("█ ██ █"))) == [(1, 2), (4, 5)]
    assert list(runs(strip("aa"), strip("aa", BLUE))) == [(0, 2)]


def test_a_stroke_is_followed_down_before_what_stands_beside_it_and_nothing_is_lost() -> None:
    two = [(0, 4, 5), (0, 20, 22), (1, 3, 4), (1, 21, 23), (2, 30, 31), (4, 2, 3)]
    assert list(downwards(two)) == [(0, 4, 5), (1, 3, 4), (0, 20, 22), (1, 21, 23), (2, 30, 31), (4, 2, 3)]
    assert list(downwards([])) == []


@pytest.mark.parametrize(
    "text", ["▀▀▄  ▄▀", "a漢字b", "e\u0301tude", "漢e\u0301", "a❤\ufe0fb", "a\ufe0fb", "a\u200bb", ""]
)
def test_a_part_of_a_row_is_what_textual_makes_of_it(text: str) -> None:
    row = Strip([Segment(text, RED), Segment("and more", BLUE)])
    width = row.cell_length
    for first in range(width):
        for last in range(first + 1, width + 2):
            part, textuals = cut(row, first, last), Strip([*row]).crop(first, last)
            assert [each for each in part if each.text] == [each for each in textuals if each.text]
            assert part.cell_length == textuals.cell_length


async def test_large_letters_are_not_left_with_rich_as_they_pass() -> None:
    """It keeps four thousand texts that it measured."""
    app = Counting()
    async with app.run_test(size=(40, 16)) as pilot:
        count = app.query_one(Big)
        measured = cached_cell_len.cache_info().misses
        for seconds in range(58, 28, -1):
            count.update(f"9:{seconds}")
            await pilot.pause()
        assert len(app.straight) > 25
        assert cached_cell_len.cache_info().misses - measured < 10


def on_a_terminal(sequence: str, screen: pyte.Screen | None = None) -> pyte.Screen:
    screen = screen or pyte.Screen(40, 16)
    pyte.Stream(screen).feed(sequence)
    return screen


def whole(strips: Sequence[Strip]) -> str:
    return "".join(f"\x1b[{row + 2};4H{each.render(CONSOLE)}" for row, each in enumerate(strips))


def look(screen: pyte.Screen) -> list[list[tuple[str, str, str]]]:
    return [
        [(cell.data, cell.fg, cell.bg) for cell in (screen.buffer[y][x] for x in range(screen.columns))]
        for y in range(screen.lines)
    ]


def pictures(motion: str, **asked: str) -> list[tuple[Row, ...]]:
    projector = Projector(VARIABLES, True, "truecolor")
    segment: Stretch = counted(motion, **asked)  # type: ignore[arg-type]
    return [projector.rows(standing(segment, f"{step / 10:.1f}"), 30, 14)[0] for step in range(0, 40, 3)]


@pytest.mark.parametrize("asked", [{"motion": "arm-circle", "pose": "large"}, {"motion": "stroke", "on": "back"}])
def test_step_by_step_the_terminal_shows_what_a_picture_drawn_whole_shows(asked: dict[str, str]) -> None:
    figure = Dressed()
    strips = [[figure.strip(row) for row in rows] for rows in pictures(**asked)]
    screen = on_a_terminal(whole(strips[0]))
    for before, after in pairwise(strips):
        on_a_terminal(turned(before, after, 3, 1, CONSOLE).sequence, screen)
        assert look(screen) == look(on_a_terminal(whole(after)))


class Dressed:
    """Rows as strips, without a widget."""

    def strip(self, row: Row) -> Strip:
        return Strip([Segment(sign, Style(color=fore or None, bgcolor=back or None)) for sign, fore, back in row])


class Both(App[None]):
    CSS = """
    Figure { width: 30; height: 14; }
    Screen { layers: under over; }
    #over { layer: over; width: 5; height: 2; offset: 3 3; display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.straight: list[str] = []

    def compose(self) -> ComposeResult:
        yield Figure(id="figure")
        yield Track("▅", "▁", id="track")
        yield Static("over", id="over")

    def _display(self, screen: object, renderable: object) -> None:
        if isinstance(renderable, CompositorUpdate) and hasattr(renderable, "sequence"):
            self.straight.append(renderable.sequence)
        else:
            super()._display(screen, renderable)  # type: ignore[arg-type]


class Counting(Both):
    """What of a session changes every second."""

    CSS = "#head { height: 1; } Big { height: 8; color: #9fd3c0; } Track { color: #9fd3c0; }"

    def compose(self) -> ComposeResult:
        yield Line(self.left(599), id="head")
        yield Big("9:59", "left", reserve="8:88")
        yield Track("▅", "▁", id="track")

    def left(self, seconds: int) -> str:
        return f"Lasting{seconds // 60:>25}:{seconds % 60:02} left"

    def drawn(self) -> pyte.Screen:
        """All of it, as Textual draws it."""
        strips = self.screen._compositor.render_strips()
        return on_a_terminal("".join(f"\x1b[{row};1H{each.render(CONSOLE)}" for row, each in enumerate(strips, 1)))


async def test_a_count_goes_straight_to_the_terminal_and_leaves_the_picture_that_textual_draws() -> None:
    app = Counting()
    async with app.run_test(size=(40, 16)) as pilot:
        head, count, track = app.query_one(Line), app.query_one(Big), app.query_one(Track)
        head.say(app.left(600))
        await pilot.pause()
        app.console.__dict__["_color_system"] = CONSOLE._color_system
        shown = app.drawn()
        for seconds in range(599, 480, -1):
            with together(app.screen):
                head.say(app.left(seconds))
                count.update(f"{seconds // 60}:{seconds % 60:02}", "left")
                track.show(seconds / 600)
            assert not app.screen._dirty_widgets and not count._repaint_regions, "nothing is left for Textual to draw"
            on_a_terminal(app.straight[-1], shown)
            assert shown.display[0] == app.left(seconds).ljust(40), "said, and not what Textual had made before"
            assert look(shown) == look(app.drawn()), seconds
        assert len(app.straight) == 119, "each second is written at once"


class Moving(Both):
    def compose(self) -> ComposeResult:
        yield Placed(Big("10:00", id="count"), id="scene")


async def test_what_is_to_stand_elsewhere_is_not_drawn_any_more_where_it_stood() -> None:
    app = Moving()
    async with app.run_test(size=(40, 16)) as pilot:
        scene, count = app.query_one(Placed), app.query_one(Big)
        scene.put({"count": Place(0, 0, 30, 6)})
        await pilot.pause()
        count.update("9:59")
        assert len(app.straight) == 1
        scene.put({"count": Place(10, 4, 30, 6)})
        count.update("9:58")
        assert len(app.straight) == 1
        await pilot.pause()
        rows = [strip.text[10:] for strip in app.screen._compositor.render_strips()]
        assert rows[4:10] == [count.render_line(y).text for y in range(6)] and not "".join(rows[:4]).strip()
        count.update("9:57")
        assert len(app.straight) == 2
        scene.put({})
        await pilot.pause()
        count.update("9:56")
        assert len(app.straight) == 2 and not any(
            strip.text.strip() for strip in app.screen._compositor.render_strips()
        )


async def test_what_moves_is_drawn_and_not_all_of_the_screen_again(monkeypatch: pytest.MonkeyPatch) -> None:
    whole: list[Compositor] = []
    full = Compositor.render_full_update

    def noted(self: Compositor, simplify: bool = False) -> LayoutUpdate:
        whole.append(self)
        return full(self, simplify)

    app = Moving()
    async with app.run_test(size=(40, 16)) as pilot:
        scene = app.query_one(Placed)
        scene.put({"count": Place(0, 0, 30, 6)})
        await pilot.pause()
        monkeypatch.setattr(Compositor, "render_full_update", noted)
        scene.put({"count": Place(10, 4, 30, 6)})
        await pilot.pause()
        assert app.query_one(Big).region.offset == (10, 4)
        assert not whole


async def test_what_lies_over_a_count_is_not_drawn_over() -> None:
    app = Counting()
    async with app.run_test(size=(40, 16)) as pilot:
        count = app.query_one(Big)
        await pilot.pause()
        app.straight.clear()
        app.push_screen(Screen())
        await pilot.pause()
        count.update("9:58", "left")
        await pilot.pause()
        assert not app.straight


async def test_a_figure_goes_straight_to_the_terminal_once_it_stands_there() -> None:
    app = Both()
    async with app.run_test(size=(40, 20)) as pilot:
        first, second, *_ = pictures("arm-circle", pose="large")
        figure = app.query_one(Figure)
        figure.show(first)
        assert not app.straight, "its place is empty yet, so Textual draws all of it"
        await pilot.pause()
        figure.show(second)
        figure.show(first)
        figure.show(second)
        assert len(app.straight) == 3 and app.straight[0] is app.straight[2], "made once a cycle"
        assert app.straight[0] != app.straight[1]
        assert [each.text for each in figure.render_lines(figure.size.region)] == [
            "".join(sign for sign, *_ in row) for row in second
        ], "and Textual would draw the same"


async def test_what_lies_over_it_is_never_drawn_over() -> None:
    app = Both()
    async with app.run_test(size=(40, 20)) as pilot:
        first, second, *_ = pictures("arm-circle", pose="large")
        figure = app.query_one(Figure)
        figure.show(first)
        app.query_one("#over").display = True
        await pilot.pause()
        figure.show(second)
        assert not app.straight
        await pilot.pause()
        app.query_one("#over").display = False
        await pilot.pause()
        figure.show(first)
        assert len(app.straight) == 1


async def test_the_bar_of_a_breath_sends_the_cells_that_differ() -> None:
    app = Both()
    async with app.run_test(size=(40, 20)) as pilot:
        track = app.query_one(Track)
        track.show(0.5)
        await pilot.pause()
        track.show(0.55)
        assert len(app.straight) == 1 and app.straight[0].count("▅") == 2
        assert "▁" not in app.straight[0]
        assert track.render_lines(track.size.region)[0].text == "▅" * 22 + "▁" * 18


async def test_a_breath_that_comes_round_is_made_once_and_made_anew_in_other_colours() -> None:
    app = Both()
    async with app.run_test(size=(40, 20)) as pilot:
        track = app.query_one(Track)
        track.show(0.5)
        await pilot.pause()
        for filled in (0.55, 0.5, 0.55):
            track.show(filled)
        assert len(app.straight) == 3 and app.straight[0] is app.straight[2]
        assert track.render_lines(track.size.region)[0].text == "▅" * 22 + "▁" * 18
        track.styles.color = "red"
        await pilot.pause()
        track.show(0.5)
        track.show(0.55)
        assert app.straight[-1] != app.straight[0]


async def test_the_figure_and_the_bar_of_one_moment_go_out_in_one_write() -> None:
    app = Both()
    async with app.run_test(size=(40, 20)) as pilot:
        first, second, *_ = pictures("arm-circle", pose="large")
        figure, track = app.query_one(Figure), app.query_one(Track)
        figure.show(first)
        track.show(0.5)
        await pilot.pause()
        with together(app.screen):
            figure.show(second)
            track.show(0.55)
            assert not app.straight
        assert len(app.straight) == 1 and app.straight[0].count("▅") >= 2
        with together(app.screen):
            pass
        assert len(app.straight) == 1, "where nothing differs nothing is written"


async def test_of_what_has_moved_only_the_rows_that_stand_are_kept_as_textual_has_them() -> None:
    """Each weighs some 2 kB, and a movement has hundreds."""
    app = Both()
    async with app.run_test(size=(40, 16)) as pilot:
        figure, track = app.query_one(Figure), app.query_one(Track)
        shown = pictures("arm-circle", pose="large")
        kept = []
        gc.collect()
        for at, rows in enumerate(shown):
            figure.show(rows)
            track.show(at / len(shown))
            await pilot.pause()
            kept.append(sum(type(each) is Strip for each in gc.get_objects()))
        assert len(app.straight) > len(shown)
        assert max(kept[2:]) - kept[2] < 2 * len(shown[0])
