"""A key that is held, on the real program in a real terminal: it counts once, wherever it was pressed first."""

from __future__ import annotations

import pytest

from tests.terminal.harness import CTRL_C, SELFCARE, Home, Terminal

DELAYS, REPEATS, EVERY = (0.25, 0.66), 90, 1 / 30
"""Seconds until a keyboard repeats a held key, how often it does, and seconds between two."""


def hold(terminal: Terminal, key: str, delay: float) -> None:
    """As somebody whose finger stays on it, for three seconds."""
    terminal.press(key)
    terminal.look(delay)
    for _ in range(REPEATS):
        terminal.press(key)
        terminal.look(EVERY)
    terminal.look(1.0)


def leave(terminal: Terminal) -> None:
    for _ in range(2):
        terminal.press(CTRL_C)
        terminal.look(1.0)
    terminal.exit()


@pytest.mark.thorough
@pytest.mark.parametrize("delay", DELAYS)
def test_enter_held_at_home_opens_one_page_and_answers_nothing_on_it(home: Home, delay: float) -> None:
    with Terminal(SELFCARE, home.environment()) as terminal:
        terminal.see("type to search", "Gentle hand")
        terminal.look(1.0)
        hold(terminal, "\r", delay)
        assert "1 of " in terminal.text() and "[x]" not in terminal.text(), terminal.text()
        leave(terminal)
    assert not home.history.exists() or home.sessions() == []


@pytest.mark.thorough
@pytest.mark.parametrize("delay", DELAYS)
def test_enter_held_over_the_questions_turns_at_most_one_page(home: Home, delay: float) -> None:
    with Terminal([*SELFCARE, "play", "arm-circles", "--no-sound"], home.environment()) as terminal:
        terminal.see("1 of 2", "None of these")
        terminal.look(1.0)
        hold(terminal, "\r", delay)
        assert "[x]" not in terminal.text(), terminal.text()
        assert "1 of 2" in terminal.text() or "2 of 2" in terminal.text(), terminal.text()
        leave(terminal)
    assert not home.history.exists() or home.sessions() == []


@pytest.mark.thorough
@pytest.mark.parametrize("delay", DELAYS)
def test_enter_held_at_a_question_in_plain_mode_turns_one_page_and_that_is_told_once(home: Home, delay: float) -> None:
    with Terminal([*SELFCARE, "play", "arm-circles", "--plain", "--no-sound"], home.environment()) as terminal:
        terminal.hear("Enter: next.")
        terminal.look(1.0)
        before = terminal.output()
        hold(terminal, "\r", delay)
        said = terminal.output()[len(before) :]
        assert "Starting in" not in said, said
        assert said.count("Any of this?") == 1, said
        assert said.count("That was too quick to be an answer.") == 1, said
        leave(terminal)
    assert not home.history.exists() or home.sessions() == []
