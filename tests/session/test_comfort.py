"""In routines for two somebody is asked every two to three minutes, and nothing waits for the answer."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from selfcare.session.comfort import with_comfort_checks
from selfcare.session.events import Cue, CueKind
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from tests.session.helpers import timeline

LIBRARY = Library(Path(__file__).parent.parent.parent / "routines", Path("none"))


def asked(name: str, level: str = "usual") -> tuple[list[Decimal], Decimal]:
    routine = LIBRARY.find(name).routine
    assert routine is not None
    timeline = compile_routine(routine, level)
    session = Session(timeline, unattended=True)
    events = session.start(Decimal(0)) + session.advance(timeline.seconds + 1)
    cues = [event for event in events if isinstance(event, Cue) and event.kind is CueKind.COMFORT]
    assert {cue.text for cue in cues} <= {"For the one who receives: More, less, or stay?"}
    assert events[-1].at == timeline.seconds
    return [cue.at for cue in cues], timeline.seconds


def test_a_partner_routine_asks_every_two_to_three_minutes() -> None:
    for level in ("easy", "usual", "more"):
        times, seconds = asked("elder-hand", level)
        gaps = [after - before for before, after in zip([Decimal(0), *times], [*times, seconds], strict=True)]
        assert times and all(Decimal(120) <= gap <= Decimal(185) for gap in gaps[:-1]) and gaps[-1] <= 185


def test_alone_nobody_is_asked() -> None:
    assert asked("swedish-forearm")[0] == asked("arm-circles")[0] == []


def test_nobody_is_asked_about_a_step_that_has_just_begun_where_there_is_time() -> None:
    touched = {"name": "Stroke", "duration": 150, "pressure": 2}
    segments = with_comfort_checks(timeline(touched, {**touched, "duration": 40}, {**touched, "duration": 12}).segments)
    assert [[cue.at for cue in segment.cues] for segment in segments] == [[], [10], []]
    short = with_comfort_checks(timeline(touched, {**touched, "duration": 12}).segments)
    assert [cue.at for cue in short[-1].cues] == [0]
