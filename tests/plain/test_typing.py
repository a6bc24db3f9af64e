"""A line typed at a keyboard: what is an answer ends with one Enter, however quickly it was typed or read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from selfcare.plain.guarding import Guarded, Press
from selfcare.plain.keys import Keys

Typed = tuple[float, str]
"""When it was read, and what."""


def lines(*sent: Typed, asked: Sequence[float] = (0.0,), any_words: bool = False) -> tuple[list[str], str]:
    """The lines that these keys make, one for each question, and all that is echoed; the keys come in real order."""
    keys = Keys()
    left = [Press(key, at) for at, text in sent for key in keys.feed(text.encode())]
    last = left[-1].at if left else 0.0
    clock = [0.0]

    def take(seconds: float) -> Press | None:
        if left and left[0].at <= clock[0] + seconds:
            clock[0] = max(clock[0], left[0].at)
            return left.pop(0)
        clock[0] += seconds
        if clock[0] > last + 60:
            raise EOFError
        return None

    guarded, echoed, made = Guarded(take), "", list[str]()

    def echo(text: str) -> None:
        nonlocal echoed
        echoed += text

    for since in asked:
        try:
            made.append(guarded.line(since, echo, lambda: None, any_words=any_words))
        except EOFError:
            break
    return made, echoed


@pytest.mark.parametrize("answer", ["easy 4", "not sure", "leave out", "n 4 3", "1 2 5 6 7 8", "voice louder"])
def test_an_answer_with_spaces_in_it_that_was_read_all_at_once_ends_with_its_enter(answer: str) -> None:
    """A busy machine reads what was typed in one piece, and a quick hand types six letters in a second."""
    assert lines((5.0, f"{answer}\n"))[0] == [answer]
    assert lines(*((5 + n / 9, letter) for n, letter in enumerate(answer)), (6.5, "\n"))[0] == [answer]


def test_what_lies_on_the_keyboard_gives_no_answer_behind_its_nonsense() -> None:
    """Nonsense is asked for again; what comes right behind it was not meant for that."""
    sent = [(5 + n / 20, key) for n, key in enumerate("sdfghjk\n")]
    made, _ = lines(*sent, (5.6, "y"), (5.65, "\n"), (5.9, "\n"), asked=(0.0, 5.56))
    assert made == ["sdfghjk"]


def test_a_run_of_keys_is_no_name_and_that_is_said() -> None:
    made, echoed = lines((5.0, "sdfghjk\n"), any_words=True)
    assert made == [] and "Enter once more" in echoed
    assert lines((5.0, "Marianne\n"), (7.0, "\n"), any_words=True)[0] == ["Marianne"]


def test_enter_that_came_too_soon_after_other_keys_answers_nothing() -> None:
    assert lines((5.0, "a\x7f"), (5.2, "\n"))[0] == []
    assert lines((5.0, "\n"))[0] == [""]


TOO_SOON = "That was too quick to be an answer. Press Enter again.\r\n"


def test_an_empty_enter_that_came_too_soon_is_not_swallowed_in_silence() -> None:
    """Whoever only hears what is echoed would think that the key is dead."""
    assert lines((5.0, "a\x7f"), (5.2, "\n"), (7.0, "\n")) == ([""], f"a\b \b{TOO_SOON}\r\n")
    assert lines((5.0, "\n"), (5.06, "\n"), (7.0, "\n")) == ([""], f"{TOO_SOON}\r\n"), "one that bounces"


def test_a_held_enter_is_told_once_that_it_is_too_quick() -> None:
    held = [(5.0 + n / 30, "\n") for n in range(90)]
    made, echoed = lines(*held, (12.0, "\n"))
    assert (made, echoed) == ([""], f"{TOO_SOON}\r\n")


def test_enter_behind_a_run_of_other_keys_is_told_too_and_what_was_typed_stands_again() -> None:
    bumped = [(5 + n / 20, key) for n, key in enumerate(("\x1b[A", "\t", "\x1b[B", "\x1b[C", "\x1b[H", "\x1b[F"))]
    made, echoed = lines((4.0, "y"), *bumped, (5.5, "\n"), (8.0, "\n"))
    assert made == ["y"]
    assert echoed == f"y\r\n{TOO_SOON}y\r\n"


def test_what_was_pressed_before_it_was_asked_is_no_answer() -> None:
    assert lines((4.0, "y\n"), (6.0, "n\n"), asked=(5.0,))[0] == ["n"]


def test_only_what_is_new_is_echoed_so_that_a_screen_reader_reads_no_line_again() -> None:
    """A letter each; Backspace takes one away where it stood, a wide one in both of its columns."""
    assert lines((5.0, "y"), (6.0, "e"), (7.0, "s"), (9.0, "\n")) == (["yes"], "yes\r\n")
    assert lines((5.0, "n"), (6.0, "x"), (7.0, "\x7f"), (9.0, "\n")) == (["n"], "nx\b \b\r\n")
    assert lines((5.0, "手"), (7.0, "\x7f"), (9.0, "\n"))[1].startswith("手\b\b  \b\b")
