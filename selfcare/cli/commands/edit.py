"""`selfcare edit`: a routine in the person's editor."""

from __future__ import annotations

import sys

import click

from selfcare.cli import authoring
from selfcare.cli.arguments import RoutineName


@click.command("edit")
@click.argument("routine", metavar="NAME|FILE", type=RoutineName())
@click.option("--restore", is_flag=True, help="Put a bundled routine back as it came; your copy is set aside.")
def command(routine: str, restore: bool) -> None:
    """Open a routine in your editor.

    It is checked afterwards. A routine that comes with the program is edited as your own copy. The editor is VISUAL,
    else EDITOR, else what your desktop opens text files with.
    """
    from selfcare.cli.changing import change, put_back

    sys.exit(put_back(authoring.shelf(), routine) if restore else change(authoring.shelf(), routine))
