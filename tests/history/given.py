"""What the tests of the history begin with: a short routine, its events, and children that can be killed."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from pathlib import Path

from selfcare.history.keeper import RoutineFacts
from selfcare.history.rows import SessionStart, StepRow
from selfcare.measures.timed import Timed
from selfcare.session.events import Event, Outcome, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.segments import Kind, Segment, Timeline

ROOT = Path(__file__).parents[2]
STARTED = datetime(2026, 6, 10, 14, 5, 30, tzinfo=timezone(timedelta(hours=2)))
ARM = RoutineFacts("arm-circles", "Arm circles")
MOOD = ("ALTER TABLE session ADD COLUMN mood TEXT", "CREATE TABLE feeling (text TEXT) STRICT")
"""A made-up migration to a second version."""
_DAC_OVERRIDE, _DAC_READ_SEARCH, _CAPBSET_DROP = 1, 2, 24


@cache
def timeline(segments: int = 3) -> Timeline:
    return Timeline(
        "Arm circles",
        tuple(
            Segment(index, Kind.WORK, f"Circle {index}", Timed.id, Decimal("10.5"), side="left", set=1, sets=2)
            for index in range(segments)
        ),
    )


def ended(index: int, segments: int = 3) -> SegmentEnded:
    at = Decimal("10.5") * (index + 1)
    return SegmentEnded(at, timeline(segments).segments[index], skipped=False, seconds=Decimal("10.5"), reps=None)


def events(segments: int = 3, outcome: Outcome = Outcome.DONE) -> list[Event]:
    whole = timeline(segments)
    said: list[Event] = [SessionStarted(Decimal(0), whole)]
    for segment in whole.segments:
        said.append(SegmentStarted(Decimal("10.5") * segment.index, segment))
        said.append(ended(segment.index, segments))
    return [*said, SessionEnded(whole.seconds, outcome)]


def start(routine: str = "arm-circles", started: datetime = STARTED, length: int = 3, **facts: object) -> SessionStart:
    whole = timeline(length)
    return SessionStart(
        **{
            "routine": routine,
            "title": "Arm circles",
            "level": "usual",
            "planned": whole.seconds,
            "screened": True,
            "segments": whole.segments,
            "started": started,
            **facts,
        }
    )


def step(seq: int, **facts: object) -> StepRow:
    whole = {
        "seq": seq,
        "index": seq - 1,
        "kind": "work",
        "step": f"Circle {seq - 1}",
        "at": Decimal("10.5") * seq,
        "seconds": Decimal("10.5"),
        "skipped": False,
    }
    return StepRow(**{**whole, **facts})


def child(*arguments: object, before: tuple[str, ...] = (), bound: bool = False) -> subprocess.Popen[str]:
    """A process of its own (see child.py). `bound`: file permissions hold for it even when the tests run as root."""
    return subprocess.Popen(
        [*before, sys.executable, "-m", "tests.history.child", *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=_hold_to_permissions if bound else None,
    )


def answer(*arguments: object, before: tuple[str, ...] = (), bound: bool = False) -> list[str]:
    """What such a child says until it ends."""
    with child(*arguments, before=before, bound=bound) as process:
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 0, said
    return said.splitlines()


def _hold_to_permissions() -> None:
    if os.geteuid() == 0:
        # Root without these two is stopped by the mode of a folder of its own, like everybody else.
        for capability in (_DAC_OVERRIDE, _DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(_CAPBSET_DROP, capability, 0, 0, 0)
