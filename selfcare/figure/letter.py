"""L or R, for the side that is meant: readers of the pictures alone could not tell a left from a right without it.

It stands in the upper corner on the side of the limb that works, as in a mirror: an L on the left, an R on the right.
Its strokes lie on the dots of a picture of 30 by 14 cells. In a smaller picture it stays as large as there, as an R of
fewer dots is a blot.
"""

from __future__ import annotations

from math import floor

from selfcare.figure.coverage import Grid
from selfcare.figure.shapes import WIDTH, Limb, Point, Role, Shapes, line

SIDES = ("left", "right")
HIGH, ACROSS, STROKE = 20.0, 12.0, 2.3
DOT = 4.0
"""Units between two dots of a picture of 30 by 14 cells."""
CORNER: Point = (WIDTH - 6.0 - ACROSS, 6.0)
"""Where the R begins, at its upper left; the L is at the same place of the other corner."""


def named(side: str) -> str:
    """left or right where the words of a side have it, such as `right foot in front` or `to the left`; else nothing."""
    return next((word for word in side.casefold().replace(",", " ").split() if word in SIDES), "")


def letter(side: str, corner: Point = CORNER) -> Shapes:
    """`corner`: of the right side; the left is at its mirror, and is not itself mirrored."""
    if side == "right":
        x, y = corner
        bowl = (
            (x, y + HIGH),
            (x, y),
            (x + 8, y),
            (x + ACROSS, y + 3),
            (x + ACROSS, y + 8),
            (x + 8, y + 11),
            (x, y + 11),
        )
        return (*line(Role.LETTER, bowl, STROKE), *line(Role.LETTER, ((x + 7, y + 11), (x + ACROSS, y + HIGH)), STROKE))
    x, y = WIDTH - corner[0] - ACROSS, corner[1]
    return tuple(line(Role.LETTER, ((x, y), (x, y + HIGH), (x + ACROSS, y + HIGH)), STROKE))


def sharp(shapes: Shapes, grid: Grid) -> Shapes:
    """The letter as large as on 30 by 14 cells at least, its strokes on the dots of this grid."""
    size = 1 / (grid.scale * DOT)
    strokes = [shape for shape in shapes if isinstance(shape, Limb) and shape.role is Role.LETTER]
    if size <= 1 or not strokes:
        return shapes
    points = [point for stroke in strokes for point in (stroke.a, stroke.b)]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top = min(y for _, y in points)
    # Grown to both sides and downwards, then its upper left moved to the middle of a dot.
    across, down = grid.put(((left + right - (right - left) * size) / 2, top))
    begins = floor(across) + 0.5, floor(down) + 0.5

    def put(point: Point) -> Point:
        return grid.back((begins[0] + (point[0] - left) / DOT, begins[1] + (point[1] - top) / DOT))

    return tuple(
        Limb(shape.role, put(shape.a), put(shape.b), shape.ra * size, shape.rb * size)
        if isinstance(shape, Limb) and shape.role is Role.LETTER
        else shape
        for shape in shapes
    )
