"""`selfcare add`: routines that were given are taken in."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER...", type=click.Path(path_type=Path))
@click.option(
    "--replace", is_flag=True, help="Replace routines of the same name without asking; the old ones are set aside."
)
def command(paths: tuple[Path, ...], replace: bool) -> None:
    """Take in routines that you were given.

    They are checked, shown, and copied into your own folder; nothing is written over without asking.
    """
    from selfcare.cli.adding import take_in

    sys.exit(take_in(paths, replace))
