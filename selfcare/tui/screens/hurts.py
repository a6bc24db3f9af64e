"""It hurts: everything has halted, and help is shown. One key goes on if all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.actions.action import Where
from selfcare.tui.binding import bindings, foot
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.signs import Help


class HurtsScreen(Screen[bool]):
    """Gives True for "I am all right, go on", False for the end."""

    AUTO_FOCUS = None
    PLACE = Where.HURTS
    BINDINGS = bindings(Where.HURTS)

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help

    def compose(self) -> ComposeResult:
        from selfcare.care.signs import CALL, SAME_DAY

        yield Big("HALTED", id="halted", align="left")
        with VerticalScroll(id="help", can_focus=False):
            yield Line("Let go, rest, breathe. Nothing runs now.", classes="strong sign")
            for line in self._help.numbers:
                yield Line(line, classes="sign strong")
            for sign in self._help.stops:
                yield Line(f"·  {sign}", classes="sign")
            yield Line(CALL, classes="strong sign gap")
            for sign in self._help.call:
                yield Line(f"·  {sign}", classes="sign")
            yield Line(SAME_DAY, classes="strong sign gap")
            for sign in self._help.same_day:
                yield Line(f"·  {sign}", classes="sign")
        yield KeyLine(foot(Where.HURTS))

    def action_well(self) -> None:
        self.dismiss(True)

    def action_end(self) -> None:
        self.dismiss(False)

    def action_read(self) -> None:
        self.query_one("#help", VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one("#help", VerticalScroll).scroll_page_up(animate=False)
