"""What a routine is good for, as somebody looks for it: the part of the body, who is there, time, and standing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first picture has the shelves before any routine is read
    from selfcare.format.model import Routine

SHORT = 300
"""Seconds that a routine of the shelf of short ones lasts at most."""


class Need(StrEnum):
    """A need, by the words under which its routines stand."""

    FEET = "Feet"
    HANDS = "Hands"
    BACK = "Back"
    ALONE = "Alone"
    WITH_A_HELPER = "With a helper"
    SHORT = "Up to five minutes"
    CANNOT_STAND = "Cannot stand"


# Whoever looks for the feet is served by calves and shins too, and whoever looks for the hands by the forearms that
# move them. "Back of the legs" is no back.
_BODY = {
    Need.FEET: r"foot|feet|toes?|soles?|heels?|ankles?|legs?|calf|calves|shins?",
    Need.HANDS: r"hands?|fingers?|thumbs?|palms?|wrists?|forearms?",
    Need.BACK: r"backs?(?! of\b)|spine|shoulders?|neck",
}


@cache
def _parts() -> Mapping[Need, re.Pattern[str]]:
    return {need: re.compile(rf"\b({words})\b", re.IGNORECASE) for need, words in _BODY.items()}


def needs_of(routine: Routine, seconds: Decimal, can_sit: bool) -> frozenset[Need]:
    """The needs that a routine serves; `seconds` at its usual level, `can_sit` where nobody has to stand in it."""
    told = f"{routine.title}. {routine.area or ''}"
    needs = {need for need, part in _parts().items() if part.search(told)}
    if routine.for_ != "partner":
        needs.add(Need.ALONE)
    if routine.for_ != "self":
        needs.add(Need.WITH_A_HELPER)
    if seconds <= SHORT:
        needs.add(Need.SHORT)
    if can_sit:
        needs.add(Need.CANNOT_STAND)
    return frozenset(needs)
