"""The player: real time in, events out; it notices sleep, and nothing else stops it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from selfcare.player import Player
from selfcare.session.events import Event, Paused, SegmentStarted, SessionEnded
from selfcare.session.position import State
from tests.fakes import FakeClock
from tests.session.helpers import timeline, told

TEN = {"name": "Hold", "duration": 10}
WAIT = {"name": "Turn", "until": "ready", "expect": 5}


class Run:
    def __init__(self, *steps: dict[str, Any], **wishes: Any) -> None:
        self.clock = FakeClock()
        self.heard: list[Event] = []
        self.player = Player(timeline(*steps), self.clock, listeners=[self.heard.append], **wishes)

    def after(self, seconds: float | str) -> list[str]:
        """Let time pass, look, and tell what was said."""
        self.heard.clear()
        self.clock.advance(seconds)
        self.player.look()
        return told(self.heard)


def test_it_says_when_to_look_again() -> None:
    run = Run(TEN)
    run.player.start()
    assert run.player.wait() == 7  # the countdown
    run.after(7)
    assert run.player.wait() == 1


def test_speed_makes_session_time_run_faster_than_the_clock() -> None:
    run = Run(TEN, speed=Decimal(10))
    run.player.start()
    assert run.player.wait() == pytest.approx(0.7)
    assert run.after(1)[-1] == "10 session done"


def test_a_sleep_of_the_machine_pauses_at_the_last_look() -> None:
    run = Run(TEN)
    run.player.start()
    run.after(4)
    run.clock.sleep(3600)
    assert run.after("0.2") == ["4 paused"]
    assert isinstance(run.heard[0], Paused) and run.heard[0].slept
    assert run.player.position().state is State.PAUSED


def test_a_short_gap_between_the_clocks_is_no_sleep() -> None:
    run = Run(TEN)
    run.player.start()
    run.after(4)
    run.clock.sleep(2)
    assert run.after("0.2") == []
    assert run.player.position().state is State.RUNNING


def test_sleep_is_told_in_real_seconds_whatever_the_speed() -> None:
    run = Run({"name": "Hold", "duration": 1000}, speed=Decimal(60))
    run.player.start()
    run.clock.sleep(2)  # 120 s of session time, and still no sleep
    run.after(1)
    assert run.player.position().state is State.RUNNING


def test_a_slow_look_never_pauses() -> None:
    run = Run({"name": "Hold", "duration": 1000})
    run.player.start()
    run.after(900)
    assert run.player.position().remaining == 100


def test_sleeping_twice_pauses_twice() -> None:
    run = Run(TEN)
    run.player.start()
    run.clock.sleep(10)
    run.after(1)
    run.player.resume(Decimal(0))
    run.clock.sleep(10)
    assert run.after(1) == ["0 paused"]


def test_the_one_big_key_pauses_goes_on_and_is_ready() -> None:
    run = Run(TEN, WAIT)
    run.player.start()
    run.player.go()
    assert run.player.position().state is State.PAUSED
    run.player.go()
    assert run.player.position().state is State.COUNT_IN
    run.player.go()  # cuts the count-in short
    assert run.player.position().state is State.RUNNING
    run.after(11)
    run.player.go()
    assert run.player.ended and isinstance(run.heard[-1], SessionEnded)


def test_the_ready_key_never_pauses() -> None:
    run = Run(TEN)
    run.player.start(Decimal(15))
    run.player.ready()
    assert run.player.position().state is State.RUNNING
    run.player.ready()
    assert run.player.position().state is State.RUNNING


def test_what_a_signal_kept_from_being_said_is_said_with_what_comes_next() -> None:
    class Signal(BaseException):
        pass

    def break_in(event: Event) -> None:
        if isinstance(event, SegmentStarted):
            raise Signal

    run = Run(TEN)
    run.player.listeners.append(break_in)
    with pytest.raises(Signal):
        run.player.start()
    run.player.listeners.pop()
    run.after(8)
    assert told(run.heard) == ["7 countdown 3", "8 countdown 2"]
    run = Run(TEN, {"name": "Then", "duration": 10})
    run.player.start()
    run.player.listeners.append(break_in)
    with pytest.raises(Signal):
        run.after(18)
    run.player.listeners.pop()
    assert run.after(0) == ["17 countdown 3", "18 countdown 2"]


def test_nothing_is_due_in_a_pause_or_while_a_step_waits() -> None:
    run = Run(WAIT)
    run.player.start()
    assert run.player.wait() is None
    run.player.leave_alone()
    assert run.player.wait() == 5


def test_a_lead_in_runs_at_speed_too() -> None:
    run = Run(TEN, speed=Decimal(60))
    run.player.start(Decimal(15))
    assert run.after("0.25")[-1] == "0 work Hold"


def test_time_stays_exact_over_an_hour_of_uneven_looks() -> None:
    run = Run({"name": "Lift", "reps": 1200, "tempo": 3})
    run.player.start()
    said = [line for look in range(4 * 3600) for line in run.after("0.25" if look % 2 else "0.251")]
    assert "3597 rep 1200" in said and said[-1] == "3600 session done"
