"""Somebody on a chair, as in a mirror: the left is on the left."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, dot, polar

SEAT, FLOOR = 76.0, 108.0


def draw(joints: Joints, moving: Parts) -> list[Shape]:
    s, b = Role.STILL, Role.BEHIND
    lean = joints["lean"]
    shapes: list[Shape] = [
        Limb(b, (38, SEAT + 4), (82, SEAT + 4), 4, 4),
        Limb(b, (38, 82), (38, FLOOR), 1.8, 1.8),
        Limb(b, (82, 82), (82, FLOOR), 1.8, 1.8),
        Limb(b, (42, 34), (42, 76), 2, 2),
        Limb(b, (78, 34), (78, 76), 2, 2),
        Limb(b, (42, 36), (78, 36), 2.4, 2.4),
    ]
    shapes += [
        Limb(s, (52 + lean, 42), (68 + lean, 42), 6.4, 6.4),
        Limb(s, (60 + lean, 44), (60, 72), 11, 11),
        Limb(s, (60 + lean, 36), (60 + lean * 1.1, 30), 3.6, 3.4),
        Limb(s, (60 + lean * 1.3, 19), (60 + lean * 1.3, 22), 8.4, 7.6),
        dot(Role.SHADE, (57 + lean * 1.3, 19), 1.1),
        dot(Role.SHADE, (63 + lean * 1.3, 19), 1.1),
    ]
    # The arms first, so that no arm that hangs cuts a leg in two.
    for side, out in (("left", -1), ("right", 1)):
        shoulder, elbow, hand = arm(joints, side, out)
        holds = any(part.startswith("arm.") for part in moving) and f"arm.{side}" not in moving
        role = tone(f"arm.{side}", moving, Role.SLEEVE if holds else b)
        shapes += [Limb(role, shoulder, elbow, 5, 4.2), Limb(role, elbow, hand, 4.2, 3.4)]
        shapes += _holding(hand, out) if holds else [dot(role, hand, 4)]
    for side, out in (("left", -1), ("right", 1)):
        role = tone(f"leg.{side}", moving)
        hip, knee, ankle = leg(joints, side, out)
        shapes += [
            Limb(role, hip, knee, 7.4, 7),
            Limb(role, knee, ankle, 5.6, 4),
            Limb(role, ankle, (ankle[0] + out * 2, ankle[1] + 5), 4, 3.6),
        ]
    return shapes


def _holding(hand: Point, out: int) -> list[Shape]:
    """Its fingers round the edge of the seat."""
    shapes: list[Shape] = [dot(Role.TOUCHING, hand, 4.2)]
    for aside in (-3.4, 0.2, 3.8):
        root = (hand[0] + aside, hand[1] + 1)
        shapes.append(Limb(Role.TOUCHING, root, (root[0] - out * 1.5, root[1] + 8), 1.7, 1.4))
    return shapes


def leg(joints: Joints, side: str, out: int) -> tuple[Point, Point, Point]:
    open_, up = joints[f"out.{side}"], joints[f"up.{side}"]
    return (60 + out * 8.0, 74.0), (60 + out * (11 + open_ * 0.5), 79.0 - up), (60 + out * (11 + open_), FLOOR - 7 - up)


def arm(joints: Joints, side: str, out: int) -> tuple[Point, Point, Point]:
    shoulder = (60 + joints["lean"] + out * 12.0, 44.0)
    lift = joints[f"arm.{side}"]
    elbow = polar(shoulder, 90 - out * lift, 18)
    return shoulder, elbow, polar(elbow, 90 - out * (lift - 6), 18)


def tips(joints: Joints) -> Mapping[str, Point]:
    spots = {f"arm.{side}": arm(joints, side, out)[2] for side, out in (("left", -1), ("right", 1))}
    return {
        **spots,
        **{f"leg.{side}": (leg(joints, side, out)[2][0], FLOOR) for side, out in (("left", -1), ("right", 1))},
    }


_SIDES = ("left", "right")
CHAIR = Scene(
    "on a chair, as in a mirror",
    {
        "lean": Joint(0, -12, 12),
        **{f"out.{side}": Joint(0, 0, 24) for side in _SIDES},
        **{f"up.{side}": Joint(0, 0, 18) for side in _SIDES},
        **{f"arm.{side}": Joint(24, 0, 120) for side in _SIDES},
    },
    draw,
    tips,
)
