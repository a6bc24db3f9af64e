"""One caution and one step: the strictest cell that reaches it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from selfcare.body.places import ARM, Spot, everywhere, spots_in
from selfcare.body.reach import beyond, drained, limb, near
from selfcare.care.cautions import Caution, Cell, Reach, What, Where
from selfcare.care.decision import Fate, Hit
from selfcare.care.doing import Act, Spots

_FEET = spots_in(("foot", "ankle"))


class Trouble(Struct, frozen=True):
    """A caution that holds for somebody, and where."""

    caution: Caution
    told: frozenset[Spot] = frozenset()
    """What was pointed at; empty where nobody can say where, and where it has no place."""
    cleared: bool = False
    """Whether a professional said yes, for this routine."""

    @property
    def place(self) -> frozenset[Spot]:
        """Where it is; everywhere where nobody can say, as that costs less; but what a foot has, a foot has."""
        caution = self.caution
        if not caution.asks_where:
            return caution.fixed
        if not self.told:
            if caution.where is Where.FOOT:
                return _FEET
            return caution.fixed if caution.where is Where.BONE else everywhere()
        told = drained(self.told) if caution.drained else beyond(self.told) if caution.beyond else self.told
        return caution.fixed | told


@cache
def region(reach: Reach, place: frozenset[Spot]) -> frozenset[Spot]:
    if place == everywhere():
        return place
    match reach:
        case Reach.HERE:
            return place
        case Reach.NEAR:
            return near(place)
        case Reach.LIMB:
            return limb(place)
        case Reach.ANYWHERE:
            return everywhere()


def fate(act: Act, troubles: Iterable[Trouble], technique: str) -> Fate:
    """What becomes of a step under all that holds."""
    hits: list[Hit] = []
    resting: set[Spot] = set()
    beside: set[Spot] = set()
    unsaid = None in act.does.values()
    for trouble in troubles:
        if found := list(_hits(act, trouble, technique)):
            worst = max((hit.cell for hit in found), key=lambda cell: cell.rank)
            counts = [hit for hit in found if hit.cell is worst or hit.cell is Cell.LIGHTER]
            hits += {(hit.cell, hit.what): hit for hit in sorted(counts, key=lambda each: each.is_there)}.values()
        if act.hands:
            tired, hit = _hands(act, trouble)
            resting |= tired
            hits += [hit] if hit is not None else []
        if unsaid:
            beside |= _beside(act, trouble)
    if resting >= act.hands and resting:  # one trouble a hand: nobody is left to do it
        hits.append(
            Hit(next(t.caution for t in troubles if _hands(act, t)[0]), Cell.OUT, What.MOVE, frozenset(resting))
        )
        resting = set()
    return Fate(tuple(hits), frozenset(resting), frozenset(beside))


def alike(acts: Iterable[Act]) -> Sequence[Act]:
    """One of each kind: of those for which `fate` says the same, as it looks at nothing else of them."""
    return list({(frozenset(act.does.items()), act.hands, act.soft, act.leans): act for act in acts}.values())


def _hits(act: Act, trouble: Trouble, technique: str) -> Iterator[Hit]:
    caution, place = trouble.caution, trouble.place
    reaching = [each for each in caution.cells.items() if not each[1].keys().isdisjoint(act.does)]
    if not reaching:  # as nearly always: hundreds are weighed before a first question
        return
    for what, spots in act.does.items():
        for reach, cells in reaching:
            cell = cells.get(what)
            if cell is None:
                continue
            if reach is not Reach.ANYWHERE and (spots is None or not spots & region(reach, place)):
                continue
            if caution.only and what is What.LIGHT and not any(each in technique for each in caution.only):
                cell = max(cell, Cell.ASK, key=lambda each: each.rank)
            if act.soft and what is What.FIRM and cell.rank > Cell.LIGHTER.rank:
                cell = Cell.LIGHTER
            if (
                act.leans
                and what is What.LOAD
                and cell.rank > Cell.LIGHTER.rank
                and _can_be_leant_otherwise(spots, reach, place)
            ):
                cell = Cell.LIGHTER
            told, there = trouble.told or caution.fixed, reach is not Reach.ANYWHERE
            yield Hit(caution, _after_a_yes(cell, trouble), what, told, there)


_LEANT = frozenset((*ARM, "chest", "ribs", "belly"))


def _can_be_leant_otherwise(spots: Spots, reach: Reach, place: frozenset[Spot]) -> bool:
    """Whether it is but on arms and the front of the trunk that a position leans."""
    return all(spot.place in _LEANT for spot in (spots or frozenset()) & region(reach, place))


def _after_a_yes(cell: Cell, trouble: Trouble) -> Cell:
    return Cell.SAY if cell is Cell.ASK and trouble.cleared else cell


def _beside(act: Act, trouble: Trouble) -> frozenset[Spot]:
    """What is left alone where the file does not say where it works."""
    strict = any(
        cell.rank >= Cell.ASK.rank
        for what, spots in act.does.items()
        if spots is None
        for reach, cells in trouble.caution.cells.items()
        if reach is not Reach.ANYWHERE and (cell := cells.get(what)) is not None
    )
    return trouble.place if strict else frozenset()


def _hands(act: Act, trouble: Trouble) -> tuple[frozenset[Spot], Hit | None]:
    """The hands that cannot work, where another one is left; else what that means for the step."""
    does = (What.MOVE, What.LOAD) if What.FIRM in act.does else (What.MOVE,)
    worst: dict[Spot, Cell] = {}
    for hand in act.hands:
        for reach, cells in trouble.caution.cells.items():
            if reach is Reach.ANYWHERE or hand not in region(reach, trouble.place):
                continue
            for what in does:
                cell = cells.get(what)
                if what is What.LOAD and cell is not Cell.OUT:
                    continue  # to work with a hand is not to lean on it
                if cell is not None and cell.rank > worst.get(hand, Cell.SAY).rank:
                    worst[hand] = _after_a_yes(cell, trouble)
    bad = {hand: cell for hand, cell in worst.items() if cell.rank >= Cell.ASK.rank}
    if not bad:
        return frozenset(), None
    if len(bad) < len(act.hands):
        return frozenset(bad), None
    mildest = min(bad.values(), key=lambda cell: cell.rank)
    return frozenset(), Hit(trouble.caution, mildest, What.MOVE, trouble.told)
