"""The lists in which it is asked: as few as hold it, and in place of what may be wrong with a place one question."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from selfcare.body.places import Spot
from selfcare.care.cautions import LISTS, Caution
from selfcare.care.here import Here, here
from selfcare.care.profile import Kept

HEADINGS = {
    "today": "Any of this today?",
    "standing": "Any of this?",
    "places": "Is any place numb, sore, or to be left alone?",
}
AGAIN = "Any today?"
"""Over today's list, for whoever has been asked before."""
TOGETHER = "Any of this now?"
ONE_PAGE = 13
"""So many lines are one list."""
ANEW_BECAUSE = "Selfcare now keeps where on the body something is. So what you told before is asked once more."


class Sheet(Struct, frozen=True):
    """One list of cautions, asked at once."""

    list: str
    heading: str
    cautions: tuple[Caution, ...]
    because: str = ""
    """Why it is asked once more."""
    here: Here | None = None
    """The question that stands for some of these, until its yes opens them."""

    def lines(self, opened: bool) -> tuple[Caution, ...]:
        """Those that stand in it a line each; `opened` where the question for the places was answered with yes."""
        closed = self.here.cautions if self.here is not None and not opened else ()
        return tuple(each for each in self.cautions if each not in closed)


def sheets(
    wanted: Sequence[Caution], held: Collection[str], places: Mapping[str, frozenset[Spot]], kept: Mapping[str, Kept]
) -> tuple[Sheet, ...]:
    """What is wanted, list by list. What is held already stands in it a line each; `places`: where others make a
    difference."""
    today = tuple(each for each in wanted if each.is_todays)
    rest = tuple(each for each in wanted if not each.is_todays)
    place = here([each for each in rest if each.id not in held], places)
    shown = len(today) + len(rest) + (1 - len(place.cautions) if place is not None else 0)

    def sheet(name: str, heading: str, cautions: tuple[Caution, ...], place: Here | None = None) -> Sheet:
        old = any(each.id in kept and kept[each.id].old for each in cautions)
        return Sheet(name, heading, cautions, ANEW_BECAUSE if old else "", place)

    if today and rest and shown <= ONE_PAGE:
        return (sheet(LISTS[0], TOGETHER, (*today, *rest), place),)
    found = [sheet(LISTS[0], AGAIN if kept else HEADINGS[LISTS[0]], today)] if today else []
    if rest:
        name = LISTS[1] if place is not None or any(each.list == LISTS[1] for each in rest) else LISTS[2]
        found.append(sheet(name, HEADINGS[name], rest, place))
    return tuple(found)
