"""The keys, each with what it does."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.actions.action import Where
from selfcare.actions.table import help_rows
from selfcare.tui.binding import bindings, foot
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line


class KeysScreen(Screen[None]):
    """Any key closes it."""

    AUTO_FOCUS = None
    PLACE = Where.HELP
    BINDINGS = bindings(Where.HELP)

    def compose(self) -> ComposeResult:
        yield Line("The keys", id="title")
        with VerticalScroll(can_focus=False):
            for place in (Where.SESSION, Where.HOME, Where.ANYWHERE):
                for at, (shown, help) in enumerate(help_rows(place)):
                    where = "On the first screen: " if place is Where.HOME else ""
                    words = f"{where}{help[:1].lower()}{help[1:]}" if where else help
                    gap = " gap" if not at and place is not Where.SESSION else ""
                    yield Line(f"{shown:>6}   {words}", classes=f"sign{gap}")
        yield KeyLine(foot(Where.HELP))

    def action_close(self) -> None:
        self.dismiss(None)
