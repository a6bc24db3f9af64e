"""A movement as data: which view, which joints at which part of a cycle, and what a hand does to a place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from math import cos, pi

from msgspec import Struct, field

Joints = Mapping[str, float]


class Key(Struct, frozen=True):
    """How the joints stand at a part of a cycle, 0 to 1. A joint that is not named stays as it rests."""

    at: float
    joints: Joints


class Course(StrEnum):
    """How a cycle goes from key to key."""

    THERE_AND_BACK = "there and back"
    """Eased at each key; `full` to `turn` is the hold, and both are moved to where the step's own words put them."""
    ROUND = "round"
    """Without a stop, the last key to the first."""


class Motion(Struct, frozen=True):
    """A movement of the body itself."""

    name: str
    scene: str
    keys: tuple[Key, ...]
    course: Course = Course.THERE_AND_BACK
    moving: frozenset[str] = frozenset()
    """Parts of the scene that are drawn as moving."""
    about: str = ""
    """What it is, in plain words: in the list of movements, and for whoever sees no figure."""
    sided: bool = False
    """Written for the right side; the left is its mirror. With no side in the step, one cycle each in turn."""
    traced: tuple[str, ...] = ()
    """The parts whose way is drawn, with an arrow; none where the way says nothing."""
    every: float = 4.0
    """Seconds of a cycle where no repetition gives them."""
    full: float = 0.35
    turn: float = 0.65
    """Where in the cycle it is there, and where it begins to come back."""
    backwards: bool = False
    """Whether the cycle that is written goes backwards, so that `way: forwards` turns it round."""
    held: bool = False
    """Gone into and kept, where the step is timed."""
    even: bool = False
    """Without easing: what is written goes at one speed."""
    flows: bool = False
    """Without a wait at the far end where nothing says one, as a breath goes."""
    once: bool = False
    """One cycle takes the whole of a timed step."""
    in_turn: str = ""
    """Where no side is said, every second cycle is `mirrored`, or done by the `far` leg."""
    after_half: str = ""
    """What the second half is where a step's words change it halfway: `reversed` or `mirrored`."""
    poses: Mapping[str, Joints] = field(default_factory=dict)
    """Shapes that a step's cues name, held until the next."""
    others: Mapping[str, Motion] = field(default_factory=dict)
    """The same movement in another view, by the word of `pose:` in a step, such as sitting."""


def keys(*pairs: tuple[float, Joints]) -> tuple[Key, ...]:
    return tuple(Key(at, joints) for at, joints in pairs)


def swing(full: Joints, rest: Joints | None = None, *, until: float = 0.35, turn: float = 0.65) -> tuple[Key, ...]:
    """There, held, and back."""
    start = rest or {}
    return keys((0.0, start), (until, full), (turn, full), (0.97, start), (1.0, start))


def circle(joints: Mapping[str, tuple[float, float, float]], steps: int = 8) -> tuple[Key, ...]:
    """Each joint on a wave: its middle, how far, and where in the cycle it begins (0 to 1)."""
    return tuple(
        Key(
            step / steps,
            {
                name: middle + far * cos(2 * pi * (step / steps + begins))
                for name, (middle, far, begins) in joints.items()
            },
        )
        for step in range(steps)
    )


def joints_at(motion: Motion, rest: Joints, at: float) -> dict[str, float]:
    """Where every joint of the scene stands at a part of the cycle."""
    standing = [(key.at, {**rest, **key.joints}) for key in motion.keys]
    if len(standing) == 1:
        return standing[0][1]
    if motion.course is Course.ROUND:
        return _round(standing, at % 1)
    for (begins, a), (ends, b) in pairwise(standing):
        if at <= ends:
            part = (at - begins) / (ends - begins) if ends > begins else 1.0
            eased = part if motion.even else part * part * (3 - 2 * part)
            return {name: a[name] + (b[name] - a[name]) * eased for name in a}
    return standing[-1][1]


def _round(standing: list[tuple[float, dict[str, float]]], at: float) -> dict[str, float]:
    count = len(standing)
    place = at * count
    index, part = int(place) % count, place - int(place)
    p, q, r, s = (standing[(index + step - 1) % count][1] for step in range(4))
    return {
        name: 0.5
        * (
            2 * q[name]
            + (r[name] - p[name]) * part
            + (2 * p[name] - 5 * q[name] + 4 * r[name] - s[name]) * part**2
            + (3 * q[name] - p[name] - 3 * r[name] + s[name]) * part**3
        )
        for name in q
    }
