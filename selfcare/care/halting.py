"""What somebody can do when it hurt and everything has halted. The words are our own."""

from __future__ import annotations

from enum import Enum

FIRST = "Let go, rest, breathe. Nothing runs now. There is no hurry."
IN_SHORT = "LET GO, REST, BREATHE"
"""The same, to be read from two metres."""
LOOK = "Is it one of the signs below? Then do what stands beside it, and end here."
BUMPED = "Keys were bumped, so it waits. Space goes on. If it hurts: x."
STRANGE = "This key does nothing here, so it waits. Space goes on. If it hurts: x."
EASIER_PACE = -3
"""Steps by which the count gets slower, where somebody goes on easier."""
EASIER = "Smaller, slower, lighter: stop well before it hurts."


class Way(Enum):
    """What comes after the halt, in the order in which it is offered."""

    GO_ON = "go on"
    EASIER = "easier"
    LEAVE_OUT = "leave this step out"
    END = "end here"


def easier(own: str | None) -> str:
    """How to go on more easily: the routine's own words first, where it has some."""
    return f"{own.strip()} {EASIER}" if own and own.strip() else EASIER
