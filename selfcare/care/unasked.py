"""What the questions before would have led to, for somebody who cannot be asked: a reader of paper, a listener.

Each caution is put to the same rules as an answer is, as if it alone held, so that paper and screen agree.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from selfcare.care.asking import questions
from selfcare.care.cautions import Caution, Reach
from selfcare.care.changes import SITTING, changes_told
from selfcare.care.decision import Decision, Verdict
from selfcare.care.done import stands
from selfcare.care.screening import needs_trained_hands, outcome
from selfcare.care.tips import at_hand, tips_for
from selfcare.care.weighing import Trouble
from selfcare.format.model import Routine
from selfcare.session.aloud import stop_for

NOT_ADVICE = "Not medical advice, and not reviewed by a clinician."
SHOWN_FIRST = "Only when shown or approved by a professional."
QUESTIONS_FIRST = "First answer the questions in selfcare."
AFTERWARDS = "For afterwards."
THE_END = "That is all."
LEFT_ALONE = "That place is left alone, and what lies beside it."
BY_SITTING = "There is a seated way as well."


class Held(Struct, frozen=True):
    """A caution, and what would follow if it held."""

    caution: Caution
    changes: tuple[str, ...]
    """What would be changed, a sentence each."""


class Unasked(Struct, frozen=True):
    """The cautions of a routine by what they lead to, each in the order of the questions."""

    closed: tuple[Held, ...]
    ask_first: tuple[Held, ...]
    changed: tuple[Held, ...]
    """It goes on, but otherwise."""
    trained_hands: bool
    """Whether a professional is to have shown or approved it, whoever does it."""

    def __bool__(self) -> bool:
        return bool(self.closed or self.ask_first or self.changed or self.trained_hands)


def unasked(routine: Routine, seated: bool = False) -> Unasked:
    """All that would have been asked; `seated` where it is done so from the start."""
    found: dict[Verdict, list[Held]] = {verdict: [] for verdict in Verdict}
    for caution in questions(routine):
        decision = _if_held(routine, caution, seated)
        changes = tuple(each for each in changes_told(routine, decision) if not (seated and each == SITTING))
        if caution.asks_where:
            changes = (*changes, LEFT_ALONE)
        found[decision.verdict].append(Held(caution, changes))
    return Unasked(
        closed=tuple(found[Verdict.CLOSED]),
        ask_first=tuple(found[Verdict.ASK_FIRST]),
        changed=tuple(found[Verdict.OPEN]),
        trained_hands=needs_trained_hands(routine),
    )


def opening(routine: Routine, seated: bool = False) -> tuple[str, ...]:
    """What a listener who has only the sound must know before anything else, in the fewest words."""
    told = [_sentence(f"{routine.title}, sitting" if seated else routine.title), NOT_ADVICE]
    if needs_trained_hands(routine):
        told.append(SHOWN_FIRST)
    today = [
        each.spoken
        for each in questions(routine)
        if each.is_todays and each.spoken and not _anywhere(routine, each).is_open
    ]
    if today:
        told.append(f"Not today with {_either(today)}.")
    if questions(routine):
        told.append(QUESTIONS_FIRST)
    told.append(stop_for(routine.stop_if))
    return tuple(filter(None, told))


def taking_place(routine: Routine, seated: bool = False) -> tuple[str, ...]:
    """What is to be done in the lead-in."""
    hand = at_hand(routine)
    if seated:
        return tuple(filter(None, (hand, routine.seated)))
    return tuple(filter(None, (hand, routine.position, BY_SITTING if can_be_seated(routine) else "")))


def closing(routine: Routine) -> tuple[str, ...]:
    """What is said after the end: the routine's tips, told as that, and that nothing more is said."""
    tips = tuple(tips_for(routine, None))
    return (AFTERWARDS, *tips, THE_END) if tips else (THE_END,)


def aloud(routine: Routine) -> tuple[str, ...]:
    """All the words around a session that only a recording says, standing and sitting."""
    ways = (False, True) if routine.seated is not None else (False,)
    before = (text for way in ways for text in (*opening(routine, way), *taking_place(routine, way)))
    return tuple(dict.fromkeys((*before, *closing(routine))))


def can_be_seated(routine: Routine) -> bool:
    """Whether it stands, and can be done sitting."""
    return routine.seated is not None and stands(routine)


def _if_held(routine: Routine, caution: Caution, seated: bool = False) -> Decision:
    """What follows if this holds and nothing else, wherever it is: a place is told of apart, as nobody can be asked for
    it. The professional's yes is given: that is told once, for everybody."""
    anywhere = {Reach.ANYWHERE: caution.cells[Reach.ANYWHERE]} if Reach.ANYWHERE in caution.cells else {}
    told = replace(caution, cells=anywhere) if caution.asks_where and not caution.fixed else caution
    return outcome(routine, (Trouble(told),), shown=True, seated=seated)


def _anywhere(routine: Routine, caution: Caution) -> Decision:
    """The same where the place may be the one that is worked on, as nobody who only listens can be asked."""
    return outcome(routine, (Trouble(caution),), shown=True)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _either(things: list[str]) -> str:
    """`a`, `a or b`, `a, b, or c or d`: one of them may hold an "or" of its own."""
    return " or ".join(things) if len(things) < 3 else f"{', '.join(things[:-1])}, or {things[-1]}"
