"""The last stop before it begins: what to see to while hands are free, how much of it, and what was rated before."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from selfcare.care.ratings import Rating, ratings
from selfcare.care.told import asked_of_a_yes, opens, ready, waiting
from selfcare.guide.moves import Ask
from selfcare.words.levels import LEVELS

if TYPE_CHECKING:
    from selfcare.care.visit import Visit


class Go(Enum):
    """What comes after it."""

    BEGIN = "begin"
    LEAVE = "leave"
    JUDGE = "judge"
    """What the answers say has changed with a yes that was withdrawn."""


class Ready(Ask[Go]):
    """A shell shows `lines` and what can be chosen, and changes it by what stands here."""

    __slots__ = ("before", "level", "tone", "visit")

    def __init__(self, visit: Visit, level: str, tone: bool = False) -> None:
        """`tone`: whether one was played just now."""
        self.visit = visit
        self.level = level
        self.tone = tone
        self.before: dict[str, int] = {}

    def lines(self, how: str = "", reviewed: bool = False, in_few: bool = False) -> tuple[str, ...]:
        """What to see to; `how` is how a clinician's yes is given here, `reviewed` whether it was told already that
        it is no advice, `in_few` whether it is told in few words where that `was_told`."""
        return ready(self.visit, how, self.tone, reviewed, in_few and self.was_told)

    @property
    def was_told(self) -> bool:
        """Whether all of it was told lately."""
        return self.visit.was_told

    @property
    def ratings(self) -> tuple[Rating, ...]:
        return ratings(self.visit.routine.rate)

    @property
    def waits_for(self) -> str:
        """What is left out until a clinician says yes."""
        return waiting(self.visit)

    @property
    def opens(self) -> tuple[str, ...]:
        """All of it, by name and side."""
        return opens(self.visit)

    @property
    def asked_of_a_yes(self) -> tuple[str, ...]:
        """What has to be said yes to, one after the other, before such a yes is told to `approve`."""
        return asked_of_a_yes(self.visit.decision())

    @property
    def other_way(self) -> str:
        """Sitting or standing, where it can be chosen."""
        return self.visit.other_way

    @property
    def can_withdraw(self) -> bool:
        return bool(self.visit.yeses())

    @property
    def turns_on_a_yes(self) -> bool:
        """Whether a professional's yes is to be told here, or can be taken back; not where that is only about what has
        to be shown first, and was told lately: whoever wants to say it then has all asked anew."""
        settled = self.visit.turns_on_showing and self.was_told and not self.visit.all_anew
        return (self.can_withdraw or bool(self.waits_for)) and not settled

    @property
    def can_keep(self) -> bool:
        """Whether the answers of one who receives could be kept, if they agree."""
        return self.visit.receiving and self.visit.asked and not self.visit.person.name

    def turn_level(self) -> None:
        self.level = LEVELS[(LEVELS.index(self.level) + 1) % len(LEVELS)]

    def turn(self) -> None:
        """The other way to do it."""
        if self.other_way:
            self.visit.seated = not self.visit.seated

    def approve(self) -> bool:
        """A clinician said yes to what waits for it; whether that could be kept."""
        if not self.waits_for:
            return True
        self.visit.clinician_said_yes()
        return self.visit.keep()

    def withdraw(self) -> bool:
        """The yes does not hold any more; whether that could be kept. To be answered with `Go.JUDGE`."""
        self.visit.withdraw()
        return self.visit.keep()

    def keep(self, name: str) -> bool:
        """The one who receives agrees to be kept under this name; whether they could be."""
        return self.visit.keep(name)
