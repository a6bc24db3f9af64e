"""The questions before, list by list: where somebody stands in them, what moves them on. A shell draws them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from selfcare.care.decision import Verdict
from selfcare.care.told import is_worth_a_stop
from selfcare.guide.moves import Ask
from selfcare.guide.readiness import Ready

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution
    from selfcare.care.here import Here
    from selfcare.care.sheets import Sheet
    from selfcare.care.visit import Visit

ME = "me"


class Questions(Ask[bool]):
    """Answered with True when all was asked that is to be asked, False when it was left before."""

    __slots__ = ("_at", "_level", "_opened", "_ready", "_sheets", "_tone", "begun", "visit")

    def __init__(self, visit: Visit, level: str = "usual", tone: Callable[[], bool] = lambda: False) -> None:
        """`level`: how much of it, where it begins from here; `tone`: tries the sound, and says whether one was
        played."""
        self.visit = visit
        self._sheets: tuple[Sheet, ...] = visit.sheets()
        self._at = 0
        self._opened = False
        """Whether the question for the places of this list was answered with yes, and its lines stand there."""
        self._level = level
        self._tone = tone
        self._ready: Ready | None = None
        self.begun = False
        """Whether somebody has begun it from here, and wants no stop before it any more."""

    @property
    def sheet(self) -> Sheet:
        return self._sheets[self._at]

    @property
    def lines(self) -> tuple[Caution, ...]:
        """What stands on the list a line each."""
        return self.sheet.lines(self._opened)

    @property
    def here(self) -> Here | None:
        """The question for the places of the routine, which is one more line; None where its lines stand there."""
        return None if self._opened else self.sheet.here

    def open(self) -> tuple[Caution, ...]:
        """Something is so at one of the places: the lines that stand for it now."""
        here, self._opened = self.here, True
        return here.cautions if here is not None else ()

    @property
    def place(self) -> tuple[int, int]:
        """The number of this list, and how many there are."""
        return self._at + 1, len(self._sheets)

    @property
    def whom(self) -> str:
        """Who is asked about, where it is not oneself."""
        return f" For {self.visit.whom}." if self.visit.whom != ME else ""

    @property
    def ticked(self) -> bool:
        """Whether something on this list holds."""
        return any(self.visit.holds(caution) for caution in self.sheet.cautions)

    @property
    def ready(self) -> Ready | None:
        """The stop before it begins, where one list is all that is asked: it stands under that list, as it is where
        nothing on it holds. None where something does, where there is more to ask, where a professional's yes can be
        told or taken back, and where nothing is to be seen to."""
        if self.ticked or self._opened or len(self._sheets) > 1:
            return None
        if self._ready is None:
            visit = self.visit.if_none(self.sheet)
            if visit.decision().verdict is not Verdict.OPEN or not is_worth_a_stop(visit):
                return None
            ready = Ready(visit, self._level)
            if ready.can_keep or ready.can_withdraw or ready.waits_for:
                return None
            ready.tone = self._tone()
            self._ready = ready
        return self._ready

    def begin(self) -> bool:
        """Nothing on the list holds, and it begins; whether it can."""
        if self.ready is None:
            return False
        self.visit.none_more(self.sheet, self._opened)
        self.begun = True
        return True

    @property
    def before(self) -> dict[str, int]:
        """What was rated before it."""
        return self._ready.before if self._ready is not None else {}

    @property
    def can_be_anew(self) -> bool:
        """Whether more could be asked than is asked now."""
        return self.visit.knows and not self.visit.all_anew

    def anew(self) -> None:
        """Ask all of it, from the first list on."""
        self.visit.all_anew = True
        self._begin()

    def of_somebody(self, name: str) -> bool:
        """Whose body it is, after all; whether there is something to ask of them."""
        self.visit.choose(name)
        self._begin()
        return bool(self._sheets)

    def _begin(self) -> None:
        self._sheets, self._at, self._ready, self._opened = self.visit.sheets(), 0, None, False

    def none_but(self, cautions: tuple[Caution, ...]) -> None:
        """What is not among these does not hold."""
        for caution in self.lines:
            if caution not in cautions:
                self.visit.answer(caution, "no")

    def go_on(self) -> bool:
        """What was not ticked on this list does not hold; whether another list is to be asked.

        Nobody is asked on who cannot begin today.
        """
        self.visit.none_more(self.sheet, self._opened)
        if self._at + 1 < len(self._sheets) and not self.visit.is_closed():
            self._at += 1
            self._opened = False
            return True
        return False

    def back(self) -> bool:
        """To the list before; whether there is one."""
        if not self._at:
            return False
        self._at -= 1
        self._opened = False
        return True
