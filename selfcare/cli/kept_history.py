"""The history opened to be read, and what of it is in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from selfcare import places
from selfcare.cli.codes import FAULT, fail

if TYPE_CHECKING:
    from selfcare.history.store import Store


@contextmanager
def opened() -> Iterator[Store]:
    """The history to be read; ends the program with a sentence where it cannot be, at first or further on."""
    from selfcare.history.backups import newest_good
    from selfcare.history.store import Store
    from selfcare.history.trouble import HistoryDamaged, HistoryProblem

    try:
        with Store.open(places.history()) as store:
            yield store
    except HistoryDamaged as damaged:
        found = newest_good(places.history())
        help_ = (
            f" The newest good backup is {found.description()}; `selfcare history restore` brings it back."
            if found
            else ""
        )
        fail(f"{damaged} It stays as it is: {places.history()}.{help_}", FAULT)
    except HistoryProblem as problem:
        fail(str(problem), FAULT)


def tell_doubts(store: Store) -> None:
    """What was not shown, as it is not as it was written."""
    doubts = list(store.doubts.values())
    for doubt in doubts[:5]:
        click.echo(f"selfcare: {doubt}", err=True)
    if len(doubts) > 5:
        click.echo(f"selfcare: and {len(doubts) - 5} more; `selfcare history check` lists them.", err=True)
