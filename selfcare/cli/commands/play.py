"""`selfcare play`: one routine, in the app, as plain lines, or as JSON."""

from __future__ import annotations

import sys
from decimal import Decimal

import click

from selfcare.cli.arguments import RoutineName, Speed
from selfcare.cli.asked import play
from selfcare.cli.finding import found
from selfcare.cli.seated import seated_twin_of
from selfcare.cli.wishes import Wishes
from selfcare.words.levels import LEVELS


@click.command("play")
@click.argument("routine", metavar="NAME|FILE", type=RoutineName())
@click.option("--plain", is_flag=True, help="Lines of text, for screen readers, braille lines and pipes.")
@click.option("--json", "as_json", is_flag=True, help="The events as JSON, one a line. Asks nothing.")
@click.option("--speed", type=Speed(), default="1", help="Times as fast as the clock, for previews.")
@click.option("--level", type=click.Choice(LEVELS), help="How much of it; as the last time, if not given.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
@click.option("--who", metavar="NAME", default="", help="Whose body it is about, if not your own.")
@click.option("--lead-in", type=click.IntRange(0, 120), help="Seconds before it begins; more if a voice needs it.")
@click.option(
    "--sound", type=click.Choice(["auto", "stream", "playsound", "bell", "none"]), help="What plays the sounds."
)
@click.option("--no-sound", is_flag=True, help="No sounds: the same as --sound none.")
@click.option("--no-voice", is_flag=True, help="No spoken words.")
@click.option("--voice", is_flag=True, help="Spoken words, with --plain on a terminal as well.")
@click.option("--no-screening", is_flag=True, help="Leave out the questions before. The history says so.")
def command(
    routine: str,
    plain: bool,
    as_json: bool,
    speed: Decimal,
    level: str | None,
    seated: bool,
    who: str,
    lead_in: int | None,
    sound: str | None,
    no_sound: bool,
    no_voice: bool,
    voice: bool,
    no_screening: bool,
) -> None:
    """Play one routine."""
    if voice and no_voice:
        raise click.UsageError("--voice and --no-voice cannot be used together.")
    entry = found(routine)
    if seated:
        seated_twin_of(entry)
    # Lines on a terminal are asked for by people with a screen reader, which a second voice would speak over.
    aloud = True if voice else False if plain and sys.stdout.isatty() and not (no_voice or no_sound) else None
    sound, engine = "none" if no_sound else sound, "none" if no_voice else None
    wishes = Wishes(speed, level, lead_in, sound, engine, not no_screening, who=who, seated=seated, aloud=aloud)
    play(entry, wishes, plain, as_json)
