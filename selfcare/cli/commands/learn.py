"""`selfcare learn`: pages to read, as plain lines."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from selfcare import places
from selfcare.cli.codes import NONE_SUCH, fail

if TYPE_CHECKING:
    from selfcare.care.learn import Topic

WIDEST = 80
"""Columns; a longer line is hard to follow, however wide the terminal is."""


def _topics(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from selfcare.care.learn import TOPICS

    return [name for name in TOPICS if name.startswith(incomplete.casefold())]


@click.command("learn")
@click.argument("topic", nargs=-1, shell_complete=_topics)
def command(topic: tuple[str, ...]) -> None:
    """Read about massage, therapists, and what is known.

    Without a TOPIC: the topics there are.
    """
    from selfcare.care.learn import UnknownTopic, find, topics
    from selfcare.care.signs import Numbers
    from selfcare.reading.problems import visible
    from selfcare.settings import Settings

    width = min(shutil.get_terminal_size().columns, WIDEST) if sys.stdout.isatty() else None
    if not topic:
        for line in listed(topics(), width):
            click.echo(line)
        return
    choices = Settings.read(places.settings())
    try:
        found = find(" ".join(topic), Numbers(choices.emergency, choices.helper))
    except UnknownTopic as unknown:
        near = f" Did you mean {' or '.join(unknown.suggestions)}?" if unknown.suggestions else ""
        fail(f"there is no topic '{visible(unknown.name)}'.{near} `selfcare learn` shows them all.", NONE_SUCH)
    for line in lines(found, width):
        click.echo(line)


def listed(topics: tuple[Topic, ...], width: int | None) -> Iterator[str]:
    """A line a topic: its name, and what it is about."""
    names = max(len(topic.name) for topic in topics)
    for topic in topics:
        yield from fitted(f"{topic.name:{names}}  {topic.line}", width, names + 2)


def lines(topic: Topic, width: int | None) -> Iterator[str]:
    """The page, one idea a line; on a terminal, what goes on in the next row stands a little in."""
    for line in topic.lines:
        yield from fitted(line, width, 2)


def fitted(line: str, width: int | None, indent: int) -> list[str]:
    if width is None or len(line) < width:
        return [line]
    return wrap(
        line, max(width - 1, 20), subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )
