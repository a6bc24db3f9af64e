"""By ear, between the steps: that another comes, how long a rest is, that work begins, and which one is the last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest

from selfcare.player import Player
from selfcare.session.aloud import READY, Amount
from selfcare.session.outlook import Due, coming
from selfcare.session.segments import Timeline
from selfcare.session.session import Session
from selfcare.sound.conductor import Conductor
from selfcare.sound.notes import Note
from selfcare.sound.render import Around, recording
from selfcare.sound.score import notes
from tests.fakes import FakeClock
from tests.session.helpers import s, timeline
from tests.sound.hearing import but_counts, heard, paced, said

OIL: dict[str, Any] = {"name": "Oil", "until": "ready", "expect": 40, "say": "Warm it."}
HOLD: dict[str, Any] = {"name": "Hold", "duration": 10, "prepare": 8}


@pytest.mark.parametrize("amount", Amount)
def test_another_step_is_told_as_the_next_and_the_last_one_as_the_end(amount: Amount) -> None:
    words = said(timeline(HOLD, {**HOLD, "name": "Bend"}, {**HOLD, "name": "Rest", "sides": ["left", "right"]}), amount)
    assert words[words.index("Bend.") - 1] == "Next."
    assert words[words.index("Rest.") - 1] == "To finish."
    assert words.count("Next.") == words.count("To finish.") == 1
    assert words[words.index("Hold.") - 1 :][:1] != ["Next."]


def test_after_a_change_of_sides_and_at_a_new_round_nothing_is_told_as_the_next() -> None:
    sides = {"sides": ["left", "right"], "switch": 8, "steps": [HOLD, {**HOLD, "name": "Bend"}]}
    words = said(timeline({"repeat": 2, "rest": 12, "steps": [sides]}))
    assert [words[n + 1] for n, word in enumerate(words) if word == "Next."] == ["Bend."] * 3
    at = words.index("change to the right side")
    assert words[at + 1 : at + 3] == ["Eight seconds to change.", "Hold."]
    assert [words[n + 1] for n, word in enumerate(words) if word == "To finish."] == ["Bend."]


@pytest.mark.parametrize("amount", Amount)
def test_that_timed_work_begins_is_said_each_time_and_counted_work_has_its_one(amount: Amount) -> None:
    step = {**HOLD, "sets": 2, "rest": 10, "sides": ["left", "right"], "switch": 8}
    assert said(timeline(step), amount).count("begin now") == 4
    assert [note.at for note in heard(timeline({**HOLD, "quiet": True}), amount) if note.sound == "begin now"] == [8]
    words = said(timeline({"name": "Lift", "reps": 4, "tempo": 2, "prepare": 6}), amount)
    assert words[2] == "one" and "begin now" not in words


def test_work_whose_name_comes_as_it_runs_already_has_no_word_for_its_beginning() -> None:
    words = said(timeline({"name": "Sit", "duration": 6}, {"name": "Sway", "duration": 20}))
    assert words[words.index("Sway.") :] == ["Sway.", "Twenty seconds.", "halfway", "three", "two", "one", words[-1]]


@pytest.mark.parametrize(
    ("rest", "told"), [(4, "and rest"), (5, "and rest, five seconds"), (90, "and rest, one and a half minutes")]
)
def test_a_rest_says_how_long_it_is(rest: int, told: str) -> None:
    assert told in said(timeline({**HOLD, "sets": 2, "rest": rest}), Amount.FEW)


def test_a_rest_that_is_too_short_for_that_leaves_its_time_to_what_comes() -> None:
    lift = {
        "name": "Lift both arms",
        "reps": 4,
        "tempo": 2,
        "say": "Up to the ears, and slowly down again, as far as is easy.",
    }
    words = said(timeline(HOLD, {"rest": 8}, lift))
    assert "and rest" in words and "Four times." in words and lift["say"] in words


@pytest.mark.parametrize("amount", Amount)
def test_the_second_of_two_is_told_as_the_last(amount: Amount) -> None:
    breaths = said(timeline({"name": "Breathe", "breathe": {"in": 3, "out": 5}, "cycles": 2, "prepare": 6}), amount)
    assert breaths[2:7] == ["in", "out", "last breath", "in", "out"]
    assert "last one" in said(timeline({"name": "Lift", "reps": 2, "tempo": 3, "prepare": 6}), amount)


def test_where_an_author_speaks_before_the_last_one_it_is_said_after_its_number() -> None:
    cues = [{"at": "each-rep+2s", "say": "Nearer the elbow now."}]
    words = said(timeline({"name": "Glide", "reps": 3, "tempo": 4, "prepare": 6, "cues": cues}))
    assert words[-5:-1] == ["Nearer the elbow now.", "three", "last one", "Nearer the elbow now."]


def test_a_recording_that_waits_for_nobody_says_at_first_how_long_it_takes_and_when_it_is_nearly_over() -> None:
    oil = {"name": "Oil", "until": "ready", "expect": 40, "say": "Warm it.", "show": "Not too hot.", "prepare": 8}
    notes = [note for note in recording(timeline(oil), Around(), paced).notes if note.voice]
    assert [note.sound for note in notes][:7] == [
        "Oil.",
        "About forty seconds.",
        "Warm it.",
        "Not too hot.",
        "begin now",
        "It goes on by itself.",
        "ten seconds left",
    ]
    assert notes[6].at == pytest.approx(notes[7].at - 0.9 - 10)


def test_a_direction_with_its_own_little_word_is_a_change_that_can_be_said() -> None:
    step = {"name": "Side steps", "reps": 5, "tempo": 3, "sides": ["to the right", "to the left"], "prepare": 6}
    words = but_counts(said(timeline(step), Amount.FEW))
    assert words[:4] == ["Side steps.", "Five times.", "to the right", "last one"]
    assert "change, to the left" in words


def ready_at(given: Timeline, amount: Amount = Amount.USUAL) -> list[int]:
    return [round(note.at) for note in heard(given, amount) if note.sound == READY]


@pytest.mark.parametrize("amount", Amount)
def test_work_that_waits_says_so_again_when_it_has_usually_been_done_and_then_less_and_less_often(
    amount: Amount,
) -> None:
    oil = {"name": "Oil", "until": "ready", "expect": 40}
    first, *again = ready_at(timeline(HOLD, {"rest": 6}, oil, HOLD), amount)
    began = 8 + 10 + 6
    assert began <= first <= began + 6
    assert [at - began for at in again] == [40, 100, 220, 460, 940]
    soon = ready_at(timeline({**oil, "expect": 10}), amount)
    assert soon[1] - soon[0] >= 60  # it was told a moment ago


@pytest.mark.parametrize("amount", Amount)
@pytest.mark.parametrize("prepare", [0, 12])
def test_of_work_that_waits_one_hears_how_long_it_takes_that_it_begins_and_which_key_ends_it(
    prepare: int, amount: Amount
) -> None:
    notes = [note for note in heard(timeline({**OIL, "prepare": prepare}, HOLD), amount) if note.voice]
    words = [note.sound for note in notes]
    assert words[:3] == ["First.", "Oil.", "About forty seconds."]
    begins = words.index("begin now")
    assert words[begins + 1] == READY
    assert notes[begins].at >= prepare  # what comes before its start is only what comes
    assert {"Warm it."} & set(words[:begins]) == (set() if amount is Amount.FEW else {"Warm it."})


class Led:
    """A player and a conductor, and what is said while they go on."""

    def __init__(self, given: Timeline, unattended: bool = False) -> None:
        self.clock, self.notes = FakeClock(), list[Note]()
        self.player = Player(given, self.clock, unattended=unattended)
        self.conductor = Conductor(self, paced)
        self.player.followers.append(self.conductor)

    def send(self, notes: Sequence[Note]) -> None:
        self.notes += notes

    def cancel(self, cut: bool) -> None:  # noqa: ARG002
        self.notes = [note for note in self.notes if note.at < self.clock.now()]

    def go(self, seconds: int) -> list[str]:
        since = self.clock.now()
        for _ in range(seconds):
            self.clock.advance(1)
            self.player.look()
        return [note.sound for note in self.notes if note.voice and since < note.at <= self.clock.now()]


def test_where_nobody_can_press_a_key_none_is_asked_for() -> None:
    led = Led(timeline(OIL, HOLD), unattended=True)
    led.player.start()
    words = led.go(38)
    assert READY not in words
    assert words[words.index("begin now") :] == ["begin now", "It goes on by itself.", "Warm it.", "ten seconds left"]


def test_whoever_leaves_it_alone_from_here_on_hears_when_it_goes_on() -> None:
    led = Led(timeline(OIL, HOLD))
    led.player.start()
    assert READY in led.go(12)
    led.player.leave_alone()
    assert led.go(26) == ["ten seconds left"]


def test_after_a_pause_work_that_waits_says_again_that_it_does() -> None:
    led = Led(timeline(OIL, HOLD))
    led.player.start()
    led.go(15)
    led.player.pause()
    assert led.go(5) == []
    led.player.resume()
    assert led.go(8) == [READY]
    assert led.go(45) == [READY]


def test_another_amount_of_words_does_not_end_the_waiting_that_is_told() -> None:
    led = Led(timeline(OIL, HOLD))
    led.player.start()
    led.go(15)
    led.conductor.again()
    assert led.go(30) == [READY]
    assert led.go(60) == [READY]


def test_what_a_pause_has_broken_off_of_work_that_waits_is_told_anew() -> None:
    led = Led(timeline(OIL, HOLD))
    led.player.start()
    led.go(2)
    led.player.pause()
    led.player.resume()
    words = led.go(15)
    assert words == ["Oil.", "About forty seconds.", "Warm it.", "begin now", READY]


def test_nobody_is_reminded_of_work_that_is_over() -> None:
    session = Session(timeline({"name": "Oil", "until": "ready", "expect": 40}, HOLD), unattended=True)
    session.start(s(0), s(15))
    played = notes((Due(float(due.at), due.event) for due in coming(session)), paced, since=0.0)
    assert [note.sound for note in played].count(READY) == 1


def test_after_the_end_the_tips_are_told_but_not_with_few_words() -> None:
    for amount, told in ((Amount.USUAL, ["Wipe your hands.", "Get up slowly."]), (Amount.FEW, [])):
        led = Led(timeline(HOLD))
        led.conductor._amount = lambda amount=amount: amount  # type: ignore[misc]
        led.conductor.closing = ("Wipe your hands.", "Get up slowly.")
        led.player.start()
        led.go(20)
        words = [note for note in led.notes if note.voice]
        done = next(n for n, note in enumerate(words) if note.sound.startswith("Done."))
        assert [note.sound for note in words[done + 1 :]] == told
        assert all(one.end < other.at for one, other in pairwise(words[done:]))


def test_no_tip_is_told_where_it_was_stopped() -> None:
    led = Led(timeline(HOLD))
    led.conductor.closing = ("Wipe your hands.",)
    led.player.start()
    led.go(3)
    led.player.stop()
    led.go(5)
    assert "Wipe your hands." not in [note.sound for note in led.notes]


def test_what_to_have_at_hand_is_told_in_the_lead_in_where_there_is_time() -> None:
    for seconds, told in ((40, True), (4, False)):
        led = Led(timeline(HOLD, position="Sit down."))
        led.conductor.at_hand = "At hand: plain cream, a towel."
        led.player.start(s(seconds))
        assert ("At hand: plain cream, a towel." in led.go(39)) == told
