"""The desk of this machine: the person's folder, their editor, the words that are known beside the format."""

from __future__ import annotations

from collections.abc import Callable

from selfcare.cli import authoring
from selfcare.cli.checking import looked_over
from selfcare.cli.editors import Editor, chosen
from selfcare.guide.desk import Desk
from selfcare.writing.shelf import Shelf


def desk(shelf: Shelf | None = None, editor: Callable[[], Editor] = chosen) -> Desk:
    """With the person's own shelf, where no other is given."""
    return Desk(shelf or authoring.shelf(), editor, authoring.made_schema, looked_over)
