"""From one picture to the next: the characters that a terminal needs, for the cells that differ and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.style import Style
from textual._compositor import CompositorUpdate
from textual.strip import Strip

GAP = 3
"""Cells alike between two that differ, up to which one run over all of them is shorter than two."""

COLOURS = r"\x1b\[[0-9;]*m"
NO_COLOURS = "\x1b[0m"


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
            (f"\x1b[{y + row + 1};{x + first + 1}H", new.crop(first, last).render(console))
            for row, (old, new) in enumerate(zip(before, after, strict=True))
            if old is not new
            for first, last in runs(old, new)
        )
    )


def written(pieces: Iterable[tuple[str, str]]) -> str:
    """Places, and what is written there: the colours of a piece that were those of the one before are not said again.
    In large letters they were half of all."""
    out: list[str] = []
    under = ""
    """The colours at the end of the last piece, if none came after them."""
    for place, text in pieces:
        said = re.findall(COLOURS, text)
        if under and said and text.startswith(under):
            out[-1] = out[-1].removesuffix(NO_COLOURS)
            text = text[len(under) :]
        out += [place, text]
        under = said[-2] if len(said) > 1 and said[-1] == NO_COLOURS and text.endswith(NO_COLOURS) else ""
    return "".join(out)


def runs(old: Strip, new: Strip) -> Iterator[tuple[int, int]]:
    """The first column of each run of cells that differ, and the one behind it."""
    yield from together(
        column for column, (was, now) in enumerate(zip(_cells(old), _cells(new), strict=True)) if was != now
    )


def together(columns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Columns that differ, as runs: those near each other are one."""
    first = last = -1
    for column in columns:
        if first < 0:
            first = column
        elif column - last > GAP:
            yield first, last
            first = column
        last = column + 1
    if first >= 0:
        yield first, last


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    return [(sign, segment.style) for segment in strip for sign in segment.text]
