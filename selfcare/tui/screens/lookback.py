"""Looking back on the last months: days, routines, numbers, notes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from selfcare.actions.action import Where
from selfcare.history.lookback import LookBack
from selfcare.tui import lookback
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.tui.host import Host

WIDE = 60
"""Columns from which on all parts are named at once."""
PARTS = ("Days", "Routines", "Numbers", "Notes")


class LookBackScreen(StyledOnce[None]):
    """One part at a time; left and right turn to another, up and down read on, or to another number."""

    AUTO_FOCUS = None
    PLACE = Where.LOOK_BACK
    BINDINGS = bindings(Where.LOOK_BACK)

    app: Host

    def __init__(self) -> None:
        super().__init__()
        self.part = 0
        self.which = 0
        """Of the things that were rated."""
        self.looked: LookBack | None = None
        self.trouble = ""

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Line("Looking back", id="title")
            yield Line(id="parts")
        yield Line("─" * 400, id="rule")
        with VerticalScroll(id="read", can_focus=False):
            yield Static(Content("One moment."), id="lines", markup=False)
        yield KeyLine(foot(Where.LOOK_BACK), id="keys")

    def on_mount(self) -> None:
        self.read_history()
        self.draw()

    @work(thread=True, exclusive=True)
    def read_history(self) -> None:
        looked = self.app.parts.look_back(date.today())
        self.app.call_from_thread(self.show, looked)
        # What damage there is elsewhere is told a moment later: nobody waits for years to be looked through.
        if not isinstance(looked, str) and (trouble := self.app.parts.look_through()):
            self.app.call_from_thread(self.show, trouble)

    def show(self, found: LookBack | str) -> None:
        """What was read, or a sentence about what cannot be."""
        if isinstance(found, str):
            self.trouble = found
        else:
            self.looked = found
        self.draw()

    def on_resize(self) -> None:
        self.draw()

    def draw(self) -> None:
        parts = "   ".join(name.upper() if at == self.part else name for at, name in enumerate(PARTS))
        if self.size.width < WIDE:
            parts = f"{PARTS[self.part].upper()}  {self.part + 1} of {len(PARTS)}"
        self.query_one("#parts", Line).say(parts, layout=True)
        self.query_one("#lines", Static).update(Content("\n".join(self._lines())))

    def _lines(self) -> list[str]:
        if self.looked is None:
            return [self.trouble or "One moment."]
        width, height = max(20, self.size.width - 6), max(6, self.size.height - 4)
        match PARTS[self.part]:
            case "Days":
                lines = lookback.days(self.looked, width)
            case "Routines":
                lines = lookback.routines(self.looked, width)
            case "Numbers":
                series = self.looked.series
                one = series[self.which % len(series)] if series else None
                more = f"↓ another of {len(series)}" if len(series) > 1 else ""
                lines = lookback.numbers(one, width, height, more)
            case _:
                lines = lookback.notes(self.looked, width)
        # First, so that it is seen: what is damaged, and not among the rest.
        told = [self.trouble] if self.trouble else list(self.looked.doubts)
        return [*told, *([""] if told else []), *lines]

    def action_turn(self) -> None:
        self._turn(1)

    def action_turn_back(self) -> None:
        self._turn(-1)

    def _turn(self, way: int) -> None:
        self.part = (self.part + way) % len(PARTS)
        self.query_one("#read", VerticalScroll).scroll_home(animate=False)
        self.draw()

    def action_read_on(self) -> None:
        self._read(1)

    def action_read_back(self) -> None:
        self._read(-1)

    def _read(self, way: int) -> None:
        if PARTS[self.part] == "Numbers" and self.looked is not None and len(self.looked.series) > 1:
            self.which = (self.which + way) % len(self.looked.series)
            self.draw()
            return
        scroll = self.query_one("#read", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)


def open_page(app: Host) -> None:
    app.push_screen(LookBackScreen())
