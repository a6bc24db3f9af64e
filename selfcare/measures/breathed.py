"""So many breaths: `breathe: {in: 4s, out: 6s}` with `cycles: 4`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import ClassVar

from selfcare.cues.numbers import said_times
from selfcare.cues.phases import PhaseKind
from selfcare.keys import guesses
from selfcare.keys.kinds import COUNT
from selfcare.keys.part import Fault, Part, PartOf, key
from selfcare.keys.seconds import PAUSE
from selfcare.keys.written import Node
from selfcare.measures.lengths import exact
from selfcare.measures.measure import Dose, Face, Measure, Phase, Standing, Stretch, now_in, repeated

MANY = 30
"""Breaths up to which a dose is rendered beforehand."""
PARTS = (PhaseKind.IN, PhaseKind.HOLD, PhaseKind.OUT, PhaseKind.REST)


class Breath(Part):
    """The phases of one breath."""

    called: ClassVar[str] = "'breathe'"
    example: ClassVar[str] = "{in: 4s, out: 6s}"

    in_: Decimal = key(PAUSE, "Breathing in.", default=Decimal(0), otherwise="0 s", also="inhale")
    hold: Decimal = key(PAUSE, "Holding after it.", default=Decimal(0), otherwise="0 s")
    out: Decimal = key(PAUSE, "Breathing out.", default=Decimal(0), otherwise="0 s", also="exhale")
    rest: Decimal = key(PAUSE, "Resting after it.", default=Decimal(0), otherwise="0 s", also="pause break")

    @property
    def phases(self) -> tuple[tuple[PhaseKind, Decimal], ...]:
        lengths = (self.in_, self.hold, self.out, self.rest)
        return tuple(zip(PARTS, lengths, strict=True))

    @property
    def seconds(self) -> Decimal:
        """Of one breath."""
        return sum((seconds for _, seconds in self.phases), Decimal(0))

    @property
    def held(self) -> bool:
        return bool(self.hold or self.rest)

    def faults(self) -> Iterator[Fault]:
        if not self.seconds:
            yield Fault("", "a breath must last longer than 0 seconds")

    @classmethod
    def no_map(cls, node: Node) -> tuple[str, str]:
        wrong = f"{cls.called} is made of keys of its own, such as 'in:' and 'hold:'"
        parts = node.data if isinstance(node.data, list) and len(node.data) < 5 else []
        offered = guesses.phases(node.raw or "-".join(map(str, parts)), PARTS)
        return wrong, f"write {offered or cls.example}"


class Breathed(Measure):
    """Breaths that are paced."""

    id: ClassVar[str] = "paced"
    lead: ClassVar[str] = "breathe"
    count_key: ClassVar[str] = "cycles"
    counts: ClassVar[str] = "cycles"
    beats: ClassVar[bool] = True
    paced: ClassVar[bool] = True
    moves: ClassVar[bool] = True
    last: ClassVar[str] = "last breath"
    half_said: ClassVar[bool] = True
    ticks: ClassVar[bool] = True

    breathe: Breath = key(
        PartOf(lambda: Breath, "[its parts](#breathe)"), "Paced breathing.", also="breath breathing pattern atmung"
    )
    cycles: int = key(COUNT, "With `breathe`: how many breaths.", needs="breathe", also="breaths")

    @property
    def sizes(self) -> tuple[int, ...]:
        return (self.cycles,)

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        return repeated(self.cycles, factor, self.breathe.phases)

    def in_words(self) -> str:
        return f"{self.cycles} breaths"

    @classmethod
    def incomplete(cls, key: str) -> tuple[str, str]:
        return "paced breathing needs 'cycles', how many breaths", ""

    @classmethod
    def words(cls, of: Stretch) -> str:
        breaths = "1 breath" if of.count == 1 else f"{of.count} breaths"
        return ", ".join([breaths, *(f"{phase.kind} {exact(phase.seconds)}" for phase in of.phases)])

    @classmethod
    def aloud(cls, of: Stretch) -> str:
        return _breathe(of.count)

    @classmethod
    def often_said(cls) -> Iterator[str]:
        yield from map(_breathe, range(1, MANY + 1))

    @classmethod
    def done(cls, count: int | None, seconds: Decimal) -> str:
        return f"{count} breaths"

    @classmethod
    def so_far(cls, at: Standing) -> str:
        return f"Breath {at.count or 1} of {at.of}{now_in(at)}."

    @classmethod
    def face(cls, at: Standing) -> Face:
        seconds = str(ceil(at.phase_remaining or Decimal(0)))
        return Face(seconds, f"breath {at.count} of {at.of}", "8" * len(seconds), at.phase.said.upper())

    @classmethod
    def filled(cls, at: Standing, phases: tuple[Phase, ...], running: bool) -> float:
        """How full the breath is."""
        if not running or at.phase_remaining is None:
            return 0.0
        length = next((phase.seconds for phase in phases if phase.kind is at.phase), Decimal(1))
        gone = 1 - float(min(Decimal(1), at.phase_remaining * at.pace / length))
        full = {PhaseKind.IN: gone, PhaseKind.HOLD: 1.0, PhaseKind.OUT: 1 - gone}
        return full.get(at.phase, 0.0)


def _breathe(count: int | None) -> str:
    """`breathe four times`: "four breaths" is heard as "for breaths"."""
    return f"breathe {said_times(count)}"
