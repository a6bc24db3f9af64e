"""A new routine: a title, a position, and the steps as one would jot them down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.widgets import Input, TextArea

from selfcare.actions.action import Where
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

LETTERS_A_SECOND = 12
"""How quickly the closing sentence can be read by somebody who sees little."""
EXAMPLE = "Open and close 10 times\nWrist stretch 30 s each side\nrest 20 s"


class NewRoutineScreen(StyledOnce[str | None]):
    """Gives the name of the routine that was written, or None."""

    AUTO_FOCUS = "#new-title"
    PLACE = Where.NEW
    BINDINGS = bindings(Where.NEW)

    def __init__(self, write: Callable[[str, str, Sequence[str]], tuple[str | None, str]]) -> None:
        """`write` takes title, position and steps; it gives the name, None where it failed, and a sentence."""
        super().__init__()
        self._write = write

    def compose(self) -> ComposeResult:
        yield Line("New routine", id="title")
        yield Line("What is it called?", classes="asked")
        yield Input(placeholder="Evening hands", id="new-title", max_length=120)
        yield Line("How does one sit, stand or lie? It may be left empty.", classes="asked")
        yield Input(placeholder="At a table, feet flat", id="new-position", max_length=500)
        yield Line("What is done? A line for each step. Left empty, it begins with an example.", classes="asked")
        yield TextArea(placeholder=EXAMPLE, id="new-steps", tab_behavior="focus")
        yield Line("", id="trouble")
        yield KeyLine(foot(Where.NEW))

    def on_input_submitted(self) -> None:
        self.focus_next()

    def action_write(self) -> None:
        title, position = (self.query_one(f"#{id}", Input).value for id in ("new-title", "new-position"))
        steps = [line for line in self.query_one("#new-steps", TextArea).text.splitlines() if line.strip()]
        if not title.strip():
            self.query_one("#trouble", Line).say("It needs a title.")
            self.query_one("#new-title").focus()
            return
        name, said = self._write(title, position, steps)
        if name is None:
            self.query_one("#trouble", Line).say(said)
            return
        self.notify(said, timeout=max(10, len(said) / LETTERS_A_SECOND), markup=False)
        self.dismiss(name)

    def action_leave(self) -> None:
        """At once where nothing was typed; else asked once, as Esc is easily hit."""
        from selfcare.tui.screens.leaving import LeavingScreen

        typed = [self.query_one(f"#{id}", Input).value for id in ("new-title", "new-position")]
        if not any(each.strip() for each in (*typed, self.query_one("#new-steps", TextArea).text)):
            self.dismiss(None)
            return

        def said(sure: bool | None) -> None:
            if sure:
                self.dismiss(None)

        self.app.push_screen(LeavingScreen("Leave without writing it?", "What was typed is lost then."), said)
