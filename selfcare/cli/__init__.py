"""The command line: the commands, the exit codes, and the one place where parts are put together.

Exit codes: 0 fine, 1 a fault, 2 usage, 3 a routine that cannot be found, read or played, 4 closed by the
questions before, 129, 130 or 143 on a signal.
stdout is content, stderr is diagnostics. Each shell is imported inside its command.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NoReturn

import click

from selfcare import __version__, places
from selfcare.cli.calling import numbers
from selfcare.cli.running import ReadEnough, run_to_the_end
from selfcare.cli.seated import seated_twin_of
from selfcare.door import escaped

if TYPE_CHECKING:
    from selfcare.shelves.library import Entry, Library

FAULT, UNPLAYABLE = 1, 3
LEVELS = ("easy", "usual", "more")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks for."""

    speed: Decimal = Decimal(1)
    level: str | None = None
    """None for the level at which it was played last."""
    lead_in: int | None = None
    sound: str | None = None
    voice: str | None = None
    """What plays and what speaks, in place of what is remembered."""
    screening: bool = True
    who: str = ""
    """Whose body it is about; empty for oneself, or in a routine for two for somebody who is not kept."""
    seated: bool = False
    """Whether the seated twin is played."""
    aloud: bool | None = None
    """Whether the voice speaks in this session; None for as it is remembered."""


class Speed(click.ParamType[Decimal]):
    """How many times as fast as the clock: above 0, up to 10,000."""

    name = "x"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        try:
            speed = Decimal(str(value))
        except InvalidOperation:
            self.fail(f"{value!r} is not a number", param, ctx)
        if not (speed.is_finite() and 0 < speed <= 10_000):
            self.fail("the speed is a number above 0 and up to 10000", param, ctx)
        return speed


def library() -> Library:
    from selfcare.shelves.library import Library

    return Library(places.bundled("routines"), places.own_routines())


def found(argument: str) -> Entry:
    """The routine that is meant; ends the program with 3 where there is none or it cannot be read."""
    from selfcare.reading.problems import as_text, visible
    from selfcare.shelves.library import NotFound

    try:
        entry = library().find(argument)
    except NotFound as missing:
        near = f" Did you mean {' or '.join(missing.suggestions)}?" if missing.suggestions else ""
        fail(f"there is no routine '{visible(missing.name)}'.{near} `selfcare list` shows them all.", UNPLAYABLE)
    if entry.routine is None:
        echo_lines(as_text(entry.problems, {str(entry.path): entry.source}), err=True)
        fail(f"{visible(entry.name)} cannot be played until this is mended.", UNPLAYABLE)
    return entry


def fail(message: str, code: int) -> NoReturn:
    click.echo(f"selfcare: {message}", err=True)
    sys.exit(code)


def on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


class Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReadEnough from None


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="selfcare %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Guided self-care routines. Start one, put the keyboard down, and be led through to the end.

    Without a command: the app, or, without a terminal, the list of routines.
    """
    if context.invoked_subcommand is not None:
        return
    if on_terminal():
        from selfcare.cli.playing import play_app

        sys.exit(play_app(Wishes()))
    context.invoke(list_routines)


@main.command()
@click.argument("routine", metavar="NAME|FILE")
@click.option("--plain", is_flag=True, help="Lines of text, for screen readers, braille lines and pipes.")
@click.option("--json", "as_json", is_flag=True, help="The events as JSON, one a line. Asks nothing.")
@click.option("--speed", type=Speed(), default="1", help="Times as fast as the clock, for previews.")
@click.option("--level", type=click.Choice(LEVELS), help="How much of it; as the last time, if not given.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
@click.option("--who", metavar="NAME", default="", help="Whose body it is about, if not your own.")
@click.option("--lead-in", type=click.IntRange(0, 120), help="Seconds before it begins.")
@click.option(
    "--sound", type=click.Choice(["auto", "stream", "playsound", "bell", "none"]), help="What plays the sounds."
)
@click.option("--no-sound", is_flag=True, help="No sounds: the same as --sound none.")
@click.option("--no-voice", is_flag=True, help="No spoken words.")
@click.option("--voice", is_flag=True, help="Spoken words, with --plain on a terminal as well.")
@click.option("--no-screening", is_flag=True, help="Leave out the questions before. The history says so.")
def play(
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
        raise click.UsageError("--voice and --no-voice speak against each other.")
    entry = found(routine)
    if seated:
        seated_twin_of(entry)
    # Lines on a terminal are asked for by people with a screen reader, which a second voice would speak over.
    aloud = True if voice else False if plain and sys.stdout.isatty() and not (no_voice or no_sound) else None
    sound, engine = "none" if no_sound else sound, "none" if no_voice else None
    wishes = Wishes(speed, level, lead_in, sound, engine, not no_screening, who=who, seated=seated, aloud=aloud)
    from selfcare.cli.playing import play_app, play_json, play_plain

    if not (as_json or plain) and on_terminal():
        sys.exit(play_app(wishes, entry))
    sys.exit(play_json(entry, wishes) if as_json else play_plain(entry, wishes))


@main.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def list_routines(as_json: bool = False) -> None:
    """The routines there are."""
    from selfcare.cli.listing import listing_facts, listing_lines

    entries = library().entries()
    if as_json:
        click.echo(json_text(listing_facts(entries)))
        return
    for line in listing_lines(entries):
        click.echo(line)


@main.command()
@click.argument("routine", metavar="NAME|FILE")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--level", type=click.Choice(LEVELS), default="usual", help="How much of it.")
@click.option("--seated", is_flag=True, help="The seated twin: the routine as it is done sitting.")
def show(routine: str, as_json: bool, level: str, seated: bool) -> None:
    """What a routine will do, segment by segment."""
    from selfcare.cli.listing import shown_lines
    from selfcare.session.timeline import compile_routine

    entry = found(routine)
    assert entry.routine is not None
    shown = seated_twin_of(entry) if seated else entry.routine
    timeline = compile_routine(shown, level)
    if as_json:
        click.echo(json_text(timeline.facts()))
        return
    for line in shown_lines(shown, timeline):
        click.echo(line)


def json_text(facts: object) -> str:
    return escaped(json.dumps(facts, ensure_ascii=not speaks_unicode(), indent=2))


def speaks_unicode() -> bool:
    """Whether stdout can take every character; where not, JSON escapes them, and in other words they become "?"."""
    return sys.stdout.encoding.lower().replace("_", "-").startswith("utf")


def echo_lines(text: str, err: bool = False) -> None:
    if text:
        click.echo(text, err=err)


def add_others() -> None:
    """The commands that stand in files of their own; they use what stands above."""
    from selfcare.cli import authoring, doctor, exporting, keptof, learning, looking, reporting

    for command in (
        *authoring.COMMANDS,
        learning.learn,
        keptof.me,
        exporting.export,
        doctor.command,
        looking.history,
        reporting.report,
    ):
        main.add_command(command)


add_others()
main.add_command(numbers)


def run() -> NoReturn:
    """The program."""
    run_to_the_end(main)
