"""`selfcare add`: routines from elsewhere are checked, shown, and copied; nothing is written over without asking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import click

from selfcare import disk
from selfcare.cli import bench
from selfcare.cli.checking import looked_over
from selfcare.cli.codes import FAULT
from selfcare.format.model import Group, Item, Routine, Step
from selfcare.reading.encoding import NotText
from selfcare.reading.problems import as_text, visible
from selfcare.reading.reader import read_bytes
from selfcare.reading.rules import CUE_SOUNDS
from selfcare.shelves import outline
from selfcare.shelves.library import ENDINGS
from selfcare.writing.draft import file_name
from selfcare.writing.shelf import Shelf, Taken, aside, write_new

LARGEST_SOUND = 20 * 1024 * 1024


def take_in(shelf: Shelf, paths: Sequence[Path], replace: bool) -> int:
    """Each file named, and each routine right in a folder named. 1 where one of them was not taken in."""
    files = [file for path in paths for file in _files(path)]
    if not files:
        click.echo("selfcare: there are no routine files (.yaml) in there.", err=True)
        return FAULT
    taken = [_take(shelf, file, replace) for file in files]
    if len(files) > 1:
        click.echo(f"{sum(taken)} of {len(files)} taken in, to {visible(str(shelf.own))}")
    return 0 if all(taken) else FAULT


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        names = sorted(path.iterdir())
        yield from (file for file in names if file.suffix.lower() in ENDINGS and not file.name.startswith("."))
    else:
        yield path


def _take(shelf: Shelf, file: Path, replace: bool) -> bool:
    if file.suffix.lower() in (".txt", ".md"):
        click.echo(f"selfcare: {visible(str(file))} is a plain list; make a routine of it first:", err=True)
        click.echo(f'  selfcare new "{file_name(file.stem)}" --from "{visible(str(file))}"', err=True)
        return False
    if kind := disk.kind_of(file):  # nothing of what a link leads to is shown
        click.echo(f"selfcare: {visible(str(file))} is {kind}, and is not read.", err=True)
        return False
    reading, problems = looked_over(file)
    if problems:
        click.echo(as_text(problems, {str(file): reading.source}))
    if reading.routine is None or reading.seconds is None:
        click.echo(f"{visible(file.name)} was not taken in.", err=True)
        return False
    click.echo(visible(reading.routine.title))
    for line in [*outline.sentences(reading.routine, reading.seconds), *outline.steps(reading.routine)]:
        click.echo(f"  {visible(line)}")
    name = file_name(file.stem)
    try:
        raw = read_bytes(file)
        path = shelf.put(name, raw)
    except NotText as error:  # it was another file when it was checked
        click.echo(f"selfcare: {visible(str(file))}: {error.finding.message}", err=True)
        return False
    except Taken as there:
        path = shelf.own / f"{name}.yaml"
        if _same(there.path, raw):
            click.echo(f"{name} is there already, the same: {visible(str(there.path))}")
            return True
        whose = "of your own" if there.path.parent == shelf.own else "that comes with the program"
        if not (replace or _agreed(f"There is a routine {name} {whose}. Put this one in its place?")):
            click.echo(f"{name} was left as it is. To replace it: selfcare add --replace", err=True)
            return False
        if there.path.parent == shelf.own:
            click.echo(f"The old one is kept here: {visible(str(aside(there.path)))}")
        shelf.own.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_new(path, raw)
    _sounds(reading.routine, file.parent, shelf.own)
    click.echo(f"Taken in: {visible(str(path))}")
    click.echo(f"  selfcare play {name}")
    return True


def _same(path: Path, raw: bytes) -> bool:
    with suppress(NotText):
        return read_bytes(path) == raw
    return False


def _agreed(question: str) -> bool:
    return bench.on_terminal() and click.confirm(question, default=False, err=True)


def _sounds(routine: Routine, source: Path, own: Path) -> None:
    """Sound files that lie beside a routine go with it; what is there already is left."""
    for name in sorted(set(_named(routine.steps)) - CUE_SOUNDS):
        file, copy = source / name, own / name
        with suppress(Taken, OSError):
            content = disk.read(file, LARGEST_SOUND)
            copy.parent.mkdir(parents=True, exist_ok=True)
            write_new(copy, content)


def _named(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            yield from _named(item.steps)
        elif isinstance(item, Step):
            yield from (cue.sound for cue in item.cues if cue.sound)
