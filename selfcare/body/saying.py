"""Places in words for people: "your left hand", "both feet", "the right side of the upper back"."""

from __future__ import annotations

from collections.abc import Iterable

from selfcare.body.places import ARM, LEG, PLACES, Side, Spot, everywhere

_MANY = {"foot": "feet"}
_MIDDLE = {
    "upper-back": "spine between the shoulder blades",
    "lower-back": "spine at the low back",
    "chest": "breastbone",
}


def called(place: str) -> str:
    """A place by its name for people."""
    return {"lower-back": "low back"}.get(place, place.replace("-", " "))


def words(spots: Iterable[Spot]) -> tuple[str, ...]:
    """These spots, in few words each, in the order of the body; whole limbs as one, both sides together."""
    left = set(spots)
    if left == everywhere():
        return ("the whole body",)
    said = []
    for limb, name in ((ARM, "arm"), (LEG, "leg")):
        sides = [side for side in (Side.LEFT, Side.RIGHT) if all(Spot(place, side) in left for place in limb)]
        if sides:
            said.append(f"both {name}s" if len(sides) == 2 else f"{sides[0]} {name}")
            left -= {Spot(place, side) for place in limb for side in sides}
    for place, has in PLACES.items():
        sides = [side for side in has if Spot(place, side) in left]
        if not sides:
            continue
        name = called(place)
        if len(has) == 1 or len(has) == len(sides) == 3:
            said.append(name)
        elif set(sides) >= {Side.LEFT, Side.RIGHT}:
            said.append(f"both sides of the {name}" if len(has) == 3 or place == "ribs" else f"both {_plural(name)}")
        else:
            said += [_one(place, side) for side in sides]
    return tuple(said)


def _one(place: str, side: Side) -> str:
    if side is Side.MIDDLE:
        return _MIDDLE[place]
    return (
        f"{side} side of the {called(place)}"
        if len(PLACES[place]) == 3 or place == "ribs"
        else f"{side} {called(place)}"
    )


def _plural(name: str) -> str:
    return _MANY.get(name, f"{name}s")


def listed(spots: Iterable[Spot], whose: str = "your") -> str:
    """ "your left hand and your neck"; whose body it is stands before each, "" for none."""
    found = [_of(each, whose) for each in words(spots)]
    return " and ".join(filter(None, (", ".join(found[:-1]), found[-1]))) if found else ""


def _of(words: str, whose: str) -> str:
    if words == "the whole body" or not whose:
        return words
    if " of the " in words:
        return f"{'' if words.startswith('both') else 'the '}{words.replace(' of the ', f' of {whose} ')}"
    return f"both {whose} {words.removeprefix('both ')}" if words.startswith("both ") else f"{whose} {words}"
