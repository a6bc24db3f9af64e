"""Finding one's way from the palette: the shelves, the techniques, and a programme's next routine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from selfcare.tui.shelving import SHELVES
from selfcare.tui.writing import home_of

if TYPE_CHECKING:
    from selfcare.tui.app import SelfcareApp
    from selfcare.tui.screens.home import HomeScreen

EVERY = "All techniques"


def commands(app: SelfcareApp) -> Iterator[SystemCommand]:
    """What the palette offers on the first screen, and between the routines of a programme."""
    from selfcare.guide.moves import Onward
    from selfcare.tui.screens.coming import ComingScreen

    for screen in app.screen_stack:
        if isinstance(screen, ComingScreen):
            for way in Onward:
                yield SystemCommand(way.value.capitalize(), "In this programme", partial(screen.action_go, way.name))
    home = home_of(app)
    if home is None:
        return
    for shelf in SHELVES:
        yield SystemCommand(f"Shelf: {shelf}", "Show these", partial(home.go, shelf))
    yield SystemCommand("Technique", "Show only one kind of massage or exercise", partial(pick_technique, app))


def read_home(app: SelfcareApp) -> None:
    """Read the list anew behind what is in front: something was played, or answered."""
    from selfcare.tui.screens.home import HomeScreen

    for screen in app.screen_stack:
        if isinstance(screen, HomeScreen):
            screen.read()


def pick_technique(app: SelfcareApp) -> None:
    """A filter on every shelf, until it is taken away."""
    home = home_of(app)
    if home is not None:
        _ask(app, home)


def _ask(app: SelfcareApp, home: HomeScreen) -> None:
    from selfcare.tui.screens.pick import PickScreen

    counted = home.shelving.techniques()
    names = ["", *counted]
    choices = [(EVERY, ""), *((f"{name.capitalize()}, {_routines(count)}", "") for name, count in counted.items())]

    def picked(at: int | None) -> None:
        if at is not None:
            home.only(names[at])

    app.push_screen(PickScreen("Which technique?", choices, names.index(home.shelving.technique)), picked)


def _routines(count: int) -> str:
    return "1 routine" if count == 1 else f"{count} routines"
