"""How far a trouble reaches over a body: what lies beside it, which limb it belongs to, what lies beyond it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from selfcare.body.places import ARM, LEG, PLACES, Side, Spot

_BESIDE = (
    *pairwise(ARM), *pairwise(LEG),
    ("shoulder", "neck"), ("shoulder", "armpit"), ("shoulder", "chest"), ("shoulder", "upper-back"),
    ("armpit", "chest"), ("armpit", "ribs"), ("armpit", "upper-arm"), ("ribs", "chest"), ("ribs", "upper-back"),
    ("ribs", "belly"), ("ribs", "lower-back"), ("hip", "lower-back"), ("hip", "groin"), ("hip", "belly"),
    ("groin", "thigh"), ("groin", "belly"), ("upper-back", "lower-back"), ("upper-back", "neck"), ("chest", "neck"),
    ("chest", "belly"), ("head", "neck"), ("head", "face"), ("head", "ear"), ("face", "ear"), ("face", "neck"),
    ("ear", "neck"),
)  # fmt: skip
_ASIDE = ("shoulder", "armpit", "hip")
"""What lies beside a side of the trunk, and a hand's width and more from its middle."""
_TRUNK = ("chest", "ribs", "armpit", "upper-back"), ("belly", "groin", "lower-back", "hip")


def _touching(one: Side, other: Side) -> bool:
    """Left lies beside left and the middle, never beside right."""
    return one == other or Side.MIDDLE in (one, other)


@cache
def _beside(spot: Spot) -> frozenset[Spot]:
    places = {b if a == spot.place else a for a, b in _BESIDE if spot.place in (a, b)}
    found = {
        Spot(place, side)
        for place in places
        for side in PLACES[place]
        if _touching(spot.side, side) and not (_is_bone(spot) and place in _ASIDE) and not _is_aside(spot, place, side)
    }
    # The spine lies beside both sides of the back.
    found |= {Spot(spot.place, side) for side in PLACES[spot.place] if side != spot.side and _touching(spot.side, side)}
    return frozenset(found)


def _is_bone(spot: Spot) -> bool:
    """The spine, or the breastbone."""
    return spot.side is Side.MIDDLE and len(PLACES[spot.place]) > 1


def _is_aside(spot: Spot, place: str, side: Side) -> bool:
    return spot.place in _ASIDE and _is_bone(Spot(place, side))


def near(spots: Iterable[Spot]) -> frozenset[Spot]:
    """What lies beside these, and is none of them."""
    given = frozenset(spots)
    return frozenset(each for spot in given for each in _beside(spot)) - given


@cache
def _limb(spot: Spot) -> frozenset[Spot]:
    if spot.place in ARM:
        return frozenset(Spot(place, spot.side) for place in ARM)
    if spot.place == "armpit":  # the arm that hangs on it; the shoulder over it is its neighbour
        return frozenset(Spot(place, spot.side) for place in ("armpit", *ARM[1:]))
    if spot.place == "groin":
        return frozenset(Spot(place, spot.side) for place in ("groin", *LEG[1:]))
    if spot.place in LEG:
        return frozenset(Spot(place, spot.side) for place in LEG)
    for quarter in _TRUNK:
        if spot.place in quarter:
            return frozenset(
                Spot(place, side) for place in quarter for side in PLACES[place] if _touching(spot.side, side)
            )
    return frozenset({Spot("head", Side.MIDDLE), Spot("face", Side.MIDDLE), Spot("neck", Side.MIDDLE), spot})


def limb(spots: Iterable[Spot]) -> frozenset[Spot]:
    """The whole limb of each, or its quarter of the trunk; of head and neck, both."""
    return frozenset(each for spot in spots for each in _limb(spot))


_QUARTERS = (("armpit", *ARM, "chest", "ribs", "upper-back"), ("groin", *LEG, "belly", "lower-back"))
"""Whose lymph goes to the nodes of an armpit, and to those of a groin: a limb, and its quarter of the trunk."""


def drained(spots: Iterable[Spot]) -> frozenset[Spot]:
    """All whose lymph goes to the same nodes as of these, on the same side; of head and neck, all of both."""
    found: set[Spot] = set()
    for spot in spots:
        if spot.side is Side.MIDDLE:
            found |= _limb(spot)
        for quarter in _QUARTERS:
            if spot.place in quarter and spot.side is not Side.MIDDLE:
                found |= {Spot(place, spot.side if spot.side in PLACES[place] else Side.MIDDLE) for place in quarter}
    return frozenset(found) | frozenset(spots)


def beyond(spots: Iterable[Spot]) -> frozenset[Spot]:
    """These, and what lies further out on the same limb: where a lower leg is missing, its foot is too."""
    found = set()
    for spot in spots:
        found.add(spot)
        for way in (ARM, LEG):
            if spot.place in way:
                found |= {Spot(place, spot.side) for place in way[way.index(spot.place) :]}
    return frozenset(found)
