"""What a step asks for -> what is drawn, or nothing: a figure that would mislead is worse than none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from math import lcm

from msgspec import Struct
from msgspec.structs import replace

from selfcare.figure.gestures import touched
from selfcare.figure.letter import letter
from selfcare.figure.motion import Course, Joints, Motion
from selfcare.figure.motions import TOUCHES, move
from selfcare.figure.moved import moved, posed, way
from selfcare.figure.scene import TWICE, Scene
from selfcare.figure.scenes import SCENES
from selfcare.figure.shapes import Point, Role, Shape, Shapes, mirrored
from selfcare.figure.touch import PLACES, Gesture, Touch, hands
from selfcare.words import motions as names


class Asked(Struct, frozen=True):
    """What the keys of a step say of its picture."""

    motion: str
    on: str = ""
    """The place that is touched, or the part that tightens."""
    by: str = ""
    """What touches; a plural, such as palms, is both hands."""
    way: str = ""
    pose: str = ""
    side: str = ""
    """left, right or nothing."""
    pressure: int = 0


class Moment(Struct, frozen=True):
    """Where in a movement one is."""

    at: float = 0.0
    """Of the cycle, 0 to 1."""
    number: int = 1
    """Which repetition, or which place in turn."""
    pose: str = ""
    before: str = ""
    """The pose that is left, where poses follow each other, `at` telling how far."""
    second_half: bool = False


class Drawing(Struct, frozen=True):
    """One movement, ready to be drawn at any moment."""

    asked: Asked
    scene: Scene
    every: float
    full: float
    turn: float
    turns: int
    """After how many repetitions its pictures come again: 1 where all are alike."""
    _shapes: Callable[[Moment], list[Shape]]
    _still: Callable[[], list[Shape]]
    held: bool = False
    flows: bool = False
    once: bool = False
    told: tuple[tuple[float, float], ...] = ()
    named: bool = False
    """Whether its places have names, such as a finger, which the step's words call one after the other."""
    lettered: bool = True
    """Whether there is one side to be named; what both sides do has no letter."""

    def shapes(self, moment: Moment) -> Shapes:
        return self._sided(self._shapes(moment), moment)

    def three(self) -> tuple[Shapes, Shapes, Shapes]:
        """How it begins, where it leads, and on the way back: for paper, and for whoever wants nothing to move."""
        first, second, third = (self.shapes(Moment(at)) for _, at in self.looks)
        return first, second, third

    @property
    def looks(self) -> tuple[tuple[float, float], ...]:
        """The three moments that tell a movement, each with the part of the cycle until which it stands for it."""
        return self.told or ((self.full / 2, self.full / 3), (self.turn, self.full), (1.0, (self.turn + 1) / 2))

    def still(self) -> Shapes:
        """The body at rest: no hand, no arrow."""
        return self._sided(self._still(), Moment())

    def _sided(self, shapes: list[Shape], moment: Moment) -> Shapes:
        left = self.asked.side == "left"
        if moment.second_half and _after_half(self.asked) == "mirrored":
            left = not left
        if not self.asked.side and _in_turn(self.asked) == "mirrored":
            left = moment.number % 2 == 1
        seen = mirrored(shapes) if left else tuple(shapes)
        if not self.asked.side or not self.lettered:
            return seen
        # First, so that it is painted once for all the frames.
        return (*letter("left" if left else "right", self.scene.corner), *seen)


@lru_cache(maxsize=64)
def drawing(asked: Asked) -> Drawing | None:
    """The drawing of what is asked for; None where there is none, or a word of it is not known."""
    if not names.understood(asked.motion, asked.on, asked.by, asked.way, asked.pose):
        return None
    if touch := TOUCHES.get(asked.motion):
        return _touching(touch, asked)
    motion = found(asked)
    return _moving(motion, asked) if motion else None


def found(asked: Asked) -> Motion | None:
    """The movement in the view that fits the pose, or the part that is named."""
    motion = move(asked.motion)
    if motion is None:
        return None
    for word in (asked.pose, asked.on):
        if word and word in motion.others:
            return motion.others[word]
    return motion


def _in_turn(asked: Asked) -> str:
    motion = found(asked)
    return motion.in_turn if motion else ""


def _after_half(asked: Asked) -> str:
    motion = found(asked)
    return motion.after_half if motion else ""


def _moving(motion: Motion, asked: Asked) -> Drawing:
    scene = SCENES[motion.scene]
    reverse = motion.course is Course.ROUND and (
        asked.way == "forwards" if motion.backwards else asked.way == "backwards"
    )
    either = {False: motion, True: _by_far_leg(motion)}

    @cache
    def ways(far: bool) -> list[list[Point]]:
        return [way(either[far], scene, part) for part in either[far].traced]

    def shapes(moment: Moment) -> list[Shape]:
        if motion.poses:
            return posed(motion, scene, moment.before, moment.pose or asked.pose, moment.at)
        turned = reverse != (moment.second_half and motion.after_half == "reversed")
        far = not asked.side and motion.in_turn == "far" and moment.number % 2 == 0
        return moved(either[far], scene, (1 - moment.at) % 1 if turned else moment.at, ways(far), backwards=turned)

    return Drawing(
        asked,
        scene,
        every=motion.every,
        full=motion.full,
        turn=motion.turn,
        held=motion.held,
        flows=motion.flows,
        once=motion.once,
        lettered=motion.sided,
        turns=2 if motion.in_turn and not asked.side else 1,
        _shapes=shapes,
        _still=lambda: scene.draw(_resting(motion, scene), frozenset()),
    )


def _resting(motion: Motion, scene: Scene) -> Joints:
    return {**scene.rest, **({} if motion.course is Course.ROUND else motion.keys[0].joints)}


def _by_far_leg(motion: Motion) -> Motion:
    """The same, done by the other leg."""
    swap = {"near": "far", "far": "near"}

    def other(name: str) -> str:
        part, dot, leg = name.partition(".")
        return f"{part}.{swap[leg]}" if dot and leg in swap else name

    return replace(
        motion,
        keys=tuple(replace(key, joints={other(name): at for name, at in key.joints.items()}) for key in motion.keys),
        moving=frozenset(map(other, motion.moving)),
        traced=tuple(map(other, motion.traced)),
    )


BOTH = {
    "palms": "palm",
    "thumbs": "thumb",
    "pads of both hands": "pads",
    "grips": "grip",
    "flat hands": "flat",
    "fists": "fist",
    "heels": "heel",
}
"""Words for two hands at once."""
TURNS = {"palms in turn": "palm"}
DEPTH = (1, 1, 1, 2, 3)
"""How deep a hand is drawn for each pressure: light, medium, firm are told apart."""


def place(on: str, scene: str = "") -> Scene | None:
    """The scene that has this place; several have a shoulder top, so the first in their order is meant."""
    return next((view for name, view in SCENES.items() if on in view.sites and scene in ("", name)), None)


def _touching(touch: Touch, asked: Asked) -> Drawing | None:
    on, _, view = asked.on.partition(" as in ")
    scene = place(on, view)
    if scene is None:
        return None
    site, pair = scene.sites[on], asked.by in BOTH
    tool = BOTH.get(asked.by, TURNS.get(asked.by, asked.by))
    depth = DEPTH[max(0, min(4, asked.pressure))]

    def shapes(moment: Moment) -> list[Shape]:
        drawn = scene.draw(scene.rest, frozenset())
        both = hands(touch, site, asked.way, pair or asked.by in TURNS, depth, tool, moment.number, scene.even)
        if asked.by in TURNS:
            both = [both[(moment.number - 1) % 2]]
        for hand in both:
            made = touched(touch.gesture, hand, moment.at, moment.number)
            kept = [shape for shape in made if not scene.spares(shape)]
            if touch.gesture is Gesture.GRIP and len(kept) < len(made):
                # Of two marks that point at each other one alone would be a way of its own.
                kept = [shape for shape in kept if shape.role is not Role.ARROW]
            drawn += kept
        return drawn

    return Drawing(
        asked,
        scene,
        every=touch.every,
        full=touch.full,
        turn=touch.turn,
        told=((0.22, 0.04), (0.56, 0.39), (1.0, 0.72)) if touch.gesture is Gesture.SLIDE else (),
        turns=lcm(
            2 * len(site.places) if asked.way == TWICE else 1,
            len(site.each) or 1,
            2 if asked.by in TURNS else 1,
            PLACES if touch.gesture in _MOVING_ON else 1,
        ),
        named=bool(site.each),
        _shapes=shapes,
        _still=lambda: scene.draw(scene.rest, frozenset()),
    )


_MOVING_ON = {Gesture.RING, Gesture.ROLL, Gesture.GRIP, Gesture.SINK, Gesture.TAP}
