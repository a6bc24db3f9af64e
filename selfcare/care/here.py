"""One question for the places of a routine, in place of a dozen lines of what may be wrong with a place.

A yes opens the lines; a no is one for these places, and another routine with other places asks again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfcare.body.places import Spot
from selfcare.body.pointing import ROWS, Row
from selfcare.care.asking import differs
from selfcare.care.cautions import Caution, Reach
from selfcare.care.doing import Act
from selfcare.care.screening import ways
from selfcare.care.weighing import Trouble, alike, fate
from selfcare.format.model import Routine

HERE = "here"
"""The name of the question, where its line is one of a list."""
FEW = 3
"""So many lines are not worth one question in their place."""
_WORDS: Mapping[str, str] = {
    "hand": "hands", "wrist": "forearms", "elbow": "upper arms", "shoulder": "shoulders, armpits", "foot": "feet",
    "ankle": "ankles", "knee": "lower legs", "thigh": "thighs, hips", "head": "head", "neck": "neck",
    "chest": "chest", "belly": "belly", "upper-back": "upper back", "lower-back": "low back",
}  # fmt: skip
_TOGETHER = (
    (("hand", "wrist", "elbow", "shoulder"), "arms"),
    (("foot", "ankle", "knee", "thigh"), "legs"),
    (("upper-back", "lower-back"), "back"),
)
ALL_OVER = "Anywhere"
MOST = 4
"""Who reads more names than these has to think of the whole body anyway, and is asked about it all in one word."""


class Here(Struct, frozen=True):
    """The question."""

    line: str
    cautions: tuple[Caution, ...]
    """What its yes opens, a line each."""
    spots: frozenset[Spot]
    """The places that are asked about."""


def places_of(routine: Routine, by_another: bool, asked: Iterable[Caution]) -> dict[str, frozenset[Spot]]:
    """By caution, the places at which it would make a difference; without those that make one wherever they are."""
    technique = (routine.technique or "").lower()
    found = [act for way in ways(routine, by_another) for act in way]
    unless = {id for act in found for id in act.step.unless}
    kinds = alike(found)
    places: dict[str, frozenset[Spot]] = {}
    for each in asked:
        if not each.brief or each.id in unless or _is_anywhere(each, kinds, technique):
            continue
        places[each.id] = _spots(row for row in ROWS if _is_reached(kinds, Trouble(each, row.spots()), technique))
    return places


def here(asked: Sequence[Caution], places: Mapping[str, frozenset[Spot]]) -> Here | None:
    """The question in place of those that have their places; None where there are so few that it would save nothing."""
    cautions = tuple(each for each in asked if each.id in places)
    if len(cautions) <= FEW:
        return None
    spots = frozenset(spot for each in cautions for spot in places[each.id])
    rows = [row for row in ROWS if row.spots() & spots]
    if len(_names(rows)) > MOST:
        rows = list(ROWS)
    briefs = [each.brief for each in cautions]
    return Here(f"{_named(rows)}: {', '.join(briefs[:-1])}, or {briefs[-1]}", cautions, _spots(rows))


def _spots(rows: Iterable[Row]) -> frozenset[Spot]:
    return frozenset(spot for row in rows for spot in row.spots())


def _is_anywhere(caution: Caution, acts: Iterable[Act], technique: str) -> bool:
    """Whether it makes a difference wherever it is."""
    alone = replace(caution, cells={Reach.ANYWHERE: caution.cells.get(Reach.ANYWHERE, {})})
    return _is_reached(acts, Trouble(alone), technique)


def _is_reached(acts: Iterable[Act], trouble: Trouble, technique: str) -> bool:
    for act in acts:
        found = fate(act, (trouble,), technique)
        if differs(found) or (trouble.caution.cap is not None and act.touches and found.hits):
            return True
    return False


def _named(rows: Sequence[Row]) -> str:
    if len(rows) == len(ROWS):
        return ALL_OVER
    told = ", ".join(_names(rows))
    return f"{told[:1].upper()}{told[1:]}"


def _names(rows: Sequence[Row]) -> list[str]:
    left = [row.places[0] for row in rows]
    words = []
    for places, name in _TOGETHER:
        if set(places) <= set(left):
            left = [each for each in left if each not in places]
            words.append(name)
    return [*words, *(_WORDS[each] for each in left)]
