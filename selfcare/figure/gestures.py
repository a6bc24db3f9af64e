"""What a hand does on its place, as the shapes of one moment."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from math import atan2, cos, degrees, hypot, pi, sin

from msgspec.structs import replace

from selfcare.figure.hands import TOOLS
from selfcare.figure.moved import pointer, trace
from selfcare.figure.shapes import HEIGHT, WIDTH, Limb, Point, Role, Shape, along, arrow, dot, placed, polar, smooth
from selfcare.figure.touch import PLACES, Gesture, Hand


def touched(gesture: Gesture, hand: Hand, at: float, number: int) -> list[Shape]:
    """`at`: the part of the cycle, 0 to 1; `number`: which repetition, from 1, where each has its own place."""
    return GESTURES[gesture](hand, at, number)


def _put(
    hand: Hand, at: Point, *, close: float = 0.0, size: float = 1.0, turn: float = 0.0, dent: float | None = None
) -> list[Shape]:
    shapes = TOOLS[hand.tool](close)
    drawn = placed(shapes, at, hand.turn + turn, hand.size * size, hand.flip)
    # A dark edge sets the hand off from the skin; the firmer it presses, the wider the dent.
    wide = 0.9 + 0.9 * max(0, hand.depth - 1) if dent is None else dent
    edge = [
        Limb(Role.SHADE, limb.a, limb.b, limb.ra + wide, limb.rb + wide)
        for limb in drawn
        if isinstance(limb, Limb) and limb.role is Role.TOUCHING
    ]
    if hand.tool in ("fist", "ball"):
        edge.append(dot(Role.SHADE, at, 10 * hand.size * size + wide))
    return [*edge, *drawn]


def _slide(hand: Hand, at: float, number: int) -> list[Shape]:
    """Along the track, and back lifted; a closed track goes round."""
    under = trace(hand.track if len(hand.track) > 4 else [along(hand.track, step / 16) for step in range(17)])
    if hand.closed:
        samples = [along(hand.track, step / 40) for step in range(41)]
        return [*under, *pointer(samples, at, True)[:-1], *_put(hand, along(hand.track, at))]
    if hand.fro:
        part = 1 - abs(2 * at - 1)
        samples = [along(hand.track, step / 24) for step in range(25)]
        arrows = [*_ahead(samples[::-1], 0), *_ahead(samples, 0)]
        return [*under, *_put(hand, along(hand.track, part * part * (3 - 2 * part))), *arrows]
    there = 0.78
    if at <= there:
        part = at / there
        eased = part * part * (3 - 2 * part)
        place = along(hand.track, eased)
        samples = [along(hand.track, step / 24) for step in range(25)]
        return [*under, *_put(hand, place), *_ahead(samples, eased)]
    part = (at - there) / (1 - there)
    return [*under, *_lifted(hand, along(hand.track, 1 - part * part * (3 - 2 * part)))]


def _ahead(samples: Sequence[Point], at: float) -> list[Shape]:
    """An arrow at the end of the track that is still before the hand."""
    a, b = samples[-3], samples[-1]
    towards = degrees(atan2(b[1] - a[1], b[0] - a[0]))
    return [] if at > 0.93 else [arrow(Role.ARROW, polar(b, towards, 7), towards, 8)]


def _lifted(hand: Hand, at: Point) -> list[Shape]:
    """Off the skin: smaller, without an edge, and dim."""
    shapes = placed(TOOLS[hand.tool](0), (at[0] + 3, at[1] - 3), hand.turn, hand.size * 0.9, hand.flip)
    return [replace(shape, role=Role.SLEEVE if shape.role is Role.TOUCHING else Role.STILL) for shape in shapes]


def _lie(hand: Hand, at: float, number: int) -> list[Shape]:
    return _put(hand, _middle(hand))


def _middle(hand: Hand) -> Point:
    """Where a hand stays: of a forearm not the wrist, at which a stroke begins. A way that goes round has no middle."""
    return hand.track[0] if hand.closed else along(hand.track, 0.5)


def _place(hand: Hand, number: int) -> Point:
    """A new place on each count, and the first one again when the track is at its end."""
    return along(hand.track, ((number - 1) % PLACES) / (PLACES - 1)) if len(hand.track) > 1 else hand.track[0]


def _ring(hand: Hand, at: float, number: int) -> list[Shape]:
    x, y = _place(hand, number)
    wide = 8.0 * hand.size
    ring = [(x + wide * cos(2 * pi * step / 24), y + wide * sin(2 * pi * step / 24)) for step in range(25)]
    place = along(ring, at)
    drawn = [Limb(Role.ARROW, a, b, 0.9, 0.9) for a, b in itertools.pairwise(ring)]
    return [*drawn, *_put(hand, place), *pointer(ring, at, True)]


def _flesh(place: Point, turn: float, size: float, close: float, role: Role = Role.MOVING) -> list[Shape]:
    """What is lifted between fingers and thumb: it grows narrow and stands up as the hand closes."""
    wide = 11.5 - 5.0 * close
    outline = [
        (-wide, 0),
        (-wide * 0.7, -9),
        (0, -13 - close),
        (wide * 0.7, -9),
        (wide, 0),
        (wide * 0.6, 8),
        (-wide * 0.6, 8),
    ]
    return list(placed([smooth(role, outline)], place, turn, size))


def _roll(hand: Hand, at: float, number: int) -> list[Shape]:
    """Lifted, rolled over to one side and let go, the hand turning with it."""
    close = max(0.0, sin(pi * min(1.0, at / 0.85)))
    place = _place(hand, number)
    tilt = 32 * sin(2 * pi * at) if at < 0.85 else 0.0
    shapes = [*_flesh(place, hand.turn + tilt, hand.size, close), *_put(hand, place, close=close, turn=tilt)]
    if 0.15 < at < 0.8:
        ahead = -1 if 0.3 < at < 0.62 else 1
        for step in range(5):
            spot = polar(place, hand.turn - 90 + ahead * (-30 + 12 * step), 24 * hand.size)
            shapes.append(dot(Role.ARROW, spot, 1.2))
        tip = polar(place, hand.turn - 90 + ahead * 34, 24 * hand.size)
        shapes.append(arrow(Role.ARROW, tip, hand.turn - 90 + ahead * 124, 7))
    return shapes


def _grip(hand: Hand, at: float, number: int) -> list[Shape]:
    """Gathered, held, let go."""
    close = _there_and_back(at)
    place = _place(hand, number)
    shapes = [*_flesh(place, hand.turn, hand.size, close), *_put(hand, place, close=close)]
    if close > 0.15:
        for aside in (-1, 1):
            spot = placed([dot(Role.ARROW, (aside * (21 - 3 * close), -2), 1)], place, hand.turn, hand.size)[0]
            assert isinstance(spot, Limb)
            shapes.append(arrow(Role.ARROW, spot.a, hand.turn + (180 if aside > 0 else 0), 6))
    return shapes


def _there_and_back(at: float, full: float = 0.35, turn: float = 0.65) -> float:
    part = at / full if at < full else 1.0 if at < turn else max(0.0, (0.97 - at) / (0.97 - turn))
    return part * part * (3 - 2 * part)


def _sink(hand: Hand, at: float, number: int) -> list[Shape]:
    """Sinks in, waits, lets go: a dent that grows, and beside it an arrow down into what gives way."""
    deep = _there_and_back(at)
    place = _place(hand, number)
    dent = 0.9 + deep * (1.5 + 1.3 * hand.depth)
    shapes = _put(hand, place, size=1.0 - 0.06 * deep, dent=dent)
    x, y = max((polar(place, hand.turn + turn, 27 * hand.size) for turn in (0, 180)), key=_room)
    sign: list[Shape] = []
    ground = [(-10, 5), (-5, 5 + 6 * deep), (5, 5 + 6 * deep), (10, 5)]
    sign += [Limb(Role.ARROW, a, b, 1.4, 1.4) for a, b in itertools.pairwise(ground)]
    if deep > 0.1:
        tip = 2 + 6 * deep
        sign += [Limb(Role.ARROW, (0, tip - 14), (0, tip - 6), 1.8, 1.8), arrow(Role.ARROW, (0, tip), 90, 8)]
    return [*shapes, *placed(sign, (x, y), 180 if hand.upwards else 0)]


def _room(spot: Point) -> float:
    """How well a mark stands there: outwards from the middle, but inside the picture."""
    x, y = spot
    inside = 12 < x < WIDTH - 12 and 20 < y < HEIGHT - 14
    return abs(x - WIDTH / 2) if inside else -abs(x - WIDTH / 2)


def _tap(hand: Hand, at: float, number: int) -> list[Shape]:
    """Up and down, four times a cycle; what is up throws a shadow."""
    high = abs(sin(4 * pi * at))
    place = _place(hand, number)
    if high < 0.5:
        ring = [dot(Role.ARROW, polar(place, step * 30, 19 * hand.size), 1.0) for step in range(12)]
        return [*_put(hand, place), *ring]
    up = polar(place, hand.turn + 90, 17 * high * hand.size)
    shadow = [dot(Role.BEHIND, place, 6 * hand.size)]
    return [*shadow, *_put(hand, up, size=1.0 + 0.1 * high)]


def _tremble(hand: Hand, at: float, number: int) -> list[Shape]:
    """To and fro, quickly, with lines beside it."""
    sway = 3.2 * sin(6 * pi * at)
    place = _middle(hand)
    moved = polar(place, hand.turn, sway)
    shapes = _put(hand, moved)
    for aside in (-1, 1):
        for far in (19, 25):
            arc = [
                polar(place, hand.turn + (0 if aside > 0 else 180) + spread, far * hand.size) for spread in (-22, 0, 22)
            ]
            shapes += [Limb(Role.ARROW, a, b, 1, 1) for a, b in itertools.pairwise(arc)]
    return shapes


FAR = 9.0
"""Units that skin goes along; three times too far, or it would not be seen."""


def _skin(hand: Hand, at: float, number: int) -> list[Shape]:
    """The hand does not slide: the skin beside it is drawn out into a line from where it was, and comes back."""
    begin, end = hand.track[0], hand.track[-1]
    length = hypot(end[0] - begin[0], end[1] - begin[1]) or 1.0
    ahead = (end[0] - begin[0]) / length, (end[1] - begin[1]) / length
    part = _there_and_back(at, 0.4, 0.62) * FAR
    moved = (begin[0] + ahead[0] * part, begin[1] + ahead[1] * part)
    towards = degrees(atan2(ahead[1], ahead[0]))
    shapes: list[Shape] = []
    for across in (-18, 18):
        anchor = polar(begin, towards + 90, across * hand.size)
        shapes.append(Limb(Role.ARROW, anchor, polar(anchor, towards, part), 1.3, 1.9))
    shapes += _put(hand, moved)
    for way in (towards, towards + 180) if hand.fro else (towards,) if 0.05 < at < 0.6 else ():
        x, y = polar(begin if hand.fro else moved, way, 30 * hand.size)
        inside = max(8.0, min(WIDTH - 8.0, x)), max(8.0, min(HEIGHT - 8.0, y))
        shapes.append(arrow(Role.ARROW, inside, way, 8))
    return shapes


def _creep(hand: Hand, at: float, number: int) -> list[Shape]:
    """In tiny steps along the track, leaving a dot at each."""
    steps = 9
    done = int(at * steps)
    part = min(1.0, (at * steps - done) * 1.6)
    dots = [dot(Role.ARROW, along(hand.track, step / steps), 1.7) for step in range(done + 1)]
    bend = 1.0 - 0.10 * sin(pi * part)
    return [*dots, *_put(hand, along(hand.track, (done + part) / steps), size=bend)]


GESTURES: Mapping[Gesture, Callable[[Hand, float, int], list[Shape]]] = {
    Gesture.SLIDE: _slide,
    Gesture.LIE: _lie,
    Gesture.RING: _ring,
    Gesture.ROLL: _roll,
    Gesture.GRIP: _grip,
    Gesture.SINK: _sink,
    Gesture.TAP: _tap,
    Gesture.TREMBLE: _tremble,
    Gesture.SKIN: _skin,
    Gesture.CREEP: _creep,
}
