"""A foot from the side, toes to the right; the nearer foot works. On the floor, on a heel, or free."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from math import cos, degrees, radians, sin

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, Site, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, Shapes, along, dot, line, placed, polar, smooth

FLOOR = 104.0
ANKLE: Point = (33.0, 52.0)


def foot(role: Role, ankle: Point, angle: float, toes: float, in_: float = 0.0) -> list[Shape]:
    """`angle`: toes up above 0; `toes`: bent down above 0; `in_`: the sole turned, so that the foot looks shorter."""
    t = radians(8 - angle)
    short = 1 - 0.25 * abs(in_)

    def put(x: float, y: float) -> Point:
        x = x * short if x > 0 else x
        return ankle[0] + x * cos(t) - y * sin(t), ankle[1] + x * sin(t) + y * cos(t)

    ball = put(38, 13)
    first = polar(ball, 8 - angle + toes * 0.9 - 4, 10 * short)
    tip = polar(first, 8 - angle + toes * 1.7, 7 * short)
    outline = [
        put(-11, -6),
        put(-15, 8),
        put(-11, 17),
        put(8, 15),
        put(30, 18),
        put(42, 17),
        put(44, 9),
        put(30, 0),
        put(14, -9),
    ]
    return [smooth(role, outline), Limb(role, ball, first, 5.6, 4.6), Limb(role, first, tip, 4.6, 3.8)]


def draw(joints: Joints, moving: Parts, *, floor: bool = False, pair: bool = False, held: str = "") -> list[Shape]:
    ankle = at(joints, floor)
    shapes: list[Shape] = []
    if floor:
        shapes += line(Role.BEHIND, ((4, FLOOR + 1.5), (116, FLOOR + 1.5)), 1.2)
    if pair:
        far = (ankle[0] + 12, ankle[1] - 4)
        back = Role.FAR if "foot" in moving else Role.BEHIND
        calf = Role.FAR if "calf" in moving else Role.BEHIND
        shapes += [Limb(calf, (far[0] - 4, -6), (far[0] - 1, far[1] - 4), 11, 8)]
        shapes += foot(back, far, joints["ankle"], joints["toes"])
    if pair and "toes" in moving:
        shapes += foot(Role.FAR, far, joints["ankle"], joints["toes"])[1:]
    shapes.append(Limb(tone("calf", moving), (ankle[0] - 6, -8), (ankle[0] - 1, ankle[1] - 4), 13, 8.5))
    shapes += foot(tone("foot", moving), ankle, joints["ankle"], joints["toes"], joints["turn"])
    if "toes" in moving:
        shapes += _toes(ankle, joints)
    if not pair:
        shapes.append(dot(Role.SHADE, (ankle[0] + 1, ankle[1] + 3), 2.6))
    return [*shapes, *_held(ankle, joints, held)] if held else shapes


def _held(ankle: Point, joints: Joints, at: str) -> list[Shape]:
    """A helper's hands: one under the heel, one under the ball of the foot or at the toes; they go where it goes."""
    t = radians(8 - joints["ankle"])

    def put(x: float, y: float) -> Point:
        return ankle[0] + x * cos(t) - y * sin(t), ankle[1] + x * sin(t) + y * cos(t)

    shapes: list[Shape] = []
    bend = joints["toes"]
    if at == "toes":
        # Fingers under all the toes, the thumb above them.
        towards = 8 - joints["ankle"] + bend * 1.3
        spot = polar(put(40, 11), towards, 25)
        shapes.append(Limb(Role.SLEEVE, (128.0, spot[1] + 8), spot, 8, 6))
        for aside in (-90, 90):
            root = polar(spot, towards + aside, 6)
            tip = polar(polar(spot, towards + aside, 8), towards + 180, 18)
            shapes += [Limb(Role.SHADE, root, tip, 4.2, 3.8), Limb(Role.TOUCHING, root, tip, 3.6, 2.8)]
        shapes.append(dot(Role.TOUCHING, spot, 7.5))
    front = () if at == "toes" else ((put(38, 21), (104.0, 126.0)),)
    for spot, wrist in ((put(-4, 19), (6.0, 124.0)), *front):
        a, b = polar(spot, degrees(t) + 180, 8), polar(spot, degrees(t), 9)
        shapes += [
            Limb(Role.SLEEVE, wrist, spot, 8, 5.5),
            Limb(Role.SHADE, a, b, 6.6, 5.6),
            Limb(Role.TOUCHING, a, b, 5.4, 4.4),
        ]
        # Its fingers come up on the near side of the foot, so that it is known as a hand.
        for part in (-7.5, -1.5, 4.5, 10.5):
            root = polar(spot, degrees(t), part)
            tip = polar(root, degrees(t) - 76, 14 if spot[0] < ankle[0] + 9 else 12)
            shapes += [Limb(Role.SHADE, root, tip, 3.1, 2.9), Limb(Role.TOUCHING, root, tip, 2.7, 2.2)]
    return shapes


def _toes(ankle: Point, joints: Joints) -> list[Shape]:
    return foot(Role.MOVING, ankle, joints["ankle"], joints["toes"])[1:]


def at(joints: Joints, floor: bool) -> Point:
    """The ankle's place: free, or so that the lowest part of the foot stands on the floor."""
    if not floor:
        return ANKLE
    t = radians(8 - joints["ankle"])
    heel, ball = 17 * cos(t) - 9 * sin(t), 17 * cos(t) + 40 * sin(t)
    return ANKLE[0], FLOOR - max(heel, ball)


def tips(joints: Joints, *, floor: bool = False) -> Mapping[str, Point]:
    ankle = at(joints, floor)
    t = radians(8 - joints["ankle"])
    heel = (ankle[0] - 13 * cos(t) - 14 * sin(t), ankle[1] - 13 * sin(t) + 14 * cos(t))
    # Traced before the toes, so that the way is not hidden by the foot.
    tip = (ankle[0] + 62 * cos(t) - 10 * sin(t), ankle[1] + 62 * sin(t) + 10 * cos(t) + joints["turn"] * 0)
    return {"foot": (tip[0] + 10 * joints["turn"], tip[1]), "heel": (heel[0] - 6, heel[1]), "toes": tip}


JOINTS = {
    "ankle": Joint(4, -45, 25),
    "toes": Joint(0, -35, 45),
    "turn": Joint(0, -1, 1),
}
SITES = {
    "ankle": Site(((34, 56),), turn=-98, size=0.8),
}
FOOT = Scene("foot", JOINTS, draw, tips, SITES, even=False)
FEET = Scene(
    "feet on the floor",
    {**JOINTS, "ankle": Joint(0, -45, 25)},
    partial(draw, floor=True, pair=True),
    partial(tips, floor=True),
)
PAIR = Scene("both feet", JOINTS, partial(draw, pair=True), tips)
HELD = Scene("held foot", JOINTS, partial(draw, held="ball"), tips)
HELD_TOES = Scene("held toes", JOINTS, partial(draw, held="toes"), tips)

TURNED, HEEL_AT = -60.0, (50.0, 84.0)


def _out(shapes: Sequence[Shape]) -> Shapes:
    """Turned about the ankle, so that the leg comes from the left and its heel rests on the floor."""
    moved = placed(shapes, (-ANKLE[0], -ANKLE[1]))
    return placed(moved, HEEL_AT, TURNED)


def leg_out(joints: Joints, moving: Parts, *, pair: bool = False) -> list[Shape]:
    calf = tone("calf", moving)
    far = Role.FAR if "calf" in moving else Role.BEHIND
    longer = [Limb(far, (40, -40), (41, -2), 12, 11)] if pair else []
    drawn = [*longer, *draw(joints, moving, pair=pair), Limb(calf, (26, -44), (27, -4), 14, 13)]
    return [*line(Role.BEHIND, ((4, FLOOR + 1.5), (116, FLOOR + 1.5)), 1.2), *_out(drawn)]


def _out_tips(joints: Joints) -> Mapping[str, Point]:
    spots: dict[str, Point] = {}
    for name, spot in tips(joints).items():
        (there,) = _out([dot(Role.STILL, spot, 1)])
        assert isinstance(there, Limb)
        spots[name] = there.a
    return spots


LEG_OUT = Scene("foot on its heel", JOINTS, leg_out, _out_tips)
LEGS_OUT = Scene("both feet on their heels", JOINTS, partial(leg_out, pair=True), _out_tips)


LETTERS: tuple[tuple[Point, ...], ...] = (
    ((0, 1), (0.5, 0), (1, 1), (0.75, 0.55), (0.25, 0.55)),
    ((0, 1), (0.08, 0), (0.5, 0.6), (0.92, 0), (1, 1)),
    ((0.5, 0), (0.9, 0.2), (1, 0.5), (0.9, 0.8), (0.5, 1), (0.1, 0.8), (0, 0.5), (0.1, 0.2), (0.5, 0)),
)
"""A, M and O, in a square of one unit: letters that the mirror for the other side leaves as they are."""


def writing(joints: Joints, moving: Parts) -> list[Shape]:
    """The toe draws a letter before it; the foot follows."""
    at = min(joints["written"], 0.999) * len(LETTERS)
    letter = tuple((84 + 26 * x, 52 + 38 * y) for x, y in LETTERS[int(at)])
    part = min(1.0, (at - int(at)) * 1.15)
    pen = along(letter, part)
    pose = {"ankle": 24 - (pen[1] - 40) * 0.75, "toes": 0.0, "turn": (97 - pen[0]) / 16}
    inked = [along(letter, part * step / 24) for step in range(25)]
    shapes = draw({**joints, **pose}, moving)
    return [*line(Role.PATH, letter, 1.2), *shapes, *line(Role.ARROW, inked, 1.7), dot(Role.ARROW, pen, 3)]


WRITING = Scene("writing foot", {**JOINTS, "written": Joint(0, 0, 1)}, writing)
