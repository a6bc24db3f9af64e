"""Every file of the commands' room is a command, and every command has its file."""

from __future__ import annotations

import pkgutil

import pytest
from click.testing import CliRunner

from selfcare.cli import commands
from selfcare.cli.commands import NAMES, command_of
from selfcare.cli.main import main


def test_every_file_stands_in_the_list_of_names() -> None:
    files = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    assert sorted(NAMES) == sorted(files), "a command is its file in selfcare/cli/commands and its name in NAMES"


@pytest.mark.parametrize("name", NAMES)
def test_a_command_bears_the_name_of_its_file_and_says_what_it_is(name: str) -> None:
    command = command_of(name)
    assert command.name == name
    assert (command.help or "").strip()
    assert CliRunner().invoke(main, [name, "--help"]).exit_code == 0


def test_the_help_lists_them_all() -> None:
    listed = CliRunner().invoke(main, ["--help"]).output
    assert [name for name in NAMES if f"\n  {name} " not in listed] == []


def test_a_word_that_is_no_command_is_wrong_usage() -> None:
    done = CliRunner().invoke(main, ["paly"])
    assert (done.exit_code, "No such command 'paly'" in done.output) == (2, True)
