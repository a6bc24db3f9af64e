"""Not today, or first ask: why, whom to ask, and what kind thing is left to do, one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.guide.moves import Choice
from selfcare.tui.screens.gate import NOT_REVIEWED
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.guide.moves import TurnedAway


class OutcomeScreen(Screen[Choice]):
    """Gives what was chosen: calm breathing, a clinician's yes, or back."""

    AUTO_FOCUS = "#answers"
    BINDINGS = [
        Binding("escape,q", "leave", "back", show=False),
        Binding("pagedown", "read(1)", "read on", show=False, priority=True),
        Binding("pageup", "read(-1)", "read back", show=False, priority=True),
    ]

    def __init__(self, away: TurnedAway) -> None:
        super().__init__()
        self._visit = away.visit
        self._calm = away.calm

    def compose(self) -> ComposeResult:
        from selfcare.care.told import heading, reasons, said_yes

        decision = self._visit.decision()
        with Horizontal(id="head"):
            yield Line(self._visit.routine.title, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line(heading(decision), id="question", classes="strong")
        options = [Option(Content("Calm breathing instead, now"), id=Choice.CALM.value)] if self._calm else []
        if yes := said_yes(decision, self._visit.today):
            options.append(Option(Content(yes), id=Choice.APPROVED.value))
        options.append(Option(Content("Not today"), id=Choice.BACK.value))
        yield OptionList(*options, id="answers", markup=False)
        with VerticalScroll(id="cautions", can_focus=False):
            for reason in reasons(decision):
                yield Line(reason.line, classes="sign strong")
                yield Line(reason.then, classes="sign")
                yield Line(reason.whom, classes="sign after")
        yield KeyLine([Key("choose", "enter", "choose"), Key("down", "↓", "the next"), Key("read", "pgdn", "read on")])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(Choice(message.option_id))

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#cautions", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(Choice.BACK)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        answers = self.query_one("#answers", OptionList)
        match message.id:
            case "choose":
                answers.action_select()
            case "down":
                answers.action_cursor_down()
            case _:
                self.action_read(1)
