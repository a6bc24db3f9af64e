"""Which presses count: written from the fingers' side, with times as arguments."""

from __future__ import annotations

import random

import pytest

from selfcare.presses import Presses, Rule, Verdict, is_hurting

DO, WAIT, NOTHING, BURST = Verdict.DO, Verdict.WAIT, Verdict.NOTHING, Verdict.BURST


def pressed(*presses: tuple[float, str, Rule]) -> list[Verdict]:
    """What becomes of each."""
    keyboard = Presses()
    return [keyboard.press(key, at, rule) for at, key, rule in presses]


def test_what_hurts_and_what_pauses_acts_at_once() -> None:
    assert pressed((0, "x", Rule.AT_ONCE)) == [DO]
    assert pressed((0, "w", Rule.LATER), (0.5, "space", Rule.AT_ONCE)) == [WAIT, DO]


def test_next_back_and_stop_wait_so_that_a_burst_can_take_them_back() -> None:
    assert pressed((0, "s", Rule.LATER), (0.03, "d", Rule.AT_ONCE)) == [WAIT, BURST]


def test_two_keys_within_forty_milliseconds_are_no_fingers_and_two_slower_ones_are() -> None:
    assert pressed((0, "a", Rule.LATER), (0.04, "s", Rule.LATER))[1] is BURST
    assert pressed((0, "a", Rule.LATER), (0.05, "s", Rule.LATER))[1] is WAIT


def test_four_different_keys_within_a_second_are_a_burst_and_three_are_not() -> None:
    assert pressed(*((n * 0.3, key, Rule.LATER) for n, key in enumerate("abcd"))) == [WAIT, WAIT, WAIT, BURST]
    assert BURST not in pressed(*((n * 0.4, key, Rule.LATER) for n, key in enumerate("abcd")))
    assert BURST not in pressed(*((n * 0.1, key, Rule.LATER) for n, key in enumerate("abababab")))


def test_a_burst_lasts_until_the_keys_are_quiet() -> None:
    bumped = [(0.0, "a", Rule.LATER), (0.02, "s", Rule.LATER)]
    assert pressed(*bumped, (0.5, "enter", Rule.ANSWER))[-1] is BURST
    assert pressed(*bumped, (0.5, "enter", Rule.ANSWER), (1.0, "s", Rule.LATER))[-1] is BURST
    assert pressed(*bumped, (0.7, "enter", Rule.ANSWER))[-1] is WAIT


def test_an_answer_wants_quiet_before_it() -> None:
    assert pressed((0, "enter", Rule.ANSWER)) == [WAIT]
    assert pressed((0, "down", Rule.MOVE), (0.5, "enter", Rule.ANSWER)) == [DO, NOTHING]
    assert pressed((0, "down", Rule.MOVE), (0.6, "enter", Rule.ANSWER)) == [DO, WAIT]


def test_two_enters_sixty_milliseconds_apart_are_one() -> None:
    assert pressed((0, "enter", Rule.ANSWER), (0.06, "enter", Rule.ANSWER)) == [WAIT, NOTHING]


@pytest.mark.parametrize("delay", [0.2, 0.25, 0.5, 0.66])
def test_a_held_key_answers_once_however_long_it_is_held(delay: float) -> None:
    held = [0.0, *(delay + n * 0.033 for n in range(300))]
    assert pressed(*((at, "enter", Rule.ANSWER) for at in held)) == [WAIT, *[NOTHING] * 300]
    assert pressed(*((at, "space", Rule.AT_ONCE) for at in held)) == [DO, *[NOTHING] * 300]


def test_the_pace_can_be_pressed_again_and_again_and_is_never_a_burst() -> None:
    assert pressed(*((n * 0.2, "plus", Rule.PACE) for n in range(9))) == [WAIT] * 9
    assert pressed((0, "plus", Rule.PACE), (0.03, "comma", Rule.PACE)) == [WAIT] * 2
    assert pressed((0, "a", Rule.LATER), (0.1, "plus", Rule.PACE))[1] is WAIT


def test_what_changes_the_pace_among_keys_that_are_bumped_changes_nothing() -> None:
    """It stayed at 1.1 to the end of the session, and nobody knew."""
    assert pressed((0, "g", Rule.AT_ONCE), (0.03, "plus", Rule.PACE))[1] is NOTHING
    assert pressed((0, "g", Rule.AT_ONCE), (0.03, "f", Rule.LATER), (0.3, "plus", Rule.PACE))[2] is BURST


def test_letters_of_a_word_are_no_burst_and_a_held_arrow_runs() -> None:
    assert pressed(*((n * 0.05, key, Rule.TEXT) for n, key in enumerate("forearm"))) == [DO] * 7
    assert pressed(*((n * 0.033, "down", Rule.MOVE) for n in range(30))) == [DO] * 30


@pytest.mark.parametrize("letter", list("xXчЧχΧ"))
def test_it_hurts_is_heard_from_every_keyboard(letter: str) -> None:
    assert is_hurting(letter)


@pytest.mark.parametrize("letter", ["", None, "s", "с", "xx", " "])
def test_other_letters_do_not_hurt(letter: str | None) -> None:
    assert not is_hurting(letter)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("gap", [0.005, 0.02, 0.06])
def test_in_a_burst_of_random_keys_nothing_is_answered(seed: int, gap: float) -> None:
    chance = random.Random(seed)
    keyboard, now = Presses(), 100.0
    waiting: list[tuple[float, str]] = []
    for _ in range(int(2 / gap)):
        now += chance.uniform(0.2, 1.8) * gap
        assert not [key for at, key in waiting if now - at >= 0.2], "it was done in the middle of the burst"
        key = chance.choice("abcdefghijklmnopqrstuvwyz\r\x1b")
        verdict = keyboard.press(key, now, Rule.ANSWER)
        # As the door does: a different key right behind takes back what waits.
        waiting = [each for each in waiting if each[1] == key and verdict is not BURST]
        if verdict is WAIT:
            waiting.append((now, key))
    assert not waiting
