"""A list in which one click looks and the second one chooses, so that somebody can look with a mouse."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class ShelfList(OptionList):
    """The keys are those of any list. It draws anew what changed: two rows for an arrow, nothing for the same rows."""

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    _lit: int | None = None
    """The one that is drawn as chosen."""

    def show(self, prompts: Sequence[Content], at: int | None) -> None:
        """Let these stand there, on this one."""
        if [str(option.prompt) for option in self.options] != [str(prompt) for prompt in prompts]:
            self.clear_options()
            self.add_options([Option(prompt) for prompt in prompts])
        self.highlighted = at

    def watch_highlighted(self, highlighted: int | None) -> None:
        for each in {self._lit, highlighted} - {None}:
            if each in self._index_to_line:
                self.refresh_lines(self._index_to_line[each], self._heights[each])
        self._lit = highlighted
        super().watch_highlighted(highlighted)

    async def _on_click(self, event: Click) -> None:
        clicked = event.style.meta.get("option")
        if clicked is not None and clicked != self.highlighted:
            event.prevent_default()
            event.stop()
            self.highlighted = clicked
            return
        await super()._on_click(event)
