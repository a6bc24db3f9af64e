"""The parts of a repetition, hold or breath. A part is its whole row: how it is said, what it is to a movement."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from typing import Self


class Direction(Enum):
    """What a part is to a movement that goes there and back."""

    THERE = auto()
    HELD = auto()
    BACK = auto()
    OVER = auto()
    """It is back, and waits for the next."""


class PhaseKind(StrEnum):
    """A part; its value is the word for it in files and in JSON."""

    said: str
    """As it is written on the screen and in lines; empty for what has no parts."""
    direction: Direction
    spoken: str
    """As it is said on its beat."""

    IN = "in", "In", Direction.THERE
    HOLD = "hold", "Hold", Direction.HELD, "and hold"  # alone, "hold" is heard as "cold"
    OUT = "out", "Out", Direction.THERE
    REST = "rest", "Rest", Direction.OVER
    BACK = "back", "Back", Direction.BACK
    PAUSE = "pause", "Pause", Direction.OVER
    LET_GO = "let-go", "Let go", Direction.BACK
    WHOLE = "", "", Direction.OVER
    """All of a repetition at a plain tempo."""

    def __new__(cls, word: str, said: str, direction: Direction, spoken: str | None = None) -> Self:
        kind = str.__new__(cls, word)
        kind._value_ = word
        kind.said, kind.direction = said, direction
        kind.spoken = said.lower() if spoken is None else spoken
        return kind


BY_NAME = {kind.value: kind for kind in PhaseKind}
PARTS = tuple(kind for kind in PhaseKind if kind.said)
"""Those that have a name."""
