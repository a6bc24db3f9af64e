"""The list of routines. A row is made when it comes into sight, so that ten thousand stand as soon as thirty."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, Leave, MouseMove, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from selfcare.tui.widgets.straight import Straight, filtered
from selfcare.tui.wrapping import wrapped

QUIET = Style(dim=True)
INDENT = "  "
"""Of what stands under a title, as it tells these lines from the next one."""
GUESSED = 2
"""Lines of a row that was not made yet: most have a title and one line."""
KEPT = 1000
"""Lines that are kept made up."""
_Line = tuple[str, bool, bool, bool]
"""What stands on a line: its words, whether they are quiet, and whether somebody looks or points at them."""


class Row(Struct, frozen=True):
    """A title, what stands under it in a quieter tone, and what marks it."""

    title: str
    under: str = ""
    marks: tuple[str, ...] = ()


class ShelfList(ScrollView, Straight, can_focus=True):
    """The keys are those of any list. One click looks, the second one chooses, so that somebody can look with a mouse.

    An arrow draws the two rows that it touches, and the same rows are not drawn again."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, show=False)
        for key, action in (
            ("down", "step(1)"),
            ("up", "step(-1)"),
            ("home", "go(0)"),
            ("end", "go(-1)"),
            ("pagedown", "page(1)"),
            ("pageup", "page(-1)"),
            ("enter", "choose"),
        )
    ]
    DEFAULT_CSS = """
    ShelfList { height: 1fr; overflow-x: hidden; scrollbar-gutter: stable; }
    ShelfList > .shelflist--looked {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: $block-cursor-text-style;
    }
    ShelfList > .shelflist--pointed { background: $block-hover-background; }
    """
    COMPONENT_CLASSES = {"shelflist--looked", "shelflist--pointed"}

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """The row that is looked at."""
    pointed: reactive[int | None] = reactive(None, repaint=False)
    """The row that the mouse is over."""

    class Looked(Message):
        """Somebody came to a row."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    class Chosen(Message):
        """Somebody took a row."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.many = 0
        self._row: Callable[[int], Row] = lambda _: Row("")
        self._nothing = ""
        self._wide = 0
        self._made: list[list[tuple[str, bool]]] = []
        """The rows from the first on, each as lines with whether they are quiet."""
        self._tops: list[int] = []
        """The line that each of them begins on."""
        self._end = 0
        """The line after the last of them."""
        self._plain = self._looked = self._at_pointer = Style()
        self._dressed: tuple[object, ...] = ()
        self._strips: dict[_Line, Strip] = {}

    def show(self, many: int, row: Callable[[int], Row], at: int | None, nothing: str = "") -> None:
        """So many, and this one looked at. `row` tells what stands in one, `nothing` why there is none."""
        before, stood = self._in_sight(), self.highlighted
        self.many, self._row, self._nothing = many, row, nothing
        self._forget()
        at = self.validate_highlighted(at)
        self._make(at or 0)
        self._make_to(round(self.scroll_y) + self.size.height)
        self.set_reactive(ShelfList.highlighted, at)
        # Before it is measured, which has it laid out and drawn by Textual, later.
        self.repaint_since(before, self._in_sight(), self._wide)
        self._measure()
        self._bring()
        if at is not None and at != stood:
            self.post_message(self.Looked(at))

    # What stands there

    def words(self, at: int) -> str:
        """All that stands in a row, line by line."""
        self._make(at)
        return "\n".join(text for text, _ in self._made[at])

    def _forget(self) -> None:
        self._made, self._tops, self._end = [], [], 0

    def _make(self, at: int) -> None:
        """As far as this row; not before it is known how wide they are."""
        if self._wide:
            for each in range(len(self._made), min(self.many, at + 1)):
                lines = _lines(self._row(each), self._wide - 1)
                self._made.append(lines)
                self._tops.append(self._end)
                self._end += len(lines)

    def _make_to(self, line: int) -> None:
        while self._wide and self._end <= line and len(self._made) < self.many:
            self._make(len(self._made))

    def _at(self, line: int) -> int | None:
        """The row on a line."""
        self._make_to(line)
        return bisect_right(self._tops, line) - 1 if 0 <= line < self._end else None

    def _measure(self) -> None:
        """How high all of it is. To set that lays the screen out anew; where all fits, no bar has to be drawn."""
        whole = Size(self._wide, self._end + GUESSED * (self.many - len(self._made)))
        if self._wide and max(whole.height, self.virtual_size.height) > self.size.height:
            self.virtual_size = whole
        else:
            self.set_reactive(ShelfList.virtual_size, whole)

    def on_resize(self, _: Resize) -> None:
        self._fit()
        self._bring()

    def _fit(self) -> None:
        if self._wide != self.scrollable_content_region.width:
            self._wide = self.scrollable_content_region.width
            self._forget()
            self._make(self.highlighted or 0)
            self._make_to(round(self.scroll_y) + self.size.height)
            self.call_after_refresh(self._measure)

    def watch_scroll_y(self, old: float, new: float) -> None:
        super().watch_scroll_y(old, new)
        made = len(self._made)
        self._make_to(round(new) + self.size.height)
        if len(self._made) > made:
            self._measure()

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        return self._strip(self._line(round(self.scroll_y) + y))

    def render_lines(self, crop: Region) -> list[Strip]:
        """A line is made up once for many letters: border, padding and all else that a widget may have it has not."""
        self._fit()  # where it is drawn before anybody has said how wide it is
        self._dress()
        lines = [self.render_line(y) for y in crop.line_range]
        return lines if crop.column_span == (0, self.size.width) else [line.crop(crop.x, crop.right) for line in lines]

    def _dress(self) -> None:
        """Whatever changes this makes Textual draw all of it: then the strips are new."""
        looks = [self.rich_style, *map(self.get_component_rich_style, ("shelflist--looked", "shelflist--pointed"))]
        dressed = *looks, self._wide, self.size.width, self.get_line_filters(), self.background_colors[1]
        if dressed != self._dressed:
            self._dressed = dressed
            self._plain, self._looked, self._at_pointer = looks
            self._strips.clear()

    def _strip(self, line: _Line) -> Strip:
        strip = self._strips.get(line)
        if strip is None:
            if len(self._strips) >= KEPT:
                self._strips.clear()
            text, quiet, looked, pointed = line
            style = self._looked if looked else self._at_pointer if pointed else self._plain
            words = Segment(text, style + QUIET if quiet else style)
            drawn = Strip([words]).adjust_cell_length(self._wide, style)
            (strip,) = filtered(self, [drawn.adjust_cell_length(self.size.width, self._plain)])
            self._strips[line] = strip
        return strip

    def _line(self, line: int) -> _Line:
        at = self._at(line)
        if at is None:
            told = wrapped(self._nothing, self._wide) if not self.many else []
            return told[line] if line < len(told) else "", False, False, False
        return *self._made[at][line - self._tops[at]], at == self.highlighted, at == self.pointed

    def _in_sight(self) -> list[_Line]:
        top = round(self.scroll_y)
        return [self._line(top + y) for y in range(self.size.height)] if self._wide else []

    def _draw(self, *rows: int | None) -> None:
        """Of these the lines in sight."""
        made = [at for at in {*rows} if at is not None and at < len(self._made)]
        top = round(self.scroll_y)
        lines = [self._tops[at] + each - top for at in sorted(made) for each in range(len(self._made[at]))]
        if seen := [y for y in lines if 0 <= y < self.size.height]:
            self.repaint_rows(seen, self._wide)

    # Where somebody is

    def validate_highlighted(self, at: int | None) -> int | None:
        return None if at is None or not self.many else max(0, min(at, self.many - 1))

    def watch_highlighted(self, before: int | None, at: int | None) -> None:
        if at is not None:
            self._make(at)
            self._bring()
            self.post_message(self.Looked(at))
        self._draw(before, at)

    def watch_pointed(self, before: int | None, at: int | None) -> None:
        self._draw(before, at)

    def _bring(self) -> None:
        """Into sight what is looked at."""
        at = self.highlighted
        if at is not None and at < len(self._made):
            self._measure()
            place = Region(0, self._tops[at], self._wide, len(self._made[at]))
            self.scroll_to_region(place, force=True, animate=False, immediate=True)

    def action_step(self, way: int) -> None:
        """Round and round."""
        if self.many:
            self.highlighted = (self.highlighted + way) % self.many if self.highlighted is not None else 0

    def action_go(self, at: int) -> None:
        if self.many:
            self.highlighted = at % self.many

    def action_page(self, way: int) -> None:
        if self.many:
            self._make(self.highlighted or 0)
            line = self._tops[self.highlighted or 0] + way * self.size.height
            found = self._at(max(0, line))
            self.highlighted = self.many - 1 if found is None else found

    def action_choose(self) -> None:
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted))

    def on_click(self, event: Click) -> None:
        at = self._at(round(self.scroll_y) + event.y)
        if at is not None and at == self.highlighted:
            self.action_choose()
        elif at is not None:
            self.highlighted = at

    def on_mouse_move(self, event: MouseMove) -> None:
        self.pointed = self._at(round(self.scroll_y) + event.y)

    def on_leave(self, _: Leave) -> None:
        self.pointed = None


@lru_cache(maxsize=KEPT)
def _lines(row: Row, width: int) -> list[tuple[str, bool]]:
    """Never none."""
    under = [(f"{INDENT}{line}", True) for line in wrapped(row.under, width - len(INDENT))]
    marks = [(f"{INDENT}{line}", False) for mark in row.marks for line in wrapped(mark, width - len(INDENT))]
    return [*((line, False) for line in wrapped(row.title, width) or [""]), *under, *marks]
