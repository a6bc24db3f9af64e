"""How much of everything: a step's own value, else the file's default, else the format's; work at a level."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeVar

from selfcare.format.model import Group, Item, Rest, Routine, Step
from selfcare.measures.measure import Dose, Measure

PREPARE = Decimal(5)
SWITCH = Decimal(5)
NONE = Decimal(0)

_T = TypeVar("_T")


def first(own: _T | None, default: Any, fallback: _T) -> _T:
    """A step's own value wins over the file's default, and that over the format's."""
    if own is not None:
        return own
    given: _T | None = default
    return fallback if given is None else given


class Doses:
    """The doses of one routine at one level."""

    def __init__(self, routine: Routine, level: str) -> None:
        self.defaults = routine.defaults
        self.opening = first(routine.prepare, None, PREPARE)
        self._level: Decimal = getattr(routine.levels, level)
        self._easy = min(routine.levels.easy, self._level)

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

    def factor(self, step: Step) -> Decimal:
        """Of the level; 1 for what is fixed, warms up or cools down, and for firm work that would grow.

        What somebody does small and easy has no more than the easy level.
        """
        if self._level == 1 and not step.eased:
            return self._level
        pressure = self.pressure(step)
        firm = pressure is not None and pressure >= 3
        kept = step.fixed or self.phase(step) != "main" or (self._level > 1 and firm)
        if kept:
            return Decimal(1)
        return self._easy if step.eased else self._level

    def measure(self, step: Step) -> Measure:
        """The measure, with the file's defaults."""
        return step.measure.with_defaults(self.defaults)

    def work(self, step: Step, nth: int = 0) -> Dose:
        """Of one side of one set, the first one by itself."""
        return self.measure(step).dose(self.factor(step), nth)

    def work_seconds(self, step: Step, nth: int = 0) -> Decimal:
        """Of one side of one set; open work at what it is expected to take."""
        seconds = self.work(step, nth).seconds
        return self.expect(step) if seconds is None else seconds

    def expect(self, step: Step) -> Decimal:
        """How long open work is expected to take."""
        return self.measure(step).usual

    def sets(self, step: Step) -> int | None:
        """How many sets, where the step says it."""
        return step.measure.sets or step.sets

    def quiet(self, step: Step) -> bool:
        return first(step.quiet, self.defaults.quiet, False)

    def first_step_prepares(self, routine: Routine) -> bool:
        """Whether the first step brings a prepare of its own, in place of the routine's."""
        item: Item = routine.steps[0]
        while not isinstance(item, Step):
            if isinstance(item, Rest):
                return False
            item = item.steps[0]
        return first(item.prepare, self.defaults.prepare, None) is not None
