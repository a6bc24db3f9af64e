"""Which face it shows: the screen only on a real terminal, lines everywhere else."""

from __future__ import annotations

import json
import os
import re
import stat
from contextlib import ExitStack

import pytest

from tests.terminal.harness import CTRL_C, SELFCARE, Home, Terminal, humbled, play, run, run_all

SHORT = {"name": "Sit", "duration": "6s", "say": "Sit still."}
LOCALES = (
    {"LANG": "C", "PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)
WORDS = "Schultern lösen ½ – नमस्ते"


def test_a_terminal_that_can_only_print_gets_lines_without_escape_sequences(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    with ExitStack() as stack:
        for terminal in [
            stack.enter_context(Terminal(play(file, speed=60), home.environment(TERM=term)))
            for term in ("dumb", "", "unknown")
        ]:
            assert terminal.exit() == 0
            told = terminal.lines()  # that sessions are led in other windows is told as well
            assert told[told.index("Sit, 6 s.") :][:3] == ["Sit, 6 s.", "Sit: 6 s.", "Sit still."]
            assert b"\x1b" not in terminal.raw
            assert terminal.left_clean() == []


def test_without_a_terminal_it_tells_lines_and_the_bare_command_lists(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    told, listed = run_all([play(file, speed=60), SELFCARE], home.environment())
    assert (told.returncode, told.stderr) == (0, b"")
    assert told.stdout.decode().splitlines()[-1] == "Done, 6 s."
    assert b"\x1b" not in told.stdout
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert any(re.fullmatch("arm-circles +Arm circles +6 min", line) for line in listed.stdout.decode().splitlines())


def test_a_terminal_whose_output_is_a_pipe_gets_lines(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    with Terminal(["/bin/sh", "-c", '"$@" | cat', "sh", *play(file, speed=60)], home.environment()) as terminal:
        assert terminal.exit() == 0
        assert terminal.lines()[-2:] == ["Done, 6 s.", ""]
        assert b"\x1b" not in terminal.raw
        assert terminal.left_clean() == []


@pytest.mark.thorough
def test_words_that_the_output_cannot_write_do_no_harm(home: Home) -> None:
    file = home.routine("words", [{**SHORT, "name": WORDS, "say": WORDS}], title=WORDS)
    for locale in LOCALES:
        lines, facts, *others = run_all(
            [
                play(file, speed=100),
                play(file, "--json", speed=100),
                [*SELFCARE, "show", file],
                [*SELFCARE, "show", file, "--json"],
                [*SELFCARE, "check", file],
            ],
            home.environment(**locale),
        )
        assert (lines.returncode, lines.stderr) == (0, b"")
        assert "Schultern l?sen ? ? " in lines.stdout.decode("ascii")
        assert (facts.returncode, facts.stderr) == (0, b"")
        assert json.loads(facts.stdout.decode("ascii").splitlines()[0])["title"] == WORDS
        assert [other.returncode for other in others] == [0, 0, 0]


def test_the_screen_too_does_without_unicode(home: Home) -> None:
    file = home.routine("words", [{**SHORT, "duration": "60s", "say": "Sit still."}], title=WORDS)
    with Terminal(play(file), home.environment(LANG="C", PYTHONIOENCODING="ascii")) as terminal:
        terminal.see("Schultern l?sen", "Sit still.")
        terminal.press(CTRL_C)
        terminal.see("Stop here?")
        terminal.press(CTRL_C)
        assert terminal.exit() == 130
        assert terminal.left_clean() == []


def test_words_of_a_routine_are_told_as_they_are(home: Home) -> None:
    markup = "[/x] [@click=app.quit]x[/]"
    file = home.routine("marked", [{**SHORT, "name": markup, "say": markup}], title=markup)
    told = run(play(file, speed=100), home.environment()).stdout.decode().splitlines()
    assert told[2:5] == [f"{markup}, 6 s.", f"{markup}: 6 s.", markup]


def test_in_a_home_that_is_read_only_it_plays_and_says_once_that_nothing_is_saved(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    home.folder.chmod(0o555)
    told = run(humbled(play(file, speed=60)), home.environment())
    assert told.returncode == 0
    assert told.stdout.decode().splitlines()[-1] == "Done, 6 s."
    assert told.stderr.decode().startswith("selfcare: This session is not being saved: ")
    assert told.stderr.count(b"\n") == 1
    assert not home.history.exists()


def test_in_a_home_that_is_missing_it_plays_and_says_once_that_nothing_is_saved(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    home.folder.chmod(0o555)
    nowhere = home.environment(HOME=str(home.folder / "none"))
    told, asked = run_all([humbled(play(file, speed=60)), humbled([*SELFCARE, "history"])], nowhere)
    assert (told.returncode, told.stderr.count(b"\n")) == (0, 1)
    assert (asked.returncode, asked.stderr) == (0, b"")


def test_a_history_that_is_read_only_is_still_told(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    assert run(play(file, speed=60), home.environment()).returncode == 0
    home.history.chmod(0o444)
    home.history.parent.chmod(0o555)
    before = home.history.read_bytes()
    # One after the other: a history that is asked for meanwhile has the session under way, too.
    told = run(humbled([*SELFCARE, "history", "--json"]), home.environment())
    played = run(humbled(play(file, speed=60)), home.environment())
    assert (told.returncode, told.stderr) == (0, b"")
    assert [session["outcome"] for session in json.loads(told.stdout)["sessions"]] == ["done"]
    assert (played.returncode, played.stderr.count(b"\n")) == (0, 1)
    assert b"not being saved" in played.stderr
    assert home.history.read_bytes() == before
    assert stat.S_IMODE(home.history.stat().st_mode) == 0o444


def test_nothing_is_written_for_others_to_read(home: Home) -> None:
    file = home.routine("sit", [SHORT])
    assert run(play(file, speed=60), home.environment()).returncode == os.EX_OK
    assert stat.S_IMODE(home.history.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.history.parent.stat().st_mode) == 0o700
