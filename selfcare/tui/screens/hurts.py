"""It hurts: everything has halted. First what the body needs, then what can come after it; nothing else acts here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Key as KeyEvent
from textual.screen import Screen

from selfcare.actions.action import Where
from selfcare.actions.table import one
from selfcare.care.halting import FIRST, LOOK, Way
from selfcare.care.halting import IN_SHORT as FROM_AFAR
from selfcare.presses import Rule
from selfcare.tui.bigtype import is_big
from selfcare.tui.binding import bindings, key
from selfcare.tui.keyrows import Key
from selfcare.tui.layout import BROAD, TALL
from selfcare.tui.setting import SEEN
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.signs import Help

IN_SHORT = {"go_on": "go on", "leave_out": "leave it out"}
WAYS = (("SPACE GOES ON", "S AGAIN: END"), ("E EASIER   S END", "ELSE IT STAYS"))
"""The keys, to be read from afar: before and after the first press of the one that ends it."""
NARROW = 60
ROOMY = 24
"""Rows from which on what is to be read keeps enough of them beside the large keys."""
ENDING = one(Where.HURTS, "end").keys


class HurtsScreen(Screen[Way]):
    """Gives what comes after it. Ending takes the key twice."""

    QUIET = 0.7
    """Seconds without a key before a choice: whoever bangs on the keys has not chosen."""

    AUTO_FOCUS = None
    PLACE = Where.HURTS
    BINDINGS = bindings(Where.HURTS)

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help
        self._sure = False
        """Whether the next one ends it."""

    def compose(self) -> ComposeResult:
        from selfcare.care.signs import CALL, SAME_DAY

        with Horizontal(id="halted"):
            yield Big("HALTED", align="left")
            yield Big(id="number", align="left")
        yield Big(FROM_AFAR, id="from-afar", align="left")
        for at, (way, _) in enumerate(WAYS):
            yield Big(way, id=f"way-{at}", classes="way", align="left")
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
        yield KeyLine([], id="keys", most=2)

    def on_resize(self) -> None:
        self._show()
        self._enlarge()

    def _enlarge(self) -> None:
        """The number to ring, and what to do, where they are large; in words they stand below in any case."""
        number, room = self.query_one("#number", Big), self.size.width * 2 // 5 - 4
        fits = self.size.width >= NARROW and is_big(self._help.emergency, room, SEEN)
        number.display = fits
        number.update(self._help.emergency if fits else "")
        large = self.size.height >= ROOMY and all(
            is_big(way, self.size.width - 4, SEEN) for both in WAYS for way in both
        )
        for big in self.query(".way"):
            big.display = large
        self.query_one("#from-afar", Big).display = self.size.width >= BROAD and self.size.height >= TALL

    def _show(self) -> None:
        labels = IN_SHORT if self.size.width < NARROW else {}
        ways = ("go_on", "easier", "leave_out", "end", "read")
        keys = [key(Where.HURTS, id, labels.get(id, "")) for id in ways]
        if self._sure:
            keys = [key(Where.HURTS, "end", "once more ends it"), Key("up", "any other key", "stays here")]
        self.query_one("#keys", KeyLine).show(keys)
        for at, both in enumerate(WAYS):
            self.query_one(f"#way-{at}", Big).update(both[self._sure])

    def rule_of(self, event: KeyEvent) -> Rule:
        return Rule.MOVE if event.key in ("up", "down", "pageup", "pagedown") else Rule.ANSWER

    def on_key(self, event: KeyEvent) -> None:
        if self._sure and event.key not in ENDING:
            event.stop()
            self._sure = False
            self._show()

    def action_go_on(self) -> None:
        self.dismiss(Way.GO_ON)

    def action_easier(self) -> None:
        self.dismiss(Way.EASIER)

    def action_leave_out(self) -> None:
        self.dismiss(Way.LEAVE_OUT)

    def action_end(self) -> None:
        if self._sure:
            self.dismiss(Way.END)
        self._sure = True
        self._show()

    def action_read(self) -> None:
        self.query_one("#help", VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one("#help", VerticalScroll).scroll_page_up(animate=False)
