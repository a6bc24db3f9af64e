"""The commands for those who write routines. Each loads what it needs when it runs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from selfcare import places
from selfcare.cli import bench
from selfcare.cli.bench import FAULT, LEADS


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH|NAME]...")
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text", help="How to say it.")
@click.option("--json", "as_json_wanted", is_flag=True, help="The same as --format json.")
def check(paths: tuple[str, ...], style: str, as_json_wanted: bool) -> None:
    """Check routine files. Without a PATH: your own routines."""
    from selfcare.cli import echo_lines, json_text, library
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


@click.command("schema")
def print_schema() -> None:
    """The format as a JSON Schema, for editors."""
    from selfcare.cli import json_text

    click.echo(json_text(bench.made_schema()))


@click.command()
@click.argument("name")
@click.option(
    "--from", "list_file", metavar="FILE", help="A plain list, a line for each step: 'Plank 3 x 40 s'. - is stdin."
)
@click.option(
    "--step", "steps", multiple=True, metavar="TEXT", help="A step in your own words; can be given several times."
)
@click.option("--for", "leads", type=click.Choice(LEADS), help="Who leads the hands.")
@click.option("--position", help="How to sit, stand or lie.")
def new(name: str, list_file: str | None, steps: tuple[str, ...], leads: str | None, position: str | None) -> None:
    """Begin a routine of your own.

    NAME is its title: selfcare new "Evening hands". On a terminal it asks what is done; a list that is typed already is
    read with --from. Nothing is ever written over.
    """
    from selfcare.cli.beginning import asked, begin, listed

    lines = [*(listed(list_file) if list_file else ()), *steps]
    if not (list_file or steps or leads or position) and bench.on_terminal():
        leads, position, lines = asked()
    sys.exit(begin(bench.shelf(), name, leads or "self", position or "", lines if list_file or lines else None))


@click.command()
@click.argument("routine", metavar="NAME|FILE")
@click.option("--restore", is_flag=True, help="Put a bundled routine back as it came; your copy is set aside.")
def edit(routine: str, restore: bool) -> None:
    """Open a routine in your editor.

    It is checked afterwards. A routine that comes with the program is edited as your own copy. The editor is VISUAL,
    else EDITOR, else what your desktop opens text files with.
    """
    from selfcare.cli.changing import change, put_back

    sys.exit(put_back(bench.shelf(), routine) if restore else change(bench.shelf(), routine))


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER...", type=click.Path(path_type=Path))
@click.option(
    "--replace", is_flag=True, help="Replace routines of the same name without asking; the old ones are set aside."
)
def add(paths: tuple[Path, ...], replace: bool) -> None:
    """Take in routines that you were given.

    They are checked, shown, and copied into your own folder; nothing is written over without asking.
    """
    from selfcare.cli.adding import take_in

    sys.exit(take_in(bench.shelf(), paths, replace))


COMMANDS: tuple[click.Command, ...] = (check, new, edit, add, print_schema)
