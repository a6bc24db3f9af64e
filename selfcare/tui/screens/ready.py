"""The last screen before it begins: what to see to while hands are free. After it nothing more is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen

from selfcare.tui.screens.gate import NOT_REVIEWED
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.rate import Rate

if TYPE_CHECKING:
    from selfcare.care.visit import Visit

KEEP = "If the one who receives agrees, k keeps their answers here under a name; else nothing of them is kept."
YES = " If one has said so, press y."
LEVELS = {"easy": "easy, half as much", "usual": "the usual", "more": "half as much again"}


@dataclass(frozen=True, slots=True)
class Beginning:
    """How it begins: how much of it, and what was rated before."""

    level: str
    before: dict[str, int] = field(default_factory=dict)


class ReadyScreen(Screen[Beginning | None]):
    """Gives how it begins; None for going back."""

    AUTO_FOCUS = None
    BINDINGS = [
        Binding("enter,space", "begin", "begin", show=False),
        Binding("l", "level", "how much", show=False),
        Binding("t", "twin", "sitting", show=False),
        Binding("k", "keep", "keep the answers", show=False),
        Binding("y", "approve", "a clinician said yes", show=False),
        Binding("w", "withdraw", "withdraw the yes", show=False),
        Binding("backspace", "rub_out", "rub out", show=False),
        *(Binding(digit, f"type('{digit}')", digit, show=False) for digit in "0123456789"),
        Binding("down,pagedown", "read(1)", "read on", show=False),
        Binding("up,pageup", "read(-1)", "read back", show=False),
        Binding("escape,q", "leave", "back", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]

    def __init__(self, visit: Visit, level: str) -> None:
        super().__init__()
        self._visit = visit
        self._level = level

    def compose(self) -> ComposeResult:
        from selfcare.care.ratings import ratings

        with Horizontal(id="head"):
            yield Line(self._visit.routine.title, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line("Ready?", id="question", classes="strong")
        yield Rate(ratings(self._visit.routine.rate), id="rate")
        with VerticalScroll(id="cautions", can_focus=False):
            yield Vertical(id="ready")
        yield KeyLine([], id="keys")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        from selfcare.care.told import ready, waiting

        visit = self._visit
        self.query_one("#question", Line).say(f"Ready?   How much: {LEVELS[self._level]}.")
        lines = self.query_one("#ready", Vertical)
        lines.remove_children()
        told = list(ready(visit, YES))
        if visit.receiving and visit.asked and not visit.person.name:
            told.append(KEEP)
        lines.mount(*(Line(f"·  {line}", classes="sentence after") for line in told))
        keys = [Key("begin", "enter", "begin")]
        if visit.other_way:
            keys.append(Key("twin", "t", f"do it {visit.other_way}"))
        if waiting(visit):
            keys.append(Key("approve", "y", "a clinician said yes"))
        keys.append(Key("level", "l", "how much"))
        if visit.receiving and visit.asked and not visit.person.name:
            keys.append(Key("keep", "k", "keep answers"))
        if visit.yeses():
            keys.append(Key("withdraw", "w", "withdraw yes"))
        keys += [Key("read", "↓", "read on"), Key("leave", "esc", "back")]
        self.query_one("#keys", KeyLine).show(keys)

    def action_begin(self) -> None:
        """Begins, or goes on to the next number; one that was not typed is left out."""
        rate = self.query_one("#rate", Rate)
        if not rate.go_on():
            self.dismiss(Beginning(self._level, dict(rate.given)))

    def action_type(self, digit: str) -> None:
        self.query_one("#rate", Rate).type(digit)

    def action_rub_out(self) -> None:
        self.query_one("#rate", Rate).rub_out()

    def action_level(self) -> None:
        levels = list(LEVELS)
        self._level = levels[(levels.index(self._level) + 1) % len(levels)]
        self._show()

    def action_twin(self) -> None:
        if self._visit.other_way:
            self._visit.seated = not self._visit.seated
            self._show()

    def action_approve(self) -> None:
        """A clinician said yes to what is left out until then."""
        if self._visit.decision().waiting:
            self._visit.clinician_said_yes()
            if not self._visit.receiving or self._visit.person.name:
                self._visit.keep()
            self._show()

    def action_withdraw(self) -> None:
        """The yes is taken back, and the routine waits for another one."""
        if self._visit.yeses():
            self._visit.withdraw()
            self._visit.keep()
            self.dismiss(None)

    def action_keep(self) -> None:
        from selfcare.tui.screens.names import NamesScreen

        def named(name: str | None) -> None:
            if name:
                self._visit.keep(name)
                self._show()

        if self._visit.receiving:
            self.app.push_screen(NamesScreen("They agree to be kept. Under which name?", ()), named)

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#cautions", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        if message.id == "read":
            self.action_read(1)
        else:
            getattr(self, f"action_{message.id}")()
