"""A right hand, fingers up: its palm, or its back. The thumb stands to the right on a palm, to the left on a back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, Site, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, between, dot, line, mirrored, placed, polar, smooth

FINGERS = ("little", "ring", "middle", "first")
"""From left to right on the palm of a right hand."""
BASES: tuple[Point, ...] = ((44, 55), (54, 50), (65, 50), (75, 55))
ANGLES = (-103.0, -94.0, -86.0, -77.0)
LENGTHS = (30.0, 36.0, 34.0, 28.0)
THUMB: Point = (79, 80)


def draw(joints: Joints, moving: Parts, *, back: bool = False) -> list[Shape]:
    body = tone("hand", moving)
    shapes: list[Shape] = [Limb(Role.STILL, (60, 120), (60, 96), 13, 13)]
    shapes.append(smooth(body, [(42, 98), (38, 74), (41, 54), (58, 48), (76, 51), (82, 62), (81, 84), (75, 99)]))
    shapes += _knuckles() if back else _lines(joints)
    for number, name in enumerate(FINGERS):
        shapes += _finger(tone(name, moving, body), number, _curl(joints, name), back)
    first, tip = thumb(joints)
    role = tone("thumb", moving, body)
    if tip[0] < 84 and not back:
        shapes += [Limb(Role.SHADE, (74, 84), first, 8, 7), Limb(Role.SHADE, first, tip, 7, 6)]
    shapes += [Limb(role, (74, 84), first, 7, 5.8), Limb(role, first, tip, 5.6, 4.8)]
    if any(joints[f"meet.{name}"] > 0.85 for name in FINGERS):
        shapes += [dot(Role.ARROW, tip, 3.2)]
    return list(mirrored(shapes)) if back else shapes


def _lines(joints: Joints) -> list[Shape]:
    """Of the palm, by which it is known."""
    if joints["thumb"] > 0.5:
        return []
    heart, life = ((44, 64), (54, 62), (66, 57)), ((74, 62), (64, 70), (60, 82), (62, 94))
    return [*line(Role.SHADE, heart, 1.1), *line(Role.SHADE, life, 1.1)]


def _knuckles() -> list[Shape]:
    """Of the back of the hand."""
    return [Limb(Role.SHADE, (x - 2.6, y + 3), (x + 2.6, y + 3), 1.4, 1.4) for x, y in BASES]


def _curl(joints: Joints, name: str) -> float:
    return max(joints[name], 0.55 * joints[f"meet.{name}"])


def _finger(role: Role, number: int, curl: float, back: bool) -> list[Shape]:
    """`curl`: 0 straight to 1 bent into the palm; seen from its palm the end of the finger comes down before it."""
    base, knuckle, end, over = bones(number, curl)
    shapes: list[Shape] = [Limb(role, base, knuckle, 5.3, 5), Limb(role, knuckle, end, 5, 4.5)]
    if back and curl < 0.25:
        shapes.append(Limb(Role.SHADE, polar(end, ANGLES[number], -1.5), polar(end, ANGLES[number], 1.5), 2.4, 2.4))
    if curl > 0.25 and not back:
        shapes += [Limb(Role.SHADE, end, over, 6.2, 6), Limb(role, end, over, 4.7, 4.5)]
    return shapes


def bones(number: int, curl: float) -> tuple[Point, Point, Point, Point]:
    """Base, middle joint, the highest point, and the tip, which comes down again as the finger bends."""
    base, angle, length = BASES[number], ANGLES[number], LENGTHS[number]
    up = length * (1 - 0.62 * curl)
    end = polar(base, angle, up)
    over = end[0] + (60 - end[0]) * 0.12 * curl, end[1] + length * 0.72 * max(0.0, curl - 0.15)
    return base, polar(base, angle, up * 0.55), end, over


def thumb(joints: Joints) -> tuple[Point, Point]:
    """Its joint and its tip: out, across the palm, or at the tip of the finger that it meets."""
    across = joints["thumb"]
    first = polar(THUMB, -38 - 62 * across, 17 - 3 * across)
    tip = polar(first, -52 - 95 * across, 14 + 4 * across)
    for number, name in enumerate(FINGERS):
        if meet := joints[f"meet.{name}"]:
            target = bones(number, 0.55 * meet)[3]
            tip = between(tip, target, meet)
            first = between(first, between((74, 84), target, 0.55), meet)
    return first, tip


def tips(joints: Joints) -> Mapping[str, Point]:
    ends = {name: bones(number, _curl(joints, name))[2] for number, name in enumerate(FINGERS)}
    return {**ends, "thumb": thumb(joints)[1]}


def both(joints: Joints, moving: Parts) -> list[Shape]:
    """Two palms beside each other, the left on the left."""
    one = draw(joints, moving)
    return [*placed(one, (56, 24), size=0.56), *placed(one, (64, 24), size=0.56, flip=True)]


def hanging(joints: Joints, moving: Parts) -> list[Shape]:
    """Two hands that hang from their wrists, and are shaken."""
    one = draw({**dict.fromkeys(joints, 0.0), "thumb": 0.2}, moving, back=True)
    shapes: list[Shape] = []
    for out in (-1, 1):
        sway = joints["sway"]
        pivot = (60 + out * 26, 34.0)
        hand = placed(one, (-60 * 0.52, -100 * 0.52), size=0.52)
        shapes += placed(hand, pivot, turn=180 + sway, flip=out > 0)
        shapes.append(Limb(Role.STILL, (pivot[0] + out * 5, -6), pivot, 8.5, 7))
        for aside in (-1, 1):
            for far in (25, 31):
                shapes.append(
                    Limb(Role.ARROW, polar(pivot, 90 - aside * far, 38), polar(pivot, 90 - aside * far, 50), 1, 1)
                )
    return shapes


def rubbed(joints: Joints, moving: Parts) -> list[Shape]:
    """Two hands with their palms against each other, seen from the side of the thumbs; one goes up as one goes down."""
    shapes: list[Shape] = []
    for out in (-1, 1):
        x, y = 60 + out * 8.2, 56 + out * joints["rub"]
        role = tone("hand", moving)
        shapes += [
            Limb(Role.STILL, (x + out * 34, 122), (x + out * 3, y + 32), 11, 9),
            Limb(role, (x + out * 1.5, y + 30), (x, y), 8.4, 7.6),
            Limb(role, (x, y), (x - out * 0.5, y - 34), 7.4, 5),
            Limb(Role.SHADE, (x + out * 2, y + 12), (x + out * 4, y - 10), 5.4, 4.6),
            Limb(role, (x + out * 2, y + 14), (x + out * 4, y - 9), 4.4, 3.8),
        ]
    shapes.append(Limb(Role.SHADE, (60, 20), (60, 92), 0.9, 0.9))
    return shapes


def _rubbed_tips(joints: Joints) -> Mapping[str, Point]:
    return {"left": (34, 34 - joints["rub"]), "right": (86, 34 + joints["rub"])}


def _along(number: int, mirror: bool) -> tuple[Point, ...]:
    base, angle, length = BASES[number], ANGLES[number], LENGTHS[number]
    points = polar(base, angle, 2), polar(base, angle, length + 2)
    return tuple((120 - x, y) for x, y in points) if mirror else points


THUMB_WAY: tuple[Point, ...] = ((80, 82), (98, 62))
JOINTS = {
    **{name: Joint(0, 0, 1) for name in FINGERS},
    **{f"meet.{name}": Joint(0, 0, 1) for name in FINGERS},
    "thumb": Joint(0, 0, 1),
}
PALM = Scene(
    "palm",
    JOINTS,
    draw,
    tips,
    sites={
        "palm": Site(
            ((52, 84), (66, 88), (70, 66), (50, 66)),
            turn=-24,
            size=0.85,
            pair=((68, 84), (72, 62)),
            pair_turn=24,
        ),
        "lines of the palm": Site(
            ((60, 92), (54, 60)),
            turn=-30,
            size=0.8,
            each=(((66, 94), (90, 70)), *(((60, 94), polar(BASES[n], ANGLES[n], 26)) for n in (3, 2, 1, 0))),
        ),
        "palm outwards": Site(((56, 90), (42, 60)), turn=20, size=0.8, flip=True),
        "middle of the palm": Site(((60, 76),), turn=-30, size=0.85),
        "web of the thumb": Site(((84, 64),), turn=222, size=0.62),
    },
)
BACK = Scene(
    "back of the hand",
    JOINTS,
    partial(draw, back=True),
    tips,
    sites={
        "back of the hand": Site(
            ((56, 88), (44, 66)),
            turn=24,
            size=0.8,
            flip=True,
            pair=((64, 88), (76, 66)),
            pair_turn=-24,
            others={"grooves": ((60, 90), (58, 52))},
        ),
        "grooves": Site(
            ((60, 90), (50, 56)),
            turn=34,
            size=0.8,
            flip=True,
            each=(((58, 88), (50, 56)), ((60, 88), (60, 52)), ((62, 88), (70, 54)), ((56, 88), (42, 64))),
        ),
        "hand": Site(((58, 68),), turn=64, size=1.0, flip=True, pair=((66, 92),), pair_turn=-70),
        "fingers": Site(
            ((0, 0),),
            turn=34,
            size=0.75,
            flip=True,
            each=(*(_along(n, True) for n in (0, 1, 2, 3)), tuple((120 - x, y) for x, y in THUMB_WAY)),
        ),
        "fingers from the thumb": Site(
            ((0, 0),),
            turn=34,
            size=0.75,
            flip=True,
            each=(tuple((120 - x, y) for x, y in THUMB_WAY), *(_along(n, True) for n in (3, 2, 1, 0))),
        ),
    },
)
BOTH = Scene("both palms", JOINTS, both)
HANGING = Scene("hanging hands", {**JOINTS, "sway": Joint(0, -25, 25)}, hanging)
RUBBED = Scene("palms together", {"rub": Joint(0, -12, 12)}, rubbed, _rubbed_tips)


def circling(joints: Joints, moving: Parts) -> list[Shape]:
    """The hand tilts aside, and towards the viewer and away, which makes it longer and shorter."""
    hand = draw({**PALM.rest, "thumb": 0.25}, moving)[1:]
    pivot = (60.0, 96.0)
    long = 0.78 + 0.06 * joints["bend"]
    shapes = placed(hand, (-pivot[0] * long, -pivot[1] * long), size=long)
    return [Limb(Role.STILL, (60, 124), pivot, 13, 11), *placed(shapes, pivot, turn=joints["aside"])]


def _circling_tips(joints: Joints) -> Mapping[str, Point]:
    # Beyond the fingertips, its height drawn larger than it is.
    return {"hand": polar((60.0, 96.0), joints["aside"] * 1.1 - 90, 76 + 9 * joints["bend"])}


CIRCLING = Scene("circling hand", {"aside": Joint(0, -30, 30), "bend": Joint(0, -1, 1)}, circling, _circling_tips)
