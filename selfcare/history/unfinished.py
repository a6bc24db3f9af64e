"""Going on: which session was broken off or stopped, from which step it can be gone on with, and for how long."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from selfcare import disk
from selfcare.history import folders, log
from selfcare.history.ingest import GOES_ON, can_go_on
from selfcare.history.rows import Begun, StepRow

if TYPE_CHECKING:  # home asks whether there is one, and loads no engine for that
    from selfcare.session.resuming import WorkRef
    from selfcare.session.segments import Timeline

COLD = timedelta(minutes=30)
"""After so long, warm-up and checks come first once more."""


class Offer(Struct, frozen=True):
    """A session that can be gone on with."""

    key: str
    routine: str
    """The name by which it is started."""
    title: str
    level: str
    seated: bool
    screened: bool
    place: WorkRef
    """The piece of work that it goes on with, from its start."""
    last: datetime
    """When something was last written of it."""
    stopped: bool
    """Whether somebody stopped it, rather than a crash, a power cut or a closed window."""

    def cold(self, now: datetime) -> bool:
        return now - self.last >= COLD

    def timeline(self, whole: Timeline, now: datetime) -> Timeline | None:
        """What is left of the routine as it is now; None where the step is not in it any more, and it begins anew."""
        from selfcare.session.resuming import find, timeline_from

        at = find(whole, self.place)
        return None if not at else timeline_from(whole, at, self.cold(now))

    def where(self) -> str:
        """The step, side, set and round, in words."""
        place = self.place
        parts = [place.side, f"set {place.set}" if place.set else "", f"round {place.round}" if place.round else ""]
        return ", ".join([place.step, *filter(None, parts)])

    def question(self) -> str:
        """What is asked when the routine is started again."""
        how = "stopped" if self.stopped else "broken off"
        return f"{self.title} was {how} at {self.where()}. Go on from there?"

    def row(self, now: datetime) -> str:
        """When, and where, in a few words."""
        return f"{_ago(now - self.last)}, at {self.where()}"


def offer(history: Path, now: datetime) -> Offer | None:
    """The session to go on with: the last one there was, if it was broken off or stopped, within six hours.

    Not one that hurt, that is being led in another window, or of which nothing was done yet.
    """
    found = [logged for _, logged in log.read_all(history, folders.WAITING, folders.TAKEN) if logged is not None]
    found = [logged for logged in found if not (logged.path.suffix == folders.WAITING and disk.is_held(logged.path))]
    if not found:
        return None
    newest = max(found, key=lambda logged: logged.last)
    if not can_go_on(newest) or not timedelta(0) <= now - newest.last + timedelta(minutes=1) < GOES_ON:
        return None
    place = _place(newest)
    if place is None:
        return None
    start = newest.start
    return Offer(
        start.key,
        start.routine,
        start.title,
        newest.level,
        start.seated,
        start.screened,
        place,
        newest.last,
        newest.outcome is not None,
    )


def answered(history: Path, key: str, now: datetime) -> None:
    """Once a stop, not again and again: what was answered, with yes or no, is not offered any more."""
    from selfcare.history.ingest import take_in
    from selfcare.history.trouble import HistoryProblem

    with suppress(HistoryProblem, OSError):
        take_in(history, now, wait=1.0)
    for path, logged in log.read_all(history, folders.TAKEN):
        if logged is not None and logged.start.key == key:
            with suppress(OSError):
                path.unlink()


def _place(logged: log.Logged) -> WorkRef | None:
    """The work it stood at, or the next after a gap; None where no work was done before it."""
    from selfcare.session.resuming import WorkRef, place_of

    segments = _segments(logged.start.plan)
    at = next((row.index for row in reversed(logged.rows) if isinstance(row, Begun | StepRow)), None)
    if at is None:
        return None
    done = any(isinstance(row, StepRow) and row.kind == "work" and not row.skipped for row in logged.rows)
    at = next((index for index in range(at, len(segments)) if segments[index].get("kind") == "work"), None)
    if at is None or not done:
        return None
    work = [
        WorkRef(str(each.get("step", "")), each.get("side"), each.get("set"), each.get("round"))
        for each in segments
        if each.get("kind") == "work"
    ]
    nth_work = sum(each.get("kind") == "work" for each in segments[:at])
    return place_of(work, nth_work)


def _segments(plan: str) -> Sequence[dict[str, Any]]:
    try:
        found = json.loads(plan)
    except ValueError:
        return ()
    return found if isinstance(found, list) and all(isinstance(each, dict) for each in found) else ()


def _ago(gone: timedelta) -> str:
    minutes = max(0, int(gone.total_seconds() // 60))
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    hours = minutes // 60
    return "1 hour ago" if hours == 1 else f"{hours} hours ago"
