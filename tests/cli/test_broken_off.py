"""Whoever has begun to answer and breaks off was there: what they were being asked is left unanswered, not unasked.

A routine of somebody's own that says nothing of what it does to a body plays from a script that never answers. It must
not play for somebody who has said "something hurts" and then closed the window.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.terminal.harness import CALM, SELFCARE, WITHIN, Home, Terminal

LEG = [{"name": "Lift the leg", "reps": 1, "tempo": "1s", "say": "Lift the leg."}]
LISTS = 2


@pytest.fixture
def own(home: Home) -> str:
    """As a newcomer writes it: a title and a step."""
    path = home.folder / "leg.yaml"
    path.write_text(json.dumps({"title": "Leg", "prepare": "0s", "steps": LEG}), "utf-8")
    return str(path)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def told(home: Home, own: str, said: str) -> subprocess.CompletedProcess[bytes]:
    command = [*SELFCARE, "play", own, "--plain", "--no-sound", "--lead-in", "0"]
    return subprocess.run(command, env=home.environment(), input=said.encode(), capture_output=True, timeout=WITHIN)


def plays(ended: subprocess.CompletedProcess[bytes]) -> bool:
    return b"Lift the leg." in ended.stdout and b"Done" in ended.stdout


def test_a_script_that_says_nothing_is_led_and_told_that_nobody_was_asked(home: Home, own: str) -> None:
    ended = told(home, own, "")
    assert plays(ended) and ended.returncode == 0
    assert b"nobody was asked" in ended.stdout


@pytest.mark.thorough
@pytest.mark.parametrize(
    "said",
    ["y\n", "y\n5\n", "y\n5\ny\n", "n\n", "\n", "?\n", "maybe\n", "y\n99\n", "n\ny\n1\n"],
    ids=lambda said: said.strip().replace("\n", "+") or "enters",
)
def test_whoever_breaks_off_in_the_questions_is_not_led(home: Home, own: str, said: str) -> None:
    ended = told(home, own, said)
    assert not plays(ended) and b"nobody was asked" not in ended.stdout
    assert ended.returncode == 4
    assert b"nobody answered them" in ended.stderr
    assert home.sessions() == []


@pytest.mark.parametrize("none", ["n\n", "\n"], ids=["n", "Enter"])
def test_where_all_was_answered_it_is_led_though_nothing_more_is_said(home: Home, own: str, none: str) -> None:
    """The last stop wants nothing that is not known: at the end of input it begins, as it always did. Enter is none of
    a list, as the list says."""
    asked = told(home, own, none * LISTS)
    assert plays(asked) and asked.returncode == 0 and b"nobody was asked" not in asked.stdout


@pytest.mark.thorough
@pytest.mark.parametrize("key", ["\x04"], ids=["Ctrl+D"])
@pytest.mark.parametrize("answered", [0, 1])
def test_whoever_ends_the_input_at_a_keyboard_has_not_begun(home: Home, own: str, key: str, answered: int) -> None:
    command = [*SELFCARE, "play", own, "--plain", "--no-sound", "--lead-in", "0"]
    with Terminal(command, home.environment()) as terminal:
        terminal.until(lambda: "Any of this" in terminal.text(), "the first question")
        for _ in range(answered):
            terminal.reply("n")
            terminal.quiet(CALM)
            terminal.press("\r")
            terminal.until(lambda: terminal.output().count("Any of this") > 1, "the next one")
        terminal.quiet(CALM)
        terminal.press(key)
        assert terminal.exit(WITHIN) == 4
    assert home.sessions() == []


@pytest.mark.thorough
def test_in_a_session_the_same_key_takes_away_nobodys_way_to_say_that_it_hurts(home: Home) -> None:
    sit = home.routine("sit", [{"name": "Sit", "duration": "600s", "say": "Sit still."}])
    command = [*SELFCARE, "play", sit, "--plain", "--no-sound", "--no-screening", "--lead-in", "0"]
    with Terminal(command, home.environment()) as terminal:
        terminal.until(lambda: "Sit still." in terminal.text(), "the session")
        terminal.quiet(CALM)
        terminal.press("\x04")
        terminal.quiet(CALM)
        terminal.press("x")
        terminal.until(lambda: "What now?" in terminal.text(), "the page of what hurts")
        terminal.reply("end")
        terminal.quiet(CALM)
        terminal.press("\r")
        terminal.exit(WITHIN)
    assert home.outcomes() == ["hurt"]
