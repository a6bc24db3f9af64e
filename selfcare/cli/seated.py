"""What `--seated` asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from selfcare.format.model import Routine
    from selfcare.shelves.entry import Entry


def seated_twin_of(entry: Entry) -> Routine:
    """The seated twin of a routine; asking for one where there is none is wrong usage."""
    from selfcare.format.twin import seated_twin
    from selfcare.reading.problems import visible

    twin = seated_twin(entry.routine) if entry.routine is not None else None
    if twin is None:
        raise click.UsageError(f"{visible(entry.name)} has no seated twin; play it without --seated.")
    return twin
