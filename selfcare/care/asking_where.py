"""Where a trouble is: which rows of places are offered, and what no row at all means."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from selfcare.body.places import Spot
from selfcare.body.pointing import LIMBS, NODES, ROWS, Row
from selfcare.care.cautions import Caution, Where

WHERE_ASK = "where is it, left or right?"
WHERE_MAY = "where is it, left or right, if it has a place?"


class Pointing(Struct, frozen=True):
    """How somebody shows where it is."""

    ask: str
    rows: tuple[Row, ...]
    """In one order everywhere: whoever types, and has learnt that the hand is 1, finds it there again."""
    may_be_nowhere: bool
    """Whether no place at all is an answer of its own; else it is "I cannot say", which is everywhere."""
    before: frozenset[Spot] = frozenset()
    """Where it was when it was told before."""
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
    # What it is stands in the question: whoever is asked for a side alone answers with that of something else.
    ask = f"{caution.called[:1].upper()}{caution.called[1:]}: {WHERE_MAY if may else WHERE_ASK}"
    return Pointing(ask, rows, may, before, caution.is_todays, own)


def rows_of(caution: Caution, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows that can be meant."""
    wanted = {
        Where.FOOT: {"foot", "ankle"},
        Where.LIMB_PART: {"hand", "wrist", "elbow", "shoulder", "foot", "ankle", "knee", "thigh"},
        Where.JOINT: {"hand", "wrist", "elbow", "shoulder", "foot", "ankle", "knee", "thigh", "neck", "face",
                      "lower-back",                       "upper-back"},
    }.get(caution.where)  # fmt: skip
    return rows if wanted is None else tuple(row for row in rows if wanted & set(row.places))
