"""A way, drawn: each of its moves is a screen, and what the screen gives goes back into the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from textual.screen import Screen

from selfcare.guide.moves import Flow, Move
from selfcare.guide.stops import Either, Lead, Notice, OnWhom, Opening, Whose

if TYPE_CHECKING:
    from selfcare.guide.sitting import Sitting
    from selfcare.shelves.entry import Entry

SOMEBODY = "somebody who is not kept"


class Stage(Protocol):
    """What a way is drawn on: the app."""

    sitting: Sitting | None

    def push_screen(self, screen: Screen[Any], callback: Callable[[Any], Any]) -> object: ...

    def say(self, text: str) -> None:
        """A sentence beside whatever is in front."""


class Guided:
    """Somebody is under way; `over` gets what the way ends with."""

    def __init__(
        self, stage: Stage, flow: Flow[Any], over: Callable[[Any], None], under: Callable[[Entry], str] = lambda _: ""
    ) -> None:
        """`under`: what is said of a routine under its title where one of several is chosen."""
        self._stage = stage
        self._flow = flow
        self._over = over
        self._under = under

    def begin(self) -> None:
        self._go(partial(next, self._flow))

    def answer(self, given: Any) -> None:
        self._go(partial(self._flow.send, given))

    def close(self) -> None:
        """Leave it here, with what was done saved."""
        self._flow.close()

    def _go(self, step: Callable[[], Move]) -> None:
        """On to the next move that wants an answer."""
        while True:
            try:
                move = step()
            except StopIteration as end:
                self._over(end.value)
                return
            if self._draw(move):
                return
            step = partial(next, self._flow)

    def _draw(self, move: Move) -> bool:
        """Whether it will be answered."""
        match move:
            case Opening():
                return False  # home has just told what it is
            case Notice(text=text):
                self._stage.say(text)
                return False
            case Whose():
                self._ask_whose(move)
            case Either(words=words, ways=ways):
                from selfcare.tui.screens.pick import PickScreen

                asked = PickScreen(words, [(way, "") for way in ways])
                self._stage.push_screen(asked, lambda at: self.answer(None if at is None else at == 0))
            case OnWhom(words=words, choices=choices):
                from selfcare.tui.screens.pick import ChoosingScreen

                meant = [meant for _, meant in choices]
                self._push(ChoosingScreen(words, [(shown, "") for shown, _ in choices], meant))
            case Lead(sitting=sitting, note=note):
                from selfcare.tui.screens.leading import LeadingScreen

                self._stage.sitting = sitting
                self._stage.push_screen(LeadingScreen(sitting, note), lambda _: None)  # answered by the session's end
            case _:
                self._draw_questions(move)
        return True

    def _draw_questions(self, move: Move) -> None:
        """What is asked before, if it is; nothing of it is loaded where it was left out."""
        from selfcare.guide.questions import Questions

        match move:
            case Questions():
                from selfcare.tui.screens.gate import GateScreen

                self._push(GateScreen(move))
            case _:
                self._draw_later(move)

    def _draw_later(self, move: Move) -> None:
        """What comes seldom, or after a session; nothing of it is loaded before."""
        from selfcare.guide.afterwards import Afterwards
        from selfcare.guide.readiness import Ready
        from selfcare.guide.stops import Coming, TurnedAway, WhichOne

        match move:
            case TurnedAway():
                from selfcare.tui.screens.outcome import OutcomeScreen

                self._push(OutcomeScreen(move))
            case Ready():
                from selfcare.tui.screens.ready import ReadyScreen

                self._push(ReadyScreen(move))
            case Afterwards():
                from selfcare.tui.screens.summary import SummaryScreen

                self._push(SummaryScreen(move))
            case WhichOne(plan=plan, stage=stage):
                from selfcare.tui.screens.pick import PickScreen

                choices = [(entry.title, self._under(entry)) for entry in stage.entries]
                self._push(PickScreen(f"{plan.name}: which one?", choices))
            case Coming(plan=plan, at=at):
                from selfcare.tui.screens.coming import ComingScreen

                self._push(ComingScreen(plan, at))
            case _:
                raise NotImplementedError(type(move).__name__)

    def _push(self, screen: Screen[Any]) -> None:
        self._stage.push_screen(screen, self.answer)

    def _ask_whose(self, move: Whose) -> None:
        from selfcare.tui.screens.names import NamesScreen

        self._push(NamesScreen(move.words, move.names, nameless=SOMEBODY if move.receiving else ""))
