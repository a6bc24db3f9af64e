"""A list in which one click looks and the second one chooses, so that somebody can look with a mouse."""

from __future__ import annotations

from textual.events import Click
from textual.widgets import OptionList


class ShelfList(OptionList):
    """The keys are those of any list."""

    async def _on_click(self, event: Click) -> None:
        clicked = event.style.meta.get("option")
        if clicked is not None and clicked != self.highlighted:
            event.prevent_default()
            event.stop()
            self.highlighted = clicked
            return
        await super()._on_click(event)
