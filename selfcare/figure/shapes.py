"""What every picture is made of: limbs (two circles and what lies between them) and patches (closed outlines)."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from enum import IntEnum
from math import cos, hypot, radians, sin

from msgspec import Struct

WIDTH, HEIGHT = 120.0, 112.0

Point = tuple[float, float]


class Role(IntEnum):
    """What a shape is in the picture; painters give each a tone."""

    BEHIND = 0
    """What the body rests on, and limbs on the far side."""
    STILL = 1
    HAIR = 2
    """Of a head seen from behind."""
    SHADE = 3
    """A fold, a gap between fingers, the dent under a hand that presses."""
    FAR = 4
    """What moves on the far side, or away from the viewer."""
    MOVING = 5
    SLEEVE = 6
    """The arm of the hand that works."""
    TOUCHING = 7
    """The hand that works."""
    PATH = 8
    """The way that is gone, faint."""
    ARROW = 9
    """Where on the way, and which direction."""
    LETTER = 10
    """L or R: which side is meant."""


class Limb(Struct, frozen=True):
    """From `a` to `b`, with a radius at each end."""

    role: Role
    a: Point
    b: Point
    ra: float
    rb: float


class Patch(Struct, frozen=True):
    """A filled outline; the points are joined by straight lines."""

    role: Role
    points: tuple[Point, ...]


Shape = Limb | Patch
Shapes = tuple[Shape, ...]


def dot(role: Role, at: Point, radius: float) -> Limb:
    return Limb(role, at, at, radius, radius)


def line(role: Role, points: Sequence[Point], radius: float) -> list[Shape]:
    """Joined limbs of one thickness."""
    return [Limb(role, a, b, radius, radius) for a, b in itertools.pairwise(points)]


def smooth(role: Role, points: Sequence[Point], steps: int = 4) -> Patch:
    """A closed outline bent through the points (Catmull and Rom)."""
    count, bent = len(points), []
    for index in range(count):
        p, q, r, s = (points[(index + step - 1) % count] for step in range(4))
        for step in range(steps):
            t = step / steps
            bent.append((_bend(p[0], q[0], r[0], s[0], t), _bend(p[1], q[1], r[1], s[1], t)))
    return Patch(role, tuple(bent))


def _bend(p: float, q: float, r: float, s: float, t: float) -> float:
    return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)


def arrow(role: Role, tip: Point, towards: float, size: float) -> Patch:
    """A head of an arrow; `towards` in degrees, 0 to the right and 90 downwards."""
    t = radians(towards)
    ahead, aside = (cos(t), sin(t)), (-sin(t), cos(t))
    back = (tip[0] - ahead[0] * size, tip[1] - ahead[1] * size)
    return Patch(
        role,
        (
            tip,
            (back[0] + aside[0] * size * 0.7, back[1] + aside[1] * size * 0.7),
            (back[0] - aside[0] * size * 0.7, back[1] - aside[1] * size * 0.7),
        ),
    )


def polar(origin: Point, degrees: float, length: float) -> Point:
    """The point that far away; 0 degrees to the right, 90 downwards."""
    t = radians(degrees)
    return origin[0] + length * cos(t), origin[1] + length * sin(t)


def between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def along(points: Sequence[Point], t: float) -> Point:
    """The point at a part of the length of a way, 0 at its beginning and 1 at its end."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points)]
    left = max(0.0, min(1.0, t)) * sum(lengths)
    for a, b, length in zip(points, points[1:], lengths, strict=False):
        if left <= length:
            return between(a, b, left / length) if length else a
        left -= length
    return points[-1]


def mirrored(shapes: Iterable[Shape]) -> Shapes:
    """The other side: left for right."""
    return tuple(_mirror(shape) for shape in shapes)


def _mirror(shape: Shape) -> Shape:
    if isinstance(shape, Limb):
        return Limb(shape.role, _flip(shape.a), _flip(shape.b), shape.ra, shape.rb)
    return Patch(shape.role, tuple(_flip(point) for point in shape.points))


def _flip(point: Point) -> Point:
    return WIDTH - point[0], point[1]


def placed(shapes: Iterable[Shape], at: Point, turn: float = 0.0, size: float = 1.0, flip: bool = False) -> Shapes:
    """Shapes drawn about (0, 0), put in their place: mirrored, sized, turned by degrees, moved."""
    t = radians(turn)
    c, s = cos(t), sin(t)

    def put(point: Point) -> Point:
        x, y = point[0] * (-size if flip else size), point[1] * size
        return at[0] + x * c - y * s, at[1] + x * s + y * c

    moved: list[Shape] = []
    for shape in shapes:
        if isinstance(shape, Limb):
            moved.append(Limb(shape.role, put(shape.a), put(shape.b), shape.ra * size, shape.rb * size))
        else:
            moved.append(Patch(shape.role, tuple(put(point) for point in shape.points)))
    return tuple(moved)
