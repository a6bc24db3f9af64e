"""A list of thousands: what is in sight stands at once, and the rest is there when somebody goes to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult

from selfcare.tui.widgets.shelflist import Row, ShelfList
from tests.tui.test_snapshots import rows

MANY = 3000
HIGH = 10


class Long(App[None]):
    CSS = "ShelfList { scrollbar-size-vertical: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield ShelfList(id="shelf")

    def on_shelf_list_looked(self, message: ShelfList.Looked) -> None:
        self.told.append(("looked", message.at))

    def on_shelf_list_chosen(self, message: ShelfList.Chosen) -> None:
        self.told.append(("chosen", message.at))

    @property
    def shelf(self) -> ShelfList:
        return self.query_one(ShelfList)

    @property
    def seen(self) -> list[str]:
        """What the eye finds, row by row of the window, without the bar at the side."""
        return [row[:38].strip() for row in rows(self).splitlines()]


def numbered(made: list[int] | None = None, word: str = "row") -> Callable[[int], Row]:
    def row(at: int) -> Row:
        if made is not None:
            made.append(at)
        return Row(f"{word} {at}", f"under {at}")

    return row


async def test_only_what_is_in_sight_is_made() -> None:
    app, made = Long(), list[int]()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(MANY, numbered(made), 0)
        await pilot.pause()
        assert app.seen[:4] == ["row 0", "under 0", "row 1", "under 1"]
        assert set(made) <= set(range(HIGH))
        await pilot.press(*["down"] * 12)
        assert app.shelf.highlighted == 12
        assert app.seen[-2:] == ["row 12", "under 12"]
        assert max(made) < 12 + HIGH


@pytest.mark.parametrize("many", [1, 3, MANY])
async def test_the_keys_go_to_the_end_and_back_and_round(many: int) -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(many, numbered(), 0)
        app.shelf.focus()
        await pilot.press("end")
        assert app.shelf.highlighted == many - 1 and app.seen[min(HIGH, 2 * many) - 2] == f"row {many - 1}"
        await pilot.press("down")
        assert app.shelf.highlighted == 0 and app.seen[0] == "row 0"
        await pilot.press("up")
        assert app.shelf.highlighted == many - 1
        await pilot.press("home")
        assert app.shelf.highlighted == 0
        await pilot.press("pagedown")
        assert app.shelf.highlighted == min(HIGH // 2, many - 1)
        await pilot.press("pageup")
        assert app.shelf.highlighted == 0
        await pilot.press("enter")
        assert app.told[-1] == ("chosen", 0)


async def test_whoever_turns_the_wheel_comes_to_all_of_them_and_looks_at_the_same() -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(MANY, numbered(), 0)
        await pilot.pause()
        app.shelf.scroll_end(animate=False, immediate=True)
        await pilot.pause()
        assert app.seen[-2:] == [f"row {MANY - 1}", f"under {MANY - 1}"]
        assert app.shelf.highlighted == 0


@pytest.mark.parametrize("before", [True, False], ids=["before-it-stands", "afterwards"])
async def test_the_one_that_is_wanted_stands_in_sight_though_it_is_far_below(before: bool) -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        if not before:
            await pilot.pause()
        app.shelf.show(MANY, numbered(), 2000)
        await pilot.pause()
        assert app.shelf.highlighted == 2000
        assert "row 2000" in app.seen


async def test_other_rows_stand_alone_and_nothing_of_the_old_ones_comes_after_them() -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(MANY, numbered(), 2000)
        await pilot.pause()
        app.shelf.show(3, numbered(word="found"), 0)
        await pilot.pause()
        assert [row for row in app.seen if row] == [f"{word} {at}" for at in range(3) for word in ("found", "under")]
        assert app.shelf.highlighted == 0
        app.shelf.show(0, numbered(), None, "Nothing is called so.")
        await pilot.pause()
        assert [row for row in app.seen if row] == ["Nothing is called so."]
        assert app.shelf.highlighted is None


async def test_the_same_rows_are_not_drawn_again_and_one_that_differs_is() -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(MANY, numbered(), 0)
        await pilot.pause()
        drawn = list[int]()
        original = app.shelf.render_line
        app.shelf.render_line = lambda y: (drawn.append(y), original(y))[1]  # type: ignore[method-assign]
        app.shelf.show(MANY, numbered(), 0)
        await pilot.pause()
        assert not drawn
        app.shelf.show(MANY, lambda at: Row(f"row {at}", f"under {at}", ("closed",) if at == 1 else ()), 0)
        await pilot.pause()
        assert drawn and app.seen[4] == "closed"


async def test_a_click_looks_and_a_second_one_chooses_also_where_it_was_scrolled() -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(MANY, numbered(), 2000)
        await pilot.pause()
        under = app.seen.index("under 1998")
        await pilot.click(ShelfList, offset=(5, under))
        assert app.shelf.highlighted == 1998 and ("chosen", 1998) not in app.told
        await pilot.click(ShelfList, offset=(5, app.seen.index("row 1998")))
        assert app.told[-1] == ("chosen", 1998)


async def test_a_title_is_never_cut_and_a_narrower_window_wraps_it_anew() -> None:
    app = Long()
    async with app.run_test(size=(40, HIGH)) as pilot:
        app.shelf.show(2, lambda at: Row("Seated foot and ankle wake-up", f"{at} min", ("ask first: swelling",)), 1)
        await pilot.pause()
        assert app.seen[:3] == ["Seated foot and ankle wake-up", "0 min", "ask first: swelling"]
        await pilot.resize_terminal(22, 12)
        await pilot.pause()
        seen = [row[:21].strip() for row in rows(app).splitlines()]
        assert seen[:5] == ["Seated foot and", "ankle wake-up", "0 min", "ask first:", "swelling"]
