from __future__ import annotations

import queue
import threading
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from selfcare.sound.device import FAILED, MOST_AT_ONCE, MOST_WAITING, NO_FILES, STUCK, ThreadedSpeaker
from selfcare.sound.programs import NoPlayer, PlayFile

PROMPT = 10.0
"""Seconds to wait at most for what should happen at once; what would be waited for wrongly takes as long."""
AT_ONCE = PROMPT / 2
"""Seconds to wait at most for what should happen at once; a test that passes never waits so long."""


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class FakePlaying:
    def __init__(self, code: int | None) -> None:
        self.code = code
        self.looked_at = threading.Event()
        self.killed = threading.Event()

    def poll(self) -> int | None:
        self.looked_at.set()
        return self.code

    def kill(self) -> None:
        self.killed.set()


class FakePlayer:
    """Plays nothing, and keeps what it was asked for. `code` is what each player ends with, None never ends."""

    def __init__(self, code: int | None = 0) -> None:
        self.code = code
        self.may_open = threading.Event()
        self.may_open.set()
        self.threads: set[threading.Thread] = set()
        self.started: queue.Queue[tuple[str, FakePlaying]] = queue.Queue()

    def open(self) -> PlayFile:
        self.threads.add(threading.current_thread())
        self.may_open.wait(PROMPT)
        return self.play

    def play(self, path: Path) -> FakePlaying:
        self.threads.add(threading.current_thread())
        playing = FakePlaying(self.code)
        self.started.put((path.stem, playing))
        return playing

    def next(self) -> FakePlaying:
        return self.started.get(timeout=PROMPT)[1]

    def heard(self) -> list[str]:
        return [self.started.get_nowait()[0] for _ in range(self.started.qsize())]


class Told:
    """What the person was told, and the moment to wait for it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.at_all = threading.Event()

    def __call__(self, text: str) -> None:
        self.texts.append(text)
        self.at_all.set()

    def once(self) -> str:
        assert self.at_all.wait(PROMPT)
        (text,) = self.texts
        return text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("start", "count", "tick", "done"):
        with wave.open(str(tmp_path / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(48_000)
            file.writeframes(bytes(96_000 if name == "done" else 9_600))
    return tmp_path


@contextmanager
def speaker_on(
    folder: Path,
    open_player: Callable[[], PlayFile],
    *,
    told: Callable[[str], None] | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[ThreadedSpeaker]:
    speaker = ThreadedSpeaker(folder, open_player=open_player, on_trouble=told, clock=clock)
    try:
        yield speaker
    finally:
        speaker.close()


def test_a_cue_is_played_from_the_folder(folder: Path) -> None:
    player = FakePlayer()
    with speaker_on(folder, player.open) as speaker:
        speaker.play("start")
        speaker.ring_out(PROMPT)
    assert player.heard() == ["start"]
    assert speaker.trouble is None


def test_one_thread_opens_and_plays_and_it_is_not_the_callers(folder: Path) -> None:
    player = FakePlayer()
    with speaker_on(folder, player.open) as speaker:
        for cue in ("start", "count", "done"):
            speaker.play(cue)
            player.next()
    (thread,) = player.threads
    assert thread is not threading.current_thread()
    assert thread.daemon


def test_a_cue_of_no_known_name_is_silent_and_no_trouble(folder: Path) -> None:
    player = FakePlayer()
    with speaker_on(folder, player.open) as speaker:
        for name in ("gong", "", "../start", "start.wav", "\0"):
            speaker.play(name)
        speaker.play("count")
        speaker.ring_out(PROMPT)
    assert player.heard() == ["count"]
    assert speaker.trouble is None


def test_muted_is_silent_until_it_is_taken_back(folder: Path) -> None:
    player = FakePlayer()
    with speaker_on(folder, player.open) as speaker:
        speaker.muted = True
        speaker.play("start")
        speaker.ring_out(PROMPT)
        speaker.muted = False
        speaker.play("done")
        speaker.ring_out(PROMPT)
    assert player.heard() == ["done"]


def test_muting_also_silences_what_still_waits(folder: Path) -> None:
    player = FakePlayer()
    player.may_open.clear()
    with speaker_on(folder, player.open) as speaker:
        speaker.play("start")
        speaker.muted = True
        player.may_open.set()
        speaker.ring_out(PROMPT)
    assert player.heard() == []


def test_what_waited_too_long_is_dropped(folder: Path) -> None:
    player, clock = FakePlayer(), Clock()
    player.may_open.clear()
    with speaker_on(folder, player.open, clock=clock) as speaker:
        speaker.play("start")
        clock.now += 0.5
        speaker.play("tick")
        speaker.play("count")
        clock.now += 0.2
        player.may_open.set()
        speaker.ring_out(PROMPT)
    assert player.heard() == ["tick", "count"]


def test_the_newest_is_played_however_late(folder: Path) -> None:
    player, clock = FakePlayer(), Clock()
    player.may_open.clear()
    with speaker_on(folder, player.open, clock=clock) as speaker:
        speaker.play("count")
        speaker.play("start")
        clock.now += 5
        player.may_open.set()
        speaker.ring_out(PROMPT)
    assert player.heard() == ["start"]


def test_a_crowd_of_cues_starts_no_crowd_of_players(folder: Path) -> None:
    player, clock = FakePlayer(code=None), Clock()
    player.may_open.clear()
    with speaker_on(folder, player.open, clock=clock) as speaker:
        for _ in range(50):
            speaker.play("tick")
        assert speaker._inbox.qsize() <= MOST_WAITING
        player.may_open.set()
        for _ in range(MOST_AT_ONCE):
            player.next()
        for _ in range(50):
            speaker.play("tick")
    assert player.heard() == []


def test_without_a_player_the_person_is_told_once_and_play_stays_harmless(folder: Path) -> None:
    told = Told()

    def none_found() -> PlayFile:
        raise NoPlayer("No sound: nothing here.")

    with speaker_on(folder, none_found, told=told) as speaker:
        assert told.once() == "No sound: nothing here."
        for _ in range(3):
            speaker.play("start")
        speaker.ring_out(PROMPT)
        assert speaker.trouble == "No sound: nothing here."
    assert len(told.texts) == 1


def test_a_library_that_fails_in_its_own_way_is_told_in_plain_words(folder: Path) -> None:
    told = Told()

    def broken() -> PlayFile:
        raise ZeroDivisionError("deep inside")

    with speaker_on(folder, broken, told=told):
        assert told.once() == FAILED


def test_a_folder_without_sounds_is_told(tmp_path: Path) -> None:
    told = Told()
    with speaker_on(tmp_path / "nowhere", FakePlayer().open, told=told):
        assert told.once() == NO_FILES


def test_a_player_that_fails_is_told_once_however_often(folder: Path) -> None:
    told, player = Told(), FakePlayer(code=1)
    with speaker_on(folder, player.open, told=told) as speaker:
        for _ in range(3):
            speaker.play("count")
            speaker.ring_out(PROMPT)
        assert speaker.trouble == FAILED
    assert told.once() == FAILED
    assert player.heard() == ["count"] * 3


def test_a_player_that_cannot_be_started_is_told(folder: Path) -> None:
    told = Told()

    def gone(_: Path) -> FakePlaying:
        raise FileNotFoundError("aplay")

    with speaker_on(folder, lambda: gone, told=told) as speaker:
        speaker.play("count")
        assert told.once() == FAILED


def test_sound_that_comes_back_is_no_trouble_any_more(folder: Path) -> None:
    player = FakePlayer(code=1)
    with speaker_on(folder, player.open) as speaker:
        speaker.play("count")
        speaker.ring_out(PROMPT)
        assert speaker.trouble == FAILED
        player.code = 0
        speaker.play("count")
        speaker.ring_out(PROMPT)
        assert speaker.trouble == FAILED  # too short to prove anything
        speaker.play("done")
        speaker.ring_out(PROMPT)
        assert speaker.trouble is None


def test_a_player_that_hangs_is_killed_two_seconds_after_its_cue_should_be_over(folder: Path) -> None:
    told, player, clock = Told(), FakePlayer(code=None), Clock()
    with speaker_on(folder, player.open, told=told, clock=clock) as speaker:
        speaker.play("start")  # 0.1 s long
        playing = player.next()
        clock.now += 2.05
        player.code = 0
        speaker.play("tick")
        assert player.next().looked_at.wait(PROMPT)  # and at the first one before it
        assert not playing.killed.is_set()
        assert speaker.trouble is None

        clock.now += 0.1
        assert told.once() == STUCK
        assert playing.killed.is_set()


def test_closing_kills_what_sounds_and_waits_for_nothing(folder: Path) -> None:
    player = FakePlayer(code=None)
    with speaker_on(folder, player.open) as speaker:
        speaker.play("done")
        playing = player.next()
        before = time.monotonic()
        speaker.close()
        assert time.monotonic() - before < AT_ONCE
        assert playing.killed.is_set()
        speaker.play("start")
        speaker.close()
    assert player.heard() == []
    assert speaker.trouble is None


def test_closing_does_not_wait_for_a_player_that_is_still_being_found(folder: Path) -> None:
    player = FakePlayer()
    player.may_open.clear()
    speaker = ThreadedSpeaker(folder, open_player=player.open)
    speaker.play("start")
    before = time.monotonic()
    speaker.close()
    assert time.monotonic() - before < AT_ONCE
    player.may_open.set()
    speaker._thread.join(PROMPT)
    assert player.heard() == []


def test_play_does_not_wait_for_a_player_that_is_slow_to_start(folder: Path) -> None:
    may_go, entered = threading.Event(), threading.Event()

    def slow(_: Path) -> FakePlaying:
        entered.set()
        may_go.wait(PROMPT)
        return FakePlaying(0)

    with speaker_on(folder, lambda: slow) as speaker:
        speaker.play("start")
        assert entered.wait(PROMPT)
        before = time.monotonic()
        for _ in range(1000):
            speaker.play("tick")
        assert time.monotonic() - before < AT_ONCE
        may_go.set()


def test_ringing_out_waits_until_the_last_cue_is_over(folder: Path) -> None:
    player = FakePlayer(code=None)
    with speaker_on(folder, player.open) as speaker:
        speaker.play("done")
        playing = player.next()
        over = threading.Thread(target=speaker.ring_out, args=(PROMPT,))
        over.start()
        over.join(0.15)
        assert over.is_alive()
        playing.code = 0
        over.join(PROMPT)
        assert not over.is_alive()


def test_someone_to_be_told_who_fails_does_not_end_the_sound(folder: Path) -> None:
    def gone(_: str) -> None:
        raise RuntimeError("the app is not running")

    player = FakePlayer(code=1)
    with speaker_on(folder, player.open, told=gone) as speaker:
        speaker.play("start")
        speaker.play("done")
        speaker.ring_out(PROMPT)
    assert player.heard() == ["start", "done"]


def test_no_thread_to_be_had_is_trouble_and_no_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    speaker = ThreadedSpeaker(folder, open_player=FakePlayer().open)
    speaker.play("start")
    speaker.ring_out(PROMPT)
    speaker.close()
    assert speaker.trouble == FAILED


def test_a_routines_own_sound_is_played_and_the_chime_stands_in_for_an_unreadable_one(folder: Path) -> None:
    (folder / "start.wav").replace(folder / "halfway.wav")
    (folder / "count.wav").rename(folder / "own.wave")
    (folder / "bad.mp3").write_bytes(b"no sound at all")
    player = FakePlayer()
    with speaker_on(folder, player.open) as speaker:
        speaker.load({"own": folder / "own.wave", "bad": folder / "bad.mp3", "gone": folder / "gone.wav"})
        for name in ("own", "bad", "gone", "unknown"):
            speaker.play(name)
            speaker.ring_out(PROMPT)
    assert player.heard() == ["own", "halfway", "halfway"]


def test_a_hush_ends_what_sounds(folder: Path) -> None:
    player = FakePlayer(code=None)
    with speaker_on(folder, player.open) as speaker:
        speaker.play("done")
        playing = player.next()
        speaker.hush()
        assert playing.killed.wait(PROMPT)
