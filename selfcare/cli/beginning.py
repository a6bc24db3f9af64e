"""`selfcare new`: from nothing, or from a plain list, to a file that plays."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from selfcare.cli.authoring import LEADS
from selfcare.cli.codes import FAULT, NONE_SUCH, USAGE
from selfcare.cli.desk import desk
from selfcare.guide import desk as at
from selfcare.guide.desk import Begun
from selfcare.reading.encoding import LARGEST, NotText, decode
from selfcare.reading.problems import as_text, visible
from selfcare.reading.reader import is_routine, read, read_bytes
from selfcare.session.wording import minutes
from selfcare.writing.shelf import Shelf, Taken

WHOSE = "Whose hands do it: your own (self), a helper's (partner), or either?"
_ASK_STEPS = """What is done? A line for each step, as you would jot it down:
  Open and close 10 times / Wrist stretch 30 s each side / Plank 3 x 40 s / rest 1 min
An empty line ends the list; with none at all you get an example to change."""


def asked() -> tuple[str, str, list[str]]:
    """The few questions on a terminal: for whom, the position, and the steps."""
    leads = click.prompt(WHOSE, type=click.Choice(LEADS), default="self", err=True)
    position = click.prompt("How to sit, stand or lie?", default="", show_default=False, err=True)
    click.echo(_ASK_STEPS, err=True)
    lines: list[str] = []
    while line := click.prompt("Step", default="", show_default=False, err=True).strip():
        lines.append(line)
    return str(leads), str(position), lines


def listed(file: str) -> list[str]:
    """The lines of a plain list; ends the program with 3 where it cannot be read."""
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if file == "-" else read_bytes(Path(file))
        text = decode(raw)
    except NotText as error:
        hint = f"; {error.finding.hint}" if error.finding.hint else ""
        click.echo(f"selfcare: {visible(file)}: {error.finding.message}{hint}", err=True)
        sys.exit(NONE_SUCH)
    if is_routine(text):
        shown = visible(file)
        click.echo(f"selfcare: {shown} is a routine already, not a plain list. To take it in:", err=True)
        click.echo(f'  selfcare add "{shown}"' if file != "-" else "  selfcare add FILE", err=True)
        sys.exit(NONE_SUCH)
    if not text.strip():
        click.echo(f"selfcare: {visible(file)} is empty: there is no line to read, and nothing was written.", err=True)
        sys.exit(NONE_SUCH)
    return text.splitlines()


def begin(
    shelf: Shelf, name: str, leads: str, position: str, lines: Iterable[str] | None, *, typed: bool = False
) -> int:
    """Write the file, and say where it is and what can be done with it."""
    try:
        begun = at.begin(desk(shelf), name, leads, position, None if lines is None else list(lines), typed=typed)
    except at.Untitled:
        click.echo('selfcare: a routine needs a title, such as: selfcare new "Evening hands"', err=True)
        return USAGE
    except Taken as taken:
        called = taken.path.stem
        whose = "is there already" if taken.path.parent == shelf.own else "comes with the program"
        click.echo(f"selfcare: {called} {whose}: {visible(str(taken.path))}", err=True)
        click.echo(f"Choose another name, or change it: selfcare edit {called}", err=True)
        return FAULT
    tell(begun)
    return 0


def tell(begun: Begun) -> None:
    """What came of it, and what to do next."""
    called, path = begun.name, begun.path
    reading = read(path)
    click.echo(f"Written: {visible(str(path))}")
    if begun.example:
        click.echo("None of the lines could be read as a step: only an example stands in it.")
    elif reading.seconds is not None:
        click.echo(f"It lasts about {minutes(reading.seconds)}.")
    if reading.problems:
        click.echo("It cannot be played yet:")
        click.echo(as_text(reading.problems, {str(path): reading.source}))
    for note in begun.notes:
        click.echo(f"Note: {visible(note)}.")
    if begun.unread:
        click.echo("Not read, and kept in the file as notes:")
        for line in begun.unread:
            click.echo(f"  {visible(line)}")
        click.echo(
            "A heading can stay so. An exercise wants a time or a count: 'Neck tilt 45 s', 'Heel raises 2 x 10'."
        )
    if not begun.example:
        click.echo(f"  selfcare play {called}")
    click.echo(f"  selfcare edit {called}")
