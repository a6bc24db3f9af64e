"""A heading and paragraphs under it, drawn by one widget: another text costs its rows, and lays nothing out anew."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from selfcare.tui.widgets.straight import Straight
from selfcare.tui.wrapping import wrapped

BOLD = Style(bold=True)
WIDEST = 60
"""Columns of a line that the eye still finds its way back from."""


class Prose(ScrollView, Straight, can_focus=False):
    """What a paragraph is indented by holds for all its rows; an empty one is a blank row. Never read as markup."""

    ALLOW_SELECT = True
    DEFAULT_CSS = "Prose { height: 1fr; width: 1fr; overflow-x: hidden; scrollbar-gutter: stable; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.heading = ""
        self.paragraphs: tuple[str, ...] = ()
        self._rows: list[str] = []
        self._wide = 0
        self._style = Style()
        self._strong = 0
        """So many rows are the heading."""

    def say(self, heading: str, paragraphs: Sequence[str]) -> None:
        """Show others, from their beginning."""
        if (heading, tuple(paragraphs)) != (self.heading, self.paragraphs):
            self.heading, self.paragraphs = heading, tuple(paragraphs)
            self._wrap()
        if self.scroll_y or self.scroll_target_y:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        if self._wide != self.scrollable_content_region.width:
            self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        if not width:
            return
        self._wide = width
        strong = _indented(self.heading, width)
        rows = [row for each in self.paragraphs for line in each.split("\n") for row in _indented(line, width)]
        before = [] if self.scroll_y else self._in_sight()
        self._strong, self._rows = len(strong), [*strong, "", *rows]
        # Before it is known how far it reaches, which may have all laid out anew.
        self.repaint_since(before, self._in_sight(), width)
        self._reach(Size(width, len(self._rows)))

    def _in_sight(self) -> list[tuple[str, bool]]:
        rows = [(row, at < self._strong) for at, row in enumerate(self._rows[: self.size.height])]
        return rows + [("", False)] * (self.size.height - len(rows))

    def _reach(self, whole: Size) -> None:
        """To set it lays all of the screen out anew, half of what an arrow costs; for a text that fits, as the one
        before it did, there is no bar to be drawn."""
        if max(whole.height, self.virtual_size.height) > self.scrollable_content_region.height:
            self.virtual_size = whole
        else:
            self.set_reactive(Prose.virtual_size, whole)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._wide != self.scrollable_content_region.width:  # drawn before anybody has said how wide it is
            self._wrap()
        self._style = self.rich_style  # found out once for all rows, as it takes longer than a row
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        at, style = self.scroll_offset.y + y, self._style
        if at >= len(self._rows):
            return Strip.blank(self.size.width, style)
        words = style + BOLD if at < self._strong else style
        return Strip(self._segments(at, words)).adjust_cell_length(self._wide, style).apply_offsets(0, at)

    def _segments(self, at: int, style: Style) -> list[Segment]:
        """A row, with what is chosen with the mouse shown so."""
        row, span = self._rows[at], self.text_selection and self.text_selection.get_span(at)
        if not span:
            return [Segment(row, style)]
        start, end = span[0], len(row) if span[1] == -1 else span[1]
        chosen = style + self.screen.get_component_rich_style("screen--selection")
        return [Segment(row[:start], style), Segment(row[start:end], chosen), Segment(row[end:], style)]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is copied."""
        return selection.extract("\n".join(self._rows)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        self.refresh()


def _indented(line: str, width: int) -> list[str]:
    words = line.lstrip(" ")
    indent = " " * (len(line) - len(words))
    return [f"{indent}{row}" for row in wrapped(words, max(1, min(width, WIDEST) - len(indent)))] or [""]
