"""What a field or a column of sides holds, in words that a line has for it."""

from __future__ import annotations

import re

_LIMBS = (
    r"(?:sides?|legs?|arms?|foot|feet|hands?|knees?|shoulders?|hips?|wrists?|ankles?|seiten?|beine?|arme?|füße|hände)"
)
_BOTH = re.compile(r"(?:both|beide[nr]?|beids\w*\.?|bds\.?)(?: sides| seiten)?", re.I)
_EACH = re.compile(rf"(?:each|ea|e/s|every|bilat\w*|bil|jede\w*|je)\.?(?: {_LIMBS})?", re.I)
_LEFT, _RIGHT = r"(?:l|lt|left|links?|li)\.?", r"(?:r|rt|right|rechts?|re)\.?"
_TIES = r"\s*(?:[/+&,-]|and|und|,?\s*then|,?\s*dann)\s*"
_PAIR = re.compile(rf"{_LEFT}{_TIES}{_RIGHT}|{_RIGHT}{_TIES}{_LEFT}", re.I)
_WAY = re.compile(r"(?:each|both|every|in jede|jede|beide)\b.*\b(?:ways?|directions?|richtung(?:en)?)", re.I)
_ONE = re.compile(
    rf"(?:(?P<left>l|lt|left|links?|li|linke[rs]?)\.?|(?:r|rt|right|rechts?|re|rechte[rs]?)\.?)"
    rf"(?: (?:{_LIMBS}|only|nur))*",
    re.I,
)


_GERMAN = re.compile(r"links?|recht|\b(?:li|re|je|bds)\b|beid|jed", re.I)


def in_words(cell: str) -> str:
    bare = cell.strip()
    each, left, right = (
        ("je Seite", "nur links", "nur rechts")
        if _GERMAN.search(bare)
        else ("each side", "left side only", "right side only")
    )
    if _PAIR.fullmatch(bare) and re.search(r"then|dann", bare, re.I):
        return bare
    if _BOTH.fullmatch(bare) or _EACH.fullmatch(bare) or _PAIR.fullmatch(bare):
        return each
    if _WAY.fullmatch(bare):
        return bare
    if match := _ONE.fullmatch(bare):
        return left if match["left"] else right
    return f"({bare})"


def doubt(cell: str) -> str:
    """What is told of it."""
    bare = cell.strip()
    if _BOTH.fullmatch(bare):
        return f"{bare!r} was taken as each side"
    known = not bare.strip("-/. ") or any(each.fullmatch(bare) for each in (_EACH, _ONE, _WAY, _PAIR))
    return "" if known else f"{bare!r} in the column of sides can mean several things: no side was taken"


_LIMB = rf"(?:{_LIMBS[3:-1]}|hand|foot|elbow|thigh|calf|heel|thumb|bein|arm|fuß|knie|schulter|hüfte|ellenbogen)"
_NAMED = re.compile(
    rf"\b(?P<side>left|right|(?-i:[LR])|linke[rnms]?|rechte[rnms]?|lt|rt)\b\W{{0,3}}{_LIMB}\b"
    rf"|\b{_LIMB}\b\W{{0,3}}(?P<behind>left|right|(?-i:[LR])|links|rechts)\b"
    r"|\((?P<alone>left|right|(?-i:[LR])|links|rechts)\)|\b(?P<loud>(?-i:LEFT|RIGHT|LINKS|RECHTS))\b"
    r"|(?<![\w/&+.-])(?P<letter>(?-i:[LR]))(?![\w/&+.-])",
    re.I,
)


def one_sided(text: str) -> bool:
    """Whether it names one side of somebody and not the other: `Knee (L)`, `Side: RIGHT`, `left arm`."""
    if re.search(r"\b(?:left|links?)\b", text, re.I) and re.search(r"\b(?:right|rechts?)\b", text, re.I):
        return False
    found = {next(filter(None, match.groupdict().values()))[0].casefold() for match in _NAMED.finditer(text)}
    return len(found) == 1
