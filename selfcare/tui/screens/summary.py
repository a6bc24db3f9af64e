"""After the session: what was done, then one tip large enough to be taken away, then the others."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from selfcare.session import wording
from selfcare.session.events import Outcome
from selfcare.session.record import Recorder
from selfcare.session.segments import Measure
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.keyline import Key, KeyLine
from selfcare.tui.widgets.line import Line

WORDS = {Outcome.DONE: "DONE", Outcome.STOPPED: "STOPPED", Outcome.HURT: "STOPPED"}
HURT = "You stopped because it hurt. That was right. Tell the people who look after your health if it comes again."


class SummaryScreen(Screen[None]):
    """Leaves it with any of the usual keys."""

    AUTO_FOCUS = None
    BINDINGS = [Binding("enter,space,escape,q,s", "leave", "back", show=False)]

    def __init__(self, recorder: Recorder, tips: Sequence[str], trouble: str | None) -> None:
        super().__init__()
        self._recorder = recorder
        self._tips = tips
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        recorder = self._recorder
        outcome = recorder.outcome or Outcome.STOPPED
        title = recorder.timeline.title if recorder.timeline else ""
        yield Big(WORDS[outcome], id="outcome", align="left")
        yield Line(f"{title}, {wording.duration(recorder.seconds)}", id="title")
        with VerticalScroll(can_focus=False):
            yield Line("; ".join(done(recorder)) or "No step was finished.", id="done", classes="sign")
            if self._trouble:
                yield Line(self._trouble, classes="sign strong gap")
            if outcome is Outcome.HURT:
                yield Line(HURT, classes="tip")
            for number, tip in enumerate(self._tips):
                yield Line(tip, classes="tip" if not number and outcome is not Outcome.HURT else "sign gap")
        yield KeyLine([Key("leave", "enter", "back"), Key("leave", "q", "leave")])

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_key_line_chosen(self) -> None:
        self.dismiss(None)


def done(recorder: Recorder) -> list[str]:
    """What was done, in plain words: `Small circles 10 + 10 + 10`, `Knead 1 min, left and right`."""
    doses: dict[str, list[str]] = {}
    sides: dict[str, list[str]] = {}
    for step in recorder.done:
        segment = step.segment
        dose = str(step.reps) if segment.measure is Measure.COUNTED else wording.duration(step.seconds)
        if segment.measure is Measure.PACED:
            dose = f"{step.reps} breaths"
        doses.setdefault(segment.step, []).append(dose)
        if segment.side and segment.side not in sides.setdefault(segment.step, []):
            sides[segment.step].append(segment.side)
    return [
        f"{step} {' + '.join(each)}{', ' + wording.listed(sides[step]) if sides.get(step) else ''}"
        for step, each in doses.items()
    ]
