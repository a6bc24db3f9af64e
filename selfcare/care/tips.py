"""What is worth saying after a session: what the routine names and the person needs, without what would harm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from selfcare.care.answer import Answer
from selfcare.care.cautions import What, cautions
from selfcare.care.screening import touches
from selfcare.care.tables import data
from selfcare.format.model import Routine


@cache
def _tips() -> dict[str, dict[str, Any]]:
    tips: dict[str, dict[str, Any]] = data("tips")
    return tips


@cache
def known() -> dict[str, str]:
    """The bundled tips, by name."""
    return {name: str(tip["words"]) for name, tip in _tips().items()}


@cache
def for_both() -> frozenset[str]:
    """The words of the tips that are told to whoever gives as well, or to nobody else."""
    return frozenset(str(tip["words"]) for tip in _tips().values() if tip.get("both"))


def tips(names: Iterable[str]) -> list[str]:
    """The words of the tips that a routine names; what is not a known name is the author's own sentence."""
    return [known().get(name, name) for name in names]


def tips_for(routine: Routine, answers: Mapping[str, Answer] | None) -> list[str]:
    """The tips for somebody who gave these answers: what is done first, what they need, the others; None: not asked."""
    # A no for some places alone leaves the others unknown.
    said = {id: each for id, each in (answers or {}).items() if each.holds or not each.spots}
    holding = {id for id, answer in said.items() if answer.holds}
    hands_on = touches(routine)
    needed = [
        name
        for name, tip in _tips().items()
        if holding & set(tip.get("if-any", ())) and (hands_on or not tip.get("hands"))
    ]
    first = [name for name in routine.tips if _tips().get(name, {}).get("first")]
    named = [name for name in dict.fromkeys((*first, *needed, *routine.tips)) if not _harms(name, holding, said)]
    return tips(named)


def at_hand(routine: Routine) -> str:
    """What to have there before it begins; empty where nothing is needed."""
    return f"At hand: {', '.join(routine.equipment)}." if routine.equipment else ""


def may_be_told(routine: Routine) -> list[str]:
    """The words of all tips that somebody may need after this routine, whoever they are."""
    needed = [name for name, tip in _tips().items() if tip.get("if-any")]
    return tips(dict.fromkeys((*routine.tips, *needed)))


def _harms(name: str, holding: set[str], said: Mapping[str, Answer]) -> bool:
    tip = _tips().get(name, {})
    forbidding = set(tip.get("not-if", ()))
    # What was never asked is not known, and who is not known is not told what may harm.
    return bool(forbidding & holding or forbidding - said.keys()) or (name == "heat" and not warmth_is_open(said))


def warmth_is_open(answers: Mapping[str, Answer]) -> bool:
    """Whether warmth may be spoken of: every caution that speaks of it was asked, and none of them holds.

    Adapting counts too: a sentence cannot adapt itself.
    """
    return all(each.id in answers and not answers[each.id].holds for each in cautions() if each.speaks_of(What.HEAT))
