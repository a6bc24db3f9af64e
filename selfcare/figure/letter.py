"""L or R, for the side that is meant: readers of the pictures alone could not tell a left from a right without it.

It stands in the upper corner on the side of the limb that works, as in a mirror: an L on the left, an R on the right.
Its strokes lie on the dots of a picture of 30 by 14 cells, so that it is sharp where there is least room.
"""

from __future__ import annotations

from selfcare.figure.shapes import WIDTH, Point, Role, Shapes, line

SIDES = ("left", "right")
HIGH, ACROSS, STROKE = 20.0, 12.0, 2.3
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
