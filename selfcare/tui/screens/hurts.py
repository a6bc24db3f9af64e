"""It hurts: everything has halted, and help is shown. One key goes on if all is well."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.care.signs import EMERGENCY, HELP_NOW, SAME_DAY
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line


class HurtsScreen(Screen[bool]):
    """Gives True for "I am all right, go on", False for the end."""

    AUTO_FOCUS = None
    BINDINGS = [
        Binding("space,enter,g", "well", "go on", show=False),
        Binding("s,q,escape,e", "end", "end", show=False),
    ]

    def __init__(self, stops: Sequence[str]) -> None:
        super().__init__()
        self._stops = stops

    def compose(self) -> ComposeResult:
        yield Big("HALTED", id="halted", align="left")
        with VerticalScroll(id="help", can_focus=False):
            yield Line("Let go, rest, breathe. Nothing runs now.", classes="strong")
            yield Line("Call for help now for any of these:", classes="strong gap")
            for sign in HELP_NOW:
                yield Line(f"·  {sign}", classes="sign")
            yield Line(EMERGENCY, classes="sign strong")
            yield Line(SAME_DAY, classes="sign gap")
            if self._stops:
                yield Line(f"This routine ends for: {', '.join(self._stops)}.", classes="sign gap")
        yield KeyLine([Key("well", "space", "I'm all right, go on"), Key("end", "s", "end here")])

    def action_well(self) -> None:
        self.dismiss(True)

    def action_end(self) -> None:
        self.dismiss(False)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        self.dismiss(message.id == "well")
