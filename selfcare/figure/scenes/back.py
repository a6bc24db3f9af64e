"""A receiver's back: the head away, the low back near; nothing ever lies on the spine."""

from __future__ import annotations

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Parts, Scene, Site
from selfcare.figure.shapes import Limb, Role, Shape, smooth

SPINE = 60.0


def draw(joints: Joints, moving: Parts) -> list[Shape]:
    b, s = Role.BEHIND, Role.STILL
    return [
        Limb(s, (94, 44), (102, 86), 8, 6.5),
        Limb(s, (26, 44), (18, 86), 8, 6.5),
        Limb(b, (60, 4), (60, 8), 11.5, 11),
        Limb(s, (60, 16), (60, 26), 6.5, 8),
        smooth(
            s,
            [
                (60, 22),
                (76, 26),
                (94, 34),
                (96, 52),
                (87, 84),
                (86, 116),
                (34, 116),
                (33, 84),
                (24, 52),
                (26, 34),
                (44, 26),
            ],
        ),
        *(Limb(Role.SHADE, (SPINE, y), (SPINE, y + 2.4), 1.1, 1.1) for y in range(28, 110, 7)),
    ]


UP = ((73, 96), (72, 76), (73, 56), (76, 42), (86, 37), (91, 46), (88, 64), (83, 82), (78, 94), (73, 96))
SITES = {
    "back": Site(
        UP,
        turn=-4,
        size=0.9,
        flip=False,
        others={"down": ((77, 40), (78, 60), (78, 80), (77, 96)), "beside": ((72, 84), (72, 70), (72, 56), (73, 42))},
    ),
    "shoulder blades": Site(((78, 46), (78, 60)), turn=-6, size=0.95),
    "upper back": Site(((77, 44), (77, 62), (76, 54)), turn=-4, size=0.9),
    "between blade and spine": Site(((72, 50),), turn=0, size=0.7),
    "low back": Site(((76, 88),), turn=-10, size=0.9),
    "shoulder top": Site(((75, 31),), turn=-2, size=0.62, pair=((95, 42),), pair_turn=44),
    "neck and low back": Site(((73, 38),), turn=-34, size=0.85, pair=((45, 92),), pair_turn=34),
}
BACK = Scene("back", {}, draw, sites=SITES, spared=(SPINE - 9, SPINE + 9, 120), corner=(102.0, 90.0))
