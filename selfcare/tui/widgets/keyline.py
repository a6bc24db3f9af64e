"""The keys, in one quiet row at the foot of a screen; each can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget

GAP = 3


@dataclass(frozen=True, slots=True)
class Key:
    """A key that is shown: which one a click presses, how it is written, and in a word what happens."""

    press: str
    shown: str
    label: str


class KeyLine(Widget):
    """As many keys as fit, the first ones first; they wrap into the rows there are."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $foreground 70%; }
    KeyLine > .keyline--key { color: $foreground; text-style: bold; }
    """
    COMPONENT_CLASSES = {"keyline--key"}

    def __init__(self, keys: Sequence[Key], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = tuple(keys)

    def show(self, keys: Sequence[Key]) -> None:
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        style, bold = self.rich_style, self.get_component_rich_style("keyline--key")
        segments: list[Segment] = []
        at = 0
        for start, key in self._places():
            segments += [Segment(" " * (start - at), style), Segment(key.shown, bold), Segment(f" {key.label}", style)]
            at = start + len(key.shown) + 1 + len(key.label)
        return Strip(segments if y == 0 else []).adjust_cell_length(self.size.width, style)

    def on_click(self, event: Click) -> None:
        for start, key in self._places():
            if start <= event.x < start + len(key.shown) + 1 + len(key.label):
                self.app.simulate_key(key.press)

    def _places(self) -> list[tuple[int, Key]]:
        """Which keys are shown, and from which column on."""
        places, at = [], 0
        for key in self._keys:
            end = at + len(key.shown) + 1 + len(key.label)
            if end > self.size.width:
                break
            places.append((at, key))
            at = end + GAP
        return places
