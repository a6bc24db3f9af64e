"""No picture may show what would hurt: a knee bent backwards, a hand on the spine, a joint past its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfcare.figure.drawing import Asked, Moment, drawing
from selfcare.figure.motion import Joints, Motion, joints_at
from selfcare.figure.motions import calf_stretch, heel_toe, move
from selfcare.figure.scenes import SCENES
from selfcare.figure.scenes.back import BACK, SPINE
from selfcare.figure.scenes.side import LEGS, WALL, body, stood
from selfcare.figure.shapes import Limb, Role
from selfcare.words import motions as names

SIDE = {"side", "worktop", "wall", "sitting", "legs shaken, sitting", "rising", "with a towel", "legs at the worktop"}


def every_view() -> Iterator[Motion]:
    for name in names.MOVES:
        motion = move(name)
        assert motion is not None
        yield motion
        yield from motion.others.values()


def poses(motion: Motion) -> Iterator[Joints]:
    rest = SCENES[motion.scene].rest
    yield from (joints_at(motion, rest, step / 60) for step in range(61))
    yield from ({**rest, **pose} for pose in motion.poses.values())


VIEWS = [pytest.param(motion, id=f"{motion.name}, {motion.scene}") for motion in every_view()]


@pytest.mark.parametrize("motion", VIEWS)
def test_no_joint_goes_further_than_a_body_does(motion: Motion) -> None:
    joints = SCENES[motion.scene].joints
    for pose in poses(motion):
        assert pose.keys() == joints.keys(), "a key names a joint that the view does not have"
        for name, at in pose.items():
            # Half a degree is the overshoot of a curve through its keys.
            assert joints[name].low - 0.5 <= at <= joints[name].high + 0.5, f"{name} at {at:.1f}"


@pytest.mark.parametrize("motion", [view for view in VIEWS if view.values[0].scene in SIDE])
def test_a_knee_never_bends_forwards_and_an_elbow_never_backwards(motion: Motion) -> None:
    for pose in poses(motion):
        spots = body(pose)
        for leg in ("near", "far"):
            assert _turn(spots["hip"], spots[f"knee.{leg}"], spots[f"ankle.{leg}"]) >= -1e-6
        assert _turn(spots["shoulder"], spots["elbow"], spots["hand"]) <= 1e-6


@pytest.mark.parametrize("motion", [view for view in VIEWS if view.values[0].scene in SIDE])
def test_feet_stay_on_or_over_the_floor(motion: Motion) -> None:
    scene = SCENES[motion.scene]
    for pose in poses(motion):
        for part in ("leg.near", "leg.far"):
            assert scene.tips(pose)[part][1] <= 108


def test_a_stretched_calf_has_its_knee_straight_and_its_heel_down() -> None:
    motion = move("calf-stretch")
    assert motion is not None
    scene = SCENES[motion.scene]
    pose = joints_at(motion, scene.rest, 0.5)
    assert pose["knee.near"] < 3
    assert pose["ankle.near"] + pose["hip.near"] == pytest.approx(0, abs=2), "the sole lies flat on the floor"


@pytest.mark.parametrize("name", sorted(BACK.sites))
def test_no_hand_works_on_the_spine(name: str) -> None:
    site = BACK.sites[name]
    for track in (site.way, site.pair, *site.others.values()):
        for x, _ in track:
            assert abs(x - SPINE) >= 10, "two fingers' width beside it at least"


@pytest.mark.parametrize("motion", ["shake", "press", "tap", "circle", "knead", "rub", "stroke"])
@pytest.mark.parametrize("on", sorted(BACK.sites))
def test_no_mark_of_pressure_stands_on_the_spine_between_two_hands(motion: str, on: str) -> None:
    made = drawing(Asked(motion, on=on, by="palms", pressure=3))
    if made is None:
        return
    for step in range(41):
        for shape in made.shapes(Moment(step / 40)):
            if shape.role is Role.ARROW:
                points = (shape.a, shape.b) if isinstance(shape, Limb) else shape.points
                assert all(abs(x - SPINE) >= 9 for x, _ in points)


def test_a_cycle_ends_where_it_begins_so_that_nothing_jumps() -> None:
    wander = {"scan", "letters", "side-step"}
    for motion in every_view():
        rest = SCENES[motion.scene].rest
        if motion.name in wander and motion.scene != "on a chair, as in a mirror":
            continue
        begins, ends = joints_at(motion, rest, 0.0), joints_at(motion, rest, 1.0)
        assert ends == pytest.approx(begins, abs=0.01), motion.name


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def test_heel_to_toe_both_feet_are_flat_and_touch() -> None:
    stands = stood({**LEGS.rest, **heel_toe.STANDS}, False, 0.0)
    for leg in ("near", "far"):
        assert stands[f"heel.{leg}"][1] == pytest.approx(stands[f"toe.{leg}"][1], abs=0.5)
    assert stands["heel.near"][0] == pytest.approx(stands["toe.far"][0], abs=2)


def test_hands_on_the_wall_are_on_the_wall() -> None:
    (wall,) = (shape for shape in WALL.draw(WALL.rest, frozenset())[:1] if isinstance(shape, Limb))
    for pose in (calf_stretch.STANCE, calf_stretch.STRETCHED):
        hand = stood({**WALL.rest, **pose}, False, 26.0)["hand"]
        assert wall.a[0] - 3 - 2.8 - 1.5 <= hand[0] <= wall.a[0]


def test_heel_to_toe_the_place_where_they_touch_is_marked() -> None:
    drawn = [shape for shape in LEGS.draw({**LEGS.rest, **heel_toe.STANDS}, frozenset()) if shape.role is Role.ARROW]
    assert len(drawn) == 1
    assert not [shape for shape in LEGS.draw(LEGS.rest, frozenset()) if shape.role is Role.ARROW]
