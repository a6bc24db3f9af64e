"""Limbs that a hand works on: a forearm that lies on a table, a leg that lies on a pillow."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import TWICE, Joint, Parts, Scene, Site
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
            ((59, 52), (61, 98)),
            turn=-34,
            size=0.9,
            flip=True,
            pair=((64, 58), (66, 102)),
            pair_turn=34,
            others={
                "towards the elbow": ((61, 68), (61, 90)),
                "at the elbow": ((61, 90), (61, 102)),
                TWICE: ((61, 90), (61, 106)),
            },
            places=((0, 0), (0, -14), (0, -28)),
        ),
        "outer forearm": Site(((64, 82), (64, 94)), turn=-34, size=0.95, flip=True),
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
            ((44, 47), (12, 50)),
            turn=176,
            size=0.85,
            pair=((42, 86), (12, 92)),
            pair_turn=4,
            others={
                "across": ((32, 48), (32, 66)),
                "near the hip": ((34, 53), (18, 55)),
                TWICE: ((28, 54), (13, 56)),
            },
            places=((0, 0), (10, -1), (20, -2)),
            to_and_fro=("across",),
        ),
        "lower leg": Site(
            ((102, 66), (66, 53)),
            turn=152,
            size=0.85,
            pair=((97, 92), (64, 86)),
            pair_turn=-8,
            others={
                "down": ((62, 50), (84, 60), (104, 70), (112, 52)),
                "near the knee": ((78, 62), (64, 56)),
                TWICE: ((78, 62), (64, 56)),
            },
            places=((0, 0), (9, 4), (18, 8)),
        ),
        "calf": Site(((84, 78), (74, 75)), turn=8, size=0.75, pair=((67, 73), (60, 71)), pair_turn=8),
        "knee hollow": Site(((54, 86), (47, 85)), turn=4, size=0.7),
        "shin and heel": Site(((76, 62),), turn=184, size=0.8, pair=((106, 84),), pair_turn=-20),
    },
)


def _far(thigh: Role) -> list[Shape]:
    return [
        Limb(Role.BEHIND, (10, 44), (66, 36), 15, 11),
        Limb(Role.BEHIND, (66, 36), (110, 56), 10, 6),
        Limb(Role.BEHIND, (112, 54), (117, 30), 5, 3.5),
        Limb(thigh, (22, 43), (60, 37), 12, 9),
    ]


def tight(joints: Joints, moving: Parts) -> list[Shape]:
    """Both legs, the far one behind, their thighs lit by how tight they are."""
    bright = joints["tight"] > 0.15
    role = Role.MOVING if joints["tight"] > 0.6 else Role.FAR if bright else Role.STILL
    other = Role.FAR if bright else Role.BEHIND
    return [*_far(other), *leg(joints, moving), Limb(role, (18, 65), (52, 58), 13, 10)]


THIGH = Scene("thigh", {"tight": Joint(0, 0, 1)}, tight)
