"""Whoever goes on after a pause with closed eyes hears what it is, what to do now, and how long that still is."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest

from selfcare.plain.telling import Lines, Teller
from selfcare.player import Player
from selfcare.session.aloud import Amount
from selfcare.sound.conductor import Conductor
from selfcare.sound.speech import left
from tests.fakes import FakeClock
from tests.session.helpers import s, timeline
from tests.sound.hearing import paced
from tests.sound.test_conductor import Loudspeaker

BOX = {"name": "Slow breath", "breathe": {"in": 4, "hold": 7, "out": 8}, "cycles": 3}
PRESS = {"name": "Press", "holds": 3, "hold": 8, "between": 4}
LUNGE = {"name": "Lunge", "reps": 4, "tempo": {"out": 2, "hold": 4, "back": 2}}
CALF = {"name": "Calf stretch", "duration": 40, "sides": ["left", "right"]}
CIRCLES = {"name": "Circles", "reps": 6, "tempo": 3}
REACH = {"name": "Reach", "duration": 10, "sets": 2, "rest": 30}
OIL = {"name": "Oil", "until": "ready"}
GETTING_READY = {"name": "Press", "holds": 3, "hold": 8, "prepare": 10}


def paused(step: dict[str, Any], after: float, amount: Amount = Amount.USUAL) -> tuple[list[str], list[str]]:
    """What is heard, and the lines, from going on after a long pause until nine seconds later, six of them led."""
    clock, out = FakeClock(), io.StringIO()
    player, speaker = Player(timeline(step), clock), Loudspeaker(clock)
    player.listeners.append(Teller(Lines(out), amount=lambda: amount))
    player.followers.append(Conductor(speaker, paced, amount=lambda: amount))

    def go(seconds: float) -> None:
        for _ in range(int(seconds * 4)):
            clock.advance(0.25)
            player.look()

    player.start(Decimal(0))
    go(after)
    player.pause()
    go(90)
    heard, lines = len(speaker.listen()), len(out.getvalue().splitlines())
    player.resume()
    go(9)
    words = [each.partition(" ")[2] for each in speaker.listen()[heard:]]
    return [word for word in words if word != "count"], out.getvalue().splitlines()[lines:]


@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize(
    ("step", "after", "words", "line"),
    [
        (BOX, 5, ["Slow breath.", "and hold", "Six seconds."], "Slow breath, 1 of 3: hold, 6 s left."),
        (BOX, 13, ["Slow breath.", "out", "Six seconds."], "Slow breath, 1 of 3: out, 6 s left."),
        (PRESS, 2, ["Press.", "and hold", "Six seconds."], "Press, 1 of 3: hold, 6 s left."),
        (LUNGE, 3, ["Lunge.", "and hold", "Three seconds."], "Lunge, 1 of 4: hold, 3 s left."),
        (CALF, 6, ["Calf stretch.", "left side", "Thirty five seconds."], "Calf stretch, left side: 34 s left."),
        (CIRCLES, 7, ["Circles.", "Number three."], "Circles: 3 of 6."),
        (REACH, 15, ["and rest", "Twenty five seconds."], "Rest: 25 s left."),
        (REACH, 33, ["and rest", "Seven seconds."], "Rest: 7 s left."),
        (GETTING_READY, 3, ["Press.", "Three times, eight seconds each."], "Get ready: 7 s left."),
        (CALF, 42, ["change to the right side"], "Change to the right side: 3 s left."),
        (OIL, 20, ["Oil."], "Oil: until you are ready. Enter goes on."),
    ],
    ids=[
        "held breath",
        "breathing out",
        "hold",
        "held rep",
        "timed",
        "counted",
        "rest",
        "its end",
        "ready",
        "sides",
        "open",
    ],
)
def test_what_to_do_and_for_how_long(
    step: dict[str, Any], after: float, words: list[str], line: str, amount: Amount
) -> None:
    heard, lines = paused(step, after, amount)
    said = [word for word in heard if word not in ("tick", "start", "rest", "switch")]
    assert said[: len(words)] == words
    assert lines[:5] == ["3", "2", "1", "Going on.", line]


def test_in_a_long_hold_the_seconds_tick_as_they_do_without_a_pause() -> None:
    heard, _ = paused(PRESS | {"hold": 20}, 2)
    assert heard.count("tick") >= 6


def test_the_last_is_still_told_before_it() -> None:
    heard, _ = paused(BOX | {"breathe": {"in": 2, "hold": 2, "out": 4}, "cycles": 2}, 3)
    assert heard[:2] == ["Slow breath.", "and hold"] and "last breath" in heard


def test_what_has_no_time_is_not_said_into_what_comes_next() -> None:
    heard, lines = paused(BOX, 10.5)
    assert heard[:3] == ["Slow breath.", "tick", "tick"] and heard[3] == "out"
    assert lines[4] == "Slow breath, 1 of 3: hold, 1 s left."


def test_what_was_come_to_in_the_pause_is_told_once() -> None:
    clock, out = FakeClock(), io.StringIO()
    player = Player(timeline(CALF, OIL), clock)
    player.listeners.append(Teller(Lines(out)))
    player.start(Decimal(0))
    player.pause()
    player.next()
    player.next()
    player.resume(Decimal(0))
    assert out.getvalue().splitlines()[-1] == "Going on."


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        ("2", "Two seconds."),
        ("11.2", "Twelve seconds."),
        ("12.1", "Fifteen seconds."),
        ("55", "Fifty five seconds."),
        ("56", "One minute left."),
        ("89", "One minute left."),
        ("90", "Two minutes left."),
    ],
)
def test_no_more_is_told_of_the_seconds_than_somebody_can_use(seconds: str, told: str) -> None:
    assert left(s(seconds)) == told
