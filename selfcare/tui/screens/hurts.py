"""It hurts: everything has halted. First what the body needs, then what can come after it; nothing else acts here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import Key as KeyEvent
from textual.timer import Timer

from selfcare.actions.action import Where
from selfcare.actions.session import is_halt
from selfcare.actions.table import one
from selfcare.care.halting import BREATHE, CALM, FIRST, LOOK
from selfcare.care.halting import IN_SHORT as FROM_AFAR
from selfcare.presses import Rule
from selfcare.tui.bigtype import is_big
from selfcare.tui.binding import bindings, key
from selfcare.tui.keyrows import Key
from selfcare.tui.layout import BROAD, TALL
from selfcare.tui.pages import end_in_sight, turn
from selfcare.tui.setting import SEEN, fitted
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.words.halts import Way

if TYPE_CHECKING:
    from selfcare.care.signs import Help

ORDER = ("go_on", "easier", "leave_out", "end", "read")
IN_SHORT = {"go_on": "go on", "leave_out": "leave it out", "end": "end", "read": "signs"}
WAYS: tuple[tuple[str, ...], ...] = (("SPACE GOES ON", "SPACE: GO"), ("E: EASIER",), ("S: END",))
SURE: tuple[tuple[str, ...], ...] = (("S AGAIN: END", "S: END"), ("ELSE IT STAYS", "ELSE STAY"), ())
"""The keys, to be read from afar, the best way to say it first: before and after the first press of the one that ends
it."""
AGAIN: tuple[tuple[str, ...], ...] = (("PRESS",), ("AGAIN",), ())
"""In their place, for so many seconds, where a press did not count: else somebody goes on as before and thinks it is
easier."""
AGAIN_FOR = 2.0
NARROW = 60
ROOMY, TALLER = 24, 30
"""Rows of the screen from which on nothing has to be put away for what is read, and from which on there is air."""
LEAST = SEEN * len(WAYS) + 1
"""Rows over the keys from which on they are large, with a row for what the body needs; that it has halted comes after
them, as they say so too."""
HALTED = LEAST + SEEN + 1
BACK = Key("up", "↑", "back")
ENDING = one(Where.HURTS, "end").keys


class Body(Vertical):
    """All but the keys; what is said beside the screen takes rows from it."""

    def on_resize(self) -> None:
        screen = self.screen
        if isinstance(screen, HurtsScreen):
            screen.show_keys()


class HurtsScreen(StyledOnce[Way]):
    """Gives what comes after it. Ending takes the key twice."""

    QUIET = 0.7
    """Seconds without a key before a choice: whoever bangs on the keys has not chosen."""

    AUTO_FOCUS = None
    PLACE = Where.HURTS
    BINDINGS = bindings(Where.HURTS)

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (ROOMY, "-high"), (TALLER, "-tall")]

    def __init__(self, help: Help) -> None:
        super().__init__()
        self._help = help
        self._sure = False
        """Whether the next one ends it."""
        self._again: Timer | None = None
        """While it is told that a press did not count."""
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

    def on_mount(self) -> None:
        self.watch(self._signs, "scroll_y", self.show_keys, init=False)
        self.watch(self._signs, "virtual_size", self.show_keys, init=False)

    @property
    def _signs(self) -> VerticalScroll:
        return self.query_one("#help", VerticalScroll)

    @property
    def _stands(self) -> bool:
        """Whether it has been laid out: keys of a burst come before that, and what they change is drawn with it."""
        return bool(self.query("#keys")) and bool(self.query("#help Line"))

    @property
    def _low(self) -> bool:
        return self.size.height < ROOMY

    @property
    def _narrow(self) -> bool:
        return self.app.size.width < NARROW

    def _enlarge(self) -> None:
        """The number to ring, and what to do, where they are large; in words they stand below in any case."""
        if not self._stands:
            return
        number, room = self.query_one("#number", Big), self.size.width * 2 // 5 - 4
        fits = not self._narrow and is_big(self._help.emergency, room, SEEN)
        number.display = fits
        number.update(self._help.emergency if fits else "")
        across = self.app.size.width - (2 if self._narrow else 4)
        high = 0 if self._reads else self.query_one("#body").size.height
        for at, ways in enumerate(AGAIN if self._again else SURE if self._sure else WAYS):
            big, words = self.query_one(f"#way-{at}", Big), fitted(ways, across)
            big.display = bool(words or self._again) and high >= LEAST
            big.update(words)
        self.query_one("#halted").display = high >= HALTED or 0 < high < LEAST
        self.query_one("#from-afar", Big).display = self.size.width >= BROAD and self.size.height >= TALL
        self.query_one("#first", Line).say(BREATHE if self._low else FIRST)
        self.query_one("#calm", Line).display = self._low

    def show_keys(self) -> None:
        """What can be pressed now, large and in the row of keys."""
        if not self._stands:
            return
        self._enlarge()
        narrow = self._narrow
        # What is large already comes last.
        large = narrow and self.query_one("#way-0", Big).display
        ways = ("leave_out", "read", "easier", "go_on", "end") if large else ORDER
        keys = [key(Where.HURTS, id, IN_SHORT.get(id, "") if narrow else "") for id in ways]
        if self._reads:
            turns = Key("space", "space", "the choices" if end_in_sight(self._signs) else "read on")
            keys = [turns, *(key(Where.HURTS, id, IN_SHORT.get(id, "")) for id in ("easier", "end")), BACK]
        if self._sure:
            keys = [key(Where.HURTS, "end", "once more ends it"), Key("up", "any other key", "stays here")]
        self.query_one("#keys", KeyLine).show(keys)

    def rule_of(self, event: KeyEvent) -> Rule:
        # What brought somebody here, pressed once more: no answer, and nothing to be told off for.
        again = is_halt(event.key, event.character)
        turns = event.key in ("up", "down", "pageup", "pagedown") or (self._reads and event.key == "space")
        return Rule.MOVE if again or turns else Rule.ANSWER

    def on_key(self, event: KeyEvent) -> None:
        self.forget_press()
        if self._sure and event.key not in ENDING:
            event.stop()
            self._sure = False
            self.show_keys()

    def press_again(self) -> None:
        """A press did not count: told where the choices stand, and then they are back."""
        self._take_sign_away()
        self._again = self.set_timer(AGAIN_FOR, self.forget_press)
        self._enlarge()

    def forget_press(self) -> None:
        """The choices stand where they stood."""
        self._take_sign_away()
        self._enlarge()

    def _take_sign_away(self) -> None:
        if self._again is not None:
            self._again.stop()
        self._again = None

    def action_go_on(self) -> None:
        """Only where that is what it says: while the signs are read it turns them, and leads back at their end."""
        if not self._reads:
            self.dismiss(Way.GO_ON)
        elif end_in_sight(self._signs):
            self._show_choices()
        else:
            turn(self._signs)

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
        if self._low and not self._reads:
            self._reads = True
            self.show_keys()
        else:
            turn(self._signs)

    def action_read_back(self) -> None:
        if self._reads and not self._signs.scroll_y:
            self._show_choices()
        else:
            self._signs.scroll_page_up(animate=False)

    def _show_choices(self) -> None:
        self._reads = False
        self._signs.scroll_home(animate=False)
        self.show_keys()
