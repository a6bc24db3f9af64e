"""A hand on a place: with what, on which track, and where a second one is. What it does there is in `gestures`."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from selfcare.figure.scene import TWICE, Site
from selfcare.figure.shapes import Point, along, polar


class Gesture(StrEnum):
    """What the hand does."""

    SLIDE = "slide"
    LIE = "lie"
    RING = "ring"
    ROLL = "lift and roll"
    GRIP = "grip"
    SINK = "sink in"
    TAP = "tap"
    TREMBLE = "tremble"
    SKIN = "take the skin along"
    CREEP = "creep"


class Touch(Struct, frozen=True):
    """A movement of a hand on a place; the place is the step's own."""

    name: str
    gesture: Gesture
    tool: str
    every: float = 6.0
    full: float = 0.35
    turn: float = 0.65


class Hand(Struct, frozen=True):
    """One hand at work: on which track, with what, and how deep (0 to 3)."""

    track: tuple[Point, ...]
    turn: float
    size: float
    flip: bool
    tool: str
    depth: int = 1
    closed: bool = False
    fro: bool = False
    """Whether it comes back on the skin."""
    upwards: bool = False
    """Whether it works from below against another from above."""


BESIDE = 17
"""Units from the middle of one hand to the middle of the other beside it."""
PLACES = 4
"""Where the place is new on each count: along the track, so many."""


def hands(
    touch: Touch, site: Site, way: str, pair: bool, depth: int, tool: str = "", number: int = 1, even: bool = True
) -> list[Hand]:
    """One or two; `even`: whether the view has two like halves, so that the second hand is the mirror of the first."""
    track = site.each[(number - 1) % len(site.each)] if site.each else site.others.get(way, site.way)
    dx, dy = site.places[(number - 1) // 2 % len(site.places)] if way == TWICE else (0.0, 0.0)
    track = tuple((x + dx, y + dy) for x, y in track)
    closed = len(track) > 2 and track[0] == track[-1]
    if site.each and touch.gesture not in (Gesture.SLIDE, Gesture.CREEP):
        # Finger by finger the count is the finger: on it the hand has one place.
        track = (along(track, 0.8),)
    fro = way in site.to_and_fro
    one = Hand(track, site.turn, site.size, site.flip, tool or touch.tool, depth, closed, fro)
    if not pair:
        return [one]
    # Where the place says how; else its mirror over the middle of the body, and on a limb beside the first hand.
    dx, dy = polar((0, 0), site.turn, BESIDE * site.size)
    if site.pair:
        dx, dy = site.pair[0][0] - site.way[0][0], site.pair[0][1] - site.way[0][1]
    elif not even:
        beside = tuple((x + dx, y + dy) for x, y in track)
        return [one, Hand(beside, site.turn, site.size, not site.flip, tool or touch.tool, depth, closed, fro)]
    if not site.pair:
        other = tuple((120 - x, y) for x, y in track)
    else:
        other = tuple((x + dx, y + dy) for x, y in track) if way in site.others else site.pair
    turn = site.pair_turn if site.pair else -site.turn
    upwards = abs((turn - site.turn + 180) % 360 - 180) > 120 and bool(site.pair)
    return [one, Hand(other, turn, site.size, not site.flip, tool or touch.tool, depth, closed, fro, upwards)]
