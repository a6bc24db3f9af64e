"""Somebody who breathes, from the side: the body fills from the belly up, and the air goes in and out."""

from __future__ import annotations

from functools import partial

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene
from selfcare.figure.shapes import Limb, Patch, Point, Role, Shape, arrow, dot, smooth


def draw(joints: Joints, moving: Parts, *, hands: bool = False) -> list[Shape]:
    full, flow = joints["fill"], joints["flow"]
    s = Role.STILL
    out = 9 * full
    outline: list[Point] = [
        (48, 38),
        (60, 44),
        (68 + out * 0.35, 58),
        (70 + out * 0.7, 74),
        (72 + out, 92),
        (68 + out * 0.5, 108),
        (62, 118),
        (32, 118),
        (28, 100),
        (30, 76),
        (27, 56),
        (36, 42),
    ]
    trunk = smooth(s, outline)
    shapes: list[Shape] = [
        Limb(s, (46, 30), (45, 44), 6.5, 8.5),
        smooth(
            s,
            [(50, 2), (62, 6), (66, 16), (71, 22), (66, 25), (65, 32), (58, 36), (46, 35), (37, 26), (36, 14), (42, 5)],
        ),
        dot(Role.SHADE, (60, 16), 1.4),
        trunk,
    ]
    inner = smooth(Role.MOVING, [_inwards(point) for point in outline])
    level = 112 - 66 * full
    shapes.append(Patch(Role.BEHIND, inner.points))
    if full > 0.02:
        shapes.append(Patch(Role.MOVING, _below(inner.points, level)))
    shapes.append(Limb(s, (35, 54), (32, 84), 5.5, 5))
    if hands:
        shapes += _on_the_belly(out)
    else:
        shapes.append(Limb(s, (32, 84), (35, 120), 5, 4))
    if flow:
        for step in range(3):
            shapes.append(dot(Role.ARROW, (82 + 11 * step, 26), 1.6))
        shapes.append(arrow(Role.ARROW, (74, 26), 180, 9) if flow > 0 else arrow(Role.ARROW, (116, 26), 0, 9))
    return shapes


def _on_the_belly(out: float) -> list[Shape]:
    """The near forearm and its hand, which the belly carries along."""
    wrist, knuckles = (56 + out * 0.8, 95.0), (67 + out, 91.0)
    shapes: list[Shape] = [
        Limb(Role.SHADE, (32, 84), wrist, 6, 5.4),
        Limb(Role.SLEEVE, (32, 84), wrist, 5, 4.4),
        Limb(Role.SHADE, wrist, knuckles, 6.6, 6.6),
        Limb(Role.TOUCHING, wrist, knuckles, 5, 5.6),
    ]
    for aside in (-4.2, -1.4, 1.4, 4.2):
        root = (knuckles[0] + 2, knuckles[1] + aside)
        tip = (knuckles[0] + 12 - abs(aside) * 0.4, knuckles[1] - 3 + aside * 1.2)
        shapes += [Limb(Role.SHADE, root, tip, 2.2, 1.9), Limb(Role.TOUCHING, root, tip, 1.7, 1.4)]
    return shapes


def _inwards(point: Point) -> Point:
    middle = (49.0, 82.0)
    return middle[0] + (point[0] - middle[0]) * 0.74, middle[1] + (point[1] - middle[1]) * 0.84


def _below(points: tuple[Point, ...], level: float) -> tuple[Point, ...]:
    """The part of an outline under a line."""
    kept: list[Point] = []
    for a, b in zip(points, (*points[1:], points[0]), strict=True):
        if a[1] >= level:
            kept.append(a)
        if (a[1] >= level) != (b[1] >= level):
            part = (level - a[1]) / (b[1] - a[1])
            kept.append((a[0] + (b[0] - a[0]) * part, level))
    return tuple(kept)


JOINTS = {"fill": Joint(0, 0, 1), "flow": Joint(0, -1, 1)}
BREATH = Scene("breath", JOINTS, draw)
HANDS_ON = Scene("breath under the hands", JOINTS, partial(draw, hands=True))
