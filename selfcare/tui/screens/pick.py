"""One of a few: a line each, Enter takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

Taken = TypeVar("Taken")
NO_OR_YES = (("No, or not yet", ""), ("Yes", ""))
"""Where a yes weighs: no stands under the finger."""


class ChoosingScreen(StyledOnce[Taken | None], Generic[Taken]):
    """Gives what stands for the line that was taken; None for going back."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.CHOOSING
    BINDINGS = bindings(Where.CHOOSING)

    def __init__(self, ask: str, choices: Sequence[tuple[str, str]], meant: Sequence[Taken], at: int = 0) -> None:
        """`choices`: for each its words and what stands under them, which may be empty; `at` is under the finger."""
        super().__init__()
        self._ask = ask
        self._choices = tuple(choices)
        self._meant = meant
        self._at = at

    def compose(self) -> ComposeResult:
        yield Line(self._ask, id="asked")
        yield OptionList(*(Option(_prompt(*choice)) for choice in self._choices), id="answers", markup=False)
        yield KeyLine(foot(Where.CHOOSING))

    def on_mount(self) -> None:
        self.query_one("#answers", OptionList).highlighted = self._at

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(self._meant[message.option_index])

    def action_leave(self) -> None:
        self.dismiss(None)


class PickScreen(ChoosingScreen[int]):
    """Gives the place of what was picked."""

    def __init__(self, ask: str, choices: Sequence[tuple[str, str]], at: int = 0) -> None:
        super().__init__(ask, choices, range(len(choices)), at)


def _prompt(words: str, under: str) -> Content:
    return Content.assemble(words, (f"\n  {under}", "dim")) if under else Content(words)
