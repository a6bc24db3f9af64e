"""The levels that a routine can say the worth of are those that can be chosen, the least first."""

from __future__ import annotations

from selfcare.format.model import Levels
from selfcare.words.levels import LEVELS


def test_each_level_that_can_be_chosen_has_its_factor() -> None:
    assert tuple(Levels.table) == LEVELS
    least, usual, most = (getattr(Levels(), level) for level in LEVELS)
    assert least < usual == 1 < most
