"""One question, because its line was ticked: yes, no, or not sure; and on which side, where it can be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution

PLAIN = (("Yes", "yes", ""), ("Not sure", "not sure", ""), ("No", "no", ""))
SIDED = (
    ("Yes, on the left", "yes", "left"),
    ("Yes, on the right", "yes", "right"),
    ("Yes, on both sides", "yes", "both"),
    ("Yes, but elsewhere", "yes", "elsewhere"),
    ("Not sure", "not sure", "both"),
    ("No", "no", ""),
)
"""Not sure where it is: both sides, for nobody can be sure of one then."""


class QuestionScreen(Screen[tuple[str, str] | None]):
    """Gives what was said and where; None for going back without an answer."""

    AUTO_FOCUS = "#answers"
    BINDINGS = [Binding("escape,q", "leave", "back", show=False)]

    def __init__(self, caution: Caution, where: bool) -> None:
        super().__init__()
        self._caution = caution
        self._answers = SIDED if where else PLAIN

    def compose(self) -> ComposeResult:
        yield Line(self._caution.ask, id="asked")
        yield OptionList(
            *(Option(Content(words)) for words, _, _ in self._answers),
            id="answers",
            markup=False,
        )
        yield KeyLine([Key("choose", "enter", "choose"), Key("down", "↓", "the next"), Key("leave", "esc", "back")])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        _, said, where = self._answers[message.option_index]
        self.dismiss((said, where))

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        answers = self.query_one("#answers", OptionList)
        match message.id:
            case "choose":
                answers.action_select()
            case "down":
                answers.action_cursor_down()
            case _:
                self.action_leave()
