"""What somebody was told whole before a routine is told in few words for a month, while it stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selfcare import offline

if TYPE_CHECKING:
    from selfcare.format.model import Routine

_FIRST = r"[^.;]+"
_MORE = r", (?!or\b)"
"""Behind it stands how it is sat, as with a towel; another way to sit is no more of the same."""


def in_few_words(position: str) -> str:
    """How somebody sits or lies, without what is said of it in the same breath; a sentence of its own stays, as it may
    be what keeps somebody safe."""
    first = re.match(_FIRST, position)
    if first is None:
        return position
    return f"{re.split(_MORE, first[0], maxsplit=1)[0]}{position[first.end() :]}"


def as_told(routine: Routine) -> str:
    """What tells it from what was told before: where one is, and what is at hand. Nobody reads from it what it was."""
    told = "\n".join((routine.title, routine.position or "", *routine.equipment))
    return offline.checksum(told.encode())[:16]
