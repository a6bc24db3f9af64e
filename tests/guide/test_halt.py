"""What follows a halt is decided in one place, for the screen and for lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfcare.care.halting import Way
from selfcare.guide.sitting import Halt
from selfcare.player import Player
from selfcare.session.events import Outcome, SessionEnded
from selfcare.session.position import State
from tests.fakes import FakeClock
from tests.session.helpers import timeline

HOLD, REACH = {"name": "Hold", "duration": 10}, {"name": "Reach", "duration": 10}


def halted() -> tuple[Player, Halt, list[bool]]:
    """Three seconds into the first of two steps it hurts."""
    clock, hurts = FakeClock(), list[bool]()
    player = Player(timeline(HOLD, REACH), clock)
    player.start(Decimal(0))
    clock.advance(3.0)
    player.look()
    halt = Halt(player, hurts.append, lambda: ("It goes on slower.",))
    halt.begin()
    assert (player.position().state, hurts) == (State.PAUSED, [True])
    clock.advance(60.0)
    return player, halt, hurts


@pytest.mark.parametrize("way", [Way.GO_ON, Way.EASIER, Way.LEAVE_OUT])
def test_it_waits_until_somebody_has_read_what_follows(way: Way) -> None:
    player, halt, hurts = halted()
    said = halt.after(way)
    assert said == (("It goes on slower.",) if way is Way.EASIER else ())
    assert hurts == [True, False], "all is well again"
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
    assert hurts == [True], "it still hurts"
