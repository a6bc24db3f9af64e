"""`selfcare schema`: the format, for editors."""

from __future__ import annotations

import click

from selfcare.cli.authoring import made_schema
from selfcare.cli.output import json_text


@click.command("schema")
def command() -> None:
    """The format as a JSON Schema, for editors."""

    click.echo(json_text(made_schema()))
