"""A movement in cells: it is given the rows of one moment and repaints those that differ. It knows of no time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from selfcare.figure.cells import Row

KEPT = 2000
"""Strips; a cycle has some hundred that differ."""


class Figure(Widget):
    """Empty until it is given something; what does not fit is left out, never squeezed."""

    DEFAULT_CSS = "Figure { width: 30; height: 14; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._strips: dict[Row, Strip] = {}
        self._dressed: object = None
        """What the strips were made up for: style, width, and what the terminal makes of colours."""

    def show(self, rows: tuple[Row, ...]) -> None:
        """The rows of this moment. The same object again costs nothing."""
        before, self._rows = self._rows, rows
        if rows is before:
            return
        if len(rows) != len(before):
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, rows, strict=True)) if old is not new and old != new]
        regions = [Region(0, y + self._top, self.size.width, 1) for y in changed]
        if regions:
            self.refresh(*regions)

    @property
    def _top(self) -> int:
        return max(0, (self.size.height - len(self._rows)) // 2)

    def render_line(self, y: int) -> Strip:
        return self._line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """A row is made up once, not once a frame: border, padding and all else that a widget may have it has not."""
        dressed = self.rich_style, self.size.width, self.get_line_filters()
        if dressed != self._dressed:
            self._dressed = dressed
            self._strips.clear()
        lines = [self._line(y) for y in crop.line_range]
        return lines if crop.column_span == (0, self.size.width) else [line.crop(crop.x, crop.right) for line in lines]

    def _line(self, y: int) -> Strip:
        index = y - self._top
        row = self._rows[index] if 0 <= index < len(self._rows) else ()
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= KEPT:
                self._strips.clear()
            self._strips[row] = strip = self._made(row)
        return strip

    def _made(self, row: Row) -> Strip:
        style, width = self.rich_style, self.size.width
        blank = max(0, width - len(row))
        left = blank // 2
        drawn = Strip(_segments(row), len(row)).apply_style(style)
        strip = Strip.join([Strip.blank(left, style), drawn, Strip.blank(blank - left, style)])
        for each in self.get_line_filters():
            strip = strip.apply_filter(each, self.background_colors[1])
        return strip


def _segments(row: Sequence[tuple[str, str, str]]) -> list[Segment]:
    """Cells of one style are one segment: fewer bytes."""
    segments: list[Segment] = []
    text, colours = "", ("", "")
    for sign, fore, back in row:
        if (fore, back) != colours and text:
            segments.append(Segment(text, _style(*colours)))
            text = ""
        colours = (fore, back)
        text += sign
    if text:
        segments.append(Segment(text, _style(*colours)))
    return segments


def _style(fore: str, back: str) -> Style:
    return Style(color=fore or None, bgcolor=back or None)
