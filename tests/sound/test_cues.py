from __future__ import annotations

import os
import wave
from pathlib import Path

import pytest

from selfcare.sound.cues import read_cues

SOUNDS = Path(__file__).parents[2] / "sounds"


def write(path: Path, frames: int, rate: int = 1_000) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(rate)
        file.writeframes(bytes(frames))


def test_the_bundled_cues_are_the_seven_and_their_lengths_are_known() -> None:
    assert {name: round(cue.seconds, 2) for name, cue in read_cues(SOUNDS).items()} == {
        "count": 0.28,
        "done": 3.2,
        "halfway": 0.6,
        "rest": 0.82,
        "start": 0.82,
        "switch": 0.56,
        "tick": 0.09,
    }


def test_what_is_no_readable_sound_is_left_out(tmp_path: Path) -> None:
    write(tmp_path / "good.wav", 500)
    write(tmp_path / "nothing.wav", 0)
    write(tmp_path / "song.wav", 61_000)
    (tmp_path / "empty.wav").touch()
    (tmp_path / "text.wav").write_text("not a sound at all, but long enough for a header of forty-four bytes")
    (tmp_path / "folder.wav").mkdir()
    (tmp_path / "dangling.wav").symlink_to(tmp_path / "nowhere")
    with (tmp_path / "huge.wav").open("wb") as file:
        file.truncate(1 << 30)
    (tmp_path / "cut.wav").write_bytes((tmp_path / "good.wav").read_bytes()[:30])

    assert list(read_cues(tmp_path)) == ["good"]
    assert read_cues(tmp_path)["good"].seconds == 0.5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_left_out_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    assert read_cues(tmp_path) == {}


def test_a_folder_that_is_not_there_has_no_cues(tmp_path: Path) -> None:
    assert read_cues(tmp_path / "nowhere") == {}
