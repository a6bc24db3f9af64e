"""By what somebody shows where a trouble is: rows of places, with a side each; and typed, in numbers or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from selfcare.body.places import GROUPS, PLACES, Named, Side, Spot, UnknownPlace, named
from selfcare.body.saying import called


class Row(Struct, frozen=True):
    """Places that lie together, to be pointed at with a side."""

    places: tuple[str, ...]
    name: str = ""
    """What stands for all of them."""

    @property
    def words(self) -> str:
        return self.name or ", ".join(map(called, self.places))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that can be said of it; none where it has but one."""
        return _sides_of(self.places)

    def spots(self, *sides: Side) -> frozenset[Spot]:
        """Its places on these sides; on all of them where none is named. What has but one side goes with each."""
        return _spots_of(self.places, sides)


# Each caution is held against each row, before anything is asked: several hundred times.


@cache
def _sides_of(places: tuple[str, ...]) -> tuple[Side, ...]:
    found = {side for place in places for side in PLACES[place]}
    return tuple(side for side in Side if side in found) if found != {Side.MIDDLE} else ()


@cache
def _spots_of(places: tuple[str, ...], sides: tuple[Side, ...]) -> frozenset[Spot]:
    sides = sides or _sides_of(places)
    chosen = {*sides, Side.MIDDLE}
    return frozenset(
        Spot(place, side)
        for place in places
        for side in PLACES[place]
        if side in chosen and (side in sides or PLACES[place] == (Side.MIDDLE,))
    )


ROWS = tuple(
    Row(places)
    for places in (
        ("hand",), ("wrist", "forearm"), ("elbow", "upper-arm"), ("shoulder", "armpit"), ("foot",), ("ankle",),
        ("knee", "lower-leg"), ("thigh", "hip", "groin"), ("head", "face", "ear"), ("neck",), ("chest", "ribs"),
        ("belly",),
        ("upper-back",), ("lower-back",),
    )
)  # fmt: skip
LIMBS = (Row(GROUPS["arm"], "arm"), Row(GROUPS["leg"], "leg"))
NODES = (LIMBS[0], Row(("armpit",)), LIMBS[1], Row(("groin",)), Row(("neck",)))
_LETTERS = {"l": (Side.LEFT,), "r": (Side.RIGHT,), "m": (Side.MIDDLE,), "b": (Side.LEFT, Side.RIGHT)}
_LETTER_FIRST = r"\b([lrmb])\s?([0-9]{1,3})\b"
_INSIDE = r"\b(lungs?|pelvis|inside|heart|liver|kidneys?|brain|bowel)\b"
INSIDE = "That lies inside, where no hand works. Press Enter, and it counts everywhere."
_SIDE_WORDS = {"left": "l", "right": "r", "middle": "m", "both": "b"}
ANYWHERE = ("all over", "everywhere", "whole body")


NO_SIDE = " No side was given, so it is both."
_SIDE_GIVEN = r"\b(left|right|middle|both|feet|calves|[a-z]{3,}s)\b|[0-9]\s?[lrmb]\b|\b[lrmb]\s?[0-9]"


def names_a_side(text: str) -> bool:
    """Whether what was typed has a side in it, whichever, or is said of both ("hands")."""
    return bool(re.search(_SIDE_GIVEN, text.lower()))


def both_sides(found: frozenset[Spot]) -> str:
    """What is said of places that were named without one; nothing where they have but one."""
    return NO_SIDE if any(spot.side is Side.LEFT and Spot(spot.place, Side.RIGHT) in found for spot in found) else ""


class NotUnderstood(ValueError):
    """What was typed is no place; the message says what, and what may be meant."""


def pointed(text: str, rows: Sequence[Row]) -> frozenset[Spot]:
    """`2l 8l`, `2 left`, `left hand, both feet`; raises NotUnderstood. A row without a side means all of its sides."""
    found: set[Spot] = set()
    for part in re.split(r"[,;.]|\band\b|&|\+", re.sub(_LETTER_FIRST, r"\2\1", text.lower())):
        found |= _part(part.strip(), rows)
    if not found:
        raise NotUnderstood("Please give a place: a number from the list with l for left or r for right, or its name.")
    return frozenset(found)


def _part(text: str, rows: Sequence[Row]) -> set[Spot]:
    text = re.sub(
        r"\b(left|right|middle|both)\b", lambda match: _SIDE_WORDS[match[0]] if _numbered(text) else match[0], text
    )
    if _numbered(text):
        found: set[Spot] = set()
        for number, letters in re.findall(r"([0-9]{1,3})\s*([lrmb]{0,3})(?![0-9a-z])", text):
            if not 1 <= int(number) <= len(rows):
                raise NotUnderstood(f"There is no {number} in the list.")
            row = rows[int(number) - 1]
            sides = tuple(side for letter in letters for side in _LETTERS[letter] if side in row.sides)
            if letters and row.sides and not sides:
                raise NotUnderstood(f"{row.words} has no such side.")
            found |= row.spots(*sides)
        left = re.sub(r"([0-9]{1,3})\s*([lrmb]{0,3})(?![0-9a-z])", "", text).strip()
        if left:
            raise NotUnderstood(f"'{left[:30]}' was not understood.")
        return found
    return set(_named(text).spots()) if text else set()


def _numbered(text: str) -> bool:
    return bool(re.match(r"\s*[0-9]", text))


def _named(text: str) -> Named:
    if text.split()[:1] == ["all"]:
        text = text.removeprefix("all").strip()
    try:
        return named(text, kindly=True)
    except UnknownPlace as unknown:
        if re.search(_INSIDE, text):
            raise NotUnderstood(INSIDE) from None
        meant = f" Did you mean '{unknown.near}'?" if unknown.near else f" Known are {', '.join(_known())}."
        raise NotUnderstood(f"'{unknown.word[:30]}' is no place that is known here.{meant}") from None


def _known() -> tuple[str, ...]:
    return tuple(place.replace("-", " ") for place in PLACES)


__all__ = ["ANYWHERE", "LIMBS", "NODES", "ROWS", "NotUnderstood", "Row", "pointed"]
