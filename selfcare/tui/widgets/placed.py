"""A screen whose children stand where a pure layout puts them."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.blocks import Place


class Placed(Widget):
    """Children by their ids; those without a place are not shown."""

    DEFAULT_CSS = "Placed { width: 1fr; height: 1fr; }"

    def __init__(self, *children: Widget, id: str | None = None) -> None:
        super().__init__(*children, id=id)
        self.regions: dict[str, Region] = {}
        self._by_place = _ByPlace()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Nothing stands between the children: one blank row, as often as it is there."""
        ground = self.background_colors[1]
        strip = Strip.blank(crop.width, Style.from_color(bgcolor=ground.rich_color))
        for each in self.get_line_filters():
            strip = strip.apply_filter(each, ground)
        return [strip] * crop.height

    @property
    def layout(self) -> Layout:
        return self._by_place

    def put(self, places: Mapping[str, Place]) -> frozenset[str]:
        """Let them stand there; lays out anew only where a place differs. Those that are to stand elsewhere."""
        regions = {id: Region(each.x, each.y, each.width, each.height) for id, each in places.items()}
        moving = frozenset(id for id, region in regions.items() if self.regions.get(id) != region)
        if regions != self.regions:
            self.regions = regions
            self._clear_arrangement_cache()
            # Of itself nothing is seen, and what moves is drawn anyway. At once, and not by a message: from now on
            # nothing is drawn any more where it stood.
            self.screen._layout_required = True
            self.screen.check_idle()
        return moving


class _ByPlace(Layout):
    """The only layout that knows nothing."""

    name = "by-place"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002
        assert isinstance(parent, Placed)
        return [
            WidgetPlacement(parent.regions[child.id], NULL_OFFSET, NULL_SPACING, child)
            for child in children
            if child.id is not None and child.id in parent.regions
        ]
