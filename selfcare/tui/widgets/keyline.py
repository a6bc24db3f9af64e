"""The keys, quietly at the foot of a screen; each can be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.keyrows import MORE, Key, needed, places

__all__ = ["Key", "KeyLine"]
MOST = 2
"""Rows at most, where nobody says how high it is."""
LOW = 14
"""Rows of a terminal in which a second row of keys would take the place of what is read."""


class KeyLine(Widget):
    """As many keys as fit, the first ones first; they wrap into the rows there are."""

    DEFAULT_CSS = """
    KeyLine { height: auto; width: 1fr; color: $foreground 80%; }
    KeyLine > .keyline--key { color: $foreground; text-style: bold; }
    """
    COMPONENT_CLASSES = {"keyline--key"}

    def __init__(self, keys: Sequence[Key], *, id: str | None = None, most: int | None = None) -> None:
        """`most`: rows at most, also in a low terminal."""
        super().__init__(id=id)
        self._keys = tuple(keys)
        self._most = most

    def show(self, keys: Sequence[Key]) -> None:
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.refresh(layout=self.styles.auto_dimensions)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return needed(self._keys, width, self._most or (1 if viewport.height < LOW else MOST))

    def render_line(self, y: int) -> Strip:
        style, bold = self.rich_style, self.get_component_rich_style("keyline--key")
        segments: list[Segment] = []
        at = 0
        for place in places(self._keys, self.size.width, self.size.height):
            if place.row != y:
                continue
            segments.append(Segment(" " * (place.column - at), style))
            if place.key is None:
                segments.append(Segment(MORE, style))
                at = place.column + len(MORE)
            else:
                segments += [Segment(place.key.shown, bold), Segment(f" {place.key.label}", style)]
                at = place.column + place.key.width
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: Click) -> None:
        for place in places(self._keys, self.size.width, self.size.height):
            if place.row == event.y and place.key and place.column <= event.x < place.column + place.key.width:
                self.app.simulate_key(place.key.press)
