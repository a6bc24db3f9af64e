"""Where a trouble is: which rows of places are offered, and what no row at all means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfcare.body.places import Spot
from selfcare.body.pointing import LIMBS, NODES, ROWS, Row
from selfcare.care.cautions import LISTS, Caution, Where

WHERE_ASK = "Where is it?"
WHERE_MAY = "Where is it, if it has a place?"


@dataclass(frozen=True, slots=True)
class Pointing:
    """How somebody shows where it is."""

    ask: str
    rows: tuple[Row, ...]
    """In one order everywhere: whoever types, and has learnt that the hand is 1, finds it there again."""
    may_be_nowhere: bool
    """Whether no place at all is an answer of its own; else it is "I cannot say", which is everywhere."""
    before: frozenset[Spot] = frozenset()
    """Where it was when it was told before."""
    about: str = ""
    """What it is, in the fewest words."""
    for_today: bool = False
    """Whether it is noted for this time alone."""
    own: frozenset[str] = frozenset()
    """The places that the routine works on."""

    def own_first(self) -> Pointing:
        """The same with the rows of the routine before the others, for whoever goes down them."""
        return replace(self, rows=tuple(sorted(self.rows, key=lambda row: not self.own & set(row.places))))


def pointing_at(caution: Caution, before: frozenset[Spot], own: frozenset[str] = frozenset()) -> Pointing:
    """How it is asked where this is; `before`: what was told before, `own`: the places of the routine."""
    may = caution.where is Where.BONE
    rows = rows_of(caution, {Where.LIMB: LIMBS, Where.NODES: NODES}.get(caution.where, ROWS))
    return Pointing(WHERE_MAY if may else WHERE_ASK, rows, may, before, caution.called, caution.list == LISTS[0], own)


def rows_of(caution: Caution, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows that can be meant."""
    wanted = {
        Where.FOOT: {"foot", "ankle"},
        Where.LIMB_PART: {"hand", "wrist", "elbow", "shoulder", "foot", "ankle", "knee", "thigh"},
        Where.JOINT: {"hand", "wrist", "elbow", "shoulder", "foot", "ankle", "knee", "thigh", "neck", "face",
                      "lower-back",                       "upper-back"},
    }.get(caution.where)  # fmt: skip
    return rows if wanted is None else tuple(row for row in rows if wanted & set(row.places))
