"""The one thing on the screen that is seen from across the room: a figure or a word, as large as its place allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from selfcare.tui.columns import cells, is_even
from selfcare.tui.setting import Row, set_with
from selfcare.tui.turning import cut, downwards, together
from selfcare.tui.widgets.straight import Straight, draw_first, filtered


class Big(Straight):
    """Text in large letters, with an optional `suffix` ("of 10") at its foot, large too where there is room.

    A change repaints the cells that differ and nothing else; it never lays out anew. While figures run, the size and
    the place come from `reserve` ("88"), so that 9 stands where the 0 of 10 stood. Up and down the text stands where
    the style `content-align-vertical` puts it.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"big--suffix"}
    DEFAULT_CSS = """
    Big { width: 1fr; height: 1fr; content-align-vertical: middle; }
    Big > .big--suffix { color: $text-muted; }
    """

    text: reactive[str] = reactive("", repaint=False, init=False)
    suffix: reactive[str] = reactive("", repaint=False, init=False)
    reserve: reactive[str] = reactive("", repaint=False, init=False)

    def __init__(
        self,
        text: str = "",
        suffix: str = "",
        *,
        reserve: str = "",
        align: Literal["left", "center"] = "center",
        blocks: bool = True,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """`reserve`: the widest figures to come, with 8 for each digit; `blocks=False` draws with "#" alone."""
        super().__init__(name=name, id=id, classes=classes)
        self.set_reactive(Big.text, text)
        self.set_reactive(Big.suffix, suffix)
        self.set_reactive(Big.reserve, reserve)
        self._align = align
        self._blocks = blocks
        self._key: tuple[object, ...] = ()
        self._rows: list[Row] = []

    def update(self, text: str, suffix: str = "", *, reserve: str | None = None, in_parts: bool = True) -> None:
        """Show another text; without `reserve` the one before stays. Not `in_parts`: who asks has it drawn whole, or
        put elsewhere, and how it would look where it stands is not found out."""
        reserve = self.reserve if reserve is None else reserve
        if (text, suffix, reserve) == (self.text, self.suffix, self.reserve):
            return
        before = self._picture() if in_parts else []
        # Set together and compared once: a step that changes all three is one repaint.
        self.set_reactive(Big.text, text)
        self.set_reactive(Big.suffix, suffix)
        self.set_reactive(Big.reserve, reserve)
        if in_parts:
            self._repaint_since(before)

    def watch_text(self) -> None:
        self._repaint_since(self._rows)

    def watch_suffix(self) -> None:
        self._repaint_since(self._rows)

    def watch_reserve(self) -> None:
        self._repaint_since(self._rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """By the rows of the letters alone, where there is no border and no padding."""
        if self.styles.gutter:
            return super().render_lines(crop)
        rows, dress, width = self._picture(), self._styles_now(), self.size.width
        strips = filtered(self, [_strip(rows, y, width, *dress) for y in crop.line_range])
        return strips if crop.column_span == (0, width) else [cut(each, crop.x, crop.right) for each in strips]

    def draw_at(self, place: Region) -> None:
        """At once, where on the terminal it is about to stand: Textual draws it there as well, with all the rest."""
        rows, dress = self._set(place.width, place.height, self.styles.content_align_vertical), self._styles_now()
        strips = filtered(self, [_strip(rows, y, place.width, *dress) for y in range(place.height)])
        draw_first(self.screen, [(place.x, place.y + y, strip) for y, strip in enumerate(strips)])

    def render_line(self, y: int) -> Strip:
        return _strip(self._picture(), y, self.size.width, *self._styles_now())

    def _styles_now(self) -> tuple[Style, Style]:
        """Of the text and of the suffix."""
        return self.rich_style, self.get_component_rich_style("big--suffix")

    def _repaint_since(self, before: list[Row]) -> None:
        after = self._picture()
        changed = [y for y, (old, new) in enumerate(zip(before, after, strict=False)) if old != new]
        if len(before) != len(after):
            self.refresh()
        elif changed:
            spans = [(y, *run) for y in changed for run in _runs(before[y], after[y], self.size.width)]
            self.refresh(*(Region(left, y, right - left, 1) for y, left, right in downwards(spans)))

    def _picture(self) -> list[Row]:
        vertical = self.styles.content_align_vertical
        key = (self.text, self.suffix, self.reserve, self.size, vertical)
        if key != self._key:
            self._key, self._rows = key, self._set(self.size.width, self.size.height, vertical)
        return self._rows

    def _set(self, width: int, height: int, vertical: str) -> list[Row]:
        set_rows = set_with(
            self.text, self.suffix, width, height, self.reserve, self._align == "center", self._blocks
        ).rows
        free = max(0, height - len(set_rows))
        top = {"top": 0, "middle": free // 2, "bottom": free}[vertical]
        return [("", "")] * top + list(set_rows) + [("", "")] * (free - top)


def _strip(rows: Sequence[Row], y: int, width: int, style: Style, faint: Style) -> Strip:
    if y >= len(rows) or not rows[y][0]:
        return Strip.blank(width, style)
    large, small = rows[y]
    segments = [Segment(large, style)]
    if small:
        segments.append(Segment(small, faint))
    # Told, as else Rich measures every row, and keeps the last four thousand.
    known = len(large) + len(small) if is_even(large + small) else None
    return Strip(segments, known).adjust_cell_length(width, style)


def _runs(before: Row, after: Row, width: int) -> list[tuple[int, int]]:
    """The columns in which a row differs; all of them where a character may be wider than a column."""
    old, new = ("".join(row).ljust(width) for row in (before, after))
    if any(cells(line) != len(line) or len(line) != width for line in (old, new)) or len(before[0]) != len(after[0]):
        return [(0, width)]
    return list(together((x for x, (was, now) in enumerate(zip(old, new, strict=True)) if was != now), new))
