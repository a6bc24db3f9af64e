from __future__ import annotations

import errno
import sys
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfcare.sound import files
from selfcare.sound.files import ENCODED, NotWritten, read, resampled, write

RATE = 24_000
SOUNDS = Path(__file__).parents[2] / "sounds"


def seconds(n: int) -> Iterator[array[int]]:
    for _ in range(10 * n):
        yield array("h", [1000, -1000] * (RATE // 20))


def test_a_wave_file_is_16_bit_mono(tmp_path: Path) -> None:
    write(tmp_path / "a.new", ".wav", seconds(2), RATE, 2 * RATE, "Title")
    with wave.open(str(tmp_path / "a.new")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        assert file.getnframes() == 2 * RATE
        assert file.readframes(2) == b"\xe8\x03\x18\xfc"


@pytest.mark.parametrize("ending", ENCODED)
def test_other_formats_are_as_long_and_carry_the_title(ending: str, tmp_path: Path) -> None:
    soundfile = pytest.importorskip("soundfile")
    write(tmp_path / "a.new", ending, seconds(2), RATE, 2 * RATE, "Arm circles é")
    with soundfile.SoundFile(str(tmp_path / "a.new")) as file:
        assert (file.format, file.subtype) == ENCODED[ending]
        assert (file.channels, file.samplerate, file.frames) == (1, RATE, 2 * RATE)
        assert file.title == "Arm circles é"


@pytest.mark.parametrize("ending", ENCODED)
@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are a Unix thing")
def test_a_file_that_was_cut_short_is_told_whatever_the_encoder_says(ending: str, tmp_path: Path) -> None:
    pytest.importorskip("soundfile")
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(NotWritten, match="in full"):
            write(tmp_path / "a.new", ending, seconds(60), RATE, 60 * RATE, "Title")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_fault_on_the_way_is_passed_on(tmp_path: Path) -> None:
    def broken() -> Iterator[array[int]]:
        yield array("h", [1])
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "a.new", ".wav", broken(), RATE, RATE, "Title")


def test_without_a_decoder_tones_and_words_are_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def missing(*_: object) -> array[int]:
        raise ImportError

    with_it = read(SOUNDS / "start.wav", RATE)
    monkeypatch.setattr(files, "read_sound", missing)
    without = read(SOUNDS / "start.wav", RATE)
    assert len(without) == len(with_it) == round(0.82 * RATE)
    loud = max(with_it)
    assert abs(max(without) - loud) < loud / 10
    (tmp_path / "no.wav").write_bytes(b"RIFF")
    with pytest.raises(ValueError):
        read(tmp_path / "no.wav", RATE)


def test_another_rate_is_reached_by_straight_lines() -> None:
    assert resampled(array("h", [0, 10, 20, 30]), 48_000, 24_000) == array("h", [0, 20])
    assert resampled(array("h", [0, 10, 20]), 24_000, 48_000) == array("h", [0, 5, 10, 15, 20, 20])
    assert resampled(array("h", [3]), 24_000, 48_000) == array("h", [3])
