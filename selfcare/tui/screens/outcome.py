"""Not today, or first ask: why, whom to ask, and what kind thing is left to do, one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.guide.stops import Choice
from selfcare.tui.binding import bindings, foot
from selfcare.tui.screens.gate import NOT_REVIEWED
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.guide.stops import TurnedAway


class OutcomeScreen(Screen[Choice]):
    """Gives what was chosen: calm breathing, a clinician's yes, or back."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.OUTCOME
    BINDINGS = bindings(Where.OUTCOME)

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
        yield KeyLine(foot(Where.OUTCOME))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(Choice(message.option_id))

    def action_read(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(Choice.BACK)
