"""Routine and answers -> what is asked, and the decision. Pure; the strictest rule wins, step by step.

A step on which a caution lies as `out` is left out; one on which it lies as `ask` waits for a professional's yes.
Standing is made the seated twin, where there is one. The routine closes when none of its main work is left, and asks
first when what is left waits for a yes. A yes clears only the `ask`, of this routine: what is out stays out, and the
cap of pressure holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from selfcare.body.places import LEG, spots_in
from selfcare.care.answer import OWN, Answer
from selfcare.care.cautions import LISTS, Caution, Cell, Reach, What, Whose, cautions
from selfcare.care.decision import Decision, Fate, Hit, Key, Reason, Verdict
from selfcare.care.doing import Act, acts, seated_routine
from selfcare.care.done import TOUCHING, stands
from selfcare.care.weighing import Trouble, fate
from selfcare.format.model import Routine
from selfcare.format.within import steps_of

TRAINED = ("connective", "deep", "neuromuscular", "trigger", "lymph")
"""Techniques that belong to trained hands; at home only as a lighter cousin that a professional showed or approved."""
TRAINED_HANDS = Caution(
    id="trained-hands",
    list="standing",
    line="A technique that belongs to trained hands",
    ask="Did a professional show you this, or approve it?",
    called="trained hands",
    then="Its lighter cousin opens when a professional has shown or approved it.",
    whom="a massage therapist, physiotherapist or lymphoedema therapist",
)
TAUGHT = replace(
    TRAINED_HANDS,
    line="A step that has to be shown first",
    called="what has to be shown first",
    then="It opens when a professional has shown it.",
)
"""The same of a step in a routine that is for everybody; a yes to the one is a yes to the other."""


def lasts(caution: str) -> timedelta:
    """How long a professional's yes to a caution counts; today alone for what is asked every day, as an author's own
    question is."""
    known = next((each for each in (*cautions(), TRAINED_HANDS) if each.id == caution), None)
    return timedelta(days=1 if known is None or known.is_todays else known.yes_for)


GOOD_PART = 4
"""Of so many steps one is to be left, where the hands have gone out of a routine that moves as well."""
_OWN_CELLS = {"stop": Cell.OUT, "ask": Cell.ASK, "note": Cell.SAY}
_ALL = frozenset(What) - {What.HEAT}


def cautions_for(routine: Routine) -> tuple[Caution, ...]:
    """The cautions, with what the routine itself has of them; that can only add, so it is never milder."""
    said = {id: Cell.OUT if level == "stop" else Cell.ASK for id, level in routine.cautions.items()}
    return tuple(_stricter(each, said[each.id]) if each.id in said else each for each in cautions())


def _stricter(caution: Caution, cell: Cell) -> Caution:
    own = dict(caution.cells.get(Reach.ANYWHERE, {}))
    for what in _ALL:
        own[what] = max(own.get(what, Cell.SAY), cell, key=lambda each: each.rank)
    return replace(caution, cells={**caution.cells, Reach.ANYWHERE: own})


def ways(routine: Routine, by_another: bool) -> tuple[tuple[Act, ...], ...]:
    """The routine as it stands, and its seated twin: what is asked before has to hold for either way to do it."""
    twin = seated_routine(routine)
    return tuple(acts(each, by_another) for each in (routine, twin) if each is not None)


def needs_trained_hands(routine: Routine) -> bool:
    technique = (routine.technique or "").lower()
    marked = str(routine.extensions.get("x-level", "")).startswith("home-lite")
    return marked or (any(each in technique for each in TRAINED) and touches(routine))


def touches(routine: Routine, by_another: bool = False) -> bool:
    """Whether hands are on a body in it, standing or sitting."""
    return any(act.touches for way in ways(routine, by_another) for act in way)


def used(routine: Routine) -> frozenset[str]:
    """The places that it works on, to be offered first when somebody points."""
    found = {
        spot.place for way in ways(routine, False) for act in way for spots in act.does.values() for spot in spots or ()
    }
    return frozenset(found)


def troubles_of(routine: Routine, answers: Mapping[str, Answer], cleared: Collection[str] = ()) -> tuple[Trouble, ...]:
    own = [own_question(question.ask, question.yes, question.say) for question in routine.screen]
    return tuple(
        Trouble(each, answers[each.id].spots, each.id in cleared)
        for each in (*cautions_for(routine), *own)
        if each.id in answers and answers[each.id].holds
    )


def decide(
    routine: Routine, answers: Mapping[str, Answer], cleared: Collection[str] = (), by_another: bool = False,
    seated: bool = False,
) -> Decision:  # fmt: skip
    """What follows from these answers for this routine; `cleared` are the cautions to which a professional said yes for
    it, `seated` is the twin where it is chosen freely."""
    return outcome(routine, troubles_of(routine, answers, cleared), TRAINED_HANDS.id in cleared, by_another, seated)


def outcome(
    routine: Routine, troubles: Sequence[Trouble], shown: bool = False, by_another: bool = False, seated: bool = False
) -> Decision:
    """What follows from what holds; `shown` where trained hands have shown it."""
    by_another = by_another or routine.for_ == "partner"
    trained = needs_trained_hands(routine) and not shown
    held = [trouble for trouble in troubles if trouble.caution.whose is not Whose.GIVER or by_another]
    twin = seated_routine(routine)
    chosen = seated and twin is not None
    decision = _decided(twin if chosen and twin is not None else routine, held, by_another, shown)
    decision = replace(decision, seated=chosen)
    if twin is not None and not chosen and (barred := _standing_barred(routine, held)):
        seat = _decided(twin, held, by_another, shown)
        waits = all(cell is Cell.ASK for _, cell in barred)
        stood = tuple(Reason(trouble.caution, Verdict.ASK_FIRST, trouble.told) for trouble, _ in barred)
        decision = replace(
            seat,
            seated=True,
            must_sit=True,
            waiting=_each_once((*seat.waiting, *(stood if waits else ()))),
            waits_to_stand=waits,
        )
    if trained and not decision.is_closed:
        reasons = decision.reasons if decision.verdict is Verdict.ASK_FIRST else ()
        decision = replace(
            decision, verdict=Verdict.ASK_FIRST, reasons=(Reason(TRAINED_HANDS, Verdict.ASK_FIRST), *reasons)
        )
    return decision


def _standing_barred(routine: Routine, troubles: Iterable[Trouble]) -> list[tuple[Trouble, Cell]]:
    """What speaks against standing: itself, or the weight on a leg."""
    stand = Act(next(steps_of(routine.steps)), -1, (), {What.STAND: frozenset(), What.LOAD: spots_in(LEG)})
    if not stands(routine):
        return []
    found = []
    for trouble in troubles:
        rank = fate(stand, (trouble,), (routine.technique or "").lower()).rank
        if rank >= Cell.ASK.rank:
            found.append((trouble, list(Cell)[rank]))
    return found


def _decided(routine: Routine, troubles: Sequence[Trouble], by_another: bool, shown: bool) -> Decision:
    """The routine as it is given, standing or sitting."""
    found = acts(routine, by_another)
    technique = (routine.technique or "").lower()
    fates: dict[Key, Fate] = {}
    for act in found:
        mine = fate(act, troubles, technique)
        named = [trouble for trouble in troubles if trouble.caution.id in act.step.unless]
        if named:
            mine = replace(mine, hits=(*mine.hits, *(_left(trouble) for trouble in named)))
        if act.step.taught and not shown:
            mine = replace(mine, hits=(*mine.hits, Hit(TAUGHT, Cell.ASK, What.MOVE)))
        if mine.hits or mine.beside or mine.resting:
            fates[act.index, act.sides] = mine
    told = _each_once(Reason(hit.caution, Verdict.OPEN, hit.told) for each in fates.values() for hit in each.hits)
    known = [act for act in found if shown or not act.step.taught]  # the rest of it is judged as if it were all
    verdict, reasons = _verdict(known or found, fates, routine.care)
    touched = any(act.touches for act in found)
    caps = [t.caution.cap for t in troubles if t.caution.cap is not None and touched and reaches(t, found, technique)]
    caps += [2 for each in fates.values() if any(each.lighter(what) for what in TOUCHING)]
    waiting = (
        _each_once(
            Reason(hit.caution, Verdict.ASK_FIRST, hit.told)
            for each in fates.values()
            if each.is_open_to_a_yes
            for hit in each.of(Cell.ASK)
        )
        if verdict is Verdict.OPEN
        else ()
    )
    order = [each.id for each in cautions()]
    held = {reason.caution.id: reason.caution for reason in told if reason.caution is not TAUGHT}
    return Decision(
        verdict=verdict,
        reasons=reasons,
        fates=fates,
        cap=min(caps, default=None) if verdict is not Verdict.CLOSED else None,
        waiting=waiting,
        advice=tuple(sorted(held.values(), key=lambda each: order.index(each.id) if each.id in order else -1)),
    )


def _left(trouble: Trouble) -> Hit:
    """The author says that a step is not for somebody with this."""
    return Hit(trouble.caution, Cell.OUT, What.MOVE, trouble.told)


def reaches(trouble: Trouble, found: Sequence[Act], technique: str) -> bool:
    return any(act.touches and fate(act, (trouble,), technique).hits for act in found)


def _verdict(
    found: Sequence[Act], fates: Mapping[Key, Fate], care: Collection[str]
) -> tuple[Verdict, tuple[Reason, ...]]:
    """Open while some of the main work is left.

    Little that is left, where the rest waits for a yes, is asked for first. Where hands are what it is for, what only
    moves is not enough; unless the file's `care` says that moving is part of it, no yes would bring the hands back,
    and a good part is left. Where firm is all that `care` names, what is light is not enough."""
    doing = [act for act in found if act.is_main and act.does] or [act for act in found if act.is_main] or list(found)
    main = [act for act in doing if act.touches] or doing
    is_firm = "firm" in care and "light" not in care
    if is_firm:
        main = [act for act in main if What.FIRM in act.does] or main
    mine = [fates.get((act.index, act.sides), Fate()) for act in main]
    open_ones = sum(not each.is_left_out for each in mine)
    waiting = any(each.is_open_to_a_yes for each in mine)
    if open_ones and (not waiting or open_ones * GOOD_PART >= len(mine)):
        return Verdict.OPEN, ()
    if "seat" in care and not is_firm and not waiting:
        left = [act for act in doing if not fates.get((act.index, act.sides), Fate()).is_left_out]
        if len(left) * GOOD_PART >= len(doing):
            return Verdict.OPEN, ()
    verdict = Verdict.ASK_FIRST if waiting else Verdict.CLOSED
    cell = Cell.ASK if verdict is Verdict.ASK_FIRST else Cell.OUT
    counted: dict[str, list[Reason]] = {}
    for each in mine:
        for hit in each.of(cell) if verdict is Verdict.CLOSED or each.is_open_to_a_yes else ():
            counted.setdefault(hit.caution.id, []).append(Reason(hit.caution, verdict, hit.told))
    ordered = sorted(counted.values(), key=len, reverse=True)
    return verdict, tuple(each[0] for each in ordered)


def _each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple({reason.caution.id: reason for reason in reasons}.values())


def own_question(ask: str, yes: str, say: str | None) -> Caution:
    """An author's own question, as a caution among the others."""
    return Caution(
        id=f"{OWN}: {ask}",
        list=LISTS[0],
        line=ask,
        ask=ask,
        called="what its author asks",
        cells={Reach.ANYWHERE: dict.fromkeys(_ALL, _OWN_CELLS[yes])},
        then=say or "",
        whom="the author of this routine, or the people who look after your health",
    )


__all__ = [
    "TRAINED_HANDS",
    "cautions_for",
    "decide",
    "needs_trained_hands",
    "outcome",
    "reaches",
    "touches",
    "troubles_of",
    "used",
    "ways",
]  # fmt: skip
