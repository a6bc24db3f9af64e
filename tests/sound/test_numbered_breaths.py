"""By ear one knows which breath it is: its number stands before its "in", and of the last one that it is the last."""

from __future__ import annotations

import pytest

from selfcare.session.aloud import Amount
from tests.sound.test_minded import in_every_way


def told(name: str, amount: Amount) -> list[str]:
    """What is said just before each "in", of the first stretch of breathing."""
    words = [note.sound for note in in_every_way(name, amount)[0].words]
    breaths = [at for at, word in enumerate(words) if word == "in"]
    return [words[at - 1] for at in breaths]


def test_each_breath_after_the_first_is_numbered() -> None:
    assert told("breath-478", Amount.USUAL)[1:] == ["two", "three", "last breath"]


@pytest.mark.parametrize(("amount", "numbered"), [(Amount.FEW, []), (Amount.USUAL, ["two", "three", "four"])])
def test_with_few_words_only_every_fifth_is(amount: Amount, numbered: list[str]) -> None:
    before = told("arm-circles", amount)
    assert [word for word in before[:5] if word in ("two", "three", "four")] == numbered
    assert before[4] == "last breath"


def test_of_many_every_fifth_is_and_that_half_are_done() -> None:
    before = told("breath-calm", Amount.USUAL)
    assert [word for word in before if word not in ("out", "Next.")][1:5] == ["five", "ten", "halfway", "fifteen"]
