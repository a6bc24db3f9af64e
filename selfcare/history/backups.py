"""Copies of the history: before each migration, and once a day when something was added; older ones grow fewer."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct

from selfcare import disk
from selfcare.history import database
from selfcare.history.migrations import MIGRATIONS, back_up
from selfcare.history.trouble import HistoryProblem, translated

NEVER_REMOVED = 3
"""So many of the newest stay, however old they are."""
DAYS, WEEKS, MONTHS = 7, 4, 12


class Backup(Struct, frozen=True):
    """A sound copy."""

    path: Path
    sessions: int
    last: str
    """The day of its last session, or nothing."""

    def description(self) -> str:
        many = "1 session" if self.sessions == 1 else f"{self.sessions} sessions"
        return f"{self.path}, with {many}{f' up to {self.last}' if self.last else ''}"


def path_of(history: Path, day: date) -> Path:
    return history.with_name(f"{history.stem}.{day.isoformat()}.bak")


def is_backed_up(history: Path, today: date) -> bool:
    """Whether it was found sound once today."""
    return path_of(history, today).exists()


def back_up_daily(history: Path, today: date) -> None:
    """Copy a history that was just found sound, once a day, and thin out the older copies. Raises HistoryProblem."""
    if is_backed_up(history, today):
        return
    with translated():
        back_up(history, path_of(history, today))
        found = dict(_daily(history))
        for day in found.keys() - kept(found, today):
            with suppress(OSError):
                found[day].unlink()


def kept(days: Iterable[date], today: date) -> set[date]:
    """The days whose copies stay: the newest of each of the last days, weeks and months, and the newest three."""
    newest_first = sorted(days, reverse=True)
    staying = set(newest_first[:NEVER_REMOVED])
    of_weeks: set[tuple[int, int]] = set()
    of_months: set[tuple[int, int]] = set()
    for day in newest_first:
        age, week, month = today - day, day.isocalendar()[:2], (day.year, day.month)
        months = (today.year - day.year) * 12 + today.month - day.month
        if age < timedelta(days=DAYS):
            staying.add(day)
        if age < timedelta(weeks=WEEKS) and week not in of_weeks:
            of_weeks.add(week)
            staying.add(day)
        if months < MONTHS and month not in of_months:
            of_months.add(month)
            staying.add(day)
    return staying


def _daily(history: Path) -> list[tuple[date, Path]]:
    pattern = re.compile(rf"{re.escape(history.stem)}\.(\d{{4}}-\d\d-\d\d)\.bak")
    found = []
    for path in history.parent.glob(f"{history.stem}.*.bak"):
        if name := pattern.fullmatch(path.name):
            with suppress(ValueError):
                found.append((date.fromisoformat(name[1]), path))
    return found


def every(history: Path) -> list[Path]:
    """All copies, the newest first."""
    found = [path for path in history.parent.glob(f"{history.stem}.*.bak") if disk.kind_of(path) == ""]
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def newest_good(history: Path) -> Backup | None:
    """The newest copy that is sound."""
    for path in every(history):
        with (
            suppress(HistoryProblem, sqlite3.Error, OSError),
            closing(database.connect(path, 1.0, MIGRATIONS, writing=False)) as copy,
        ):
            many, last = copy.execute("SELECT count(*), max(started) FROM session").fetchone()
            return Backup(path, many, (last or "")[:10])
    return None


def offered(history: Path, aside: Path | None, reason: str) -> str:
    """What is said when a history had to be set aside, with what can be done."""
    if aside is None:
        return "The history was damaged; it has been set aside."  # By another selfcare, a moment ago.
    empty = "empty" in reason
    what = "The history file was empty" if empty else "The history was damaged and could not be read"
    said = f"{what}. It was set aside as {aside}, and a new one begins."
    if (found := newest_good(history)) is not None:
        said += f" The newest good backup is {found.description()}; `selfcare history restore` brings it back."
    return said
