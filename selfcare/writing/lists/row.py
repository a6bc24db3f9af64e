"""A line of a list, as the readers hand it on."""

from __future__ import annotations

from msgspec import Struct


class Row(Struct, frozen=True):
    """A line of the list."""

    text: str
    mark: str = ""
    """What it began with: `-` for any bullet, `1` for any number, `#` for a heading."""
    indent: int = 0
    gap: bool = False
    """An empty line stands before it."""
    cells: tuple[str, ...] = ()
    """Its columns, where it is of a table."""
    spaced: tuple[str, ...] = ()
    """The same by two spaces and more; they mean something only under a heading of a table."""
    note: str = ""
    shown: str = ""
    """It as it was written, where it is told so: a row of a table."""
    tabled: bool = False
    """It is a row below a heading of columns."""
    number: int = 0
    """The number that it began with; 0 where there is none."""
    fields: bool = False
    """It is of labels with values, and has no name of its own: `Reps: 10   Side: R/L`."""
    cautions: tuple[str, ...] = ()
    """What it says for safety beside its dose."""
    aside: str = ""
    """Why nothing of it is read: it is quoted, crossed out, not ticked."""
    joined: tuple[tuple[str, str], ...] = ()
    """Lines that were read as one, each with the one above it."""
    of: frozenset[int] = frozenset()
    """Numbers of the rows that it was made of, as the list was before tables and blocks were put into words."""
