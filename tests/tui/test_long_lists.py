"""A list of thousands: what is in sight stands at once, and the rest is there when somebody goes to it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.content import Content

from selfcare.tui.widgets.shelflist import AT_FIRST, ShelfList

MANY = 3000


class Long(App[None]):
    def compose(self) -> ComposeResult:
        yield ShelfList(id="shelf")

    @property
    def shelf(self) -> ShelfList:
        return self.query_one("#shelf", ShelfList)


def numbered(made: list[int], word: str = "row") -> Callable[[int], Content]:
    def prompt(at: int) -> Content:
        made.append(at)
        return Content(f"{word} {at}")

    return prompt


async def test_few_rows_are_made_before_the_first_picture_and_all_of_them_after_it() -> None:
    made: list[int] = []
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered(made), 0)
        assert made == list(range(AT_FIRST))
        while len(shelf.options) < MANY:
            await pilot.pause()
        assert [str(option.prompt) for option in shelf.options] == [f"row {at}" for at in range(MANY)]
        assert made == list(range(MANY)), "each once"
        assert shelf.highlighted == 0


async def test_the_one_that_is_wanted_stands_far_below_with_what_follows_it() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 2000)
        assert shelf.highlighted == 2000
        assert len(shelf.options) == 2000 + AT_FIRST


async def test_the_key_to_the_end_goes_to_the_end_though_it_was_not_made_yet() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.focus()
        shelf.show(MANY, numbered([]), 0)
        shelf.action_last()
        assert shelf.highlighted == MANY - 1


async def test_other_rows_stand_alone_and_nothing_of_the_old_ones_comes_after_them() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 0)
        await pilot.pause()
        shelf.show(5, numbered([], "found"), 0)
        for _ in range(20):
            await pilot.pause()
        assert [str(option.prompt) for option in shelf.options] == [f"found {at}" for at in range(5)]


async def test_the_same_rows_once_more_are_still_completed() -> None:
    async with Long().run_test(size=(40, 10)) as pilot:
        shelf = pilot.app.query_one("#shelf", ShelfList)
        shelf.show(MANY, numbered([]), 0)
        shelf.show(MANY, numbered([]), 1)
        while len(shelf.options) < MANY:
            await pilot.pause()
        assert shelf.highlighted == 1
