"""A head: its face as in a mirror, its right side, and the shoulders with it from above."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, Site, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, dot, polar, smooth


def face(joints: Joints, moving: Parts, *, nape: bool = False) -> list[Shape]:
    role, s = tone("face", moving), Role.STILL
    shapes: list[Shape] = [
        smooth(s, [(36, 100), (84, 100), (112, 112), (116, 122), (4, 122), (8, 112)]),
        Limb(s, (60, 84), (60, 106), 15, 17),
        dot(s, (29, 56), 6),
        dot(s, (91, 56), 6),
        smooth(
            role,
            [
                (60, 12),
                (80, 18),
                (89, 38),
                (88, 58),
                (80, 80),
                (68, 92),
                (52, 92),
                (40, 80),
                (32, 58),
                (31, 38),
                (40, 18),
            ],
        ),
    ]
    if nape:
        hair = smooth(
            Role.HAIR,
            [(60, 11), (81, 17), (90, 38), (88, 58), (80, 74), (60, 80), (40, 74), (32, 58), (30, 38), (39, 17)],
        )
        return [*shapes, hair]
    d, squeeze = Role.SHADE, joints["scrunch"]
    for out in (-1, 1):
        x = 60 + out * (13 - 2 * squeeze)
        if squeeze > 0.3:
            shapes += [Limb(d, (x - 5, 50), (x + 5, 52 + out * 0), 1.4, 1.4)]
        else:
            shapes += [Limb(d, (x - 3, 52), (x + 3, 52), 2.2, 2.2)]
        shapes.append(Limb(d, (x - out * 6, 43 + 4 * squeeze), (x + out * 6, 42), 1.2, 1.2))
    shapes += [Limb(d, (60, 54), (60, 66), 1.1, 1.6), Limb(d, (51 + 3 * squeeze, 77), (69 - 3 * squeeze, 77), 1.5, 1.5)]
    return shapes


FACE = Scene(
    "face",
    {"scrunch": Joint(0, 0, 1)},
    face,
    sites={
        "eyes": Site(((74, 54),), turn=-8, size=1.0),
        "forehead": Site(((66, 31), (86, 40)), turn=-30, size=0.8),
        "temples": Site(((87, 44),), turn=-34, size=0.75),
        "jaw": Site(((80, 73),), turn=-50, size=0.75),
        "scalp": Site(((78, 22), (71, 17)), turn=-62, size=0.85, to_and_fro=("",)),
    },
)
NAPE = Scene(
    "nape",
    {"scrunch": Joint(0, 0, 0)},
    partial(face, nape=True),
    sites={"base of the skull": Site(((72, 78),), turn=-46, size=0.66)},
)


def profile(joints: Joints, moving: Parts) -> list[Shape]:
    """From its right side: the nose to the right, a large ear."""
    s = Role.STILL
    return [
        Limb(s, (44, 92), (40, 124), 17, 22),
        smooth(
            s,
            [
                (58, 8),
                (84, 16),
                (94, 36),
                (95, 48),
                (104, 62),
                (96, 67),
                (97, 80),
                (88, 94),
                (66, 92),
                (44, 98),
                (26, 76),
                (20, 46),
                (32, 18),
            ],
        ),
        dot(Role.SHADE, (84, 47), 2.2),
        Limb(Role.SHADE, (88, 80), (96, 79), 1.2, 1.2),
        smooth(
            tone("ear", moving, Role.BEHIND),
            [(46, 38), (58, 40), (62, 50), (58, 60), (54, 72), (46, 74), (42, 62), (40, 48)],
        ),
        smooth(s, [(50, 46), (55, 48), (55, 56), (50, 62), (47, 56), (47, 50)]),
    ]


EAR = Scene(
    "ear",
    {},
    profile,
    even=False,
    sites={"ear": Site(((56, 40), (44, 42), (40, 54), (44, 70), (50, 76)), turn=56, size=0.62)},
)


def above(joints: Joints, moving: Parts) -> list[Shape]:
    """From above, the face away: which way the head turns cannot be missed."""
    turn, role = joints["turn"], tone("head", moving)
    middle = (60.0, 60.0)

    def put(towards: float, far: float) -> Point:
        return polar(middle, turn - 90 + towards, far)

    return [
        smooth(
            Role.STILL,
            [(60, 50), (92, 54), (112, 62), (112, 76), (92, 82), (60, 84), (28, 82), (8, 76), (8, 62), (28, 54)],
        ),
        dot(Role.SHADE, middle, 25),
        smooth(
            role,
            [
                put(0, 26),
                put(45, 23),
                put(90, 20),
                put(135, 23),
                put(180, 26),
                put(225, 23),
                put(270, 20),
                put(315, 23),
            ],
        ),
        Limb(role, put(0, 25), put(0, 32), 4, 2.4),
        Limb(role, put(-82, 20), put(-98, 21), 3.2, 3.2),
        Limb(role, put(82, 20), put(98, 21), 3.2, 3.2),
        Limb(Role.SHADE, put(150, 12), put(210, 12), 1, 1),
    ]


def _nose(joints: Joints) -> Mapping[str, Point]:
    return {"head": polar((60.0, 60.0), joints["turn"] - 90, 44)}


ABOVE = Scene("head from above", {"turn": Joint(0, -80, 80)}, above, _nose)
