"""`selfcare show`: what a routine will do, segment by segment."""

from __future__ import annotations

import click

from selfcare.cli.arguments import RoutineName
from selfcare.cli.finding import found
from selfcare.cli.output import json_text
from selfcare.cli.seated import seated_twin_of
from selfcare.words.levels import LEVELS


@click.command("show")
@click.argument("routine", metavar="NAME|FILE", type=RoutineName())
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--level", type=click.Choice(LEVELS), default="usual", help="How much of it.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
@click.option("--motions", is_flag=True, help="Its movements, drawn.")
def command(routine: str, as_json: bool, level: str, seated: bool, motions: bool) -> None:
    """What a routine will do, segment by segment."""
    from selfcare.cli.listing import shown_lines
    from selfcare.cli.motions import motion_lines
    from selfcare.session.timeline import compile_routine

    entry = found(routine)
    assert entry.routine is not None
    shown = seated_twin_of(entry) if seated else entry.routine
    timeline = compile_routine(shown, level)
    if as_json:
        click.echo(json_text(timeline.facts()))
        return
    for line in motion_lines(timeline) if motions else shown_lines(shown, timeline):
        click.echo(line)
