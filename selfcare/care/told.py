"""What follows from the answers, in words that every shell uses. It never says that all is well."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from selfcare.body.saying import words
from selfcare.care.again import in_few_words
from selfcare.care.changes import opened_by_a_yes
from selfcare.care.decision import Decision, Reason, Verdict
from selfcare.care.screening import TRAINED_HANDS
from selfcare.care.signs import never_pressed
from selfcare.care.visit import Visit
from selfcare.format.model import Routine
from selfcare.format.within import steps_of
from selfcare.session.wording import listed

OPEN = "No reason to leave this one out was found in the answers."
SHOES = "Shoes on, light"
CLEAR = f"{SHOES} on, floor clear, phone near."
HOLD = "A chair behind you, a wall or worktop in reach."
STAND = f"{HOLD} {CLEAR}"
FEW = 4
"""So many names are told; of more the first and their number."""
NUMB_HANDS = (
    "The hands that work feel little: look at the skin as you go, press with the flat hand, and let somebody else feel "
    "whether a place is warmer than it was."
)
HEARD = "Did you hear a tone just now?"
CREAM = r"\b(creams?|lotions?|oils?|balms?|gels?)\b"
PHONE = "Phone near."
CLOSED_LINE = "Not today."
FIRST_ASK = "First ask."
CLOSED_BEFOREHAND = "Closed for now, from what you have answered. If that has changed: Enter, and answer anew."
ASK_BEFOREHAND = "Ask first. Enter leads to the questions, where a yes can be told."


class Told(Struct, frozen=True):
    """A reason, in three lines."""

    line: str
    then: str
    whom: str


def heading(decision: Decision) -> str:
    return CLOSED_LINE if decision.is_closed else FIRST_ASK


def in_short(decision: Decision) -> str:
    """A closed routine's mark in a list, with its first reason; nothing for an open one."""
    if decision.is_open:
        return ""
    line, more = decision.reasons[0].caution.line, len(decision.reasons) - 1
    mark = "closed for now" if decision.is_closed else "ask first"
    return f"{mark}: {line[:1].lower()}{line[1:]}{f', and {more} more' if more else ''}"


def in_full(decision: Decision) -> tuple[str, ...]:
    """The same with every reason and whom to ask, a sentence each; nothing for an open one."""
    if decision.is_open:
        return ()
    lines = [line for told in reasons(decision) for line in (told.line, told.then, told.whom) if line]
    return (CLOSED_BEFOREHAND if decision.is_closed else ASK_BEFOREHAND, *lines)


def reasons(decision: Decision) -> tuple[Told, ...]:
    return tuple(
        Told(f"{_with_place(each)}.", each.caution.then, f"Ask {each.caution.whom}." if each.caution.whom else "")
        for each in decision.reasons
    )


def _with_place(reason: Reason) -> str:
    return f"{reason.caution.line} ({', '.join(words(reason.told))})" if reason.told else reason.caution.line


def asked_of_a_yes(decision: Decision) -> tuple[str, ...]:
    """What is asked before a professional's yes is noted, a question for each of its reasons, as each has somebody else
    to say it; nothing where no yes would open more."""
    reasons = decision.reasons if decision.verdict is Verdict.ASK_FIRST else decision.waiting
    return tuple(_asked(each) for each in reasons if each.verdict is Verdict.ASK_FIRST)


def _asked(reason: Reason) -> str:
    caution = reason.caution
    if caution.id == TRAINED_HANDS.id:
        return caution.ask
    where = f" ({', '.join(words(reason.told))})" if reason.told else ""
    whom = caution.whom or "somebody who looks after your health"
    return f"Did {whom} say yes to this routine, in spite of {caution.called}{where}?"


def waiting(visit: Visit) -> str:
    """What is left out until a professional says yes; nothing where no yes would bring anything back."""
    what = opens(visit)
    return listed(what) if len(what) < FEW else f"{what[0]} and {len(what) - 1} more"


def opens(visit: Visit) -> tuple[str, ...]:
    """All that such a yes would bring back, by name and side."""
    decision = visit.decision()
    if not decision.is_open or not decision.waiting:
        return ()
    return opened_by_a_yes(visit.routine, decision)


def _until_a_yes(visit: Visit, how: str) -> tuple[str, ...]:
    what = waiting(visit)
    lines = dict.fromkeys(reason.caution.called for reason in visit.decision().waiting)
    return (f"Until a professional says yes, without {what}, because of {listed(tuple(lines))}.{how}",) if what else ()


def approved(visit: Visit) -> tuple[str, ...]:
    """The yeses that it stands on, each with its day."""
    return tuple(
        f"You told on {on.day} {on:%B %Y} that a professional said yes to this routine: {about}."
        for about, on in visit.yeses()
    )


NO_ADVICE = "It is not medical advice, and it does not replace care."
"""Where "not reviewed by a clinician" stands over it."""


def ready(
    visit: Visit, how: str = "", tone: bool = False, reviewed: bool = False, in_few: bool = False
) -> tuple[str, ...]:
    """What to see to before hands are busy, the safe place to stand first.

    `how`: how a clinician's yes is given; `tone`: whether one was played just now, to be asked about; `reviewed`:
    whether it was told already that it is no advice; `in_few`: in few words, for whoever was told it all lately. What
    hands are to be like, where nobody is pressed, and all of a place to stand are whole in any case.
    """
    routine = visit.played()
    # What is about this body first: who reads no more than a line has read that.
    lines = [
        *visit.changes(),
        *([] if in_few else _until_a_yes(visit, how)),
        *(each.then for each in visit.decision().advice if each.then),
    ]
    lines += _numb_hands(visit)
    lines += approved(visit)
    if visit.stands():
        lines += _standing(visit.routine.position or "")
    if routine.position:
        stands = visit.stands() or visit.other_way
        lines.append(in_few_words(routine.position) if in_few and not stands else routine.position)
    if not in_few and (missing := _not_told_yet(routine.equipment, lines)):
        lines.append(f"At hand: {', '.join(missing)}.")
    if visit.hands_on():
        reach = _reach(routine, visit.receiving, in_few)
        if not visit.stands():
            reach = f"{PHONE} {reach}".strip()
        lines.append(f"{HEARD} {reach}" if tone else reach)
    never = never_pressed(visit.routine, [id for id, answer in visit.answers.items() if not answer.holds])
    if never:
        lines.append(f"Never press: {'; '.join(never)}.")
    if not reviewed:
        lines.append(NO_ADVICE)
    return tuple(dict.fromkeys(filter(None, lines)))


def _reach(routine: Routine, giving: bool, in_few: bool) -> str:
    """What hands are to be like; of cream only where the routine speaks of it, of rings where its position does not.
    `in_few`: clean hands for somebody else, and of one's own the cream alone, as that may be another one today."""
    said = (each.say for each in steps_of(routine.steps))
    told = (routine.position or "", routine.summary or "", *routine.equipment, *map(str, said))
    cream = f"only cream {'they' if giving else 'you'} know" if re.search(CREAM, " ".join(told).lower()) else ""
    if giving:
        lean = "" if in_few else " Lean, do not press."
        return f"{_and('Wash your hands, cover cuts, rings off', cream)}{lean}"
    return _and("" if in_few else "Sleeves up" if "rings" in told[0].lower() else "Rings off, sleeves up", cream)


def _and(hands: str, cream: str) -> str:
    words = "; ".join(filter(None, (hands, cream)))
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _standing(position: str) -> list[str]:
    """What holds who stands, and the position where it says that itself: none of it is told twice."""
    clear = CLEAR.replace(SHOES, "Light") if "shoes" in position.lower() else CLEAR
    held = "chair" in position and ("wall" in position or "worktop" in position)
    return [position, clear] if held else [f"{HOLD} {clear}"]


def _not_told_yet(equipment: Iterable[str], lines: Iterable[str]) -> list[str]:
    """What is needed and not named in what is told already: a chair that one sits on is at hand."""
    told = set(re.findall(r"[^\W_]+", " ".join(lines).lower()))
    return [each for each in equipment if re.split(r"[^\w-]+", each.lower().strip(" .,)"))[-1] not in told]


def _numb_hands(visit: Visit) -> tuple[str, ...]:
    """For whoever works on themselves with hands that feel little."""
    answer = visit.answers.get("numb")
    if answer is None or not answer.holds or visit.receiving or not visit.hands_on():
        return ()
    told = not answer.spots or any(spot.place == "hand" for spot in answer.spots)
    return (NUMB_HANDS,) if told else ()


def is_worth_a_stop(visit: Visit) -> bool:
    """Whether there is anything to see to before it begins; quiet breathing begins at once."""
    return visit.hands_on() or visit.stands() or bool(visit.changes() or visit.yeses() or visit.routine.rate)
