"""A routine to take along: a recording and a page, made beside whatever else is done."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from selfcare.tui import rows

if TYPE_CHECKING:
    from selfcare.shelves.entry import Entry
    from selfcare.tui.host import Host
    from selfcare.tui.shelving import Shelving


def take(app: Host, entry: Entry | None, shelving: Shelving) -> None:
    """Make it from a thread of its own, and tell where it lies or why it was not made."""
    if entry is None or entry.card is None:
        app.say("There is nothing here that could be exported.")
        return
    seated = rows.is_seated_here(shelving, entry.card)
    app.say(f"{entry.title}: a recording and a page are being made. You can go on.")

    def make() -> None:
        told = app.parts.take_along(entry, seated)
        with suppress(RuntimeError):  # nobody is there any more
            app.call_from_thread(app.say, told)

    Thread(target=make, name="taking along", daemon=True).start()
