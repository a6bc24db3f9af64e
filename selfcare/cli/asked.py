"""What is asked for most, done: home, the list, a routine. And the exact words that mean it, known without click.

Reading a command line with all its options takes longer than the list itself; `selfcare`, `selfcare list` and
`selfcare play NAME`, with any of its switches and what is one of a few words, mean the same here as there. What they
need is loaded when they run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selfcare.cli.wishes import Wishes
    from selfcare.shelves.entry import Entry


def known(words: Sequence[str]) -> Callable[[], None] | None:
    """What is asked for with exactly these words; None for words that have to be read."""
    if any(name.endswith("_COMPLETE") for name in os.environ):  # a shell asks how its words may go on
        return None
    match words:
        case []:
            return home
        case ["list"]:
            return list_all
        case ["play", *more]:
            from selfcare.cli.switches import told

            return partial(_play_named, *asked) if (asked := told(more)) else None
        case _:
            return None


def home() -> None:
    """The app, or, without a terminal, the list of routines."""
    from selfcare.cli.output import has_screen

    if not has_screen():
        list_all()
        return
    from selfcare.cli.playing import play_app
    from selfcare.cli.wishes import Wishes

    sys.exit(play_app(Wishes()))


def list_all(as_json: bool = False) -> None:
    from selfcare.cli.finding import library
    from selfcare.cli.listing import listing_facts, listing_lines
    from selfcare.cli.output import json_text

    entries = library().entries()
    print(json_text(listing_facts(entries)) if as_json else "\n".join(listing_lines(entries)))


def _play_named(name: str, on: frozenset[str], given: Mapping[str, Any]) -> None:
    from selfcare.cli.finding import found
    from selfcare.cli.switches import wished

    play(found(name), wished(on, **given), "plain" in on, "json" in on)


def play(entry: Entry, wishes: Wishes, plain: bool = False, as_json: bool = False) -> None:
    """In the app, as lines, or as JSON."""
    from selfcare.cli.output import has_screen
    from selfcare.cli.playing import play_app, play_json, play_plain

    if not (as_json or plain) and has_screen():
        sys.exit(play_app(wishes, entry))
    sys.exit(play_json(entry, wishes) if as_json else play_plain(entry, wishes))
