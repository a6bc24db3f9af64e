"""A professional's yes to a routine: given, held against it, told, and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from selfcare.body.saying import words
from selfcare.care.answer import Answer
from selfcare.care.cautions import Caution
from selfcare.care.decision import Decision, Verdict
from selfcare.care.doing import fingerprint
from selfcare.care.profile import ClinicianYes, as_line
from selfcare.care.screening import TRAINED_HANDS, lasts
from selfcare.format.model import Routine
from selfcare.format.within import steps_of

Answers = Mapping[str, Answer]


class Yeses:
    """Those of one person, before one routine."""

    def __init__(self, routine: Routine, kept: Iterable[ClinicianYes], today: date) -> None:
        self.all = list(kept)
        """Those to other routines too."""
        self._routine = routine
        self._today = today

    @cached_property
    def _does(self) -> str:
        """Only a yes is held against it."""
        return fingerprint(self._routine)

    def cleared(self, answers: Answers) -> set[str]:
        """The cautions that one clears."""
        return {yes.caution for yes in self.all if self._counts(yes, answers)}

    def _counts(self, yes: ClinicianYes, answers: Answers) -> bool:
        """It is about this routine as it is, given for this answer, and its time is not over; for what is new today,
        today's alone."""
        if yes.routine != self._routine.title or yes.does != self._does:
            return False
        same = as_line(answers.get(yes.caution)) == yes.answer
        return same and in_time(yes, self._today)

    def give(self, decision: Decision, answers: Answers) -> None:
        """To all that waits for one in this routine, today."""
        title = self._routine.title
        for reason in decision.reasons or decision.waiting:
            if reason.verdict is Verdict.ASK_FIRST:
                id = reason.caution.id
                self.all = [each for each in self.all if (each.caution, each.routine) != (id, title)]
                self.all.append(ClinicianYes(id, title, self._does, self._today, as_line(answers.get(id))))

    def told(self, asked_about: Sequence[Caution], answers: Answers) -> list[tuple[str, date]]:
        """Those that this routine stands on: the caution's line, and the day."""
        known = {each.id: each.called for each in (*asked_about, TRAINED_HANDS)}
        return [(_about(yes, known, answers), yes.on) for yes in self.all if self._counts(yes, answers)]

    def are_about_showing(self, decision: Decision, answers: Answers) -> bool:
        """Whether one is about nothing here but a step that has to be shown first."""
        about = {*self.cleared(answers), *(reason.caution.id for reason in decision.waiting)}
        return about <= {TRAINED_HANDS.id} and any(step.taught for step in steps_of(self._routine.steps))

    def withdraw(self) -> None:
        """Those to this routine do not hold any more."""
        self.all = [each for each in self.all if each.routine != self._routine.title]


def in_time(yes: ClinicianYes, today: date) -> bool:
    """Whether its day has come, and it has not ended."""
    return yes.on <= today < yes.on + lasts(yes.caution)


def _about(yes: ClinicianYes, known: Mapping[str, str], answers: Answers) -> str:
    """What the yes is about, and where that is."""
    spots = answers[yes.caution].spots if yes.caution in answers else ()
    return f"{known[yes.caution]} ({', '.join(words(spots))})" if spots else known[yes.caution]
