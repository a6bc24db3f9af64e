"""The straight way to the terminal, for what moves: Textual makes up all widgets of a screen again for one cell that
differs, some 4 ms, too much eight times a second beside a count that must be on time. Textual still draws whatever else
may have changed, so a widget that goes this way must give it the same picture when it asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile

from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from selfcare.tui.turning import Turned


def free_place(widget: Widget) -> Region | None:
    """Where it stands on the terminal; None where Textual is about to draw it, or something lies over it."""
    screen, app = widget.screen, widget.app
    if not screen.is_current or app._batch_count or screen._layout_required or screen._repaint_required:
        return None
    if widget in screen._dirty_widgets or widget._repaint_regions:
        return None
    seen = screen._compositor.visible_widgets
    place, clip = seen.get(widget, (Region(), Region()))
    if not place or place.size != widget.size or not clip.contains_region(place):
        return None
    over = takewhile(lambda each: each is not widget, seen)  # from the front to the back
    return None if any(seen[each][0].overlaps(place) for each in over) else place


_GATHERED: list[list[str]] = []
"""What is drawn together, while it is gathered."""


def draw(widget: Widget, turned: Turned) -> None:
    if _GATHERED:
        _GATHERED[-1].append(turned.sequence)
    elif turned.sequence:
        widget.app._display(widget.screen, turned)  # type: ignore[arg-type]  # as Textual's own updates


@contextmanager
def together(screen: Screen[None]) -> Iterator[None]:
    """What is drawn inside goes out at once: each write wakes the thread of the terminal, and that is dear."""
    gathered: list[str] = []
    _GATHERED.append(gathered)
    try:
        yield
    finally:
        _GATHERED.pop()
        if sequence := "".join(gathered):
            screen.app._display(screen, Turned(sequence))  # type: ignore[arg-type]
