"""The process that renders words.

`{"engine", "program", "voice", "phrases": {text: path}}` comes in as a JSON line, `{"text", "done"}` goes out for each.
Every engine's sound is finished alike: the silence before it is cut off, so that words begin on their beat, and all
have one loudness.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import wave
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeAlias

FULL = 32767
SILENT = 0.01
"""Below this share of its highest peak a sound has not begun."""
BEFORE, AFTER = 0.002, 0.03
"""Seconds kept before and after what is heard."""
LOUD = 10 ** (-20 / 20)
"""What words are brought to, as the mean of what is not silent, of full scale; their peaks stay under HIGHEST."""
HIGHEST = 10 ** (-1 / 20)
FRAME = 0.02
"""Seconds over which loudness is taken."""

Samples: TypeAlias = "tuple[array[int], int]"
"""16-bit mono, and how many a second."""
Speak = Callable[[str], "tuple[array[int], int]"]

SAPI = """
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$speaker.SetOutputToWaveFile($env:SELFCARE_WAV)
$speaker.Speak([Console]::In.ReadToEnd())
$speaker.Dispose()
"""


def finished(samples: array[int], rate: int) -> array[int]:
    """Words without the silence around them, at the one loudness. Raises ValueError where there is nothing to hear."""
    peak = max(max(samples, default=0), -min(samples, default=0))
    heard = [n for n, sample in enumerate(samples) if abs(sample) > SILENT * peak]
    if not heard:
        raise ValueError("nothing to hear")
    cut = samples[max(0, heard[0] - int(BEFORE * rate)) : heard[-1] + int(AFTER * rate)]
    size = max(1, int(FRAME * rate))
    frames = [cut[n : n + size] for n in range(0, len(cut), size)]
    powers = [sum(sample * sample for sample in frame) / len(frame) for frame in frames]
    loud = [power for power in powers if power > max(powers) / 100]
    gain = min(LOUD * FULL / math.sqrt(sum(loud) / len(loud)), HIGHEST * FULL / peak)
    return array("h", [int(sample * gain) for sample in cut])


def through(command: list[str]) -> Speak:
    """A program that is given words on stdin and writes a WAV file, whose path stands for `{}` and in SELFCARE_WAV."""

    def speak(text: str) -> Samples:
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "words.wav")
            subprocess.run(
                [part.replace("{}", path) for part in command],
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "SELFCARE_WAV": path},
                check=True,
            )
            return read_wave(path)

    return speak


def read_wave(path: str | IO[bytes]) -> Samples:
    with wave.open(path, "rb") as file:
        if file.getsampwidth() != 2 or file.getnchannels() != 1:
            raise ValueError("not 16 bits in one channel")
        samples = array("h", file.readframes(file.getnframes()))
        if sys.byteorder == "big":
            samples.byteswap()
        return samples, file.getframerate()


def hibari(voice: str) -> Speak:
    from hibari import Hibari

    speaker = Hibari(voice=voice) if voice != "heart" else Hibari()

    def speak(text: str) -> Samples:
        # The seed makes the same words the same sound each time.
        audio = speaker(text, seed=0)
        return array("h", [int(max(-1.0, min(1.0, float(value))) * FULL) for value in audio]), 24_000

    return speak


def engine(name: str, program: str, voice: str) -> Speak:
    match name:
        case "hibari":
            return hibari(voice)
        case "espeak-ng":
            return through([program, "-v", voice, "-s", "150", "-w", "{}", "--stdin"])
        case "say":
            return through([program, "-o", "{}", "--data-format=LEI16@22050", "-f", "-"])
        case "sapi":
            return through([program, "-NoProfile", "-NonInteractive", "-Command", SAPI])
        case _:
            raise ValueError(name)


def write(path: Path, samples: array[int], rate: int) -> None:
    """Whole or not at all."""
    draft = path.with_suffix(f".{os.getpid()}.new")
    with wave.open(str(draft), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    draft.replace(path)


def main() -> None:
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # libraries talk
    asked = json.loads(sys.stdin.readline())
    try:
        speak: Speak | None = engine(asked["engine"], asked["program"], asked["voice"])
    except Exception:  # an engine that cannot be loaded, whatever the reason
        speak = None
    for text, path in asked["phrases"].items():
        try:
            if speak is None:
                raise ValueError("no engine")
            samples, rate = speak(text)
            write(Path(path), finished(samples, rate), rate)
            done = True
        except Exception:  # these words cannot be spoken; the next may
            done = False
        out.write(json.dumps({"text": text, "done": done}) + "\n")
        out.flush()
