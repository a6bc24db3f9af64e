"""The straight way to the terminal, for what moves: Textual makes up all widgets of a screen again for one cell that
differs, some 4 ms, too much eight times a second beside a count that must be on time. Textual still draws whatever else
may have changed, so a widget that goes this way must give it the same picture when it asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, takewhile
from typing import Any, Self

from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from selfcare.tui.turning import Piece, Turned, cut, written


class Straight(Widget):
    """Of which the cells that it names to be repainted go to the terminal at once, where that is free."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """`regions`: of one row each, and no letter of two cells cut through."""
        by = self.content_offset if regions else None
        parts = [each.translate(by) for each in regions] if by is not None and self.is_attached else []
        place = free_place(self, *parts) if parts and repaint and not (layout or recompose) else None
        if place is None:
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        self._layout_cache.clear()  # as Textual does: it holds what was rendered, and would be shown for ever
        self._set_dirty(*regions)
        self._repaint_regions.clear()  # there were none before, else it would not be free
        top, bottom = min(each.y for each in parts), max(each.bottom for each in parts)
        rows = self.render_lines(Region(0, top, place.width, bottom - top))
        with together(self.screen) as gathered:
            gathered += [
                (place.x + each.x, place.y + each.y, cut(rows[each.y - top], each.x, each.right)) for each in parts
            ]
        return self

    def repaint_since(self, before: Sequence[object], after: Sequence[object], width: int) -> None:
        """The rows of which that differs which stands there; all of it where they are not so many as before."""
        if len(before) != len(after) or not after:
            self.refresh()
        elif differing := [y for y, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]:
            self.repaint_rows(differing, width)

    def repaint_rows(self, rows: Iterable[int], width: int) -> None:
        self.refresh(*(Region(0, y, width, 1) for y in rows))


def free_place(widget: Widget, *parts: Region) -> Region | None:
    """Where it stands on the terminal; None where Textual is about to draw it, or something lies over it: over all of
    it, or over the parts of it that are to be drawn."""
    screen, app = widget.screen, widget.app
    if not screen.is_current or app._batch_count or screen._layout_required or screen._repaint_required:
        return None
    if widget in screen._dirty_widgets or widget._repaint_regions:
        return None
    seen = screen._compositor.visible_widgets
    place, clip = seen.get(widget, (Region(), Region()))
    if not place or place.size != widget.outer_size or not clip.contains_region(place):
        return None
    drawn = Region.from_union([each.translate(place.offset) for each in parts]) if parts else place
    over = takewhile(lambda each: each is not widget, seen)  # from the front to the back
    return None if any(seen[each][0].overlaps(drawn) for each in over) else place


def is_free_for(children_of: Widget, place: Region) -> bool:
    """Whether nothing but these lies over a place on the terminal, which one of them is about to have."""
    screen, seen = children_of.screen, children_of.screen._compositor.visible_widgets
    if not screen.is_current or screen.app._batch_count or children_of not in seen:
        return False
    over = takewhile(lambda each: each is not children_of, seen)
    return not any(seen[each][0].overlaps(place) for each in over if each.parent is not children_of)


def filtered(widget: Widget, strips: list[Strip]) -> list[Strip]:
    """As the terminal is to get them."""
    ground = widget.background_colors[1]
    for each in widget.get_line_filters():
        strips = [strip.apply_filter(each, ground) for strip in strips]
    return strips


_GATHERED: list[Piece | str] | None = None
"""What is drawn together, while it is gathered: pieces, and what was made of some before."""


def draw(widget: Widget, turned: Turned) -> None:
    with together(widget.screen) as gathered:
        gathered.append(turned.sequence)


def draw_first(screen: Screen[Any], pieces: Sequence[Piece]) -> None:
    """Before all that is gathered."""
    _send(screen, written(pieces, screen.size.width, screen.app.console))


@contextmanager
def together(screen: Screen[Any]) -> Iterator[list[Piece | str]]:
    """What is drawn inside goes out at once: each write wakes the thread of the terminal, and that is dear."""
    global _GATHERED
    if _GATHERED is not None:
        yield _GATHERED
        return
    gathered: list[Piece | str] = []
    _GATHERED = gathered
    try:
        yield gathered
    finally:
        _GATHERED = None
        if sequence := _sequence(gathered, screen):
            _send(screen, sequence)


def _sequence(gathered: list[Piece | str], screen: Screen[Any]) -> str:
    """One after the other, as the later may stand where the earlier stood."""
    out: list[str] = []
    for made, group in groupby(gathered, lambda each: isinstance(each, str)):
        parts: Any = group  # of one kind, which groupby cannot say
        out.append("".join(parts) if made else written(parts, screen.size.width, screen.app.console))
    return "".join(out)


def _send(screen: Screen[Any], sequence: str) -> None:
    screen.app._display(screen, Turned(sequence))  # type: ignore[arg-type]  # as Textual's own updates
