"""Which keys are shown, and where: the most needed first, in as many rows as there are, and "…" where some are not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

WIDE, NARROW = 3, 2
"""Blanks between two keys."""
MORE = "…"


class Key(Struct, frozen=True):
    """A key that is shown: which one a click presses, how it is written, and in a word what happens."""

    press: str
    shown: str
    label: str

    @property
    def width(self) -> int:
        return len(self.shown) + 1 + len(self.label)


class Place(Struct, frozen=True):
    """Where a key stands; None for the sign that there are more."""

    row: int
    column: int
    key: Key | None


def places(keys: Sequence[Key], width: int, rows: int = 1) -> list[Place]:
    """In their order, none cut in two; `rows` at most."""
    for gap in (WIDE, NARROW):
        found = _set(keys, width, rows, gap, 0)
        if len(found) == len(keys):
            return found
    found = _set(keys, width, rows, NARROW, len(MORE) + 1)
    if not found:
        return [Place(0, 0, None)] if width > 0 and rows > 0 else []
    last = found[-1]
    assert last.key is not None
    return [*found, Place(last.row, last.column + last.key.width + 1, None)]


def needed(keys: Sequence[Key], width: int, most: int) -> int:
    """How many rows all of them take, `most` at most; at least one."""
    return next((rows for rows in range(1, most) if _all_fit(keys, width, rows)), max(1, most))


def _all_fit(keys: Sequence[Key], width: int, rows: int) -> bool:
    return any(len(_set(keys, width, rows, gap, 0)) == len(keys) for gap in (WIDE, NARROW))


def _set(keys: Sequence[Key], width: int, rows: int, gap: int, spare: int) -> list[Place]:
    """As many as fit; `spare` columns stay free at the end of the last row."""
    found: list[Place] = []
    row, at = 0, 0
    for key in keys:
        if at and at + key.width > width - (spare if row == rows - 1 else 0):
            row, at = row + 1, 0
        if row == rows or at + key.width > width - (spare if row == rows - 1 else 0):
            break
        found.append(Place(row, at, key))
        at += key.width + gap
    return found
