"""Leaving takes two acts, as one of them may have been a bump."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import Key as KeyEvent

from selfcare.actions.action import Where
from selfcare.actions.table import one
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line


class LeavingScreen(StyledOnce[bool]):
    """Gives whether to leave: the same key once more does, any other one stays."""

    AUTO_FOCUS = None
    PLACE = Where.LEAVING
    BINDINGS = bindings(Where.LEAVING)

    def __init__(self, ask: str = "Leave selfcare?", what: str = "What was done is saved.") -> None:
        super().__init__()
        self._ask, self._what = ask, what

    def compose(self) -> ComposeResult:
        yield Line(self._ask, id="asked")
        yield Line(self._what, classes="sign")
        yield KeyLine(foot(Where.LEAVING))

    def on_key(self, event: KeyEvent) -> None:
        if event.key not in one(Where.LEAVING, "leave").keys and not event.key.startswith("ctrl+"):
            event.stop()
            self.dismiss(False)

    def action_leave(self) -> None:
        self.dismiss(True)

    def action_stay(self) -> None:
        self.dismiss(False)
