"""Each cell of the matrix on a routine made for it; and a run that weakens each by one step and looks whether it is
noticed.

`python -m tests.care.weaker` weakens every one of them; a few stand in the tests.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec.structs import replace

from selfcare.body.places import Spot, everywhere, spots_in
from selfcare.body.reach import limb, near
from selfcare.care import screening
from selfcare.care.answer import Answer
from selfcare.care.cautions import Caution, Cell, Reach, What, Where, caution, cautions
from selfcare.care.decision import Verdict
from selfcare.care.weighing import Trouble
from selfcare.format.model import Routine
from tests import given
from tests.care.matrix import MATRIX

CELLS = tuple(
    (id, reach, what, cell)
    for id, row in MATRIX.items()
    for reach, cells in row.items()
    for cell, whats in cells.items()
    for what in whats.split()
    if what != "heat"
)
HEAT = tuple(
    id for id, row in MATRIX.items() if any("heat" in whats.split() for c in row.values() for whats in c.values())
)
TOLD = {
    Where.ANY: ("left forearm", "right foot", "right upper-back", "head", "neck", "right chest", "left hip"),
    Where.LIMB: ("left arm", "right leg"),
    Where.LIMB_PART: ("left forearm", "right lower-leg"),
    Where.JOINT: ("left elbow", "right shoulder", "right hip", "neck"),
    Where.FOOT: ("right foot",),
    Where.NODES: ("left armpit", "right groin"),
    Where.BONE: ("right forearm", "right upper-back", "left foot"),
    Where.NOWHERE: ("",),
}
"""Where a trouble is told, until a step can be made that it reaches so and not otherwise."""
HANDS = {"light": ("hold", 1), "firm": ("hold", 4), "lymph": ("skin", 1), "circle": ("circle", 1), "given": ("hold", 1)}
OWN = {"bend": ("hip", "lower-back", "upper-back"), "turn": ("neck",), "reach": ("shoulder", "armpit", "ribs", "chest")}


def here_of(each: Caution, told: str) -> frozenset[Spot]:
    return Trouble(each, spots_in([told]) if told else frozenset()).place


def region(each: Caution, reach: str, told: str) -> frozenset[Spot]:
    """Spots that this reach holds, and none that is stricter by being nearer."""
    place = here_of(each, told)
    match reach:
        case "here":
            return place
        case "near":
            return near(place) - (limb(place) if Reach.LIMB in each.cells else frozenset())
        case "limb":
            return limb(place) - place - near(place) or limb(place) - place or limb(place)
        case _:
            return everywhere() - place - near(place) - limb(place)


def made(what: str, spots: frozenset[Spot], technique: tuple[str, ...] = ()) -> Routine | None:
    """A routine of one step that does this there; None where that cannot be."""
    step: dict[str, Any] = {"name": "It", "duration": 30, "works_with": [], "work": [], "pressure": 0}
    names = [str(spot) for spot in sorted(spots)[:1]]
    keys: dict[str, Any] = {"title": "Made", "for": "self"}
    keys |= {"technique": technique[0]} if technique else {}
    match what:
        case "light" | "firm" | "lymph" | "circle" | "given":
            kind, pressure = HANDS[what]
            step |= {"work": [kind], "pressure": pressure, "touches": names}
            keys |= {"technique": "lymph-drainage"} if what == "lymph" else {}
            keys |= {"for": "partner"} if what == "given" else {}
        case "tool":
            step |= {"work": ["tool"], "touches": names}
        case "load":
            step |= {"loads": names}
        case "move" | "stretch" | "tense":
            step |= {"work": [what], "moves": names}
        case "bend" | "turn" | "reach":
            if spots != everywhere() and not spots & spots_in(OWN[what]):
                return None
            step |= {"work": [what]}
            if what == "reach":
                sides = {spot.side.value for spot in spots if spot.place in OWN[what]} & {"left", "right"}
                step |= {"sides": ["left", "right"]} if not sides else {}
        case "low" | "scent":
            step |= {"work": [what]}
        case "stand":
            step |= {"needs": "standing"}
        case "breath":
            step = {"name": "It", "breathe": {"in": 4, "out": 4}, "cycles": 4}
        case "hold":
            step = {"name": "It", "breathe": {"in": 4, "hold": 4, "out": 4}, "cycles": 4}
    return given.routine({**keys, "steps": [step]})


def only(each: Caution, what: str) -> Caution:
    """The caution with what it says of this kind of work; what a step brings beside it is another cell's business."""
    cells = {r: {w: c for w, c in row.items() if w.value == what} for r, row in each.cells.items()}
    return replace(each, cells={r: row for r, row in cells.items() if row}, cap=None)


def outcome_of(id: str, reach: str, what: str) -> str:
    """What really follows from this caution for such a step."""
    each = only(caution(id), what)
    for told in TOLD[each.where]:
        spots = region(each, reach, told)
        spots = everywhere() if reach == "anywhere" and what in OWN else spots
        routine = made(what, spots, each.only) if spots else None
        if routine is None:
            continue
        said = Answer("yes", spots_in([told]) if told else frozenset())
        found = screening.outcome(routine, (Trouble(each, said.spots),), shown=True)
        match found.verdict:
            case Verdict.CLOSED:
                return "out"
            case Verdict.ASK_FIRST:
                return "ask"
        hits = [hit.cell.value for fate in found.fates.values() for hit in fate.hits]
        if hits:
            return "lighter" if "lighter" in hits else "say"
    return "nothing"


WEAKER = {Cell.OUT: Cell.ASK, Cell.ASK: Cell.LIGHTER, Cell.LIGHTER: Cell.SAY, Cell.SAY: None}


@contextmanager
def weakened(id: str, reach: str, what: str) -> Iterator[None]:
    """The program with one cell a step weaker."""
    before = cautions()
    table = []
    for each in before:
        if each.id == id:
            cells = {r: dict(row) for r, row in each.cells.items()}
            row = cells[Reach(reach)]
            milder = WEAKER[row.pop(What(what))]
            if milder is not None:
                row[What(what)] = milder
            each = replace(each, cells=cells)
        table.append(each)
    found = tuple(table)
    import selfcare.care.cautions as module

    kept = module.cautions
    module.cautions = screening.cautions = lambda: found  # type: ignore[assignment]
    try:
        yield
    finally:
        module.cautions = screening.cautions = kept


def survivors(cells: tuple[tuple[str, str, str, str], ...] = CELLS) -> list[tuple[str, str, str, str]]:
    """The cells that can be weakened and nobody notices."""
    found = []
    for id, reach, what, cell in cells:
        with weakened(id, reach, what):
            if outcome_of(id, reach, what) == cell:
                found.append((id, reach, what, cell))
    return found


if __name__ == "__main__":
    left = survivors()
    print(f"{len(CELLS)} cells weakened by one step, {len(left)} survived")
    for each in left:
        print(*each)
    sys.exit(1 if left else 0)
