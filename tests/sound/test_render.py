from __future__ import annotations

from array import array
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from selfcare.cues.numbers import number
from selfcare.player import Player
from selfcare.reading.reader import read
from selfcare.session.aloud import TEN_LEFT
from selfcare.session.events import Cue, CueKind
from selfcare.session.outlook import coming
from selfcare.session.segments import Kind, Timeline
from selfcare.session.session import Session
from selfcare.session.timeline import compile_routine
from selfcare.sound.conductor import Conductor
from selfcare.sound.notes import Note
from selfcare.sound.render import QUIET, RATE, RING, STAND_BACK, TAKE_PLACE, Around, frames, mixed, recording
from selfcare.sound.score import silent
from selfcare.sound.speech import opening, phrases
from tests.fakes import FakeClock
from tests.session.helpers import s, timeline

ARM_CIRCLES = Path(__file__).parents[2] / "routines" / "arm-circles.yaml"
AROUND = Around(("Arms.", "Not with a fever."), ("Sit.",), ("Get up in stages.",))
WITHIN = 0.03
"""Seconds."""


def arm_circles() -> Timeline:
    routine = read(ARM_CIRCLES).routine
    assert routine is not None
    return compile_routine(routine)


def a_quarter(_: str) -> float | None:
    return 0.25


def rendered(given: Timeline, around: Around, tones: dict[str, array[int]], words: dict[str, array[int]]) -> array[int]:
    made = recording(given, around, lambda text: len(words[text]) / RATE if text in words else None)
    whole: array[int] = array("h")
    for block in mixed(made, tones, words):
        whole += block
    assert len(whole) == frames(made)
    return whole


def bursts(samples: array[int]) -> list[tuple[float, int]]:
    """When each sound begins, in seconds, and how loud it is at once."""
    return [
        (n / RATE, sample) for n, sample in enumerate(samples) if sample and (not n or abs(samples[n - 1]) != sample)
    ]


def test_the_recording_of_arm_circles_counts_to_ten_six_times_each_on_its_repetition() -> None:
    given = arm_circles()
    # Each number is as loud as it is high, so that it can be told what was heard; all else is not spoken.
    words = {number(n): array("h", [1000 * n] * (RATE // 4)) for n in range(1, 11)}
    session = Session(given)
    session.start(s(0), s(STAND_BACK))
    reps = [
        (float(due.at), due.event.n)
        for due in coming(session)
        if isinstance(due.event, Cue) and due.event.kind is CueKind.REP and due.event.of == 10
    ]
    begun = dict(reps)
    heard = [(at, loud // 1000) for at, loud in bursts(rendered(given, Around(), {}, words))]
    counted = [(at, n) for at, n in heard if any(abs(at - rep) < WITHIN for rep in begun)]
    assert [n for _, n in counted] == list(range(1, 11)) * 6 == [n for _, n in reps]
    assert max(abs(at - rep) for (at, _), (rep, _) in zip(counted, reps, strict=True)) <= 1 / RATE


def test_ticks_fall_on_the_repetitions_where_nobody_speaks() -> None:
    given = timeline({"name": "Lift", "reps": 4, "tempo": 2})
    tick, start = array("h", [7] * 100), array("h", [9] * 100)
    heard = bursts(rendered(given, Around(), {"tick": tick, "start": start}, {}))
    assert heard == [(STAND_BACK, 9), *((STAND_BACK + at, 7) for at in (2, 4, 6))]


class Everything:
    """A loudspeaker that keeps what it is sent."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def send(self, notes: Sequence[Note]) -> None:
        self.notes += notes

    def cancel(self, cut: bool) -> None:
        assert not cut  # nothing was changed by a key
        self.notes.clear()


def played(given: Timeline, lead_in: float) -> list[Note]:
    """What the loudspeakers get in a session that is left alone; getting ready takes the place of a count before it."""
    ready = given.segments[0].kind is Kind.PREPARE
    clock, loudspeaker = FakeClock(), Everything()
    # What to stop for, a recording has said long before.
    player = Player(replace(given, stop_if=()), clock, unattended=True)
    player.followers.append(Conductor(loudspeaker, a_quarter))
    player.start(Decimal(0) if ready else Decimal(str(lead_in)))
    while not player.ended:
        clock.advance(1)
        player.look()
    return [replace(note, at=note.at + lead_in) for note in loudspeaker.notes] if ready else loudspeaker.notes


SIDES: dict[str, Any] = {"name": "Press", "reps": 6, "sides": ["left", "right"], "say": "Softly."}


@pytest.mark.parametrize(
    "given",
    [
        arm_circles(),
        timeline(SIDES, {"name": "Wait", "until": "ready", "expect": 40}, {"name": "Hold", "duration": 30}),
    ],
)
def test_a_recording_has_the_notes_of_the_loudspeakers(given: Timeline) -> None:
    made = recording(given, AROUND, a_quarter)
    around = {*AROUND.opening, *AROUND.taking_place, *AROUND.closing}
    ours = [(round(n.at, 6), n.sound, n.voice, n.gain) for n in made.notes if n.sound not in around]
    # What this is, a recording has said already.
    live = [note for note in played(given, made.begins) if note.sound not in opening(given)]
    # Nobody is there to say ready, in either: it goes on by itself, and when that is nearly over is said.
    assert [n[1] for n in ours].count(TEN_LEFT) == sum(segment.open for segment in given.segments)
    assert ours == [(round(n.at, 6), n.sound, n.voice, n.gain) for n in live]
    assert any(n[2] for n in ours)


def test_it_is_as_long_as_the_session_and_the_words_around_it() -> None:
    given = timeline({"name": "Hold", "duration": 30})
    assert recording(given, AROUND, silent).seconds == STAND_BACK + 30 + RING + QUIET
    made = recording(given, AROUND, a_quarter)
    spoken = [note for note in made.notes if note.sound in (*AROUND.opening, *AROUND.taking_place, *AROUND.closing)]
    assert [note.sound for note in spoken] == ["Arms.", "Not with a fever.", "Sit.", "Get up in stages."]
    assert spoken[1].end < spoken[2].at and spoken[2].at + STAND_BACK == made.begins
    assert spoken[3].at == made.begins + 30 + RING and made.seconds == spoken[3].end + QUIET


def test_who_is_told_much_about_their_place_has_time_left_to_take_it() -> None:
    made = recording(timeline({"name": "Hold", "duration": 5}), AROUND, lambda text: 20.0 if text == "Sit." else 1.0)
    sit = next(note for note in made.notes if note.sound == "Sit.")
    assert made.begins == sit.end + TAKE_PLACE


def test_an_open_step_lasts_as_long_as_it_usually_does() -> None:
    given = timeline({"name": "Wait", "until": "ready", "expect": 40}, {"name": "Hold", "duration": 30})
    starts = [note.at - STAND_BACK for note in recording(given, Around()).notes if note.sound == "start"]
    assert starts == [0, 40]


def test_an_authors_tick_that_is_a_word_is_not_the_tone() -> None:
    given = timeline({"name": "Hold", "duration": 8, "say": "tick"})
    assert "tick" in phrases(given)
    heard = bursts(rendered(given, Around(), {"tick": array("h", [7] * 100)}, {"tick": array("h", [5] * 100)}))
    assert [loud for _, loud in heard] == [5]


def test_a_silence_is_not_mixed() -> None:
    made = recording(timeline({"rest": 3600}, {"name": "Hold", "duration": 2}), Around())
    first = next(mixed(made, {}, {}))
    assert not any(first) and len(first) == RATE // 10
