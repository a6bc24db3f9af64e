"""`selfcare list`: the routines there are."""

from __future__ import annotations

import click

from selfcare.cli.finding import library
from selfcare.cli.output import json_text


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(as_json: bool = False) -> None:
    """The routines there are."""
    from selfcare.cli.listing import listing_facts, listing_lines

    entries = library().entries()
    if as_json:
        click.echo(json_text(listing_facts(entries)))
        return
    for line in listing_lines(entries):
        click.echo(line)
