"""The keys, each with what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from selfcare.actions.action import Where
from selfcare.actions.table import help_rows
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.tui.host import Host


class KeysScreen(StyledOnce[None]):
    """Those of where somebody is first, then the others."""

    AUTO_FOCUS = None
    PLACE = Where.HELP
    BINDINGS = bindings(Where.HELP)

    def __init__(self, first: Where) -> None:
        super().__init__()
        self._order = sorted((Where.SESSION, Where.HOME, Where.ANYWHERE), key=lambda place: place is not first)

    def compose(self) -> ComposeResult:
        yield Line("The keys", id="title")
        with VerticalScroll(can_focus=False):
            for place in self._order:
                yield Line(_begun(place.value), classes="sign strong gap")
                for shown, help in help_rows(place):
                    yield Line(f"{shown:>6}   {help}", classes="sign")
        yield KeyLine(foot(Where.HELP))

    def action_close(self) -> None:
        self.dismiss(None)

    def action_read(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one(VerticalScroll).scroll_page_up(animate=False)


def _begun(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def open_page(app: Host) -> None:
    app.push_screen(KeysScreen(Where.HOME if app.sitting is None else Where.SESSION))
