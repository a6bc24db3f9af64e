"""What to stop for is heard once by whoever keeps their eyes shut, before the first movement, and again on asking."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from math import ceil
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfcare.care.adapt import seated
from selfcare.player import LEAD_IN, Player
from selfcare.session.aloud import Amount
from selfcare.session.segments import Kind, Timeline
from selfcare.session.timeline import compile_routine
from selfcare.shelves.library import Library
from selfcare.sound.conductor import Conductor
from selfcare.sound.leadin import lead_in as seconds_before
from selfcare.sound.notes import Note
from selfcare.sound.pack import Pack
from selfcare.sound.speech import whereabouts
from tests.fakes import FakeClock
from tests.session.helpers import timeline

HERE = Path(__file__).parents[2]
ROUTINES = {entry.name: entry.routine for entry in Library(HERE / "routines", Path("none")).entries()}
PACK = Pack(HERE / "sounds" / "voice")


def length(text: str) -> float | None:
    return (PACK.seconds(text) or len(text) / 14) if text.strip() else None


class Led:
    """A session by ear, with every note that was heard."""

    def __init__(self, given: Timeline, amount: Amount = Amount.USUAL) -> None:
        self.timeline, self.clock = given, FakeClock()
        self.notes: list[Note] = []
        self.player = Player(given, self.clock)
        self.conductor = Conductor(self, length, amount=lambda: amount)
        self.player.followers.append(self.conductor)
        self.player.owing = self.conductor.owing

    def send(self, notes: list[Note]) -> None:  # type: ignore[override]
        self.notes += notes

    def cancel(self, cut: bool) -> None:
        now = float(self.clock.now())
        self.notes = [note for note in self.notes if note.at < now]
        if cut:
            self.notes = [replace(note, seconds=min(note.seconds, now - note.at)) for note in self.notes]

    def go(self, seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            self.clock.advance(0.5)
            self.player.look()

    def said(self) -> list[tuple[float, str]]:
        now = float(self.clock.now())
        return sorted((note.at, note.sound) for note in self.notes if note.voice and note.at <= now)

    def stops(self) -> list[tuple[float, str]]:
        return [(at, text) for at, text in self.said() if text.startswith("Stop for")]


def every_way(name: str) -> list[Timeline]:
    routine = ROUTINES[name]
    assert routine is not None
    return [compile_routine(each) for each in (routine, seated(routine)) if each is not None]


@pytest.mark.thorough
@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize("name", ROUTINES)
def test_what_to_stop_for_is_said_once_and_whole_before_the_first_movement(name: str, amount: Amount) -> None:
    for given in every_way(name):
        signs = f"Stop for: {', '.join(given.stop_if)}."
        lead_in = ceil(seconds_before(given, float(LEAD_IN), length))
        led = Led(given, amount)
        led.player.start(Decimal(lead_in))
        led.go(lead_in + 20)
        first = next(each for each in given.segments if each.kind is Kind.WORK)
        before = sum(float(each.expected) for each in given.segments[: first.index])
        assert [text for _, text in led.stops()] == [signs]
        assert led.stops()[0][0] + (length(signs) or 0) <= lead_in + before - 3
        words = [text for _, text in led.said()]
        assert words[:3] == [words[0], signs, given.position]
        # What leads to the first step has its time as well.
        named = next(at for at, text in led.said()[1:] if text.rstrip(".!?") == first.step) if first.step else 0
        assert named < lead_in + before


SHORT = ("sharp pain", "dizziness")
LIFT = {"name": "Lift", "reps": 20, "tempo": 3, "prepare": 5}


def lifting() -> Timeline:
    return replace(timeline(LIFT, {"name": "Sway", "duration": 90, "prepare": 8}), stop_if=SHORT)


@pytest.mark.parametrize("seconds", [0, 2, 5])
def test_with_a_short_lead_in_or_none_it_is_said_all_the_same(seconds: int) -> None:
    led = Led(lifting())
    led.player.start(Decimal(seconds))
    led.go(30)
    assert [text for _, text in led.stops()] == ["Stop for: sharp pain, dizziness."]


def test_whoever_cuts_the_lead_in_short_hears_it_before_it_begins() -> None:
    led = Led(lifting())
    led.player.start(Decimal(30))
    led.go(1)
    led.player.go()
    led.go(15)
    (at, text), *more = led.stops()
    assert text == "Stop for: sharp pain, dizziness." and not more
    begun = next(note.at for note in led.notes if note.sound in ("start", "tick"))
    assert begun - 3 >= at + (length(text) or 0) and begun < 1 + 2.5 + 4 + 5 + 4


def test_whoever_presses_twice_begins_at_once_and_hears_it_in_the_first_quiet() -> None:
    led = Led(lifting())
    led.player.start(Decimal(30))
    led.go(1)
    led.player.go()
    led.player.go()
    assert led.player.session.segment is not None
    led.go(100)
    broken, whole = (note for note in voices(led) if note.sound.startswith("Stop for"))
    assert broken.end <= 1  # it had just begun, and was cut off
    assert whole.seconds == length(whole.sound)
    assert [note for note in led.notes if note is not whole and whole.at < note.at < whole.end] == []


def test_whoever_has_heard_it_begins_at_the_first_press() -> None:
    led = Led(lifting())
    led.player.start(Decimal(30))
    led.go(10)
    assert led.stops()
    led.player.go()
    assert led.player.session.segment is not None


def voices(led: Led) -> list[Note]:
    return sorted((note for note in led.notes if note.voice), key=lambda note: note.at)


@pytest.mark.thorough
@pytest.mark.parametrize("twice", [False, True])
@pytest.mark.parametrize("name", ROUTINES)
def test_whichever_second_of_the_lead_in_is_cut_nobody_speaks_into_anything(name: str, twice: bool) -> None:
    given = every_way(name)[0]
    signs = f"Stop for: {', '.join(given.stop_if)}."
    lead_in = ceil(seconds_before(given, float(LEAD_IN), length))
    for second in range(lead_in + 1):
        led = Led(given, list(Amount)[second % 3])
        led.player.start(Decimal(lead_in))
        led.go(second)
        for _ in range(1 + twice):
            led.player.go()
        for _ in range(16):
            led.clock.advance(4)
            led.player.look()
        for one, other in pairwise(voices(led)):
            assert one.end <= other.at + 0.01, (second, one.sound, other.sound)
        told = [note for note in voices(led) if note.sound == signs and note.seconds == length(signs)]
        assert len(told) <= 1
        beats = [note for note in led.notes if not note.voice and note.sound in ("tick", "count", "start")]
        assert [beat for beat in beats for note in told if note.at < beat.at < note.end] == [], second
        if not twice and second < lead_in:
            assert told and told[0].end < next(note.at for note in led.notes if note.sound in ("start", "tick")), second


def test_whoever_asks_where_they_are_hears_step_side_number_time_left_next_and_what_to_stop_for() -> None:
    led = Led(lifting())
    led.player.start(Decimal(0))
    led.go(25)
    before = len(led.said())
    asked = whereabouts(led.player.position(), led.timeline)
    assert asked == (
        *("Lift.", "Twenty times.", "Number seven.", "Two minutes left.", "Next.", "Sway."),
        "Stop for: sharp pain, dizziness.",
    )
    led.conductor.answer(asked)
    led.player.look()
    led.go(15)
    heard = [text for _, text in led.said()][before:]
    assert [text for text in heard if text in asked] == list(asked)


def test_what_was_asked_is_not_said_into_anything_and_a_second_asking_does_not_begin_it_anew() -> None:
    led = Led(lifting())
    led.player.start(Decimal(0))
    led.go(25)
    for _ in range(2):
        led.conductor.answer(whereabouts(led.player.position(), led.timeline))
        led.player.look()
        led.go(1)
    led.go(20)
    assert len(led.stops()) == 2
    voices = sorted((note for note in led.notes if note.voice), key=lambda note: note.at)
    assert [b.sound for a, b in pairwise(voices) if a.end > b.at + 0.01] == []


def test_it_is_told_in_a_pause_too() -> None:
    led = Led(lifting())
    led.player.start(Decimal(0))
    led.go(20)
    led.player.pause()
    led.conductor.answer(whereabouts(led.player.position(), led.timeline))
    led.player.look()
    led.go(10)
    assert len(led.stops()) == 2


def test_a_change_or_a_rest_of_a_length_that_has_no_voice_is_said_without_it() -> None:
    both = {"name": "Sway", "reps": 4, "tempo": 3, "sides": ["left", "right"], "switch": 25, "sets": 2, "rest": 47}
    led = Led(timeline(both | {"prepare": 5}))
    led.conductor._length = lambda text: PACK.seconds(text) or None
    led.player.start(Decimal(0))
    led.go(120)
    words = [text for _, text in led.said()]
    assert "change to the right side" in words and "and rest" in words
