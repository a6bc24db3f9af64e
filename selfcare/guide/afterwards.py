"""After a session: what was done, the numbers side by side, the tips, a note of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfcare.care.ratings import Rating, ratings, side_by_side
from selfcare.care.tips import for_both
from selfcare.guide.moves import Ask
from selfcare.guide.questions import RECEIVER
from selfcare.session.events import Outcome

if TYPE_CHECKING:
    from selfcare.guide.sitting import Sitting

SAVING = 0.5
"""Seconds that the numbers may take to be on disk before something is said about them."""


class Afterwards(Ask[None]):
    """A shell shows it, takes numbers and a note, and is done."""

    __slots__ = ("_asks", "_telling", "after", "noted", "sitting")

    def __init__(self, sitting: Sitting, asks: bool, telling: Callable[[str], str]) -> None:
        """`asks`: whether numbers are asked for; `telling` gives what those of a person are worth saying."""
        self.sitting = sitting
        self.after: dict[str, int] = {}
        self.noted = False
        self._asks = asks
        self._telling = telling

    @property
    def outcome(self) -> Outcome:
        return self.sitting.recorder.outcome or Outcome.STOPPED

    @property
    def hurt(self) -> bool:
        return self.outcome is Outcome.HURT

    @property
    def title(self) -> str:
        return self.sitting.timeline.title

    @property
    def seconds(self) -> Decimal:
        return self.sitting.recorder.seconds

    @property
    def before(self) -> Mapping[str, int]:
        return self.sitting.before

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """What is asked; nothing of somebody whom it hurt."""
        if not self._asks or self.hurt:
            return ()
        return tuple(replace(each, ask=self._to(each.ask)) for each in ratings(self.sitting.visit.routine.rate))

    def rate(self, given: Mapping[str, int]) -> None:
        """Numbers of now, kept once each."""
        for what, number in given.items():
            if what not in self.after:
                self.after[what] = number
                self.sitting.rate(what, "after", number)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Before and after, side by side."""
        return side_by_side(self.before, self.after)

    @property
    def telling(self) -> str:
        """What the numbers of the last times are worth saying."""
        if not self.after or not self.sitting.keeper.flush(SAVING):
            return ""
        return self._telling(self.sitting.visit.person.name)

    @property
    def tips(self) -> list[str]:
        """For two, each says for whom it is, but for those that both are told."""
        both = for_both()
        return [] if self.hurt else [tip if tip in both else self._to(tip) for tip in self.sitting.visit.tips()]

    def _to(self, words: str) -> str:
        """The same as it is said where two are there."""
        visit = self.sitting.visit
        return f"For {visit.person.name or RECEIVER}: {words}" if visit.receiving else words

    def note(self, text: str) -> None:
        """A line of one's own, once."""
        if text.strip() and not self.noted:
            self.noted = True
            self.sitting.keeper.note(text)
