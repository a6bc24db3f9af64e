"""A count and what belongs to it ("of 10"), set together: both large enough for two metres wherever there is room.

Pure, as the letters are. A row of a terminal is three to five millimetres high, and two metres want nine: so "of 10" is
three rows high at least, unless the count itself would shrink to less than it is good for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from selfcare.tui.bigtype import is_big, plain, render
from selfcare.tui.columns import cells

GAP = 2
SEEN = 3
"""Rows of the smallest letters that are seen across a room."""
LOSS = 0.6
"""What is left of the count's own height at least, where room is made for large letters beside it."""

Row = tuple[str, str]
"""What a row shows: the large part with the room before it, then what belongs to it with the gap before it."""


class Setting(Struct, frozen=True):
    """Rows to be drawn from the top of their room, and how high the count is."""

    rows: tuple[Row, ...]
    height: int
    beside: int = 0
    """How high what belongs to the count is; 1 is the terminal's own letters, 0 is not there."""


def fitted(ways: Sequence[str], width: int) -> str:
    """The first of some ways to say it that can be drawn in the smallest large letters; empty where none can."""
    return next((words for words in ways if is_big(words, width, SEEN)), "")


@lru_cache(maxsize=24)  # a screen and a breath have some twenty, and each weighs 4 kB
def set_with(
    text: str, suffix: str, width: int, height: int, reserve: str = "", centered: bool = True, blocks: bool = True
) -> Setting:
    """The text as large as it fits, with `suffix` at its foot: large, else small, else in the same plain row."""
    if width <= 0 or height <= 0:
        return Setting((), 0)
    small = plain(suffix, width).strip()
    alone = render(text, width, height, reserve=reserve, centered=centered, blocks=blocks)
    if not small:
        return _joined(alone, [], width, centered)
    if not is_big(text, width, height, reserve=reserve, blocks=blocks):
        room = min(cells(small) + GAP, max(0, width - cells(plain(text, width))))
        small = plain(small, room - GAP)
        rows = render(text, width - room, height, reserve=reserve, centered=centered, blocks=blocks)
        return _joined(rows, [small] if small else [], width, centered)
    # Only what tells how many there are: a large S behind the seconds would be read as a 5.
    many, _, phase = small.partition(", ") if small.startswith("of ") else ("", "", "")
    for words in filter(None, (many, many.replace("of ", "/"))):
        for wanted in range(max(SEEN, height // 3), SEEN - 1, -1):
            large = render(words, width, wanted, blocks=blocks)
            across = max(max(map(cells, large), default=0), cells(phase))
            beside = [*([phase] if phase else []), *large]
            room = across + GAP
            if len(large) < SEEN or not is_big(text, width - room, height, reserve=reserve, blocks=blocks):
                continue
            rows = render(text, width - room, height, reserve=reserve, centered=centered, blocks=blocks)
            if len(rows) >= max(SEEN, len(beside), LOSS * len(alone)):
                return _joined(rows, beside, width, centered)
    room = cells(small) + GAP
    if is_big(text, width - room, height, reserve=reserve, blocks=blocks):
        rows = render(text, width - room, height, reserve=reserve, centered=centered, blocks=blocks)
        return _joined(rows, [small], width, centered)
    return _joined(alone, [], width, centered)


def _joined(rows: list[str], beside: list[str], width: int, centered: bool) -> Setting:
    """Side by side, standing on the same foot; in the middle of the width where both are `centered`."""
    taken = max(map(cells, rows), default=0)
    room = max(map(cells, beside), default=0) + GAP if beside else 0
    # A small one hangs at the side of a count that stays in the middle; a large one is half of the picture.
    block = taken + room if len(beside) > 1 else taken
    left = max(0, min((width - block) // 2, width - taken - room)) if centered else 0
    first = len(rows) - len(beside)
    set_rows = [
        (" " * left + row, " " * GAP + beside[y - first] if beside and y >= first else "") for y, row in enumerate(rows)
    ]
    alike: dict[Row, Row] = {}  # a stroke that goes down is the same row again
    return Setting(tuple([alike.setdefault(row, row) for row in set_rows]), len(rows), len(beside))
