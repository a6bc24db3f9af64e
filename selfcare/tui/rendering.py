"""Textual's compositor, which makes up every widget of a screen again for one cell that differs; here only those that
stand where something differs, and of them only those rows. A session differs every second for an hour.

And of a row that differs in a part it writes all from the left edge of its widget on; here only that part.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console, RenderableType
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.turning import Piece, cut, written


class SparingUpdate(ChopsUpdate):
    """Writes what differs, cut on both sides, in colours that are said once."""

    def render_segments(self, console: Console) -> str:
        pieces: list[Piece] = []
        for y, left, right in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= right or end <= left:
                    continue
                start, stop = _start(strip, left - x), min(end, right) - x
                part = strip if start == 0 and x + stop == end else cut(strip, start, stop)
                pieces.append((x + start, y, part))
        return written(pieces, self.chop_ends[0][-1], console)


def draw_now(screen: Screen[Any], widgets: Iterable[Widget]) -> None:
    """Where they are to stand elsewhere, at once: Textual would do it when all messages in between have gone round, and
    draw again each of them that speaks up later."""
    if not screen._layout_required or not screen.is_current or screen.app._batch_count:
        return
    for each in widgets:
        if each._repaint_required:
            each._repaint_required = False
            screen._dirty_widgets.add(each)
    screen._on_timer_update()


def _start(strip: Strip, wanted: int) -> int:
    """The cell from which a strip is written. A letter of two cells must not be cut through: then all of it."""
    return wanted if wanted > 0 and strip.cell_length == len(strip.text) else 0


class SparingCompositor(Compositor):
    """For a screen on which little changes often, and that is drawn only where it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._differing: tuple[Region, ...] = ()
        """Where, while a part of the screen is made up."""

    def render_update(
        self, full: bool = False, screen_stack: list[Screen[Any]] | None = None, simplify: bool = False
    ) -> RenderableType | None:
        """None also while the app starts, or puts several changes together: it would be thrown away (`App._display`).
        What differs is kept until then. Not for every screen, as a list learns how long it is when it is drawn."""
        if self.root is not None and self.root.app._batch_count:
            return None
        return super().render_update(full, screen_stack, simplify)

    def render_partial_update(self) -> ChopsUpdate | None:
        self._differing = tuple(self._dirty_regions)
        try:
            update = super().render_partial_update()
            return None if update is None else SparingUpdate(update.chops, update.spans, update.chop_ends)
        finally:
            self._differing = ()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        if not self._differing:
            yield from super()._get_renders(crop)
            return
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            rows = [each.intersection(seen) for each in self._differing if each.overlaps(seen)]
            if rows:
                # Whole rows, as the parts of a row are told apart by the edges of the widgets.
                top, bottom = min(each.y for each in rows), max(each.bottom for each in rows)
                part = Region(seen.x, top, seen.width, bottom - top)
                yield region, part, widget.render_lines(part.translate(-region.offset))
