"""`selfcare check`: routine files looked over."""

from __future__ import annotations

import sys

import click

from selfcare import places
from selfcare.cli.arguments import RoutineName
from selfcare.cli.codes import FAULT
from selfcare.cli.finding import library
from selfcare.cli.output import echo_lines, json_text


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH|NAME]...", type=RoutineName())
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How the findings are written.",
)
@click.option("--json", "as_json_wanted", is_flag=True, help="The same as --format json.")
def command(paths: tuple[str, ...], style: str, as_json_wanted: bool) -> None:
    """Check routine files. Without a PATH: your own routines."""
    from selfcare.cli.checking import check as check_files
    from selfcare.cli.checking import meant
    from selfcare.reading.problems import as_github, as_json, as_text

    own = places.own_routines()
    checked = check_files([meant(path, library()) for path in paths] or ([own] if own.is_dir() else []))
    if not checked.files and not paths:
        click.echo(f"There are no routines of your own yet; they belong in {own}", err=True)
    if as_json_wanted or style == "json":
        click.echo(json_text(as_json(checked.problems)))
    elif style == "github":
        echo_lines(as_github(checked.problems))
    else:
        echo_lines(as_text(checked.problems, checked.sources))
        click.echo(checked.summary, err=True)
    sys.exit(FAULT if checked.failed else 0)
