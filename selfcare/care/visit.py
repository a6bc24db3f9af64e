"""One person before one routine: what is asked of them, what follows, what is kept. Every shell leads through this one.

So that the screen and the lines ask the same, in the same order, with the same outcome.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from selfcare.care.adapt import adapted, changes_told, seated
from selfcare.care.cautions import LISTS, Caution
from selfcare.care.decision import Change, Decision, Verdict
from selfcare.care.groups import HANDS_ON, groups_of, is_touchless
from selfcare.care.profile import ClinicianYes, Kept, People, Person
from selfcare.care.screening import (
    NO,
    OWN,
    TRAINED_HANDS,
    YES,
    Answer,
    asks_where,
    decide,
    own_group,
    questions,
    with_choice,
)
from selfcare.care.tips import tips_for
from selfcare.format.model import Routine

HEADINGS = {
    "today": "Is any of this so today?",
    "standing": "Does any of this hold?",
    "places": "Is there a place to leave alone?",
}
RECEIVING = "the one who receives"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list of cautions, asked at once."""

    list: str
    heading: str
    cautions: tuple[Caution, ...]


class Visit:
    """Holds the answers of one visit; nothing is on disk before `keep`."""

    def __init__(self, routine: Routine, people: People, name: str, today: date) -> None:
        """In a routine for two the person is the one who receives, and an empty name is somebody who is not kept."""
        self.routine = routine
        self.people = people
        self.today = today
        self.receiving = routine.for_ == "partner"
        self.seated = False
        """Whether the seated twin was chosen freely."""
        self.all_anew = False
        """Whether what stands is asked again, though it is fresh."""
        self.answers: dict[str, Answer] = {}
        self.asked = False
        """Whether the questions were gone through."""
        self._yeses: dict[str, ClinicianYes] = {}
        self._said_now: set[str] = set()
        self.person: Person
        self.choose(name)

    def choose(self, name: str) -> None:
        """Whose body this is about; begins anew."""
        self.person = self.people.person(name, self.receiving) if name else Person("", self.receiving)
        area = self.routine.area or ""
        self.answers = {
            each.id: kept.answer(area)
            for each in questions(self.routine)
            if each.list != LISTS[0] and (kept := self.person.answers.get(each.id)) is not None
        }
        # Quiet routines ask nothing, and what is known still adapts them.
        for id, kept in self.person.answers.items():
            if self.person.fresh(id, self.today):
                self.answers.setdefault(id, kept.answer(area))
        self._yeses = dict(self.person.yeses)
        self._said_now = set()

    @property
    def whom(self) -> str:
        return (self.person.name or RECEIVING) if self.receiving else self.person.name

    def has_questions(self) -> bool:
        return bool(questions(self.routine))

    def sheets(self) -> tuple[Sheet, ...]:
        """The lists that are to be asked now: today's always; of what stands, what is not fresh; a receiver's all."""
        found = []
        for name in LISTS:
            cautions = tuple(each for each in questions(self.routine) if each.list == name and self._to_be_asked(each))
            if cautions:
                found.append(Sheet(name, HEADINGS[name], cautions))
        return tuple(found)

    def _to_be_asked(self, caution: Caution) -> bool:
        if caution.list == LISTS[0] or self.receiving or self.all_anew:
            return True
        return not self.person.fresh(caution.id, self.today)

    def asks_where(self, caution: Caution) -> bool:
        return asks_where(self.routine, caution)

    def holds(self, caution: Caution) -> bool:
        answer = self.answers.get(caution.id)
        return answer is not None and answer.holds

    def answer(self, caution: Caution, said: str, where: str = "") -> None:
        self.answers[caution.id] = Answer(said, where)
        self._said_now.add(caution.id)

    def none_more(self, sheet: Sheet) -> None:
        """What was not ticked does not hold."""
        for caution in sheet.cautions:
            if not self.holds(caution):
                self.answer(caution, NO)
            else:
                self._said_now.add(caution.id)

    # What follows

    @property
    def knows(self) -> bool:
        """Whether something was kept that is not asked now."""
        return not self.receiving and bool(self.person.answers)

    def is_closed(self) -> bool:
        """Whether the answers so far close it: nobody is asked on who cannot begin today."""
        return decide(self.routine, self.answers).verdict is Verdict.CLOSED

    def decision(self) -> Decision:
        return with_choice(self.routine, self._decided(), self.seated)

    def _decided(self) -> Decision:
        """Without what is chosen freely."""
        if not self.asked and self.has_questions():
            return Decision()
        yeses = {id: yes.groups for id, yes in self._yeses.items() if self._counts(id, yes)}
        return decide(self.routine, self.answers, yeses)

    def beforehand(self) -> Decision:
        """What is known before anything is asked today: only from answers that stand and are fresh."""
        area = self.routine.area or ""
        fresh = {id: kept.answer(area) for id, kept in self.person.answers.items() if self.person.fresh(id, self.today)}
        yeses = {id: yes.groups for id, yes in self._yeses.items() if self._counts(id, yes)}
        return decide(self.routine, fresh, yeses)

    def _counts(self, id: str, yes: ClinicianYes) -> bool:
        """What is new today wants a yes of today."""
        of_today = any(each.id == id and each.list == LISTS[0] for each in questions(self.routine))
        return yes.on == self.today or not of_today

    def clinician_said_yes(self) -> None:
        """To all that waits for it, today: the routine, or, where that is open, what is left out of it until then."""
        decision = self.decision()
        for reason in decision.reasons or decision.waiting:
            if reason.verdict is Verdict.ASK_FIRST:
                before = self._yeses.get(reason.caution.id)
                groups = reason.groups | (before.groups if before is not None else frozenset())
                self._yeses[reason.caution.id] = ClinicianYes(groups, self.today)

    def yeses(self) -> list[tuple[str, date]]:
        """The yeses that this routine stands on: the caution's line, and the day."""
        known = {each.id: each.line for each in (*questions(self.routine), TRAINED_HANDS)}
        groups = groups_of(self.routine) | {OWN, own_group(self.routine), self.routine.technique or ""}
        return [
            (known[id], yes.on)
            for id, yes in self._yeses.items()
            if id in known and yes.groups & groups and self._counts(id, yes)
            and (id == TRAINED_HANDS.id or (id in self.answers and self.answers[id].holds))
        ]  # fmt: skip

    def withdraw(self) -> None:
        """The clinician's yes does not hold any more."""
        known = {each.id for each in (*questions(self.routine), TRAINED_HANDS)}
        self._yeses = {id: yes for id, yes in self._yeses.items() if id not in known}

    @property
    def other_way(self) -> str:
        """The way to do it that can be chosen in place of this one: sitting, standing, or none."""
        if self.routine.seated is None or Change.SEATED in self._decided().changes:
            return ""
        return "standing" if self.seated else "sitting"

    def played(self) -> Routine:
        """The routine as it is played for this person; where the questions were left out, only sitting or standing."""
        if not self.asked:
            return seated(self.routine) if self.seated else self.routine
        return adapted(self.routine, self.decision()) or self.routine

    def changes(self) -> tuple[str, ...]:
        return changes_told(self.routine, self.decision())

    def tips(self) -> list[str]:
        return tips_for(self.routine, self.answers if self.asked else None)

    def hands_on(self) -> bool:
        return bool(groups_of(self.routine) & HANDS_ON) and not is_touchless(self.routine)

    def stands(self) -> bool:
        return "stand" in groups_of(self.played())

    # What is kept

    def keep(self, name: str = "") -> bool:
        """Keep what stands, with today's date; a receiver only by the name under which they agree to be kept."""
        name = name or self.person.name
        if not name:
            return True
        person = self.people.person(name, self.receiving)
        area = self.routine.area or ""
        for caution in questions(self.routine):
            answer = self.answers.get(caution.id)
            if caution.list == LISTS[0] or answer is None or caution.id not in self._said_now:
                continue
            before = person.answers.get(caution.id)
            where = dict(before.where) if before is not None and answer.said == YES else {}
            person.answers[caution.id] = Kept(
                answer.said, self.today, where | ({area: answer.where} if answer.where else {})
            )
        person.yeses = {id: yes for id, yes in self._yeses.items() if not id.startswith(OWN)}
        self.person = person
        return self.people.keep(person)
