"""What somebody chose on home is begun. Its file is read before that counts, whatever the list says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfcare.shelves.programmes import Plan
from selfcare.tui import rows
from selfcare.tui.shelving import Left

if TYPE_CHECKING:
    from selfcare.tui.host import Host
    from selfcare.tui.shelving import Row, Shelving


def begin(app: Host, shelving: Shelving, row: Row) -> bool:
    """Whether its file is still what could be begun."""
    if isinstance(row, Plan):
        return _begin_programme(app, shelving, row)
    chosen = row.entry if isinstance(row, Left) else row
    # Before every file was looked at, another one may be of this name by now: a copy of one's own.
    entry = chosen if shelving.read else app.parts.now(chosen)
    if entry is None or (entry.routine is None and chosen.card is not None):
        return False
    if isinstance(row, Left):
        app.begin(entry, offer=row.offer)
    elif entry.card is not None:
        app.begin(entry, seated=rows.is_seated_here(shelving, entry.card))
    return True


def _begin_programme(app: Host, shelving: Shelving, plan: Plan) -> bool:
    if not plan.stages:
        app.say("It can be played again when that routine is mended; F3 opens it on the shelf with all.")
        return True
    if not all(entry.routine is not None for entry in plan.entries):
        return False
    app.begin_programme(plan, lambda entry: ", ".join(rows.in_list(shelving, entry)[1:]))
    return True
