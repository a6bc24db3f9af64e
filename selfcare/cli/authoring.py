"""What the commands for those who write routines share: the shelf they put them on, and whether somebody is there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from selfcare import places

if TYPE_CHECKING:
    from selfcare.writing.shelf import Shelf

LEADS = ("self", "partner", "either")


def on_terminal() -> bool:
    """Whether somebody is there to be asked; questions go to stderr, as stdout is content."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def shelf() -> Shelf:
    from selfcare.writing.shelf import Shelf

    return Shelf(places.bundled("routines"), places.own_routines())


def made_schema() -> dict[str, Any]:
    """The schema with the words that are known beside the format."""
    from selfcare.cli.checking import known
    from selfcare.reading.rules import CUE_SOUNDS
    from selfcare.reading.schema import schema

    words = known()
    names = {"care": words.caps, "tips": words.tips, "technique": words.techniques, "sound": CUE_SOUNDS}
    return schema({**names, "cautions": words.cautions})
