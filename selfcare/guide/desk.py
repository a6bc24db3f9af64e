"""Where routines are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from selfcare.shelves.library import Entry


class Desk(Protocol):
    """Where routines are written."""

    def begin(self, title: str, position: str, lines: Sequence[str]) -> tuple[str | None, str]:
        """Write a new routine; its name, None where it could not be written, and a sentence about it."""

    def on_the_terminal(self) -> bool:
        """Whether the editor takes the terminal for itself until it is left."""

    def edit(self, entry: Entry) -> str:
        """Open a routine in the editor, a bundled one as the person's own copy; a sentence about what came of it."""

    def put_back(self, entry: Entry) -> str:
        """A bundled routine as it came, the person's copy set aside; a sentence about it."""
