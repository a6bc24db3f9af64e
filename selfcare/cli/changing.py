"""`selfcare edit`: open a routine, check it afterwards, offer to go back in; a bundled one as the person's own copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from selfcare.cli import bench
from selfcare.cli.bench import FAULT, UNPLAYABLE
from selfcare.cli.checking import looked_over
from selfcare.cli.editors import Editor, NoEditor, chosen
from selfcare.reading.problems import as_text, visible
from selfcare.shelves.library import Library, NotFound
from selfcare.writing.shelf import Shelf, Taken


def change(shelf: Shelf, argument: str, editor: Callable[[], Editor] = chosen) -> int:
    """Open it; afterwards show what is wrong with it, and open it again if the person likes."""
    path = found(shelf, argument)
    if path is None:
        return UNPLAYABLE
    made = False
    try:
        opener = editor()
        if path.parent.absolute() == shelf.bundled.absolute():
            path, made = shelf.own_copy(path)
            click.echo(
                f"{path.stem} comes with the program; this is your own copy of it: {visible(str(path))}", err=True
            )
            click.echo(f"To have it as it came: selfcare edit {path.stem} --restore", err=True)
        while True:
            opener.open(path)
            if not opener.waits:
                if not bench.on_terminal():
                    click.echo(
                        f"Opened: {visible(str(path))}. Check it when it is saved: selfcare check {path.stem}", err=True
                    )
                    return 0
                click.prompt("Press Enter here when it is saved", default="", show_default=False, err=True)
            if made and shelf.drop_unchanged(path):
                click.echo("Nothing was changed, so no copy was kept.", err=True)
                return 0
            if told(path):
                return 0
            if not bench.on_terminal() or not click.confirm("Open it again?", default=True, err=True):
                click.echo(
                    f"It stays as it is, and cannot be played until it is mended: {visible(str(path))}", err=True
                )
                return FAULT
    except NoEditor as none:
        if made:
            shelf.drop_unchanged(path)
        click.echo(f"selfcare: {none}", err=True)
        click.echo(f"The file: {visible(str(path))}", err=True)
        return FAULT


def told(path: Path) -> bool:
    """Whether a file can be played; what there is to say about it is said."""
    reading, problems = looked_over(path)
    if problems:
        click.echo(as_text(problems, {str(path): reading.source}))
    if reading.routine is not None:
        click.echo(
            f"{path.stem} is fine: selfcare play {path.stem}"
            if not problems
            else f"It can be played: selfcare play {path.stem}"
        )
    return reading.routine is not None


def found(shelf: Shelf, argument: str) -> Path | None:
    """The file that is meant, whether it can be read or not; None where there is none, which is said."""
    try:
        return Library(shelf.bundled, shelf.own).find(argument).path
    except NotFound as missing:
        near = f" Did you mean {' or '.join(missing.suggestions)}?" if missing.suggestions else ""
        click.echo(f"selfcare: there is no routine '{visible(missing.name)}'.{near}", err=True)
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
        return UNPLAYABLE
    try:
        away = shelf.set_aside(name)
    except Taken:  # pragma: no cover  # two at once
        away = None
    if away is None:
        click.echo(f"{name} is as it came; there is no copy of your own.")
    else:
        click.echo(f"{name} is as it came. Your copy is kept here: {visible(str(away))}")
    return 0
