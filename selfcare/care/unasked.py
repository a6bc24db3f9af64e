"""What the questions before would have led to, for somebody who cannot be asked: a reader of paper, a listener.

Each caution is put to the same rules as an answer is, as if it alone held, so that paper and screen agree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfcare.care.adapt import changes_told, seated
from selfcare.care.cautions import LISTS, Caution
from selfcare.care.decision import Change, Decision, Verdict
from selfcare.care.groups import groups_of, needs_trained_hands
from selfcare.care.screening import TRAINED_HANDS, YES, Answer, decide, questions
from selfcare.care.tips import tips_for
from selfcare.format.model import Routine

NOT_ADVICE = "Not medical advice, and not reviewed by a clinician."
SHOWN_FIRST = "Only when shown or approved by a professional."
QUESTIONS_FIRST = "Answer its questions in selfcare first."
BY_SITTING = "There is a seated way as well."


@dataclass(frozen=True, slots=True)
class Held:
    """A caution, and what would follow if it held."""

    caution: Caution
    changes: tuple[str, ...]
    """What would be changed, a sentence each."""


@dataclass(frozen=True, slots=True)
class Unasked:
    """The cautions of a routine by what they lead to, each in the order of the questions."""

    closed: tuple[Held, ...]
    ask_first: tuple[Held, ...]
    changed: tuple[Held, ...]
    """It goes on, but otherwise."""
    trained_hands: bool
    """Whether a professional is to have shown or approved it, whoever does it."""

    def __bool__(self) -> bool:
        return bool(self.closed or self.ask_first or self.changed or self.trained_hands)


def unasked(routine: Routine, sitting: bool = False) -> Unasked:
    """All that would have been asked; `sitting` where it is done so from the start."""
    found: dict[Verdict, list[Held]] = {verdict: [] for verdict in Verdict}
    done = seated(routine) if sitting else routine
    for caution in questions(routine):
        decision = _if_held(routine, caution)
        changes = decision.changes - ({Change.SEATED} if sitting else frozenset())
        found[decision.verdict].append(Held(caution, changes_told(done, replace(decision, changes=changes))))
    return Unasked(
        closed=tuple(found[Verdict.CLOSED]),
        ask_first=tuple(found[Verdict.ASK_FIRST]),
        changed=tuple(found[Verdict.OPEN]),
        trained_hands=needs_trained_hands(routine),
    )


def opening(routine: Routine, sitting: bool = False) -> tuple[str, ...]:
    """What a listener who has only the sound must know before anything else, in the fewest words."""
    told = [_sentence(f"{routine.title}, sitting" if sitting else routine.title), NOT_ADVICE]
    if needs_trained_hands(routine):
        told.append(SHOWN_FIRST)
    today = [
        each.spoken
        for each in questions(routine)
        if each.list == LISTS[0] and each.spoken and _if_held(routine, each).verdict is not Verdict.OPEN
    ]
    if today:
        told.append(f"Not today with {_either(today)}.")
    if questions(routine):
        told.append(QUESTIONS_FIRST)
    if routine.stop_if:
        told.append(f"Stop for: {', '.join(routine.stop_if)}.")
    return tuple(told)


def taking_place(routine: Routine, sitting: bool = False) -> tuple[str, ...]:
    """What is to be done in the lead-in."""
    hand = f"At hand: {', '.join(routine.equipment)}." if routine.equipment else ""
    if sitting:
        return tuple(filter(None, (hand, routine.seated)))
    return tuple(filter(None, (hand, routine.position, BY_SITTING if can_be_seated(routine) else "")))


def closing(routine: Routine) -> tuple[str, ...]:
    """What is said after the end: the routine's tips."""
    return tuple(tips_for(routine, None))


def aloud(routine: Routine) -> tuple[str, ...]:
    """All the words around a session that only a recording says, standing and sitting."""
    ways = (False, True) if routine.seated is not None else (False,)
    before = (text for way in ways for text in (*opening(routine, way), *taking_place(routine, way)))
    return tuple(dict.fromkeys((*before, *closing(routine))))


def can_be_seated(routine: Routine) -> bool:
    """Whether it stands, and can be done sitting."""
    return "stand" in groups_of(routine) and routine.seated is not None


def _if_held(routine: Routine, caution: Caution) -> Decision:
    """What follows if this holds and nothing else, the professional's yes given: that is told once, for everybody."""
    yes = {TRAINED_HANDS.id: frozenset({routine.technique or ""})}
    return decide(routine, {caution.id: Answer(YES)}, yes)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _either(things: list[str]) -> str:
    """`a`, `a or b`, `a, b, or c or d`: one of them may hold an "or" of its own."""
    return " or ".join(things) if len(things) < 3 else f"{', '.join(things[:-1])}, or {things[-1]}"
