"""What comes before a session: the questions, what follows from them, the ready screen. Which comes after which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from selfcare.tui.screens.ready import Beginning

if TYPE_CHECKING:
    from selfcare.care.visit import Visit
    from selfcare.shelves.library import Entry
    from selfcare.tui.app import SelfcareApp

CALM = "breath-calm"
"""What stays open to everybody."""

ME = "me"
SOMEBODY = "somebody who is not kept"

Lead = Callable[["Entry", "Visit", Beginning], None]


class Asking:
    """The way to one session; `lead` is its end, `closed` the other one."""

    def __init__(
        self, app: SelfcareApp, entry: Entry, lead: Lead, closed: Callable[[], None], sitting: bool = False
    ) -> None:
        self._app = app
        self._entry = entry
        self._lead = lead
        self._closed = closed
        self._visit = app.parts.visit(entry)
        self._visit.seated = self._visit.seated or sitting
        self.turned_away = False
        """Whether it was the answers that closed it, and not somebody who went back."""

    def begin(self) -> None:
        """Whose body it is, where more than one is known; then the questions."""
        from selfcare.tui.screens.names import NamesScreen

        visit = self._visit
        if not self._app.parts.screening:
            self._play(Beginning(self._app.parts.level(self._entry)))
            return
        names = visit.people.names(visit.receiving) if visit.has_questions() else []
        if visit.person.name in ("", ME) and len(names) > (0 if visit.receiving else 1):
            choices = [*names, SOMEBODY] if visit.receiving else sorted(names, key=lambda name: name != ME)
            ask = "Who receives today?" if visit.receiving else "Who is it for?"
            self._app.push_screen(NamesScreen(ask, choices), self._named)
        else:
            self._ask()

    def _named(self, name: str | None) -> None:
        if name is None:
            self._closed()
            return
        self._visit.choose("" if name == SOMEBODY else name)
        self._ask()

    def _ask(self) -> None:
        from selfcare.tui.screens.gate import GateScreen

        if self._visit.has_questions() and self._visit.sheets():
            self._app.push_screen(GateScreen(self._visit), self._answered)
        else:
            self._visit.asked = True
            self._judge()

    def _answered(self, all_of_it: bool | None) -> None:
        if not all_of_it:
            self._closed()
            return
        if not self._visit.receiving or self._visit.person.name:
            self._visit.keep()
        self._judge()

    def _judge(self) -> None:
        from selfcare.care.decision import Verdict
        from selfcare.tui.screens.outcome import OutcomeScreen

        if self._visit.decision().verdict is Verdict.OPEN:
            self._see_to()
        else:
            self._app.push_screen(OutcomeScreen(self._visit, self._calm() is not None), self._chosen)

    def _chosen(self, what: str | None) -> None:
        from selfcare.tui.screens.outcome import APPROVED
        from selfcare.tui.screens.outcome import CALM as BREATHE

        calm = self._calm()
        if what == APPROVED:
            self._visit.clinician_said_yes()
            if not self._visit.receiving or self._visit.person.name:
                self._visit.keep()
            self._judge()
        elif what == BREATHE and calm is not None:
            # At once: whoever has just been told "not today" is not asked anything more.
            visit = self._app.parts.visit(calm)
            visit.asked = True
            self._lead(replace(calm, routine=visit.played()), visit, Beginning(self._app.parts.level(calm)))
        else:
            self.turned_away = True
            self._closed()

    def _see_to(self) -> None:
        from selfcare.care.told import is_worth_a_stop
        from selfcare.tui.screens.ready import ReadyScreen

        level = self._app.parts.level(self._entry)
        if not is_worth_a_stop(self._visit):
            self._play(Beginning(level))
            return
        self._app.parts.try_sound()
        self._app.push_screen(ReadyScreen(self._visit, level), self._ready)

    def _ready(self, beginning: Beginning | None) -> None:
        if beginning is None:
            self._closed()
        else:
            self._play(beginning)

    def _play(self, beginning: Beginning) -> None:
        self._lead(replace(self._entry, routine=self._visit.played()), self._visit, beginning)

    def _calm(self) -> Entry | None:
        """Calm breathing, where it is on the shelf and not what was closed."""
        if self._entry.name == CALM:
            return None
        found = (each for each in self._app.parts.entries() if each.name == CALM)
        return next((each for each in found if each.routine is not None), None)
