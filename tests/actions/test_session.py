"""What can be done is declared once, and a key counts once however it bounces."""

from __future__ import annotations

from selfcare.actions.session import BY_ID, BY_KEY, BY_WORD, SESSION, Debounce


class Seconds:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def pressed(id: str, *times: float) -> list[bool]:
    seconds = Seconds()
    debounce = Debounce(seconds)
    allowed = []
    for seconds.now in times:
        allowed.append(debounce.allows(BY_ID[id]))
    return allowed


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


def test_a_bouncing_key_counts_once() -> None:
    assert pressed("go", 0, 0.03, 0.2) == [True, False, False]


def test_a_held_key_counts_once_however_long_it_is_held() -> None:
    repeats = [0.5 + n / 30 for n in range(60)]  # half a second, then thirty a second
    assert pressed("go", 0, *repeats) == [True] + [False] * 60


def test_a_second_deliberate_press_counts() -> None:
    assert pressed("go", 0, 1.0) == [True, True]


def test_pace_keys_may_be_pressed_quickly() -> None:
    assert pressed("quicker", 0, 0.05, 0.3) == [True, False, True]


def test_another_key_is_not_held_up() -> None:
    seconds = Seconds()
    debounce = Debounce(seconds)
    assert debounce.allows(BY_ID["go"]) and debounce.allows(BY_ID["hurts"])
