"""Whole leaflets: nothing of them is silent, and nothing is made that they do not say."""

from __future__ import annotations

import pytest

from tests.writing.lists.judging import verdicts
from tests.writing.lists.leaflets import SHEETS, Leaflet

EVERY = {name: sheet for sheets in SHEETS.values() for name, sheet in sheets.items()}
LEAST = 0.75
"""The part of the items that is right; the rest is told."""


@pytest.mark.parametrize("sheet", EVERY.values(), ids=list(EVERY))
def test_each_item_is_right_or_told_and_nothing_is_invented(sheet: Leaflet) -> None:
    assert [each for each in verdicts(sheet) if each[0] not in ("right", "told")] == []


def test_most_of_them_are_right() -> None:
    every = [each for sheet in EVERY.values() for each in verdicts(sheet)]
    assert sum(each[0] == "right" for each in every) >= LEAST * len(every)
