"""A person from the side, facing right: standing, sitting or getting up. The near leg is the one that works."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from selfcare.figure.motion import Joints
from selfcare.figure.scene import Joint, Parts, Scene, tone
from selfcare.figure.shapes import Limb, Point, Role, Shape, dot, line, placed, polar

THIGH, SHANK, TRUNK, UPPER, FORE = 23.0, 22.0, 29.0, 15.0, 14.0
FLOOR = 106.0


def body(joints: Joints) -> dict[str, Point]:
    """Every joint's place with the hip at (0, 0)."""
    spots: dict[str, Point] = {"hip": (0.0, 0.0)}
    lean = joints["trunk"]
    spots["shoulder"] = polar((0, 0), lean - 90, TRUNK)
    spots["neck"] = polar(spots["shoulder"], lean - 90, 5)
    spots["head"] = polar(spots["neck"], lean * 0.6 - 84, 10)
    for leg in ("near", "far"):
        thigh = 90 - joints[f"hip.{leg}"]
        spots[f"knee.{leg}"] = polar((0, 0), thigh, THIGH)
        shank = thigh + joints[f"knee.{leg}"]
        spots[f"ankle.{leg}"] = polar(spots[f"knee.{leg}"], shank, SHANK)
        sole = shank - 90 - joints[f"ankle.{leg}"]
        ankle = spots[f"ankle.{leg}"]
        spots[f"heel.{leg}"] = polar(polar(ankle, sole + 90, 3.4), sole + 180, 2.6)
        spots[f"ball.{leg}"] = polar(polar(ankle, sole + 90, 3.6), sole, 9)
        toes = sole if joints[f"toes.{leg}"] == 0 else sole - joints[f"toes.{leg}"]
        spots[f"toe.{leg}"] = polar(spots[f"ball.{leg}"], toes, 4.5)
    upper = lean + 90 - joints["arm"]
    spots["elbow"] = polar(spots["shoulder"], upper, UPPER)
    spots["hand"] = polar(spots["elbow"], upper - joints["elbow"], FORE)
    return spots


def stood(joints: Joints, seat: bool, foot: float) -> dict[str, Point]:
    """Put on the floor, or on the seat; `foot` keeps the near ankle at that place, else the hip stays."""
    spots = body(joints)
    lowest = max(spots[f"{part}.{leg}"][1] for part in ("heel", "ball", "toe") for leg in ("near", "far")) + 2.6
    x, y = (44.0, FLOOR - SHANK - 6.0) if seat else (54.0, FLOOR - lowest)
    if foot:
        x = foot - spots["ankle.near"][0]
    return {name: (spot[0] + x, spot[1] + y) for name, spot in spots.items()}


def draw(joints: Joints, moving: Parts, *, seat: bool = False, foot: float = 0.0, props: str = "") -> list[Shape]:
    spots = stood(joints, seat, foot)
    shapes = PROPS[props](spots) if props else []
    shapes += _leg(spots, "far", Role.FAR if "leg.far" in moving else Role.BEHIND)
    upper = tone("trunk", moving)
    hip, shoulder = spots["hip"], spots["shoulder"]
    shapes += [
        Limb(upper, hip, shoulder, 7.0, 7.0),
        Limb(upper, shoulder, spots["neck"], 4.5, 3.4),
        Limb(upper, spots["head"], polar(spots["head"], 90, 1.5), 7.6, 6.8),
        dot(upper, (spots["head"][0] + 7.6, spots["head"][1] + 2), 1.6),
    ]
    shapes += _leg(spots, "near", tone("leg.near", moving))
    arm = tone("arm", moving, Role.SHADE if upper is Role.MOVING else Role.BEHIND)
    shapes += [Limb(arm, shoulder, spots["elbow"], 3.6, 3.2), Limb(arm, spots["elbow"], spots["hand"], 3.2, 2.8)]
    return shapes


def _leg(spots: Mapping[str, Point], leg: str, role: Role) -> list[Shape]:
    hip, knee, ankle = spots["hip"], spots[f"knee.{leg}"], spots[f"ankle.{leg}"]
    heel, ball, toe = spots[f"heel.{leg}"], spots[f"ball.{leg}"], spots[f"toe.{leg}"]
    return [
        Limb(role, hip, knee, 6.6, 5.2),
        Limb(role, knee, ankle, 5.0, 3.4),
        Limb(role, heel, ball, 2.6, 2.4),
        Limb(role, ankle, ball, 3.2, 2.2),
        Limb(role, ball, toe, 2.4, 1.9),
    ]


def _chair(_: Mapping[str, Point]) -> list[Shape]:
    """Its seat under the thighs, a back, two legs."""
    b = Role.BEHIND
    return [
        Limb(b, (32, 87.5), (58, 87.5), 2, 2),
        Limb(b, (31, 52), (33, 88), 1.8, 1.8),
        Limb(b, (33, 88), (33, FLOOR + 1), 1.8, 1.8),
        Limb(b, (56, 88), (56, FLOOR + 1), 1.8, 1.8),
    ]


def _worktop(_: Mapping[str, Point]) -> list[Shape]:
    b = Role.BEHIND
    return [Limb(b, (68, 55), (112, 55), 2.2, 2.2), Limb(b, (108, 56), (108, FLOOR + 1), 1.8, 1.8), *floor(spots=None)]


def _wall(_: Mapping[str, Point]) -> list[Shape]:
    return [Limb(Role.BEHIND, (75, 8), (75, FLOOR + 1), 3, 3), *floor(spots=None)]


def _chair_behind(spots: Mapping[str, Point]) -> list[Shape]:
    """A chair to get up from: its place is on the floor, not at the hip."""
    return list(placed(_chair(spots), (0.0, 0.0)))


def floor(spots: object) -> list[Shape]:
    return line(Role.BEHIND, ((8, FLOOR + 1.5), (112, FLOOR + 1.5)), 0.9)


PROPS = {
    "chair": lambda spots: [*_chair(spots), *floor(spots)],
    "worktop": _worktop,
    "wall": _wall,
    "chair behind": lambda spots: [*_chair_behind(spots), *floor(spots)],
    "floor": floor,
}


def tips(joints: Joints, *, seat: bool = False, foot: float = 0.0) -> Mapping[str, Point]:
    spots = stood(joints, seat, foot)
    return {
        "leg.near": spots["toe.near"],
        "leg.far": spots["toe.far"],
        "trunk": (spots["head"][0], spots["head"][1] - 12),
        "knee": spots["knee.near"],
        "heel": (spots["heel.near"][0] - 7, spots["heel.near"][1]),
        "hand": spots["hand"],
        "hip": spots["hip"],
    }


_LEGS = ("near", "far")
STANDING: Mapping[str, Joint] = {
    "trunk": Joint(0, -8, 65),
    "arm": Joint(0, -45, 175),
    "elbow": Joint(12, 0, 145),
    **{f"hip.{leg}": Joint(0, -22, 115) for leg in _LEGS},
    **{f"knee.{leg}": Joint(2, 0, 130) for leg in _LEGS},
    **{f"ankle.{leg}": Joint(2, -45, 25) for leg in _LEGS},
    **{f"toes.{leg}": Joint(0, -20, 60) for leg in _LEGS},
}
SITTING: Mapping[str, Joint] = {
    **STANDING,
    "arm": Joint(18, -45, 175),
    "elbow": Joint(40, 0, 145),
    **{f"hip.{leg}": Joint(90, -22, 115) for leg in _LEGS},
    **{f"knee.{leg}": Joint(90, 0, 130) for leg in _LEGS},
    **{f"ankle.{leg}": Joint(0, -45, 25) for leg in _LEGS},
}
STAND = Scene("side", STANDING, partial(draw, props="floor"), tips)
WORKTOP = Scene(
    "worktop",
    {**STANDING, "arm": Joint(34, -45, 175), "elbow": Joint(8, 0, 145)},
    partial(draw, props="worktop"),
    tips,
    # Before the foot that carries.
    corner=(82.0, 78.0),
)
WALL = Scene("wall", STANDING, partial(draw, foot=26.0, props="wall"), partial(tips, foot=26.0))


def sat(joints: Joints, moving: Parts) -> list[Shape]:
    """On the chair, as large as there is room, so that the foot is seen."""
    return list(placed(draw(joints, moving, seat=True, props="chair"), SAT_AT, size=SAT))


def _sat_tips(joints: Joints) -> Mapping[str, Point]:
    return {name: (SAT_AT[0] + x * SAT, SAT_AT[1] + y * SAT) for name, (x, y) in tips(joints, seat=True).items()}


def shaken(joints: Joints, moving: Parts) -> list[Shape]:
    """On the chair, both legs shaken: strokes before and behind them."""
    spots = {name: (SAT_AT[0] + x * SAT, SAT_AT[1] + y * SAT) for name, (x, y) in stood(joints, True, 0.0).items()}
    shapes = sat(joints, moving)
    for part in ("knee.near", "ankle.near"):
        for towards, nearest in ((-35, 12), (145, 13)):
            for far in (nearest, nearest + 6):
                a, b = (polar(spots[part], towards + spread, far) for spread in (-24, 24))
                shapes.append(Limb(Role.ARROW, a, b, 1, 1))
    return shapes


SAT = 1.17
SAT_AT: Point = (-13.0, FLOOR - FLOOR * SAT)
SIT = Scene("sitting", SITTING, sat, _sat_tips)
SHAKEN = Scene("legs shaken, sitting", SITTING, shaken, _sat_tips)
RISE = Scene("rising", SITTING, partial(draw, foot=66.0, props="chair behind"), partial(tips, foot=66.0))


def towel(joints: Joints, moving: Parts) -> list[Shape]:
    """Sitting, the near leg out, a towel from the ball of the foot to the hands."""
    spots = stood(joints, True, 0.0)
    shapes = draw(joints, moving, seat=True, props="chair")
    band = [
        Limb(Role.TOUCHING, spots["ball.near"], spots["hand"], 1.3, 1.3),
        dot(Role.TOUCHING, spots["hand"], 3.4),
    ]
    return list(placed([*shapes, *band], SAT_AT, size=SAT))


TOWEL = Scene("with a towel", {**SITTING, "arm": Joint(42, -45, 175), "elbow": Joint(20, 0, 145)}, towel, _sat_tips)


def low(joints: Joints, moving: Parts) -> list[Shape]:
    """The same from the hips down, so near that the feet are seen."""
    shapes, spots = draw(joints, moving, props="worktop"), stood(joints, False, 0.0)
    (x, y), (toe, floor_) = spots["heel.near"], spots["toe.far"]
    if abs(x - toe) < 3.5 and abs(y - floor_) < 1.5:
        # Heel and toes touch: a mark, as where a thumb meets a finger.
        shapes.append(dot(Role.ARROW, ((x + toe) / 2 - 0.6, y - 0.4), 1.5))
    return list(placed(shapes, NEARER, size=LARGER))


def _low_tips(joints: Joints) -> Mapping[str, Point]:
    return {name: (NEARER[0] + x * LARGER, NEARER[1] + y * LARGER) for name, (x, y) in tips(joints).items()}


LARGER = 1.6
NEARER: Point = (-38.0, FLOOR - FLOOR * LARGER - 2)
LEGS = Scene("legs at the worktop", WORKTOP.joints, low, _low_tips, corner=(102.0, 66.0))
