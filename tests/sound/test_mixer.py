from __future__ import annotations

import random
from array import array
from itertools import pairwise

import pytest

from selfcare.sound.mixer import FADE, RATE, Mixer
from selfcare.sound.names import CUES, VOICE

CLICK = array("h", [10_000] * 48)
TONE = array("h", [8_000] * RATE)
BLOCK = 960


def rendered(mixer: Mixer, blocks: int, begin: float = 0.0) -> array[int]:
    """Blocks asked for in time, one every 20 ms."""
    samples: array[int] = array("h")
    for n in range(blocks):
        samples += mixer.render(BLOCK, begin + n * BLOCK / RATE)
    return samples


def onsets(samples: array[int]) -> list[int]:
    return [n for n, sample in enumerate(samples) if sample and not (n and samples[n - 1])]


@pytest.fixture
def mixer() -> Mixer:
    mixer = Mixer()
    mixer.load("click", CLICK)
    mixer.load("tone", TONE)
    return mixer


def test_a_sound_begins_at_exactly_its_sample(mixer: Mixer) -> None:
    mixer.play(0.1234, "click")
    samples = rendered(mixer, 10)
    assert onsets(samples) == [round(0.1234 * RATE)]
    assert samples[round(0.1234 * RATE) :][:48] == CLICK


def test_a_sound_goes_on_over_the_edges_of_blocks(mixer: Mixer) -> None:
    mixer.load("ramp", array("h", range(1, 3001)))
    mixer.play(0.0150, "ramp")
    assert rendered(mixer, 6)[720:3720] == array("h", range(1, 3001))


def test_a_device_that_asks_late_does_not_move_the_sounds(mixer: Mixer) -> None:
    late = random.Random(5)
    times = [1.0 + 0.25 * n + late.random() * 0.04 for n in range(20)]
    for at in times:
        mixer.play(at, "click")
    samples: array[int] = array("h")
    mixer.render(BLOCK, 0.0)
    for n in range(1, 320):
        samples += mixer.render(BLOCK, n * BLOCK / RATE + late.random() * 0.019)
    found = [(place + BLOCK) / RATE for place in onsets(samples)]
    assert len(found) == 20
    assert max(abs(place - at) for place, at in zip(found, times, strict=True)) <= 0.5 / RATE + 1e-9


def test_a_stream_that_was_held_up_finds_its_time_again(mixer: Mixer) -> None:
    rendered(mixer, 100)
    held = 2.0 + 0.3
    mixer.play(held + 3.0, "click")
    samples = rendered(mixer, 200, begin=held)
    assert onsets(samples) == [3 * RATE]


def test_what_is_a_little_late_begins_at_once_and_what_is_later_never(mixer: Mixer) -> None:
    rendered(mixer, 50)
    mixer.play(0.90, "click")
    mixer.play(0.80, "click")
    samples = rendered(mixer, 10, begin=1.0)
    assert onsets(samples) == [0]
    assert (mixer.late, mixer.dropped) == (2, 1)


def test_a_cancel_forgets_what_has_not_begun_and_lets_ring_what_has(mixer: Mixer) -> None:
    mixer.play(0.0, "tone")
    mixer.play(0.1, "click")
    first = rendered(mixer, 2)
    mixer.cancel(cut=False)
    assert set(first + rendered(mixer, 10, begin=0.04)) == {8_000}


def test_a_cut_leads_what_sounds_to_silence_in_five_milliseconds(mixer: Mixer) -> None:
    mixer.play(0.0, "tone")
    rendered(mixer, 2)
    mixer.cancel(cut=True)
    samples = rendered(mixer, 2, begin=0.04)
    assert all(one >= other for one, other in pairwise(samples[:FADE]))
    assert set(samples[FADE:]) == {0}


def test_what_is_sent_after_a_cancel_is_played(mixer: Mixer) -> None:
    mixer.play(0.01, "tone")
    mixer.cancel(cut=True)
    mixer.play(0.03, "click")
    assert onsets(rendered(mixer, 5)) == [round(0.03 * RATE)]


def test_cues_and_voice_have_levels_of_their_own(mixer: Mixer) -> None:
    mixer.levels[VOICE] = 0.5
    mixer.play(0.0, "tone", CUES, 0.25)
    mixer.play(0.0, "tone", VOICE)
    assert set(rendered(mixer, 2)) == {2_000 + 4_000}


def test_a_level_changes_without_a_click(mixer: Mixer) -> None:
    mixer.play(0.0, "tone")
    rendered(mixer, 1)
    mixer.levels[CUES] = 0.5
    samples = rendered(mixer, 1, begin=0.02)
    assert max(abs(one - other) for one, other in pairwise(samples)) <= 20
    assert samples[-1] == 4_000


def test_too_much_at_once_is_clipped_and_never_wraps_round(mixer: Mixer) -> None:
    mixer.load("loud", array("h", [30_000, -30_000]))
    mixer.play(0.0, "loud")
    mixer.play(0.0, "loud")
    assert rendered(mixer, 1)[:2] == array("h", [32767, -32768])


def test_a_sound_that_is_not_known_is_silent(mixer: Mixer) -> None:
    mixer.play(0.0, "gong")
    assert not any(rendered(mixer, 2))


def test_silence_costs_no_samples_and_any_block_size_is_served(mixer: Mixer) -> None:
    mixer.play(0.01, "click")
    samples = mixer.render(100, 0.0) + mixer.render(1, 100 / RATE) + mixer.render(899, 101 / RATE)
    assert len(samples) == 1000
    assert onsets(samples) == [480]


def test_a_sound_that_is_known_stands_in_for_one_that_cannot_be_read(mixer: Mixer) -> None:
    mixer.stand_in("gong.wav", "click")
    mixer.stand_in("bell.wav", "nothing")
    mixer.play(0.0, "gong.wav")
    mixer.play(0.01, "bell.wav")
    assert onsets(rendered(mixer, 2)) == [0]
