"""Limbs that a hand works on: a forearm that lies on a table, a leg that lies on a pillow."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, Site
from selfcare.figure.scenes import hand as HAND
from selfcare.figure.shapes import Limb, Role, Shape, placed, smooth


def forearm(joints: Joints, moving: Parts) -> list[Shape]:
    """A right forearm as one sees one's own: the hand away, the elbow near, palm down, thumb to the left."""
    s = Role.STILL
    hand = placed(HAND.draw(HAND.BACK.rest, frozenset(), back=True), (31.5, 2), size=0.46)
    return [
        *hand,
        smooth(
            s, [(54, 44), (53, 56), (47, 76), (44, 96), (46, 120), (76, 120), (78, 96), (74, 76), (67, 56), (65, 44)]
        ),
        Limb(Role.BEHIND, (50, 108), (72, 108), 0.8, 0.8),
    ]


FOREARM = Scene(
    "forearm",
    {},
    forearm,
    even=False,
    sites={
        "forearm": Site(
            ((60, 50), (61, 98)),
            turn=76,
            size=0.9,
            flip=True,
            pair=((60, 56), (62, 100)),
            pair_turn=-76,
            others={"towards the elbow": ((61, 68), (61, 90)), "at the elbow": ((61, 90), (61, 102))},
        ),
        "outer forearm": Site(((63, 84), (63, 96)), turn=76, size=0.95, flip=True),
    },
)


def leg(joints: Joints, moving: Parts) -> list[Shape]:
    """A right leg from its outer side, half lying: hip to the left, toes up, a pillow under the knee."""
    s, b = Role.STILL, Role.BEHIND
    return [
        Limb(b, (0, 96), (120, 96), 2.4, 2.4),
        Limb(b, (54, 85), (92, 87), 9, 8),
        Limb(s, (-6, 46), (2, 70), 20, 20),
        Limb(s, (4, 68), (58, 58), 18, 12.5),
        Limb(s, (58, 58), (106, 74), 11.5, 6),
        smooth(s, [(62, 58), (76, 60), (92, 68), (88, 80), (72, 79), (60, 70)]),
        Limb(s, (107, 77), (107, 79), 7.5, 7.5),
        Limb(s, (108, 76), (113, 52), 6, 4.5),
        Limb(s, (113, 52), (115, 46), 4, 3.2),
    ]


LEG = Scene(
    "leg",
    {},
    leg,
    even=False,
    sites={
        "thigh": Site(
            ((52, 50), (16, 54)),
            turn=176,
            size=0.95,
            pair=((58, 60), (22, 66)),
            pair_turn=168,
            others={"across": ((34, 46), (34, 66)), "near the hip": ((36, 53), (20, 55))},
        ),
        "outer thigh": Site(((44, 60), (16, 64)), turn=172, size=0.95),
        "lower leg": Site(
            ((102, 68), (66, 54)),
            turn=186,
            size=0.85,
            pair=((100, 76), (66, 66)),
            pair_turn=178,
            others={"down": ((62, 50), (84, 60), (104, 70), (112, 52)), "near the knee": ((78, 62), (64, 56))},
        ),
        "calf": Site(((84, 78), (72, 74)), turn=8, size=0.75),
        "knee hollow": Site(((60, 72), (52, 70)), turn=4, size=0.7),
        "front of the hip": Site(((14, 50), (9, 40)), turn=160, size=0.8),
        "shin and heel": Site(((84, 62),), turn=184, size=0.75, pair=((108, 82),), pair_turn=-60),
    },
)


def tight(joints: Joints, moving: Parts) -> list[Shape]:
    """The leg, its thigh lit by how tight it is."""
    shapes = leg(joints, moving)
    role = Role.MOVING if joints["tight"] > 0.6 else Role.FAR if joints["tight"] > 0.15 else Role.STILL
    return [*shapes, Limb(role, (18, 65), (52, 58), 13, 10)]


THIGH = Scene("thigh", {"tight": Joint(0, 0, 1)}, tight)
