from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from selfcare.tui.bigtype import render
from selfcare.tui.widgets.big import Big


class Watched(Big):
    """A Big that remembers what it asked to have painted, and how often it was laid out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.asked: list[tuple[Region, ...]] = []
        self.laid_out = 0
        super().__init__(*args, **kwargs)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Big:
        if repaint or layout:
            self.asked.append(regions)
        self.laid_out += layout
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class Stage(App[None]):
    CSS = "Big { height: 8; color: #ffeedd; }"

    def __init__(self, big: Watched) -> None:
        super().__init__()
        self.big = big

    def compose(self) -> ComposeResult:
        yield self.big


def on_stage(big: Watched, scene: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = (80, 24)) -> None:
    async def play() -> None:
        async with Stage(big).run_test(size=size) as pilot:
            await pilot.pause()
            big.asked.clear()
            big.laid_out = 0
            await scene(pilot)

    asyncio.run(play())


def seen(big: Big) -> list[str]:
    return [big.render_line(y).text.rstrip() for y in range(big.size.height)]


def test_it_draws_the_text_as_large_as_its_region() -> None:
    big = Watched("1:52", align="left")

    async def scene(_: Pilot[None]) -> None:
        assert seen(big) == [row.rstrip() for row in render("1:52", 80, 8)]
        assert all(big.render_line(y).cell_length == 80 for y in range(8))

    on_stage(big, scene)


def test_it_grows_and_shrinks_with_the_screen() -> None:
    big = Watched("10")

    async def scene(pilot: Pilot[None]) -> None:
        wide = max(map(len, seen(big)))
        await pilot.resize_terminal(10, 12)
        await pilot.pause()
        assert 0 < max(map(len, seen(big))) <= 10 < wide

    on_stage(big, scene)


def test_centered_text_has_equal_room_on_both_sides() -> None:
    big = Watched("8")

    async def scene(_: Pilot[None]) -> None:
        block = len(render("8", 80, 8)[0])
        lefts = [len(row) - len(row.lstrip()) for row in seen(big)]
        assert min(lefts) == (80 - block) // 2

    on_stage(big, scene)


def test_the_suffix_stands_at_the_foot_of_the_digits_and_stays_there() -> None:
    big = Watched("10", "until it begins", reserve="88")

    async def scene(_: Pilot[None]) -> None:
        places = set()
        for n in range(10, 0, -1):
            big.update(str(n), "until it begins")
            rows = seen(big)
            assert not any("until it begins" in row for row in rows[:-1])
            places.add(rows[-1].index("until it begins"))
        assert len(places) == 1

    on_stage(big, scene)


def test_how_many_there_are_is_as_large_as_two_metres_want_and_stays_where_it_is() -> None:
    big = Watched("10", "of 10", reserve="88")
    large = render("of 10", 80, 3)

    async def scene(_: Pilot[None]) -> None:
        feet = set()
        for n in range(10, 0, -1):
            big.update(str(n), "of 10")
            rows = seen(big)
            assert "of 10" not in "".join(rows)
            feet.add(tuple(row.rfind(part.rstrip()) for row, part in zip(rows[-3:], large, strict=True)))
        assert len(feet) == 1 and min(*feet) > 40

    on_stage(big, scene)


def test_a_phase_stands_over_how_many_there_are_and_seconds_are_never_a_large_s() -> None:
    big = Watched("3", "of 10, hold")

    async def scene(_: Pilot[None]) -> None:
        assert seen(big)[-4].endswith("hold")
        big.update("3", "s")
        assert seen(big)[-1].endswith("s")

    on_stage(big, scene)


def test_where_there_is_no_room_for_both_the_figure_stays_large_and_the_suffix_goes() -> None:
    big = Watched("10", "of 10")

    async def scene(_: Pilot[None]) -> None:
        rows = seen(big)
        assert "of 10" not in "".join(rows)
        assert len([row for row in rows if row]) > 1

    on_stage(big, scene, size=(12, 12))


def test_where_nothing_large_fits_the_words_stand_in_one_row() -> None:
    big = Watched("Relax", "of 3")

    async def scene(_: Pilot[None]) -> None:
        assert [row.strip() for row in seen(big) if row] == ["Relax  of 3"]

    on_stage(big, scene, size=(14, 12))


def test_the_same_text_again_paints_nothing() -> None:
    big = Watched("10", "of 10", reserve="88")

    async def scene(pilot: Pilot[None]) -> None:
        big.update("10", "of 10")
        big.text = "10"
        await pilot.pause()
        assert big.asked == []

    on_stage(big, scene)


def test_a_count_paints_only_the_digit_that_changed_and_never_lays_out() -> None:
    big = Watched("19", "of 20", reserve="88")

    async def scene(pilot: Pilot[None]) -> None:
        big.update("18", "of 20")
        await pilot.pause()
        (regions,) = big.asked
        digit = len(render("8", 80, 8)[0])
        assert regions and Region.from_union(regions).width <= digit
        assert all(region.height == 1 for region in regions), "a row that is the same in both is not painted"
        assert big.laid_out == 0
        big.update("REST", "")
        big.text = "7"
        big.suffix = "more"
        await pilot.pause()
        assert big.laid_out == 0

    on_stage(big, scene)


def test_what_reaches_the_screen_is_what_was_set() -> None:
    """The partial paint and a whole paint give the same picture."""
    big = Watched("10", "of 10", reserve="88")

    async def scene(pilot: Pilot[None]) -> None:
        for text, suffix in [("9", "of 10"), ("REST", ""), ("1:52", "left"), ("日本", "x"), ("8", "of 10")]:
            big.update(text, suffix)
            await pilot.pause()
            painted = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()][:8]
            assert painted == seen(big)

    on_stage(big, scene)


def test_it_takes_its_colour_from_the_style_sheet() -> None:
    big = Watched("8")

    async def scene(_: Pilot[None]) -> None:
        style = next(iter(big.render_line(0))).style
        assert style is not None and style.color is not None and style.color.name == "#ffeedd"

    on_stage(big, scene)


@pytest.mark.parametrize("text", ["[/x]", "[bold]7", "\x1b[31m7", "🙂", "x" * 5000, "", "\n", "\u202e7"])
def test_hostile_text_is_shown_as_text(text: str) -> None:
    big = Watched()

    async def scene(pilot: Pilot[None]) -> None:
        big.update(text, text)
        await pilot.pause()
        strips = [big.render_line(y) for y in range(8)]
        assert all(strip.cell_length == 80 and strip.text.isprintable() for strip in strips)
        if text.startswith("["):
            assert text in "".join(seen(big))

    on_stage(big, scene)


def test_it_can_be_made_and_changed_before_it_is_on_a_screen() -> None:
    big = Big("7", reserve="88")
    big.update("8", "of 9")
    assert (big.text, big.suffix, big.reserve) == ("8", "of 9", "88")
