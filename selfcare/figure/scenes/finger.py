"""A right hand from the side of its thumb, the forearm upright: one finger for all, bent at its three joints."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from functools import partial
from math import pi, sin

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, arrow, dot, line, polar, smooth

WRIST: Point = (56.0, 92.0)


def bones(joints: Joints) -> dict[str, Point]:
    """From the wrist to the tip; the palm is to the right, so bending goes to the right."""
    towards = -90 + joints["wrist"]
    spots = {"wrist": WRIST, "knuckle": polar(WRIST, towards, 28)}
    bend = towards
    for part, before, joint, length in (
        ("middle", "knuckle", "big", 19),
        ("last", "middle", "mid", 14),
        ("tip", "last", "end", 11),
    ):
        bend += joints[joint]
        spots[part] = polar(spots[before], bend, length)
    root = polar(polar(WRIST, towards, 14), towards + 90, 7)
    spots["root"] = root
    out = towards + 20 + joints["thumb"]
    spots["thumb joint"] = polar(root, out, 15)
    spots["thumb"] = polar(spots["thumb joint"], out - 12 + joints["thumb"] * 0.2, 13)
    return spots


def draw(joints: Joints, moving: Parts, *, held: bool = False) -> list[Shape]:
    spots = bones(joints)
    hand, finger, thumb = tone("hand", moving), tone("finger", moving), tone("thumb", moving)
    wrist, knuckle = spots["wrist"], spots["knuckle"]
    shapes: list[Shape] = [Limb(Role.STILL, (WRIST[0], 122), wrist, 13, 10)]
    towards = -90 + joints["wrist"]
    shapes.append(
        smooth(
            hand,
            [
                polar(wrist, towards - 90, 9),
                polar(polar(wrist, towards, 18), towards - 90, 10),
                polar(knuckle, towards - 90, 8),
                polar(knuckle, towards, 4),
                polar(knuckle, towards + 90, 7),
                polar(polar(wrist, towards, 18), towards + 90, 12),
                polar(wrist, towards + 90, 10),
            ],
        )
    )
    chain = (knuckle, spots["middle"], spots["last"], spots["tip"])
    for number, (a, b) in enumerate(itertools.pairwise(chain)):
        shapes.append(
            Limb(Role.SHADE, a, b, 8 - number * 0.6, 7.4 - number * 0.6) if number else Limb(finger, a, b, 7, 6.4)
        )
    for number, (a, b) in enumerate(itertools.pairwise(chain)):
        shapes.append(Limb(finger, a, b, 6.8 - number * 0.7, 6.1 - number * 0.7))
    shapes += [
        Limb(Role.SHADE, spots["root"], spots["thumb joint"], 7.4, 6.8),
        Limb(Role.SHADE, spots["thumb joint"], spots["thumb"], 6.6, 6),
        Limb(thumb, spots["root"], spots["thumb joint"], 6.2, 5.6),
        Limb(thumb, spots["thumb joint"], spots["thumb"], 5.4, 4.8),
    ]
    if joints["twist"] > 0.1:
        shapes += _twist(joints["twist"])
    if joints["drawn"] > 0.3:
        shapes += _drawing(spots["thumb"])
    return [*shapes, *_held(spots, towards, joints)] if held else shapes


def _twist(part: float) -> list[Shape]:
    """An arrow round the forearm: it turns outwards."""
    arc = [(36 + 40 * step / 8, 104 + 6 * sin(pi * step / 8)) for step in range(int(2 + 6 * part) + 1)]
    return [*line(Role.ARROW, arc, 1.5), arrow(Role.ARROW, (arc[-1][0] + 5, arc[-1][1] - 2), -25, 9)]


def _drawing(tip: Point) -> list[Shape]:
    """The other hand, its fingers round the tip of the thumb."""
    palm = (tip[0] + 9, tip[1] - 8)
    shapes: list[Shape] = [Limb(Role.SLEEVE, (palm[0] + 44, palm[1] - 6), palm, 7, 5.5)]
    for aside in (-4.6, 0.0, 4.6):
        end = (tip[0] - 4 + aside, tip[1] + 4 + aside)
        root = (palm[0] + aside, palm[1] + aside)
        shapes += [Limb(Role.SHADE, root, end, 3.2, 2.9), Limb(Role.TOUCHING, root, end, 2.6, 2.2)]
    return [*shapes, dot(Role.TOUCHING, palm, 6.2)]


def _held(spots: Mapping[str, Point], towards: float, joints: Joints) -> list[Shape]:
    """A helper's hands: one round the forearm, one at the fingers or the palm."""
    at = spots["middle"] if joints["big"] or joints["mid"] else polar(spots["knuckle"], towards, 2)
    shapes: list[Shape] = []
    for spot, wrist in (((60.0, 104.0), (122.0, 116.0)), (polar(at, towards + 90, 7), (124.0, 60.0))):
        shapes += [
            Limb(Role.SLEEVE, wrist, spot, 8, 5.5),
            *(Limb(Role.SHADE, spot, (spot[0] - 13, spot[1] + lift), 3.6, 3.2) for lift in (-6, 0, 6)),
            *(Limb(Role.TOUCHING, spot, (spot[0] - 13, spot[1] + lift), 2.7, 2.3) for lift in (-6, 0, 6)),
            dot(Role.TOUCHING, spot, 6.4),
        ]
    return shapes


def tips(joints: Joints) -> Mapping[str, Point]:
    spots = bones(joints)
    return {"finger": spots["tip"], "hand": polar(spots["knuckle"], -90 + joints["wrist"], 44), "thumb": spots["thumb"]}


JOINTS = {
    "wrist": Joint(0, -70, 75),
    "big": Joint(0, -20, 90),
    "mid": Joint(0, 0, 105),
    "end": Joint(0, 0, 75),
    "thumb": Joint(8, -25, 60),
    "twist": Joint(0, 0, 1),
    "drawn": Joint(0, 0, 1),
}
FINGER = Scene("finger", JOINTS, draw, tips)
HELD = Scene("held hand", JOINTS, partial(draw, held=True), tips)
