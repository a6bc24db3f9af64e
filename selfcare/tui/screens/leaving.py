"""Leaving takes two acts, as one of them may have been a bump."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Key as KeyEvent
from textual.screen import Screen

from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line


class LeavingScreen(Screen[bool]):
    """Gives whether to leave: the same key once more does, any other one stays."""

    AUTO_FOCUS = None
    BINDINGS = [Binding("escape,ctrl+q", "leave", "leave", show=False)]

    def __init__(self, ask: str = "Leave selfcare?", what: str = "What was done is saved.") -> None:
        super().__init__()
        self._ask, self._what = ask, what

    def compose(self) -> ComposeResult:
        yield Line(self._ask, id="asked")
        yield Line(self._what, classes="sign")
        yield KeyLine([Key("leave", "esc", "once more leaves"), Key("stay", "any other key", "stays")], id="keys")

    def on_key(self, event: KeyEvent) -> None:
        if event.key not in ("escape", "ctrl+q") and not event.key.startswith("ctrl+"):
            event.stop()
            self.dismiss(False)

    def action_leave(self) -> None:
        self.dismiss(True)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        self.dismiss(message.id == "leave")
