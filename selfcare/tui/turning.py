"""From one picture to the next: the characters that a terminal needs, for the cells that differ and no more."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import CompositorUpdate
from textual.strip import Strip

from selfcare.tui.columns import is_even

MOVE = 4
"""Bytes of a move to the right. Cells alike between two that differ are written again where they are no more."""
DOWN = "\x1bD" if sys.platform == "win32" else "\v"
"""To the next row, in the same column. Every terminal takes a vertical tab for a line feed, and unlike that one it is
nothing to the system in between; a console of Windows also goes to the first column then, as Textual leaves it so."""
NEAR = 3
"""Columns that cost no more to go back than to be said."""

COLOURS = r"\x1b\[[0-9;]*m"
NO_COLOURS = "\x1b[0m"
BOTH = r"\x1b\[(38;[0-9;]+?);(48;[0-9;]+)m"
"""A colour on a colour, and nothing beside them."""

Piece = tuple[int, int, Strip]
"""Column and row on the terminal, from 0, and what is written there."""


Span = tuple[int, int, int]
"""A row, the first column of what differs in it, and the one behind that."""


class Turned(CompositorUpdate):
    """What is on its way to the terminal, made before."""

    def __init__(self, sequence: str) -> None:
        self.sequence = sequence

    def render_segments(self, console: Console) -> str:  # noqa: ARG002
        return self.sequence


def turned(before: Sequence[Strip], after: Sequence[Strip], x: int, y: int, console: Console) -> Turned:
    """`x`, `y`: where on the terminal the first row begins, from 0. Every character is one cell wide."""
    return Turned(
        written(
            (
                (x + first, y + row, cut(new, first, last))
                for row, (old, new) in enumerate(zip(before, after, strict=True))
                if old is not new
                for first, last in runs(old, new)
            ),
            x + max((strip.cell_length for strip in after), default=0),
            console,
        )
    )


def written(pieces: Iterable[Piece], edge: int, console: Console) -> str:
    """From each piece to the next by the shortest way, and what both have of their colours is not said again: of large
    letters, whose rows are short, that is most. `edge`: the column that may be beyond the terminal."""
    out: list[str] = []
    under = ""
    """The colours at the end of the last piece, if none came after them."""
    at: tuple[int, int] | None = None
    """Where the cursor stands, where that is certain."""
    for x, y, strip in pieces:
        text = strip.render(console)
        said = re.findall(COLOURS, text)
        kept = _kept(under, said[0]) if under and said and text.startswith(said[0]) else None
        if kept is not None:
            out[-1] = out[-1].removesuffix(NO_COLOURS)
            text = kept + text[len(said[0]) :]
        out += [_move(at, x, y), text]
        under = said[-2] if len(said) > 1 and said[-1] == NO_COLOURS and text.endswith(NO_COLOURS) else ""
        end = x + strip.cell_length
        # In its last column a terminal waits with the end of the row.
        at = (end, y) if strip.cell_length == len(strip.text) and end < edge else None
    return "".join(out)


def _kept(under: str, colours: str) -> str | None:
    """What has to be said for the next colours where these stand; None where all of them have to be taken back."""
    if under == colours:
        return ""
    before, after = re.fullmatch(BOTH, under), re.fullmatch(BOTH, colours)
    return f"\x1b[{after[1]}m" if before and after and before[2] == after[2] else None


def _move(at: tuple[int, int] | None, x: int, y: int) -> str:
    """The shortest way to a place, in words that every terminal knows, the console of Linux too."""
    there = f"\x1b[{y + 1};{x + 1}H"
    if at is None or not 0 <= y - at[1] <= 1:
        return there
    down = DOWN if y > at[1] else ""
    by = x - at[0]
    aside = "" if not by else f"\x1b[{by if by > 1 else ''}C" if by > 0 else min("\b" * -by, f"\x1b[{-by}D", key=len)
    return min(down + aside, there, key=len)


def runs(old: Strip, new: Strip) -> Iterator[tuple[int, int]]:
    """The first column of each run of cells that differ, and the one behind it."""
    differing = (x for x, (was, now) in enumerate(zip(_cells(old), _cells(new), strict=True)) if was != now)
    yield from together(differing, new.text)


def together(columns: Iterable[int], row: str) -> Iterator[tuple[int, int]]:
    """Columns of a row that differ, as runs: those are one that have little between them."""
    first = last = -1
    for column in columns:
        if first < 0:
            first = column
        elif column > last and len(row[last:column].encode()) > MOVE:
            yield first, last
            first = column
        last = column + 1
    if first >= 0:
        yield first, last


def downwards(spans: Iterable[Span]) -> Iterator[Span]:
    """The same, given row by row; each goes before all others where it begins near the end of the one above it, as the
    strokes of large letters do: the way to it is a few bytes then."""
    left = list(spans)
    while left:
        at: int | None = 0
        while at is not None:
            row, _, end = span = left.pop(at)
            yield span
            under = ((place, first - end) for place, (y, first, _) in enumerate(left) if y == row + 1)
            at = next((place for place, by in under if -NEAR <= by <= 1), None)


def cut(strip: Strip, first: int, last: int) -> Strip:
    """The cells from `first` to the one before `last`. Textual has Rich measure each row for it, which keeps the last
    four thousand that it was given: with a count in large letters 2 MB."""
    if not is_even(strip.text):
        return strip.crop(first, last)
    kept, x, last = [], 0, min(last, strip.cell_length)
    for text, style, _ in strip:
        part = text[max(0, first - x) : max(0, last - x)]
        if part:
            kept.append(Segment(part, style))
        x += len(text)
    return Strip(kept, last - first)


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    return [(sign, segment.style) for segment in strip for sign in segment.text]
