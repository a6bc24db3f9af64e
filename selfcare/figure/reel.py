"""The rows of a movement, each drawn when it is first wanted and then kept: a cycle is drawn once."""

from __future__ import annotations

from itertools import takewhile
from math import ceil

from msgspec import Struct, field
from msgspec.structs import replace

from selfcare.figure.cells import Colours, Dots, Palette, Row, blank, celled, painted, rows
from selfcare.figure.coverage import Grid
from selfcare.figure.drawing import Drawing, Moment
from selfcare.figure.letter import sharp
from selfcare.figure.shapes import HEIGHT, WIDTH, Shapes
from selfcare.figure.timing import Seen

FRAMES_A_SECOND = 8
LEAST = (24, 10)
"""Columns and rows; in fewer it stops being a body, and nothing is drawn."""
KEPT = 400
"""Frames; a cycle has some 40, and finger by finger five times as many."""


def highest(columns: int) -> int:
    """Rows that a picture of so many columns can fill."""
    return ceil(columns * HEIGHT / WIDTH / 2)


class Reel(Struct):
    """One drawing in one size and with one set of colours."""

    drawing: Drawing
    columns: int
    height: int
    tones: Palette
    colours: Colours = Colours.TRUE
    still: bool = False
    """Reduced motion: three poses in place of the movement."""
    _frames: dict[object, tuple[Row, ...]] = field(default_factory=dict)
    _rows: dict[Row, Row] = field(default_factory=dict)
    """The same row for all frames that have it: of a movement to and fro that is half of them."""
    _last: Shapes = ()
    _under: tuple[Shapes, tuple[Dots, tuple[Row, ...]] | None] = ((), None)
    """What two frames begin with alike, the body that a hand works on mostly, painted once."""

    @property
    def steps(self) -> int:
        """Into how many frames a cycle is cut."""
        return 3 if self.still else max(12, min(64, round(self.drawing.every * FRAMES_A_SECOND)))

    def rows(self, seen: Seen) -> tuple[Row, ...]:
        """What is seen; the same object for the same frame, so that whoever draws can tell that nothing changed."""
        if (self.columns, self.height) < LEAST or self.height < LEAST[1]:
            return ()
        key = self.frame(seen)
        kept = self._frames.get(key)
        if kept is None:
            if len(self._frames) >= KEPT:
                self._frames.clear()
                self._rows.clear()
            shapes = self.drawing.still() if key is None else self.drawing.shapes(key)
            self._frames[key] = kept = tuple(self._rows.setdefault(row, row) for row in self._painted(shapes))
        return kept

    def _painted(self, shapes: Shapes) -> tuple[Row, ...]:
        grid = Grid(self.columns, self.height * 2)
        shapes = sharp(shapes, grid)
        if self.colours in (Colours.SIXTEEN, Colours.NONE):
            return rows(shapes, self.columns, self.height, self.tones, self.colours)
        under, drawn = self._under
        if drawn is None or (len(under) < 3 and self._last) or shapes[: len(under)] != under:
            under = tuple(
                a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(shapes, self._last, strict=False))
            )
            dots = painted(grid, under, self.tones, blank(grid, self.tones))
            drawn = dots, celled(dots, self.tones)
            self._under = under, drawn
        self._last = shapes
        return celled(painted(grid, shapes[len(under) :], self.tones, drawn[0]), self.tones, drawn)

    def frame(self, seen: Seen) -> Moment | None:
        """The moment that is drawn for this one; None for the body at rest."""
        if seen.resting:
            return None
        moment = seen.moment
        number = (moment.number - 1) % self.drawing.turns + 1
        return replace(moment, at=self._cut(moment.at), number=number)

    def _cut(self, at: float) -> float:
        if not self.still:
            return round(at * self.steps) / self.steps
        # What lies between the three is told by the arrow.
        return next(look for until, look in self.drawing.looks if at <= until or until == 1.0)
