"""Sound files of a recording, read and written: WAV by ourselves, FLAC, MP3 and Ogg through `soundfile`, if there."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from selfcare.sound.reciter import read_wave
from selfcare.sound.stream import read_sound

WAV = ".wav"
ENCODED = {".flac": ("FLAC", "PCM_16"), ".mp3": ("MP3", "MPEG_LAYER_III"), ".ogg": ("OGG", "VORBIS")}
"""By the file's ending, the names that libsndfile has for it."""
ENDINGS = (WAV, *ENCODED)


class NotWritten(OSError):
    """The file could not be written in full."""


def can_encode() -> bool:
    """Whether more than WAV can be written here."""
    return find_spec("soundfile") is not None


def write(path: Path, ending: str, blocks: Iterator[array[int]], rate: int, frames: int, title: str) -> None:
    """Write 16-bit mono, all of it or raise OSError. `ending` tells the format, whatever the path ends in."""
    if ending == WAV:
        _write_wave(path, blocks, rate)
    else:
        _encode(path, ending, blocks, rate, frames, title)


def _write_wave(path: Path, blocks: Iterator[array[int]], rate: int) -> None:
    with path.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for block in blocks:
            file.writeframesraw(block)


def _encode(path: Path, ending: str, blocks: Iterator[array[int]], rate: int, frames: int, title: str) -> None:
    import soundfile

    form, kind = ENCODED[ending]
    try:
        with soundfile.SoundFile(str(path), "w", samplerate=rate, channels=1, format=form, subtype=kind) as file:
            file.title = title
            # Some at a time: libsndfile has crashed on a long Vorbis file that came at once.
            for block in blocks:
                file.buffer_write(block, "int16")
        written = soundfile.info(str(path)).frames
    except (soundfile.SoundFileError, AssertionError) as error:  # the library asserts what a full disk breaks
        raise NotWritten("the file could not be written in full; the disk may be full") from error
    if written < frames:  # and some encoders do not notice one
        raise NotWritten("the file could not be written in full; the disk may be full")


def read(path: Path, rate: int) -> array[int]:
    """A sound file as 16-bit mono at this rate. Raises OSError or ValueError.

    Where no decoder is installed, as on Linux on ARM, WAV files are read all the same: tones and words are such.
    """
    try:
        return read_sound(str(path), rate)
    except ImportError:
        try:
            return resampled(*read_wave(str(path)), rate)
        except (wave.Error, EOFError) as error:
            raise ValueError("not to be read as sound") from error


def resampled(samples: array[int], given: int, wanted: int) -> array[int]:
    """At another rate, by straight lines between the samples."""
    if given == wanted or len(samples) < 2:
        return samples
    last = len(samples) - 1
    taken = array("h")
    for index in range(len(samples) * wanted // given):
        whole, part = divmod(index * given, wanted)
        left, right = samples[whole], samples[min(whole + 1, last)]
        taken.append(left + (right - left) * part // wanted)
    return taken
