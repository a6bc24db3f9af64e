"""What can be done is declared once, and each key counts in its way."""

from __future__ import annotations

from selfcare.actions.session import BY_KEY, BY_WORD, SESSION, is_halt, rule_of
from selfcare.presses import Rule


def test_every_key_and_word_means_one_thing() -> None:
    keys = [key for action in SESSION for key in action.keys]
    words = [word for action in SESSION for word in action.words]
    assert len(keys) == len(set(keys)) == len(BY_KEY)
    assert len(words) == len(set(words)) == len(BY_WORD)


def test_the_keys_of_the_contract_are_there() -> None:
    wanted = {
        "space": "go", "enter": "ready", "right": "next", "left": "back", "plus": "quicker", "minus": "slower",
        "e": "extend", "s": "stop", "x": "hurts", "m": "mute", "question_mark": "help", "f1": "help",
    }  # fmt: skip
    assert {key: BY_KEY[key].id for key in wanted} == wanted


def test_what_hurts_is_found_by_any_hand() -> None:
    for key in ("x", "X", "ч", "Ч", "χ", "escape", "backspace", "delete"):
        assert is_halt(key) and rule_of(key) is Rule.AT_ONCE, key
    assert is_halt("cyrillic_small_letter_che", "ч")


def test_a_key_without_a_meaning_pauses_at_once_and_what_can_wait_waits() -> None:
    assert {key: rule_of(key) for key in ("space", "k", "f9", "up", "right", "s", "w", "plus", "ctrl+a")} == {
        "space": Rule.AT_ONCE, "k": Rule.AT_ONCE, "f9": Rule.AT_ONCE, "up": Rule.AT_ONCE, "right": Rule.LATER,
        "s": Rule.LATER, "w": Rule.LATER, "plus": Rule.PACE, "ctrl+a": Rule.LATER,
    }  # fmt: skip
