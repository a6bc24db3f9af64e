"""Shapes -> rows of cells for a terminal: two dots a cell, the upper and the lower half.

In true colour and in 256 the tones are mixed and rounded to a few levels, so that few styles change in a row. With 16
colours, and with none, each dot is one role and its edge a threshold; without colour the roles differ by their
character.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from selfcare.figure.coverage import Grid
from selfcare.figure.shapes import Role, Shape

Rgb = tuple[int, int, int]
Cell = tuple[str, str, str]
"""A character, its colour and the colour behind it; a colour is `#rrggbb`, a name of the sixteen, or nothing."""
Row = tuple[Cell, ...]


class Colours(StrEnum):
    """How many colours the terminal has."""

    TRUE = "true"
    MANY = "256"
    SIXTEEN = "16"
    NONE = "none"


class Palette(Struct, frozen=True):
    """The tones of a theme, each role's and the ground."""

    ground: Rgb
    tones: Mapping[Role, Rgb]
    dark: bool = True


def _mix(a: Rgb, b: Rgb, part: float) -> Rgb:
    return (
        round(a[0] + (b[0] - a[0]) * part),
        round(a[1] + (b[1] - a[1]) * part),
        round(a[2] + (b[2] - a[2]) * part),
    )


def palette(ground: Rgb, ink: Rgb, accent: Rgb, second: Rgb, dark: bool) -> Palette:
    """From a theme: the ground, the ink of its text, its accent and a second colour for the way that is gone."""
    return Palette(
        ground,
        {
            Role.BEHIND: _mix(ground, ink, 0.20 if dark else 0.16),
            Role.STILL: _mix(ground, ink, 0.40 if dark else 0.32),
            Role.HAIR: _mix(ground, ink, 0.20 if dark else 0.48),
            Role.SHADE: _mix(ground, ink, 0.12 if dark else 0.52),
            Role.FAR: _mix(ground, accent, 0.60),
            Role.MOVING: accent,
            Role.SLEEVE: _mix(ground, ink, 0.62 if dark else 0.55),
            Role.TOUCHING: _mix(accent, ink, 0.75) if dark else _mix(ground, ink, 0.92),
            Role.PATH: _mix(ground, second, 0.55),
            Role.ARROW: second,
            Role.LETTER: ink,
        },
        dark,
    )


DARK = palette((20, 25, 28), (241, 237, 228), (159, 211, 192), (240, 178, 96), True)
LIGHT = palette((250, 247, 240), (27, 31, 33), (15, 125, 98), (176, 84, 0), False)

SIXTEEN: Mapping[Role, str] = {
    # Two roles that stand beside each other never take a colour and its bright one: many terminals show them alike.
    Role.BEHIND: "bright_black",
    Role.STILL: "white",
    Role.HAIR: "bright_black",
    Role.SHADE: "",
    Role.FAR: "cyan",
    Role.MOVING: "bright_green",
    Role.SLEEVE: "blue",
    Role.TOUCHING: "bright_cyan",
    Role.PATH: "bright_black",
    Role.ARROW: "bright_yellow",
    Role.LETTER: "bright_white",
}
SIXTEEN_LIGHT: Mapping[Role, str] = {
    Role.BEHIND: "white",
    Role.STILL: "bright_black",
    Role.HAIR: "black",
    Role.SHADE: "",
    Role.FAR: "cyan",
    Role.MOVING: "green",
    Role.SLEEVE: "cyan",
    Role.TOUCHING: "blue",
    Role.PATH: "white",
    Role.ARROW: "red",
    Role.LETTER: "black",
}
PLAIN: Mapping[Role, str] = {
    Role.BEHIND: ".",
    Role.STILL: "░",
    Role.HAIR: ":",
    Role.SHADE: " ",
    Role.FAR: "▒",
    Role.MOVING: "█",
    Role.SLEEVE: "▒",
    Role.TOUCHING: "▓",
    Role.PATH: "·",
    Role.ARROW: "•",
    Role.LETTER: "█",
}
TIPS = (Role.MOVING, Role.FAR)
"""What an arrow leaves in sight where nothing shines through it: the foot or the hand whose way it shows."""
LEVELS = 6
"""Steps between two tones; more are not seen, and cost bytes."""


Dots = list[list[Rgb]]


def rows(
    shapes: Iterable[Shape], columns: int, height: int, tones: Palette = DARK, colours: Colours = Colours.TRUE
) -> tuple[Row, ...]:
    """The picture, `columns` by `height` cells."""
    grid = Grid(columns, height * 2)
    if colours in (Colours.TRUE, Colours.MANY):
        return celled(painted(grid, shapes, tones, blank(grid, tones)), tones)
    roles = _roles(grid, shapes)
    names = SIXTEEN if tones.dark else SIXTEEN_LIGHT
    paint = _plain if colours is Colours.NONE else lambda upper, lower: _half(upper, lower, names)
    return tuple(
        tuple(paint(upper, lower) for upper, lower in zip(roles[row * 2], roles[row * 2 + 1], strict=True))
        for row in range(height)
    )


def blank(grid: Grid, tones: Palette) -> Dots:
    return [[tones.ground] * grid.width for _ in range(grid.height)]


def painted(grid: Grid, shapes: Iterable[Shape], tones: Palette, dots: Dots) -> Dots:
    """The shapes laid over what is there; a row on which nothing is laid is the same object then."""
    over = list(dots)
    for shape in shapes:
        tone = tones.tones[shape.role]
        for column, row, part in grid.covered(shape):
            level = int(part * LEVELS + 0.5)
            if not level:
                continue
            line = over[row]
            if line is dots[row]:
                line = over[row] = line.copy()
            line[column] = tone if level >= LEVELS else _mix(line[column], tone, level / LEVELS)
    return over


def celled(dots: Dots, tones: Palette, under: tuple[Dots, tuple[Row, ...]] | None = None) -> tuple[Row, ...]:
    """Two rows of dots to one of cells; `under`: dots whose cells are known, for the rows that are the same objects."""
    known, cells = under or ([], ())
    ground, made = tones.ground, []
    for row in range(0, len(dots), 2):
        upper, lower = dots[row], dots[row + 1]
        if known and upper is known[row] and lower is known[row + 1]:
            made.append(cells[row // 2])
        else:
            made.append(tuple(_of(a, b, ground) for a, b in zip(upper, lower, strict=True)))
    return tuple(made)


@lru_cache(maxsize=4096)
def _of(upper: Rgb, lower: Rgb, ground: Rgb) -> Cell:
    return _cell(_name(upper, ground), _name(lower, ground))


def _cell(upper: str, lower: str) -> Cell:
    """The ground is never painted, so that it is the terminal's own."""
    if upper == lower:
        return ("█", upper, "") if upper else (" ", "", "")
    return ("▀", upper, lower) if upper else ("▄", lower, "")


def _name(tone: Rgb, ground: Rgb) -> str:
    if tone == ground:
        return ""
    return "#{:02x}{:02x}{:02x}".format(*(min(255, (part + 4) // 8 * 8) for part in tone))


def _roles(grid: Grid, shapes: Iterable[Shape]) -> list[list[Role | None]]:
    """Which role each dot is: the last shape that covers half of it, a thin way where it covers a third."""
    dots: list[list[Role | None]] = [[None] * grid.width for _ in range(grid.height)]
    for shape in shapes:
        enough = 0.3 if shape.role in (Role.PATH, Role.ARROW) else 0.5
        for column, row, part in grid.covered(shape):
            if part >= enough and not (shape.role is Role.ARROW and dots[row][column] in TIPS):
                dots[row][column] = shape.role
    return dots


def _half(upper: Role | None, lower: Role | None, names: Mapping[Role, str]) -> Cell:
    return _cell("" if upper is None else names[upper], "" if lower is None else names[lower])


def _plain(upper: Role | None, lower: Role | None) -> Cell:
    """One character a cell: what moves, and a letter, is solid and keeps its halves, all else is a grain."""
    for solid in (Role.LETTER, Role.MOVING):
        if solid in (upper, lower) and upper is not lower:
            other = lower if upper is solid else upper
            if other is None or other in (Role.SHADE, Role.PATH, Role.ARROW):
                return ("▀" if upper is solid else "▄", "", "")
    first = max((role for role in (upper, lower) if role is not None), default=None)
    return (" " if first is None else PLAIN[first], "", "")
