"""Times as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.keys.times import parse_seconds

READ = {
    "45": "45",
    "45s": "45",
    "0s": "0",
    "999999999s": "999999999",
    " 45 s ": "45",
    "4.5s": "4.5",
    "1m30s": "90",
    "2 min": "120",
    "1:30": "90",
}


@pytest.mark.parametrize("text", READ)
def test_it_is_so_many_seconds(text: str) -> None:
    assert parse_seconds(text) == Decimal(READ[text])


@pytest.mark.parametrize("text", ["", "s", "45ss", "45 S", "-45s", "²s", "٣s", "1234567890s", "1234567890", "30s1m"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert parse_seconds(text) is None
