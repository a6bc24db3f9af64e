"""What a message offers in place of a value that was written in another way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfcare.keys import guesses
from selfcare.keys.times import parse_seconds


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("30 seconds", "30s"), ("30 sec", "30s"), ("30 sec.", "30s"), ("30''", "30s"), ('30"', "30s"), ("30 S", "30 s"),
        ("1 minute", "1 min"), ("2 Minutes", "2 min"), ("a minute", "1 min"), ("half a minute", "30s"), ("2'", "2 min"),
        ("1 hour", "1h"), ("1 hour and 5 minutes", "1h 5m"), ("1 min 30", "1 min 30s"), ("1m 30", "1m 30s"),
        ("2,5s", "2.5s"), ("20-30s", "20s"), ("20 to 30 seconds", "20s"), ("for 30 seconds", "30s"),
        ("soon", ""), ("", ""), ("slow", ""), ("30 bananas", ""), ("10 reps", ""), ("3-1-1", ""),
    ],
)  # fmt: skip
def test_a_time(written: str, offered: str) -> None:
    assert guesses.duration(written) == offered


@given(st.text(max_size=80))
def test_a_time_that_is_offered_is_one(written: str) -> None:
    offered = guesses.duration(written)
    assert not offered or parse_seconds(offered)


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("10 times", "write only the number: 10"), ("x 10", "write only the number: 10"),
        ("3x10", "write 'sets: 3' and 'reps: 10', each on a line of its own"),
        ("3 sets of 10", "write 'sets: 3' and 'reps: 10', each on a line of its own"),
        ("8-10", "write one number, such as 8"), ("8 to 10", "write one number, such as 8"),
        ("many", "write one, such as 10"), ("1.5", "write one, such as 10"), ("", "write one, such as 10"),
    ],
)  # fmt: skip
def test_a_count(written: str, offered: str) -> None:
    assert guesses.count(written) == offered


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("4-7-8", "{in: 4s, hold: 7s, out: 8s}"), ("4-6", "{in: 4s, out: 6s}"),
        ("[4, 7, 8]", "{in: 4s, hold: 7s, out: 8s}"),
        ("4-0-6-2", "{in: 4s, hold: 0s, out: 6s, rest: 2s}"), ("4", ""), ("slow", ""), ("4-7-8-1-2", ""),
    ],
)  # fmt: skip
def test_parts(written: str, offered: str) -> None:
    assert guesses.phases(written, ("in", "hold", "out", "rest")) == offered
