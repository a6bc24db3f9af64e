"""The commands for those who write routines: `schema`, `new`, `edit` and `add`."""

from __future__ import annotations

import json

import click


@click.command("schema")
def print_schema() -> None:
    """The format as a JSON Schema, for editors that check and complete while you write."""
    from selfcare.cli.checking import known
    from selfcare.routine.rules import CUE_SOUNDS
    from selfcare.routine.schema import schema

    words = known()
    names = {"care": words.caps, "tips": words.tips, "technique": words.techniques, "sound": CUE_SOUNDS}
    click.echo(json.dumps(schema(names), ensure_ascii=False, indent=2))


COMMANDS: tuple[click.Command, ...] = (print_schema,)
