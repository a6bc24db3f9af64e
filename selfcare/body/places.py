"""The places of a body and their sides, and how they are written: `hand`, `left hand`, `both feet`, `upper back`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cache, lru_cache

from msgspec import Struct


class Side(StrEnum):
    """Of a body, seen from within it."""

    __hash__ = str.__hash__  # an enum has its own otherwise, ten times as slow

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"

    @property
    def other(self) -> Side:
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


_PAIRED, _WITH_A_MIDDLE, _ONE = (Side.LEFT, Side.RIGHT), (Side.LEFT, Side.RIGHT, Side.MIDDLE), (Side.MIDDLE,)

PLACES: Mapping[str, tuple[Side, ...]] = {
    "head": _ONE, "face": _ONE, "ear": _PAIRED, "neck": _ONE,
    "chest": _WITH_A_MIDDLE, "ribs": _PAIRED, "armpit": _PAIRED, "belly": _ONE, "groin": _PAIRED,
    "upper-back": _WITH_A_MIDDLE, "lower-back": _WITH_A_MIDDLE, "hip": _PAIRED,
    "shoulder": _PAIRED, "upper-arm": _PAIRED, "elbow": _PAIRED, "forearm": _PAIRED, "wrist": _PAIRED, "hand": _PAIRED,
    "thigh": _PAIRED, "knee": _PAIRED, "lower-leg": _PAIRED, "ankle": _PAIRED, "foot": _PAIRED,
}  # fmt: skip
"""Every place with the sides that it has. The middle of a back is the spine, that of the chest the breastbone; the
hip is with the buttock, the hand with fingers and thumb, the foot with sole, heel and toes, the lower leg with shin
and calf."""

ARM = ("shoulder", "upper-arm", "elbow", "forearm", "wrist", "hand")
LEG = ("hip", "thigh", "knee", "lower-leg", "ankle", "foot")
GROUPS: Mapping[str, tuple[str, ...]] = {"arm": ARM, "leg": LEG, "back": ("upper-back", "lower-back")}
"""Words that stand for several places."""

ALSO: Mapping[str, str] = {
    "palm": "hand", "finger": "hand", "fingers": "hand", "thumb": "hand", "fingertips": "hand", "sole": "foot",
    "heel": "foot", "toe": "foot", "toes": "foot", "calf": "lower-leg", "shin": "lower-leg", "buttock": "hip",
    "bottom": "hip", "spine": "upper-back", "breast": "chest", "collarbone": "chest", "breastbone": "chest",
    "tummy": "belly", "stomach": "belly", "abdomen": "belly", "scalp": "head", "skull": "head", "jaw": "face",
    "cheek": "face", "forehead": "face", "temple": "face", "eye": "face", "rib": "ribs", "shoulder-blade": "upper-back",
    "loin": "lower-back", "flank": "ribs", "throat": "neck", "low-back": "lower-back", "under-arm": "armpit",
    "underarm": "armpit", "axilla": "armpit", "below-collarbone": "chest", "under-collarbone": "chest",
}  # fmt: skip
"""What people call a place, or a part of it. Only for those who point; a routine's file keeps to the places."""
_PLURALS: Mapping[str, str] = {"feet": "foot", "calves": "calf", "thighs": "thigh", "backs": "back"}
_SMALL = ("my", "the", "of", "side", "their", "his", "her", "on", "in", "at", "a")
BOTH = "both"
THIS, OTHER = "this", "other"
"""The side that a step with `sides` is led on, and the one across; in a file alone."""


class Spot(Struct, frozen=True, order=True):
    """A place on one side."""

    place: str
    side: Side

    def __str__(self) -> str:
        return self.place if PLACES[self.place] == _ONE else f"{self.side} {self.place}"


class Named(Struct, frozen=True):
    """A place as it is written: a side word, which may be empty, and a place or a group."""

    side: str
    place: str

    @property
    def places(self) -> tuple[str, ...]:
        return GROUPS.get(self.place, (self.place,))

    def spots(self, this: Side | None = None) -> frozenset[Spot]:
        """Where that is. `this` is the side that is led; without one, no side word means all sides of the place."""
        return frozenset(Spot(place, side) for place in self.places for side in self._sides(place, this))

    def _sides(self, place: str, this: Side | None) -> tuple[Side, ...]:
        has = PLACES[place]
        match self.side:
            case "left" | "right" | "middle":
                return (Side(self.side),) if Side(self.side) in has else has
            case "both":
                return has
            case "other":
                wanted = this.other if this is not None else None
            case _:
                wanted = this
        return (wanted,) if wanted in has else has


class UnknownPlace(LookupError):
    """A word that is no place; `near` is what may be meant."""

    def __init__(self, word: str, near: str) -> None:
        super().__init__(word)
        self.word = word
        self.near = near


def named(text: str, kindly: bool = False) -> Named:
    """`left hand`, `other hand`, `upper back`; raises UnknownPlace. `kindly` takes what people say too: `calf`."""
    words = re.sub(r"[\s_-]+", " ", text.strip().lower()).split(" ")
    if kindly:
        words = [word for word in words if word not in _SMALL] or words
    side = ""
    known = ("left", "right", "middle", BOTH) if kindly else ("left", "right", "middle", BOTH, THIS, OTHER)
    short = {"l": "left", "r": "right", "m": "middle", "b": BOTH}
    for at in (0, -1):
        if len(words) > 1 and (word := short.get(words[at], words[at]) if kindly else words[at]) in known:
            side = word
            del words[at]
            break
    if kindly and len(words) > 2 and not side and (inner := [word for word in words if word in ("left", "right")]):
        side = inner[0]  # "under the left arm"
        words.remove(side)
    rest = "-".join(word for word in words if word not in ("my", "the", "of", "side"))
    place = _place(rest, kindly)
    if place is None:
        near = get_close_matches(rest, (*PLACES, *GROUPS, *(ALSO if kindly else ())), 2)
        raise UnknownPlace(text.strip(), "' or '".join(f"{side} {each}".strip().replace("-", " ") for each in near))
    if rest in ("spine", "breastbone") and not side:
        side = "middle"
    return Named("" if side == THIS else side, place)


def _place(word: str, kindly: bool) -> str | None:
    for each in (word, _PLURALS.get(word, ""), word.removesuffix("s"), word.removesuffix("es")):
        if each in PLACES or each in GROUPS:
            return each
        if kindly and each in ALSO:
            return ALSO[each]
    return None


@cache
def everywhere() -> frozenset[Spot]:
    return frozenset(Spot(place, side) for place, sides in PLACES.items() for side in sides)


def spots_in(texts: Iterable[str], this: Side | None = None) -> frozenset[Spot]:
    """Every spot that these words name."""
    return frozenset(spot for text in texts for spot in _meant(text, this))


@lru_cache(1000)
def _meant(text: str, this: Side | None) -> frozenset[Spot]:
    """A routine names few places, each of them many times."""
    return named(text).spots(this)
