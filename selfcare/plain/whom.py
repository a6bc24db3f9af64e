"""Whose body it is, as lines: one's own, that of somebody who is kept by name, or of somebody who is not."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.guide.stops import OnWhom, Whose
from selfcare.plain.answers import Source
from selfcare.plain.replies import line
from selfcare.plain.telling import Lines
from selfcare.words.people import ME

NOT_KEPT = "somebody not kept"
YOU = "you"
SOMEBODY = ("s", "somebody", "someone", "other", "else", "o", "p", "partner")
"""Somebody of whom nothing is kept."""


def whose(source: Source | None, lines: Lines, move: Whose) -> str:
    """A name; empty for whoever is meant by none."""
    known = ", ".join(f"{at} {name}" for at, name in enumerate(move.names, start=1))
    only = move.names[0] if move.receiving and len(move.names) == 1 else ""
    if only:
        lines.say(f"For {only}: Enter. s: {NOT_KEPT}.")
    elif move.receiving:
        lines.say(f"{move.words} {known}. Enter: {NOT_KEPT}.")
    else:
        lines.say(f"{move.words} {known}. Enter: {ME}.")
    typed = line(source).strip()
    if move.receiving and typed.lower() in SOMEBODY and typed not in move.names:
        return ""
    return (_numbered(typed, move.names) or typed) if typed else only


def _numbered(typed: str, names: Sequence[str]) -> str:
    """The name with this number; none where it is no number, or a name itself."""
    at = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    return names[at - 1] if 1 <= at <= len(names) and typed not in names else ""


def on_whom(source: Source | None, lines: Lines, move: OnWhom) -> bool | str:
    """Whether it is done to somebody else; one who is kept by their name."""
    known = "".join(f"{at} {name}. " for at, name in enumerate(move.names, start=1))
    while True:
        lines.say(f"For {YOU}: Enter. {known}s: {move.other}.")
        typed = line(source).strip()
        said = typed.lower()
        if name := _numbered(typed, move.names) or next((each for each in move.names if each.lower() == said), ""):
            return name
        if said in ("", "m", "me", "myself", "self", "y"):
            return False
        if said in SOMEBODY:
            return True
        lines.say("Please press Enter for yourself, or type s for somebody else.")
