"""Keeps a running session, from a thread of its own: the drawing loop never waits for the disk.

Each event goes into the session's log (see `log`), one line and one sync; when the session is over, into the history.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from threading import Condition, Thread

from msgspec import Struct

from selfcare.history.ledger import Ledger
from selfcare.history.rows import Begun, EndRow, Halted, NoteRow, RatingRow, Row, SessionStart, StepRow
from selfcare.history.trouble import AT_NEXT_START, HistoryProblem, reason
from selfcare.session.events import Event, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted

AGAIN = 5.0
"""Seconds after which what could not be written is tried again."""
HELD_BACK = 0.25
"""Seconds that a line about something done waits for the disk."""
SAVED_AGAIN = "This session is being saved again."
UNCONFIRMED = "What was done is written down, but the disk has not confirmed it."


class RoutineFacts(Struct, frozen=True):
    """What the history needs to know of the routine beside its timeline."""

    name: str
    """As it is started: `selfcare play NAME`."""
    title: str
    seated: bool = False
    """Whether its seated twin is played."""


def _now() -> datetime:
    return datetime.now().astimezone()


class Keeper:
    """A listener that writes one session down as it goes.

    What cannot be written stays in memory and is tried again every few seconds, at the next event, and at the end.
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
        now: Callable[[], datetime] = _now,
        going_on: bool = True,
    ) -> None:
        """`started` carries its zone; `screened` is False when the questions before were left out.

        `on_trouble` gets a sentence when writing fails, one when it works again, and one about what else the person
        should know of the history. It is called from the writing thread and must not wait for the drawing loop.
        `wait`: seconds to wait for another program to let go of the history.
        `going_on`: whether, from now on, an older session is not gone on with any more.
        """
        if started.utcoffset() is None:
            raise ValueError("the start of a session needs its time zone")
        self.trouble: str | None = None
        """A sentence as long as something is not on disk that should be, else None."""
        self.said_at: float | None = None
        """When the trouble was said, by a clock that does not jump; None where nobody was told of one that holds."""
        self.notice: str | None = None
        """What else the person should know of the history, else None."""
        self._path = path
        self._routine = routine
        self._started = started
        self._screened = screened
        self._on_trouble = on_trouble
        self._wait = wait
        self._now = now
        self._ledger = Ledger(path, now, going_on)
        self._changed = Condition()
        self._rows: list[Row] = []
        self._before: list[tuple[str, str, int]] = []
        """What was rated before the session stood there."""
        self._steps = self._rated = self._halted = 0
        self._index: int | None = None
        """The segment that is under way."""
        self._saved = 0
        self._asked = self._answered = 0
        self._closing = False
        self._late = False
        """Whether the last line that was held back was told before the disk had answered."""
        self._thread: Thread | None = None

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
                        seated=self._routine.seated,
                    )
                )
                for person, what, value in self._before:
                    self.rate(person, what, "before", value)
            case SegmentStarted(segment=segment) if self._rows:
                self._index = segment.index
                self._put(Begun(segment.index))
            case SegmentEnded(segment=segment) if self._rows:
                self._steps += 1
                self._put(
                    StepRow(
                        seq=self._steps,
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
                self._put(EndRow(event.outcome.value, event.at))
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
            self._put(NoteRow(text.strip()))

    def hurts(self, it_does: bool, way: str = "") -> None:
        """Take that something hurts, or how it goes on: nobody is asked to do what hurt again, or more of it."""
        if self._rows:
            self._halted += 1
            self._put(Halted(it_does, self._halted, self._index, way))

    def flush(self, timeout: float) -> bool:
        """Try to write what is not on disk yet; whether all is there within `timeout` seconds."""
        with self._changed:
            if self._saved == len(self._rows):
                return True
            mine = self._ask()
            self._changed.wait_for(lambda: self._answered >= mine, timeout)
            return self._saved == len(self._rows)

    def is_saved(self) -> bool:
        """Whether what happened last is on disk, and may be told as done; waits for a moment, on a slow disk once."""
        saved = self.flush(0 if self._late else HELD_BACK)
        self._late = not saved
        return saved

    def close(self, timeout: float) -> bool:
        """Write the rest, take the session into the history and end the thread; whether all is on disk.

        In `timeout` seconds at most. It may be called again, to wait longer.
        """
        with self._changed:
            if not self._closing:
                self._closing = True
                self._ask()
        if self._thread is not None:
            self._thread.join(timeout)
        with self._changed:
            done = self._saved == len(self._rows)
            if not done:
                # The disk has it then, though it has not said so: only a power cut could take it.
                written = self._ledger.write_rest(self._rows)
                if self.trouble is None:
                    self.trouble = UNCONFIRMED if written else _not_saved("the disk did not answer")
            elif self.trouble is not None and not self._thread_is_alive():
                self.trouble = None
            return done

    @property
    def ended(self) -> tuple[str, EndRow] | None:
        """The title of what was led, and how it ended; None where nothing did."""
        end = next((row for row in reversed(self._rows) if isinstance(row, EndRow)), None)
        return None if end is None else (self._routine.title, end)

    @property
    def busy(self) -> bool:
        """Whether something is still being written."""
        return self._thread_is_alive()

    def _thread_is_alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _put(self, row: Row) -> None:
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
                again = AGAIN if self.trouble is not None else None
                self._changed.wait_for(lambda: self._asked > self._answered or self._closing, again)
                asked, upto = self._asked, len(self._rows)
                last = self._closing
            if self._saved < upto:
                self._try(upto)
            with self._changed:
                self._answered = asked
                self._changed.notify_all()
                if last and upto == len(self._rows):
                    break
        self._over()

    def _try(self, upto: int) -> None:
        try:
            self._ledger.write(self._rows[:upto], self._saved)
        except Exception as error:
            self._say_trouble(_not_saved(reason(error)))
        else:
            self._is_saved(upto)

    def _is_saved(self, upto: int) -> None:
        with self._changed:
            # Only what was said is taken back: a slow disk is waited for with words of its own.
            again, self.trouble, self.said_at = self.said_at is not None, None, None
            self._saved = upto
        if again:
            self._say(SAVED_AGAIN)

    def _over(self) -> None:
        """The session is over: into the history with it, and where that cannot be, the log stays for the next start."""
        if not self._rows:
            return
        saved = self._saved == len(self._rows)
        try:
            said = self._ledger.take_in(self._rows, self._wait)
        except Exception as error:
            self._ledger.close()
            if saved:
                why = error.reason if isinstance(error, HistoryProblem) else reason(error)
                self._say_notice(f"This session is not being saved in the history now: {why}. {AT_NEXT_START}")
        else:
            self._is_saved(len(self._rows))
            for sentence in said:
                self._say_notice(sentence)

    def _say_trouble(self, sentence: str) -> None:
        with self._changed:
            self.trouble = sentence
            first = self.said_at is None
            if first:
                self.said_at = time.monotonic()
        if first:
            self._say(sentence)

    def _say_notice(self, sentence: str) -> None:
        self.notice = sentence
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        if self._on_trouble is not None:
            # A fault in whoever listens must not cost the person the record.
            with suppress(Exception):
                self._on_trouble(sentence)


def _not_saved(why: str) -> str:
    return f"This session is not being saved: {why}."
