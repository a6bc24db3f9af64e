"""Makes the seven cues of this folder: `python sounds/make_sounds.py [FOLDER]`, the same bytes on every run.

Someone with shut eyes, weak hearing or a cheap speaker must tell the cues apart, so that a cue means by the direction
and the number of its notes, and its timbre only confirms it:

    tick     one short, high, quiet tap: a repetition or a second goes by, and nothing is asked
    count    one middle tap: 3, 2, 1; three of them lead to a change
    start    two notes, rising: begin
    rest     the same two notes, falling: let go
    switch   the same note twice: the same again, on the other side
    halfway  one short bowl: you are in the middle, go on
    done     one low bowl, ringing out: the whole routine is over

Every pitch lies between 260 and 1320 Hz: age takes the high tones, small speakers the low ones. Nothing starts hard.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

RATE = 48_000
FADE = 0.03
"""Seconds at the end of each cue in which whatever still rings is led to silence, so that no cue ends in a click."""

C4, C5, D5, E5, G5, E6 = 261.63, 523.25, 587.33, 659.26, 783.99, 1318.51


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine of a struck body: its pitch as a multiple of the note, its share, and the seconds to fall to a third."""

    ratio: float
    share: float
    decay: float


@dataclass(frozen=True, slots=True)
class Instrument:
    """What is struck: its partials, the seconds in which it swells, and how often a second its two halves beat."""

    partials: tuple[Partial, ...]
    attack: float
    beating: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """A pitch in Hz that is struck `at` seconds into its cue."""

    pitch: float
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound to make: its notes, its length in seconds, and its highest peak in dB under full scale."""

    instrument: Instrument
    notes: tuple[Note, ...]
    seconds: float
    peak: float


# A bar and a bowl are known by the ratios at which they ring; the higher a partial, the sooner it is gone.
TAP = Instrument((Partial(1.0, 1.0, 0.022), Partial(3.93, 0.22, 0.010), Partial(9.24, 0.05, 0.004)), attack=0.002)
MARIMBA = Instrument((Partial(1.0, 1.0, 0.16), Partial(3.93, 0.20, 0.05), Partial(9.24, 0.05, 0.02)), attack=0.004)
SMALL_BOWL = Instrument(
    (Partial(1.0, 1.0, 0.24), Partial(2.71, 0.40, 0.14), Partial(5.04, 0.15, 0.07), Partial(8.0, 0.05, 0.03)),
    attack=0.008,
    beating=0.9,
)
BOWL = Instrument(
    (Partial(1.0, 1.0, 0.80), Partial(2.71, 0.45, 0.50), Partial(5.04, 0.16, 0.35), Partial(8.0, 0.05, 0.15)),
    attack=0.012,
    beating=0.9,
)

CUES = {
    "tick": Cue(TAP, (Note(E6),), seconds=0.09, peak=-16.0),
    "count": Cue(MARIMBA, (Note(E5),), seconds=0.28, peak=-11.0),
    "start": Cue(MARIMBA, (Note(C5), Note(G5, at=0.20)), seconds=0.82, peak=-10.0),
    "rest": Cue(MARIMBA, (Note(G5), Note(C5, at=0.20)), seconds=0.82, peak=-10.0),
    "switch": Cue(MARIMBA, (Note(E5), Note(E5, at=0.22)), seconds=0.56, peak=-10.0),
    "halfway": Cue(SMALL_BOWL, (Note(D5),), seconds=0.60, peak=-12.0),
    "done": Cue(BOWL, (Note(C4),), seconds=3.20, peak=-11.0),
}


def rise(done: float) -> float:
    """Half a cosine from 0 to 1: no corner at either end, hence no click."""
    return 0.5 - 0.5 * math.cos(math.pi * min(max(done, 0.0), 1.0))


def strike(instrument: Instrument, pitch: float, samples: int) -> Iterator[float]:
    """One struck note, sample by sample."""
    # Unequal halves: equal ones would fall silent at each beat, and one long tone would be heard as three.
    halves = ((0.0, 0.7), (instrument.beating, 0.3)) if instrument.beating else ((0.0, 1.0),)
    sines = [
        (2 * math.pi * (pitch * partial.ratio + apart), partial.share * part, partial.decay)
        for partial in instrument.partials
        for apart, part in halves
    ]
    for index in range(samples):
        t = index / RATE
        yield rise(t / instrument.attack) * sum(
            share * math.exp(-t / decay) * math.sin(turn * t) for turn, share, decay in sines
        )


def make(cue: Cue) -> array[int]:
    """The samples of a cue, 16 bits each.

    Sines may differ between machines in their last bit, some 1e-12 of a 16-bit step here: rounding takes it away.
    """
    length = round(cue.seconds * RATE)
    mixed = [0.0] * length
    for note in cue.notes:
        begin = round(note.at * RATE)
        for index, value in enumerate(strike(cue.instrument, note.pitch, length - begin), begin):
            mixed[index] += value
    faded = [value * rise((length - 1 - index) / (FADE * RATE)) for index, value in enumerate(mixed)]
    scale = 32767 * 10 ** (cue.peak / 20) / max(map(abs, faded))
    return array("h", (round(value * scale) for value in faded))


def write_all(folder: Path) -> None:
    """Write every cue into `folder` as a WAV file: every player reads that, and its onset stays sharp."""
    for name, cue in CUES.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(make(cue).tobytes())


if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
