"""A timeline is flat: segments one after another, each with all that a shell needs to lead somebody through it.

All times are seconds as `Decimal`, so that sums are exact.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct

from selfcare.measures import BY_ID
from selfcare.measures.measure import Measure, Phase

__all__ = [
    "Kind", "OwnCue", "Phase", "Segment", "Timeline", "number", "seconds_after",
]  # fmt: skip


class Kind(StrEnum):
    """What a segment is for."""

    PREPARE = "prepare"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"


class OwnCue(Struct, frozen=True):
    """An author's cue. `at` is `halfway`, `each-rep`, or seconds from the start; below 0 from the end."""

    at: str | Decimal
    say: str = ""
    sound: str = ""
    comfort: bool = False
    """Whether it asks the one who receives; it never waits."""
    into: Decimal = Decimal(0)
    """With `each-rep`, seconds into the repetition at pace 1."""
    pose: str = ""
    """The shape that the words name, for the figure."""


class Segment(Struct, frozen=True):
    """One stretch of a session. A prepare, rest or switch has the step, side, set and round of the work after it."""

    index: int
    kind: Kind
    step: str
    measure: str
    """How its length is told, by the measure's id; everything but work is timed."""
    seconds: Decimal | None
    """Length at pace 1; None for open work."""
    expect: Decimal | None = None
    """For open work: how long it usually takes."""
    count: int | None = None
    """Repetitions or breaths."""
    phases: tuple[Phase, ...] = ()
    """The parts of one repetition or breath that last longer than 0 s; one unnamed part for a plain tempo."""
    side: str | None = None
    set: int | None = None
    sets: int | None = None
    round: int | None = None
    rounds: int | None = None
    announce: str = ""
    """Words to be spoken when the segment begins."""
    instruction: str = ""
    """The step's words, for the screen."""
    show: str = ""
    mind: tuple[str, ...] = ()
    because: str = ""
    """What this person is to mind in it, and why."""
    receiver: str = ""
    pressure: int | None = None
    motion: str = ""
    on: str = ""
    by: str = ""
    along: str = ""
    pose: str = ""
    """For the figure: where, with what, which way, in which position or shape."""
    phase: str = "main"
    needs: str = ""
    cues: tuple[OwnCue, ...] = ()
    quiet: bool | None = None
    """Whether nothing is counted down in it, and halfway is not said. None as usual: old sessions are kept so."""
    hard: bool | None = None
    """Whether somebody who goes on more easily is led without it."""
    left_out: bool | None = None
    """Whether somebody does: it is passed over. Both None as usual, as `quiet` is."""

    @property
    def way(self) -> type[Measure]:
        """The measure itself, to be asked."""
        return BY_ID[self.measure]

    @property
    def open(self) -> bool:
        return self.way.waits

    @property
    def paced(self) -> bool:
        """Whether the pace keys change its length."""
        return self.way.paced

    @property
    def expected(self) -> Decimal:
        """Length at pace 1, open work at what it is expected to take."""
        seconds = self.seconds if self.seconds is not None else self.expect
        return seconds if seconds is not None else Decimal(0)

    @property
    def rep_seconds(self) -> Decimal:
        """Length of one repetition or breath at pace 1."""
        return sum((phase.seconds for phase in self.phases), Decimal(0))

    def facts(self) -> dict[str, Any]:
        """The segment as the JSON outputs give it; every key is always there."""
        return {
            "kind": self.kind.value,
            "step": self.step,
            "seconds": number(self.seconds),
            "reps": self.count if self.way.counts == "reps" else None,
            "cycles": self.count if self.way.counts == "cycles" else None,
            "side": self.side,
            "set": self.set,
            "sets": self.sets,
            "round": self.round,
            "rounds": self.rounds,
            "open": self.open,
        }


class Timeline(Struct, frozen=True):
    """A routine as it will be played, at one level."""

    title: str
    segments: tuple[Segment, ...]
    level: str = "usual"
    position: str = ""
    stop_if: tuple[str, ...] = ()

    @property
    def seconds(self) -> Decimal:
        """The whole length, open work at what it is expected to take."""
        return sum((segment.expected for segment in self.segments if not segment.left_out), Decimal(0))

    def facts(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "seconds": number(self.seconds),
            "segments": [segment.facts() for segment in self.segments],
        }


def number(value: Decimal | None) -> int | float | None:
    """A JSON number for exact seconds: whole ones without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def seconds_after(segments: tuple[Segment, ...]) -> tuple[list[Decimal], list[Decimal]]:
    """For every index, the seconds from there to the end: of what keeps its length, and of what follows the pace."""
    fixed, paced = [Decimal(0)], [Decimal(0)]
    for segment in reversed(segments):
        seconds = Decimal(0) if segment.left_out else segment.expected
        fixed.append(fixed[-1] + (Decimal(0) if segment.paced else seconds))
        paced.append(paced[-1] + (seconds if segment.paced else Decimal(0)))
    return fixed[::-1], paced[::-1]
