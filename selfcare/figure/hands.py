"""The hand that works, drawn about (0, 0) where it touches, fingers up; a right hand with its palm down.

It is far larger to its fingers than a photograph would have it: it must be known as a hand in six cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from selfcare.figure.shapes import Limb, Role, Shape, dot, placed, smooth

T, SLEEVE, SHADE = Role.TOUCHING, Role.SLEEVE, Role.SHADE
GAPS = ((-6.6, -8.5), (-2.3, -3.0), (2.1, 2.6), (6.3, 8.2))
"""Where a finger begins and ends, to the left and right of the hand's middle."""


class Tool(Protocol):
    def __call__(self, close: float, /) -> list[Shape]: ...


def palm(_: float = 0.0) -> list[Shape]:
    shapes: list[Shape] = [Limb(SLEEVE, (0.5, 14), (2, 60), 6, 8)]
    shapes.append(smooth(T, [(-8.5, 8), (-9, -4), (-6, -9), (5.5, -9.5), (8.5, -4), (7.5, 8), (4, 12), (-4, 12)]))
    for number, (base, tip) in enumerate(GAPS):
        length = (17, 21, 20, 15)[number]
        shapes.append(Limb(T, (base, -7), (tip, -7 - length * 0.75), 2.3, 1.9))
    shapes.append(Limb(T, (-7, 5), (-14, -4), 3, 2.2))
    return shapes


def heel(_: float = 0.0) -> list[Shape]:
    """The heel of the hand where it touches."""
    shapes: list[Shape] = [Limb(SLEEVE, (0, 4), (1, 62), 6.5, 8)]
    # The fingers are lifted: dim, and nothing is under them.
    for base, tip in GAPS:
        shapes.append(Limb(SLEEVE, (base, -10), (tip * 1.1, -20), 1.9, 1.6))
    return [*shapes, smooth(T, [(-10, 4), (-10, -5), (-6, -11), (6, -11), (10, -5), (10, 4), (5, 9), (-5, 9)])]


def pads(_: float = 0.0) -> list[Shape]:
    """Two long fingers with a gap between them, their pads where it touches; the others are bent away."""
    return [
        Limb(SLEEVE, (2, 30), (3, 70), 6, 8),
        smooth(T, [(-7, 26), (-7, 19), (-3, 16), (8, 17), (11, 21), (10, 28), (5, 32), (-3, 32)]),
        Limb(T, (-3.6, 18), (-4.6, 0), 2.9, 2.4),
        Limb(T, (3.6, 18), (3.2, 0), 2.9, 2.4),
        Limb(SHADE, (0, 15), (-0.7, -1), 1.1, 1.5),
        Limb(SHADE, (7.4, 17.5), (7.4, 22), 0.7, 0.7),
        Limb(T, (-6, 24), (-12, 17), 2.8, 2.2),
    ]


def flat(_: float = 0.0) -> list[Shape]:
    """All the fingers flat, their pads where it touches."""
    return _moved(palm(), 0, 13)


def thumb(_: float = 0.0) -> list[Shape]:
    """The tip of the thumb."""
    return [
        Limb(SLEEVE, (8, 30), (14, 70), 6, 8),
        smooth(T, [(0, 20), (3, 9), (12, 7), (18, 13), (17, 27), (10, 32), (3, 29)]),
        Limb(SHADE, (9, 12), (18, 15), 0.6, 0.6),
        Limb(SHADE, (9, 19), (18, 21), 0.6, 0.6),
        Limb(T, (3, 18), (0.5, 9), 4.6, 4.2),
        Limb(T, (0.5, 9), (0, 0.5), 4.2, 3.6),
        Limb(Role.STILL, (0.1, 0.5), (0.2, 2.6), 1.9, 1.9),
    ]


def fist(_: float = 0.0) -> list[Shape]:
    return [
        Limb(SLEEVE, (0, 10), (1, 60), 6, 8),
        smooth(T, [(-10, 6), (-10, -5), (-5, -9), (5, -9), (10, -5), (10, 6), (5, 10), (-5, 10)]),
        *(Limb(SHADE, (x, -8), (x, -1), 0.7, 0.7) for x in (-5, 0, 5)),
    ]


def ball(_: float = 0.0) -> list[Shape]:
    """A small ball in a sock, in place of a hand."""
    return [dot(T, (0, 0), 9), dot(SLEEVE, (2.5, 2.5), 5)]


def grip(close: float = 0.0) -> list[Shape]:
    """From above: fingers on one side, thumb on the other, what is gripped between them."""
    open_ = 15 - 6.5 * close
    shapes: list[Shape] = [Limb(SLEEVE, (0, 20), (2, 64), 6, 8)]
    shapes.append(smooth(T, [(-8, 13), (8, 13), (9, 21), (5, 27), (-5, 27), (-9, 21)]))
    shapes += [
        Limb(T, (-7, 17), (-open_, 4), 4, 3.6),
        Limb(T, (-open_, 4), (-open_ + 4 * close, -9), 3.6, 3),
        Limb(T, (7, 16), (open_, 2), 4.2, 4),
        Limb(T, (open_, 2), (open_ - 5 * close, -14), 4, 3),
    ]
    return shapes


def _moved(shapes: list[Shape], dx: float, dy: float) -> list[Shape]:
    return list(placed(shapes, (dx, dy)))


TOOLS: Mapping[str, Tool] = {
    "palm": palm,
    "heel": heel,
    "pads": pads,
    "flat": flat,
    "thumb": thumb,
    "fist": fist,
    "grip": grip,
    "ball": ball,
}
