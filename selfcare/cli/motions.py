"""`selfcare show NAME --motions`: the movements of a routine, drawn: how each begins, where it leads, the way back."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.words import motions

if TYPE_CHECKING:  # what draws is loaded when something is drawn
    from selfcare.figure.cells import Cell, Colours, Row
    from selfcare.figure.drawing import Drawing

WIDE, HIGH = 24, 11
"""Cells of one picture; three stand beside each other on a terminal of 80."""


def motion_lines(timeline: Timeline) -> Iterator[str]:
    """Every step with its movement; what goes into a pipe is drawn with plain characters."""
    from selfcare.figure.timing import drawn

    shown = _colours(sys.stdout.isatty())
    for segment in _steps(timeline):
        made = drawn(segment)
        yield f"{segment.step}{f', {segment.side}' if segment.side else ''}: {_named(segment, made)}"
        if made is not None:
            yield from _beside(made, shown)
            yield ""


def _colours(terminal: bool) -> Colours:
    """What the terminal shows; none in a pipe, and where somebody wants none."""
    from selfcare.figure.cells import Colours

    if not terminal or "NO_COLOR" in os.environ:
        return Colours.NONE
    if os.environ.get("COLORTERM", "") in ("truecolor", "24bit"):
        return Colours.TRUE
    return Colours.SIXTEEN


def _steps(timeline: Timeline) -> Iterator[Segment]:
    """Each step once a side; sets and rounds look alike."""
    work = [segment for segment in timeline.segments if segment.kind is Kind.WORK]
    seen: set[tuple[object, ...]] = set()
    for (step, *_), same in groupby(work, key=lambda each: (each.step, each.side)):
        segment = next(same)
        key = (step, segment.side, segment.motion, segment.on, segment.along, segment.pose)
        if key not in seen:
            seen.add(key)
            yield segment


def _named(segment: Segment, made: Drawing | None) -> str:
    if not segment.motion or segment.motion == motions.NONE:
        return "no figure"
    words = " ".join(
        filter(None, [segment.motion, f"on the {segment.on}" if segment.on else "", segment.along, segment.pose])
    )
    if made is None:
        return f"{words}, which has no figure" if segment.motion in motions.MOTIONS else f"{words}, which is not known"
    return words


def _beside(made: Drawing, colours: Colours) -> Iterator[str]:
    from selfcare.figure.cells import DARK, rows

    pictures = [rows(shapes, WIDE, HIGH, DARK, colours) for shapes in made.three()]
    for lines in zip(*pictures, strict=True):
        yield "  ".join(_painted(line) for line in lines).rstrip()


def _painted(row: Row) -> str:
    return "".join(_cell(cell) for cell in row)


BASIC = {"black": 0, "red": 1, "green": 2, "yellow": 3, "blue": 4, "magenta": 5, "cyan": 6, "white": 7}


def _cell(cell: Cell) -> str:
    sign, fore, back = cell
    if not fore and not back:
        return sign
    codes = [_code(fore, 30)] if fore else []
    codes += [_code(back, 40)] if back else []
    return f"\x1b[{';'.join(codes)}m{sign}\x1b[0m"


def _code(colour: str, base: int) -> str:
    if colour.startswith("#"):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return f"{base + 8};2;{red};{green};{blue}"
    bright = colour.startswith("bright_")
    return str(base + BASIC[colour.removeprefix("bright_")] + (60 if bright else 0))
