"""A programme under way: one routine after another, each with its own questions, the next one offered after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from selfcare.session.events import Outcome

if TYPE_CHECKING:
    from selfcare.shelves.library import Entry
    from selfcare.shelves.programmes import Plan, Stage
    from selfcare.tui.app import SelfcareApp
    from selfcare.tui.parts import Sitting
    from selfcare.tui.screens.coming import Way


class Course:
    """Knows which routine comes next; the app says when one is over."""

    def __init__(self, app: SelfcareApp, plan: Plan, under: Callable[[Entry], str]) -> None:
        """`under`: what is said of a routine under its title where one of several is chosen."""
        self._app = app
        self.plan = plan
        self._under = under
        self._next = 0
        self._under_way: tuple[Entry, str] | None = None
        """The routine that was begun, with its note."""

    def go_on(self) -> None:
        """Begin the next routine, asking which one where there are several."""
        from selfcare.tui.screens.pick import PickScreen

        stage = self.plan.stages[self._next]
        self._next += 1
        if len(stage.entries) == 1:
            self._begin(stage, 0)
            return
        choices = [(entry.title, self._under(entry)) for entry in stage.entries]
        self._app.push_screen(PickScreen(f"{self.plan.name}: which one?", choices), partial(self._begin, stage))

    def _begin(self, stage: Stage, at: int | None) -> None:
        if at is None:
            self.end()
        else:
            self._under_way = stage.entries[at], stage.note
            self._app.ask(stage.entries[at])

    def note(self, entry: Entry) -> str:
        """What is different about the routine that is being played; calm breathing in its place has no note."""
        begun = self._under_way
        return begun[1] if begun is not None and begun[0].name == entry.name else ""

    def after(self, sitting: Sitting) -> None:
        """A session is over. Nothing more is offered to somebody whom it hurt."""
        if sitting.recorder.outcome is Outcome.HURT:
            self.end()
            return
        played = sitting.entry.name
        while self._next < len(self.plan.stages) and [each.name for each in self._coming.entries] == [played]:
            self._next += 1  # calm breathing was played in place of what was closed
        self.offer()

    def offer(self) -> None:
        """What comes next, where there is something."""
        from selfcare.tui.screens.coming import ComingScreen

        if self._next < len(self.plan.stages):
            self._app.push_screen(ComingScreen(self.plan, self._next), self._chosen)
        else:
            self.end()

    @property
    def _coming(self) -> Stage:
        return self.plan.stages[self._next]

    def _chosen(self, way: Way | None) -> None:
        from selfcare.tui.screens.coming import Way

        if way is Way.ON:
            self.go_on()
        elif way is Way.PAST:
            self._next += 1
            self.offer()
        else:
            self.end()

    def end(self) -> None:
        self._app.course = None
