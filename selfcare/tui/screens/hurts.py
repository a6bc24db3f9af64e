"""It hurts: everything has halted. First what the body needs, then what can come after it; nothing else acts here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key as KeyEvent
from textual.screen import Screen

from selfcare.actions.action import Where
from selfcare.actions.session import is_halt
from selfcare.actions.table import one
from selfcare.care.halting import BREATHE, CALM, FIRST, LOOK, Way
from selfcare.care.halting import IN_SHORT as FROM_AFAR
from selfcare.presses import Rule
from selfcare.tui.bigtype import is_big
from selfcare.tui.binding import bindings, key
from selfcare.tui.keyrows import Key
from selfcare.tui.layout import BROAD, TALL
from selfcare.tui.setting import SEEN, fitted
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.signs import Help

ORDER = ("go_on", "easier", "leave_out", "end", "read")
IN_SHORT = {"go_on": "go on", "leave_out": "leave it out", "end": "end", "read": "signs"}
WAYS = (
    (("SPACE GOES ON", "SPACE: GO"), ("S AGAIN: END", "S: END")),
    (("E EASIER   S END", "S END"), ("ELSE IT STAYS", "ELSE STAY")),
)
"""The keys, to be read from afar, the best way to say it first: before and after the first press of the one that ends
it."""
NARROW = 60
ROOMY, LEAST = 24, 10
"""Rows of the screen from which on nothing has to be put away for what is read; and rows over the keys from which on
two of them are large, with a row for what the body needs."""
BACK = Key("up", "↑", "back")
ENDING = one(Where.HURTS, "end").keys


class Body(Vertical):
    """All but the keys; what is said beside the screen takes rows from it."""

    def on_resize(self) -> None:
        screen = self.screen
        if isinstance(screen, HurtsScreen):
            screen.show_keys()


class HurtsScreen(Screen[Way]):
    """Gives what comes after it. Ending takes the key twice."""

    QUIET = 0.7
    """Seconds without a key before a choice: whoever bangs on the keys has not chosen."""

    AUTO_FOCUS = None
    PLACE = Where.HURTS
    BINDINGS = bindings(Where.HURTS)

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (ROOMY, "-high")]

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help
        self._sure = False
        """Whether the next one ends it."""
        self._reads = False
        """Whether what is to be read has the rows of what is large, where there are few."""

    def compose(self) -> ComposeResult:
        with Body(id="body"):
            yield from self._body()
        yield KeyLine([], id="keys")

    def _body(self) -> ComposeResult:
        from selfcare.care.signs import CALL, SAME_DAY

        with Horizontal(id="halted"):
            yield Big("HALTED", align="left")
            yield Big(id="number", align="left")
        yield Big(FROM_AFAR, id="from-afar", align="left")
        for at in range(len(WAYS)):
            yield Big(id=f"way-{at}", classes="way", align="left")
        with VerticalScroll(id="help", can_focus=False):
            yield Line(FIRST, id="first", classes="strong sign")
            for line in self._help.numbers:
                yield Line(line, classes="sign strong")
            yield Line(CALM, id="calm", classes="sign")
            yield Line(LOOK, classes="sign")
            for sign in self._help.stops:
                yield Line(f"·  {sign}", classes="sign")
            yield Line(CALL, classes="strong sign gap")
            for sign in self._help.call:
                yield Line(f"·  {sign}", classes="sign")
            yield Line(SAME_DAY, classes="strong sign gap")
            for sign in self._help.same_day:
                yield Line(f"·  {sign}", classes="sign")

    def on_resize(self) -> None:
        self.show_keys()

    @property
    def _low(self) -> bool:
        return self.size.height < ROOMY

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < NARROW

    def _enlarge(self) -> None:
        """The number to ring, and what to do, where they are large; in words they stand below in any case."""
        number, room = self.query_one("#number", Big), self.size.width * 2 // 5 - 4
        fits = not self._narrow and is_big(self._help.emergency, room, SEEN)
        number.display = fits
        number.update(self._help.emergency if fits else "")
        across = self.app.size.width - (2 if self._narrow else 4)
        for at, both in enumerate(WAYS):
            big, words = self.query_one(f"#way-{at}", Big), fitted(both[self._sure], across)
            big.display = bool(words) and self.query_one("#body").size.height >= LEAST and not self._reads
            big.update(words)
        self.query_one("#halted").display = not self._reads
        self.query_one("#from-afar", Big).display = self.size.width >= BROAD and self.size.height >= TALL
        self.query_one("#first", Line).say(BREATHE if self._low else FIRST)
        self.query_one("#calm", Line).display = self._low

    def show_keys(self) -> None:
        """What can be pressed now, large and in the row of keys."""
        self._enlarge()
        narrow = self._narrow
        # What is large already comes last.
        large = narrow and self.query_one("#way-0", Big).display
        ways = ("easier", "leave_out", "read", "go_on", "end") if large else ORDER
        keys = [key(Where.HURTS, id, IN_SHORT.get(id, "") if narrow else "") for id in ways]
        if self._reads and narrow:
            keys = [*(key(Where.HURTS, id, IN_SHORT.get(id, "")) for id in ("go_on", "easier", "end")), BACK]
        if self._sure:
            keys = [key(Where.HURTS, "end", "once more ends it"), Key("up", "any other key", "stays here")]
        self.query_one("#keys", KeyLine).show(keys)

    def rule_of(self, event: KeyEvent) -> Rule:
        # What brought somebody here, pressed once more: no answer, and nothing to be told off for.
        again = is_halt(event.key, event.character)
        return Rule.MOVE if again or event.key in ("up", "down", "pageup", "pagedown") else Rule.ANSWER

    def on_key(self, event: KeyEvent) -> None:
        if self._sure and event.key not in ENDING:
            event.stop()
            self._sure = False
            self.show_keys()

    def action_go_on(self) -> None:
        self.dismiss(Way.GO_ON)

    def action_easier(self) -> None:
        self.dismiss(Way.EASIER)

    def action_leave_out(self) -> None:
        self.dismiss(Way.LEAVE_OUT)

    def action_end(self) -> None:
        if self._sure:
            self.dismiss(Way.END)
        self._sure, self._reads = True, False
        self.show_keys()

    def action_read(self) -> None:
        help = self.query_one("#help", VerticalScroll)
        if self._low and not self._reads:
            self._reads = True
            self.show_keys()
        else:
            help.scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        help = self.query_one("#help", VerticalScroll)
        if self._reads and not help.scroll_y:
            self._reads = False
            self.show_keys()
        else:
            help.scroll_page_up(animate=False)
