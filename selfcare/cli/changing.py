"""`selfcare edit`: open a routine, check it afterwards, offer to go back in; a bundled one as the person's own copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from selfcare.cli import authoring
from selfcare.cli.codes import FAULT, NONE_SUCH
from selfcare.cli.desk import desk
from selfcare.cli.editors import Editor, chosen
from selfcare.cli.finding import missed
from selfcare.guide.desk import Again, Copied, How, LookedOver, Open, Saved, edit
from selfcare.guide.desk import put_back as as_it_came
from selfcare.guide.moves import Move, run
from selfcare.reading.problems import as_text, visible
from selfcare.shelves.library import Library, NotFound
from selfcare.writing.shelf import Shelf


def change(shelf: Shelf, argument: str, editor: Callable[[], Editor] = chosen) -> int:
    """Open it; afterwards show what is wrong with it, and open it again if the person likes."""
    path = path_of(shelf, argument)
    if path is None:
        return NONE_SUCH
    edited = run(edit(desk(shelf, editor), path), _answer)
    where = visible(str(edited.path))
    match edited.how:
        case How.UNCHANGED:
            click.echo("Nothing was changed, so no copy was kept.", err=True)
        case How.ELSEWHERE:
            click.echo(f"Opened: {where}. Check it when it is saved: selfcare check {edited.path.stem}", err=True)
        case How.BROKEN:
            click.echo(f"It stays as it is, and cannot be played until it is mended: {where}", err=True)
            return FAULT
        case How.NO_EDITOR:
            click.echo(f"selfcare: {edited.why}", err=True)
            click.echo(f"The file: {where}", err=True)
            return FAULT
        case How.NO_COPY:
            click.echo(
                f"selfcare: your own copy could not be written: {edited.why or 'it is there already'}.", err=True
            )
            return FAULT
        case How.FINE:
            pass
    return 0


def _answer(move: Move) -> bool | None:
    match move:
        case Copied(path=path):
            own = visible(str(path))
            click.echo(f"{path.stem} comes with the program; this is your own copy of it: {own}", err=True)
            click.echo(f"To have it as it came: selfcare edit {path.stem} --restore", err=True)
        case Open(editor=opener, path=path):
            opener.open(path)
        case Saved():
            if not authoring.on_terminal():
                return False
            click.prompt("Press Enter here when it is saved", default="", show_default=False, err=True)
            return True
        case LookedOver():
            say_findings(move)
        case Again():
            return authoring.on_terminal() and click.confirm("Open it again?", default=True, err=True)
    return None


def say_findings(looked: LookedOver) -> None:
    """What there is to say about a file."""
    path, problems = looked.path, looked.problems
    if problems:
        click.echo(as_text(problems, {str(path): looked.reading.source}))
    if looked.reading.routine is not None:
        fine = f"{path.stem} is fine" if not problems else "It can be played"
        click.echo(f"{fine}: selfcare play {path.stem}")


def path_of(shelf: Shelf, argument: str) -> Path | None:
    """The file that is meant, whether it can be read or not; None where there is none, which is said."""
    try:
        return Library(shelf.bundled, shelf.own).find(argument).path
    except NotFound as missing:
        click.echo(f"selfcare: {missed(missing)}", err=True)
        click.echo(f'To begin one: selfcare new "{visible(missing.name)}"', err=True)
        return None


def put_back(shelf: Shelf, name: str) -> int:
    """A bundled routine as it came; the person's copy is set aside, not deleted."""
    name = name.removesuffix(".yaml")
    if Path(name).name != name or not shelf.comes_with_the_program(name):
        click.echo(
            f"selfcare: no routine called '{visible(name)}' comes with the program, so there is nothing to put back.",
            err=True,
        )
        return NONE_SUCH
    away = as_it_came(desk(shelf), name)
    if away is None:
        click.echo(f"{name} is as it came; there is no copy of your own.")
    else:
        click.echo(f"{name} is as it came. Your copy is kept here: {visible(str(away))}")
    return 0
