"""The last screen before it begins: what to see to while hands are free. After it nothing more is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen

from selfcare.guide.readiness import Go
from selfcare.tui.pages import end_in_sight, turn
from selfcare.tui.screens.gate import NOT_REVIEWED
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.rate import Rate

if TYPE_CHECKING:
    from selfcare.guide.readiness import Ready
    from selfcare.tui.app import SelfcareApp

KEEP = "If the one who receives agrees, k keeps their answers here under a name; else nothing of them is kept."
YES = " If one has said so, press y."
LEVELS = {"easy": "easy, half as much", "usual": "the usual", "more": "half as much again"}


class ReadyScreen(Screen[Go]):
    """Gives what comes after it."""

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

    app: SelfcareApp

    def __init__(self, ready: Ready) -> None:
        super().__init__()
        self._ready = ready
        self._visit = ready.visit
        self._seen = False
        """Whether the end of what is told was in sight."""

    def compose(self) -> ComposeResult:
        with Horizontal(id="head"):
            yield Line(self._visit.routine.title, id="title")
            yield Line(NOT_REVIEWED, id="reviewed")
        yield Line("Ready?", id="question", classes="strong")
        yield Rate(self._ready.ratings, id="rate")
        with VerticalScroll(id="cautions", can_focus=False):
            yield Vertical(id="ready")
        yield KeyLine([], id="keys")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        ready = self._ready
        self.query_one("#question", Line).say(f"Ready?   How much: {LEVELS[ready.level]}.")
        lines = self.query_one("#ready", Vertical)
        lines.remove_children()
        told = list(ready.lines(YES))
        if ready.can_keep:
            told.append(KEEP)
        lines.mount(*(Line(f"·  {line}", classes="sentence after") for line in told))
        keys = [Key("begin", "enter", "begin")]
        if ready.other_way:
            keys.append(Key("twin", "t", f"do it {ready.other_way}"))
        if ready.waits_for:
            keys.append(Key("approve", "y", "a clinician said yes"))
        keys.append(Key("level", "l", "how much"))
        if ready.can_keep:
            keys.append(Key("keep", "k", "keep answers"))
        if ready.can_withdraw:
            keys.append(Key("withdraw", "w", "withdraw yes"))
        keys += [Key("read", "↓", "read on"), Key("leave", "esc", "back")]
        self.query_one("#keys", KeyLine).show(keys)

    def action_begin(self) -> None:
        """Reads on to the end, then begins, or goes on to the next number; one that was not typed is left out."""
        told = self.query_one("#cautions", VerticalScroll)
        if not self._seen and not end_in_sight(told):
            turn(told)
            return
        self._seen = True
        rate = self.query_one("#rate", Rate)
        if not rate.go_on():
            self._ready.before.update(rate.given)
            self.dismiss(Go.BEGIN)

    def action_type(self, digit: str) -> None:
        self.query_one("#rate", Rate).type(digit)

    def action_rub_out(self) -> None:
        self.query_one("#rate", Rate).rub_out()

    def action_level(self) -> None:
        self._ready.turn_level()
        self._show()

    def action_twin(self) -> None:
        self._ready.turn()
        self._show()

    def action_approve(self) -> None:
        """A clinician said yes to what is left out until then."""
        self._kept(self._ready.approve())
        self._show()

    def action_withdraw(self) -> None:
        """The yes is taken back, and the routine waits for another one."""
        if self._ready.can_withdraw:
            self._kept(self._ready.withdraw())
            self.dismiss(Go.JUDGE)

    def action_keep(self) -> None:
        from selfcare.tui.screens.names import NamesScreen

        def named(name: str | None) -> None:
            if name:
                self._kept(self._ready.keep(name))
                self._show()

        if self._ready.can_keep:
            self.app.push_screen(NamesScreen("They agree to be kept. Under which name?", ()), named)

    def _kept(self, kept: bool) -> None:
        if not kept and self._visit.people.trouble:
            self.app.say(self._visit.people.trouble)

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#cautions", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(Go.LEAVE)

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        if message.id == "read":
            self.action_read(1)
        else:
            getattr(self, f"action_{message.id}")()
