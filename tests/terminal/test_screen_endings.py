"""However the app on the screen ends, the terminal is as it was and what was done is saved."""

from __future__ import annotations

import json
import signal
from contextlib import ExitStack

import pytest

from tests.terminal.harness import (
    CTRL_C,
    QUIET,
    SELFCARE,
    SIGNALS,
    WITHIN,
    Home,
    Terminal,
    launcher,
    play,
    run,
)

SIT = {"name": "Sit", "duration": "600s", "say": "Sit still."}
"""So long that no test can wait for its end: what ends before it was ended."""
BREATHE = {"name": "Breathe", "breathe": {"in": "2s", "out": "2s"}, "cycles": 150, "say": "Sit still."}


@pytest.fixture
def sit(home: Home) -> str:
    return home.routine("sit", [SIT])


@pytest.mark.thorough
def test_a_signal_ends_it_at_once_with_the_terminal_restored_and_the_session_saved(home: Home, sit: str) -> None:
    with ExitStack() as stack:  # all at the same time, for the sake of the waiting
        terminals = [
            (number, stack.enter_context(Terminal(play(sit), home.environment()))) for number in SIGNALS.values()
        ]
        for number, terminal in terminals:
            terminal.see("Sit still.")
            assert terminal.modes()[1049]
            terminal.send(number)
        for number, terminal in terminals:
            assert terminal.exit() == 128 + number
            assert terminal.left_clean() == []
            assert terminal.after_picture() == ""
            assert terminal.orphans() == []
    assert home.outcomes() == ["stopped"] * 3


def test_a_signal_while_it_starts_does_not_leave_the_terminal_half_changed(home: Home, sit: str) -> None:
    with Terminal(play(sit), home.environment()) as terminal:
        terminal.until(lambda: b"\x1b[?1049h" in terminal.raw, "the alternate screen")
        terminal.send(signal.SIGTERM)
        assert terminal.exit() == 143
        assert terminal.left_clean() == []


def test_when_the_window_is_closed_it_is_gone_and_all_is_saved(home: Home, sit: str) -> None:
    with Terminal(play(sit), home.environment()) as terminal:
        terminal.see("Sit still.")
        terminal.hang_up()
        assert terminal.exit() == 129
        assert terminal.orphans() == []
    assert home.outcomes() == ["stopped"]


@pytest.mark.thorough
def test_a_terminal_that_does_not_read_cannot_keep_it_from_ending(home: Home) -> None:
    file = home.routine("breathe", [BREATHE])
    with (
        Terminal(play(file), home.environment(), size=(200, 60)) as told,
        Terminal(play(file), home.environment(), size=(200, 60)) as closed,
    ):
        for terminal in (told, closed):
            terminal.see("Sit still.")
        for terminal in (told, closed):
            terminal.clog()
        told.send(signal.SIGTERM)
        closed.hang_up()
        told.quiet(WITHIN)  # that is, it ends, and not because somebody reads
        assert told.exit() == 143
        assert told.left_clean() == []
        assert closed.exit() == 129
        assert closed.orphans() == []
    assert home.outcomes() == ["stopped"] * 2


def test_ctrl_c_in_a_session_asks_once_and_a_second_one_ends_it_saved(home: Home, sit: str) -> None:
    with Terminal(play(sit), home.environment()) as terminal:
        terminal.see("Sit still.")
        terminal.press(CTRL_C)
        terminal.see("Stop here?")
        terminal.press(CTRL_C)
        assert terminal.exit() == 130
        assert terminal.left_clean() == []
    told = json.loads(run([*SELFCARE, "history", "--json"], home.environment()).stdout)
    assert [session["outcome"] for session in told["sessions"]] == ["stopped"]


def test_ctrl_c_at_home_ends_it(home: Home) -> None:
    with Terminal(SELFCARE, home.environment()) as terminal:
        terminal.see("Arm circles", "enter start")
        terminal.press(CTRL_C)
        assert terminal.exit() == 130
        assert terminal.left_clean() == []


BROKEN = """
import selfcare.tui.screens.leading as leading
def broken(self):
    secret = "pain was nine of ten"
    if self.sitting.player.position().session_elapsed > 0:
        raise ValueError("cannot be drawn")
    return shown(self)
shown, leading.LeadingScreen.draw = leading.LeadingScreen.draw, broken
"""


def test_a_fault_ends_it_with_one_line_after_the_picture_and_a_log_without_values(home: Home, sit: str) -> None:
    errors, command = home.folder / "errors", launcher(BROKEN, "play", sit, *QUIET)
    line = f"selfcare: something went wrong (ValueError). What is needed to mend it stands in {home.log}.\n"
    with (
        Terminal(command, home.environment()) as terminal,
        Terminal(command, home.environment(), errors=errors) as other,
    ):
        for each, said in ((terminal, line), (other, "")):
            assert each.exit() == 1
            assert each.left_clean() == []
            assert each.after_picture() == said
            assert "Traceback" not in each.output()
    assert errors.read_text() == line
    log = home.log.read_text()
    assert "ValueError: cannot be drawn" in log
    assert "pain was nine" not in log
    assert home.log.parent.stat().st_mode & 0o077 == 0
    assert home.outcomes() == ["stopped"] * 2


@pytest.mark.thorough
def test_it_draws_on_stdout_so_that_stderr_can_go_into_a_file(home: Home, sit: str) -> None:
    errors = home.folder / "errors"
    with Terminal(play(sit), home.environment(), errors=errors) as terminal:
        terminal.see("Sit still.")
        terminal.press("s")
        terminal.see("Stop here?")
        terminal.press(CTRL_C)
        assert terminal.exit() == 130
    assert errors.read_text() == ""
