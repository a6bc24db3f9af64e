"""`selfcare new`: a routine of one's own is begun."""

from __future__ import annotations

import sys

import click

from selfcare.cli import authoring


@click.command("new")
@click.argument("name")
@click.option(
    "--from", "list_file", metavar="FILE", help="A plain list, a line for each step: 'Plank 3 x 40 s'. - is stdin."
)
@click.option(
    "--step", "steps", multiple=True, metavar="TEXT", help="A step in your own words; can be given several times."
)
@click.option(
    "--for", "leads", type=click.Choice(authoring.LEADS), help="Whose hands do it: your own, a helper's, or either's."
)
@click.option("--position", help="How to sit, stand or lie.")
def command(name: str, list_file: str | None, steps: tuple[str, ...], leads: str | None, position: str | None) -> None:
    """Begin a routine of your own.

    NAME is its title: selfcare new "Evening hands". On a terminal it asks what is done; a list that is typed already is
    read with --from. Nothing is ever written over.
    """
    from selfcare.cli.beginning import asked, begin, listed

    lines = [*(listed(list_file) if list_file else ()), *steps]
    if not (list_file or steps or leads or position) and authoring.on_terminal():
        leads, position, lines = asked()
    typed = not list_file
    given = lines if list_file or lines else None
    sys.exit(begin(authoring.shelf(), name, leads or "self", position or "", given, typed=typed))
