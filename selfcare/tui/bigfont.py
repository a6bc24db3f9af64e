"""Our own big letters: each glyph a few pen strokes, drawn fresh for every size.

A bitmap that is blown up shows its stairs; a stroke drawn for the size keeps one width everywhere, so that a digit
twenty rows high looks as if meant to be so. All ends of straight strokes fall on whole pixels: nothing is blurred.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise

from selfcare.tui.smallfont import small

Point = tuple[float, float]

# Strokes are parted by "|", points by ",". A point is "across down", 0 to 1 between the middles of the outermost
# strokes; "r" after it rounds the corner, "z" closes the stroke. Ends are left open wide (3, 5, 6, 9, S): for poor
# sight the gap is what tells 3 from 8.
_SIX = ".9 0, 0 0 r, 0 1 r, 1 1 r, 1 .46 r, 0 .46"
_NINE = ".1 1, 1 1 r, 1 0 r, 0 0 r, 0 .54 r, 1 .54"
STROKES: dict[str, str] = {
    "0": "0 0 r, 1 0 r, 1 1 r, 0 1 r z",
    "1": ".5 0, .5 1 | .08 .23, .5 0 | .08 1, .92 1",
    "2": "0 .2, 0 0 r, 1 0 r, 1 .45 r, 0 1 | 0 1, 1 1",
    "3": "0 0, 1 0 r, 1 .48 r, .35 .48 | .35 .48, 1 .48 r, 1 1 r, 0 1",
    "4": ".74 0, .74 1 | .74 0, 0 .7 | 0 .7, 1 .7",
    "5": ".95 0, .05 0, .05 .46, 1 .46 r, 1 1 r, 0 1",
    "6": _SIX,
    "7": "0 0, 1 0 | 1 0, .38 1",
    "8": "0 0 r, 1 0 r, 1 .48 r, 0 .48 r z | 0 .48 r, 1 .48 r, 1 1 r, 0 1 r z",
    "9": _NINE,
    ":": "0 .27, 0 .27 | 0 .78, 0 .78",
    ".": "0 1, 0 1",
    ",": "0 .8, 0 1",
    "'": "0 0, 0 .16",
    "/": "1 0, 0 1",
    "-": "0 .5, 1 .5",
    " ": "",
    "A": "0 1, .5 0, 1 1 | .22 .66, .78 .66",
    "B": "0 0, .93 0 r, .93 .48 r, 0 .48 | 0 .48, 1 .48 r, 1 1 r, 0 1 | 0 0, 0 1",
    "C": "1 .22, 1 0 r, 0 0 r, 0 1 r, 1 1 r, 1 .78",
    "D": "0 0, 1 0 r, 1 1 r, 0 1 | 0 0, 0 1",
    "E": "1 0, 0 0, 0 1, 1 1 | 0 .48, .85 .48",
    "F": "1 0, 0 0, 0 1 | 0 .48, .85 .48",
    "G": "1 .2, 1 0 r, 0 0 r, 0 1 r, 1 1 r, 1 .54, .58 .54",
    "H": "0 0, 0 1 | 1 0, 1 1 | 0 .48, 1 .48",
    "I": "0 0, 0 1",
    "J": "1 0, 1 1 r, 0 1 r, 0 .72",
    "K": "0 0, 0 1 | 1 0, .05 .56 | .38 .4, 1 1",
    "L": "0 0, 0 1, 1 1",
    "M": "0 0, 0 1 | 1 0, 1 1 | 0 0, .5 .7, 1 0",
    "N": "0 0, 0 1 | 1 0, 1 1 | 0 0, 1 1",
    "O": "0 0 r, 1 0 r, 1 1 r, 0 1 r z",
    "P": "0 0, 1 0 r, 1 .54 r, 0 .54 | 0 0, 0 1",
    "Q": "0 0 r, 1 0 r, 1 1 r, 0 1 r z | .6 .62, 1 1",
    "R": "0 0, 1 0 r, 1 .52 r, 0 .52 | 0 0, 0 1 | .45 .52, 1 1",
    "S": "1 0, 0 0 r, 0 .48 r, 1 .48 r, 1 1 r, 0 1",
    "T": "0 0, 1 0 | .5 0, .5 1",
    "U": "0 0, 0 1 r, 1 1 r, 1 0",
    "V": "0 0, .5 1, 1 0",
    "W": "0 0, .25 1, .5 .3, .75 1, 1 0",
    "X": "0 0, 1 1 | 1 0, 0 1",
    "Y": "0 0, .5 .52, 1 0 | .5 .52, .5 1",
    "Z": "0 0, 1 0 | 1 0, 0 1 | 0 1, 1 1",
}

# With a thin pen there is no room for hooks and slants: they would close the gap that makes the letter.
PLAINER: dict[str, str] = {
    "A": "0 1, 0 0 r, 1 0 r, 1 1 | 0 .56, 1 .56",
    "C": "1 0, 0 0 r, 0 1 r, 1 1",
    "G": "1 0, 0 0 r, 0 1 r, 1 1 r, 1 .54, .75 .54",
}
# Where two bowls meet at the edge: with a thin pen rounding alone leaves no waist, and 8 would look like a barred 0.
WAISTS: dict[str, tuple[int, ...]] = {"8": (0, -1), "3": (-1,), "B": (-1,)}


@lru_cache(maxsize=512)
def draw(char: str, width: int, height: int, pen: int) -> tuple[str, ...]:
    """Draw one glyph of `width` by `height` square pixels with a stroke of `pen` pixels: rows of "#" and " "."""
    if pen == 1:
        return small(char, height)
    cells = [bytearray(b" " * width) for _ in range(height)]
    glyph = PLAINER.get(char, STROKES[char]) if pen <= 3 else STROKES[char]
    strokes = [stroke for stroke in glyph.split("|") if stroke.strip()]
    box = width - pen, height - pen, pen / 2
    round_by = _roundness(strokes, *box)
    for stroke in strokes:
        _ink(cells, *_path(stroke, *box, round_by), pen)
    if char in WAISTS and pen <= 3:
        middle = math.ceil(0.48 * (height - pen) - 0.5)
        for row in cells[middle : middle + pen]:
            for edge in WAISTS[char]:
                row[edge] = 32
    return tuple(row.decode("ascii") for row in cells)


def _path(stroke: str, across: int, down: int, half: float, round_by: float) -> tuple[list[Point], list[bool]]:
    """Place a stroke on the pixels; also says which of its points are hard corners or ends."""
    words, knots = _knots(stroke, across, down, half)
    points: list[Point] = []
    hard: list[bool] = []
    for i, (knot, word) in enumerate(zip(knots, words, strict=True)):
        if "r" not in word:
            points.append(knot)
            hard.append(True)
            continue
        start, end = _towards(knot, knots[i - 1], round_by), _towards(knot, knots[(i + 1) % len(knots)], round_by)
        steps = max(2, round(round_by))
        for step in range(steps + 1):
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            points.append((a * start[0] + b * knot[0] + c * end[0], a * start[1] + b * knot[1] + c * end[1]))
            hard.append(False)
    if "z" in words[-1]:
        points.append(points[0])
        hard.append(False)
    return points, hard


def _knots(stroke: str, across: int, down: int, half: float) -> tuple[list[list[str]], list[Point]]:
    words = [point.split() for point in stroke.split(",")]
    # Half a pixel goes up, so that an upper bowl is never the larger one.
    return words, [
        (math.ceil(float(w[0]) * across - 0.5) + half, math.ceil(float(w[1]) * down - 0.5) + half) for w in words
    ]


def _roundness(strokes: list[str], across: int, down: int, half: float) -> float:
    """How far a corner is rounded, in pixels: as far as the tightest allows, so that all in one glyph are alike."""
    room = across / 2
    for stroke in strokes:
        words, knots = _knots(stroke, across, down, half)
        for i in range(len(words) if "z" in words[-1] else len(words) - 1):
            ends = (i, (i + 1) % len(words))
            # Two rounded neighbours share the line between them.
            rounded = sum("r" in words[end] for end in ends)
            if rounded:
                room = min(room, math.dist(knots[ends[0]], knots[ends[1]]) / rounded)
    return room


def _towards(a: Point, b: Point, length: float) -> Point:
    share = length / (math.dist(a, b) or 1)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _ink(cells: list[bytearray], points: list[Point], hard: list[bool], pen: int) -> None:
    height, half = len(cells), pen / 2
    round_ends: dict[Point, None] = {}
    for i, (start, end) in enumerate(pairwise(points)):
        (ax, ay), (bx, by) = start, end
        length = math.dist(start, end)
        ux, uy = ((bx - ax) / length, (by - ay) / length) if length else (1.0, 0.0)
        straight = not ux or not uy
        # Straight strokes end square, half a pen further, which also makes square corners; a slanted one that ends at
        # the top or bottom runs on and is cut level there; round corners and slanted joins get a round end.
        before = _beyond(hard[i], straight, ay in (half, height - half) and i == 0, half)
        after = _beyond(hard[i + 1], straight, by in (half, height - half) and i + 2 == len(points), half)
        if straight:
            ax, bx = sorted((ax - before * ux, bx + after * ux))
            ay, by = sorted((ay - before * uy, by + after * uy))
            for row in cells[max(0, math.ceil(ay - half * abs(ux) - 0.5)) : math.floor(by + half * abs(ux) + 0.5)]:
                _fill(row, ax - half * abs(uy), bx + half * abs(uy))
        else:
            _slant(cells, start, (ux, uy), (-before, length + after), half)
        round_ends |= dict.fromkeys([start] * (not before) + [end] * (not after))
    for point in round_ends:
        _dot(cells, point, half)


def _slant(cells: list[bytearray], start: Point, towards: Point, along: tuple[float, float], half: float) -> None:
    """Where a pixel's middle lies along a slanted line, and off it by no more than half a pen."""
    (ax, ay), (ux, uy), (low, high) = start, towards, along
    if ux < 0:
        ux, uy, low, high = -ux, -uy, -high, -low
    slope, aside = ux / uy, (half + 1e-6) / abs(uy)
    top, bottom = sorted((ay + low * uy, ay + high * uy))
    for y in range(max(0, math.floor(top - half)), min(len(cells), math.ceil(bottom + half))):
        down = y + 0.5 - ay
        middle, passed = down * slope, down * uy
        left, right = max((low - passed) / ux, middle - aside), min((high - passed) / ux, middle + aside)
        if left <= right:
            _fill(cells[y], left + ax, right + ax)


def _dot(cells: list[bytearray], middle: Point, half: float) -> None:
    x, y = middle
    for row in range(max(0, math.floor(y - half)), min(len(cells), math.ceil(y + half))):
        room = half * half - (row + 0.5 - y) ** 2
        if room > 0:
            across = math.sqrt(room) - 1e-9
            _fill(cells[row], x - across, x + across)


def _fill(row: bytearray, left: float, right: float) -> None:
    """The pixels whose middles lie from left to right."""
    first, last = math.ceil(left - 0.5), min(len(row), math.floor(right + 0.5))
    if first < 0:
        first = 0
    if first < last:
        row[first:last] = b"#" * (last - first)


def _beyond(hard: bool, straight: bool, cut: bool, half: float) -> float:
    if not hard:
        return 0.0
    if straight:
        return half
    return 2 * half if cut else 0.0
