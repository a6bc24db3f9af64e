"""What somebody says to a question before a routine."""

from __future__ import annotations

from msgspec import Struct

from selfcare.body.places import Spot

YES, NO, NOT_SURE = "yes", "no", "not sure"
OWN = "own"
"""Before the name of an author's own question."""


class Answer(Struct, frozen=True):
    """What somebody said to one caution, and where it is; nowhere is "I cannot say where"."""

    said: str
    spots: frozenset[Spot] = frozenset()

    @property
    def holds(self) -> bool:
        """Not sure counts as yes: it costs a step or a question, and the other way costs more."""
        return self.said != NO
