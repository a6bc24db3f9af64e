from __future__ import annotations

from decimal import Decimal

import pytest
from textual.app import App, ComposeResult

from selfcare.figure.cells import Colours
from selfcare.session.position import Position, State
from selfcare.session.segments import Segment
from selfcare.tui.projector import Projector, has_figure
from selfcare.tui.themes import DARK
from selfcare.tui.widgets.figure import Figure
from tests.figure.given import counted

RED, GROUND = "#ff0000", ""
ROW = (("█", RED, GROUND), (" ", GROUND, GROUND), ("▀", RED, "#00ff00"))


class Shown(App[None]):
    CSS = "Figure { width: 7; height: 4; }"

    def compose(self) -> ComposeResult:
        yield Figure(id="figure")


async def test_a_figure_stands_in_the_middle_of_its_place() -> None:
    app = Shown()
    async with app.run_test(size=(7, 4)):
        figure = app.query_one(Figure)
        figure.show((ROW, ROW))
        lines = [figure.render_line(y).text for y in range(4)]
        assert lines == ["       ", "  █ ▀  ", "  █ ▀  ", "       "]


async def test_only_rows_that_differ_are_painted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Shown()
    async with app.run_test(size=(7, 4)):
        figure = app.query_one(Figure)
        figure.show((ROW, ROW))
        painted: list[object] = []
        monkeypatch.setattr(figure, "refresh", lambda *regions, **_: painted.extend(regions))
        other = (("█", RED, GROUND),) * 3
        figure.show((ROW, other))
        assert [(region.y, region.height) for region in painted] == [(2, 1)]  # type: ignore[attr-defined]
        painted.clear()
        rows = (ROW, other)
        figure.show(rows)
        figure.show(rows)
        assert painted == []


async def test_rows_wider_than_their_place_are_left_out_at_the_end_and_never_break_the_screen() -> None:
    """A place gets narrower between two pictures: as many rows, and each of another width."""
    app = Shown()
    async with app.run_test(size=(7, 4)) as pilot:
        await pilot.pause()
        figure = app.query_one(Figure)
        wide, narrow = (("█", RED, GROUND),) * 9, (("▀", RED, GROUND),) * 5
        figure.show((wide, wide))
        await pilot.pause()
        assert figure.render_line(1).text == "█" * 7
        figure.show((narrow, narrow))
        assert figure.render_line(1).text == " ▀▀▀▀▀ "
        figure.show((wide, narrow))
        assert figure.render_line(2).text == " ▀▀▀▀▀ "


VARIABLES = {"background": "#14191c", "foreground": "#f1ede4", "accent": "#9fd3c0", "warning": "#f0c987"}


def standing(segment: Segment, elapsed: str, state: State = State.RUNNING) -> Position:
    left = Decimal(40) - Decimal(elapsed)
    return Position(
        state, segment, Decimal(elapsed), left, count=1, of=10, phase_remaining=Decimal(4) - Decimal(elapsed)
    )


def test_a_moment_comes_back_as_the_same_rows_so_that_nothing_is_drawn_twice() -> None:
    projector = Projector(VARIABLES, True, "truecolor")
    knee = counted("knee")
    first, moving = projector.rows(standing(knee, "1"), 30, 14)
    again, _ = projector.rows(standing(knee, "1"), 30, 14)
    assert first and first is again and moving


def test_rows_that_are_alike_in_two_frames_are_the_same_row() -> None:
    """There and back a movement goes through the same rows: they are half of what is kept of it."""
    projector = Projector(VARIABLES, True, "truecolor")
    seen = [projector.rows(standing(counted("knee"), f"{step / 10:.1f}"), 30, 14)[0] for step in range(40)]
    rows = [row for frame in seen for row in frame]
    assert len({id(row) for row in rows}) == len(set(rows)) < len(rows) / 2


def test_a_place_that_grows_by_a_row_keeps_the_pictures_that_are_drawn() -> None:
    """A word under the count goes away after some seconds: the movement was drawn all over again."""
    projector = Projector(VARIABLES, True, "truecolor")
    first, _ = projector.rows(standing(counted("knee"), "1"), 56, 20)
    grown, _ = projector.rows(standing(counted("knee"), "1"), 56, 21)
    assert first is grown and len(first) == 20
    shrunk, _ = projector.rows(standing(counted("knee"), "1"), 56, 18)
    assert len(shrunk) == 18
    assert projector.rows(standing(counted("knee"), "1"), 56, 20)[0] is first
    # Much more room is used.
    assert len(projector.rows(standing(counted("knee"), "1"), 56, 24)[0]) == 24


def test_rows_that_the_columns_cannot_fill_are_not_drawn() -> None:
    """30 columns are 14 rows of body, however high the place is."""
    projector = Projector(VARIABLES, True, "truecolor")
    assert len(projector.rows(standing(counted("knee"), "1"), 30, 17)[0]) == 14


def test_too_small_a_place_has_no_figure_rather_than_a_blot() -> None:
    projector = Projector(VARIABLES, True, "truecolor")
    assert projector.rows(standing(counted("knee"), "1"), 23, 14) == ((), False)
    assert projector.rows(standing(counted("knee"), "1"), 30, 9) == ((), False)


def test_reduced_motion_has_three_poses_in_a_cycle() -> None:
    projector = Projector(VARIABLES, True, "truecolor", still=True)
    seen = {projector.rows(standing(counted("knee"), f"{step / 10:.1f}"), 30, 14)[0] for step in range(40)}
    assert len(seen) == 3


def test_the_count_of_colours_is_the_terminals() -> None:
    for system, colours in (("truecolor", Colours.TRUE), ("standard", Colours.SIXTEEN), ("", Colours.NONE)):
        made = Projector(VARIABLES, True, system)
        made.rows(standing(counted("knee"), "1"), 30, 14)
        assert {reel.colours for reel in made._reels.values()} == {colours}


@pytest.mark.parametrize(
    ("motion", "on", "has"),
    [
        ("knee", "", True),
        ("stroke", "forearm", True),
        ("stroke", "", False),
        ("none", "", False),
        ("", "", False),
        ("hop", "", False),
    ],
)
def test_a_place_is_kept_where_there_is_a_figure(motion: str, on: str, has: bool) -> None:
    assert has_figure(counted(motion, on=on)) is has


def test_the_theme_has_what_a_figure_needs() -> None:
    assert {name: getattr(DARK, name) for name in VARIABLES} == VARIABLES
