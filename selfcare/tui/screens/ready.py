"""The last screen before it begins: what to see to while hands are free. After it nothing more is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll

from selfcare.actions.action import Where
from selfcare.guide.readiness import Go
from selfcare.tui.binding import bindings, key
from selfcare.tui.pages import end_in_sight, turn
from selfcare.tui.screens.gate import LEVELS, NOT_REVIEWED
from selfcare.tui.screens.pick import NO_OR_YES, ChoosingScreen
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.rate import Rate

if TYPE_CHECKING:
    from selfcare.guide.readiness import Ready
    from selfcare.tui.host import Host

KEEP = "If the one who receives agrees, k keeps their answers here under a name; else nothing of them is kept."
YES = " If one has said so, press y."


class ReadyScreen(StyledOnce[Go]):
    """Gives what comes after it."""

    AUTO_FOCUS = None
    PLACE = Where.READY
    BINDINGS = [
        *bindings(Where.READY),
        *(Binding(digit, f"type('{digit}')", digit, show=False) for digit in "0123456789"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    app: Host

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
        with VerticalScroll(id="cautions", can_focus=False):
            yield Vertical(id="ready")
            # Above the text it would leave it a few rows of a small screen.
            yield Rate(self._ready.ratings, id="rate")
        yield KeyLine([], id="keys")

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        ready = self._ready
        self.query_one("#question", Line).say(f"Ready?   How much: {LEVELS[ready.level]}.")
        lines = self.query_one("#ready", Vertical)
        lines.remove_children()
        told = list(ready.lines(YES, reviewed=self._visit.knew))
        if ready.can_keep:
            told.append(KEEP)
        lines.mount(*(Line(f"·  {line}", classes="sentence after") for line in told))
        offered = {
            "begin": True,
            "twin": bool(ready.other_way),
            "approve": bool(ready.waits_for),
            "level": True,
            "keep": ready.can_keep,
            "withdraw": ready.can_withdraw,
            "read": True,
            "leave": True,
        }
        labels = {"twin": f"do it {ready.other_way}"}
        keys = [key(Where.READY, id, labels.get(id, "")) for id, now in offered.items() if now]
        self.query_one("#keys", KeyLine).show(keys)

    def action_begin(self) -> None:
        """Reads on to the end, then begins; where a number was typed, to the next one, which may be left out."""
        told = self.query_one("#cautions", VerticalScroll)
        if not self._seen and not end_in_sight(told):
            turn(told)
            return
        self._seen = True
        rate = self.query_one("#rate", Rate)
        if not (rate.given and rate.go_on()):
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
        """A professional said yes to what is left out until then: asked one by one, with all that it would open."""
        self._ask(list(self._ready.asked_of_a_yes))

    def _ask(self, left: list[str]) -> None:
        if not self._ready.opens or not left:
            return
        opened = f"It would open: {'; '.join(self._ready.opens)}."

        def said(yes: bool | None) -> None:
            if yes and len(left) > 1:
                self._ask(left[1:])
            elif yes:
                self._kept(self._ready.approve())
                self._show()

        self.app.push_screen(ChoosingScreen(f"{left[0]}\n{opened}", NO_OR_YES, (False, True)), said)

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

    def action_read(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_down(animate=False)

    def action_read_back(self) -> None:
        self.query_one("#cautions", VerticalScroll).scroll_page_up(animate=False)

    def action_leave(self) -> None:
        self.dismiss(Go.LEAVE)
