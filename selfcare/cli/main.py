"""`selfcare`: the group of all commands. Without one: the app, or, without a terminal, the list of routines."""

from __future__ import annotations

import os
import sys
from typing import Any

import click
from click import formatting

from selfcare import __version__
from selfcare.cli.asked import home
from selfcare.cli.commands import COMMANDS, command_of
from selfcare.cli.running import ReadEnough


class Commands(click.Group):
    """Loads a command when it is asked for, and no other."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        return command_of(cmd_name) if cmd_name in COMMANDS else None

    def get_help(self, ctx: click.Context) -> str:
        if formatting.FORCED_WIDTH is None:
            ctx.terminal_width = max(min(_columns(), 80) - 2, 50)  # as click does
        return super().get_help(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        told = [click.Command(name, help=words) for name, words in COMMANDS.items()]
        click.Group(commands=told).format_commands(ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReadEnough from None


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="selfcare %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Guided self-care routines. Start one, put the keyboard down, and be led through to the end.

    Without a command: the app, or, without a terminal, the list of routines.

    With a screen reader or a braille line: selfcare list, then selfcare play NAME --plain.
    """
    if context.invoked_subcommand is not None:
        return
    home()


def _columns() -> int:
    """Of the terminal. As `shutil` finds them, which for that loads what unpacks archives: a sixteenth of the help."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80
