"""The shelves, each by its name, the chosen one between arrows; where there is no room, only the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from selfcare.tui.widgets.straight import Straight

GAP = 1
ROWS = 2
"""Where the names take more rows than these, only the chosen one is shown."""


class ShelfLine(Straight):
    """The arrows take the place of blanks, so that no name moves when another one is chosen."""

    DEFAULT_CSS = """
    ShelfLine { height: auto; width: 1fr; color: $foreground 80%; }
    ShelfLine > .shelfline--chosen { color: $accent; text-style: bold reverse; }
    """
    COMPONENT_CLASSES = {"shelfline--chosen"}

    class Chosen(Message):
        """Somebody clicked a shelf."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, shelves: Sequence[str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shelves = tuple(shelves)
        self._at = 0

    def show(self, at: int | None) -> None:
        """Which one is chosen; None while none of them is."""
        wanted = -1 if at is None else at
        if wanted != self._at:
            self._at = wanted
            self.repaint_rows(range(self.size.height), self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return max(row for row, _, _, _ in self._places(width)) + 1

    def render_line(self, y: int) -> Strip:
        style, chosen = self.rich_style, self.get_component_rich_style("shelfline--chosen")
        segments: list[Segment] = []
        at = 0
        for row, start, shelf, words in self._places(self.size.width):
            if row == y:
                segments += [Segment(" " * (start - at), style), Segment(words, chosen if shelf == self._at else style)]
                at = start + len(words)
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: Click) -> None:
        for row, start, shelf, words in self._places(self.size.width):
            if row == event.y and start <= event.x < start + len(words) and shelf >= 0:
                self.post_message(self.Chosen(shelf))

    def _places(self, width: int) -> list[tuple[int, int, int, str]]:
        """Row, column, shelf and words of each that is shown."""
        places, row, at = [], 0, 0
        for shelf, name in enumerate(self._shelves):
            words = f"‹{name}›" if shelf == self._at else f" {name} "
            if at and at + len(words) > width:
                row, at = row + 1, 0
            places.append((row, at, shelf, words))
            at += len(words) + GAP
        return places if row < ROWS else self._only_the_chosen()

    def _only_the_chosen(self) -> list[tuple[int, int, int, str]]:
        """`‹ Feet ›  2 of 10`: each arrow is the way to the next one on its side."""
        if self._at < 0:
            return [(0, 0, 0, f" {self._shelves[0]} ")]
        count, name = len(self._shelves), self._shelves[self._at]
        before, after = (self._at - 1) % count, (self._at + 1) % count
        return [
            (0, 0, before, " ‹ "),
            (0, 3, self._at, f" {name} "),
            (0, 5 + len(name), after, " › "),
            (0, 10 + len(name), -2, f"{self._at + 1} of {count}"),
        ]
