"""It hurts: everything has halted, and help is shown. One key goes on if all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.signs import Help


class HurtsScreen(Screen[bool]):
    """Gives True for "I am all right, go on", False for the end."""

    AUTO_FOCUS = None
    BINDINGS = [
        Binding("space,enter,g", "well", "go on", show=False),
        Binding("s,q,escape,e", "end", "end", show=False),
        Binding("down,pagedown", "read(1)", "read on", show=False),
        Binding("up,pageup", "read(-1)", "read back", show=False),
    ]

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
        yield KeyLine(
            [Key("well", "space", "I'm all right, go on"), Key("end", "s", "end here"), Key("read", "↓", "read on")]
        )

    def action_well(self) -> None:
        self.dismiss(True)

    def action_end(self) -> None:
        self.dismiss(False)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        if message.id == "read":
            self.action_read(1)
        else:
            self.dismiss(message.id == "well")

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#help", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)
