"""The app in a real terminal: from start to end without a key, put aside and brought back, in windows of any size."""

from __future__ import annotations

import random
import signal
import time

import pytest

from tests.terminal.harness import (
    CTRL_C,
    CTRL_Z,
    QUIET,
    SELFCARE,
    Home,
    Terminal,
    humbled,
    in_shell,
    launcher,
    play,
    until,
)

SIT = {"name": "Sit", "duration": "60s", "say": "Sit still."}
CORNERS = "selfcare", "type to search", "Gentle hand", "How often", "f6 look back", "f4 learn"
"""What stands on the first screen, to all sides."""
MARKUP = "[/x] [@click=app.quit]x[/] [bold]b"


def stop(terminal: Terminal) -> None:
    terminal.press(CTRL_C)
    terminal.see("Stop here?")
    terminal.press(CTRL_C)


@pytest.mark.thorough
def test_a_whole_session_needs_no_key_until_the_summary(home: Home) -> None:
    steps = [
        {"name": "Circles", "reps": 3, "tempo": "2s", "sides": ["left", "right"], "prepare": "5s"},
        {"rest": "5s"},
        {"name": "Hold", "duration": "6s"},
    ]
    file = home.routine("all", steps, tips=["water"])
    with Terminal(play(file, speed=30), home.environment()) as terminal:
        terminal.see("All, 33 s", "Circles 3 + 3, left and right; Hold 6 s")
        terminal.press("\r")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    (session,) = home.sessions()
    assert (session.outcome, session.seconds, session.screened) == ("done", 33, False)


@pytest.mark.thorough
def test_ctrl_z_pauses_and_gives_the_terminal_back_and_fg_brings_the_picture_again(home: Home) -> None:
    file = home.routine("sit", [SIT])
    began = time.monotonic()
    with Terminal(in_shell(play(file)), home.environment()) as terminal:
        terminal.see("Sit still.")
        terminal.press(CTRL_Z)
        terminal.hear("aside 148")
        paused = time.monotonic()
        assert terminal.left_clean() == []
        assert terminal.echoes()
        before = len(terminal.raw)
        terminal.quiet(1.2)  # time that must not count
        aside = time.monotonic() - paused
        terminal.press("\r")
        terminal.until(lambda: b"\x1b[?1049h" in terminal.raw[before:], "the alternate screen")
        terminal.see("Space goes on.", " left")
        stop(terminal)
        terminal.hear("over 130")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    (session,) = home.sessions()
    assert session.seconds <= time.monotonic() - began - aside


def test_a_stop_and_a_continue_from_outside_lose_no_key(home: Home) -> None:
    file = home.routine("sit", [SIT])
    with Terminal(play(file), home.environment()) as terminal:
        terminal.see("Sit still.")
        terminal.send(signal.SIGSTOP)
        terminal.stopped()
        terminal.send(signal.SIGCONT)
        # No shell could bring it back from this one: it pauses, and stays.
        terminal.send(signal.SIGTSTP)
        terminal.see("Space goes on.")
        stop(terminal)
        assert terminal.exit() == 130
        assert terminal.left_clean() == []


def test_a_hundred_changes_of_size_leave_a_picture_that_is_right(home: Home) -> None:
    file = home.routine("sit", [SIT])
    sizes = [(1, 1), (12, 3), (200, 60), (80, 24), (40, 12), (2, 50), (120, 1)]
    chance = random.Random(22)
    with Terminal(play(file), home.environment()) as terminal:
        terminal.see("Sit still.")
        for _ in range(100):
            terminal.resize(*chance.choice(sizes))
            terminal.quiet(0.005)
        terminal.resize(80, 24)
        # Pictures for the sizes before may still be on their way; the last one is the one that counts.
        terminal.until(lambda: _is_right(terminal), "the whole picture")
        stop(terminal)
        assert terminal.exit() == 130
        assert terminal.left_clean() == []


def test_a_window_that_was_small_for_a_moment_is_whole_again(home: Home) -> None:
    """It cut off what stood there, and has the size again that the program knows of before the program looks."""
    with Terminal([*SELFCARE], home.environment()) as terminal:
        terminal.see(*CORNERS)
        terminal.send(signal.SIGSTOP)
        terminal.stopped()
        terminal.resize(12, 3)
        terminal.resize(80, 24)
        assert "How often" not in terminal.text()
        terminal.send(signal.SIGCONT)
        terminal.see(*CORNERS)


def _is_right(terminal: Terminal) -> bool:
    lines = terminal.text().splitlines()
    instruction, left = lines.count("    Sit still."), sum(" left" in line for line in lines)
    return len(lines) == 24 and (instruction, left) == (1, 1) and lines[-1].endswith("? help")


@pytest.mark.thorough
def test_a_terminal_that_does_not_read_neither_pauses_nor_shifts_the_time(home: Home) -> None:
    breathe = {"name": "Breathe", "breathe": {"in": "2s", "out": "3s"}, "cycles": 2, "say": "Sit still."}
    file = home.routine("breathe", [breathe])
    # What may wait for the terminal is made little, so that pictures are left out here as after a longer block.
    command = launcher("import selfcare.tui.driver as d; d.BEHIND = 2000", "play", file, "--speed", "3", *QUIET)
    with Terminal(command, home.environment(), size=(200, 60)) as terminal:
        terminal.see("Sit still.")
        terminal.clog()
        until(lambda: home.outcomes() == ["done"], "the session's end, with not a byte read")
        terminal.resize(80, 24)
        terminal.see("Breathe 2 breaths", "enter back")
        terminal.press("\r")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    (session,) = home.sessions()
    assert (session.outcome, session.seconds) == ("done", 10)


def test_words_of_a_routine_are_never_read_as_markup(home: Home) -> None:
    file = home.routine("marked", [{"name": MARKUP, "duration": "60s", "say": MARKUP, "show": MARKUP}], title=MARKUP)
    with Terminal(play(file), home.environment(), size=(120, 40)) as terminal:
        terminal.see(f"  {MARKUP}  ", f"    {MARKUP}\n", f"    {MARKUP} [/x]")
        stop(terminal)
        assert terminal.exit() == 130


@pytest.mark.thorough
def test_without_colours_everything_is_still_told_in_words(home: Home) -> None:
    steps = [{"name": "Hold", "duration": "30s", "switch": "30s", "sides": ["left", "right"]}]
    file = home.routine("hold", steps)
    with Terminal(play(file, speed=15), home.environment(NO_COLOR="1")) as terminal:
        terminal.see("Hold", "left side")
        terminal.see("Change to the right side")
        terminal.see("Hold 30 s + 30 s, left and right")
        terminal.press("\r")
        assert terminal.exit() == 0
    assert home.outcomes() == ["done"]


@pytest.mark.thorough
def test_in_a_home_that_is_read_only_it_plays_and_says_once_that_nothing_is_saved(home: Home) -> None:
    file = home.routine("sit", [{**SIT, "duration": "6s"}])
    home.folder.chmod(0o555)
    with Terminal(humbled(play(file, speed=6)), home.environment()) as terminal:
        terminal.see("Sit still.", "This session is not being saved")
        terminal.see("Sit 6 s", "This session is not being saved")
        terminal.press("\r")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    assert not home.history.exists()
