"""What a session writes for what differs is that, and nothing beside it."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pyte
import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate
from textual.app import App, ComposeResult
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Region
from textual.strip import Strip

from selfcare.tui.driver import TerminalDriver
from selfcare.tui.rendering import SparingUpdate
from selfcare.tui.turning import DOWN
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.straight import Straight

CONSOLE = Console(color_system=None)
ROWS = ("0123456789abcdefghij", "....+....1....+....2", "zyxwvutsrqponmlkjihg")


def screen(rows: tuple[str, ...], cuts: tuple[int, ...]) -> tuple[list[dict[int, Strip]], list[list[int]]]:
    """The rows in pieces, as the edges of widgets cut them."""
    ends = [*cuts[1:], 20]
    chops = [
        {start: Strip([Segment(row[start:end])], end - start) for start, end in zip(cuts, ends, strict=True)}
        for row in rows
    ]
    return chops, [ends for _ in rows]


def cells(written: str) -> dict[tuple[int, int], str]:
    """What stands where after it was written over question marks."""
    shown = pyte.Screen(20, 3)
    pyte.Stream(shown).feed("\r\n".join(["?" * 20] * 3) + written)
    return {(x, y): letter for y, row in enumerate(shown.display) for x, letter in enumerate(row) if letter != "?"}


@pytest.mark.parametrize("cuts", [(0,), (0, 7), (0, 5, 6, 19)])
def test_each_part_that_differs_is_written_whole_and_nothing_else_is(cuts: tuple[int, ...]) -> None:
    chops, ends = screen(ROWS, cuts)
    for left in range(20):
        for right in range(left + 1, 21):
            spans = [(0, left, right), (2, max(0, left - 1), right)]
            written = SparingUpdate(chops, spans, ends).render_segments(CONSOLE)
            wanted = {(x, y): ROWS[y][x] for y, start, stop in spans for x in range(start, stop)}
            assert cells(written) == wanted
            assert wanted.items() <= cells(ChopsUpdate(chops, spans, ends).render_segments(CONSOLE)).items()


def test_a_letter_of_two_cells_is_never_cut_through() -> None:
    row = Strip([Segment("一二三四五六七八九十")], 20)
    written = SparingUpdate([{0: row}], [(0, 5, 20)], [[20]]).render_segments(CONSOLE)
    assert written == "\x1b[1;1H一二三四五六七八九十"


def coloured(row: str, chance: Random) -> Strip:
    """The row in pieces of a few colours, some of none."""
    cut = sorted({0, 20, *(chance.randrange(20) for _ in range(chance.randrange(3)))})
    styles = [Style(color=name, bold=bold) for name in ("#ff0000", "#00ff00") for bold in (False, True)]
    return Strip(
        [Segment(row[start:end], chance.choice([*styles[:2], *styles, None])) for start, end in pairwise(cut)], 20
    )


def test_colours_are_said_once_and_the_picture_is_the_same() -> None:
    console = Console(color_system="truecolor", force_terminal=True)
    for seed in range(200):
        chance = Random(seed)
        chops = [{0: coloured(row, chance)} for row in ROWS]
        spans = [(y, chance.randrange(10), chance.randrange(10, 21)) for y in range(3)]
        shown, whole = pyte.Screen(20, 3), pyte.Screen(20, 3)
        pyte.Stream(shown).feed(SparingUpdate(chops, spans, [[20]] * 3).render_segments(console))
        all_of_it = ChopsUpdate(chops, [(y, 0, 20) for y in range(3)], [[20]] * 3)
        pyte.Stream(whole).feed(all_of_it.render_segments(console))
        for y, left, right in spans:
            for x in range(20):
                wanted = whole.buffer[y][x] if left <= x < right else whole.default_char
                assert shown.buffer[y][x] == wanted, (seed, x, y)
        assert shown.cursor.attrs == shown.default_char  # nothing that comes after it is coloured by it


def test_a_column_in_one_colour_says_it_once() -> None:
    console = Console(color_system="truecolor", force_terminal=True)
    row = Strip([Segment("█" * 20, Style(color="#9fd3c0", bgcolor="#14191c"))], 20)
    written = SparingUpdate([{0: row}] * 17, [(y, 5, 9) for y in range(17)], [[20]] * 17).render_segments(console)
    assert written.count("38;2;159;211;192") == 1
    assert written.count("\x1b[0m") == 1 and written.endswith("\x1b[0m")


def test_the_way_to_the_next_place_is_the_shortest_that_every_terminal_knows() -> None:
    row = Strip([Segment("0123456789" * 2)], 20)
    spans = [(0, 2, 4), (0, 7, 8), (0, 9, 11), (1, 9, 10), (1, 18, 20), (2, 1, 2)]
    written = SparingUpdate([{0: row}] * 3, spans, [[20]] * 3).render_segments(CONSOLE)
    # Along a row, a row down and back; and after the last column, where a terminal waits, to a place by its number.
    assert written == f"\x1b[1;3H23\x1b[3C7\x1b[C90{DOWN}\b\b9\x1b[8C89\x1b[3;2H1"


def test_of_two_colours_on_the_same_ground_only_the_letters_own_is_said() -> None:
    console = Console(color_system="truecolor", force_terminal=True)
    one, other, bold = (
        Strip([Segment("█" * 20, Style(color=color, bgcolor="#14191c", bold=bold))], 20)
        for color, bold in (("#9fd3c0", False), ("#c4c2bc", False), ("#c4c2bc", True))
    )
    chops, spans = [{0: one}, {0: other}, {0: bold}], [(y, 0, 2) for y in range(3)]
    written = SparingUpdate(chops, spans, [[20]] * 3).render_segments(console)
    assert written.count("48;2;20;25;28") == 2 and "\x1b[38;2;196;194;188m" in written
    assert f"\x1b[0m{DOWN}\b\b\x1b[1;38;2;196;194;188;48;2;20;25;28m" in written


class Words(App[None]):
    """A row of words that fills its place, and one that does not."""

    CSS = "Line { width: 40; height: 1; }"

    def compose(self) -> ComposeResult:
        yield Line("Lasting".ljust(31) + "9:55 left", id="head")
        yield Line("next   Rest", id="next")


@pytest.mark.parametrize(
    ("id", "text", "differs"),
    [
        ("head", "Lasting".ljust(31) + "9:54 left", Region(34, 0, 1, 1)),
        ("head", "Lasting".ljust(31) + "8:59 left", Region(31, 0, 4, 1)),
        ("head", "Lasting, 日本".ljust(29) + "9:54 left", None),
        ("head", "Lasting".ljust(30) + "10:00 left", Region(30, 0, 5, 1)),
        ("next", "next   Hold", None),
    ],
)
async def test_of_a_row_that_stays_what_it_was_only_what_differs_is_painted(
    id: str, text: str, differs: Region | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Region, ...]] = []
    refresh = Straight.refresh

    def watched(self: Straight, *regions: Region, **more: bool) -> Straight:
        if isinstance(self, Line):
            asked.append(regions)
        return refresh(self, *regions, **more)

    app = Words()
    async with app.run_test(size=(40, 2)) as pilot:
        line = app.query_one(f"#{id}", Line)
        await pilot.pause()
        monkeypatch.setattr(Straight, "refresh", watched)
        line.say(text)
        await pilot.pause()
        assert asked[0] == (() if differs is None else (differs,))
        shown = [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]
        assert shown[line.region.y] == text.rstrip()


async def test_the_terminal_is_told_in_the_shortest_words_and_shows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(LinuxDriver, "write", lambda _, data: told.append(data))
    driver = TerminalDriver(App())
    long = "\x1b[3;5H\x1b[31mred\x1b[0m\x1b[1;1Hfirst\x1b[1;15H\x1b[10;31mred\x1b[0m\x1b[1;1H"
    driver.write(long)
    assert told == ["\x1b[3;5H\x1b[31mred\x1b[m\x1b[Hfirst\x1b[1;15H\x1b[10;31mred\x1b[m\x1b[H"]
    shown, wanted = pyte.Screen(20, 3), pyte.Screen(20, 3)
    pyte.Stream(shown).feed(told[0])
    pyte.Stream(wanted).feed(long)
    assert shown.buffer == wanted.buffer
    assert (shown.cursor.x, shown.cursor.y, shown.cursor.attrs) == (0, 0, shown.default_char)
