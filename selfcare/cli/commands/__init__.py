"""The commands, a file each: the module bears the command's name and gives it as `command`.

A new one is its file and its name in `NAMES`. What only one command needs is imported when it runs: `selfcare --help`
loads all of these files.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

NAMES = (
    "add",
    "check",
    "doctor",
    "edit",
    "export",
    "history",
    "learn",
    "list",
    "me",
    "new",
    "numbers",
    "play",
    "report",
    "schema",
    "show",
)


def command_of(name: str) -> click.Command:
    """The command of that name, one of `NAMES`."""
    return cast(click.Command, import_module(f"{__name__}.{name}").command)
