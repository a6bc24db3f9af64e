"""A name: one that is kept, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.tui.binding import bindings, key
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line


class NamesScreen(StyledOnce[str | None]):
    """Gives a name, or a line of at most so many characters; empty for somebody without one; None for going back."""

    PLACE = Where.NAMES
    BINDINGS = bindings(Where.NAMES)

    def __init__(
        self, ask: str, names: Sequence[str], label: str = "a new name", most: int = 200, *, nameless: str = ""
    ) -> None:
        """`nameless`: the words under the names for somebody who has none, where there may be one."""
        super().__init__()
        self._ask = ask
        self._choices = [*((name, name) for name in names), *([(nameless, "")] if nameless else [])]
        self._label = label
        self._most = most

    def compose(self) -> ComposeResult:
        yield Line(self._ask, id="asked")
        if self._choices:
            yield OptionList(*(Option(Content(words)) for words, _ in self._choices), id="answers", markup=False)
        yield Input(placeholder=self._label, max_length=self._most, id="name")
        yield KeyLine([key(Where.NAMES, "choose"), key(Where.NAMES, "other", self._label), key(Where.NAMES, "leave")])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[message.option_index][1])

    def on_input_submitted(self, message: Input.Submitted) -> None:
        if message.value.strip():
            self.dismiss(message.value.strip())

    def action_leave(self) -> None:
        self.dismiss(None)
