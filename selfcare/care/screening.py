"""Routine and answers -> what is asked, and the decision. Pure; the strictest rule wins.

Firm work acts only on the firm steps where the routine has light ones too; scent only takes the scent away; standing
only makes it the seated twin, where there is one. A clinician's yes clears only the `ask`: places, adaptations and the
cap of pressure stay in force.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from selfcare.care.adapt import adapted
from selfcare.care.cautions import LISTS, Caution, Level, Whose, cautions
from selfcare.care.decision import Change, Decision, Reason, Verdict
from selfcare.care.groups import (
    HANDS_ON,
    every_step,
    groups_of,
    has_sides,
    is_fingertip,
    is_firm,
    is_touchless,
    needs_trained_hands,
)
from selfcare.format.model import Routine
from selfcare.format.twin import steps_of
from selfcare.measures.breathed import Breathed

YES, NO, NOT_SURE = "yes", "no", "not sure"
SIDES = ("left", "right")
OWN = "own"
"""The group of an author's own questions."""
TRAINED_HANDS = Caution(
    id="trained-hands",
    list="standing",
    line="A technique that belongs to trained hands",
    ask="Did a professional show you this, or approve it for you?",
    levels={},
    touchless={},
    then="This is the lighter cousin of a technique that belongs to trained hands. It opens when a professional has "
    "shown it to you or approved it for you.",
    whom="a massage therapist, physiotherapist or lymphoedema therapist",
)
NOTHING_LEFT = Caution(
    id="nothing-left",
    list="today",
    line="Nothing of this routine is left when all of that is left out",
    ask="",
    levels={},
    touchless={},
    then="What is to be left alone today is all that this routine works on.",
    whom="the clinician who looks after it",
)
_OWN_LEVELS = {"stop": Level.STOP, "ask": Level.ASK, "note": Level.ADAPT}


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said to one caution; `where` is left, right, both or elsewhere, or empty."""

    said: str
    where: str = ""

    @property
    def holds(self) -> bool:
        """Not sure counts as yes: it costs a step or a question, and the other way costs more."""
        return self.said != NO


Yeses = Mapping[str, frozenset[str]]
"""By caution, the groups for which a clinician said yes."""


def own_group(routine: Routine) -> str:
    """Stands for what a routine's own `cautions` say; a yes to it is a yes to this routine alone."""
    return f"{OWN}: {routine.title}"


def cautions_for(routine: Routine) -> tuple[Caution, ...]:
    """The cautions, with what the routine itself has of them; that can only add, so it is never milder."""
    own = own_group(routine)
    said = {id: Level.ADAPT for step in every_step(routine) for id in step.unless}
    said |= {id: Level(level) for id, level in routine.cautions.items()}
    return tuple(
        replace(each, levels={**each.levels, own: said[each.id]}) if each.id in said else each for each in cautions()
    )


def questions(routine: Routine) -> tuple[Caution, ...]:
    """What is asked before a routine, in the order in which it is asked, the author's own questions at their place.

    Nothing where no answer could do more than adapt: quiet breathing stays open without a word.
    """
    groups, touchless = groups_of(routine) | {own_group(routine)}, is_touchless(routine)
    found = [each for each in cautions_for(routine) if any(each.level(group, touchless) for group in groups)]
    if not any((each.level(group, touchless) or Level.ADAPT) != Level.ADAPT for each in found for group in groups):
        found = []
    if routine.for_ != "partner":
        found = [each for each in found if each.whose is not Whose.GIVER]
    own = [_own(question.ask, question.yes, question.say) for question in routine.screen]
    today = [each for each in found if each.list == LISTS[0]]
    return (*today, *own, *(each for each in found if each.list != LISTS[0]))


def asks_where(routine: Routine, caution: Caution) -> bool:
    """Whether the side matters: it could be left out."""
    return caution.sided and has_sides(routine)


@dataclass(slots=True)
class _Draft:
    reasons: list[Reason] = field(default_factory=list)
    changes: set[Change] = field(default_factory=set)
    without: set[str] = field(default_factory=set)
    caps: list[int] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    advice: list[Caution] = field(default_factory=list)
    waiting: list[Reason] = field(default_factory=list)
    barred: set[str] = field(default_factory=set)
    """What no yes brings back: the firm steps, or standing."""

    def wait(self, caution: Caution, group: str, for_a_yes: bool) -> None:
        """Something is left out, until somebody says yes or for good."""
        if for_a_yes:
            self.waiting.append(Reason(caution, Verdict.ASK_FIRST, frozenset({group})))
        else:
            self.barred.add(group)


def decide(routine: Routine, answers: Mapping[str, Answer], yeses: Yeses | None = None) -> Decision:
    """What follows from these answers for this routine."""
    given: Yeses = yeses or {}
    draft = _Draft()
    groups = groups_of(routine) | {OWN, own_group(routine)}
    if needs_trained_hands(routine) and (routine.technique or "") not in given.get(TRAINED_HANDS.id, ()):
        draft.reasons.append(Reason(TRAINED_HANDS, Verdict.ASK_FIRST, frozenset({routine.technique or ""})))
    own = [_own(question.ask, question.yes, question.say) for question in routine.screen]
    for caution in (*cautions_for(routine), *own):
        answer = answers.get(caution.id)
        if answer is not None and answer.holds:
            _weigh(routine, groups, caution, answer, given.get(caution.id, frozenset()), draft)
    decision = Decision(
        verdict=max((reason.verdict for reason in draft.reasons), key=list(Verdict).index, default=Verdict.OPEN),
        reasons=tuple(sorted(draft.reasons, key=lambda reason: reason.verdict is not Verdict.CLOSED)),
        changes=frozenset(draft.changes),
        without=frozenset(draft.without),
        cap=min(draft.caps, default=None),
        places=tuple(dict.fromkeys(draft.places)),
        advice=tuple(draft.advice),
        holding=frozenset(id for id, answer in answers.items() if answer.holds),
        waiting=tuple(each for each in draft.waiting if not each.groups & draft.barred),
    )
    if decision.verdict is Verdict.CLOSED:
        return Decision(Verdict.CLOSED, tuple(each for each in decision.reasons if each.verdict is Verdict.CLOSED))
    played = adapted(routine, decision)
    if played is None:
        return Decision(Verdict.CLOSED, (Reason(NOTHING_LEFT, Verdict.CLOSED, frozenset()),))
    if Change.OWN_BREATH in decision.changes:
        paced = replace(decision, changes=decision.changes - {Change.OWN_BREATH})
        if not any(isinstance(step.measure, Breathed) for step in steps_of((adapted(routine, paced) or played).steps)):
            return paced  # the breathing has gone with something else
    return decision


def _weigh(
    routine: Routine, groups: Iterable[str], caution: Caution, answer: Answer, cleared: frozenset[str], draft: _Draft
) -> None:
    """Add what one caution does."""
    groups = frozenset(groups)
    touchless = is_touchless(routine)
    hands_on = bool(groups & HANDS_ON) and not touchless
    levels = {group: level for group in groups if (level := caution.level(group, touchless))}
    if not levels:
        return
    draft.advice.append(caution)
    stops: set[str] = set()
    asks: set[str] = set()
    for group, level in levels.items():
        if level is Level.ADAPT and caution.only and not _meant(routine, caution):
            level = Level.ASK
        hard = level is Level.STOP or (level is Level.ASK and group not in cleared)
        match group:
            case "stand" if routine.seated is not None:
                if hard or caution.seated:
                    draft.changes.add(Change.SEATED)
                    draft.wait(caution, group, level is Level.ASK and not caution.seated)
                continue
            case "firm" if "light" in groups:
                if hard or (level is Level.AREA and caution.no_firm):
                    draft.changes.add(Change.LIGHT_ONLY)
                    draft.wait(caution, group, level is Level.ASK)
            case "firm" if level is Level.AREA and caution.no_firm:
                stops.add(group)  # nobody can see here where that place is, and nothing but firm work is there
            case "scent":
                if hard:
                    draft.changes.add(Change.NO_SCENT)
            case _:
                if level is Level.STOP:
                    stops.add(group)
                elif hard:
                    asks.add(group)
                elif group == "hold" and level is Level.ADAPT:
                    draft.changes.add(Change.SHORT_HOLDS)
    if stops:
        draft.reasons.append(Reason(caution, Verdict.CLOSED, frozenset(stops)))
    elif asks:
        # A yes is asked for all that waits for it, the firm steps among it, so that it is asked once.
        waits = {group for group, level in levels.items() if level is Level.ASK}
        draft.reasons.append(Reason(caution, Verdict.ASK_FIRST, frozenset(asks | waits)))
    if caution.place and any(level in (Level.AREA, Level.ASK, Level.ADAPT) for level in levels.values()):
        draft.places.append(caution.place)
    spared = hands_on or Level.AREA in levels.values()
    if caution.sided and spared and has_sides(routine):
        draft.without |= {side for side in SIDES if answer.where in (side, "both")}
    if caution.cap is not None and hands_on:
        draft.caps.append(caution.cap)
    if caution.no_fingertips and hands_on and _draws_circles(routine):
        draft.changes.add(Change.NO_FINGERTIPS)
    if caution.own_breath and any(isinstance(step.measure, Breathed) for step in every_step(routine)):
        draft.changes.add(Change.OWN_BREATH)


def _draws_circles(routine: Routine) -> bool:
    """Whether a step that is not firm, and so stays, draws circles with a fingertip."""
    return any(is_fingertip(step, routine) and not is_firm(step, routine) for step in every_step(routine))


def _meant(routine: Routine, caution: Caution) -> bool:
    technique = (routine.technique or "").lower()
    return any(each in technique for each in caution.only)


def _own(ask: str, yes: str, say: str | None) -> Caution:
    """An author's own question, as a caution among the others."""
    empty: Mapping[str, Level] = {}
    return Caution(
        id=f"{OWN}: {ask}",
        list=LISTS[0],
        line=ask,
        ask=ask,
        levels={OWN: _OWN_LEVELS[yes]},
        touchless=empty,
        then=say or "",
        whom="the author of this routine, or the people who look after your health",
    )


def with_choice(routine: Routine, decision: Decision, seated: bool) -> Decision:
    """The same, with the seated twin where it is chosen freely, and something of it is left."""
    if not seated or routine.seated is None or Change.SEATED in decision.changes:
        return decision
    chosen = replace(decision, changes=decision.changes | {Change.SEATED})
    return decision if adapted(routine, chosen) is None else chosen
