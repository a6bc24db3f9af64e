"""The words that every shell uses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.session import wording
from tests.session.helpers import timeline


@pytest.mark.parametrize(
    ("seconds", "words"),
    [("0", "0 s"), ("7.2", "8 s"), ("60", "1 min"), ("90", "1 min 30 s"), ("3600", "1 h"), ("3900", "1 h 5 min")],
)
def test_durations_are_told_in_whole_seconds_rounded_up(seconds: str, words: str) -> None:
    assert wording.duration(Decimal(seconds)) == words


@pytest.mark.parametrize(("seconds", "text"), [("111.1", "1:52"), ("7", "0:07"), ("3725", "1:02:05"), ("0", "0:00")])
def test_what_is_left_is_a_clock_rounded_up(seconds: str, text: str) -> None:
    assert wording.clock(Decimal(seconds)) == text


def test_a_tempo_is_not_rounded() -> None:
    assert wording.exact(Decimal("2.50")) == "2.5 s"
    assert wording.exact(Decimal("90")) == "1 min 30 s"


def test_minutes_are_to_the_nearest_and_at_least_one() -> None:
    assert [wording.minutes(Decimal(s)) for s in (10, 89, 90, 333)] == ["1 min", "1 min", "2 min", "6 min"]


def test_left_and_right_are_sides_and_other_labels_stay_as_they_are() -> None:
    assert wording.side("left") == "left side"
    assert wording.side("inner arm") == "inner arm"
    assert wording.side(None) == ""


def test_what_comes_next_leaves_out_the_getting_ready() -> None:
    planned = timeline({"name": "A", "duration": 5}, {"name": "B", "reps": 3, "prepare": 8})
    assert wording.upcoming(planned, 1) == "B, 3 times, 3 s each"
    assert wording.upcoming(planned, 3) == "the end"


def test_words_are_listed_with_an_and() -> None:
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"
    assert wording.listed([]) == ""
