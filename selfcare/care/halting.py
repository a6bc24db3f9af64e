"""What somebody can do when it hurt and everything has halted. The words are our own."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.session import wording
from selfcare.session.easing import Eased

LESS = "with less of each step that comes"
WORDS_A_SECOND = 3
OWN_WORDS = "Whoever wrote this routine says on what is easier:"

BREATHE, CALM = "Let go, rest, breathe.", "Nothing runs now. There is no hurry."
FIRST = f"{BREATHE} {CALM}"
IN_SHORT = "LET GO, REST, BREATHE"
"""The same, to be read from two metres."""
LOOK = "Is it one of the signs below? Then do what stands beside it, and end here."
BUMPED = "Keys were bumped, so it waits. Space goes on. If it hurts: x."
STRANGE = "This key does nothing here, so it waits. Space goes on. If it hurts: x."
EASIER = "Smaller and lighter: stop well before it hurts."
"""What is left to the person; it is spoken too."""

GOES_ON_EASIER = "It goes on easier."
"""Said where that is asked for once more."""


def seconds_to_read(lines: Sequence[str]) -> int:
    """How long it takes to read them and to get ready."""
    return 5 + sum(len(line.split()) for line in lines) // WORDS_A_SECOND


def easier(eased: Eased, own: str | None) -> tuple[str, ...]:
    """How it goes on: what has changed by itself, what is left to the person, and the routine's own words, where it has
    some."""
    done = " and ".join(filter(None, ["slower" if eased.slower else "", LESS if eased.less else ""]))
    left_out = wording.listed(eased.left_out)
    return tuple(
        filter(
            None,
            (
                f"It goes on {done}." if done else "",
                f"Left out from here on: {left_out}." if left_out else "",
                EASIER,
                f"{OWN_WORDS} {own.strip()}" if own and own.strip() else "",
            ),
        )
    )
