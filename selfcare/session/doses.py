"""How much of everything: a step's own value, else the file's default, else the format's; work at a level."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

from selfcare.format.model import Group, Item, Rest, Routine, Step, TempoPhases
from selfcare.session.segments import Measure, Phase

PREPARE = Decimal(5)
SWITCH = Decimal(5)
TEMPO = Decimal(3)
EXPECT = Decimal(30)
NONE = Decimal(0)

_T = TypeVar("_T")


def first(own: _T | None, default: _T | None, fallback: _T) -> _T:
    """A step's own value wins over the file's default, and that over the format's."""
    return own if own is not None else default if default is not None else fallback


def scaled(dose: Decimal, factor: Decimal) -> Decimal:
    """A dose at a level: rounded up to a whole one, at least 1; factor 1 changes nothing."""
    return dose if factor == 1 else max(Decimal(1), (dose * factor).to_integral_value(ROUND_CEILING))


class Doses:
    """The doses of one routine at one level."""

    def __init__(self, routine: Routine, level: str) -> None:
        self.defaults = routine.defaults
        self.opening = first(routine.prepare, None, PREPARE)
        self._level: Decimal = getattr(routine.levels, level)

    def prepare(self, step: Step) -> Decimal:
        return first(step.prepare, self.defaults.prepare, NONE)

    def rest(self, item: Step | Group) -> Decimal:
        return first(item.rest, self.defaults.rest, NONE)

    def switch(self, item: Step | Group) -> Decimal:
        return first(item.switch, self.defaults.switch, SWITCH)

    def pressure(self, step: Step) -> int | None:
        return first(step.pressure, self.defaults.pressure, None)

    def phase(self, step: Step) -> str:
        return first(step.phase, self.defaults.phase, "main")

    def expect(self, step: Step) -> Decimal:
        return first(step.expect, self.defaults.expect, EXPECT)

    def factor(self, step: Step) -> Decimal:
        """Of the level; 1 for what is fixed, warms up or cools down, and for firm work that would grow."""
        pressure = self.pressure(step)
        firm = pressure is not None and pressure >= 3
        kept = step.fixed or self.phase(step) != "main" or (self._level > 1 and firm)
        return Decimal(1) if kept else self._level

    def measure(self, step: Step) -> tuple[Measure, Decimal | None, int | None, tuple[Phase, ...]]:
        """The measure, its seconds (None for open work), how many repetitions or breaths, and the parts of one."""
        factor = self.factor(step)
        if step.duration is not None:
            return Measure.TIMED, scaled(step.duration, factor), None, ()
        if step.reps is not None:
            return self._counted(Measure.COUNTED, step.reps, factor, self._tempo(step))
        if step.breathe is not None:
            breath = step.breathe
            parts = (("in", breath.in_), ("hold", breath.hold), ("out", breath.out), ("rest", breath.rest))
            return self._counted(Measure.PACED, step.cycles or 1, factor, parts)
        return Measure.OPEN, None, None, ()

    def work_seconds(self, step: Step) -> Decimal:
        """Of one side of one set; open work at what it is expected to take."""
        _, seconds, _, _ = self.measure(step)
        return self.expect(step) if seconds is None else seconds

    def first_step_prepares(self, routine: Routine) -> bool:
        """Whether the first step brings a prepare of its own, in place of the routine's."""
        item: Item = routine.steps[0]
        while not isinstance(item, Step):
            if isinstance(item, Rest):
                return False
            item = item.steps[0]
        return first(item.prepare, self.defaults.prepare, None) is not None

    def _tempo(self, step: Step) -> tuple[tuple[str, Decimal], ...]:
        tempo = step.tempo or self.defaults.tempo or TEMPO
        if isinstance(tempo, TempoPhases):
            return (("out", tempo.out), ("hold", tempo.hold), ("back", tempo.back), ("pause", tempo.pause))
        return (("", tempo),)

    @staticmethod
    def _counted(
        measure: Measure, count: int, factor: Decimal, parts: tuple[tuple[str, Decimal], ...]
    ) -> tuple[Measure, Decimal, int, tuple[Phase, ...]]:
        phases = tuple(Phase(name, seconds) for name, seconds in parts if seconds)
        times = int(scaled(Decimal(count), factor))
        return measure, sum((phase.seconds for phase in phases), Decimal(0)) * times, times, phases
