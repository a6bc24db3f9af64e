"""Head, shoulders and upper arms, large: from behind, or as in a mirror. The left is on the left in both."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from selfcare.figure.motion import Joints
from selfcare.figure.scene import TWICE, Joint, Parts, Scene, Site, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, dot, placed, polar, smooth


def draw(joints: Joints, moving: Parts, *, mirror: bool = False) -> list[Shape]:
    still = Role.STILL
    shapes: list[Shape] = []
    trunk = [(60, 42), (82, 48), (91, 60), (86, 84), (84, 120), (36, 120), (34, 84), (29, 60), (38, 48)]
    shapes.append(smooth(tone("trunk", moving), trunk))
    shapes.append(Limb(still, (60, 34), (60, 48), 7.5, 10))
    shapes += [Limb(still, (60, 17), (60, 23), 13, 11.5), dot(still, (46.6, 22), 3), dot(still, (73.4, 22), 3)]
    if mirror:
        shapes += [
            dot(Role.SHADE, (55, 18), 1.7),
            dot(Role.SHADE, (65, 18), 1.7),
            Limb(Role.SHADE, (60, 20), (60, 24), 0.9, 0.9),
            Limb(Role.SHADE, (56.5, 29), (63.5, 29), 0.9, 0.9),
            Limb(Role.SHADE, (57, 56), (38, 52), 1.7, 1.7),
            Limb(Role.SHADE, (63, 56), (82, 52), 1.7, 1.7),
        ]
    else:
        shapes += [Limb(Role.SHADE, (60, y), (60, y + 2), 0.9, 0.9) for y in range(52, 112, 8)]
        shapes += _blades(joints, tone("blades", moving, Role.BEHIND))
    for side, out in (("left", -1), ("right", 1)):
        shoulder, elbow = arm(joints, side, out)
        role = tone("shoulders", moving, tone(f"shoulder.{side}", moving))
        down = Role.MOVING if role is Role.MOVING else still
        neck = (60 + out * 9, 43 - joints[f"lift.{side}"] * 0.25)
        shapes += [Limb(role, neck, shoulder, 6, 8.5), Limb(down, shoulder, elbow, 9, 7)]
        fore = joints[f"fore.{side}"]
        shapes.append(Limb(down, elbow, polar(elbow, 90 - out * 4 + out * fore, 30), 7, 6))
    return shapes


def _blades(joints: Joints, role: Role) -> list[Shape]:
    shapes: list[Shape] = []
    for out in (-1, 1):
        x, y = 60 + out * (17 - joints["together"]), 66 + joints["together"] * 0.45
        shapes.append(
            smooth(
                role,
                [
                    (x - out * 5, y - 10),
                    (x + out * 7, y - 11),
                    (x + out * 4, y + 2),
                    (x - out * 2, y + 13),
                    (x - out * 6, y + 2),
                ],
            )
        )
    return shapes


def arm(joints: Joints, side: str, out: int) -> tuple[Point, Point]:
    lift, ahead = joints[f"lift.{side}"], joints[f"ahead.{side}"]
    shoulder = (60 + out * (30 - abs(ahead) * 0.15), 55 - lift)
    open_ = joints[f"open.{side}"]
    return shoulder, polar(shoulder, 90 - out * (6 + open_), 36)


def tips(joints: Joints) -> Mapping[str, Point]:
    spots = {}
    for side, out in (("left", -1), ("right", 1)):
        x, y = arm(joints, side, out)[0]
        spots[f"shoulder.{side}"] = (x + out * 15, y - 3)
        # Beside the blade, and twice as far as it goes.
        spots[f"blade.{side}"] = (60 + out * (40 - 2 * joints["together"]), 88 + 0.5 * joints["together"])
    return spots


_SIDES = ("left", "right")
JOINTS = {
    **{f"lift.{side}": Joint(0, -4, 15) for side in _SIDES},
    **{f"ahead.{side}": Joint(0, -8, 10) for side in _SIDES},
    **{f"open.{side}": Joint(0, -4, 60) for side in _SIDES},
    **{f"fore.{side}": Joint(0, 0, 150) for side in _SIDES},
    "together": Joint(0, 0, 10),
}
BUST = Scene(
    "bust",
    JOINTS,
    draw,
    tips,
    sites={
        "shoulder top": Site(((78, 46), (88, 52)), turn=172, size=0.8),
        "base of the skull": Site(((67, 33),), turn=-50, size=0.6),
    },
)
CHEST = Scene(
    "chest",
    JOINTS,
    partial(draw, mirror=True),
    tips,
    sites={
        "collarbones": Site(((84, 50), (80, 52)), turn=-38, size=0.62),
        "upper arm": Site(
            ((93, 72), (91, 56)),
            turn=80,
            size=0.85,
            flip=True,
            others={"downwards": ((93, 62), (97, 86)), TWICE: ((97, 68), (94, 53))},
            places=((0, 0), (1, 10), (1, 20)),
        ),
        "shoulder top": Site(((79, 42), (92, 49)), turn=72, size=0.72, flip=True),
        "belly": Site(((66, 100),), turn=-76, size=0.9, pair=((54, 92),), pair_turn=76),
        "upper body": Site(((74, 74), (74, 60)), turn=40, size=0.9, flip=True),
    },
    spared=(44, 76, 34),
)

ABDUCTED = {**JOINTS, "open.right": Joint(68, -4, 100)}


def abducted(joints: Joints, moving: Parts) -> list[Shape]:
    """The right arm so far off that its hollow is seen, and all a little smaller, so that the arm has room."""
    hollow = [
        Limb(Role.SHADE, (83, 62), (90, 78), 1.2, 1.6),
        *(Limb(Role.SHADE, (88 + step, 66 + step), (92 + step, 70), 0.7, 0.7) for step in (0, 3)),
    ]
    return list(placed([*draw(joints, moving, mirror=True), *hollow], SMALLER, size=0.82))


SMALLER: Point = (3.0, 12.0)
ARMPIT = Scene(
    "an arm a little off",
    ABDUCTED,
    abducted,
    sites={"armpit": Site(((73, 73), (68, 66)), turn=66, size=0.75, flip=True)},
)


def whole(joints: Joints, moving: Parts) -> list[Shape]:
    """The same, smaller, so that there is room for the hand."""
    shapes = draw(joints, moving, mirror=True)
    for side, out in (("left", -1), ("right", 1)):
        wrist = polar(arm(joints, side, out)[1], 90 - out * 4, 30)
        shapes += [
            Limb(Role.STILL, wrist, (wrist[0] + out * 1, wrist[1] + 14), 6, 5.4),
            Limb(Role.STILL, (wrist[0] + out, wrist[1] + 12), (wrist[0] + out, wrist[1] + 24), 4.6, 3),
            Limb(Role.STILL, (wrist[0], wrist[1] + 2), (wrist[0] - out * 8, wrist[1] + 14), 3.4, 2.6),
        ]
    return list(placed(shapes, (14.0, 6.0), size=0.74))


ARM = Scene(
    "a whole arm",
    {**JOINTS, "open.right": Joint(30, -4, 60)},
    whole,
    sites={"whole arm": Site(((94, 100), (92, 88), (91, 70), (83, 46)), turn=60, size=0.75, flip=True)},
)


def hugged(joints: Joints, moving: Parts) -> list[Shape]:
    """As in a mirror: each hand goes to the other shoulder."""
    shapes = draw(JOINTS_AT_REST, frozenset(), mirror=True)
    near = joints["hug"]
    for out in (1, -1):
        shoulder = (60 + out * 30.0, 55.0)
        elbow = (60 + out * (33 - 16 * near), 91.0 - 5 * near)
        hand = (60 + out * (36 - 58 * near), 118.0 - 62 * near)
        role = tone("arms", moving)
        shapes += [
            Limb(Role.SHADE, elbow, hand, 8.2, 7.4),
            Limb(role, shoulder, elbow, 8.6, 7),
            Limb(role, elbow, hand, 7, 6),
            dot(role, hand, 7),
        ]
    return shapes


JOINTS_AT_REST = {name: joint.rest for name, joint in JOINTS.items()}
HUG = Scene("hug", {"hug": Joint(0, 0, 1)}, hugged)


def tightened(joints: Joints, moving: Parts) -> list[Shape]:
    """As in a mirror, the belly lit by how tight it is."""
    shapes = draw(JOINTS_AT_REST, frozenset(), mirror=True)
    tight = joints["tight"]
    role = Role.MOVING if tight > 0.6 else Role.FAR if tight > 0.15 else Role.STILL
    return [*shapes, smooth(role, [(46, 82), (60, 79), (74, 82), (77, 98), (72, 118), (48, 118), (43, 98)])]


BELLY = Scene("belly", {"tight": Joint(0, 0, 1)}, tightened)


def from_the_side(joints: Joints, moving: Parts) -> list[Shape]:
    """Facing right, the shoulder as a ball that rolls: forwards is to the right. The far one does the same."""
    x, y = 52 + joints["ahead"], 58 - joints["up"]
    role = tone("shoulder", moving)
    return [
        Limb(Role.FAR, (x + 17, y - 5), (71, 92), 10, 7),
        *in_profile(),
        Limb(Role.SHADE, (x, y), (54, 96), 12.6, 9.4),
        Limb(role, (x, y), (54, 96), 11, 8),
        Limb(role, (54, 96), (62, 120), 8, 7),
    ]


def in_profile() -> list[Shape]:
    """Head and trunk, facing right."""
    s = Role.STILL
    return [
        smooth(s, [(46, 42), (66, 46), (76, 66), (76, 90), (72, 120), (34, 120), (30, 92), (28, 66), (34, 48)]),
        Limb(s, (52, 34), (52, 46), 8, 10),
        smooth(
            s,
            [(56, 2), (69, 7), (73, 17), (79, 24), (73, 27), (72, 35), (64, 39), (51, 38), (41, 29), (40, 16), (46, 6)],
        ),
        dot(Role.SHADE, (67, 18), 1.5),
    ]


def _shoulder(joints: Joints) -> Mapping[str, Point]:
    # The way is drawn larger than it is, round the shoulder, or it would be hidden by it.
    return {"shoulder": (52 + joints["ahead"] * 2.7, 58 - joints["up"] * 2.7)}


SHOULDER = Scene("shoulder from the side", {"ahead": Joint(0, -8, 8), "up": Joint(0, -6, 10)}, from_the_side, _shoulder)
