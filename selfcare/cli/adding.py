"""`selfcare add` as it is told: what was found in a file, whether it takes another's place, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from selfcare.cli import authoring
from selfcare.cli.codes import FAULT
from selfcare.cli.desk import desk
from selfcare.guide.adding import Added, Came, Outlined, Replace, add, files_of
from selfcare.guide.desk import LookedOver
from selfcare.guide.moves import Move, run
from selfcare.reading.problems import as_text, visible


def take_in(paths: Sequence[Path], replace: bool) -> int:
    """Each file named, and each routine right in a folder named. 1 where one of them was not taken in."""
    files = [file for path in paths for file in files_of(path)]
    if not files:
        click.echo("selfcare: there are no routine files (.yaml) in there.", err=True)
        return FAULT

    def answer(move: Move) -> bool | None:
        return _answer(move, replace)

    made, taken = desk(), 0
    for file in files:
        added = run(add(made, file), answer)
        _tell(added)
        taken += added.is_in
    if len(files) > 1:
        click.echo(f"{taken} of {len(files)} taken in, to {visible(str(made.shelf.own))}")
    return 0 if taken == len(files) else FAULT


def _answer(move: Move, replace: bool) -> bool | None:
    match move:
        case LookedOver(path=path, problems=problems) if problems:
            click.echo(as_text(problems, {str(path): move.reading.source}))
        case Outlined():
            click.echo(visible(move.title))
            for line in move.sentences:
                click.echo(f"  {visible(line)}")
        case Replace(name=name, own=own):
            whose = "of your own" if own else "that comes with the program"
            question = f"There is a routine {name} {whose}. Put this one in its place?"
            return replace or (authoring.on_terminal() and click.confirm(question, default=False, err=True))
    return None


def _tell(added: Added) -> None:
    file, name = visible(str(added.file)), added.name
    path = visible(str(added.path or ""))
    match added.how:
        case Came.A_LIST:
            click.echo(f"selfcare: {file} is a plain list; make a routine of it first:", err=True)
            click.echo(f'  selfcare new "{name}" --from "{file}"', err=True)
        case Came.NO_FILE:
            click.echo(f"selfcare: {file} is {added.why}, and is not read.", err=True)
        case Came.UNPLAYABLE:
            click.echo(f"{visible(added.file.name)} was not taken in.", err=True)
        case Came.NOT_TEXT:
            click.echo(f"selfcare: {file}: {added.why}", err=True)
        case Came.SAME:
            click.echo(f"{name} is there already, the same: {path}")
        case Came.LEFT:
            click.echo(f"{name} was left as it is. To replace it: selfcare add --replace", err=True)
        case Came.IN:
            if added.kept is not None:
                click.echo(f"The old one is kept here: {visible(str(added.kept))}")
            click.echo(f"Taken in: {path}")
            click.echo(f"  selfcare play {name}")
