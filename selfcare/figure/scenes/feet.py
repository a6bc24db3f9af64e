"""A foot to be touched: its sole as one who sits before it sees it, its top as one sees one's own. Right feet."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, Site, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, dot, mirrored, polar, smooth

TOES: tuple[tuple[Point, float, float, float], ...] = (
    ((79, 32), -84, 12, 7.4),
    ((66, 29), -88, 9, 4.3),
    ((57, 32), -92, 7, 3.9),
    ((48, 37), -97, 6, 3.5),
    ((41, 44), -102, 4.5, 3.1),
)
"""Big toe first: base, where it points, length, radius."""


def sole(joints: Joints, moving: Parts) -> list[Shape]:
    part = tone("foot", moving)
    shapes: list[Shape] = []
    outline = [
        smooth(
            part,
            [
                (84, 36),
                (86, 52),
                (79, 68),
                (76, 84),
                (75, 98),
                (66, 108),
                (54, 108),
                (47, 98),
                (46, 82),
                (42, 66),
                (36, 50),
                (44, 38),
                (62, 31),
            ],
        ),
    ]
    for number, (base, towards, length, radius) in enumerate(TOES):
        spread = joints["spread"] * (2 - number) * 3
        shapes.append(Limb(Role.SHADE, base, polar(base, towards + spread, length), radius + 1.1, radius))
        shapes.append(
            Limb(
                tone(f"toe {number + 1}", moving, tone("toes", moving, part)),
                base,
                polar(base, towards + spread, length),
                radius,
                radius * 0.9,
            )
        )
    shapes += outline
    shapes += [Limb(Role.BEHIND, (44, 54), (62, 48), 0.8, 0.8), Limb(Role.BEHIND, (62, 48), (80, 52), 0.8, 0.8)]
    return shapes


def top(joints: Joints, moving: Parts) -> list[Shape]:
    """The same foot from above: the leg comes from below, a nail on each toe."""
    shapes = list(mirrored(sole(joints, moving))[:-2])
    shapes.append(Limb(Role.STILL, (59, 96), (59, 124), 13, 14))
    for base, towards, length, radius in TOES:
        x, y = polar(base, towards, length)
        shapes.append(dot(Role.SHADE, (120 - x, y), radius * 0.4))
    return shapes


def toe_track(number: int, mirror: bool) -> tuple[Point, ...]:
    base, towards, length, _ = TOES[number]
    points = base, polar(base, towards, length + 3)
    return tuple((120 - x, y) for x, y in points) if mirror else points


LINES = tuple(
    ((60 + (number - 2) * 2.0, 100.0), polar(base, towards, length))
    for number, (base, towards, length, _) in enumerate(TOES)
)
JOINTS = {"spread": Joint(0, 0, 1)}
SOLE = Scene(
    "sole",
    JOINTS,
    sole,
    sites={
        "sole": Site(((61, 46), (61, 96)), turn=-35, size=0.9),
        "middle of the sole": Site(((62, 58),), turn=-30, size=0.85),
        "foot": Site(
            ((34, 86), (29, 48)), turn=30, size=0.9, pair=((87, 86), (93, 48)), pair_turn=-30, to_and_fro=("",)
        ),
        "lines of the sole": Site(LINES[0], turn=-24, size=0.8, each=LINES),
        "toes": Site(((0, 0),), turn=180, size=0.5, each=tuple(toe_track(n, False) for n in (4, 3, 2, 1, 0))),
    },
)
TOP = Scene(
    "top of the foot",
    JOINTS,
    top,
    sites={
        "top of the foot": Site(
            ((68, 44), (68, 94)), turn=172, size=0.8, flip=True, pair=((48, 46), (50, 94)), pair_turn=188
        ),
        "foot": Site(((38, 66),), turn=62, size=0.9, flip=True, pair=((84, 66),), pair_turn=-62),
        "toes": Site(((0, 0),), turn=150, size=0.75, each=tuple(toe_track(n, True) for n in (4, 3, 2, 1, 0))),
    },
)
