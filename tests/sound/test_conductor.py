from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest

from selfcare.player import Player
from selfcare.session.events import Outcome
from selfcare.session.segments import Timeline
from selfcare.sound.conductor import LEAD, Conductor
from selfcare.sound.notes import Note
from tests.fakes import FakeClock
from tests.session.helpers import timeline


class Loudspeaker:
    """Plays what it was sent as its clock goes on, and writes down what was heard."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.sent: list[Note] = []
        self.heard: list[str] = []
        self.cuts = 0

    def send(self, notes: Sequence[Note]) -> None:
        self.listen()
        self.sent += notes

    def cancel(self, cut: bool) -> None:
        self.listen()
        self.cuts += cut
        self.sent = [note for note in self.sent if note.at < self.clock.now()]

    def listen(self) -> list[str]:
        now = float(self.clock.now())
        self.heard += [f"{note.at:g} {note.sound}" for note in sorted(self.sent, key=lambda n: n.at) if note.at <= now]
        self.sent = [note for note in self.sent if note.at > now]
        return self.heard


class Room:
    """A player, a conductor and a loudspeaker, on one clock."""

    def __init__(self, given: Timeline, length: Callable[[str], float | None], speed: float = 1) -> None:
        self.clock = FakeClock()
        self.player = Player(given, self.clock, Decimal(str(speed)))
        self.loudspeaker = Loudspeaker(self.clock)
        self.conductor = Conductor(self.loudspeaker, length)
        self.player.followers.append(self.conductor)

    def go(self, seconds: float, looks: int = 10) -> list[str]:
        for _ in range(looks):
            self.clock.advance(seconds / looks)
            self.player.look()
        return self.loudspeaker.listen()


COUNTED: dict[str, Any] = {"name": "Lift", "reps": 20, "tempo": 2}


@pytest.fixture
def room() -> Room:
    return Room(timeline(COUNTED, {"rest": 10}, {"name": "Hold", "duration": 30}), lambda _: None)


def test_what_is_heard_is_the_score_however_one_looks(room: Room) -> None:
    room.player.start()
    often = room.go(85, looks=850)
    other = Room(timeline(COUNTED, {"rest": 10}, {"name": "Hold", "duration": 30}), lambda _: None)
    other.player.start()
    assert often == other.go(85, looks=9)
    assert often[:2] == ["0 start", "2 tick"]
    assert often[-1] == "80 done"
    assert len(often) == len(set(often))


def test_notes_are_given_out_well_ahead_so_that_a_freeze_is_not_heard(room: Room) -> None:
    room.player.start()
    room.clock.advance(LEAD - 1)
    assert room.loudspeaker.listen() == ["0 start", "2 tick", "4 tick", "6 tick", "8 tick"]


def test_after_a_freeze_longer_than_the_lead_only_what_is_new_is_heard(room: Room) -> None:
    room.player.start()
    room.go(1)
    room.clock.advance(62)
    room.loudspeaker.listen()
    room.player.look()
    heard = room.go(5)
    assert heard == ["0 start", "2 tick", "4 tick", "6 tick", "8 tick", "10 tick", "63 start", "65 halfway"]


def test_a_pause_takes_back_what_was_sent_and_cuts_what_sounds(room: Room) -> None:
    room.player.start()
    room.go(3)
    room.player.pause()
    assert room.loudspeaker.cuts == 1
    assert room.go(20) == ["0 start", "2 tick"]
    room.player.resume(Decimal(0))
    assert room.go(3) == ["0 start", "2 tick", "24 tick", "26 tick"]


def test_a_count_in_is_heard_before_the_session_goes_on(room: Room) -> None:
    room.player.start(Decimal(5))
    assert room.go(6) == ["2 count", "3 count", "4 count", "5 start"]
    room.player.pause()
    room.player.resume()
    assert room.go(5)[4:] == ["6 count", "7 count", "8 count", "10 tick"]


def test_the_next_step_is_heard_at_once_and_what_was_sent_of_the_old_one_never(room: Room) -> None:
    room.player.start()
    room.go(3)
    room.player.next()
    assert room.loudspeaker.cuts == 1
    assert room.go(9) == ["0 start", "2 tick", "3 rest", "10 count", "11 count", "12 count"]


def test_going_back_begins_again_with_its_tone(room: Room) -> None:
    room.player.start()
    room.go(5)
    room.player.back()
    assert room.go(4) == ["0 start", "2 tick", "4 tick", "5 start", "7 tick", "9 tick"]


def test_a_new_pace_takes_effect_from_the_next_repetition_and_cuts_nothing(room: Room) -> None:
    room.player.start()
    room.go(3)
    for _ in range(10):
        room.player.pace(1)
    assert room.go(4) == ["0 start", "2 tick", "4 tick", "5 tick", "6 tick", "7 tick"]
    assert room.loudspeaker.cuts == 0


def test_an_extension_moves_the_countdown(room: Room) -> None:
    room.player.start()
    room.go(41)
    room.player.extend()
    assert room.go(20)[-4:] == ["57 count", "58 count", "59 count", "60 start"]


def test_stopping_silences_everything(room: Room) -> None:
    room.player.start()
    room.go(3)
    room.player.stop(Outcome.STOPPED)
    assert room.loudspeaker.cuts == 1
    assert room.go(20) == ["0 start", "2 tick"]


def test_the_end_rings_out_uncut(room: Room) -> None:
    room.player.start()
    room.go(85)
    assert room.loudspeaker.cuts == 0


SPOKEN = timeline({"name": "Hold", "duration": 10}, {"rest": 20}, {**COUNTED, "say": "Softly."})


def test_an_instruction_given_before_its_step_is_not_given_again_when_the_pace_changes() -> None:
    room = Room(SPOKEN, lambda text: 6.0 if text == "Softly." else 0.5)
    room.player.start()
    room.go(22)
    room.player.pace(1)
    room.go(3)
    room.player.pace(1)
    assert [line for line in room.go(10) if "Softly." in line] == ["18.88 Softly."]


def test_words_that_were_waiting_for_others_are_still_spoken_after_a_change_of_pace() -> None:
    given = timeline({"name": "Hold", "duration": 20, "sides": ["left", "right"], "say": "Softly."})
    room = Room(given, lambda text: None if text in ("Hold.", "Twenty seconds.") else 1.0)
    room.player.start()
    room.go(0.5)
    room.player.pace(1)
    assert room.go(3) == ["0 start", "0 begin now", "1.24 left side", "2.36 Softly."]


def test_steps_gone_through_in_a_pause_have_their_tone_and_are_told_of_when_it_goes_on() -> None:
    room = Room(timeline(COUNTED, {"name": "Hold", "duration": 30, "say": "Softly."}), lambda _: 0.5)
    room.player.start()
    room.go(3)
    room.player.pause()
    room.player.next()
    assert room.go(3)[-1] == "3 start"
    room.player.resume(Decimal(0))
    assert room.go(3)[-4:] == ["6.45 To finish.", "7.07 Hold.", "7.69 Thirty seconds.", "8.31 Softly."]


def test_at_speed_the_same_tones_are_heard_in_less_time() -> None:
    room = Room(timeline(COUNTED), lambda _: None, speed=10)
    room.player.start()
    assert room.go(5)[:3] == ["0 start", "0.2 tick", "0.4 tick"]


def test_when_the_voice_comes_the_plan_is_made_anew(room: Room) -> None:
    words: dict[str, float] = {}
    room = Room(timeline(COUNTED), words.get)
    room.player.start()
    room.go(3)
    words.update(three=0.5, four=0.5)
    room.conductor.again()
    assert room.go(4)[2:] == ["4 tick", "4 three", "6 tick", "6 four"]


def test_counts_to_come_are_planned_anew_with_the_pace_and_not_owed_from_before() -> None:
    room = Room(timeline(COUNTED), lambda _: 0.5)
    room.player.start()
    room.go(3)
    for _ in range(10):
        room.player.pace(1)
    assert [line for line in room.go(4) if "tick" not in line] == [
        *("0 start", "0 one", "2 two", "4 three", "5 four", "6 five", "7 six"),
    ]


def test_a_longer_lead_in_moves_its_count_and_a_paused_one_is_silent(room: Room) -> None:
    room.player.start(Decimal(5))
    room.go(1)
    room.player.extend()
    assert room.go(13) == ["12 count", "13 count", "14 count"]
    room.player.pause()
    assert room.go(10) == ["12 count", "13 count", "14 count"]


@pytest.mark.parametrize(("position", "names"), [({}, 0), ({"position": "Sit tall."}, 1)])
def test_a_step_called_like_its_routine_is_not_named_again_right_after_it(position: dict[str, str], names: int) -> None:
    given = timeline({"name": "Lift", "reps": 3, "tempo": 9}, title="Lift", **position)
    room = Room(given, lambda text: 1.0 if len(text) > 3 else None)
    room.player.start(lead_in=Decimal(15))
    heard = [line.partition(" ")[2] for line in room.go(20, looks=40)]
    assert heard[: heard.index("Three times.")].count("Lift.") == 1 + names


def test_ten_seconds_more_of_long_work_move_the_minute_that_is_left() -> None:
    room = Room(timeline({"name": "Rest", "duration": 180}), lambda text: 1.0 if len(text) > 3 else None)
    room.player.start()
    room.go(100, looks=100)
    room.player.extend()
    heard = room.go(100, looks=100)
    assert [line for line in heard if "minute left" in line] == ["130 one minute left"]


def test_a_pause_after_it_was_said_does_not_say_it_again() -> None:
    room = Room(timeline({"name": "Rest", "duration": 180}), lambda text: 1.0 if len(text) > 3 else None)
    room.player.start()
    room.go(125, looks=100)
    room.player.pause()
    room.go(20)
    room.player.resume()
    assert len([line for line in room.go(80, looks=80) if "minute left" in line]) == 1
