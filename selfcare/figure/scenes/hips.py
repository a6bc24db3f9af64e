"""Belly, hips and thighs from the front, as in a mirror: the left is on the left, and outside is outside."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Parts, Scene, Site
from selfcare.figure.shapes import Limb, Role, Shape, dot, line, smooth


def draw(joints: Joints, moving: Parts) -> list[Shape]:
    s, b, d = Role.STILL, Role.BEHIND, Role.SHADE
    shapes: list[Shape] = []
    for out in (-1, 1):
        shapes += [
            Limb(b, (60 + out * 40, -6), (60 + out * 44, 40), 7, 5.5),
            Limb(b, (60 + out * 44, 42), (60 + out * 43, 56), 5.5, 3.5),
            Limb(s, (60 + out * 16, 66), (60 + out * 17, 124), 16.5, 13),
        ]
    trunk = [(60, -8), (84, -8), (83, 14), (85, 34), (93, 56), (90, 72), (60, 82), (30, 72), (27, 56), (35, 34)]
    shapes.append(smooth(s, [*trunk, (37, 14), (36, -8)]))
    for out in (-1, 1):
        # The fold between belly and thigh.
        shapes.append(Limb(d, (60 + out * 30, 54), (60 + out * 5, 80), 1.0, 1.0))
    return [*shapes, Limb(d, (60, 82), (60, 118), 1.2, 1.2), dot(d, (60, 30), 1.8)]


HIPS = Scene(
    "hips",
    {},
    draw,
    sites={"front of the hip": Site(((81, 67), (81, 58)), turn=204, size=0.85)},
    corner=(102.0, 86.0),
)


def thighs(joints: Joints, moving: Parts) -> list[Shape]:
    s, b, d = Role.STILL, Role.BEHIND, Role.SHADE
    shapes: list[Shape] = []
    for out in (-1, 1):
        shapes += [
            Limb(b, (60 + out * 40, -6), (60 + out * 42, 8), 5.5, 4),
            Limb(s, (60 + out * 18, 22), (60 + out * 17, 84), 17.5, 12),
            Limb(s, (60 + out * 17, 90), (60 + out * 17, 124), 11.5, 9.5),
        ]
    shapes.append(smooth(s, [(60, -10), (92, -10), (95, 8), (94, 24), (60, 36), (26, 24), (25, 8), (28, -10)]))
    for out in (-1, 1):
        shapes += [
            Limb(d, (60 + out * 32, 6), (60 + out * 5, 33), 1.0, 1.0),
            # The kneecap.
            *line(d, [(60 + out * x, y) for x, y in ((10, 86), (11, 93), (17, 96), (23, 93), (24, 86))], 1.0),
        ]
    return [*shapes, Limb(d, (60, 35), (60, 118), 1.2, 1.6)]


THIGHS = Scene(
    "thighs",
    {},
    thighs,
    sites={"outer thigh": Site(((92, 66), (94, 40)), turn=184, size=0.9, flip=True)},
    corner=(102.0, 86.0),
)
