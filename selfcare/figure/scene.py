"""A view of a body: its joints with their limits, how it is drawn, and the places on it that a hand can touch."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from selfcare.figure.letter import CORNER
from selfcare.figure.motion import Joints
from selfcare.figure.shapes import Limb, Point, Role, Shape

Parts = frozenset[str]


class Joint(Struct, frozen=True):
    """Degrees, or units where it is no angle; what leaves `low` to `high` would hurt, and a test finds it."""

    rest: float
    low: float
    high: float


class Site(Struct, frozen=True):
    """A place that a hand can work on."""

    way: tuple[Point, ...]
    """The track of a stroke, in the direction in which it is usual; a hand that lies still is in the middle of it."""
    turn: float = 0.0
    """Which way the fingers point: 0 up, 90 to the right."""
    size: float = 1.0
    flip: bool = False
    pair: tuple[Point, ...] = ()
    """The track of a second hand, where two work."""
    pair_turn: float = 0.0
    each: tuple[tuple[Point, ...], ...] = ()
    """A track for each repetition, where every one has a place of its own, such as finger by finger."""
    others: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)
    """Other tracks, by the word of `way:`."""
    to_and_fro: tuple[str, ...] = ()
    """On which of the tracks, by their words, the hand comes back on the skin as it went."""
    places: tuple[Point, ...] = ()
    """How far the places of `TWICE` lie from its track, one after the other."""


TWICE = "twice in each place"
"""The word of `way:` for a hand that goes on to the next place after two counts, as the step's words say."""


class Scene(Struct, frozen=True):
    name: str
    joints: Mapping[str, Joint]
    draw: Callable[[Joints, Parts], list[Shape]]
    """The shapes of a pose; the parts named are drawn as moving."""
    tips: Callable[[Joints], Mapping[str, Point]] = lambda _: {}
    """Points whose way can be traced, by the name of the part."""
    sites: Mapping[str, Site] = field(default_factory=dict)
    even: bool = True
    """Whether it has two like halves, as a face and a back have, and a leg from its side has not."""

    corner: Point = CORNER
    """Where the letter of the right side stands: at the limb that works, or in the corner that is free."""
    spared: tuple[float, float, float] | None = None
    """From left to right, and down to where, no mark of pressure or shaking stands, though a hand beside it has one:
    the spine, a face."""

    def spares(self, shape: Shape) -> bool:
        """Whether a mark is left out, as it would look as if somebody pressed there."""
        if self.spared is None or shape.role is not Role.ARROW:
            return False
        points = (shape.a, shape.b) if isinstance(shape, Limb) else shape.points
        left, right, below = self.spared
        return any(left < x < right and y < below for x, y in points)

    @property
    def rest(self) -> dict[str, float]:
        return {name: joint.rest for name, joint in self.joints.items()}


def tone(part: str, moving: Parts, other: Role = Role.STILL) -> Role:
    return Role.MOVING if part in moving else other
