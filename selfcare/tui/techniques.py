"""The kinds of massage and exercise as a filter: the key that shows the chosen one, and the lines to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.actions.action import Where
from selfcare.tui.binding import key
from selfcare.tui.keyrows import Key

EVERY = "All techniques"
LONGEST = 24
"""Letters of a technique's name that are shown at the head."""


def technique_choices(counted: Mapping[str, int]) -> list[tuple[str, str]]:
    """Each with how many routines it has; all of them first."""
    return [(EVERY, ""), *((f"{name.capitalize()}, {_routines(count)}", "") for name, count in counted.items())]


def technique_key(technique: str) -> Key:
    name = technique if len(technique) <= LONGEST else f"{technique[: LONGEST - 1]}…"
    return key(Where.HOME, "technique", f"only {name}" if name else "")


def _routines(count: int) -> str:
    return "1 routine" if count == 1 else f"{count} routines"
