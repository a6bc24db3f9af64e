"""Looking back: what can be read of the calendar and the numbers, at each size, and what is told beside them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from selfcare.history.lookback import Day, Given, LookBack, Series
from selfcare.history.rows import SessionRow
from selfcare.shelves.library import Library
from selfcare.tui import lookback
from selfcare.tui.app import SelfcareApp
from selfcare.tui.lookback import _months
from selfcare.tui.screens.lookback import LookBackScreen
from selfcare.tui.widgets.line import Line
from tests.fakes import Wall
from tests.tui.test_app import ROUTINES, until
from tests.tui.test_snapshots import SIZES, rows, same

TODAY = date(2026, 6, 10)
DAMAGE = "The history cannot be used: the history file is damaged."
ROUTINE_TITLES = ("Arm circles", "Calm breathing", "Feet: glide, stretch and balance, sitting")


def weeks(first: date, many: int) -> list[list[Day]]:
    return [[Day(first + timedelta(weeks=week, days=day), ()) for day in range(7)] for week in range(many)]


def test_two_months_never_run_into_one_word() -> None:
    assert _months(weeks(date(2026, 8, 31), 6), 3) == "   Sep         Oct"


def test_each_month_stands_over_its_first_week() -> None:
    assert _months(weeks(date(2026, 8, 17), 6), 3) == "Aug      Sep"


def session(n: int, title: str = "Arm circles") -> SessionRow:
    when = datetime(2026, 6, 10, 9).astimezone() - timedelta(days=2 * n)
    return SessionRow(40 - n, title, title, "usual", when, "done", Decimal(300), Decimal(300), True, "1")


def looked(doubts: tuple[str, ...] = ()) -> LookBack:
    sessions = tuple(session(n, ROUTINE_TITLES[n % 3]) for n in range(30, -1, -1))
    given = tuple(Given(row.started, 6 - n // 9, 5 - n // 9 if n % 4 else 6 - n // 9) for n, row in enumerate(sessions))
    series = (Series("pain", "me", given), Series("numbness", "me", given[:9]))
    return LookBack(TODAY, sessions, series, (), doubts)


def test_the_same_routine_twice_on_a_day_is_named_once() -> None:
    day = LookBack(TODAY, (session(0), session(0), session(0, "Calm breathing")), (), ())
    assert "Wed 10 Jun  Arm circles, 2 times, 10 min; Calm breathing, 5 min" in lookback.days(day, 80)


def test_where_two_numbers_share_a_row_they_are_not_called_the_same() -> None:
    given = (Given(datetime(2026, 6, 10).astimezone(), 7, 6),)
    small = lookback.numbers(Series("pain", "me", given), 32, 8)
    assert "6-7 │ ◉" in small and not any("same" in line for line in small)
    large = lookback.numbers(Series("pain", "me", given), 70, 20)
    assert "  7 │ ○" in large and "  6 │ ●" in large


def test_the_picture_says_which_end_is_which_as_ten_is_not_always_the_worst() -> None:
    given = (Given(datetime(2026, 6, 10).astimezone(), 4, 9),)
    assert lookback.numbers(Series("steadiness", "me", given), 70, 20)[0] == "Steadiness, 0 not at all, 10 fully"
    assert lookback.numbers(Series("pain", "me", given), 38, 20)[0] == "Pain, 0 no pain"
    assert lookback.numbers(Series("steadiness", "me", given), 38, 8)[0] == "Steadiness (10 good)  ○ before ● after"
    assert lookback.numbers(Series("pain", "me", given), 38, 8)[0] == "Pain  ○ before ● after"


@pytest.mark.parametrize("height", range(8, 40))
def test_the_picture_of_the_numbers_is_seen_whole_and_says_which_mark_is_which(height: int) -> None:
    for series in looked().series:
        lines = lookback.numbers(series, 32, height, "↓ another of 2")
        assert len(lines) <= height and max(map(len, lines)) <= 60
        told = " ".join(lines)
        assert "○ before" in told and "● after" in told and " 10 │" in told and ("0 │" in told or "0-1 │" in told)


def opened(**answers: Any) -> SelfcareApp:
    return SelfcareApp(Wall().parts(Library(ROUTINES, Path("none")).entries, **answers))


def shown(app: SelfcareApp) -> str:
    return str(app.screen.query_one("#lines", Static).content)


async def test_damage_elsewhere_is_told_above_the_days_when_all_was_looked_through() -> None:
    app = opened(look_back=lambda _: looked(), look_through=lambda: DAMAGE)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f6")
        await until(pilot, LookBackScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app).startswith(DAMAGE) and "31 sessions on 31 days" in shown(app)


async def test_what_is_damaged_among_the_last_months_is_seen_without_reading_on() -> None:
    app = opened(look_back=lambda _: looked(("Session 3: its note is damaged, and not shown.",)))
    async with app.run_test(size=(40, 12)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f6")
        await until(pilot, LookBackScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "its note is damaged" in " ".join(rows(app).split())


async def test_on_a_narrow_terminal_the_part_that_is_shown_is_named() -> None:
    app = opened(look_back=lambda _: looked())
    async with app.run_test(size=(40, 12)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f6")
        await until(pilot, LookBackScreen)
        for named in ("ROUTINES  2 of 4", "NUMBERS  3 of 4", "NOTES  4 of 4", "DAYS  1 of 4"):
            await pilot.press("right")
            assert named in rows(app).splitlines()[0]
        assert app.screen.query_one("#parts", Line)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_looking_back_looks_as_it_was_last_looked_at(size: tuple[int, int]) -> None:
    app = opened(look_back=lambda _: looked())
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("f6")
        await until(pilot, LookBackScreen)
        await app.workers.wait_for_complete()
        for part in ("days", "routines", "numbers"):
            await pilot.pause()
            same(f"look-back-{part}-{size[0]}x{size[1]}", rows(app))
            await pilot.press("right")
