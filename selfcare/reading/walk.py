"""The steps of a routine in order, each with all that stands around it, for looking them over."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from selfcare.format.measured import replaced
from selfcare.format.model import Group, Item, Rest, Routine, Step
from selfcare.format.twin import seated_step, seated_twin
from selfcare.keys.written import Mark, Node
from selfcare.session.doses import Doses


class Place(Struct, frozen=True):
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


def sitting_node(node: Node) -> Node:
    """Where the keys of a step stand as it is in the seated twin: its own, and in their place those under `seated`."""
    twin = node.parts.get("seated")
    if twin is None or not isinstance(twin.data, dict) or not isinstance(node.data, dict):
        return node
    own = {str(key): part for key, part in node.parts.items()}
    other = {str(key): part for key, part in twin.parts.items()}
    parts: dict[str | int, Node] = dict(replaced(own, other).items())
    data, keys = replaced(node.data, twin.data), replaced(node.keys, twin.keys)
    return Node(data, node.at, node.raw, parts, keys, node.flawed or twin.flawed)


def walk(routine: Routine, root: Node, *, seated: bool = False) -> Iterator[Place]:
    """Every step once, in the order of the file. `seated`: as they are in the seated twin, which leaves some out."""
    played = (seated_twin(routine) if seated else None) or routine
    doses = Doses(played, "usual")
    before: Step | None = None
    opening = Decimal(0) if doses.first_step_prepares(played) else doses.opening
    waiting: list[str] = []

    def items(inner: tuple[Item, ...], node: Node, within: tuple[Node, ...], sided: bool) -> Iterator[Place]:
        nonlocal before, opening
        for index, item in enumerate(inner):
            part = node.parts[index]
            if isinstance(item, Rest):
                before = None if item.rest else before
            elif isinstance(item, Group):
                if seated and item.seated:
                    continue
                waiting.extend([item.say] if item.say else [])
                yield from items(item.steps, part.parts["steps"], (*within, part), sided or item.sides is not None)
            elif (step := seated_step(item) if seated else item) is not None:
                around = (*within, part) if seated else within
                ready = opening + doses.prepare(step)
                care = step.care or routine.care
                here = sitting_node(part) if seated else part
                yield Place(step, here, around, care, sided, tuple(waiting), None if ready else before, ready)
                before = None if step.measure.waits else step
                opening = Decimal(0)
                waiting.clear()

    yield from items(routine.steps, root.parts["steps"], (root,), False)
