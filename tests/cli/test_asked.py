"""What is asked for most has a shorter way in, and it leads to the same place."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import chain, combinations
from pathlib import Path

import pytest

from selfcare.cli import asked as asked_for
from selfcare.cli import finding
from selfcare.cli.asked import known
from selfcare.cli.commands import play as command_of_play
from selfcare.cli.main import main
from selfcare.cli.switches import CLASHING, SWITCHES, VALUES, word

TOP = Path(__file__).parents[2]
BOTH = {
    "the short way": "from selfcare.start import run\nrun()",
    "through click": "from selfcare.cli.running import run_to_the_end\nfrom selfcare.cli.main import main\n"
    "run_to_the_end(lambda: main(standalone_mode=False))",
}


def ran(code: str, words: list[str], home: Path) -> tuple[int, str, str]:
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": str(TOP)}
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings, cwd=home, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.thorough
@pytest.mark.parametrize(
    "words",
    [
        [],
        ["list"],
        ["play", "arm-cirlces"],
        ["play", "./none.yaml"],
        ["play", "broken"],
        ["play", "arm-circles"],
        ["play", "broken", "--no-screening"],
        ["play", "--no-voice", "arm-circles", "--plain"],
        ["play", "arm-circles", "--json", "--json"],
    ],
    ids=" ".join,
)
def test_both_ways_say_the_same_and_end_the_same(words: list[str], tmp_path: Path) -> None:
    own = tmp_path / ".local/share/selfcare/routines"
    own.mkdir(parents=True)
    (own / "broken.yaml").write_text("title: Broken\nsteps: 3\n", "utf-8")
    short, long = (ran(code, words, tmp_path) for code in BOTH.values())
    assert short == long
    assert any(short[1:])


@pytest.mark.parametrize("words", [[], ["list"], ["play", "none", "--no-screening", "--level", "easy"]], ids=" ".join)
def test_the_short_way_loads_no_click(words: list[str], tmp_path: Path) -> None:
    code = "import atexit, sys\natexit.register(lambda: sys.stderr.write(str('click' in sys.modules)))\n"
    assert ran(code + BOTH["the short way"], words, tmp_path)[2].endswith("False")


def test_a_list_of_what_is_known_loads_nothing_that_reads_a_routine(tmp_path: Path) -> None:
    code = "import atexit, sys\natexit.register(lambda: sys.stderr.write(' '.join(sys.modules)))\n"
    first, again = (ran(code + BOTH["the short way"], ["list"], tmp_path) for _ in range(2))
    assert first[1] == again[1] != ""
    loaded = {name for name in again[2].split() if name.startswith(("selfcare.", "msgspec", "yaml", "difflib"))}
    assert {"selfcare.cli.listing", "selfcare.shelves.library"} < loaded
    assert not {name for name in loaded if name.partition(".")[0] != "selfcare"}
    assert not {name for name in loaded if name.startswith(("selfcare.reading", "selfcare.format", "selfcare.care"))}


@pytest.mark.parametrize("at_a_terminal", [True, False], ids=["a terminal", "a pipe"])
def test_any_switches_ask_for_the_same_on_both_ways(at_a_terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    for module in (asked_for, command_of_play):
        monkeypatch.setattr(module, "play", lambda *given: asked.append(given))
    for module in (finding, command_of_play):
        monkeypatch.setattr(module, "found", lambda name: name)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: at_a_terminal, raising=False)
    for on in chain.from_iterable(combinations(SWITCHES, how_many) for how_many in range(len(SWITCHES) + 1)):
        words = ["play", *map(word, on), "arm-circles"]
        short = known(words)
        if set(on) >= CLASHING:
            assert short is None
            continue
        assert short is not None
        short()
        main(words, standalone_mode=False)
        assert asked[-2] == asked[-1]
    assert len({str(each) for each in asked}) > 2 ** (len(SWITCHES) - 2)


def test_an_option_asks_for_the_same_on_both_ways_with_each_word_that_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    for module in (asked_for, command_of_play):
        monkeypatch.setattr(module, "play", lambda *given: asked.append(given))
    for module in (finding, command_of_play):
        monkeypatch.setattr(module, "found", lambda name: name)
    given = [(word(option), value) for option, values in VALUES.items() for value in values]
    for words in [*given, (*given[0], *given[-1], "--plain"), (*given[0], *given[1])]:
        short = known(["play", *words, "arm-circles"])
        assert short is not None
        short()
        main(["play", *words, "arm-circles"], standalone_mode=False)
        assert asked[-2] == asked[-1]
    assert len({str(each) for each in asked}) == len(given) + 1


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--json"],
        ["list", "x"],
        ["play"],
        ["play", "-h"],
        ["play", "--json"],
        ["play", "a", "b"],
        ["play", "a", "b", "--plain"],
        ["play", "--plain", "--no-screening"],
        ["play", "a", "--plain", "--speed", "5"],
        ["play", "a", "--seated"],
        ["play", "a", "--level", "most"],
        ["play", "a", "--level=easy"],
        ["play", "a", "--lead-in", "121"],
        ["play", "a", "--lead-in", "05"],
        ["play", "a", "--lead_in", "5"],
        ["play", "a", "--lead-in"],
        ["play", "--level", "easy"],
        ["play", "a", "--pla"],
        ["play", "--", "a"],
        ["play", "a", "--voice", "--no-voice"],
        ["LIST"],
        [""],
    ],
    ids=" ".join,
)
def test_all_other_words_are_read(words: list[str]) -> None:
    assert known(words) is None


def test_a_shell_that_completes_words_is_answered_by_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SELFCARE_COMPLETE", "bash_complete")
    assert known([]) is None
