"""How far it is: a dot for each repetition, or a bar."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.turning import Turned, turned
from selfcare.tui.widgets.straight import draw, filtered, free_place

FULL, HALF, EMPTY = "●", "◐", "○"
KEPT = 1000
Row = tuple[str, str]
"""What is done, and what is left."""


class Track(Widget):
    """One row. Shows `marks` as dots where they fit, else how much is `filled`, 0 to 1, as a bar."""

    DEFAULT_CSS = """
    Track { height: 1; width: 1fr; color: $accent; }
    Track > .track--rest { color: $foreground 25%; }
    """
    COMPONENT_CLASSES = {"track--rest"}

    def __init__(self, bar: str = "━", rest: str = "─", *, id: str | None = None) -> None:
        """`bar` and `rest`: the characters of what is filled and of what is left."""
        super().__init__(id=id)
        self._bar, self._rest = bar, rest
        self._shown: Row = ("", "")
        self._marks: tuple[int, int] | None = None
        self._filled = 0.0
        self._styles = Style(), Style()
        self._wide = -1
        """Of what stands on the screen in these styles; -1 where nothing does."""
        self._strip: Strip | None = None
        """That, where it had to be made up; a hundred of them would be half a megabyte."""
        self._turns: dict[tuple[Row, Row, Region], Turned] = {}
        """From one row to another, in these styles: a breath fills as the one before did."""

    def show(self, filled: float, marks: tuple[int, int] | None = None) -> None:
        """Repaints only the cells that look different then."""
        self._marks, self._filled = marks, filled
        row = self._row(self.size.width)
        if row == self._shown:
            return
        place = free_place(self)
        if place is None or self._wide != place.width:
            self.refresh()
            return
        key = self._shown, row, place
        before, self._shown, self._strip = self._strip, row, None
        turn = self._turns.get(key)
        if turn is None:
            if len(self._turns) >= KEPT:
                self._turns.clear()
            before, self._strip = before or self._drawn(*key[0]), self._drawn(*row)
            turn = self._turns[key] = turned([before], [self._strip], place.x, place.y, self.app.console)
        draw(self, turn)

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        self._shown = self._row(self.size.width)
        self._turns.clear()
        self._styles = self.rich_style, self.get_component_rich_style("track--rest")
        self._strip = self._drawn(*self._shown)
        self._wide = self._strip.cell_length
        return self._strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """As `show` draws it: border, padding and all else that a widget may have it has not."""
        strip = self.render_line(0)
        return [strip if crop.column_span == (0, self.size.width) else strip.crop(crop.x, crop.right)] * crop.height

    def _drawn(self, done: str, rest: str) -> Strip:
        style, faint = self._styles
        strip = Strip([Segment(done, style), Segment(rest, faint)]).adjust_cell_length(self.size.width, style)
        return filtered(self, [strip])[0]

    def _row(self, width: int) -> tuple[str, str]:
        if self._marks is not None and self._marks[1] * 2 - 1 <= width:
            at, of = self._marks
            done = " ".join([FULL] * (at - 1) + [HALF])
            return done, (" " if at < of else "") + " ".join([EMPTY] * (of - at))
        filled = round(max(0.0, min(1.0, self._filled)) * width)
        return self._bar * filled, self._rest * (width - filled)
