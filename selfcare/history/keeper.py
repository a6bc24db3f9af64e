"""Keeps a running session in the history, from a thread of its own: the drawing loop never waits for the disk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from threading import Condition, Thread

from selfcare.history.rows import RatingRow, SessionStart, StepRow
from selfcare.history.store import Store
from selfcare.history.trouble import HistoryProblem, reason
from selfcare.session.events import Event, SegmentEnded, SessionEnded, SessionStarted


@dataclass(frozen=True, slots=True)
class RoutineFacts:
    """What the history needs to know of the routine beside its timeline."""

    name: str
    """As it is started: `selfcare play NAME`."""
    title: str


@dataclass(frozen=True, slots=True)
class _End:
    outcome: str
    seconds: Decimal


@dataclass(frozen=True, slots=True)
class _Note:
    text: str


_Row = SessionStart | StepRow | RatingRow | _Note | _End


class Keeper:
    """A listener that writes one session down as it goes.

    What cannot be written stays in memory and is tried again at the next event, at `flush` and at `close`.
    """

    def __init__(
        self,
        path: Path,
        routine: RoutineFacts,
        started: datetime,
        screened: bool,
        on_trouble: Callable[[str], None] | None = None,
        *,
        wait: float = 5.0,
    ) -> None:
        """`started` carries its zone; `screened` is False when the questions before were left out.

        `on_trouble` gets a sentence, once, when writing first fails, and one when a damaged history had to be set
        aside. It is called from the writing thread and must not wait for the drawing loop (post a message).
        `wait`: seconds to wait for another program to let go of the file.
        """
        if started.utcoffset() is None:
            raise ValueError("the start of a session needs its time zone")
        self.trouble: str | None = None
        """A sentence as long as something is not on disk that should be, else None."""
        self.notice: str | None = None
        """A sentence when a damaged history had to be set aside."""
        self._path = path
        self._routine = routine
        self._started = started
        self._screened = screened
        self._on_trouble = on_trouble
        self._wait = wait
        self._changed = Condition()
        self._rows: list[_Row] = []
        self._before: list[tuple[str, str, int]] = []
        """What was rated before the session stood there."""
        self._rated = 0
        self._saved = 0
        self._asked = 0
        self._answered = 0
        self._closing = False
        self._troubled = False
        self._thread: Thread | None = None
        self._store: Store | None = None
        self._session = 0

    def __call__(self, event: Event) -> None:
        """Take an event of the session; never waits for the disk."""
        match event:
            case SessionStarted(timeline=timeline) if not self._rows:
                self._put(
                    SessionStart(
                        routine=self._routine.name,
                        title=self._routine.title,
                        level=timeline.level,
                        planned=timeline.seconds,
                        screened=self._screened,
                        segments=timeline.segments,
                        started=self._started,
                    )
                )
                for person, what, value in self._before:
                    self.rate(person, what, "before", value)
            case SegmentEnded(segment=segment) if self._rows:
                self._put(
                    StepRow(
                        seq=len(self._rows),
                        index=segment.index,
                        kind=segment.kind.value,
                        step=segment.step,
                        at=event.at,
                        seconds=event.seconds,
                        skipped=event.skipped,
                        reps=event.reps,
                        side=segment.side,
                        set=segment.set,
                        round=segment.round,
                    )
                )
            case SessionEnded() if self._rows:
                self._put(_End(event.outcome.value, event.at))
            case _:
                pass

    def rate(self, person: str, what: str, moment: str, value: int, at: Decimal = Decimal(0)) -> None:
        """Take a number that somebody gave; one given before the session is kept when it starts."""
        if not self._rows:
            self._before.append((person, what, value))
            return
        self._rated += 1
        self._put(RatingRow(self._rated, person, what, moment, value, at))

    def note(self, text: str) -> None:
        """Take a line of the person's own; the first one stays."""
        if self._rows and text.strip():
            self._put(_Note(text.strip()))

    def flush(self, timeout: float) -> bool:
        """Try to write what is not on disk yet; whether all is there within `timeout` seconds."""
        with self._changed:
            if self._saved == len(self._rows):
                return True
            mine = self._ask()
            self._changed.wait_for(lambda: self._answered >= mine, timeout)
            return self._saved == len(self._rows)

    def close(self, timeout: float) -> bool:
        """Write the rest and end the thread, in `timeout` seconds at most; whether all is on disk."""
        with self._changed:
            self._closing = True
            self._ask()
        if self._thread is not None:
            self._thread.join(timeout)
        with self._changed:
            done = self._saved == len(self._rows)
            if not done and self.trouble is None:
                self.trouble = _not_saved("the disk did not answer in time")
            return done

    def _put(self, row: _Row) -> None:
        with self._changed:
            self._rows.append(row)
            self._ask()
            if self._thread is None:
                # A daemon: a disk that never answers must not keep the app from ending.
                self._thread = Thread(target=self._run, name="history", daemon=True)
                self._thread.start()

    def _ask(self) -> int:
        self._asked += 1
        self._changed.notify_all()
        return self._asked

    # The writing thread

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._asked > self._answered or self._closing)
                asked, upto = self._asked, len(self._rows)
                last = self._closing
            if self._saved < upto:
                self._try(upto)
            with self._changed:
                self._answered = asked
                self._changed.notify_all()
                if last:
                    break
        self._let_go()

    def _try(self, upto: int) -> None:
        try:
            self._write(upto)
        except Exception as error:
            # A failed sync may have dropped what was handed over, whatever a second one says. So the connection is
            # given up, and the next try writes the whole session again.
            self._let_go()
            self._say_trouble(_not_saved(reason(error)))
        else:
            with self._changed:
                self._saved = upto
                self.trouble = None

    def _write(self, upto: int) -> None:
        first = self._saved
        if self._store is None:
            self._store = Store.open(self._path, wait=self._wait)
            self._say_notice(self._store.notice)
            # It may be another file than before: all is written, and what is there already stays as it is.
            first = 0
        with self._store.together():
            for row in self._rows[first:upto]:
                match row:
                    case SessionStart():
                        self._session = self._store.begin(row)
                    case StepRow():
                        self._store.step(self._session, row)
                    case RatingRow():
                        self._store.rate(self._session, row)
                    case _Note(text):
                        self._store.note(self._session, text)
                    case _End(outcome, seconds):
                        self._store.end(self._session, outcome, seconds)

    def _let_go(self) -> None:
        if self._store is not None:
            with suppress(HistoryProblem):
                self._store.close()
            self._store = None

    def _say_trouble(self, sentence: str) -> None:
        with self._changed:
            self.trouble = sentence
        if not self._troubled:
            self._troubled = True
            self._say(sentence)

    def _say_notice(self, sentence: str | None) -> None:
        if sentence is not None:
            self.notice = sentence
            self._say(sentence)

    def _say(self, sentence: str) -> None:
        if self._on_trouble is not None:
            # A fault in whoever listens must not cost the person the record.
            with suppress(Exception):
                self._on_trouble(sentence)


def _not_saved(why: str) -> str:
    return f"This session is not being saved: {why}."
