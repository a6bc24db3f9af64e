"""Whose body it is, as lines: one's own, that of somebody who is kept by name, or of somebody who is not."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.guide.stops import OnWhom, Whose
from selfcare.plain.answers import Source
from selfcare.plain.replies import LEAVING, NOT_BEGUN, line
from selfcare.plain.telling import Lines
from selfcare.words.people import ME

NOT_KEPT = "somebody not kept"
YOU = "you"
SOMEBODY = ("s", "somebody", "someone", "other", "else", "o", "p", "partner")
"""Somebody of whom nothing is kept."""


def whose(source: Source | None, lines: Lines, move: Whose) -> str | None:
    """A name; empty for whoever is meant by none, None to leave."""
    known = ", ".join(f"{at} {name}" for at, name in enumerate(move.names, start=1))
    only = move.names[0] if move.receiving and len(move.names) == 1 else ""
    if only:
        lines.say(f"For {only}: Enter. s: {NOT_KEPT}.")
    elif move.receiving:
        lines.say(f"{move.words} {known}. Enter: {NOT_KEPT}.")
    else:
        lines.say(f"{move.words} {known}. Enter: {ME}.")
    typed = line(source).strip()
    if _leaves(typed, lines, move.names):
        return None
    if move.receiving and typed.lower() in (*SOMEBODY, NOT_KEPT) and typed not in move.names:
        return ""
    return (_numbered(typed, move.names) or typed) if typed else only


def _numbered(typed: str, names: Sequence[str]) -> str:
    """The name with this number; none where it is no number, or a name itself."""
    at = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    return names[at - 1] if 1 <= at <= len(names) and typed not in names else ""


def _leaves(typed: str, lines: Lines, names: Sequence[str]) -> bool:
    """Whether it is left here: q is the name of nobody, unless somebody has it."""
    leaves = typed.lower() in LEAVING and typed not in names
    if leaves:
        lines.say(NOT_BEGUN)
    return leaves


def on_whom(source: Source | None, lines: Lines, move: OnWhom) -> bool | str | None:
    """Whether it is done to somebody else; one who is kept by their name; None to leave."""
    known = "".join(f"{at} {name}. " for at, name in enumerate(move.names, start=1))
    while True:
        lines.say(f"For {YOU}: Enter. {known}s: {move.other}.")
        typed = line(source).strip()
        said = typed.lower()
        if _leaves(typed, lines, move.names):
            return None
        if name := _numbered(typed, move.names) or next((each for each in move.names if each.lower() == said), ""):
            return name
        if said in ("", "m", "me", YOU, "myself", "self", "y", move.own):
            return False
        if said in (*SOMEBODY, move.other):
            return True
        lines.say("Please press Enter for yourself, or type s for somebody else.")
