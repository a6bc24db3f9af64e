"""Between two routines of a programme: which one comes next, and one key that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from selfcare.actions.action import Where
from selfcare.guide.stops import Onward
from selfcare.session import wording
from selfcare.tui.binding import bindings, foot
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.shelves.programmes import Plan


class ComingScreen(StyledOnce[Onward]):
    """Enter goes on; nothing begins by itself, as whoever has just been massaged may want to lie a while."""

    AUTO_FOCUS = None
    PLACE = Where.COMING
    BINDINGS = bindings(Where.COMING)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, plan: Plan, at: int) -> None:
        """`at`: the place of the one that comes next."""
        super().__init__()
        self._plan = plan
        self._place = at

    def compose(self) -> ComposeResult:
        plan, stage = self._plan, self._plan.stages[self._place]
        with Horizontal(id="head"):
            yield Line(plan.name, id="title")
            yield Line(f"{self._place + 1} of {len(plan.stages)}", id="where")
        yield Big("NEXT", id="outcome", align="left")
        with VerticalScroll(id="read", can_focus=False):
            yield Line(f"Next in {plan.name}: {stage.title}", classes="sign strong")
            yield Line(" or ".join(wording.minutes(entry.seconds or 0) for entry in stage.entries), classes="sign")
            if stage.note:
                yield Line(stage.note, classes="sign strong gap")
            if after := plan.stages[self._place + 1 :]:
                yield Line(f"Then: {wording.listed(each.title for each in after)}.", classes="sign gap")
        yield KeyLine(foot(Where.COMING), id="keys")

    def action_on(self) -> None:
        self.dismiss(Onward.ON)

    def action_past(self) -> None:
        self.dismiss(Onward.PAST)

    def action_end(self) -> None:
        self.dismiss(Onward.END)
