from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from selfcare.player import Player
from selfcare.settings import Settings
from selfcare.sound.loudspeaker import BACK, BELL_INSTEAD, Loudspeaker
from selfcare.sound.names import spoken
from selfcare.sound.notes import Note
from selfcare.sound.pack import Pack
from selfcare.sound.returning import Returning, prove
from selfcare.sound.timed import BellInstrument, ProgramInstrument, Timed
from selfcare.sound.ways import ways
from tests.fakes import FakeClock
from tests.session.helpers import timeline

PROMPT = 20.0


class FakeInstrument:
    """Keeps what it was given; a test makes it fail."""

    def __init__(self, on_failed: Callable[[str], None], broken: Callable[[], bool] = lambda: False) -> None:
        self.fail = on_failed
        self.broken = broken
        self.sent: list[Note] = []
        self.loaded: dict[str, Path] = {}
        self.loud = (1.0, 1.0)
        self.closed = False
        self.works = False
        """Whether it is heard when it is tried again."""

    def load(self, paths: Mapping[str, Path]) -> None:
        self.loaded |= paths

    def levels(self, cues: float, voice: float) -> None:
        self.loud = (cues, voice)

    def send(self, notes: Sequence[Note]) -> None:
        self.sent += notes

    def cancel(self, cut: bool) -> None:
        del cut
        self.sent = []

    def pending(self) -> list[Note]:
        return self.sent

    def warm_up(self, within: float) -> bool:
        return bool(within)

    def proven(self, within: float) -> bool:
        if self.broken():
            self.fail("no device")
        return self.works and within >= 0

    def ring_out(self, within: float) -> None:
        pass

    def close(self) -> None:
        self.closed = True


class Room:
    def __init__(self, *ways: str) -> None:
        self.made: list[FakeInstrument] = []
        self.told: list[str] = []
        self.loudness = Settings()
        self.broken = False
        """Whether what is there fails as soon as it is tried."""
        self.heals = False
        """Whether what is made from now on works."""
        self.clock = FakeClock()
        self.loudspeaker = Loudspeaker(
            dict.fromkeys(ways, self.make), self.loudness, self.told.append, lambda: float(self.clock.now())
        )

    def make(self, on_failed: Callable[[str], None]) -> FakeInstrument:
        self.made.append(FakeInstrument(on_failed, lambda: self.broken))
        self.made[-1].works = self.heals
        return self.made[-1]


@pytest.fixture
def room() -> Room:
    return Room("stream", "playsound", "bell")


def test_the_first_way_plays_and_the_others_are_not_even_made(room: Room) -> None:
    room.loudspeaker.send([Note(1.0, "start")])
    assert [note.sound for note in room.made[0].sent] == ["start"]
    assert len(room.made) == 1


def test_the_next_way_takes_over_with_the_sounds_the_levels_and_what_was_to_come(room: Room) -> None:
    room.loudspeaker.load({"gong.wav": Path("gong.wav")})
    room.loudness.cues_volume = 50
    room.loudspeaker.adjust()
    room.loudspeaker.send([Note(1.0, "start")])
    room.made[0].fail("the sound stream stopped")
    stream, program = room.made
    assert stream.closed
    assert program.sent == [Note(1.0, "start")]
    assert program.loaded == {"gong.wav": Path("gong.wav")}
    assert program.loud == (0.5, 1.0)


def test_the_person_is_told_once_when_no_sounds_are_left(room: Room) -> None:
    room.made[0].fail("no sound device was found")
    assert room.told == []
    room.made[1].fail("No sound: no program that can play a sound file was found.")
    assert room.told == ["No sound: no program that can play a sound file was found." + BELL_INSTEAD]
    assert room.loudspeaker.trouble == room.told[0]
    assert room.loudspeaker.way == "bell"


def test_a_way_that_fails_again_afterwards_changes_nothing(room: Room) -> None:
    room.made[0].fail("it stopped")
    room.made[0].fail("it stopped")
    assert len(room.made) == 2


def test_without_a_bell_there_is_silence_and_it_is_said() -> None:
    room = Room("stream")
    room.made[0].fail("no sound device was found")
    assert room.told == ["No sound: no sound device was found."]
    assert room.loudspeaker.way == "none"
    room.loudspeaker.send([Note(1.0, "start")])


def lost(*ways: str) -> Room:
    """Somewhere where all sound was lost and nothing is tried by itself for the length of a test."""
    room = Room(*ways)
    for way in ways:
        if way != "bell":
            room.made[-1].fail("no sound device was found")
    return room


def test_what_was_lost_is_taken_up_again_where_it_works_and_that_is_said_once() -> None:
    room = lost("stream", "bell")
    room.loudspeaker.load({"gong.wav": Path("gong.wav")})
    room.loudspeaker.send([Note(9.0, "start")])
    bell = room.made[-1]
    assert not room.loudspeaker._come_back()  # there is nothing yet
    assert room.loudspeaker.way == "bell"
    room.heals = True
    assert room.loudspeaker._come_back()
    assert (room.loudspeaker.way, room.loudspeaker.trouble, bell.closed) == ("stream", None, True)
    assert room.made[-1].sent == [Note(9.0, "start")]
    assert room.made[-1].loaded == {"gong.wav": Path("gong.wav")}
    assert room.told == ["No sound: no sound device was found." + BELL_INSTEAD, BACK]


def test_what_came_back_can_be_lost_and_come_back_again() -> None:
    room = lost("stream")
    room.heals = True
    for _ in range(3):
        assert room.loudspeaker._come_back()
        room.made[-1].fail("the sound device stopped")
    assert room.loudspeaker.way == "none"
    assert [sentence == BACK for sentence in room.told] == [False, True, False, True, False, True, False]


def test_a_stream_that_comes_back_while_a_program_plays_is_taken_up_without_a_word() -> None:
    room = Room("stream", "playsound", "bell")
    room.made[0].fail("the sound stream stopped")
    room.heals = True
    assert room.loudspeaker._come_back()
    assert room.loudspeaker.way == "stream"
    assert room.told == []


@pytest.mark.parametrize("quiet", ["pause", "rest"])
def test_at_a_pause_and_at_a_rest_it_is_tried_at_once(quiet: str) -> None:
    room = lost("stream")
    tried = threading.Event()
    waiting = Returning(lambda: tried.set() or False, waits=(600,))  # type: ignore[func-returns-value]
    room.loudspeaker._returning = waiting
    steps = [{"name": "Lift", "reps": 2, "tempo": 2}, {"rest": 5}, {"name": "Lift", "reps": 2, "tempo": 2}]
    player = Player(timeline(*steps), room.clock)
    player.followers.append(room.loudspeaker.follow)
    player.start()
    assert not tried.is_set()
    if quiet == "pause":
        player.pause()
    else:
        room.clock.advance(4)
        player.look()
    assert tried.wait(PROMPT)
    waiting.stop()
    assert waiting.over.wait(PROMPT)


def test_it_is_tried_until_it_is_there_and_no_longer_than_it_is_wanted() -> None:
    tries: list[int] = []
    found = Returning(lambda: tries.append(1) or len(tries) == 4, waits=(0.0,))  # type: ignore[func-returns-value]
    assert found.over.wait(PROMPT)
    assert len(tries) == 4
    given_up = Returning(lambda: False, waits=(0.0,))
    given_up.stop()
    assert given_up.over.wait(PROMPT)


def test_after_closing_nothing_comes_back() -> None:
    room = lost("stream")
    room.loudspeaker.close()
    room.heals = True
    assert room.loudspeaker._come_back()  # and no more tries
    assert room.made[-1].closed
    assert room.loudspeaker.way == "none"


@pytest.mark.parametrize(("words", "then"), [("few", "usual"), ("usual", "many"), ("many", "few"), ("odd", "many")])
def test_a_key_says_more_words_or_few_again_and_it_is_kept(room: Room, words: str, then: str) -> None:
    room.loudness.words = words
    assert room.loudspeaker.do("words").startswith({"few": "Few", "usual": "The usual", "many": "Many"}[then])
    assert room.loudness.words == then


def test_a_choice_is_where_one_begins() -> None:
    assert ways("auto") == ("stream", "playsound", "bell", "none")
    assert ways("playsound") == ("playsound", "bell", "none")
    assert ways("none") == ("none",)


def test_mute_and_voice_and_the_two_volumes_are_levels_and_are_kept(room: Room) -> None:
    (stream,) = room.made
    assert room.loudspeaker.do("mute") == "Sound off."
    assert stream.loud == (0.0, 0.0)
    assert room.loudspeaker.do("mute") == "Sound on."
    assert room.loudspeaker.do("softer") == "Tones 90 %."
    assert room.loudspeaker.do("voice-softer") == "Voice 90 %."
    assert stream.loud == (0.9, 0.9)
    assert room.loudspeaker.do("voice") == "Voice off."
    assert stream.loud == (0.9, 0.0)
    assert (room.loudness.cues_volume, room.loudness.voice_volume, room.loudness.speaking) == (90, 90, False)


def test_a_volume_stays_between_nothing_and_all(room: Room) -> None:
    for _ in range(12):
        room.loudspeaker.do("softer")
    assert room.loudness.cues_volume == 0
    for _ in range(12):
        room.loudspeaker.do("louder")
    assert room.loudness.cues_volume == 100


def test_late_loudspeakers_get_everything_earlier_but_never_before_now(room: Room) -> None:
    room.loudness.latency_ms = 200
    room.clock.advance(10)
    room.loudspeaker.send([Note(10.0, "start"), Note(10.1, "tick"), Note(12.0, "tick")])
    assert [note.at for note in room.made[0].sent] == [10.0, 10.0, 11.8]


def test_words_that_become_known_are_spoken_and_with_the_voice_off_are_not(room: Room) -> None:
    player = Player(timeline({"name": "Lift", "reps": 9, "tempo": 2}), room.clock)
    player.followers.append(room.loudspeaker.follow)
    player.start()
    assert {note.voice for note in room.made[0].sent} == {False}
    room.loudspeaker.load_words({"three": (Path("three.wav"), 0.5)})
    player.look()
    assert [note.at for note in room.made[0].sent if note.voice] == [4.0]
    room.loudspeaker.do("voice")
    player.look()
    assert {note.voice for note in room.made[0].sent} == {False}


def test_after_closing_no_failure_makes_a_new_way(room: Room) -> None:
    room.loudspeaker.close()
    room.made[0].fail("it stopped")
    assert len(room.made) == 1
    assert room.told == []


class Played:
    def __init__(self) -> None:
        self.notes: queue.Queue[Note] = queue.Queue()


def test_a_timed_way_plays_each_note_when_its_time_has_come() -> None:
    clock, played = FakeClock(), queue.Queue[Note]()
    timed = Timed(played.put, lambda: float(clock.now()))
    timed.send([Note(2.0, "tick"), Note(1.0, "start")])
    assert played.empty()
    clock.advance(1)
    timed.send([])
    assert played.get(timeout=PROMPT).sound == "start"
    assert [note.sound for note in timed.pending()] == ["tick"]
    timed.cancel()
    clock.advance(1)
    timed.send([Note(2.0, "rest")])
    assert played.get(timeout=PROMPT).sound == "rest"
    timed.close()


def test_a_timed_way_drops_what_comes_too_late() -> None:
    clock, played = FakeClock(), queue.Queue[Note]()
    clock.advance(10)
    timed = Timed(played.put, lambda: float(clock.now()))
    timed.send([Note(3.0, "start"), Note(10.0, "rest")])
    assert played.get(timeout=PROMPT).sound == "rest"
    assert played.empty()
    timed.close()


def test_the_bell_marks_changes_alone() -> None:
    rung = threading.Semaphore(0)
    bell = BellInstrument(rung.release)
    bell.send([Note(at, name) for at, name in ((-0.0, "tick"), (0.0, "count"))])
    now = bell._timed._clock()
    bell.send([Note(now, "tick"), Note(now, "count"), Note(now, "one", voice=True), Note(now, "rest")])
    assert rung.acquire(timeout=PROMPT)
    bell.close()
    bell._timed._thread.join(PROMPT)
    assert not rung.acquire(blocking=False)


class Speaker:
    """A player program that keeps what it was given."""

    def __init__(self) -> None:
        self.tones: dict[str, Path] = {}
        self.words: queue.SimpleQueue[tuple[str, Path]] = queue.SimpleQueue()

    def load(self, paths: Mapping[str, Path]) -> None:
        self.tones |= paths

    def load_words(self, name: str, path: Path) -> None:
        self.words.put((name, path))

    def close(self) -> None:
        pass


def test_a_player_program_is_given_words_unpacked_and_the_callers_time_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("miniaudio")
    speaker = Speaker()
    monkeypatch.setattr("selfcare.sound.timed.ThreadedSpeaker", lambda *_, **__: speaker)
    sounds = Path(__file__).parents[2] / "sounds"
    pack = Pack(sounds / "voice")
    (tmp_path / "bad.ogg").write_bytes(b"no sound")
    instrument = ProgramInstrument(lambda _: None, sounds, tmp_path / "words")
    paths = {spoken(text): pack.path(text) for text in ("one", "two")}
    instrument.load({"gong": sounds / "done.wav", spoken("bad"): tmp_path / "bad.ogg", **paths})
    assert speaker.tones == {"gong": sounds / "done.wav"}
    for name, path in paths.items():
        assert speaker.words.get(timeout=PROMPT) == (name, tmp_path / "words" / f"{path.stem}.wav")
    instrument.close()


def test_that_nothing_is_heard_is_found_out_before_the_first_sound() -> None:
    room = Room("stream", "playsound", "bell")
    room.broken = True
    prove(room.loudspeaker, 1.0)
    for thread in threading.enumerate():
        if thread.name == "sound proving":
            thread.join(5)
    assert room.loudspeaker.way == "bell"
    assert room.told == ["No sound: no device." + BELL_INSTEAD]
