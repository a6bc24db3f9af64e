"""A movement of the body itself -> the shapes of one moment, with its way and an arrow."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import atan2, degrees, hypot

from selfcare.figure.motion import Course, Motion, joints_at
from selfcare.figure.scene import Scene
from selfcare.figure.shapes import Limb, Point, Role, Shape, arrow

SAMPLES = 28
TRAIL = 6
"""Samples of the way that shine behind what moves."""
SHORT = 4.0
"""Units; a way shorter than this is not drawn, as it would be a blot."""


def moved(
    motion: Motion, scene: Scene, at: float, ways: Sequence[Sequence[Point]], *, backwards: bool = False
) -> list[Shape]:
    """`at`: the part of the cycle, 0 to 1; `ways`: of the traced parts; `backwards`: gone the other way round."""
    body = scene.draw(joints_at(motion, scene.rest, at), motion.moving)
    under = [shape for traced in ways for shape in trace(traced)]
    turned = [traced[::-1] for traced in ways] if backwards else ways
    part = (1 - at) % 1 if backwards else at
    over = [shape for traced in turned for shape in pointer(traced, part, motion.course is Course.ROUND)]
    return [*under, *body, *over]


def posed(motion: Motion, scene: Scene, before: str, pose: str, at: float) -> list[Shape]:
    """Between two named shapes."""
    rest = scene.rest
    a, b = {**rest, **motion.poses.get(before, {})}, {**rest, **motion.poses.get(pose, {})}
    part = max(0.0, min(1.0, at))
    eased = part * part * (3 - 2 * part)
    return scene.draw({name: a[name] + (b[name] - a[name]) * eased for name in rest}, motion.moving)


def way(motion: Motion, scene: Scene, part: str) -> list[Point]:
    """Where a part goes in one cycle."""
    return [scene.tips(joints_at(motion, scene.rest, sample / SAMPLES))[part] for sample in range(SAMPLES + 1)]


def trace(points: Sequence[Point]) -> list[Shape]:
    """The way, faint."""
    if _reach(points) < SHORT:
        return []
    pairs = itertools.pairwise(points)
    return [Limb(Role.PATH, a, b, 0.9, 0.9) for a, b in pairs if hypot(b[0] - a[0], b[1] - a[1]) > 0.05]


def pointer(points: Sequence[Point], at: float, closed: bool) -> list[Shape]:
    """A head of an arrow where the part is, the way behind it shining; nothing while it stands still."""
    if _reach(points) < SHORT:
        return []
    last = len(points) - 1
    now = min(last, int(at * last + 0.5))

    def point(index: int) -> Point:
        return points[index % last] if closed else points[max(0, min(last, index))]

    behind, ahead = point(now - 1), point(now + 1)
    if hypot(ahead[0] - behind[0], ahead[1] - behind[1]) < 0.4:
        return []
    shapes: list[Shape] = [
        Limb(Role.ARROW, point(now - step - 1), point(now - step), 1.6 * (1 - step / TRAIL), 1.6 * (1 - step / TRAIL))
        for step in reversed(range(TRAIL))
    ]
    towards = degrees(atan2(ahead[1] - behind[1], ahead[0] - behind[0]))
    here = point(now)
    return [*shapes, arrow(Role.ARROW, _beyond(here, ahead, behind, 4.0), towards, 7.0)]


def _beyond(here: Point, ahead: Point, behind: Point, far: float) -> Point:
    dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
    length = hypot(dx, dy) or 1.0
    return here[0] + dx / length * far, here[1] + dy / length * far


def _reach(points: Sequence[Point]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return hypot(max(xs) - min(xs), max(ys) - min(ys))
