"""`selfcare list`: the routines there are."""

from __future__ import annotations

import click

from selfcare.cli.asked import list_all


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(as_json: bool = False) -> None:
    """The routines there are."""
    list_all(as_json)
