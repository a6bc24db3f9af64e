"""Looking back: what was done on which days, how often and how long, the numbers over time, the notes.

Showing up is what is told: a day without a session is an empty one, and a number that rose is a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct
from msgspec.structs import replace

from selfcare.history.reading import HistoryQueries
from selfcare.history.rows import RatingRow, SessionRow
from selfcare.session.wording import duration
from selfcare.words.levels import LEVELS
from selfcare.words.people import ME

WEEKS = 13


class Day(Struct, frozen=True):
    """A day of the calendar."""

    on: date
    sessions: tuple[SessionRow, ...] = ()

    @property
    def seconds(self) -> Decimal:
        return sum((row.seconds for row in self.sessions), Decimal(0))


class Often(Struct, frozen=True):
    """One routine, and how often it was done; what was stopped early counts, with what was done of it."""

    title: str
    sessions: int
    seconds: Decimal
    levels: tuple[tuple[str, int], ...]
    last: date

    def summary(self) -> str:
        times = "once" if self.sessions == 1 else f"{self.sessions} times"
        levels = [f"{level} {many}" for level, many in self.levels if level != "usual" or len(self.levels) > 1]
        return ", ".join([times, f"{duration(whole(self.seconds))} in all", *levels])


class Given(Struct, frozen=True):
    """The numbers of one session about one thing; None where it was left out."""

    on: datetime
    before: int | None
    after: int | None


class Series(Struct, frozen=True):
    """One thing over time, for one person."""

    what: str
    person: str
    given: tuple[Given, ...]


class Noted(Struct, frozen=True):
    """A line that somebody wrote."""

    on: datetime
    title: str
    text: str


class LookBack(Struct, frozen=True):
    """The last months."""

    today: date
    sessions: tuple[SessionRow, ...]
    """The oldest first."""
    series: tuple[Series, ...]
    notes: tuple[Noted, ...]
    """The newest first."""
    doubts: tuple[str, ...] = ()
    """What is damaged, and not among them."""

    @property
    def first(self) -> date:
        return first_day(self.today)

    def weeks(self) -> list[list[Day]]:
        """From Monday to Sunday, the oldest week first; the days that are still to come are left out."""
        by_day: dict[date, list[SessionRow]] = {}
        for row in self.sessions:
            by_day.setdefault(row.started.date(), []).append(row)
        days = [self.first + timedelta(days=n) for n in range(7 * WEEKS)]
        all_days = [Day(day, tuple(by_day.get(day, ()))) for day in days if day <= self.today]
        return [all_days[at : at + 7] for at in range(0, len(all_days), 7)]

    def often(self) -> list[Often]:
        """The routines, the one that was done most often first."""
        by_name: dict[str, list[SessionRow]] = {}
        for row in self.sessions:
            by_name.setdefault(row.routine, []).append(row)
        found = [_often(rows) for rows in by_name.values()]
        return sorted(found, key=lambda each: (-each.sessions, each.title))

    def summary(self) -> str:
        """In a sentence, what there was."""
        if not self.sessions:
            return "Nothing in the last three months yet. Each routine that you play will stand here."
        days = len({row.started.date() for row in self.sessions})
        seconds = whole(sum((row.seconds for row in self.sessions), Decimal(0)))
        many = "1 session" if len(self.sessions) == 1 else f"{len(self.sessions)} sessions"
        on = "1 day" if days == 1 else f"{days} days"
        return f"{many} on {on} of the last three months, {duration(seconds)} in all."


def first_day(today: date) -> date:
    """The Monday with which the last months begin."""
    return today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))


def look_back(history: HistoryQueries, today: date, since: date | None = None) -> LookBack:
    """The last months, or since a day; only they are read, and held against their checksums."""
    begin = datetime.combine(since or first_day(today), time.min).astimezone()
    rows = list(reversed(history.sessions(since=begin - timedelta(days=1))))
    rows = [row for row in rows if row.started.date() >= begin.date()]
    ratings = history.ratings_from(min((row.id for row in rows), default=0)) if rows else {}
    texts = history.notes_from(min((row.id for row in rows), default=0)) if rows else {}
    notes = [Noted(row.started, row.title, texts[row.id]) for row in reversed(rows) if texts.get(row.id)]
    return LookBack(today, tuple(rows), _series(rows, ratings), tuple(notes), tuple(history.doubts.values()))


def of_person(looked: LookBack, person: str) -> LookBack:
    """The numbers of one person alone; of somebody else also only the sessions in which they gave some."""
    series = tuple(each for each in looked.series if each.person.casefold() == person.casefold())
    if person.casefold() == ME:
        return replace(looked, series=series)
    with_them = {given.on for each in series for given in each.given}
    return replace(
        looked,
        sessions=tuple(row for row in looked.sessions if row.started in with_them),
        series=series,
        notes=tuple(note for note in looked.notes if note.on in with_them),
    )


def whole(seconds: Decimal) -> Decimal:
    """Over a minute, in whole minutes: nobody asks for the seconds of three months."""
    if seconds < 60:
        return seconds.quantize(Decimal(1), ROUND_HALF_UP)
    return (seconds / 60).quantize(Decimal(1), ROUND_HALF_UP) * 60


def _often(rows: Sequence[SessionRow]) -> Often:
    levels = Counter(row.level for row in rows)
    known = [(level, levels.pop(level)) for level in LEVELS if level in levels]
    title = rows[-1].title or rows[-1].routine
    seconds = sum((row.seconds for row in rows), Decimal(0))
    return Often(title, len(rows), seconds, (*known, *sorted(levels.items())), rows[-1].started.date())


def _series(rows: Sequence[SessionRow], ratings: dict[int, list[RatingRow]]) -> tuple[Series, ...]:
    found: dict[tuple[str, str], list[Given]] = {}
    for row in rows:
        numbers: dict[tuple[str, str], dict[str, int]] = {}
        for each in ratings.get(row.id, ()):
            if each.moment in ("before", "after"):
                numbers.setdefault((each.person, each.what), {})[each.moment] = each.value
        for key, given in numbers.items():
            found.setdefault(key, []).append(Given(row.started, given.get("before"), given.get("after")))
    return tuple(Series(what, person, tuple(given)) for (person, what), given in sorted(found.items(), key=_mine_first))


def _mine_first(found: tuple[tuple[str, str], list[Given]]) -> tuple[bool, str, str]:
    (person, what), _ = found
    return person != ME, person, what
