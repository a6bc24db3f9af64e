"""It hurts: everything has halted. First what the body needs, then what can come after it; nothing else acts here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.events import Key as KeyEvent
from textual.screen import Screen

from selfcare.care.halting import FIRST, LOOK, Way
from selfcare.presses import Rule
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.signs import Help

KEYS = (
    Key("GO_ON", "space", "all right, go on"),
    Key("EASIER", "e", "easier"),
    Key("LEAVE_OUT", "→", "leave this step out"),
    Key("END", "s", "end here"),
    Key("read", "↓", "read on"),
)
IN_SHORT = (
    Key("GO_ON", "space", "go on"),
    Key("EASIER", "e", "easier"),
    Key("LEAVE_OUT", "→", "leave it out"),
    Key("END", "s", "end here"),
    Key("read", "↓", "read on"),
)
REALLY = (Key("END", "s", "once more ends it"), Key("stay", "any other key", "stays here"))
WAYS = {"space": Way.GO_ON, "e": Way.EASIER, "right": Way.LEAVE_OUT, "n": Way.LEAVE_OUT}
NARROW = 60


class HurtsScreen(Screen[Way]):
    """Gives what comes after it. Ending takes the key twice."""

    QUIET = 0.7
    """Seconds without a key before a choice: whoever bangs on the keys has not chosen."""

    AUTO_FOCUS = None
    BINDINGS = [
        *(Binding(key, f"take('{way.name}')", way.value, show=False) for key, way in WAYS.items()),
        Binding("s", "end", "end", show=False),
        Binding("down,pagedown", "read(1)", "read on", show=False),
        Binding("up,pageup", "read(-1)", "read back", show=False),
    ]

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help
        self._sure = False
        """Whether the next one ends it."""

    def compose(self) -> ComposeResult:
        from selfcare.care.signs import CALL, SAME_DAY

        yield Big("HALTED", id="halted", align="left")
        with VerticalScroll(id="help", can_focus=False):
            yield Line(FIRST, classes="strong sign")
            yield Line(LOOK, classes="sign")
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
        yield KeyLine(KEYS, id="keys", most=2)

    def on_resize(self) -> None:
        self._show()

    def _show(self) -> None:
        keys = REALLY if self._sure else IN_SHORT if self.size.width < NARROW else KEYS
        self.query_one("#keys", KeyLine).show(keys)

    def rule_of(self, event: KeyEvent) -> Rule:
        return Rule.MOVE if event.key in ("up", "down", "pageup", "pagedown") else Rule.ANSWER

    def on_key(self, event: KeyEvent) -> None:
        if self._sure and event.key != "s":
            event.stop()
            self._sure = False
            self._show()

    def action_take(self, way: str) -> None:
        self.dismiss(Way[way])

    def action_end(self) -> None:
        if self._sure:
            self.dismiss(Way.END)
        self._sure = True
        self._show()

    def on_key_line_chosen(self, message: KeyLine.Chosen) -> None:
        match message.id:
            case "read":
                self.action_read(1)
            case "END":
                self.action_end()
            case "stay":
                self._sure = False
                self._show()
            case way:
                self.action_take(way)

    def action_read(self, way: int) -> None:
        scroll = self.query_one("#help", VerticalScroll)
        scroll.scroll_page_down(animate=False) if way > 0 else scroll.scroll_page_up(animate=False)
