"""Compressed words as WAV files, for player programs: most of them play nothing else, or play it as noise."""

from __future__ import annotations

from array import array
from pathlib import Path

from selfcare import disk
from selfcare.sound.reciter import write
from selfcare.sound.stream import read_sound

RATE = 24_000


def unpacked(path: Path, folder: Path) -> Path:
    """The same sound as a WAV file in `folder`, made once: a file of the pack never changes under its name.

    Where there is no decoder, or no room, it is the file itself. Raises OSError or ValueError for what is no sound.
    """
    if path.suffix == ".wav":
        return path
    wave = folder / f"{path.stem}.wav"
    if wave.exists():
        return wave
    try:
        samples: array[int] = read_sound(str(path), RATE)
    except ImportError:
        return path
    try:
        disk.folder(folder)
        write(wave, samples, RATE)
    except OSError:
        return path
    return wave
