"""Belly, hips and thighs from the front, as in a mirror: the left is on the left."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Parts, Scene, Site
from selfcare.figure.shapes import Limb, Role, Shape, dot, smooth


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
