"""However a session in lines or as JSON ends, it says so, saves what was done and leaves the terminal as it was."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import termios
import time
from array import array
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path

import pytest

from selfcare.history.store import Store
from tests.terminal.harness import (
    CTRL_C,
    CTRL_Z,
    QUIET,
    SELFCARE,
    SIGNALS,
    WITHIN,
    Home,
    Piped,
    Terminal,
    in_shell,
    launcher,
    play,
    run,
    run_all,
    until,
)

SIT = {"name": "Sit", "duration": "600s", "say": "Sit still."}
"""So long that no test can wait for its end: what ends before it was ended."""
COUNT = {"name": "Count", "reps": 10000, "tempo": "1s"}
"""A line a second of session time, for nearly three hours."""
WAIT = {"name": "Wait", "until": "ready", "expect": "30s"}
PAGE, LINE = 4096, 200
"""Bytes: the least that a pipe can hold, and more than any line of a count."""
ENDED = {"--plain": "Stopped after ", "--json": '"event": "session-ended"'}


@pytest.fixture
def sit(home: Home) -> str:
    return home.routine("sit", [SIT])


@pytest.mark.thorough
@pytest.mark.parametrize("mode", ENDED)
def test_a_signal_ends_it_at_once_said_and_saved(home: Home, sit: str, mode: str) -> None:
    with ExitStack() as stack:
        programs = [
            (number, stack.enter_context(Piped(play(sit, mode), home.environment()))) for number in SIGNALS.values()
        ]
        for number, program in programs:
            program.hear("Sit still.")
            program.send(number)
            assert program.exit() == 128 + number
            assert ENDED[mode] in program.lines[-1]
            assert program.err == b""
    assert home.outcomes() == ["stopped"] * 3


def test_a_signal_ends_a_wait_for_an_answer(home: Home, sit: str) -> None:
    with Piped(play(sit, "--plain"), home.environment()) as program:
        program.hear("Sit still.")
        program.tell("stop")
        program.hear("Stop here?")
        program.send(signal.SIGTERM)
        assert program.exit() == 143
        assert program.lines[-1].startswith("Stopped after")
    assert home.outcomes() == ["stopped"]


def test_a_second_signal_does_not_disturb_the_saving(home: Home, sit: str) -> None:
    # A closed window often sends two: one from the system, one from the shell.
    twice = """
import os, signal
from selfcare.history.keeper import Keeper
def close(self, timeout):
    os.kill(os.getpid(), signal.SIGHUP)
    return closed(self, timeout)
closed, Keeper.close = Keeper.close, close
"""
    with Piped(launcher(twice, "play", sit, "--plain", *QUIET), home.environment()) as program:
        program.hear("Sit still.")
        program.send(signal.SIGHUP)
        assert program.exit() == 129
    assert home.outcomes() == ["stopped"]


def test_a_signal_after_the_last_word_leaves_the_session_done(home: Home) -> None:
    file = home.routine("sit", [{**SIT, "duration": "6s"}])
    late = """
import os, signal
from selfcare.history.keeper import Keeper
def close(self, timeout):
    os.kill(os.getpid(), signal.SIGTERM)
    return closed(self, timeout)
closed, Keeper.close = Keeper.close, close
"""
    with Terminal(launcher(late, "play", file, "--plain", "--speed", "50", *QUIET), home.environment()) as terminal:
        assert terminal.exit() == 143
        assert terminal.left_clean() == []
    assert home.outcomes() == ["done"]


@pytest.mark.thorough
@pytest.mark.parametrize("mode", ENDED)
def test_a_reader_that_does_not_read_cannot_keep_it_from_ending(home: Home, mode: str) -> None:
    file = home.routine("count", [COUNT])
    read, write = os.pipe()
    # A page is all that it takes, and the session goes on for minutes after that is full.
    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, PAGE)
    os.write(write, b"\0" * (PAGE - 4 * LINE))
    try:
        command = play(file, mode, speed=100)
        program = subprocess.Popen(command, env=home.environment(), stdin=subprocess.DEVNULL, stdout=write)
        _until_full(read)
        program.send_signal(signal.SIGTERM)
        assert program.wait(WITHIN) == 143
    finally:
        program.kill()
        os.close(read)
        os.close(write)
    assert home.outcomes() == ["stopped"]


def _until_full(pipe: int) -> None:
    """Wait until a pipe has no room for another line; there is nothing to read that would tell."""
    held = array("i", [0])
    until(lambda: not fcntl.ioctl(pipe, termios.FIONREAD, held) and held[0] > PAGE - LINE, "a full pipe")


@pytest.mark.parametrize("mode", ENDED)
def test_a_reader_that_has_read_enough_is_no_fault_and_the_session_is_saved(home: Home, mode: str) -> None:
    file = home.routine("count", [COUNT])
    with Piped(play(file, mode, speed=20), home.environment(), stdin=subprocess.DEVNULL) as program:
        program.hear("Count")
        program.close_stdout()
        assert program.exit() == 0
        assert program.err == b""
    assert home.outcomes() == ["stopped"]


def test_the_commands_that_print_end_quietly_for_head(home: Home) -> None:
    with ExitStack() as stack:
        for program in [
            stack.enter_context(Piped([*SELFCARE, *command], home.environment(), stdin=subprocess.DEVNULL))
            for command in (["list"], ["show", "arm-circles"], ["show", "arm-circles", "--json"])
        ]:
            program.close_stdout()
            assert program.exit() == 0
            assert program.err == b""


def test_a_full_disk_under_the_output_is_told_in_a_line(home: Home, sit: str) -> None:
    commands = [play(sit, "--plain"), play(sit, "--json"), [*SELFCARE, "list"], [*SELFCARE, "--version"]]
    with Path("/dev/full").open("w") as full:
        for told in run_all(commands, home.environment(), stdout=full):
            assert (told.returncode, told.stderr) == (1, b"selfcare: No space left on device\n")
    assert home.outcomes() == ["stopped"]  # the other one could not even say what comes first


def test_json_is_one_object_a_line_and_time_never_goes_back(home: Home) -> None:
    told = run([*SELFCARE, "play", "arm-circles", "--json", "--speed", "1000", "--no-screening"], home.environment())
    assert (told.returncode, told.stderr) == (0, b"")
    events = [json.loads(line, parse_float=Decimal) for line in told.stdout.splitlines()]
    assert all({"event", "at"} <= event.keys() for event in events)
    times = [event["at"] for event in events]
    assert times == sorted(times)
    assert events[0]["event"] == "session-started"
    assert (events[-1]["event"], events[-1]["outcome"]) == ("session-ended", "done")
    assert events[-1]["at"] == events[0]["seconds"]


@pytest.mark.thorough
def test_nobody_there_costs_no_work(home: Home) -> None:
    short, long = (home.routine(name, [{**SIT, "duration": name}]) for name in ("0.1s", "4s"))
    worked = []
    for file in (short, long):
        before = os.times().children_user
        assert run(play(file, "--json"), home.environment()).returncode == 0
        worked.append(os.times().children_user - before)
    # To start costs what it costs, here and now; to wait 3.9 s longer costs next to nothing. To look all the time costs
    # them all, or half of them on a machine whose other half somebody else has.
    assert worked[1] - worked[0] < 1.2


def test_stdin_at_its_end_lets_an_open_step_last_as_long_as_expected(home: Home) -> None:
    file = home.routine("wait", [WAIT, {"name": "End", "duration": "3s"}])
    with Piped(play(file, speed=60), home.environment()) as program:
        program.hear("Enter goes on.")
        program.close_stdin()
        assert program.exit() == 0
        assert program.lines[-1] == "Done, 33 s."
    assert home.outcomes() == ["done"]


def test_lines_on_a_pipe_are_commands(home: Home) -> None:
    file = home.routine("wait", [WAIT, {"name": "Second", "duration": "600s"}, {"name": "Third", "duration": "600s"}])
    with Piped(play(file, speed=10), home.environment()) as program:
        program.hear("Wait: until you are ready")
        program.tell("")
        program.hear("Second: 10 min.")
        program.tell("pause")
        program.hear("Paused. Enter goes on.")
        program.tell("go")
        program.hear("Going on.")
        program.tell("next")
        program.hear("Third: 10 min.")
        program.tell("x")
        program.hear("What now?")
        program.tell("end")
        assert program.exit() == 0
        assert "because it hurt" in program.lines[-1]
    assert home.outcomes() == ["hurt"]


@pytest.mark.thorough
def test_keys_on_a_terminal_are_commands(home: Home) -> None:
    file = home.routine("two", [{"name": "First", "duration": "600s"}, {"name": "Second", "duration": "600s"}])
    with Terminal(play(file, "--plain", speed=10), home.environment()) as terminal:
        terminal.hear("First: 10 min.")
        assert not terminal.echoes()
        terminal.press(" ")
        terminal.hear("Paused. Space goes on.")
        terminal.answer("\r")
        terminal.hear("Going on.")
        terminal.press("\x1b[C")
        terminal.hear("Second: 10 min.")
        terminal.press("x")
        terminal.hear("What now?")
        terminal.reply("go\r")
        terminal.until(lambda: terminal.output().count("Going on.") == 2, "going on again")
        terminal.press("s")
        terminal.hear("Stop here? y or n")
        terminal.reply("y\r")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
        assert b"\x1b" not in terminal.raw
    assert home.outcomes() == ["stopped"]


@pytest.mark.thorough
def test_pain_on_a_terminal_ends_it_as_hurt(home: Home, sit: str) -> None:
    with Terminal(play(sit, "--plain"), home.environment()) as terminal:
        terminal.hear("Sit still.")
        terminal.press("x")
        terminal.hear("Call the emergency number now", "What now?")
        terminal.reply("end\r")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    assert home.outcomes() == ["hurt"]


def test_a_signal_puts_the_terminal_back(home: Home, sit: str) -> None:
    with ExitStack() as stack:
        terminals = [
            (name, stack.enter_context(Terminal(play(sit, "--plain"), home.environment()))) for name in SIGNALS
        ]
        for name, terminal in terminals:
            terminal.hear("Sit still.")
            if name == "INT":
                terminal.press(CTRL_C)
            else:
                terminal.send(SIGNALS[name])
            assert terminal.exit() == 128 + SIGNALS[name]
            assert any(line.startswith("Stopped after") for line in terminal.lines()[-5:])
            # Who presses Ctrl+C comes back to the shell, and is told where it was kept.
            assert ("Kept in " in terminal.output()) == (name == "INT")
            assert terminal.left_clean() == []
    assert home.outcomes() == ["stopped"] * 3


def test_a_closed_window_ends_it(home: Home, sit: str) -> None:
    with Terminal(play(sit, "--plain"), home.environment()) as terminal:
        terminal.hear("Sit still.")
        terminal.hang_up()
        assert terminal.exit() == 129
        assert terminal.orphans() == []
    assert home.outcomes() == ["stopped"]


def test_a_fault_puts_the_terminal_back_and_is_told_in_a_line(home: Home, sit: str) -> None:
    broken = """
import selfcare.plain.telling as telling
def tell(self, event):
    secret = "pain was nine of ten"
    raise LookupError("no words")
telling.Teller.__call__ = tell
"""
    with Terminal(launcher(broken, "play", sit, "--plain", *QUIET), home.environment()) as terminal:
        assert terminal.exit() == 1
        assert terminal.left_clean() == []
        assert terminal.lines()[-2].startswith("selfcare: something went wrong (LookupError).")
        assert "Traceback" not in terminal.output()
    assert "pain was nine" not in home.log.read_text()
    assert home.outcomes() == ["stopped"]


@pytest.mark.thorough
def test_ctrl_z_pauses_and_gives_the_terminal_back_and_fg_takes_keys_again(home: Home, sit: str) -> None:
    began = time.monotonic()
    with Terminal(in_shell(play(sit, "--plain")), home.environment()) as terminal:
        terminal.hear("Sit still.")
        terminal.press(CTRL_Z)
        terminal.hear("Paused. Space goes on.", "aside 148")
        paused = time.monotonic()
        assert terminal.echoes()
        terminal.quiet(1)  # time that must not count
        aside = time.monotonic() - paused
        terminal.press("\r")
        terminal.until(lambda: not terminal.echoes(), "keys being taken")
        terminal.press("s")
        terminal.hear("Stop here?")
        terminal.reply("y\r")
        terminal.hear("over 0")
        assert terminal.exit() == 0
        assert terminal.left_clean() == []
    (session,) = home.sessions()
    assert session.outcome == "stopped"
    assert session.seconds <= time.monotonic() - began - aside


@pytest.mark.thorough
def test_a_key_without_a_meaning_pauses_and_a_burst_ends_nothing(home: Home) -> None:
    file = home.routine("two", [{"name": "First", "duration": "600s"}, {"name": "Second", "duration": "600s"}])
    with Terminal(play(file, "--plain", speed=10), home.environment()) as terminal:
        terminal.hear("First: 10 min.")
        terminal.press("\x1b[A")
        terminal.hear("This key does nothing here, so it waits.")
        terminal.answer(" ")
        terminal.hear("Going on.")
        terminal.press("".join(("\x1b[A", "\x1b[B", "s", "\x1b[H", "q", "\x1b[15~", "n", "\x1b[Z")))
        terminal.until(lambda: terminal.output().count("so it waits") == 2, "another pause")
        assert "Stop here?" not in terminal.output() and "Second" not in terminal.output()
        terminal.answer("s")
        terminal.hear("Stop here? y or n")
        terminal.reply("y\r")
        assert terminal.exit() == 0


@pytest.mark.thorough
def test_a_note_is_kept_as_it_was_typed(home: Home) -> None:
    file = home.routine("short", [{"name": "Hold", "duration": "1s"}], rate=["tension"], care=["quiet"])
    command = [part for part in play(file, "--plain", speed=10) if part != "--no-screening"]
    with Terminal(command, home.environment()) as terminal:
        for asked, answer in ((1, "\r"), (2, "n 4\r")):
            terminal.until(lambda asked=asked: terminal.output().count("Any of this") == asked, "the next list")
            terminal.reply(answer)
        terminal.until(lambda: terminal.output().count("How tense") == 1, "the number after")
        terminal.reply("3\r")
        terminal.hear("A note of your own?")
        terminal.reply("Müde, aber GUT: 10 + 2 <x>\x1b[D\x7fy 明")
        terminal.quiet(1.2)  # Enter in the middle of a run of keys ends no line
        terminal.press("\r")
        assert terminal.exit() == 0
    with Store.open(home.history) as store:
        (session,) = store.sessions()
        assert store.note_of(session.id) == "Müde, aber GUT: 10 + 2 <xy 明"
