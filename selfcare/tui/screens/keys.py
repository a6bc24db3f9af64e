"""The keys, each with what it does."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.commands import COMMANDS
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line


class KeysScreen(Screen[None]):
    """Any key closes it."""

    AUTO_FOCUS = None
    BINDINGS = [Binding("escape,space,enter,q,question_mark,f1,h", "close", "close", show=False)]

    def compose(self) -> ComposeResult:
        yield Line("The keys", id="title")
        with VerticalScroll(can_focus=False):
            for command in COMMANDS:
                yield Line(f"{command.shown:>6}   {command.help}", classes="sign")
            yield Line("   ← →   On the first screen: another shelf", classes="sign gap")
            yield Line("   a-z   On the first screen: search all there is, whatever the shelf", classes="sign")
            yield Line("    f5   On the first screen: only one technique", classes="sign")
            yield Line("    f2   On the first screen: begin a routine of your own", classes="sign")
            yield Line("    f3   On the first screen: edit the chosen one", classes="sign")
            yield Line("    f4   On the first screen: read about massage, therapists, signs", classes="sign")
            yield Line("ctrl+p   all of this as a list to search, and the colours", classes="sign gap")
        yield KeyLine([Key("close", "esc", "back")])

    def action_close(self) -> None:
        self.dismiss(None)

    def on_key_line_chosen(self) -> None:
        self.dismiss(None)
