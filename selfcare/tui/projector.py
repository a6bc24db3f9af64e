"""Which figure a moment has, in which size and colours: between the engine's position and the widget that draws.

The pictures are loaded when the first one is wanted, and no frame of the screen waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from selfcare.session.position import Position
from selfcare.session.segments import Segment
from selfcare.words import motions

if TYPE_CHECKING:
    from selfcare.figure.cells import Colours, Palette, Row
    from selfcare.figure.drawing import Asked
    from selfcare.figure.reel import Reel

FRAMES_A_SECOND = 8
CLOSE = 2
"""Rows that may stay empty over and under a figure whose place has grown."""
REELS = 6
"""Kept: both sides of a step and what comes before and after it."""


def has_figure(segment: Segment | None) -> bool:
    """Whether a place is to be kept for one; told by the names alone, without loading what draws."""
    if segment is None:
        return False
    return motions.understood(segment.motion, segment.on, segment.by, segment.along, segment.pose)


class Projector:
    """Keeps the reels of a session; asked for a moment's rows, it draws what it has not drawn yet."""

    def __init__(self, variables: Mapping[str, str], dark: bool, colours: str, still: bool = False) -> None:
        """`variables`: the theme's; `colours`: `truecolor`, `256`, `standard` or nothing, as Rich names them."""
        self._variables, self._dark, self._system = variables, dark, colours
        self.still = still
        """Reduced motion."""
        self._reels: dict[object, Reel] = {}
        self._tones: Palette | None = None

    def rows(self, position: Position, columns: int, height: int) -> tuple[tuple[Row, ...], bool]:
        """The picture of this moment, and whether it will look different soon; nothing where there is no figure."""
        from selfcare.figure.reel import LEAST, Reel, highest
        from selfcare.figure.timing import drawn, seen

        made = drawn(position.segment)
        if made is None or columns < LEAST[0] or height < LEAST[1]:
            return (), False
        height = min(height, highest(columns))
        reel = self._drawn_for(made.asked, columns, height)
        if reel is None:
            if len(self._reels) >= REELS:
                self._reels.pop(next(iter(self._reels)))
            tones, colours = self._colouring()
            reel = Reel(made, columns, height, tones, colours, self.still)
            self._reels[made.asked, columns, height, self.still] = reel
        now = seen(position, made)
        return reel.rows(now), now.moving

    def _drawn_for(self, asked: Asked, columns: int, height: int) -> Reel | None:
        """What is drawn already, in this size or a row or two less: a word that goes away gives its row to the figure,
        and to draw all of it again for that is the dearest moment there is."""
        sizes = range(height, height - 1 - CLOSE, -1)
        found = (self._reels.get((asked, columns, rows, self.still)) for rows in sizes)
        return next((reel for reel in found if reel is not None), None)

    def _colouring(self) -> tuple[Palette, Colours]:
        from textual.color import Color

        from selfcare.figure.cells import Colours, palette

        if self._tones is None:

            def tone(name: str) -> tuple[int, int, int]:
                return Color.parse(self._variables[name]).rgb

            self._tones = palette(tone("background"), tone("foreground"), tone("accent"), tone("warning"), self._dark)
        by_name = {
            "truecolor": Colours.TRUE,
            "256": Colours.MANY,
            "standard": Colours.SIXTEEN,
            "windows": Colours.SIXTEEN,
        }
        return self._tones, by_name.get(self._system, Colours.NONE)
