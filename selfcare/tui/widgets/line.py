"""Text that is shown as it is, and repainted only when it changes."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """Words in a place of fixed size. Nothing in them is ever read as markup."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(Content(text), id=id, classes=classes, markup=False)
        self.text = text

    def say(self, text: str, *, layout: bool = False) -> None:
        """Show another text; `layout` where the place may grow with it."""
        if text != self.text:
            self.text = text
            self.update(Content(text), layout=layout)
