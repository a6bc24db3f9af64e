from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from selfcare.sound import streaming
from selfcare.sound.names import spoken
from selfcare.sound.notes import Note
from selfcare.sound.streaming import STOPPED, WELL, StreamInstrument, command

PROMPT = 20.0
"""Seconds to wait at most for what should happen at once; a test that passes never waits so long."""

# Says that it is ready, then writes down what it is told in the file that it is given.
LISTENS = """
import sys
print('{"ready": "fake"}', flush=True)
with open(sys.argv[1], "a", buffering=1) as heard:
    heard.write("started\\n")
    for line in sys.stdin: heard.write(line)
"""
# Says that it is ready, and is never heard of again.
HANGS = 'import signal; print(\'{"ready": "fake"}\', flush=True); signal.pause()'
REFUSES = 'print(\'{"failed": "no sound device was found"}\', flush=True)'


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Failures:
    def __init__(self) -> None:
        self.reasons: list[str] = []
        self.came = threading.Event()

    def __call__(self, why: str) -> None:
        self.reasons.append(why)
        self.came.set()


def wait_for(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PROMPT
    while not true():
        assert time.monotonic() < end, "it did not happen"
        threading.Event().wait(0.005)


@pytest.fixture
def failures() -> Failures:
    return Failures()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heard(tmp_path: Path) -> Callable[[], list[str]]:
    path = tmp_path / "heard"
    return lambda: path.read_text().splitlines() if path.exists() else []


@pytest.fixture
def stream(
    tmp_path: Path, failures: Failures, clock: Clock, heard: Callable[[], list[str]]
) -> Iterator[StreamInstrument]:
    stream = StreamInstrument(failures, command=[sys.executable, "-c", LISTENS, str(tmp_path / "heard")], clock=clock)
    assert stream.warm_up(PROMPT)
    wait_for(lambda: len(heard()) >= 2)
    yield stream
    stream.close()


def pid(stream: StreamInstrument) -> int:
    assert stream._child is not None
    return stream._child.process.pid


def test_notes_are_sent_with_their_time_their_name_and_their_bus(
    stream: StreamInstrument, heard: Callable[[], list[str]]
) -> None:
    stream.send([Note(101.5, "tick", gain=0.4), Note(101.5, "one", voice=True, seconds=0.5)])
    stream.cancel(cut=True)
    wait_for(lambda: len(heard()) >= 4)
    assert heard()[2:] == [
        '{"play": [[101.5, "tick", "cues", 0.4], [101.5, "say: one", "voice", 1.0]]}',
        '{"cancel": true}',
    ]


def test_a_killed_stream_is_started_again_with_its_sounds_its_levels_and_what_is_still_to_come(
    stream: StreamInstrument, heard: Callable[[], list[str]], failures: Failures
) -> None:
    stream.load({"tick": Path("tick.wav")})
    stream.levels(0.5, 0.8)
    stream.send([Note(99.0, "tick"), Note(101.0, "tick"), Note(102.0, "rest")])
    wait_for(lambda: len(heard()) >= 5)
    os.kill(pid(stream), signal.SIGKILL)
    wait_for(lambda: len(heard()) >= 8)
    assert heard()[5:] == [
        "started",
        '{"load": {"tick": "tick.wav"}, "levels": {"cues": 0.5, "voice": 0.8}}',
        '{"play": [[101.0, "tick", "cues", 1.0], [102.0, "rest", "cues", 1.0]]}',
    ]
    assert not failures.reasons


def test_a_stream_that_is_killed_twice_is_given_up_once_and_what_was_to_come_is_kept(
    stream: StreamInstrument, heard: Callable[[], list[str]], failures: Failures
) -> None:
    stream.send([Note(101.0, "tick")])
    first = pid(stream)
    os.kill(first, signal.SIGKILL)
    wait_for(lambda: heard().count("started") == 2 and pid(stream) != first)
    os.kill(pid(stream), signal.SIGKILL)
    assert failures.came.wait(PROMPT)
    assert failures.reasons == [STOPPED]
    assert stream.pending() == [Note(101.0, "tick")]
    stream.send([Note(103.0, "tick")])


@pytest.mark.thorough
def test_a_stream_without_a_sign_of_life_is_given_up(clock: Clock, failures: Failures) -> None:
    stream = StreamInstrument(failures, command=[sys.executable, "-c", HANGS], clock=clock)
    for _ in range(2):
        assert stream.warm_up(PROMPT)
        hanging = pid(stream)
        wait_for(lambda hanging=hanging: stream._child is None or pid(stream) != hanging)  # type: ignore[misc]
    assert failures.came.wait(PROMPT)
    assert failures.reasons == [STOPPED]
    stream.close()


def test_a_stream_that_is_well_is_not_given_up_because_we_stood_still(
    stream: StreamInstrument, clock: Clock, failures: Failures, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    overdue = streaming._overdue
    monkeypatch.setattr(streaming, "_overdue", lambda *seen: looks.append(overdue(*seen)) or looks[-1])
    before = pid(stream)
    clock.now += 60  # as after a long freeze, with its signs of life still unread
    wait_for(lambda: len(looks) >= 3)
    assert looks[:3] == ["", "", ""]
    assert pid(stream) == before
    assert not failures.reasons


def test_a_stream_that_was_well_for_long_is_started_again_as_often_as_it_dies(
    stream: StreamInstrument, clock: Clock, failures: Failures
) -> None:
    for _ in range(3):
        before = pid(stream)
        clock.now += WELL + 1
        os.kill(before, signal.SIGKILL)
        wait_for(lambda before=before: stream._child is not None and pid(stream) != before)  # type: ignore[misc]
        assert stream.warm_up(PROMPT)
    assert not failures.reasons


def test_what_opens_and_never_asks_for_sound_is_no_proof_that_it_plays(failures: Failures) -> None:
    stream = StreamInstrument(failures, command=[sys.executable, "-c", HANGS])
    assert stream.warm_up(PROMPT)
    assert not stream.proven(0.1)
    stream.close()


def test_a_stream_without_a_device_says_why(failures: Failures) -> None:
    stream = StreamInstrument(failures, command=[sys.executable, "-c", REFUSES])
    assert failures.came.wait(PROMPT)
    assert failures.reasons == ["no sound device was found"]
    stream.close()


def test_a_program_that_is_not_there_is_no_fault_of_the_session(failures: Failures) -> None:
    stream = StreamInstrument(failures, command=["/nowhere/python"])
    stream.send([Note(1.0, "tick")])
    assert failures.came.wait(PROMPT)
    stream.close()


def test_closing_ends_the_process_and_nothing_is_said(stream: StreamInstrument, failures: Failures) -> None:
    assert stream._child is not None
    process = stream._child.process
    stream.close()
    assert process.returncode == 0
    assert not failures.reasons


def test_the_real_stream_lives_on_the_librarys_silent_device_and_ends_with_its_input(failures: Failures) -> None:
    pytest.importorskip("miniaudio")
    unread: list[str] = []
    stream = StreamInstrument(failures, command=command("NULL"), on_unread=unread.extend)
    assert stream.warm_up(PROMPT)
    assert stream.backend == "Null"
    child = stream._child
    assert child is not None
    sounds = Path(__file__).parents[2] / "sounds"
    stream.load({"tick": sounds / "tick.wav", "text": Path(__file__), "none": sounds / "none.wav"})
    stream.send([Note(time.perf_counter() + 0.1, "tick"), Note(time.perf_counter() - 9, "tick")])
    wait_for(lambda: child.beat.get("dropped") == 1 and unread == ["text", "none"])
    stream.close()
    assert child.process.returncode == 0
    assert not failures.reasons


def test_words_of_the_pack_are_read_by_the_real_stream_and_tones_do_not_wait_for_them(failures: Failures) -> None:
    pytest.importorskip("miniaudio")
    unread: list[str] = []
    stream = StreamInstrument(failures, command=command("NULL"), on_unread=unread.extend)
    assert stream.warm_up(PROMPT)
    child = stream._child
    assert child is not None
    sounds = Path(__file__).parents[2] / "sounds"
    words = {spoken(path.stem): path for path in sorted((sounds / "voice").glob("*.ogg"))[:40]}
    stream.load({**words, spoken("bad"): Path(__file__), "tick": sounds / "tick.wav"})
    now = time.perf_counter()
    stream.send([Note(now + 0.05, "tick")])
    wait_for(lambda: unread == [spoken("bad")] and "beat" in child.beat)
    stream.send([Note(time.perf_counter() + 0.1, path.stem, voice=True) for path in words.values()])
    seen = child.beat["beat"]
    wait_for(lambda: child.beat["beat"] > seen + 0.5 * 48_000)
    assert child.beat["dropped"] == 0
    stream.close()
    assert not failures.reasons


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_sound_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    pytest.importorskip("miniaudio")
    from selfcare.sound.stream import read_sound

    os.mkfifo(tmp_path / "pipe.wav")
    (tmp_path / "empty.wav").touch()
    (tmp_path / "folder.wav").mkdir()
    with (tmp_path / "huge.wav").open("wb") as file:
        file.truncate(1 << 30)
    for name in ("pipe", "empty", "folder", "huge", "nowhere"):
        with pytest.raises((OSError, ValueError)):
            read_sound(str(tmp_path / f"{name}.wav"))
    assert len(read_sound(str(Path(__file__).parents[2] / "sounds" / "tick.wav"))) == round(0.09 * 48_000)
