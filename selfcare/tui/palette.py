"""The palette: what can be done on the screen in front, from the rows of the actions, and then what can be anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand
from textual.command import DiscoveryHit, Hits
from textual.screen import Screen
from textual.system_commands import SystemCommandsProvider

from selfcare.actions.action import Action, Where
from selfcare.actions.table import of, one
from selfcare.tui.front import home_of
from selfcare.tui.shelving import SHELVES

if TYPE_CHECKING:
    from selfcare.tui.host import Host

LEAD_INS = (0, 15, 30, 60)
"""Seconds to choose from; `e` gives ten more at any time."""


class InOrder(SystemCommandsProvider):
    """The palette in the order in which it is given: Textual would have it by the alphabet."""

    async def discover(self) -> Hits:
        for name, told, do, is_shown in self.app.get_system_commands(self.screen):
            if is_shown:
                yield DiscoveryHit(name, do, help=told)


LAST = ("change_theme", "ask_to_leave")
"""What is wanted least often, or ends it all."""


def commands(app: Host, screen: Screen[Any]) -> Iterator[SystemCommand]:
    """All of it, the nearest and likeliest first."""
    home = home_of(app)
    for action in here(screen):
        yield _entry(action, doing(screen, action))
    yield from _anywhere(app, last=False)
    if home is not None:
        for shelf in SHELVES:
            yield SystemCommand(f"Shelf: {shelf}", "Show these", partial(home.go, shelf))
    if app.sitting is None and not _is_at(screen, Where.LEARN) and home is None:
        yield _entry(one(Where.HOME, "learn"), partial(app.action_open_page, "learn"))
    for seconds in LEAD_INS:
        title = f"Begin with a lead-in of {seconds} s" if seconds else "Begin with no lead-in"
        yield SystemCommand(title, "Time to stand back; remembered", partial(_lead_in, app, seconds))
    yield from _anywhere(app, last=True)


def _anywhere(app: Host, last: bool) -> Iterator[SystemCommand]:
    for action in of(Where.ANYWHERE):
        if action.in_palette and (action.id in LAST) is last:
            yield _entry(action, getattr(app, f"action_{action.id}"))


def here(screen: Screen[Any]) -> Iterator[Action]:
    """What the palette offers of the place that a screen is."""
    place, can = getattr(screen, "PLACE", None), getattr(screen, "can", lambda _: True)
    for action in of(place) if place is not None else ():
        if action.in_palette and can(action.id):
            yield action


def doing(screen: Screen[Any], action: Action) -> Callable[[], Any]:
    """What is done then: a page is brought up, a session's row is done, and all else is a method of the screen."""
    if action.opens:
        return partial(screen.app.action_open_page, action.opens)  # type: ignore[attr-defined]
    if action.where is Where.SESSION:
        return partial(screen.do, action)  # type: ignore[attr-defined]
    found: Callable[[], Any] = getattr(screen, f"action_{action.id}")
    return found


def _is_at(screen: Screen[Any], place: Where) -> bool:
    return getattr(screen, "PLACE", None) is place


def _entry(action: Action, do: Callable[[], Any]) -> SystemCommand:
    return SystemCommand(action.name, action.help, do)


def _lead_in(app: Host, seconds: int) -> None:
    app.parts.choices.lead_in = seconds
    app.parts.remember()
