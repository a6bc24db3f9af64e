"""Events -> what was done: the record that history keeps and the summary tells."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from selfcare.session.events import Event, Outcome, SegmentEnded, SessionEnded, SessionStarted
from selfcare.session.segments import Kind, Segment, Timeline


class StepDone(Struct, frozen=True):
    """One segment as it was left; a segment gone through twice has two."""

    segment: Segment
    at: Decimal
    """Session time at which it was left, seconds."""
    seconds: Decimal
    skipped: bool
    reps: int | None = None
    """Repetitions or breaths done in full."""


class Recorder(Struct):
    """A listener that writes down a session as it goes."""

    timeline: Timeline | None = None
    steps: list[StepDone] = field(default_factory=list)
    seconds: Decimal = Decimal(0)
    outcome: Outcome | None = None

    def __call__(self, event: Event) -> None:
        self.seconds = event.at
        match event:
            case SessionStarted(timeline=timeline):
                self.timeline = timeline
            case SegmentEnded():
                self.steps.append(StepDone(event.segment, event.at, event.seconds, event.skipped, event.reps))
            case SessionEnded(outcome=outcome):
                self.outcome = outcome
            case _:
                pass

    @property
    def done(self) -> list[StepDone]:
        """Work that was gone through to its end, each segment once, in the order of the routine."""
        finished = {
            step.segment.index: step for step in self.steps if not step.skipped and step.segment.kind is Kind.WORK
        }
        return [finished[index] for index in sorted(finished)]

    @property
    def left_out(self) -> list[Segment]:
        """Work that was reached but never gone through to its end."""
        finished = {step.segment.index for step in self.done}
        reached = {step.segment.index: step.segment for step in self.steps if step.segment.kind is Kind.WORK}
        return [reached[index] for index in sorted(reached) if index not in finished]
