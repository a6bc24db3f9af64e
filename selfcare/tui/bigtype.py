"""Words and figures set large enough to be read from two metres: text and a room in, rows of block characters out.

Pure: no terminal, no Textual. Pixels are square, a cell holds two of them, one above the other (▀ ▄ █), which every
terminal font has and the Linux console too.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from operator import add

from msgspec import Struct

from selfcare.tui.bigfont import STROKES, draw
from selfcare.tui.columns import cell

TALLEST = 40
"""Rows at most: past this a letter is seen no better, and only costs time."""
LONGEST = 40
"""Characters at most: longer text is for reading, not for seeing across a room."""

_FIGURES = frozenset("0123456789:./- ")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "–": "-", "−": "-", "‐": "-", "‑": "-", "∶": ":", "⁄": "/"})
_NARROW = frozenset(":.,'I")
_WIDE = {"M": 1.4, "W": 1.5, "N": 1.15}
_HALVES = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}


class _Face(Struct, frozen=True):
    """One size of the letters, in pixels."""

    height: int
    width: int
    pen: int

    def advance(self, char: str) -> int:
        """The width of one glyph. All digits have the same."""
        if self.pen == 1:
            return len(draw(char, 0, self.height, 1)[0])
        if char in _NARROW:
            return self.pen
        if char in " -":
            # With the gaps on both sides a space is about as wide as a letter's inside.
            return max(self.pen, self.width * (3 if char == " " else 6) // 10)
        return self._even(self.width * _WIDE.get(char, 1))

    def _even(self, wish: float) -> int:
        # Both sides of a middle stroke (1, I, T, Y) equally wide.
        return self.pen + 2 * round((wish - self.pen) / 2)

    def measure(self, line: str) -> int:
        return sum(self.advance(char) for char in line) + self.pen * max(0, len(line) - 1)


class _Setting(Struct, frozen=True):
    """What is set: the lines, in which face, in a block of how many pixels across and down."""

    lines: tuple[str, ...]
    face: _Face
    across: int
    lead: int


def render(
    text: str, width: int, height: int, *, reserve: str = "", centered: bool = False, blocks: bool = True
) -> list[str]:
    """Set `text` as large as it fits into `width` columns and `height` rows; all rows returned are equally wide.

    Figures are set in the size that `reserve` ("88", "8:88") would take, at the right of its room, so that nothing
    moves from 10 to 9. Words break into lines where that makes them much larger; `centered` is for those lines.
    What has no glyph, and what does not fit at the smallest size, comes back as one row of plain text, cut to the
    width. `blocks=False` draws with "#" alone.
    """
    if width <= 0 or height <= 0:
        return []
    clean = _clean(text)
    setting = _choose(clean, min(width, 4096), height, reserve, blocks)
    if setting is None:
        row = plain(clean.strip(), width)
        return [row] if row else []
    return list(_paint(setting, _is_figures(setting.lines[0]), centered, blocks))


def is_big(text: str, width: int, height: int, *, reserve: str = "", blocks: bool = True) -> bool:
    """Whether `render` draws the text large there, instead of giving it back as it is."""
    return _choose(_clean(text), width, height, reserve, blocks) is not None


def plain(text: str, width: int) -> str:
    """The text as one row without control characters, cut to `width` columns."""
    clean, room = _clean(text), width
    if clean.isascii():
        return clean[: max(0, width)]
    for i, char in enumerate(clean):
        room -= cell(char)
        if room < 0:
            return clean[:i]
    return clean


def _clean(text: str) -> str:
    # Cut first: a text of a megabyte must cost nothing. `isprintable` refuses control and format characters.
    cut = text[:4096]
    if cut.isprintable() and cut.isascii():
        return cut
    return "".join(" " if char.isspace() else char for char in cut if char.isspace() or char.isprintable())


def _is_figures(line: str) -> bool:
    return _FIGURES.issuperset(line)


@lru_cache(maxsize=256)
def _choose(clean: str, width: int, height: int, reserve: str, blocks: bool) -> _Setting | None:
    capitals = clean.translate(_ALIKE).upper().strip()
    if not capitals or len(capitals) > LONGEST or not STROKES.keys() >= set(capitals):
        return None
    room = reserve.upper() if _is_figures(capitals) and STROKES.keys() >= set(reserve.upper()) else ""
    best: _Setting | None = None
    for lines in _broken(capitals):
        found = _largest(lines, room, width, height, blocks)
        # One line is calmer than two: it is broken only for a gain that is seen.
        if found and (best is None or found.face.height > best.face.height * 1.3):
            best = found
    return best


def _broken(text: str) -> list[tuple[str, ...]]:
    """The ways to break it, fewer lines first, and of as many the most even: a word by itself over a long line is read
    as something of its own."""
    words = text.split()
    if len(words) > 4 or _is_figures(text):
        return [(text,)]
    ways: list[tuple[str, ...]] = [(" ".join(words),)]
    for breaks in range(1, len(words)):
        edges = ((0, *places, len(words)) for places in combinations(range(1, len(words)), breaks))
        ways += sorted((_lines(words, each) for each in edges), key=lambda lines: max(map(len, lines)))
    return ways


def _lines(words: list[str], edges: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(" ".join(words[a:b]) for a, b in pairwise(edges))


def _largest(lines: tuple[str, ...], reserve: str, width: int, height: int, blocks: bool) -> _Setting | None:
    """The tallest face that fits, and of that height the widest."""
    per_row, per_column = (2, 1.0) if blocks else (1, 0.5)
    count = len(lines)
    for rows in range(min(height, TALLEST), 2, -1):
        pixels = rows * per_row
        lead = 0 if count == 1 or rows * per_row < 7 else per_row
        if rows * count + lead // per_row * (count - 1) > height:
            continue
        for face in _faces(pixels):
            across = max(map(face.measure, (*lines, reserve)))
            if across <= width * per_column:
                return _Setting(lines, face, across, lead)
    return None


@lru_cache(maxsize=128)
def _faces(pixels: int) -> tuple[_Face, ...]:
    if pixels < 5:
        return ()
    if pixels < 10:
        return (_Face(7 if pixels >= 7 else 5, 5, 1),)
    pen = round(pixels / 6)
    widest = pen + 2 * round((pixels * 0.72 - pen) / 2)
    narrowest = max(3 * pen, pixels * 0.56)
    return tuple(_Face(pixels, w, pen) for w in range(widest, pen, -2) if w >= narrowest)


@lru_cache(maxsize=16)  # a screen has some ten, and each weighs 5 kB
def _paint(setting: _Setting, figures: bool, centered: bool, blocks: bool) -> tuple[str, ...]:
    face, across = setting.face, setting.across
    pixels: list[str] = []
    for number, line in enumerate(setting.lines):
        if number:
            pixels.extend([" " * across] * setting.lead)
        glyphs = [draw(char, face.advance(char), face.height, face.pen) for char in line]
        # An odd pixel stays free at the top: letters stand on the row's foot, as the plain text beside them does.
        if blocks and face.height % 2:
            pixels.append(" " * across)
        for row in zip(*glyphs, strict=True):
            drawn = (" " * face.pen).join(row)
            pixels.append(drawn.rjust(across) if figures else drawn.center(across) if centered else drawn.ljust(across))
    if not blocks:
        return tuple("".join(pixel * 2 for pixel in row) for row in pixels)
    return tuple(
        "".join(map(_HALVES.__getitem__, map(add, upper, lower)))
        for upper, lower in zip(pixels[::2], pixels[1::2], strict=True)
    )
