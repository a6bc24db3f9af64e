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


def words_before(name: str, level: str) -> list[Decimal]:
    """Of each question in a routine, the seconds since the last count, "In", "Out" or "halfway" fell due."""
    routine = LIBRARY.find(name).routine
    assert routine is not None
    timeline = compile_routine(routine, level)
    session = Session(timeline, unattended=True)
    events = session.start(Decimal(0)) + session.advance(timeline.seconds + 1)
    cues = [event for event in events if isinstance(event, Cue)]
    due = [cue.at for cue in cues if cue.kind.row.beat or cue.kind is CueKind.HALFWAY]
    asked = [cue.at for cue in cues if cue.kind is CueKind.COMFORT]
    return [min((at - word for word in due if word <= at), default=Decimal(99)) for at in asked]


def test_no_count_and_no_in_or_out_gives_way_to_the_question() -> None:
    found = [
        each
        for name in ("reflex-foot", "elder-hand", "elder-back", "passive-ease", "swedish-back", "aroma-hand")
        for level in ("easy", "usual", "more")
        for each in words_before(name, level)
    ]
    assert len(found) > 20
    assert min(found) >= Decimal("0.8")


def test_in_a_breath_it_is_asked_while_the_breath_goes_out_long_enough() -> None:
    breath = {"name": "Rest and breathe", "cycles": 4, "breathe": {"in": "3s", "out": "6s"}, "pressure": 2}
    segments = with_comfort_checks(timeline({"name": "Stroke", "duration": 147, "pressure": 2}, breath).segments)
    assert [cue.at for cue in segments[-1].cues] == [Decimal("12.8")], "out begins at 12"


def test_where_no_part_has_room_it_stands_behind_the_count() -> None:
    quick = {"name": "Tap", "reps": 30, "tempo": "2s", "pressure": 2}
    segments = with_comfort_checks(timeline({"name": "Stroke", "duration": 147, "pressure": 2}, quick).segments)
    assert [cue.at for cue in segments[-1].cues] == [Decimal("10.8")]


def test_it_waits_until_halfway_has_been_said() -> None:
    touched = {"name": "Stroke", "duration": 150, "pressure": 2}
    segments = with_comfort_checks(timeline(touched, {**touched, "duration": 24}).segments)
    assert [cue.at for cue in segments[-1].cues] == [Decimal("12.8")]


def test_what_the_author_says_in_each_repetition_is_heard() -> None:
    said = {"cues": [{"at": "each-rep+2s", "say": "And curl."}]}
    segments = with_comfort_checks(
        timeline(
            {"name": "Stroke", "duration": 147, "pressure": 2},
            {"name": "Bend", "reps": 6, "tempo": "6s", "pressure": 2, **said},
        ).segments
    )
    assert [cue.at for cue in segments[-1].cues if cue.comfort] == [Decimal("14.8")], "2 s and a word into the third"
