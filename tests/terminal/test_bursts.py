"""Whoever or whatever lies on the keyboard ends nothing, answers nothing, and types nothing into the shell."""

from __future__ import annotations

import pytest

from tests.terminal.bursts import PLACES, Came, tried
from tests.terminal.harness import Home


@pytest.mark.thorough
@pytest.mark.parametrize(("place", "seed"), [(place, 7 + number) for number, place in enumerate(PLACES)])
def test_a_burst_of_keys_does_nothing(home: Home, place: str, seed: int) -> None:
    assert tried(home, place, seed) == Came(ended=False, answered=False, reached="")
