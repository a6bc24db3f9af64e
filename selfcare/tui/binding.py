"""The rows of the actions as bindings of a screen and as keys at its foot."""

from __future__ import annotations

from functools import cache

from textual.binding import Binding

from selfcare.actions.action import Action, Where
from selfcare.actions.table import OF_LISTS, of, one
from selfcare.tui.widgets.keyline import Key


def bindings(where: Where) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """What can be done in a place: the app brings up a page, and for each other row the screen has a method of its id.
    Lists take their own keys."""
    pages = [action for action in of(where) if action.opens]
    return [
        Binding(
            ",".join(action.keys),
            f"app.open_page('{action.opens}')" if action.opens else action.id,
            action.label,
            show=False,
            priority=action.first,
        )
        for action in (*bound(where), *pages)
    ]


def bound(where: Where) -> tuple[Action, ...]:
    """The rows that a screen has a method for."""
    return tuple(action for action in of(where) if set(action.keys) - OF_LISTS and not action.opens)


@cache
def reading(where: Where) -> frozenset[str]:
    """The keys that only bring up a page to read."""
    return frozenset(key for action in of(where) if action.opens for key in action.keys)


def key(where: Where, id: str, label: str = "") -> Key:
    """A row at the foot of a screen; `label` where it is another one for now."""
    action = one(where, id)
    return Key(action.keys[0], action.shown, label or action.label)


def foot(where: Where) -> list[Key]:
    """All rows of a place that are shown, in their order."""
    return [key(where, action.id) for action in of(where) if action.shown and action.keys]
