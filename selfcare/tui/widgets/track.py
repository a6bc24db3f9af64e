"""How far it is: a dot for each repetition, or a bar."""

from __future__ import annotations

from itertools import zip_longest

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

FULL, HALF, EMPTY = "●", "◐", "○"


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
        self._shown: tuple[str, str] = ("", "")
        self._marks: tuple[int, int] | None = None
        self._filled = 0.0

    def show(self, filled: float, marks: tuple[int, int] | None = None) -> None:
        """Repaints only the cells that look different then."""
        self._marks, self._filled = marks, filled
        before, after = (_cells(*row) for row in (self._shown, self._row(self.size.width)))
        differ = [at for at, (old, new) in enumerate(zip_longest(before, after)) if old != new]
        if differ:
            self.refresh(Region(differ[0], 0, differ[-1] - differ[0] + 1, 1))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        done, rest = self._shown = self._row(self.size.width)
        style = self.rich_style
        segments = [Segment(done, style), Segment(rest, self.get_component_rich_style("track--rest"))]
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def _row(self, width: int) -> tuple[str, str]:
        if self._marks is not None and self._marks[1] * 2 - 1 <= width:
            at, of = self._marks
            done = " ".join([FULL] * (at - 1) + [HALF])
            return done, (" " if at < of else "") + " ".join([EMPTY] * (of - at))
        filled = round(max(0.0, min(1.0, self._filled)) * width)
        return self._bar * filled, self._rest * (width - filled)


def _cells(done: str, rest: str) -> list[tuple[str, bool]]:
    """What stands in each cell, and whether it is done."""
    return [*((char, True) for char in done), *((char, False) for char in rest)]
