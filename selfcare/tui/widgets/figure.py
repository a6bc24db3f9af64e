"""A movement in cells: it is given the rows of one moment and repaints what differs. It knows of no time.

The characters from one picture to the next are kept, as a movement comes round.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.turning import Turned, turned
from selfcare.tui.widgets.straight import draw, filtered, free_place

if TYPE_CHECKING:
    from selfcare.figure.cells import Row

KEPT = 500
"""Ways from picture to picture, 3 kB each; a cycle has some forty, and finger by finger five times as many."""
STRIPS = 100
"""Of two pictures, where Textual draws them. One weighs 2 kB and more, with seven caches of Textual's own."""
BLANK = (" ", "", "")


class Figure(Widget):
    """Empty until it is given something; what does not fit is left out, never squeezed."""

    DEFAULT_CSS = "Figure { width: 30; height: 14; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._strips: dict[Row, Strip] = {}
        self._styles: dict[tuple[str, str], Style] = {}
        self._ground = Style()
        self._dressed: object = None
        """What the strips were made up for: style, width, and what the terminal makes of colours."""
        self._place = Region()
        self._turns: dict[tuple[int, int], tuple[tuple[Row, ...], tuple[Row, ...], Turned]] = {}
        """From picture to picture in that place, by their identity, for which they are kept alive."""

    def show(self, rows: tuple[Row, ...]) -> None:
        """The rows of this moment. The same object again costs nothing."""
        before, self._rows = self._rows, rows
        if rows is before:
            return
        if len(rows) != len(before):
            self.refresh()
            return
        place = free_place(self)
        if place is not None:
            draw(self, self._turning(before, rows, place))
            return
        changed = [y for y, (old, new) in enumerate(zip(before, rows, strict=True)) if old is not new and old != new]
        regions = [Region(0, y + self._top, self.size.width, 1) for y in changed]
        if regions:
            self.refresh(*regions)

    def _turning(self, before: tuple[Row, ...], rows: tuple[Row, ...], place: Region) -> Turned:
        if place != self._place:
            self._place = place
            self._turns.clear()
        key = id(before), id(rows)
        kept = self._turns.get(key)
        if kept is None:
            if len(self._turns) >= KEPT:
                self._turns.clear()
            self._dress()
            strips = [self._strip(row) for row in before], [self._strip(row) for row in rows]
            kept = before, rows, turned(*strips, place.x, place.y + self._top, self.app.console)
            self._turns[key] = kept
            self._strips = dict(zip(rows, strips[1], strict=True))  # the others are not wanted again: the way is known
        return kept[2]

    @property
    def _top(self) -> int:
        return max(0, (self.size.height - len(self._rows)) // 2)

    def render_line(self, y: int) -> Strip:
        return self._line(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """A row is made up once, not once a frame: border, padding and all else that a widget may have it has not."""
        self._dress()
        lines = [self._line(y) for y in crop.line_range]
        return lines if crop.column_span == (0, self.size.width) else [line.crop(crop.x, crop.right) for line in lines]

    def _dress(self) -> None:
        """Whatever changes this makes Textual draw all of it: then the strips and the ways between them are new."""
        dressed = self.rich_style, self.size.width, self.get_line_filters()
        if dressed != self._dressed:
            self._dressed = dressed
            self._ground = dressed[0]
            self._strips.clear()
            self._styles.clear()
            self._turns.clear()

    def _line(self, y: int) -> Strip:
        index = y - self._top
        return self._strip(self._rows[index] if 0 <= index < len(self._rows) else ())

    def _strip(self, row: Row) -> Strip:
        strip = self._strips.get(row)
        if strip is None:
            if len(self._strips) >= STRIPS:
                self._strips.clear()
            self._strips[row] = strip = self._made(row)
        return strip

    def _made(self, row: Row) -> Strip:
        """Cells of one style are one segment: fewer bytes."""
        row = row[: self.size.width]
        blank = self.size.width - len(row)
        left = blank // 2
        cells = [*[BLANK] * left, *row, *[BLANK] * (blank - left)]
        return Strip(
            [
                Segment("".join(sign for sign, *_ in same), self._style(fore, back))
                for (fore, back), same in groupby(cells, lambda cell: cell[1:])
            ],
            len(cells),
        )

    def _style(self, fore: str, back: str) -> Style:
        style = self._styles.get((fore, back))
        if style is None:
            plain = self._ground + Style(color=fore or None, bgcolor=back or None)
            (strip,) = filtered(self, [Strip([Segment(" ", plain)])])
            self._styles[fore, back] = style = next(iter(strip)).style or plain
        return style
