"""A list in which one click looks and the second one chooses, so that somebody can look with a mouse."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widgets import OptionList
from textual.widgets.option_list import Option

AHEAD = 60
"""Rows that are made behind the chosen one and behind what is in sight: more than a window shows."""
TOGETHER = 200
"""Rows that are made when those are not enough."""


class ShelfList(OptionList):
    """The keys are those of any list. It draws anew what changed: two rows for an arrow, nothing for the same rows.

    What is far below is made when somebody goes there, so that ten thousand stand as soon as thirty."""

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    _lit: int | None = None
    """The one that is drawn as chosen."""

    _many: int = 0
    _prompt: Callable[[int], Content]

    def show(self, many: int, prompt: Callable[[int], Content], at: int | None) -> None:
        """Let so many stand there, on this one; `prompt` tells what stands in a row."""
        self._many, self._prompt = many, prompt
        first = [prompt(each) for each in range(min(many, (at or 0) + AHEAD))]
        if [str(option.prompt) for option in self.options] != [str(each) for each in first]:
            self.clear_options()
            self.add_options([Option(each) for each in first])
        self.highlighted = at

    def _make(self, more: int) -> None:
        made = len(self.options)
        if made < self._many:
            self.add_options([Option(self._prompt(each)) for each in range(made, min(self._many, made + more))])

    def action_last(self) -> None:
        self._make(self._many)
        super().action_last()

    def watch_scroll_y(self, old: float, new: float) -> None:
        super().watch_scroll_y(old, new)
        if new > self.max_scroll_y - AHEAD:
            self._make(TOGETHER)

    def watch_highlighted(self, highlighted: int | None) -> None:
        if highlighted is not None and highlighted + AHEAD > len(self.options):
            self._make(TOGETHER)
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
