"""`selfcare play`: one routine, in the app, as plain lines, or as JSON."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import click

from selfcare.cli.arguments import RoutineName, Speed
from selfcare.cli.asked import play
from selfcare.cli.finding import found
from selfcare.cli.seated import seated_twin_of
from selfcare.cli.switches import CLASHING, LONGEST, SOUNDS, SWITCHES, wished, word
from selfcare.words.levels import LEVELS


def switch(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(word(name), name, is_flag=True, help=SWITCHES[name])


@click.command("play")
@click.argument("routine", metavar="NAME|FILE", type=RoutineName())
@switch("plain")
@switch("json")
@click.option("--speed", type=Speed(), default="1", help="Times as fast as the clock, for previews.")
@click.option("--level", type=click.Choice(LEVELS), help="How much of it; as the last time, if not given.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
@click.option("--who", metavar="NAME", default="", help="Whose body it is about, if not your own.")
@click.option("--lead-in", type=click.IntRange(0, LONGEST), help="Seconds before it begins; more if a voice needs it.")
@click.option("--sound", type=click.Choice(SOUNDS), help="What plays the sounds.")
@switch("no_sound")
@switch("no_voice")
@switch("voice")
@switch("no_screening")
def command(
    routine: str,
    speed: Decimal,
    level: str | None,
    seated: bool,
    who: str,
    lead_in: int | None,
    sound: str | None,
    **switches: bool,
) -> None:
    """Play one routine."""
    on = {name for name, is_on in switches.items() if is_on}
    if on >= CLASHING:
        raise click.UsageError("--voice and --no-voice cannot be used together.")
    entry = found(routine)
    if seated:
        seated_twin_of(entry)
    wishes = wished(on, sound, speed=speed, level=level, lead_in=lead_in, who=who, seated=seated)
    play(entry, wishes, "plain" in on, "json" in on)
