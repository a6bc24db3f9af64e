"""Looking back, as lines: a calendar, a list, a picture of numbers, notes. Nothing is told by its colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from textwrap import wrap

from selfcare.care.ratings import rating
from selfcare.history.lookback import Day, Given, LookBack, Series, whole
from selfcare.session.wording import duration
from selfcare.words.people import ME

NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
DONE, EMPTY = "■", "·"
HIGHEST = 10
BEFORE, AFTER, BOTH = "○", "●", "◉"
MARKS = f"{BEFORE} before {AFTER} after {BOTH} both"


def days(looked: LookBack, width: int) -> list[str]:
    """The calendar: a column a week, so many of the last ones as there is room for, and the last days in words."""
    cell = 3
    weeks = looked.weeks()[-max(1, (width - 4) // cell) :]
    lines = [*wrap(looked.summary(), width), "", "    " + _months(weeks, cell)]
    for at, name in enumerate(NAMES):
        marks = "".join(_mark(week[at]).ljust(cell) if at < len(week) else " " * cell for week in weeks)
        lines.append(f"{name}  {marks}".rstrip())
    if looked.sessions:
        lines += ["", f"{DONE} a day with a session"]
    lines.append("")
    for day in reversed([day for week in weeks for day in week if day.sessions][-14:]):
        lines += _wrapped(f"{day.on:%a %d %b}  ", "; ".join(_session(day)), width)
    return lines


def _mark(day: Day) -> str:
    return DONE if day.sessions else EMPTY


def _months(weeks: Sequence[Sequence[Day]], cell: int) -> str:
    said, last = "", ""
    for at, week in enumerate(weeks):
        month = f"{week[0].on:%b}"
        if month != last:
            if said and len(said) >= at * cell:  # a month of one week here has no room for its name
                said = said[: -len(month)].rstrip()
            said = said.ljust(at * cell) + month
        last = month
    return said


def _session(day: Day) -> list[str]:
    found: dict[str, list[Decimal]] = {}
    for row in day.sessions:
        found.setdefault(row.title or row.routine, []).append(row.seconds)
    return [
        f"{title}{'' if len(each) == 1 else f', {len(each)} times'}, {duration(whole(sum(each, Decimal(0))))}"
        for title, each in found.items()
    ]


def routines(looked: LookBack, width: int) -> list[str]:
    """Each routine: how often, how long, at which levels."""
    if not looked.sessions:
        return [looked.summary()]
    lines = []
    for each in looked.often():
        lines += [*wrap(each.title, width), *_wrapped("    ", f"{each.summary()}; last on {each.last:%d %b}", width)]
    return lines


def numbers(series: Series | None, width: int, height: int, more: str = "") -> list[str]:
    """One thing over time: a column a session, before and after; the scale stands at its left.

    On few lines two numbers share a row, and the rest is left out: it has to be seen without reading on.
    `more`: what else can be turned to.
    """
    if series is None:
        return ["No numbers were given in the last three months."]
    room = max(1, (width - 6) // 2)
    given = series.given[-room:]
    step, low = (1, False) if height >= HIGHEST + 7 else (2, height < HIGHEST + 2)
    whose = "" if series.person == ME else f", {series.person}"
    rated = rating(series.what)
    name = f"{rated.title}{whose}"
    if low:
        good = "" if rated.worse else f" ({HIGHEST} good)"
        lines = [f"{name}{good}  {BEFORE} before {AFTER} after"]
    else:
        whole_scale = f"{name}, {rated.scale}"
        lines = [whole_scale if len(whole_scale) <= width else f"{name}, 0 {rated.low}", ""]
    for value in range(HIGHEST, -1, -step):
        top = min(HIGHEST, value + step - 1)
        row = "".join(f" {_point(each, value, step)}" for each in given)
        lines.append(f"{value if value == top else f'{value}-{top}':>3} │{row}".rstrip())
        if value and height >= 2 * HIGHEST + 10:  # taller where there is room
            lines.append("    │")
    ends = f"{given[0].on:%d %b}", f"{given[-1].on:%d %b}"
    gap = max(2, 2 * len(given) - len(ends[0]) - len(ends[1]))
    dates = "      " + (ends[0] if len(given) == 1 else f"{ends[0]}{' ' * gap}{ends[1]}")
    if low:
        return [*lines, dates]
    return [*lines, "    └" + "──" * len(given), dates, "", f"{MARKS}{f'   {more}' if more else ''}"]


def _point(given: Given, value: int, step: int) -> str:
    before, after = (each is not None and value <= each < value + step for each in (given.before, given.after))
    return BOTH if before and after else BEFORE if before else AFTER if after else " "


def notes(looked: LookBack, width: int) -> list[str]:
    """What was written, the newest first."""
    if not looked.notes:
        return ["No notes yet. After a session, n keeps a line of your own."]
    lines = []
    for each in looked.notes:
        lines += [f"{each.on:%a %d %b}  {each.title}", *_wrapped("    ", each.text, width), ""]
    return lines


def _wrapped(head: str, text: str, width: int) -> list[str]:
    return wrap(text, max(20, width), initial_indent=head, subsequent_indent=" " * len(head)) or [head]
