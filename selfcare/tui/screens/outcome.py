"""Not today, or first ask: why, whom to ask, and what kind thing is left to do, one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfcare.actions.action import Where
from selfcare.care.told import asked_of_a_yes, heading, reasons
from selfcare.guide.stops import Choice
from selfcare.tui.binding import bindings, foot
from selfcare.tui.screens.gate import NOT_REVIEWED
from selfcare.tui.screens.pick import NO_OR_YES, ChoosingScreen
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.guide.stops import TurnedAway


SAID_YES = "A professional said yes to it"


class OutcomeScreen(StyledOnce[Choice]):
    """Gives what was chosen: calm breathing, a clinician's yes, or back."""

    AUTO_FOCUS = "#answers"
    PLACE = Where.OUTCOME
    BINDINGS = bindings(Where.OUTCOME)

    def __init__(self, away: TurnedAway) -> None:
        super().__init__()
        self._visit = away.visit
        self._calm = away.calm

    def compose(self) -> ComposeResult:
        decision = self._visit.decision()
        with Horizontal(id="head"):
            yield Line(self._visit.routine.title, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line(heading(decision), id="question", classes="strong")
        options = [Option(Content("Calm breathing instead, now"), id=Choice.CALM.value)] if self._calm else []
        if asked_of_a_yes(decision):
            options.append(Option(Content(SAID_YES), id=Choice.APPROVED.value))
        options.append(Option(Content("Not today"), id=Choice.BACK.value))
        yield OptionList(*options, id="answers", markup=False)
        with VerticalScroll(id="cautions", can_focus=False):
            for reason in reasons(decision):
                yield Line(reason.line, classes="sign strong")
                yield Line(reason.then, classes="sign")
                yield Line(reason.whom, classes="sign after")
        yield KeyLine(foot(Where.OUTCOME))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        if message.option_id == Choice.APPROVED.value:
            self._ask(list(asked_of_a_yes(self._visit.decision())))
        else:
            self.dismiss(Choice(message.option_id))

    def _ask(self, left: list[str]) -> None:
        """Each question of a yes by itself; the first that is not answered with yes leads back here."""

        def said(yes: bool | None) -> None:
            if yes and len(left) > 1:
                self._ask(left[1:])
            elif yes:
                self.dismiss(Choice.APPROVED)

        self.app.push_screen(ChoosingScreen(left[0], NO_OR_YES, (False, True)), said)

    def action_read(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(Choice.BACK)
