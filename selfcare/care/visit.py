"""One person before one routine: what is asked of them, what follows, what is kept. Every shell leads through this one.

So that the screen and the lines ask the same. What asks, judges and tells is loaded when it is wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.body.places import Spot
from selfcare.care.answer import NO, OWN, Answer
from selfcare.care.profile import People, Person
from selfcare.format.model import Routine
from selfcare.words.stops import GENERAL

if TYPE_CHECKING:
    from selfcare.care.asking_where import Pointing
    from selfcare.care.cautions import Caution
    from selfcare.care.decision import Decision
    from selfcare.care.sheets import Sheet
    from selfcare.care.yeses import Yeses

RECEIVING = "the one who receives"


def with_signs(routine: Routine) -> Routine:
    """The routine with the general signs to stop for, where its author named none."""
    return routine if routine.stop_if else replace(routine, stop_if=GENERAL)


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
        self._given: Yeses | None = None
        self._said_now: set[str] = set()
        self._told: set[str] = set()
        """What was told whole in this visit, before it began."""
        self._questions: dict[bool, tuple[Caution, ...]] = {}
        self._where: dict[bool, Mapping[str, frozenset[Spot]]] = {}
        self.person: Person
        self.choose(name)

    # Whose body it is

    def choose(self, name: str) -> None:
        """Whose body this is about; begins anew."""
        self.person = self.people.person(name, self.receiving) if name else Person("", self.receiving)
        # What is known counts in every routine, also in those that would not ask for it.
        self.answers = {id: kept.answer for id, kept in self.person.answers.items()}
        self._given = None
        self._said_now, self._told = set(), set()
        self.knew = bool(self.answers)
        """Whether something was kept before."""

    @property
    def asks_on_whom(self) -> bool:
        """Whether it can be done to oneself or to somebody else, so that it has to be known to whom."""
        return self.routine.for_ == "either" and self.hands_on()

    def done_to(self, somebody: bool, name: str) -> None:
        """To somebody else, or to oneself; an empty name is somebody who is not kept."""
        self.receiving = somebody
        self.choose(name)

    @property
    def whom(self) -> str:
        return (self.person.name or RECEIVING) if self.receiving else self.person.name

    @property
    def whose(self) -> str:
        return "their" if self.receiving else "your"

    # What is asked

    @property
    def _asked_about(self) -> tuple[Caution, ...]:
        if self.receiving not in self._questions:
            from selfcare.care.asking import questions

            self._questions[self.receiving] = questions(self.routine, self.receiving)
        return self._questions[self.receiving]

    @property
    def _places(self) -> Mapping[str, frozenset[Spot]]:
        """By caution, where it would make a difference in this routine."""
        if self.receiving not in self._where:
            from selfcare.care.here import places_of

            self._where[self.receiving] = places_of(self.routine, self.receiving, self._asked_about)
        return self._where[self.receiving]

    def has_questions(self) -> bool:
        return bool(self._asked_about)

    def sheets(self) -> tuple[Sheet, ...]:
        """The lists that are to be asked now: today's always; of what stands, what is not fresh; all of somebody who is
        not kept."""
        from selfcare.care.sheets import sheets

        wanted = [each for each in self._asked_about if self._to_be_asked(each)]
        return sheets(wanted, [each.id for each in wanted if self.holds(each)], self._places, self.person.answers)

    def _to_be_asked(self, caution: Caution) -> bool:
        anew = caution.is_todays or self.all_anew
        return anew or not self.person.fresh(caution.id, self.today, self._places.get(caution.id))

    def if_none(self, asked: Iterable[Sheet]) -> Visit:
        """The same visit, if nothing of these lists holds; nothing is answered by it."""
        other = copy(self)
        other.answers = self.answers | {each.id: Answer(NO) for sheet in asked for each in sheet.cautions}
        other.asked = True
        return other

    def pointing(self, caution: Caution) -> Pointing:
        """How it is asked where a trouble is."""
        from selfcare.care.asking_where import pointing_at
        from selfcare.care.screening import used

        kept = self.person.answers.get(caution.id)
        told = kept is not None and kept.said != NO
        return pointing_at(caution, kept.spots if kept is not None and told else frozenset(), used(self.routine))

    def holds(self, caution: Caution) -> bool:
        answer = self.answers.get(caution.id)
        return answer is not None and answer.holds

    def answer(self, caution: Caution, said: str, spots: Iterable[Spot] = ()) -> None:
        self.answers[caution.id] = Answer(said, frozenset(spots) if said != NO else frozenset())
        self._said_now.add(caution.id)

    def none_more(self, sheet: Sheet, opened: bool = True) -> None:
        """What was not ticked does not hold; at the places that were asked about, where their lines were not opened."""
        single = sheet.lines(opened)
        for caution in sheet.cautions:
            if not self.holds(caution):
                self.answer(caution, NO)
                if caution not in single and sheet.here is not None:
                    self.answers[caution.id] = Answer(NO, sheet.here.spots)
            else:
                self._said_now.add(caution.id)

    # What follows

    @property
    def knows(self) -> bool:
        """Whether anything is kept of this person."""
        return bool(self.person.answers)

    def is_closed(self) -> bool:
        """Whether the answers so far close it: nobody is asked on who cannot begin today."""
        from selfcare.care.screening import decide

        return decide(self.routine, self.answers, (), self.receiving).is_closed

    def decision(self) -> Decision:
        from selfcare.care.decision import Decision

        if not self.asked and self.has_questions():
            return Decision(seated=self.seated and self.routine.seated is not None)
        decided = self._decided(self.answers)
        if not self.seated or decided.must_sit:
            return decided
        chosen = self._decided(self.answers, seated=True)
        return decided if chosen.is_closed else chosen

    def _decided(self, answers: dict[str, Answer], seated: bool = False) -> Decision:
        from selfcare.care.screening import decide

        return decide(self.routine, answers, self._yeses.cleared(answers), self.receiving, seated)

    def beforehand(self) -> Decision:
        """What is known before anything is asked today: only from answers that stand and are fresh."""
        return self._decided(self.person.standing(self.today))

    # A professional's yes

    @property
    def _yeses(self) -> Yeses:
        if self._given is None:
            from selfcare.care.yeses import Yeses

            self._given = Yeses(self.routine, self.person.yeses, self.today)
        return self._given

    def clinician_said_yes(self) -> None:
        """To all that waits for it in this routine, today."""
        self._yeses.give(self.decision(), self.answers)

    def yeses(self) -> list[tuple[str, date]]:
        """The yeses that this routine stands on: the caution's line, and the day."""
        return self._yeses.told(self._asked_about, self.answers)

    @property
    def turns_on_showing(self) -> bool:
        """Whether a yes is about nothing here but a step that has to be shown first."""
        return self._yeses.are_about_showing(self.decision(), self.answers)

    def withdraw(self) -> None:
        """The professional's yes to this routine does not hold any more."""
        self._yeses.withdraw()

    # What is played

    @property
    def other_way(self) -> str:
        """The way to do it that can be chosen in place of this one: sitting, standing, or none."""
        if self.routine.seated is None or self.decision().must_sit:
            return ""
        return "standing" if self.seated else "sitting"

    def played(self) -> Routine:
        """The routine as it is played for this person; where the questions were left out, only sitting or standing."""
        if not self.asked and not self.seated:
            return with_signs(self.routine)
        from selfcare.care.adapt import adapted, seated
        from selfcare.care.company import in_company

        if not self.asked:
            return with_signs(seated(self.routine))

        decision = self.decision()
        left = self.routine if decision.is_closed else adapted(self.routine, decision, self.whose)
        return in_company(with_signs(left), self.receiving)

    def changes(self) -> tuple[str, ...]:
        from selfcare.care.changes import changes_told

        return changes_told(self.routine, self.decision(), self.whose)

    @property
    def was_told(self) -> bool:
        """Whether they were told in the last month where one is in it, and what is at hand."""
        from selfcare.care.again import as_told

        return self.person.was_told(as_told(self.played()), self.today)

    def begins(self) -> bool:
        """It begins, and was told as far as it had to be; whether that is to be kept."""
        if self.was_told:
            return False
        from selfcare.care.again import as_told

        self._told.add(as_told(self.played()))
        return True

    def tips(self) -> list[str]:
        from selfcare.care.tips import tips_for

        return tips_for(self.routine, self.answers if self.asked else None)

    def hands_on(self) -> bool:
        from selfcare.care.screening import touches

        return touches(self.routine)

    def stands(self) -> bool:
        from selfcare.care.done import stands

        return stands(self.played())

    # What is kept

    def keep(self, name: str = "") -> bool:
        """Keep what stands, with today's date; a receiver only by the name under which they agree to be kept."""
        name = name or self.person.name
        if not name:
            return True
        person = self.people.person(name, self.receiving)
        for caution in self._asked_about:
            answer = self.answers.get(caution.id)
            if not caution.is_todays and answer is not None and caution.id in self._said_now:
                person.answers[caution.id] = person.with_places(caution.id, answer, self.today)
        person.yeses = [yes for yes in self._yeses.all if not yes.caution.startswith(OWN)]
        fresh = {what: on for what, on in person.told.items() if person.was_told(what, self.today)}
        person.told = fresh | dict.fromkeys(self._told, self.today)
        self.person = person
        return self.people.keep(person)
