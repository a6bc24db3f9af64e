"""A list of thousands: what is in sight stands at once, and the rest is there when somebody goes to it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.content import Content

from selfcare.tui.widgets.shelflist import AHEAD, TOGETHER, ShelfList

MANY = 3000


class Long(App[None]):
    def compose(self) -> ComposeResult:
        yield ShelfList(id="shelf")


def numbered(made: list[int], word: str = "row") -> Callable[[int], Content]:
    def prompt(at: int) -> Content:
        made.append(at)
        return Content(f"{word} {at}")

    return prompt


def standing(shelf: ShelfList) -> list[str]:
    return [str(option.prompt) for option in shelf.options]


async def test_few_rows_are_made_until_somebody_goes_on() -> None:
    made: list[int] = []
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.focus()
        shelf.show(MANY, numbered(made), 0)
        await pilot.pause()
        assert made == list(range(AHEAD))
        for _ in range(2000):
            shelf.action_cursor_down()
        assert shelf.highlighted == 2000
        assert standing(shelf)[2000] == "row 2000"
        assert made == list(range(len(made))), "each once, in order"
        assert len(made) <= 2000 + AHEAD + TOGETHER


async def test_whoever_turns_the_wheel_comes_to_all_of_them() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 0)
        await pilot.pause()
        for _ in range(MANY // TOGETHER + 2):
            shelf.scroll_end(animate=False, immediate=True)
            await pilot.pause()
        assert standing(shelf) == [f"row {at}" for at in range(MANY)]
        assert shelf.highlighted == 0


async def test_the_one_that_is_wanted_stands_far_below_with_what_follows_it() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 2000)
        assert shelf.highlighted == 2000
        assert standing(shelf)[2000 : 2000 + AHEAD][-1] == f"row {2000 + AHEAD - 1}"


async def test_the_key_to_the_end_goes_to_the_end_though_it_was_not_made_yet() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.focus()
        shelf.show(MANY, numbered([]), 0)
        await pilot.press("end")
        assert shelf.highlighted == MANY - 1 and standing(shelf)[-1] == f"row {MANY - 1}"


async def test_other_rows_stand_alone_and_nothing_of_the_old_ones_comes_after_them() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 0)
        await pilot.pause()
        shelf.show(5, numbered([], "found"), 0)
        shelf.action_last()
        await pilot.pause()
        assert standing(shelf) == [f"found {at}" for at in range(5)]
        assert shelf.highlighted == 4
