"""The app's side of the door: whatever a widget shows, wherever it came from, the terminal gets no command from it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from selfcare.door import is_visible, visible


class Visible(LineFilter):
    """Replaces in the picture what a terminal would obey; most lines have nothing of it and stay the same."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        del background
        if all(is_visible(segment.text) for segment in segments):
            return segments
        return [Segment(visible(segment.text), segment.style, segment.control) for segment in segments]


VISIBLE = Visible()
