"""The steps of a routine in order, each with all that stands around it, for looking them over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selfcare.routine.model import Group, Item, Rest, Routine, Step
from selfcare.routine.nodes import Node
from selfcare.routine.problems import Mark
from selfcare.session.doses import Doses


@dataclass(frozen=True, slots=True)
class Place:
    """A step where it stands."""

    step: Step
    node: Node
    within: tuple[Node, ...]
    """The routine and the groups around the step, the outermost first."""
    care: tuple[str, ...]
    sided: bool
    """Whether a group around it leads through both sides."""
    said_before: tuple[str, ...]
    """The words of groups that begin with this step."""
    before: Step | None
    """The step before it, where nothing stands between them that gives time to move."""
    ready: Decimal
    """Seconds to get ready before it."""

    @property
    def around(self) -> tuple[Node, ...]:
        """Every part of the file that the step belongs to, itself included."""
        return (*self.within, self.node)

    def texts(self) -> list[tuple[str, Mark]]:
        """What is spoken with the step, round by round, each text with its place."""
        say = self.step.say
        if say is None:
            return [("", self.node.mark)] if self.said_before else []
        node = self.node.parts["say"]
        if isinstance(say, str):
            return [(say, node.mark)]
        return [(text, node.parts[number].mark) for number, text in enumerate(say)]


def walk(routine: Routine, root: Node) -> Iterator[Place]:
    """Every step once, in the order of the file."""
    doses = Doses(routine, "usual")
    before: Step | None = None
    opening = Decimal(0) if doses.first_step_prepares(routine) else doses.opening
    waiting: list[str] = []

    def items(inner: tuple[Item, ...], node: Node, within: tuple[Node, ...], sided: bool) -> Iterator[Place]:
        nonlocal before, opening
        for index, item in enumerate(inner):
            part = node.parts[index]
            if isinstance(item, Rest):
                before = None if item.rest else before
            elif isinstance(item, Group):
                waiting.extend([item.say] if item.say else [])
                yield from items(item.steps, part.parts["steps"], (*within, part), sided or item.sides is not None)
            else:
                ready = opening + doses.prepare(item)
                care = item.care or routine.care
                yield Place(item, part, within, care, sided, tuple(waiting), None if ready else before, ready)
                before = item if item.until is None else None
                opening = Decimal(0)
                waiting.clear()

    yield from items(routine.steps, root.parts["steps"], (root,), False)
