"""Looking back, as lines: what can be read of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from selfcare.history.lookback import Day
from selfcare.tui.lookback import _months


def weeks(first: date, many: int) -> list[list[Day]]:
    return [[Day(first + timedelta(weeks=week, days=day), ()) for day in range(7)] for week in range(many)]


def test_two_months_never_run_into_one_word() -> None:
    assert _months(weeks(date(2026, 8, 31), 6), 3) == "   Sep         Oct"


def test_each_month_stands_over_its_first_week() -> None:
    assert _months(weeks(date(2026, 8, 17), 6), 3) == "Aug      Sep"
