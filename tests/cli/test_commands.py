"""Every file of the commands' room is a command, and every command has its file."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from selfcare.cli import commands
from selfcare.cli.arguments import RoutineName
from selfcare.cli.commands import COMMANDS, command_of
from selfcare.cli.main import main

CHECKOUT = Path(__file__).parents[2]


def test_every_file_stands_in_the_list_of_names() -> None:
    files = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    assert sorted(COMMANDS) == sorted(files), "a command is its file in selfcare/cli/commands and its row in COMMANDS"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_bears_the_name_of_its_file_and_says_what_it_is(name: str) -> None:
    command = command_of(name)
    assert command.name == name
    assert (command.help or "").strip()
    assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0


RUNS: dict[str, tuple[list[str], str]] = {
    "add": (["mine.yaml"], "Small circles, 5 times"),
    "check": (["mine.yaml"], "no problem found"),
    "doctor": (["--json"], "sound"),
    "edit": (["no-such"], "there is no routine 'no-such'"),
    "export": (["mine.yaml", "--sheet", "mine.html"], "Written: mine.html"),
    "history": ([], "Nothing here yet"),
    "learn": ([], "strokes"),
    "list": ([], "arm-circles"),
    "me": ([], "Nothing is kept of anybody."),
    "new": (["Evening", "--step", "Nods 10 x"], "Written: "),
    "numbers": ([], "Emergency number"),
    "play": (["mine.yaml", "--plain", "--no-screening", "--no-sound", "--speed", "1000"], "Done, 9 s."),
    "report": ([], "Written: selfcare-report.html"),
    "schema": ([], "A selfcare routine"),
    "show": (["mine.yaml"], "5 times, 1.2 s each"),
}
"""Each as a newcomer runs it, in an empty home, and a part of what is to be seen."""
MINE = "title: Arm circles\nprepare: 3\nsteps:\n  - {name: Small circles, reps: 5, tempo: 1.2s}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_a_routine_that_is_asked_for_is_completed_and_the_page_for_people_names_the_command(name: str) -> None:
    routines = [each for each in command_of(name).params if each.name == "routine" or "NAME|" in (each.metavar or "")]
    assert all(isinstance(each.type, RoutineName) for each in routines)
    assert f"selfcare {name}" in (CHECKOUT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_does_what_it_is_for_in_an_empty_home(name: str, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINE, "utf-8")
    words, seen = RUNS[name]
    done = subprocess.run(
        [sys.executable, "-m", "selfcare", name, *words],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(CHECKOUT), "TERM": "xterm"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert seen in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_help_lists_them_all() -> None:
    listed = CliRunner().invoke(main, ["--help"]).output
    assert [name for name in COMMANDS if f"\n  {name} " not in listed] == []


def test_a_word_that_is_no_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(main, ["paly"])
    assert (done.exit_code, "No such command 'paly'" in done.output) == (2, True)


def test_the_help_of_all_tells_of_each_what_its_own_help_begins_with() -> None:
    assert {name: (command_of(name).help or "").split("\n\n")[0] for name in COMMANDS} == COMMANDS


def test_the_help_of_all_loads_none_of_the_commands() -> None:
    code = "import atexit, sys\natexit.register(lambda: print(*sys.modules))\nsys.argv = ['selfcare', '--help']\n"
    code += "from selfcare.start import run\nrun()"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "numbers  Whom to call" in told
    assert not [name for name in told.split() if name.startswith("selfcare.cli.commands.")]


@pytest.mark.parametrize("columns", ["", "0", "20", "55", "70", "200", "wide", "-3"])
def test_the_help_is_as_wide_as_click_makes_it(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    context = click.Context(main, info_name="selfcare")
    ours = main.get_help(context)
    context.terminal_width = None
    assert ours == click.Group.get_help(main, context)


def test_the_help_of_all_names_the_way_for_a_screen_reader() -> None:
    told = " ".join(CliRunner().invoke(main, ["--help"]).output.split())
    assert "With a screen reader or a braille line: selfcare list, then selfcare play NAME --plain." in told
