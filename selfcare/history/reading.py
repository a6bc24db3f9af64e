"""What the history holds, read back: each row is held against its checksum before it is shown as true."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from selfcare.history.checksums import COLUMNS, checksum, digest, stamp
from selfcare.history.rows import Halted, RatingRow, SessionRow, StepRow

_BEFORE = 20
"""So many sessions before a time are looked at with it."""
_NAMES = {"session": "facts", "step": "steps", "ending": "ending", "rating": "numbers", "note": "note", "halt": "halts"}


class HistoryQueries(ABC):
    """The questions that a history answers; what it cannot vouch for is left out, and told in `doubts`."""

    doubts: dict[tuple[int, str], str]
    """By session and kind of row, a sentence about what is damaged and was not shown."""

    @abstractmethod
    def _read(self, query: str, values: tuple[str | int | None, ...] = ()) -> list[tuple[Any, ...]]: ...

    def sessions(self, limit: int | None = None, since: datetime | None = None) -> list[SessionRow]:
        """The sessions, newest first; one that is not as it was written is left out."""
        after = None if since is None else stamp(since)
        found = self._sessions("?1 IS NULL OR started >= ?1", (after, -1 if limit is None else limit))
        rows = [row for row in map(self._session, found) if row is not None]
        first = min((row[0] for row in found), default=None)
        if after is not None:
            # A changed byte may have taken the day of one out of this time: those that stand among them tell.
            (last,) = next(iter(self._read("SELECT max(id) FROM session")), (0,))
            begin = (last or 0) if first is None else first
            for each in self._sessions("id >= ?3 AND started < ?1", (after, -1, begin - _BEFORE)):
                self._session(each)
        self._doubt_orphans((first or 0) if limit or since else None)
        return rows

    def of_routine(self, routine: str, limit: int) -> list[SessionRow]:
        """The last sessions of a routine, newest first; what may be missing is not looked for, and told nowhere."""
        rows = map(self._session, self._sessions("routine = ?1", (routine, limit)))
        return [row for row in rows if row is not None and row.routine == routine]

    def _sessions(self, which: str, values: tuple[str | int | None, ...]) -> list[tuple[Any, ...]]:
        own, end = (", ".join(f"{table}.{each}" for each in _columns(table)) for table in ("session", "ending"))
        return self._read(
            f"""
            SELECT session.id, session.checksum, {own}, ending.checksum, {end}
            FROM session LEFT JOIN ending ON ending.session = session.id
            WHERE {which} ORDER BY session.id DESC LIMIT ?2
            """,
            values,
        )

    def _session(self, found: tuple[Any, ...]) -> SessionRow | None:
        many = len(_columns("session"))
        id, told, *facts = found[: 2 + many]
        ending_told, *ending = found[2 + many :]
        if not self._vouched("session", id, told, facts):
            return None
        if ending[0] is not None and not self._vouched("ending", id, ending_told, ending):
            return None
        key, routine, title, level, planned, screened, _, version, started, minutes = facts
        _, outcome, seconds = ending
        if outcome is None:
            last = self.steps(id)
            seconds = last[-1].at if last else 0
        local = datetime.fromisoformat(started).astimezone(timezone(timedelta(minutes=minutes)))
        length = Decimal(seconds)
        return SessionRow(
            id, routine, title, level, local, outcome, length, Decimal(planned), bool(screened), version, key
        )

    def steps(self, session: int) -> list[StepRow]:
        """The segments that were left in a session, in that order."""
        return [
            StepRow(seq, index, kind, step, Decimal(at), Decimal(seconds), bool(skipped), *rest)
            for _, seq, index, kind, step, at, seconds, skipped, *rest in self._rows("step", session)
        ]

    def ratings(self, session: int) -> list[RatingRow]:
        """The numbers given in a session, in that order."""
        return [
            RatingRow(seq, person, what, moment, value, Decimal(at))
            for _, seq, person, what, moment, value, at in self._rows("rating", session)
        ]

    def halts(self, session: int) -> list[Halted]:
        """When something hurt in a session, and how it went on, in that order."""
        return [Halted(bool(hurts), seq, index, way) for _, seq, hurts, index, way in self._rows("halt", session)]

    def ratings_from(self, first: int) -> dict[int, list[RatingRow]]:
        """The numbers of every session from this one on, by its number."""
        found: dict[int, list[RatingRow]] = {}
        for session, seq, person, what, moment, value, at in self._rows("rating", first, onwards=True):
            found.setdefault(session, []).append(RatingRow(seq, person, what, moment, value, Decimal(at)))
        return found

    def notes_from(self, first: int) -> dict[int, str]:
        """The lines that were written to every session from this one on, by its number."""
        return {values[0]: values[1] for values in self._rows("note", first, onwards=True)}

    def note_of(self, session: int) -> str:
        """The line that was written to a session, or nothing."""
        return next((text for _, text in self._rows("note", session)), "")

    def segments(self, session: int) -> list[dict[str, Any]]:
        """The segments as they were when the session started; seconds as exact text, what is empty left out."""
        found = self._read(
            "SELECT plan, segments FROM session LEFT JOIN plan ON plan = digest WHERE id = ?", (session,)
        )
        for named, plan in found:
            if plan is not None and digest(plan) == named:
                segments: list[dict[str, Any]] = json.loads(plan)
                return segments
            self._doubt(session, "plan", "its plan")
        return []

    def last_played(self) -> str | None:
        """The name of the routine that was started last."""
        return next((row.routine for row in self.sessions(limit=10)), None)

    def damaged(self) -> list[str]:
        """A sentence for each thing in the whole history that is not as it was written."""
        self.doubts.clear()
        for table, columns in COLUMNS.items():
            id = "id" if table == "session" else "session"
            for session, told, *values in self._read(f"SELECT {id}, checksum, {columns} FROM {table} ORDER BY 1"):
                self._vouched(table, session, told, values)
        for session, named, plan in self._read(
            "SELECT id, digest, segments FROM session LEFT JOIN plan ON plan = digest ORDER BY id"
        ):
            if plan is None or digest(plan) != named:
                self._doubt(session, "plan", "its plan")
        self._doubt_orphans(None)
        return list(self.doubts.values())

    # Inside

    def _rows(self, table: str, session: int, onwards: bool = False) -> Iterator[list[Any]]:
        order = ", seq" if table in ("step", "rating", "halt") else ""
        which = "session >= ?" if onwards else "session = ?"
        for told, *values in self._read(
            f"SELECT checksum, {COLUMNS[table]} FROM {table} WHERE {which} ORDER BY session{order}", (session,)
        ):
            if self._vouched(table, values[0], told, values):
                yield values

    def _vouched(self, table: str, session: int, told: object, values: Sequence[object]) -> bool:
        if checksum(values) == told:
            return True
        self._doubt(session, table, f"its {_NAMES[table]}")
        return False

    def _doubt(self, session: int, kind: str, what: str) -> None:
        verb = "are" if what.endswith("s") else "is"
        self.doubts.setdefault((session, kind), f"Session {session}: {what} {verb} damaged, and not shown.")

    def _doubt_orphans(self, since: int | None) -> None:
        """Rows whose session is gone: one changed byte in its number is enough."""
        for table in ("ending", "step", "rating", "note", "halt"):
            for (session,) in self._read(
                f"SELECT DISTINCT session FROM {table} WHERE session >= ? AND session NOT IN (SELECT id FROM session)",
                (since or 0,),
            ):
                verb = "stand" if _NAMES[table].endswith("s") else "stands"
                self._doubt(session, table, f"its {_NAMES[table]} {verb} alone: the session")


def _columns(table: str) -> list[str]:
    return COLUMNS[table].split(", ")
