"""Going on: what is offered, for how long, and from which step."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.history.ingest import take_in
from selfcare.history.keeper import Keeper, RoutineFacts
from selfcare.history.unfinished import answered, offer
from selfcare.measures.open import Open
from selfcare.measures.timed import Timed
from selfcare.session.events import Outcome, SegmentEnded, SegmentStarted, SessionEnded, SessionStarted
from selfcare.session.resuming import find, place_of, timeline_from
from selfcare.session.segments import Kind, Segment, Timeline
from tests.history.given import STARTED

HOUR = timedelta(hours=1)


def work(index: int, step: str, kind: Kind = Kind.WORK, **facts: object) -> Segment:
    return Segment(index, kind, step, Timed.id, Decimal(10), **facts)  # type: ignore[arg-type]


WHOLE = Timeline(
    "Arm circles",
    (
        work(0, "Shake", phase="warmup", announce="Shake them."),
        work(1, "Circle", Kind.PREPARE),
        work(2, "Circle", side="left", set=1, sets=2, announce="Small circles.", instruction="Small circles."),
        work(3, "Circle", Kind.SWITCH, side="right", set=1, sets=2),
        work(4, "Circle", side="right", set=1, sets=2, instruction="Small circles."),
        work(5, "Circle", Kind.REST, side="left", set=2, sets=2),
        work(6, "Circle", side="left", set=2, sets=2, instruction="Small circles."),
        work(7, "Shake", phase="cooldown"),
    ),
    level="easy",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


def played(
    path: Path, upto: int, outcome: Outcome | None = None, hurts: bool = False, at: datetime = STARTED
) -> Keeper:
    """Played until segment `upto` had begun, then broken off, or ended."""
    keeper = Keeper(path, RoutineFacts("arm-circles", "Arm circles", seated=True), at, True, now=lambda: at)
    keeper(SessionStarted(Decimal(0), WHOLE))
    for segment in WHOLE.segments[: upto + 1]:
        keeper(SegmentStarted(Decimal(10) * segment.index, segment))
        if segment.index < upto:
            keeper(SegmentEnded(Decimal(10) * (segment.index + 1), segment, False, Decimal(10)))
    if hurts:
        keeper.hurts(True)
    if outcome is not None:
        keeper(SegmentEnded(Decimal(10) * upto + 3, WHOLE.segments[upto], True, Decimal(3)))
        keeper(SessionEnded(Decimal(10) * upto + 3, outcome))
        assert keeper.close(5)
    assert keeper.flush(5)
    return keeper


def crashed(keeper: Keeper) -> None:
    """As a kill leaves it: what was written is there, and nobody holds it."""
    keeper._ledger.close()


def test_what_was_broken_off_is_offered_from_the_step_in_progress(path: Path) -> None:
    crashed(played(path, 4))
    for taken_in in (False, True):
        if taken_in:
            assert take_in(path, STARTED) == []
        found = offer(path, STARTED + HOUR)
        assert found is not None
        assert (found.routine, found.level, found.seated, found.stopped) == ("arm-circles", "easy", True, False)
        assert found.question() == "Arm circles was broken off at Circle, right, set 1. Go on from there?"
        assert found.row(STARTED + HOUR) == "1 hour ago, at Circle, right, set 1"


def test_what_was_stopped_is_offered_once_it_is_in_the_history(path: Path) -> None:
    played(path, 6, Outcome.STOPPED)
    found = offer(path, STARTED)
    assert found is not None and found.stopped and found.where() == "Circle, left, set 2"


@pytest.mark.parametrize("hurts", [False, True])
def test_nothing_is_offered_after_it_hurt(path: Path, hurts: bool) -> None:
    if hurts:  # broken off while the help was shown
        crashed(played(path, 4, hurts=True))
    else:
        played(path, 4, Outcome.HURT)
    assert offer(path, STARTED) is None


def test_nothing_is_offered_of_what_was_done_or_hardly_begun(path: Path) -> None:
    played(path, 7, Outcome.DONE)
    assert offer(path, STARTED) is None
    crashed(played(path, 0, at=STARTED + HOUR))
    assert offer(path, STARTED + HOUR) is None


def test_six_hours_later_it_begins_anew(path: Path) -> None:
    crashed(played(path, 4))
    assert offer(path, STARTED + 6 * HOUR - timedelta(minutes=2)) is not None
    assert offer(path, STARTED + 6 * HOUR) is None
    take_in(path, STARTED + 6 * HOUR)
    assert list((path.parent / "unfinished").iterdir()) == []


def test_a_session_that_runs_in_another_window_is_not_offered(path: Path) -> None:
    keeper = played(path, 4)
    assert offer(path, STARTED) is None
    crashed(keeper)
    assert offer(path, STARTED) is not None


def test_it_is_offered_once_a_stop(path: Path) -> None:
    played(path, 4, Outcome.STOPPED)
    found = offer(path, STARTED)
    assert found is not None
    answered(path, found.key, STARTED)
    assert offer(path, STARTED) is None
    assert take_in(path, STARTED) == []
    crashed(played(path, 4, at=STARTED + HOUR))
    again = offer(path, STARTED + HOUR)
    assert again is not None and again.key != found.key
    answered(path, again.key, STARTED + HOUR)
    assert offer(path, STARTED + HOUR) is None


def test_only_the_last_session_is_offered(path: Path) -> None:
    played(path, 4, Outcome.STOPPED)
    played(path, 7, Outcome.DONE, at=STARTED + HOUR)
    assert offer(path, STARTED + HOUR) is None


def test_a_session_that_begins_ends_the_offer(path: Path) -> None:
    played(path, 4, Outcome.STOPPED)
    running = played(path, 1, at=STARTED + HOUR)
    assert [each.suffix for each in (path.parent / "unfinished").iterdir()] == [".log"]
    running.close(5)


def test_it_goes_on_from_the_start_of_the_step_with_its_words_said_again(path: Path) -> None:
    crashed(played(path, 4))
    found = offer(path, STARTED)
    assert found is not None
    rest = found.timeline(WHOLE, STARTED + timedelta(minutes=29))
    assert rest is not None
    assert [(each.index, each.kind.value, each.step, each.side, each.set) for each in rest.segments] == [
        (0, "work", "Circle", "right", 1),
        (1, "rest", "Circle", "left", 2),
        (2, "work", "Circle", "left", 2),
        (3, "work", "Shake", None, None),
    ]
    assert [each.announce for each in rest.segments] == ["Small circles.", "", "", ""]
    assert (rest.title, rest.level, rest.seconds) == ("Arm circles", "easy", Decimal(40))


def test_after_half_an_hour_what_makes_warm_comes_first_again(path: Path) -> None:
    crashed(played(path, 6))
    found = offer(path, STARTED)
    assert found is not None
    rest = found.timeline(WHOLE, STARTED + timedelta(minutes=30))
    assert rest is not None
    assert [each.step for each in rest.segments] == ["Shake", "Circle", "Shake"]
    assert [each.index for each in rest.segments] == [0, 1, 2]


def test_checks_that_wait_for_somebody_come_first_again_and_other_open_work_does_not() -> None:
    look = Segment(0, Kind.WORK, "Foot check", Open.id, None, expect=Decimal(20))
    hold = Segment(3, Kind.WORK, "Hold", Open.id, None, expect=Decimal(20))
    whole = Timeline("Foot", (look, work(1, "Press", Kind.PREPARE), work(2, "Press"), hold, work(4, "Glide")))
    assert [each.step for each in timeline_from(whole, 4, warm_up=True).segments] == ["Foot check", "Glide"]


def test_a_gap_goes_on_with_the_work_after_it(path: Path) -> None:
    crashed(played(path, 5))
    found = offer(path, STARTED)
    assert found is not None and found.where() == "Circle, left, set 2"


def test_steps_are_found_in_the_routine_as_it_is_now(path: Path) -> None:
    crashed(played(path, 4))
    found = offer(path, STARTED)
    assert found is not None
    later = (work(each.index + 1, each.step, each.kind, side=each.side, set=each.set) for each in WHOLE.segments)
    longer = Timeline("Arm circles", (work(0, "Breathe"), *later))
    rest = found.timeline(longer, STARTED)
    assert rest is not None and rest.segments[0].side == "right"
    without = Timeline("Arm circles", WHOLE.segments[:3])
    assert found.timeline(without, STARTED) is None


def test_of_steps_that_are_called_the_same_the_one_that_was_meant_is_found() -> None:
    place = place_of(WHOLE.segments, 7)
    assert (place.nth, find(WHOLE, place)) == (1, 7)
    assert find(WHOLE, place_of(WHOLE.segments, 0)) == 0
