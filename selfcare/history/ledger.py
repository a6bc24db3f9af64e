"""The writer of one session's log, and of its way into the history."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

from selfcare import disk
from selfcare.history import folders, log
from selfcare.history.rows import Begun, Row, SessionStart
from selfcare.history.trouble import HistoryDamaged, HistoryProblem


class Ledger:
    """Writes rows in their order; a fault of the disk is raised, and leaves the next try a file of its own."""

    def __init__(self, history: Path, now: Callable[[], datetime], going_on: bool) -> None:
        self._history = history
        self._now = now
        self._going_on = going_on
        self._handle: int | None = None
        self._path: Path | None = None
        self._given_up: list[Path] = []
        """Files to which a write or a sync failed: what a second sync says of them is worth nothing."""
        self._written = 0
        self._writing = Lock()

    def write(self, rows: Sequence[Row], saved: int) -> None:
        """Write the rows that are not written yet; back, without an error, when all of them are on disk."""
        try:
            if self._handle is not None and not os.fstat(self._handle).st_nlink:
                self.close()  # somebody tidied up: all of it once more
            first = self._handle is None
            if first:
                self._open(rows[0])
            assert self._handle is not None
            self._append(rows)
            if first or not all(isinstance(row, Begun) for row in rows[saved:]):
                os.fsync(self._handle) if first else _sync(self._handle)
            if first:
                assert self._path is not None
                disk.sync_folder(self._path.parent)
        except BaseException:
            self._give_up()
            raise
        while self._given_up:  # all of it stands in the new one
            with suppress(OSError):
                self._given_up[-1].unlink()
            self._given_up.pop()
        if first:
            self._begun()

    def write_rest(self, rows: Sequence[Row]) -> bool:
        """Hand over to the system what is not written yet, without waiting for the disk; whether it took it."""
        if not self._writing.acquire(timeout=0.2):
            return False
        try:
            if self._handle is None:
                return False
            self._append(rows, locked=True)
        except OSError:
            return False
        finally:
            self._writing.release()
        return True

    def take_in(self, rows: Sequence[Row], wait: float) -> list[str]:
        """Write the whole session into the history, and settle its log; sentences for the person."""
        from selfcare.history import backups, ingest  # SQLite with them: the log does without, in the middle of a step

        now = self._now()
        start = rows[0]
        assert isinstance(start, SessionStart)
        # The older ones first: the history stands in the order in which they come.
        said = ingest.take_in(self._history, now, wait, offering=not self._going_on)
        rest, today = tuple(rows[1:]), now.date()
        try:
            said += self._keep(start, rest, wait, through=not backups.is_backed_up(self._history, today))
        except HistoryDamaged:  # since it was looked through: now it is set aside
            said += self._keep(start, rest, wait, through=True)
        path = self._path
        self.close()
        for each in self._given_up:
            with suppress(OSError):
                each.unlink(missing_ok=True)
        if path is not None:
            with suppress(OSError):
                said += ingest.settle(log.Logged(path, start, rest, now), now)
        with suppress(HistoryProblem, OSError):
            backups.back_up_daily(self._history, today)
        return said

    def _keep(self, start: SessionStart, rest: tuple[Row, ...], wait: float, through: bool) -> list[str]:
        """`through`: all of the history is looked through before, which takes the longer the longer it is."""
        from selfcare.history import ingest
        from selfcare.history.store import Store

        with Store(self._history, wait, now=self._now, through=through) as store:
            ingest.write(store, start, rest)
            return [store.notice] if store.notice else []

    def close(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None

    def _open(self, start: Row) -> None:
        assert isinstance(start, SessionStart)
        self._path = log.path_of(self._history, start, len(self._given_up))
        self._handle = disk.open_to_append(self._path)
        os.ftruncate(self._handle, 0)
        disk.hold(self._handle)
        self._written = 0

    def _append(self, rows: Sequence[Row], locked: bool = False) -> None:
        if not locked:
            self._writing.acquire()
        try:
            assert self._handle is not None
            now = self._now()
            lines = b"".join(log.line(row, now) for row in rows[self._written :])
            disk.write_all(self._handle, lines)
            self._written = max(self._written, len(rows))
        finally:
            if not locked:
                self._writing.release()

    def _give_up(self) -> None:
        self.close()
        if self._path is not None and self._path.exists():
            self._given_up.append(self._path)

    def _begun(self) -> None:
        """The session stands: others that could have been gone on with are over now."""
        if self._going_on:
            for path in folders.logs(self._history, folders.TAKEN):
                with suppress(OSError):
                    path.unlink()


def _sync(handle: int) -> None:
    getattr(os, "fdatasync", os.fsync)(handle)
