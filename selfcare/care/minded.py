"""What is to be minded in a step that stays, and why, in words of a body."""

from __future__ import annotations

from collections.abc import Iterable

from selfcare.body.saying import listed as places
from selfcare.care.cautions import Cell, What
from selfcare.care.decision import Fate, Hit
from selfcare.care.done import TOUCHING
from selfcare.session.wording import listed
from selfcare.words.minding import ALONE, EASY, LIGHTLY, NO_WEIGHT, REST_IT, Mind

BODY = (What.MOVE, What.STRETCH, What.TENSE, What.REACH, What.BEND, What.TURN)
"""What somebody does with their own body."""


def because(hits: Iterable[Hit], whose: str = "your") -> str:
    """ "because of your left wrist (the broken bone or sprain)"."""
    causes = dict.fromkeys((hit.caution.called, hit.told) for hit in hits)
    words = [f"{places(told, whose)} ({called})" if told else called for called, told in causes]
    return f"because of {listed(tuple(words))}"


def touching(fate: Fate) -> tuple[Hit, ...]:
    """Why hands there are to be light, if they are."""
    return tuple(hit for hit in fate.hits if hit.what in TOUCHING and hit.cell.rank >= Cell.LIGHTER.rank)


def is_eased(fate: Fate) -> bool:
    """Whether less of it is done."""
    return any(hit.what in BODY for hit in fate.of(Cell.LIGHTER))


def minded(fate: Fate, pressure: int | None, whose: str, side: str = "") -> Mind | None:
    """What is to be minded on a side; `pressure` is how firmly hands work there, where that is to be told."""
    hits = fate.of(Cell.LIGHTER)
    eased = [hit for hit in hits if hit.what in BODY]
    touched = [hit for hit in hits if hit.what in TOUCHING]
    leant = [hit for hit in hits if hit.what is What.LOAD]
    said = [EASY] if eased else []
    said += [LIGHTLY[pressure]] if pressure in LIGHTLY else []
    said += [NO_WEIGHT] if leant else []
    said += [REST_IT] if fate.resting else []
    said += [ALONE] if fate.beside else []
    if not said:
        return None
    causes = [because([*eased, *touched, *leant], whose)] if eased or touched or leant else []
    alone = fate.resting | fate.beside
    return Mind(tuple(said), "; ".join([*causes, *([places(alone, whose)] if alone else [])]), side)
