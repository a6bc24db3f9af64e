"""The questions before: one list, one line an entry, "none of these" first under the finger."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

NOT_REVIEWED = "not reviewed by a clinician"
CLOSED = (
    "Then leave this routine for today.",
    "Ask a doctor, a nurse or your therapist whether it suits you.",
    "Calm breathing stays open to you: it is kind and asks nothing of the body.",
)


class GateScreen(Screen[bool]):
    """Gives True where none of the cautions holds, False where the routine stays closed."""

    AUTO_FOCUS = "#answers"
    BINDINGS = [
        Binding("escape,q", "leave", "back", show=False),
        Binding("pagedown", "read(1)", "read on", show=False, priority=True),
        Binding("pageup", "read(-1)", "read back", show=False, priority=True),
    ]

    def __init__(self, title: str, cautions: Sequence[str], receiver: bool) -> None:
        super().__init__()
        self._routine = title
        self._cautions = cautions
        self._whom = "the one who receives" if receiver else "you"
        self._not_today = False

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Line(self._routine, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line(f"Does any of these hold for {self._whom} today?", id="question")
        yield OptionList(
            Option(Content("None of these, begin"), id="none"),
            Option(Content("One of these, or not sure"), id="some"),
            id="answers",
            markup=False,
        )
        with VerticalScroll(id="cautions", can_focus=False):
            for caution in self._cautions:
                yield Line(f"·  {caution}", classes="caution")
        yield KeyLine(
            [
                Key("choose", "enter", "choose"),
                Key("down", "↓", "the other answer"),
                Key("read", "pgdn", "read on"),
                Key("leave", "esc", "back"),
            ]
        )

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        if self._not_today or message.option_id == "none":
            self.dismiss(not self._not_today)
            return
        self._not_today = True
        self.query_one("#question", Line).say("Not today.")
        answers = self.query_one("#answers", OptionList)
        answers.clear_options()
        answers.add_option(Option(Content("Choose another routine"), id="other"))
        answers.highlighted = 0
        scroll = self.query_one("#cautions", VerticalScroll)
        scroll.remove_children()
        scroll.mount(*(Line(line, classes="caution") for line in CLOSED))

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        answers = self.query_one("#answers", OptionList)
        match message.id:
            case "choose":
                answers.action_select()
            case "down":
                answers.action_cursor_down()
            case "read":
                self.action_read(1)
            case _:
                self.action_leave()

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#cautions", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(False)
