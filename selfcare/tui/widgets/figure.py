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
        index, style = y - self._top, self.rich_style
        if not 0 <= index < len(self._rows):
            return Strip.blank(self.size.width, style)
        row = self._rows[index]
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= KEPT:
                self._strips.clear()
            strip = self._strips[row] = Strip(_segments(row), len(row))
        blank = self.size.width - len(row)
        if not blank:
            return strip.apply_style(style)
        left = blank // 2
        pad = [Strip.blank(left, style), strip.apply_style(style), Strip.blank(blank - left, style)]
        return Strip.join(pad)


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
