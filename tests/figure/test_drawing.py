from __future__ import annotations

from math import hypot

import pytest
from msgspec.structs import replace

from selfcare.figure.drawing import BOTH, TURNS, Asked, Moment, drawing, found
from selfcare.figure.hands import TOOLS, pads
from selfcare.figure.motion import Course
from selfcare.figure.motions import TOUCHES, move
from selfcare.figure.scenes import SCENES
from selfcare.figure.scenes.back import BACK
from selfcare.figure.scenes.feet import TOES
from selfcare.figure.shapes import Limb, Patch, Role, Shapes, mirrored
from selfcare.figure.touch import hands
from selfcare.words import motions as names


def places() -> list[str]:
    return sorted({place for scene in SCENES.values() for place in scene.sites})


def shapes(asked: Asked, moment: Moment) -> Shapes:
    made = drawing(asked)
    assert made is not None, asked
    return made.shapes(moment)


@pytest.mark.parametrize("name", sorted(names.MOVES))
def test_every_movement_that_is_known_can_be_drawn(name: str) -> None:
    motion = move(name)
    assert motion is not None and motion.name == name
    for word in motion.others if name == "tense" else ("", *motion.others):
        asked = Asked(name, on=word) if name == "tense" else Asked(name, pose=word)
        assert shapes(asked, Moment(0.4))


@pytest.mark.thorough
@pytest.mark.parametrize("place", places())
@pytest.mark.parametrize("name", sorted(names.TOUCHES))
def test_every_touch_can_be_drawn_on_every_place(name: str, place: str) -> None:
    for by in ("", "thumb", *BOTH):
        drawn = shapes(Asked(name, on=place, by=by, pressure=3), Moment(0.4, 2))
        assert any(shape.role in (Role.TOUCHING, Role.SLEEVE) for shape in drawn)


def test_the_words_and_the_touches_name_the_same() -> None:
    assert TOUCHES.keys() == names.TOUCHES.keys()


def test_the_words_and_the_pictures_name_the_same_places_and_hands() -> None:
    assert sorted(names.PLACES) == places()
    assert set(names.TOOLS) == {*TOOLS, *BOTH, *TURNS}


def test_the_words_and_the_pictures_name_the_same_poses_and_ways() -> None:
    made = {name: motion for name in names.MOVES if (motion := move(name)) is not None}
    poses = {name: tuple(sorted({*motion.others, *motion.poses})) for name, motion in made.items()}
    assert poses.pop("tense") == names.TIGHT
    assert {name: words for name, words in poses.items() if words} == names.POSES
    assert {name for name, motion in made.items() if motion.poses} == set(names.IN_TURN)
    assert {name for name, motion in made.items() if motion.course is Course.ROUND} == set(names.ROUND)
    sites = [(place, site) for scene in SCENES.values() for place, site in scene.sites.items()]
    assert {place: tuple(sorted(site.others)) for place, site in sites if site.others} == names.PLACE_WAYS


def test_a_name_of_before_leads_to_one_of_now() -> None:
    assert {written.partition("'")[0] for written in names.RENAMED.values()} <= names.MOTIONS.keys()
    assert not names.RENAMED.keys() & names.MOTIONS.keys()


@pytest.mark.parametrize(
    "asked",
    [
        *(Asked("hop"), Asked(""), Asked("none"), Asked("stroke"), Asked("stroke", on="moon"), Asked("tense")),
        *(Asked("stroke", on="palm", by="elbow"), Asked("stroke", on="palm", way="down"), Asked("tense", on="palm")),
        *(Asked("heel-raise", pose="siting"), Asked("arm-circle", way="backward"), Asked("knee", on="knee hollow")),
    ],
)
def test_what_is_not_known_has_no_figure_rather_than_a_wrong_one(asked: Asked) -> None:
    assert drawing(asked) is None


@pytest.mark.parametrize(
    "asked",
    [
        Asked("knee"),
        Asked("calf-stretch"),
        Asked("stroke", on="forearm"),
        Asked("shapes", pose="hook"),
        Asked("one-leg"),
    ],
)
def test_the_other_side_is_the_mirror(asked: Asked) -> None:
    moment = Moment(0.4, pose=asked.pose)
    left, right = shapes(replace(asked, side="left"), moment), shapes(replace(asked, side="right"), moment)
    assert body(left) == mirrored(body(right))
    assert body(left) != body(right)


def body(drawn: Shapes) -> Shapes:
    """Without the letter, which is written and not mirrored."""
    return tuple(shape for shape in drawn if shape.role is not Role.LETTER)


def letters(asked: Asked, at: float = 0.4) -> list[Limb]:
    return [
        shape
        for shape in shapes(asked, Moment(at, pose=asked.pose))
        if isinstance(shape, Limb) and shape.role is Role.LETTER
    ]


SIDED = [
    Asked("knee"),
    Asked("one-leg"),
    Asked("stroke", on="forearm"),
    Asked("skin", on="armpit"),
    Asked("creep", on="lines of the sole"),
    Asked("shapes", pose="hook"),
]


@pytest.mark.parametrize("asked", SIDED)
def test_an_l_on_the_left_or_an_r_on_the_right_says_which_side_is_meant(asked: Asked) -> None:
    left, right = letters(replace(asked, side="left")), letters(replace(asked, side="right"))
    assert len(left) == 2, "an L has two strokes"
    assert len(right) == 7, "an R has a stem, a bowl and a leg"
    assert all(end[0] < 60 for stroke in left for end in (stroke.a, stroke.b))
    assert all(end[0] > 60 for stroke in right for end in (stroke.a, stroke.b))
    stem = next(stroke for stroke in left if stroke.a[0] == stroke.b[0])
    foot = next(stroke for stroke in left if stroke.a[1] == stroke.b[1])
    assert foot.b[0] > stem.a[0] and foot.a[1] > stem.a[1], "its foot goes to the right, as it is read"


@pytest.mark.parametrize("asked", [replace(asked, side=side) for asked in SIDED for side in ("left", "right")])
def test_the_letter_stands_still_and_stays_at_rest(asked: Asked) -> None:
    made = drawing(asked)
    assert made is not None
    first = letters(asked, 0.0)
    assert all(letters(asked, step / 8) == first for step in range(9))
    assert [shape for shape in made.still() if shape.role is Role.LETTER] == first


@pytest.mark.parametrize("asked", [Asked("knee"), Asked("rub", side="left"), Asked("arm-circle", side="right")])
def test_what_has_no_one_side_has_no_letter(asked: Asked) -> None:
    assert not letters(asked)


def test_standing_on_the_right_leg_the_letter_is_by_its_foot_and_the_other_foot_is_up() -> None:
    drawn = shapes(Asked("one-leg", side="right"), Moment(0.5))
    lifted = [shape for shape in drawn if shape.role is Role.FAR and isinstance(shape, Limb)]
    standing = [shape for shape in drawn if shape.role is Role.STILL and isinstance(shape, Limb)]
    assert max(shape.b[1] for shape in lifted) < max(shape.b[1] for shape in standing) - 2
    strokes = letters(Asked("one-leg", side="right"))
    assert min(stroke.a[1] for stroke in strokes) > 56
    # Before the foot that carries: before the other foot it said that the right one is lifted.
    letter = min(stroke.a[0] for stroke in strokes)
    carries = max(shape.b[0] for shape in standing if shape.b[1] > 95)
    foot = max(shape.b[0] for shape in lifted if shape.b[1] > 80)
    assert foot < carries < letter


def test_who_lifts_a_foot_stays_as_high_as_he_stands() -> None:
    """The body went up while the toes left the floor, as if the heel of the other foot was raised."""
    heads = {
        min(
            shape.b[1]
            for shape in body(shapes(Asked("one-leg", side="right"), Moment(at / 20)))
            if isinstance(shape, Limb)
        )
        for at in range(21)
    }
    assert max(heads) - min(heads) < 2, "half a dot of the smallest picture"


def test_the_head_turns_to_the_side_that_is_said() -> None:
    def nose(side: str) -> float:
        drawn = shapes(Asked("head-turn", side=side), Moment(0.5))
        ends = [shape.b for shape in drawn if shape.role is Role.MOVING and isinstance(shape, Limb)]
        return max(ends, key=lambda end: hypot(end[0] - 60, end[1] - 60))[0]

    assert nose("left") < 50 < 70 < nose("right")


def test_forwards_and_backwards_go_round_opposite_ways() -> None:
    forwards = [shapes(Asked("arm-circle", way="forwards"), Moment(step / 8)) for step in range(8)]
    backwards = [shapes(Asked("arm-circle", way="backwards"), Moment(step / 8)) for step in range(8)]
    bodies = [[shape for shape in frame if shape.role is not Role.ARROW] for frame in forwards]
    turned = [[shape for shape in frame if shape.role is not Role.ARROW] for frame in backwards]
    assert bodies[2] == turned[6] and bodies[2] != turned[2]


def test_shoulders_roll_backwards_by_themselves_and_forwards_when_asked() -> None:
    usual, forwards = found(Asked("roll")), Asked("roll", way="forwards")
    assert usual is not None and usual.backwards
    back, ahead = shapes(Asked("roll"), Moment(0.25)), shapes(forwards, Moment(0.75))
    assert [s for s in back if s.role is Role.MOVING] == [s for s in ahead if s.role is Role.MOVING]


def test_legs_take_turns_where_no_side_is_said() -> None:
    first, second = (shapes(Asked("knee"), Moment(0.5, number)) for number in (1, 2))
    assert any(shape.role is Role.MOVING for shape in first)
    assert any(shape.role is Role.FAR for shape in second) and not any(shape.role is Role.FAR for shape in first)


@pytest.mark.thorough
@pytest.mark.parametrize("name", sorted(names.MOTIONS))
@pytest.mark.parametrize("side", ["", "left"])
def test_a_movement_comes_round_after_its_turns_and_is_the_same_picture_then(name: str, side: str) -> None:
    on = places() if name in TOUCHES else [""]
    hands_at_work = ("", "palms in turn") if name in TOUCHES else ("",)
    for made in (drawing(Asked(name, place, by, side=side)) for place in on for by in hands_at_work):
        if made is not None:
            for number in (1, 2, 3):
                again = Moment(0.4, number + made.turns)
                assert made.shapes(again) == made.shapes(Moment(0.4, number)), made.asked


def test_on_one_side_every_repetition_of_a_leg_is_the_same_picture_and_with_no_side_every_second() -> None:
    numbers = {side: drawing(Asked("knee", side=side)) for side in ("left", "")}
    assert {side: made.turns for side, made in numbers.items() if made} == {"left": 1, "": 2}


def test_finger_by_finger_each_repetition_is_at_another_finger() -> None:
    asked = Asked("stroke", on="fingers", by="grip", side="left")
    assert len({shapes(asked, Moment(0.1, number)) for number in range(1, 6)}) == 5
    assert shapes(asked, Moment(0.1, 6)) == shapes(asked, Moment(0.1, 1))


@pytest.mark.parametrize("number", range(1, 6))
def test_toe_by_toe_the_hand_that_kneads_is_on_the_toe_and_not_on_the_ball_of_the_foot(number: int) -> None:
    drawn = shapes(Asked("knead", on="toes", by="grip", side="right"), Moment(0.0, number))
    flesh = next(shape for shape in drawn if shape.role is Role.MOVING and isinstance(shape, Patch))
    middle = sum(y for _, y in flesh.points) / len(flesh.points)
    assert middle < 42, "the line under the toes is at 48 and more"


def test_hands_that_press_from_both_sides_are_told_so_by_two_arrows_that_meet() -> None:
    made = drawing(Asked("press", on="thigh", by="palms", side="right", pressure=3))
    assert made is not None
    heads = [s for s in made.shapes(Moment(0.5)) if s.role is Role.ARROW and isinstance(s, Patch)]
    tips = sorted((head.points[0][1], head.points[0][1] > head.points[1][1]) for head in heads)
    assert [down for _, down in tips] == [True, False], "the upper one down, the lower one up"


def test_what_goes_to_and_fro_has_an_arrow_each_way_and_stays_on_the_skin() -> None:
    made = drawing(Asked("stroke", on="thigh", by="heel", way="across", side="right"))
    assert made is not None
    for step in range(9):
        drawn = made.shapes(Moment(step / 8))
        assert sum(1 for shape in drawn if shape.role is Role.ARROW) == 2
        assert any(shape.role is Role.TOUCHING for shape in drawn), "it is not lifted on the way back"


def test_pressure_is_seen_in_three_steps() -> None:
    def dents(pressure: int) -> float:
        drawn = shapes(Asked("press", on="thigh", pressure=pressure), Moment(0.5))
        return max(shape.ra for shape in drawn if shape.role is Role.SHADE and isinstance(shape, Limb))

    assert dents(1) == dents(2) < dents(3) < dents(4)


def test_at_rest_there_is_no_hand_and_no_arrow() -> None:
    made = drawing(Asked("knead", on="thigh"))
    assert made is not None
    assert {shape.role for shape in made.still()} <= {Role.STILL, Role.BEHIND, Role.HAIR, Role.SHADE}


@pytest.mark.parametrize("place", ["thigh", "lower leg", "knee hollow", "calf", "forearm", "ear", "ankle"])
def test_two_hands_on_a_limb_go_the_same_way(place: str) -> None:
    """Not each to its own end of it, as two hands on the halves of a back or a face do."""
    scene = next(scene for scene in SCENES.values() if place in scene.sites)
    both = hands(TOUCHES["skin"], scene.sites[place], "", True, 1, even=scene.even)
    assert len(both) == 2
    first, second = ((hand.track[0], hand.track[-1]) for hand in both)
    assert [round(b - a, 3) for a, b in zip(*first, strict=True)] == pytest.approx(
        [b - a for a, b in zip(*second, strict=True)], abs=8
    )
    assert first != second


@pytest.mark.parametrize(("side", "outwards"), [("right", 1), ("left", -1)])
def test_a_hand_on_the_outer_thigh_is_on_its_outside(side: str, outwards: int) -> None:
    """From its side, the outside of a thigh was taken for its inside by those who had not read the words."""
    drawn = shapes(Asked("skin", on="outer thigh", side=side), Moment(0.5))
    palm = max(
        (shape for shape in drawn if shape.role is Role.TOUCHING and isinstance(shape, Patch)),
        key=lambda p: len(p.points),
    )
    middle = sum(x for x, _ in palm.points) / len(palm.points)
    thigh = next(
        shape
        for shape in drawn
        if shape.role is Role.STILL and isinstance(shape, Limb) and (shape.a[0] - 60) * outwards > 0
    )
    assert (middle - thigh.a[0]) * outwards > 8


def test_two_hands_on_a_back_are_mirrors() -> None:
    one, other = hands(TOUCHES["stroke"], BACK.sites["back"], "", True, 1, even=BACK.even)
    assert [(120 - x, y) for x, y in one.track] == list(other.track)


def test_a_stroke_down_the_back_shows_its_direction() -> None:
    """The arrow stood so near to the spine that it was left out as a mark on it."""
    for number in (1, 2):
        drawn = shapes(Asked("stroke", on="back", by="palms in turn", way="down"), Moment(0.1, number=number))
        assert [shape for shape in drawn if shape.role is Role.ARROW]


def test_hands_that_lie_on_the_belly_are_seen_and_go_with_it() -> None:
    def hand(at: float) -> float:
        drawn = shapes(Asked("breathe", pose="hands on the belly"), Moment(at))
        return max(limb.a[0] for limb in drawn if limb.role is Role.TOUCHING and isinstance(limb, Limb))

    assert hand(0.5) > hand(0.0) + 5
    assert not [shape for shape in shapes(Asked("breathe"), Moment(0.5)) if shape.role is Role.TOUCHING]


@pytest.mark.parametrize("pose", ["helped"])
@pytest.mark.parametrize("motion", ["ankle-pump", "ankle-circle", "calf-stretch", "toe-curl"])
def test_hands_of_a_helper_have_fingers(motion: str, pose: str) -> None:
    """Under a foot they were two bars, which strangers took for a shoe."""
    drawn = shapes(Asked(motion, pose=pose, side="right"), Moment(0.2))
    thin = [limb for limb in drawn if isinstance(limb, Limb) and limb.role is Role.TOUCHING and limb.ra < 4]
    assert len(thin) >= 4


def test_shaken_legs_go_against_each_other_and_have_their_strokes() -> None:
    """Both together, with a way at the foot, were taken for feet that are bent up and down."""

    def feet(at: float) -> tuple[float, float]:
        drawn = shapes(Asked("shake-out", pose="legs"), Moment(at))
        assert sum(shape.role is Role.ARROW for shape in drawn) >= 8
        limbs = [limb for limb in drawn if isinstance(limb, Limb)]
        near, far = (max(limb.b[0] for limb in limbs if limb.role is role) for role in (Role.MOVING, Role.FAR))
        return near, far

    (near_then, far_then), (near_now, far_now) = feet(0.0), feet(0.5)
    assert near_now < near_then and far_now > far_then


def test_the_big_toe_is_known_by_its_size() -> None:
    """A hand that began at the little one was taken for beginning at the big one."""
    big, *others = TOES
    assert big[3] > 1.6 * max(radius for _, _, _, radius in others)


def test_who_reaches_out_holds_the_seat_with_the_other_hand() -> None:
    """Strangers did not see that it holds anything."""
    drawn = shapes(Asked("reach", side="right"), Moment(0.5))
    hand = [limb for limb in drawn if isinstance(limb, Limb) and limb.role is Role.TOUCHING]
    assert hand and all(limb.a[0] < 60 for limb in hand), "the left one, as in a mirror"
    step = shapes(Asked("side-step", pose="sitting", side="right"), Moment(0.5))
    assert not [shape for shape in step if shape.role is Role.TOUCHING]


def test_two_finger_pads_are_two() -> None:
    """Between them lies a gap as wide as a cell of the larger picture: they were taken for a palm."""
    fingers = [limb for limb in pads(0.0) if isinstance(limb, Limb) and limb.role is Role.TOUCHING][:2]
    (one, other) = sorted(fingers, key=lambda limb: limb.b[0])
    assert (other.b[0] - other.rb) - (one.b[0] + one.rb) > 2
    assert all(limb.a[1] - limb.b[1] > 15 for limb in fingers)


@pytest.mark.parametrize("on", ["thigh", "lower leg", "upper arm", "forearm"])
def test_a_hand_goes_on_to_the_next_place_after_two_counts(on: str) -> None:
    """The words said "the middle" and "near the knee", and the hand stayed where it was."""

    def hand(number: int) -> list[tuple[float, float]]:
        drawn = shapes(Asked("skin", on=on, way="twice in each place", pressure=1), Moment(0.0, number=number))
        return [limb.a for limb in drawn if isinstance(limb, Limb) and limb.role is Role.TOUCHING]

    assert hand(1) == hand(2) != hand(3)
    assert hand(3) == hand(4) != hand(5)
    assert hand(7) == hand(1) != hand(5)


@pytest.mark.parametrize("on", ["shoulder top as in chest", "upper arm", "calf", "thigh"])
def test_marks_of_a_grip_come_in_twos(on: str) -> None:
    """One alone was taken for a way along the shoulder."""
    for number in range(1, 5):
        for step in range(41):
            made = shapes(Asked("squeeze", on=on, by="grip", pressure=3), Moment(step / 40, number=number))
            assert sum(shape.role is Role.ARROW for shape in made) in (0, 2)
