"""Pieces of a line that say nothing alone: `at the top`, cut from `hold 3 s at the top`, is no instruction."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLACE = (
    r"(?:right |just )?(?:at|in|on|to|from|near) (?:the |each |every )?(?:very )?"
    r"(?:top|end|bottom|start|beginning|middle|peak|most|same time)"
    r"|(?:am|im|beim) (?:ende|anfang|höchsten punkt|untersten punkt)|oben|unten"
)
_FRAGMENT = re.compile(rf"\W*(?:{_PLACE}|too \w+|zu \w+|each|twice|then|again|or|oder|if (?:able|needed|ok))\W*", re.I)
_HELD = r"\b(?:hold\w*|pause)\b[^.;:]*?"


def spoken(said: Iterable[str], line: str) -> tuple[list[str], list[str]]:
    """What can be said of these, and what is told, as it means nothing without the words around it."""
    kept: list[str] = []
    told: list[str] = []
    for each in said:
        bare = each.strip(" .")
        if not _FRAGMENT.fullmatch(each):
            kept.append(each)
        elif re.fullmatch(_PLACE, bare, re.I) and re.search(rf"{_HELD}\b{re.escape(bare)}\b", line, re.I):
            kept.append(f"Hold {bare[0].lower()}{bare[1:]}.")
        else:
            told.append(f"not said, as it means nothing alone: {bare!r}")
    return kept, told
