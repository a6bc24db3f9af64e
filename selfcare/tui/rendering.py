"""Textual's compositor, which makes up every widget of a screen again for one cell that differs; here only those that
stand where something differs, and of them only those rows. A session differs every second for an hour."""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class SparingCompositor(Compositor):
    """For a screen on which little changes often."""

    def __init__(self) -> None:
        super().__init__()
        self._differing: tuple[Region, ...] = ()
        """Where, while a part of the screen is made up."""

    def render_partial_update(self) -> ChopsUpdate | None:
        self._differing = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
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
