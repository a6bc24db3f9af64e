from __future__ import annotations

import os
import subprocess
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

SOUNDS = Path(__file__).parents[2] / "sounds"
NAMES = ["count", "done", "halfway", "rest", "start", "switch", "tick"]
FULL = 32768
RATE = 48_000


def samples(name: str) -> list[int]:
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        return array("h", file.readframes(file.getnframes())).tolist()


def pitch(part: list[int]) -> float:
    """The pitch in Hz of a part in which one tone leads, by its upward crossings of zero."""
    return sum(a < 0 <= b for a, b in pairwise(part)) * RATE / len(part)


def loudest(name: str, window: int = RATE // 5) -> float:
    """The most energy in a fifth of a second: an ear adds up over about that long, not over a whole file."""
    values = samples(name)
    return max(sum(v * v for v in values[at : at + window]) for at in range(0, len(values), window // 4))


def test_the_script_makes_the_very_bytes_that_stand_beside_it(tmp_path: Path) -> None:
    script = SOUNDS / "make_sounds.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, env={**os.environ, "PYTHONHASHSEED": "7"})

    assert sorted(path.stem for path in tmp_path.iterdir()) == NAMES
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (SOUNDS / path.name).read_bytes(), f"{path.name}: run {script}"


def test_there_is_no_sound_that_the_script_does_not_make() -> None:
    assert sorted(path.stem for path in SOUNDS.glob("*.wav")) == NAMES


def test_all_sounds_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in SOUNDS.glob("*.wav")) < 650_000


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_48_khz_16_bit_mono(name: str) -> None:
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (RATE, 2, 1)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_leaves_room_for_a_voice_over_it(name: str) -> None:
    peak = max(map(abs, samples(name)))
    assert FULL * 10 ** (-18 / 20) < peak < FULL * 10 ** (-6 / 20)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_without_a_click(name: str) -> None:
    values = samples(name)
    assert max(map(abs, values[:4])) < FULL * 0.001
    assert max(map(abs, values[-48:])) < FULL * 0.001


def test_the_tick_is_the_softest_since_it_comes_most_often() -> None:
    others = [name for name in NAMES if name != "tick"]
    assert max(map(abs, samples("tick"))) < min(max(map(abs, samples(name))) for name in others)
    # 6 dB and more below each of the others: a quarter of the energy.
    assert loudest("tick") < min(loudest(name) for name in others) / 4


def test_start_rises_and_rest_falls_by_the_same_step() -> None:
    first, second = slice(480, 9_120), slice(14_400, 24_000)
    start, rest = samples("start"), samples("rest")
    assert pitch(start[second]) / pitch(start[first]) == pytest.approx(1.5, rel=0.05)
    assert pitch(rest[second]) / pitch(rest[first]) == pytest.approx(1 / 1.5, rel=0.05)


def test_switch_is_one_note_struck_twice() -> None:
    values = samples("switch")
    before, struck_again = values[8_000:10_400], values[10_700:13_000]
    assert max(map(abs, struck_again)) > 2 * max(map(abs, before))
    assert pitch(values[480:10_080]) == pytest.approx(pitch(values[11_040:20_640]), rel=0.02)


def test_done_rings_on_without_a_gap_that_would_make_it_two_sounds() -> None:
    values = samples("done")
    peaks = [max(map(abs, values[at : at + 4_800])) for at in range(0, len(values) - 9_600, 4_800)]
    assert all(later > 0.5 * earlier for earlier, later in pairwise(peaks))
