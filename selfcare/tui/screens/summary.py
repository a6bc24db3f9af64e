"""After the session: one tip large enough to be taken away, the numbers, what was done, then the other tips.

The tip stands before the numbers, as it may be to wipe one's hands before a key is pressed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll

from selfcare.actions.action import Where
from selfcare.session import wording
from selfcare.session.events import Outcome
from selfcare.session.record import Recorder
from selfcare.tui.bigtype import is_big
from selfcare.tui.binding import bindings, foot, key
from selfcare.tui.pages import end_in_sight, turn
from selfcare.tui.setting import SEEN
from selfcare.tui.styles import StyledOnce
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.rate import Rate

if TYPE_CHECKING:
    from selfcare.guide.afterwards import Afterwards

NOT_REVIEWED = "No clinician has reviewed this routine."
WORDS = {Outcome.DONE: "DONE", Outcome.STOPPED: "STOPPED", Outcome.HURT: "STOPPED"}
HURT = "You stopped because it hurt. That was right. Tell the people who look after your health if it comes again."


class SummaryScreen(StyledOnce[None]):
    """The usual keys turn its pages, leave out a number that is asked for, and leave it once its end was seen."""

    AUTO_FOCUS = None
    PLACE = Where.SUMMARY
    BINDINGS = [
        *bindings(Where.SUMMARY),
        *(Binding(digit, f"type('{digit}')", digit, show=False) for digit in "0123456789"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]

    def __init__(self, afterwards: Afterwards) -> None:
        super().__init__()
        self._afterwards = afterwards
        self._asked = self._seen = False
        """Whether the question, and the end of all of it, were in sight."""

    def compose(self) -> ComposeResult:
        afterwards = self._afterwards
        hurt, trouble = afterwards.hurt, afterwards.sitting.keeper.trouble
        with Horizontal(id="ending"):
            yield Big(WORDS[afterwards.outcome], id="outcome", align="left")
            yield Big(id="lasted", align="left")
        yield Line(f"{afterwards.title}, {wording.duration(afterwards.seconds)}", id="title")
        first, *others = (HURT,) if hurt else afterwards.tips or ("",)
        with VerticalScroll(id="read", can_focus=False):
            if first:
                yield Line(first, classes="tip")
            yield Rate(afterwards.ratings, id="rate")
            finished = done(afterwards.sitting.recorder)
            yield Line("; ".join(finished) or "No step was finished.", id="done", classes="sign")
            yield Line(id="numbers", classes="sign gap")
            yield Line(id="telling", classes="sign strong gap")
            if trouble:
                yield Line(trouble, classes="sign strong gap")
            for tip in others:
                yield Line(tip, classes="sign gap")
            yield Line(NOT_REVIEWED, classes="sign gap")
        yield KeyLine(foot(Where.SUMMARY))

    def on_mount(self) -> None:
        self._show()
        self.watch(self._read, "scroll_y", self._look, init=False)
        self.watch(self._read, "virtual_size", self._look, init=False)

    @property
    def _read(self) -> VerticalScroll:
        return self.query_one("#read", VerticalScroll)

    def _look(self) -> None:
        """What has been seen, and what the usual key does then."""
        self._seen = self._seen or (self._read.size.height > 0 and end_in_sight(self._read))
        keys = foot(Where.SUMMARY)
        if not self._seen or (self._rate.given and self._rate.display):
            keys[0] = key(Where.SUMMARY, "go_on", "go on" if self._seen else "read on")
        self.query_one(KeyLine).show(keys)

    def on_resize(self) -> None:
        """How long it was, where that is large too; in words it stands below in any case."""
        minutes = int(self._afterwards.seconds / 60 + Decimal("0.5"))
        lasted, said = self.query_one("#lasted", Big), f"{minutes} MIN"
        lasted.display = minutes > 0 and is_big(said, self.size.width * 2 // 5 - 4, SEEN)
        lasted.update(said if lasted.display else "")
        self.call_after_refresh(self._look)

    def _show(self) -> None:
        afterwards = self._afterwards
        for id, text in (("numbers", "\n".join(afterwards.numbers)), ("telling", afterwards.telling)):
            line = self.query_one(f"#{id}", Line)
            line.say(text, layout=True)
            line.display = bool(text)

    @property
    def _rate(self) -> Rate:
        return self.query_one("#rate", Rate)

    def action_type(self, digit: str) -> None:
        self._rate.type(digit)
        self._look()

    def action_rub_out(self) -> None:
        self._rate.rub_out()
        self._look()

    def action_go_on(self) -> None:
        """On to the next number, to what stands below, and at the end away; first down to the question, where a long
        tip hides it."""
        rate = self._rate
        asked, self._asked = self._asked or self._in_sight(rate), True
        if rate.display and not asked:
            rate.scroll_visible(animate=False)
        elif rate.display and rate.given:
            self._take()
        elif not self._seen:
            turn(self._read)
        elif rate.display and self._afterwards.before:
            self._take()
        else:
            self.action_leave()

    def _take(self) -> None:
        """What was given, side by side with what was before once no more is asked."""
        rate = self._rate
        more = bool(rate.given) and rate.go_on()
        rate.want(more)
        self._afterwards.rate(rate.given)
        if not more:
            self._show()

    def action_leave(self) -> None:
        if self._rate.display:
            self._afterwards.rate(self._rate.given)
        self.dismiss(None)

    def _in_sight(self, rate: Rate) -> bool:
        return self._read.region.contains_region(rate.region)

    def action_note(self) -> None:
        from selfcare.tui.screens.names import NamesScreen

        def noted(text: str | None) -> None:
            if text:
                self._afterwards.note(text)

        if not self._afterwards.noted:
            self.app.push_screen(NamesScreen("What helped, what did not? One line.", (), "your note"), noted)

    def action_read(self) -> None:
        turn(self._read)

    def action_read_back(self) -> None:
        self._read.scroll_page_up(animate=False)


def done(recorder: Recorder) -> list[str]:
    """What was done, in plain words: `Small circles 10 + 10 + 10`, `Knead 1 min, left and right`."""
    doses: dict[str, list[str]] = {}
    sides: dict[str, list[str]] = {}
    for step in recorder.done:
        segment = step.segment
        dose = segment.way.done(step.reps, step.seconds)
        doses.setdefault(segment.step, []).append(dose)
        if segment.side and segment.side not in sides.setdefault(segment.step, []):
            sides[segment.step].append(segment.side)
    return [
        f"{step} {' + '.join(each)}{', ' + wording.listed(sides[step]) if sides.get(step) else ''}"
        for step, each in doses.items()
    ]
