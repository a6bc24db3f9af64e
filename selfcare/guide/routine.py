"""One routine, from the questions before it to the tips after it: which comes after which, for every shell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from selfcare.guide.moves import Flow, Gone, Nobody, ask
from selfcare.guide.stops import Choice, Gentler, GoOn, Lead, Notice, OnWhom, Opening, TurnedAway, Whose
from selfcare.words.levels import EASY
from selfcare.words.people import ME

if TYPE_CHECKING:
    from selfcare.care.visit import Visit
    from selfcare.guide.parts import Parts, Shell
    from selfcare.history.unfinished import Offer
    from selfcare.session.events import Outcome
    from selfcare.shelves.entry import Entry

CALM = "breath-calm"
"""What stays open to everybody."""
SILENT = "This routine does not say what it does, and nobody was asked: go gently, and stop for anything that hurts."


class Closed(Enum):
    """Why a routine was not led."""

    LEFT = "left"
    """Somebody went back."""
    TURNED_AWAY = "turned away"
    """The answers, or a yes that is waited for, closed it."""
    NOBODY = "nobody"
    """There was nobody who could be asked."""


class Ending(Struct, frozen=True):
    """How a way ended."""

    closed: Closed | None = None
    """None where the routine itself was led; set also where calm breathing was led in its place."""
    played: str = ""
    """The name of what was led."""
    outcome: Outcome | None = None
    """None where it was stopped before it had begun, too."""


def routine(
    parts: Parts,
    shell: Shell,
    entry: Entry,
    *,
    seated: bool = False,
    note: str = "",
    offer: Offer | None = None,
    offering: bool = False,
) -> Flow[Ending]:
    """The whole way; `seated` where its seated twin was chosen, `note` what is different about it this time.

    `offer`: a session of it that is gone on with; `offering`: whether it is asked first whether one is.
    """
    if offering and not parts.unattended:
        wanted, offer = yield from _offered(parts, entry)
        if wanted is None:
            return Ending(Closed.LEFT)
    if offer is None and not parts.unattended:
        chosen = yield from _chosen(parts, entry)
        if chosen is None:
            return Ending(Closed.LEFT)
        parts = chosen
    visit = parts.visit(entry)
    visit.seated = offer.seated if offer is not None else visit.seated or seated
    yield Opening(entry, visit, parts.screening)
    if not parts.screening:
        return (yield from _led(parts, shell, entry, visit, _level(parts, entry, offer), {}, note, offer))
    level, begun = _level(parts, entry, offer), None
    try:
        try:
            if visit.has_questions():
                answered = yield from _answered(visit, level, parts.try_sound)
                if answered is None:
                    return Ending(Closed.LEFT)
                level, begun = answered
        except Nobody as nobody:
            from selfcare.care.doing import is_silent

            # A short file that says nothing of bodies is played from a script as it always was, and that is said;
            # but not where somebody had begun to answer: "something hurts", and then silence, opens nothing.
            if isinstance(nobody, Gone) or not is_silent(visit.routine):
                raise
            yield Notice(SILENT)
        visit.asked = True
        if begun is not None and visit.decision().is_open:
            return (yield from _led(parts, shell, entry, visit, level, begun, note, offer))
        return (yield from _judged(parts, shell, entry, visit, level, note, offer))
    except Nobody:
        return Ending(Closed.NOBODY)


def _offered(parts: Parts, entry: Entry) -> Flow[tuple[bool | None, Offer | None]]:
    """What was said, None for leaving, and the session that is gone on with."""
    offer = parts.unfinished()
    if offer is None or offer.routine != entry.name:
        return False, None
    try:
        wanted = yield from ask(GoOn(offer))
    except Gone:
        return None, None
    except Nobody:
        return False, None
    if wanted is False:
        parts.settled(offer)
    return wanted, offer if wanted else None


def _chosen(parts: Parts, entry: Entry) -> Flow[Parts | None]:
    """The same with the level that somebody has chosen whom it hurt the last time; None for leaving."""
    if parts.level(entry) == EASY or not parts.hurt_before(entry):
        return parts
    try:
        gentler = yield from ask(Gentler(entry.title))
    except Gone:
        return None
    except Nobody:
        return parts
    if gentler is None:
        return None
    return replace(parts, level=lambda each: EASY if gentler and each is entry else parts.level(each))


def _level(parts: Parts, entry: Entry, offer: Offer | None) -> str:
    return parts.level(entry) if offer is None else offer.level


def _answered(visit: Visit, level: str, tone: Callable[[], bool]) -> Flow[tuple[str, Mapping[str, int] | None] | None]:
    """Whose body it is, and the questions: how much of it was chosen, and where it was begun from them, the numbers,
    else None. None of both where they were left."""
    told = False
    if visit.asks_on_whom:
        somebody = yield from ask(OnWhom(tuple(visit.people.names(receives=True))))
        if somebody is None:
            return None
        told = bool(somebody)
        name = somebody if isinstance(somebody, str) else ""
        visit.done_to(told, name if told else visit.person.name or ME)
    names = visit.people.names(visit.receiving)
    if not told and visit.person.name in ("", ME) and len(names) > (0 if visit.receiving else 1):
        known = tuple(names) if visit.receiving else tuple(sorted(names, key=lambda name: name != ME))
        whose = yield from ask(Whose(visit.receiving, known))
        if whose is None:
            return None
        visit.choose(whose or ("" if visit.receiving else ME))
    begun: Mapping[str, int] | None = None
    if visit.sheets():
        from selfcare.guide.questions import Questions

        questions = Questions(visit, level, tone)
        if not (yield from ask(questions)):
            return None
        level, begun = questions.level, questions.before if questions.begun else None
    visit.asked = True
    if begun is not None:
        visit.begins()
    yield from _keep(visit)
    return level, begun


def _keep(visit: Visit) -> Flow[None]:
    if not visit.keep() and visit.people.trouble:
        yield Notice(visit.people.trouble)


def _judged(
    parts: Parts, shell: Shell, entry: Entry, visit: Visit, level: str, note: str, offer: Offer | None
) -> Flow[Ending]:
    """What follows from the answers, as often as that changes, and then the session."""
    from selfcare.care.told import is_worth_a_stop
    from selfcare.guide.readiness import Go, Ready

    stopped, tone = False, False
    while True:
        if not visit.decision().is_open:
            calm = _calm(parts, entry)
            match (yield from ask(TurnedAway(visit, calm is not None))):
                case Choice.APPROVED:
                    visit.clinician_said_yes()
                    yield from _keep(visit)
                    continue
                case Choice.CALM if calm is not None:
                    return (yield from _instead(parts, shell, calm))
                case _:
                    return Ending(Closed.TURNED_AWAY)
        # Somebody who has just withdrawn a yes is shown what is left, even where nothing is worth a stop any more.
        if not stopped and not is_worth_a_stop(visit):
            return (yield from _led(parts, shell, entry, visit, level, {}, note, offer))
        tone = tone if stopped else parts.try_sound()
        ready, stopped = Ready(visit, level, tone), True
        try:
            go, told = (yield from ask(ready)), True
        except Nobody:  # all that had to be asked was asked
            go, told = Go.BEGIN, False
        level = ready.level
        match go:
            case Go.BEGIN:
                if told and visit.begins():
                    yield from _keep(visit)
                return (yield from _led(parts, shell, entry, visit, level, ready.before, note, offer))
            case Go.LEAVE:
                return Ending(Closed.LEFT)
            case Go.JUDGE:
                pass


def _instead(parts: Parts, shell: Shell, calm: Entry) -> Flow[Ending]:
    """Calm breathing, at once: whoever has just been told "not today" is not asked anything more."""
    visit = parts.visit(calm)
    visit.asked = True
    yield Opening(calm, visit, True)
    led = yield from _led(parts, shell, calm, visit, parts.level(calm), {}, "")
    return replace(led, closed=Closed.TURNED_AWAY)


def _calm(parts: Parts, entry: Entry) -> Entry | None:
    """Calm breathing, where it is on the shelf and not what was closed."""
    if entry.name == CALM:
        return None
    return next((each for each in parts.entries() if each.name == CALM and each.routine is not None), None)


def _led(
    parts: Parts,
    shell: Shell,
    entry: Entry,
    visit: Visit,
    level: str,
    before: Mapping[str, int],
    note: str,
    offer: Offer | None = None,
) -> Flow[Ending]:
    """The session, and what comes after it; saved whatever ends it."""
    # The first question needs no engine.
    from selfcare.guide.sitting import Sitting

    sitting = Sitting(entry.as_played(visit.played()), parts, shell, visit, level, before, offer)
    try:
        if not parts.unattended and (company := parts.company()):
            yield Notice(company)
        if sitting.begins_anew:
            yield Notice("That step is not in the routine any more, so it begins from the start.")
        yield from ask(Lead(sitting, note))
        sitting.finish()
        if sitting.begun:
            from selfcare.guide.afterwards import Afterwards

            yield from ask(Afterwards(sitting, parts.screening, lambda name: parts.worth_telling(entry, name)))
    except Nobody:  # whoever was there has gone
        pass
    finally:
        sitting.close()
    return Ending(None, entry.name, sitting.recorder.outcome)
