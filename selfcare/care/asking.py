"""What is asked before a routine: what can make a difference in it, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from selfcare.body.places import everywhere
from selfcare.care.cautions import Caution, Cell, Where, Whose
from selfcare.care.decision import Fate
from selfcare.care.doing import Act
from selfcare.care.screening import cautions_for, own_question, reaches, ways
from selfcare.care.weighing import Trouble, alike, fate
from selfcare.format.model import Routine


def questions(routine: Routine, by_another: bool = False) -> tuple[Caution, ...]:
    """What is asked before a routine, in the order in which it is asked, the author's own questions at their place.

    What would change nothing but a sentence is not asked, and nothing at all where no answer could do more than make it
    lighter: quiet breathing stays open without a word.
    """
    by_another = by_another or routine.for_ == "partner"
    everything = [act for way in ways(routine, by_another) for act in way]
    kinds = alike(everything)
    technique = (routine.technique or "").lower()
    unless = {id for act in everything for id in act.step.unless}
    asked, strict = [], False
    for each in cautions_for(routine):
        if each.whose is Whose.GIVER and not by_another:
            continue
        fates = [fate(act, (trouble,), technique) for act in kinds for trouble in _wherever(each)]
        if each.id in unless or any(map(differs, fates)) or _caps(each, everything, technique):
            asked.append(each)
            strict = strict or each.id in unless or any(found.is_left_out or found.beside for found in fates)
    found = asked if strict else []
    own = [own_question(question.ask, question.yes, question.say) for question in routine.screen]
    today = [each for each in found if each.is_todays]
    return (*today, *own, *(each for each in found if not each.is_todays))


def _wherever(caution: Caution) -> tuple[Trouble, ...]:
    """It holds, and nobody can say where; and where a place may be none at all, it is at every one."""
    nowhere = Trouble(caution)
    return (nowhere, Trouble(caution, everywhere())) if caution.where is Where.BONE else (nowhere,)


def differs(found: Fate) -> bool:
    """Whether the step is done otherwise, or not at all; to be told something with it leaves it as it is."""
    return found.rank > Cell.SAY.rank or bool(found.beside or found.resting)


def _caps(caution: Caution, found: Sequence[Act], technique: str) -> bool:
    return caution.cap is not None and any(reaches(each, found, technique) for each in _wherever(caution))
