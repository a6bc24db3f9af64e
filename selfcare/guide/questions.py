"""The questions before, list by list: where somebody stands in them, what moves them on. A shell draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.guide.moves import Ask

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution
    from selfcare.care.visit import Sheet, Visit

ME = "me"


class Questions(Ask[bool]):
    """Answered with True when all was asked that is to be asked, False when it was left before."""

    __slots__ = ("_at", "_sheets", "visit")

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self._sheets: tuple[Sheet, ...] = visit.sheets()
        self._at = 0

    @property
    def sheet(self) -> Sheet:
        return self._sheets[self._at]

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
        self._sheets, self._at = self.visit.sheets(), 0

    def none_but(self, cautions: tuple[Caution, ...]) -> None:
        """What is not among these does not hold."""
        for caution in self.sheet.cautions:
            if caution not in cautions:
                self.visit.answer(caution, "no")

    def go_on(self) -> bool:
        """What was not ticked on this list does not hold; whether another list is to be asked.

        Nobody is asked on who cannot begin today.
        """
        self.visit.none_more(self.sheet)
        if self._at + 1 < len(self._sheets) and not self.visit.is_closed():
            self._at += 1
            return True
        return False

    def back(self) -> bool:
        """To the list before; whether there is one."""
        if not self._at:
            return False
        self._at -= 1
        return True
