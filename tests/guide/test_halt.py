"""What follows a halt is decided in one place, for the screen and for lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.guide.sitting import Halt
from selfcare.player import Player
from selfcare.session.events import Outcome, SessionEnded
from selfcare.session.position import State
from selfcare.words.halts import Way
from tests.fakes import FakeClock
from tests.session.helpers import timeline

HOLD, REACH = {"name": "Hold", "duration": 60}, {"name": "Reach", "duration": 60}


def halted() -> tuple[Player, Halt, list[Way | None]]:
    """Three seconds into the first of two steps it hurts."""
    clock, hurts = FakeClock(), list[Way | None]()
    player = Player(timeline(HOLD, REACH), clock)
    player.start(Decimal(0))
    clock.advance(3.0)
    player.look()
    halt = Halt(player, hurts.append, lambda: ("It goes on slower.",))
    halt.begin()
    assert (player.position().state, hurts) == (State.PAUSED, [None])
    clock.advance(60.0)
    return player, halt, hurts


@pytest.mark.parametrize("way", [Way.GO_ON, Way.EASIER, Way.LEAVE_OUT])
def test_it_waits_until_somebody_has_read_what_follows(way: Way) -> None:
    player, halt, hurts = halted()
    said = halt.after(way)
    assert said == (("It goes on slower.",) if way is Way.EASIER else ())
    assert hurts == [None, way], "how it goes on is kept"
    at = player.position()
    assert at.segment is not None and at.segment.step == ("Reach" if way is Way.LEAVE_OUT else "Hold")
    assert at.state is State.PAUSED


@pytest.mark.parametrize("way", [Way.END, None])
def test_the_end_and_nobody_there_are_an_end_because_it_hurt(way: Way | None) -> None:
    player, halt, hurts = halted()
    ends = []
    player.listeners.append(lambda event: ends.append(event.outcome) if isinstance(event, SessionEnded) else None)
    assert halt.after(way) == ()
    assert player.ended and ends == [Outcome.HURT]
    assert hurts == [None], "it still hurts"


def went_on(way: Way, seconds: float) -> tuple[Player, Halt, list[Outcome]]:
    """So many seconds after what came after the halt; 0 is within the count-in."""
    player, halt, _ = halted()
    ends: list[Outcome] = []
    player.listeners.append(lambda event: ends.append(event.outcome) if isinstance(event, SessionEnded) else None)
    halt.after(way)
    player.resume(Decimal(17))
    assert isinstance(player.clock, FakeClock)
    player.clock.advance(17 + seconds if seconds else 5.0)
    player.look()
    return player, halt, ends


@pytest.mark.parametrize("seconds", [0, 1.0, 8.0])
def test_easier_once_more_is_no_more_of_what_hurt(seconds: float) -> None:
    """E twice, "to be sure", was 10 s longer of it."""
    player, halt, _ = went_on(Way.EASIER, seconds)
    before = player.position()
    assert halt.longer() == "It goes on easier."
    assert player.position() == before


@pytest.mark.parametrize(("way", "seconds"), [(Way.EASIER, 12.0), (Way.GO_ON, 1.0), (Way.LEAVE_OUT, 1.0)])
def test_later_and_after_all_else_longer_is_longer(way: Way, seconds: float) -> None:
    player, halt, _ = went_on(way, seconds)
    before = player.position().remaining
    assert before is not None and halt.longer() == "10 s longer."
    assert player.position().remaining == before + 10


@pytest.mark.parametrize(
    ("way", "seconds", "outcome"),
    [
        (Way.EASIER, 0, Outcome.HURT),
        (Way.EASIER, 29.0, Outcome.HURT),
        (Way.EASIER, 31.0, Outcome.STOPPED),
        (Way.LEAVE_OUT, 10.0, Outcome.HURT),
        (Way.GO_ON, 10.0, Outcome.STOPPED),
    ],
)
def test_whoever_stops_soon_after_going_on_more_easily_stopped_because_it_hurt(
    way: Way, seconds: float, outcome: Outcome
) -> None:
    """Where "all right" was said it was all right."""
    player, halt, ends = went_on(way, seconds)
    player.hold()
    assert isinstance(player.clock, FakeClock)
    player.clock.advance(2.0)
    halt.stop()
    assert player.ended and ends == [outcome]
