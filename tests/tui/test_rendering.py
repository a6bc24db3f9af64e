"""What a session writes for what differs is that, and nothing beside it."""

from __future__ import annotations

import re

import pytest
from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate
from textual.strip import Strip

from selfcare.tui.rendering import SparingUpdate

PIECE = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[[0-9;]*m|(\n)|(.)")
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
    """What stands where after it was written."""
    found: dict[tuple[int, int], str] = {}
    x = y = 0
    for row, column, newline, letter in PIECE.findall(written):
        if row:
            x, y = int(column) - 1, int(row) - 1
        elif newline:
            x, y = 0, y + 1
        elif letter:
            found[x, y] = letter
            x += 1
    return found


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
