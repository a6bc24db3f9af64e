"""A standing person from behind, as one stands oneself: the left is on the left."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, hypot, radians, sin, sqrt

from msgspec.structs import replace

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, tone
from selfcare.figure.scenes.bust import in_profile
from selfcare.figure.shapes import Limb, Point, Role, Shape, between, dot, placed, polar

NECK, HIP_Y, FLOOR = (60.0, 27.0), 61.0, 103.0
ARM = 37.0


def draw(joints: Joints, moving: Parts, *, mirror: bool = False) -> list[Shape]:
    drop = joints["sink"]
    if joints["shift"]:
        return list(placed(draw({**joints, "shift": 0.0}, moving, mirror=mirror), (joints["shift"], 0)))
    shapes: list[Shape] = []
    for side, out in (("left", -1), ("right", 1)):
        hip, knee, ankle = leg(joints, side, out)
        role = tone(f"leg.{side}", moving)
        shapes += [Limb(role, hip, knee, 5.6, 4.6), Limb(role, knee, ankle, 4.6, 3.4)]
        shapes.append(Limb(role, (ankle[0], ankle[1] + 1.8), (ankle[0] + out * 3, ankle[1] + 2), 2.8, 2.4))
    still = Role.STILL
    shapes += [
        Limb(still, (53, 37 + drop), (67, 37 + drop), 6, 6),
        Limb(still, (54, 37 + drop), (55.5, 61 + drop), 6.5, 6),
        Limb(still, (66, 37 + drop), (64.5, 61 + drop), 6.5, 6),
        Limb(still, (60, 38 + drop), (60, 61 + drop), 8, 7),
        Limb(still, (60, 31 + drop), (60, 25 + drop), 3.2, 3.2),
        Limb(still, (60, 16 + drop), (60, 18 + drop), 7.6, 7.0),
    ]
    if not mirror:  # hair and a spine, or nobody knows that it is a back; a shade would be a hole with few colours
        shapes.append(Limb(Role.HAIR, (60, 13.5 + drop), (60, 17.5 + drop), 6.4, 6.0))
        shapes += [Limb(Role.SHADE, (60, y + drop), (60, y + 1.6 + drop), 0.8, 0.8) for y in range(36, 60, 6)]
    arms = [(side, *arm(joints, side, out)) for side, out in (("left", -1), ("right", 1))]
    limbs: list[tuple[float, list[Shape]]] = []
    for side, shoulder, elbow, hand, near in arms:
        role = tone(f"arm.{side}", moving)
        if role is Role.MOVING and near < -0.12:
            role = Role.FAR
        limbs.append(
            (
                near,
                [
                    Limb(role, shoulder, elbow, 5, 4.2 + near),
                    Limb(role, elbow, hand, 4.2 + near, 3.6 + 2 * near),
                    dot(role, hand, 4.2 + 3 * near),
                ],
            )
        )
    # What is away from the viewer lies behind the body.
    before = [shape for near, limb in limbs if near < -0.12 for shape in limb]
    return [*before, *shapes, *(shape for near, limb in limbs if near >= -0.12 for shape in limb)]


def arm(joints: Joints, side: str, out: int) -> tuple[Point, Point, Point, float]:
    """Shoulder, elbow, hand, and how near the hand is: above 0 on the viewer's side, which is behind the back."""
    shoulder = (60 + out * 11.0, 35 + joints["sink"] - joints[f"shrug.{side}"])
    lift, forward = radians(joints[f"arm.{side}"]), radians(joints[f"forward.{side}"])
    aside, down, away = cos(forward) * sin(lift), cos(forward) * cos(lift), sin(forward)

    def reached(length: float) -> Point:
        # Seen a little from the middle of the back: what goes away from the viewer goes inwards.
        return shoulder[0] + out * length * (aside - 0.35 * away), shoulder[1] + length * (down - 0.10 * away)

    elbow, hand = reached(ARM * 0.5), reached(ARM)
    if bend := joints[f"elbow.{side}"]:
        hand = polar(elbow, 90 - out * (joints[f"arm.{side}"] + bend), ARM * 0.5)
    return shoulder, elbow, hand, -away


def leg(joints: Joints, side: str, out: int) -> tuple[Point, Point, Point]:
    hip = (60 + out * 5.5, HIP_Y + joints["sink"])
    open_, lift = joints[f"step.{side}"], joints[f"foot.{side}"]
    ankle = (60 + out * (7.5 + open_), FLOOR - 3 - lift)
    knee = between(hip, ankle, 0.5)
    return hip, (knee[0] + out * (0.6 + lift * 0.12), knee[1]), ankle


def tips(joints: Joints) -> Mapping[str, Point]:
    hands = {f"arm.{side}": arm(joints, side, out)[2] for side, out in (("left", -1), ("right", 1))}
    return {**hands, "body": (60 + joints["shift"], FLOOR + 6)}


_SIDES = ("left", "right")
BEHIND = Scene(
    "behind",
    {
        "sink": Joint(0, -2, 14),
        "shift": Joint(0, -24, 24),
        **{f"arm.{side}": Joint(12, 0, 175) for side in _SIDES},
        **{f"forward.{side}": Joint(0, -45, 90) for side in _SIDES},
        **{f"elbow.{side}": Joint(0, 0, 140) for side in _SIDES},
        **{f"shrug.{side}": Joint(0, -2, 8) for side in _SIDES},
        **{f"step.{side}": Joint(0, -4, 16) for side in _SIDES},
        **{f"foot.{side}": Joint(0, 0, 24) for side in _SIDES},
    },
    draw,
    tips,
)


def along(joints: Joints, moving: Parts) -> list[Shape]:
    """At a worktop before the body, both hands on it."""
    top = [
        Limb(Role.BEHIND, (2, 54), (118, 54), 2.6, 2.6),
        *(Limb(Role.BEHIND, (x, 56), (x, FLOOR), 1.6, 1.6) for x in (6, 114)),
        Limb(Role.BEHIND, (4, FLOOR + 2), (116, FLOOR + 2), 0.9, 0.9),
    ]
    return [*top, *draw(joints, moving)]


ALONG = Scene(
    "behind, at a worktop",
    {**BEHIND.joints, **{f"arm.{side}": Joint(46, 0, 175) for side in _SIDES}},
    along,
    tips,
)
SMALLER, BESIDE = 0.84, (19.0, 0.0)
SIZE, ASIDE = 0.5, (-8.0, 52.0)
"""Of the large figure and of the small one at its side, and where they are."""


def circled(joints: Joints, moving: Parts) -> list[Shape]:
    """With a small figure from the side: which way a circle goes is seen by its nose."""
    hand = _from_the_side(joints)
    # First what stands still, so that it is painted once.
    small = placed(in_profile(), ASIDE, size=SIZE)
    large = placed(draw(joints, moving), BESIDE, size=SMALLER)
    return [*small, *large, dot(Role.SHADE, hand, 4.6), dot(Role.MOVING, hand, 3.6)]


def _from_the_side(joints: Joints) -> Point:
    ahead, up = joints["forward.right"], joints["arm.right"] - 88
    # A small circle is drawn larger than it is, or its way would not be seen.
    wide = 2.3 / sqrt(max(1.0, hypot(ahead, up)))
    return ASIDE[0] + 52 * SIZE + ahead * wide, ASIDE[1] + 62 * SIZE - up * wide


def _circled_tips(joints: Joints) -> Mapping[str, Point]:
    large = {name: (BESIDE[0] + x * SMALLER, BESIDE[1] + y * SMALLER) for name, (x, y) in tips(joints).items()}
    return {**large, "from the side": _from_the_side(joints)}


CIRCLED = Scene("behind, and small from the side", BEHIND.joints, circled, _circled_tips)


def lit(joints: Joints, moving: Parts) -> list[Shape]:
    """The same body as in a mirror, a band of it lit from the head (0) to the feet (1)."""
    at = 8 + 98 * joints["band"]

    def role(shape: Shape) -> Role:
        y = (shape.a[1] + shape.b[1]) / 2 if isinstance(shape, Limb) else 60.0
        far = abs(y - at)
        return Role.MOVING if far < 12 else Role.FAR if far < 20 else Role.STILL

    shapes = _cut(
        draw(
            {**BEHIND.rest, **{name: joints[name] for name in BEHIND.rest if name in joints}}, frozenset(), mirror=True
        )
    )
    return [replace(shape, role=role(shape)) for shape in shapes]


def _cut(shapes: list[Shape]) -> list[Shape]:
    """Long limbs in four pieces, so that a part of them can be lit."""
    pieces: list[Shape] = []
    for shape in shapes:
        if not isinstance(shape, Limb):
            continue
        for step in range(4):
            a, b = step / 4, (step + 1) / 4
            pieces.append(
                Limb(
                    shape.role,
                    between(shape.a, shape.b, a),
                    between(shape.a, shape.b, b),
                    shape.ra + (shape.rb - shape.ra) * a,
                    shape.ra + (shape.rb - shape.ra) * b,
                )
            )
    return pieces


LIT = Scene("whole body", {"band": Joint(0, 0, 1)}, lit)
