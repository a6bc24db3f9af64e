"""Text that is shown as it is, and repainted only when it changes."""

from __future__ import annotations

from typing import Self

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from selfcare.tui.widgets.straight import Straight


class Line(Straight, Static):
    """Words in a place of fixed size. Nothing in them is ever read as markup."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(Content(text), id=id, classes=classes, markup=False)
        self.text = text
        self._differing: tuple[Region, ...] = ()
        """What alone is repainted, while it is given another text."""

    def say(self, text: str, *, layout: bool = False) -> None:
        """Show another text; `layout` where the place may grow with it."""
        if text != self.text:
            self._differing = () if layout else _differing(self.text, text, self.size.width)
            self.text = text
            self.update(Content(text), layout=layout)
            self._differing = ()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        return super().refresh(*(regions or self._differing), repaint=repaint, layout=layout, recompose=recompose)


def _differing(before: str, after: str, width: int) -> tuple[Region, ...]:
    """The cells that differ, where both fill one row: the time that is left at the end of a line is not all of it."""
    if any(len(text) != width or cell_len(text) != width or "\n" in text for text in (before, after)):
        return ()
    differ = [column for column, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    return (Region(differ[0], 0, differ[-1] + 1 - differ[0], 1),)
