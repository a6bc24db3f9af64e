"""Each bundled step with movement as six moments in a row, without a word: what a stranger is shown who is to say
which part moves, how, on which side, in which direction, and what touches what.

`python -m tests.figure.rows --size 56x26 --out DIR` writes a picture a row, numbered in a shuffled order, and keeps
the answers apart in DIR/gold.csv. `--pages 10` puts ten rows on a page. What looks the same is shown once, with how
often it stands for. The answers are `gold.csv` beside this file, written from the words of the routines alone.
"""

from __future__ import annotations

import argparse
import csv
import random
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from selfcare.figure.cells import DARK, Rgb, blank, painted
from selfcare.figure.coverage import Grid
from selfcare.figure.drawing import Drawing, Moment
from selfcare.figure.scene import TWICE
from selfcare.figure.shapes import Shapes
from selfcare.figure.timing import drawn, worked
from selfcare.session.position import Position
from selfcare.session.segments import Kind, Segment, Timeline
from selfcare.session.session import Session
from tests.care.test_unasked import BUNDLED
from tests.figure.test_bundled import timeline_of

MOMENTS = 6
GOLD = Path(__file__).with_name("gold.csv")
ASKED = ("part", "how", "direction", "touches")
GAP = 3
"""Dots between two moments."""
MARGIN = 20
"""Dots to the left of a row, for its number."""
LARGE = 4
"""Points of the picture a dot; six moments of 56 by 26 cells are under 1500 points wide."""
GLYPHS = ("75557", "26227", "71747", "71717", "55711", "74717", "74757", "71122", "75757", "75717")
"""The digits, five lines each, three dots a line."""
RULE: Rgb = (60, 68, 72)

Pixels = list[list[Rgb]]


@dataclass(slots=True)
class Row:
    """What is shown, and all the steps that look like it."""

    routine: str
    step: str
    side: str
    drawing: Drawing
    moments: tuple[Moment, ...]
    version: tuple[str, ...]
    like: list[str] = field(default_factory=list)

    def pictures(self) -> tuple[Shapes, ...]:
        return tuple(self.drawing.shapes(moment) for moment in self.moments)


def rows() -> list[Row]:
    """Every bundled step with movement, seated twins where they differ; what looks the same stands once."""
    found: dict[tuple[Shapes, ...], Row] = {}
    for name in BUNDLED:
        steps = set()
        for sitting in (False, True):
            for segment in timeline_of(name, sitting).segments:
                made = drawn(segment) if segment.kind is Kind.WORK else None
                if made is None or (segment.step, made.asked) in steps:
                    continue
                steps.add((segment.step, made.asked))
                version = ("twin" if sitting else "standing", made.asked.way)
                row = Row(name, segment.step, segment.side or "", made, _moments(segment, made), version)
                found.setdefault(row.pictures(), row).like.append(f"{name}: {segment.step}")
    return list(found.values())


def _moments(segment: Segment, made: Drawing) -> tuple[Moment, ...]:
    return tuple(worked(_position(segment, at), segment, made) for at in _times(segment, made))


def _position(segment: Segment, at: float) -> Position:
    session = Session(Timeline("", (replace(segment, index=0),)))
    session.start(Decimal(0))
    now = Decimal(str(round(at, 3)))
    session.advance(now)
    return session.position(now)


def _times(segment: Segment, made: Drawing) -> Iterator[float]:
    """Six times in the segment, seconds: one movement, or three of each of two where they differ."""
    whole = float(segment.expected)
    length = float(segment.rep_seconds) or made.every
    if made.once:
        return _spread(0, whole, MOMENTS)
    if made.held and not segment.phases:
        return iter((0.2, 0.9, 1.5, whole / 3, whole * 2 / 3, whole - 0.8))
    if poses := sorted(float(cue.into) for cue in segment.cues if cue.pose):
        # Each shape just before the next, and where there are fewer than six, some on the way.
        ends = [at - 0.1 for at in (*poses, length)]
        between = [at + 0.8 for at in poses]
        before = poses[0] / 2
        return iter(sorted([*ends, *between, before][:MOMENTS]))
    other = _other(segment, made, length, whole)
    if other is None:
        return _spread(0, length, MOMENTS)
    return iter([*_spread(0, length, MOMENTS // 2), *_spread(other, length, MOMENTS // 2)])


def _other(segment: Segment, made: Drawing, length: float, whole: float) -> float | None:
    """When the movement that differs from the first begins: the next place or leg, the other way round."""
    if made.asked.way == "both ways" or any(cue.at == "halfway" for cue in segment.cues):
        return whole - length
    if made.turns == 1:
        return None
    named = sorted(float(cue.at) for cue in segment.cues if isinstance(cue.at, Decimal) and cue.at > 0)
    if made.asked.way == TWICE:
        return 2 * length
    return named[0] if named and made.named and not segment.phases else length


def _spread(begins: float, length: float, many: int) -> Iterator[float]:
    return (begins + length * (step + 0.5) / many for step in range(many))


def answer(row: Row) -> dict[str, str]:
    """What is right for it, by the words of the routine."""
    for line in _gold():
        if (line["routine"], line["step"]) == (row.routine, row.step) and line["version"] in ("", *row.version):
            return {what: line[what] for what in ASKED}
    raise LookupError(f"{row.routine}: {row.step} {row.version} has no answer in {GOLD.name}")


@cache
def _gold() -> list[dict[str, str]]:
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def picture(row: Row, number: int, columns: int, height: int) -> Pixels:
    """The six moments beside each other in true colour on dark ground, its number before them."""
    grid = Grid(columns, height * 2)
    cells = [painted(grid, shapes, DARK, blank(grid, DARK)) for shapes in row.pictures()]
    lines: Pixels = []
    for at in range(height * 2):
        line = [DARK.ground] * MARGIN
        for cell in cells:
            line += [RULE, *cell[at]]
        lines.append(line)
    for place, digit in enumerate(str(number)):
        for down, bits in enumerate(GLYPHS[int(digit)]):
            for across in range(3):
                if int(bits) & (4 >> across):
                    lines[2 + down][2 + place * 4 + across] = (241, 237, 228)
    return [*lines, [RULE] * len(lines[0])]


def png(pixels: Sequence[Sequence[Rgb]], large: int = LARGE) -> bytes:
    """A picture file, each dot `large` points wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    drawn = b"".join((b"\0" + b"".join(bytes(dot) * large for dot in line)) * large for line in pixels)
    head = struct.pack(">IIBBBBB", len(pixels[0]) * large, len(pixels) * large, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(drawn, 9)) + chunk(b"IEND", b"")


def shuffled(shown: Sequence[Row], seed: int) -> list[Row]:
    """In an order that tells nothing, the same one for the same seed."""
    mixed = list(shown)
    random.Random(seed).shuffle(mixed)
    return mixed


def write(shown: Sequence[Row], out: Path, columns: int, height: int, pages: int) -> None:
    """The pictures, and the answers apart; rows are numbered as they come."""
    out.mkdir(parents=True, exist_ok=True)
    drawn = [picture(row, number, columns, height) for number, row in enumerate(shown, 1)]
    for first in range(0, len(drawn), pages):
        last = min(first + pages, len(drawn))
        name = f"row-{last:03}.png" if pages == 1 else f"page-{first + 1:03}-{last:03}.png"
        (out / name).write_bytes(png([line for row in drawn[first:last] for line in row]))
    with (out / "gold.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(("number", "times", "routine", "step", "side", *ASKED, "like"))
        for number, row in enumerate(shown, 1):
            told = answer(row)
            side = row.side or "both or none"
            lines.writerow((number, len(row.like), row.routine, row.step, side, *told.values(), "; ".join(row.like)))


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--size", default="56x26", help="cells, columns by rows")
    wanted.add_argument("--out", type=Path, required=True)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--pages", type=int, default=1, help="how many rows in one picture")
    given = wanted.parse_args()
    columns, height = map(int, given.size.split("x"))
    shown = shuffled(rows(), given.seed)
    write(shown, given.out, columns, height, given.pages)
    print(f"{len(shown)} rows in {given.out}")


if __name__ == "__main__":
    main()
