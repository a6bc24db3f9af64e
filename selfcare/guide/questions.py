"""The questions before, list by list: where somebody stands in them, what moves them on. A shell draws them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from selfcare.guide.moves import Ask
from selfcare.words.people import ME

if TYPE_CHECKING:
    from selfcare.care.cautions import Caution
    from selfcare.care.here import Here
    from selfcare.care.sheets import Sheet
    from selfcare.care.visit import Visit
    from selfcare.guide.readiness import Ready

RECEIVER = "the receiver"


class Questions(Ask[bool]):
    """Answered with True when all was asked that is to be asked, False when it was left before."""

    __slots__ = ("_at", "_level", "_opened", "_ready", "_sheets", "_since", "_tone", "begun", "visit")

    def __init__(self, visit: Visit, level: str = "usual", tone: Callable[[], bool] = lambda: False) -> None:
        """`level`: how much of it, where it begins from here; `tone`: tries the sound, and says whether one was
        played."""
        self.visit = visit
        self._sheets: tuple[Sheet, ...] = visit.sheets()
        self._at = 0
        self._since = 0
        """The first list that was read and is not answered yet."""
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
    def _asked(self) -> tuple[Sheet, ...]:
        """What the answer is about: the lists that were only read, and this one."""
        return self._sheets[self._since : self._at + 1]

    @property
    def read(self) -> tuple[Caution, ...]:
        """The lines of the lists before, that were read and not answered yet."""
        return tuple(each for sheet in self._asked[:-1] for each in sheet.lines(opened=False))

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """All that the answer is about, a line each or not."""
        return tuple(each for sheet in self._asked for each in sheet.cautions)

    @property
    def is_last(self) -> bool:
        return self._at + 1 == len(self._sheets)

    @property
    def can_read_on(self) -> bool:
        """Whether this list can be answered with the next one; not where one of its lines holds, or stands for more."""
        return not self.is_last and not self.ticked and self.sheet.here is None

    def read_on(self) -> bool:
        """To the next list, with no answer to this one: the answer at the end is about both. Whether that can be."""
        if not self.can_read_on:
            return False
        self._at += 1
        return True

    @property
    def place(self) -> tuple[int, int]:
        """The number of this list, and how many there are."""
        return self._at + 1, len(self._sheets)

    @property
    def whom(self) -> str:
        """Who is asked about, where it is not oneself."""
        visit = self.visit
        return f" For {visit.person.name or RECEIVER}." if visit.whom != ME else ""

    @property
    def _all(self) -> tuple[Caution, ...]:
        return tuple(each for sheet in self._sheets for each in sheet.cautions)

    @property
    def ticked(self) -> bool:
        """Whether something on this list holds."""
        return any(self.visit.holds(caution) for caution in self.sheet.cautions)

    @property
    def ready(self) -> Ready | None:
        """The stop before it begins: it stands under the last list that is asked, as it is where nothing on any of them
        holds. None where something does, where there is more to ask, where a professional's yes can be told or taken
        back, and where nothing is to be seen to."""
        if not self.is_last or self._opened or any(map(self.visit.holds, self._all)):
            return None
        if self._ready is None:
            visit = self.visit.if_none(self._asked)
            from selfcare.care.told import is_worth_a_stop  # on the last list, and never with the first question
            from selfcare.guide.readiness import Ready

            if not visit.decision().is_open or not is_worth_a_stop(visit):
                return None
            ready = Ready(visit, self._level)
            if ready.turns_on_a_yes:
                return None
            ready.tone = self._tone()
            self._ready = ready
        return self._ready

    def begin(self) -> bool:
        """Nothing on the list holds, and it begins; whether it can."""
        if self.ready is None:
            return False
        self._none_more()
        self.begun = True
        return True

    @property
    def level(self) -> str:
        """How much of it, as it was chosen so far."""
        return self._ready.level if self._ready is not None else self._level

    def turn(self) -> None:
        """The other way to do it, sitting or standing, where there is one; no question is answered by that."""
        if self.ready is not None and self.ready.other_way:
            self.ready.turn()
            self.visit.seated = self.ready.visit.seated

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
        self._sheets, self._at = self.visit.sheets(), 0
        self._begin_here()

    def none_but(self, cautions: tuple[Caution, ...]) -> None:
        """What is not among these does not hold."""
        for caution in (*self.read, *self.lines):
            if caution not in cautions:
                self.visit.answer(caution, "no")

    def go_on(self) -> bool:
        """What was not ticked on this list does not hold; whether another list is to be asked.

        Nobody is asked on who cannot begin today.
        """
        self._none_more()
        if self.is_last or self.visit.is_closed():
            return False
        self._at += 1
        self._begin_here()
        return True

    def _none_more(self) -> None:
        for sheet in self._asked:
            self.visit.none_more(sheet, self._opened)

    def back(self) -> bool:
        """To the list before; whether there is one."""
        if not self._at:
            return False
        self._at -= 1
        self._begin_here()
        return True

    def _begin_here(self) -> None:
        self._level = self.level
        self._since, self._opened, self._ready = self._at, False, None
