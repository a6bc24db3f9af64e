"""What is asked for most has a shorter way in, and it leads to the same place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from selfcare.cli.asked import known

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
    [[], ["list"], ["play", "arm-cirlces"], ["play", "./none.yaml"], ["play", "broken"], ["play", "arm-circles"]],
    ids=" ".join,
)
def test_both_ways_say_the_same_and_end_the_same(words: list[str], tmp_path: Path) -> None:
    own = tmp_path / ".local/share/selfcare/routines"
    own.mkdir(parents=True)
    (own / "broken.yaml").write_text("title: Broken\nsteps: 3\n", "utf-8")
    short, long = (ran(code, words, tmp_path) for code in BOTH.values())
    assert short == long
    assert any(short[1:])


@pytest.mark.parametrize("words", [[], ["list"]], ids=" ".join)
def test_the_short_way_loads_no_click(words: list[str], tmp_path: Path) -> None:
    code = "import atexit, sys\natexit.register(lambda: sys.stderr.write(str('click' in sys.modules)))\n"
    assert ran(code + BOTH["the short way"], words, tmp_path)[2] == "False"


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--json"],
        ["list", "x"],
        ["play"],
        ["play", "-h"],
        ["play", "--json"],
        ["play", "a", "b"],
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
