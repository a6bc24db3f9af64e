"""What stands above the list: the program's name, the key for one technique, what is searched; a rule under it."""

from __future__ import annotations

from rich.segment import Segment
from textual.events import Click
from textual.geometry import Size
from textual.strip import Strip

from selfcare.tui.columns import cells
from selfcare.tui.keyrows import Key
from selfcare.tui.widgets.straight import Straight

NAME = "selfcare"
GAP = 3


class HomeHead(Straight):
    """In a narrow window there is no name, and the technique or the search where there is one, not both."""

    DEFAULT_CSS = """
    HomeHead { height: auto; width: 1fr; color: $foreground 80%; }
    HomeHead > .homehead--words { color: $foreground; text-style: bold; }
    HomeHead > .homehead--rule { color: $foreground 25%; }
    """
    COMPONENT_CLASSES = {"homehead--words", "homehead--rule"}

    def __init__(self, key: Key, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._key, self._chosen = key, False
        self._search, self._searching = "", False

    def show(self, key: Key, chosen: bool, search: str, searching: bool) -> None:
        """The key for one technique, and whether one is chosen; what is searched, and whether anything is."""
        if (key, chosen, search, searching) != (self._key, self._chosen, self._search, self._searching):
            self._key, self._chosen, self._search, self._searching = key, chosen, search, searching
            self.repaint_rows([0], self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return 1 if self.screen.has_class("-low") else 2

    def render_line(self, y: int) -> Strip:
        quiet, width = self.rich_style, self.size.width
        if y:
            return Strip([Segment("─" * width, self.get_component_rich_style("homehead--rule"))])
        strong, at = self.get_component_rich_style("homehead--words"), self._key_at
        search = "" if self._is_narrow and self._chosen else self._search
        if at is None:
            return Strip([Segment(search, quiet)]).adjust_cell_length(width, quiet)
        name = NAME.ljust(at)[:at]
        left = [Segment(name, strong), Segment(self._key.shown, strong), Segment(f" {self._key.label}", quiet)]
        blank = max(1, width - at - self._key.width - cells(search))
        return Strip([*left, Segment(" " * blank + search, quiet)]).adjust_cell_length(width, quiet)

    def on_click(self, event: Click) -> None:
        if event.y == 0 and self._key_at is not None and 0 <= event.x - self._key_at < self._key.width:
            self.app.simulate_key(self._key.press)

    @property
    def _is_narrow(self) -> bool:
        return self.screen.has_class("-narrow")

    @property
    def _key_at(self) -> int | None:
        """The column that the key begins in; None where the search has all of the line."""
        if not self._is_narrow:
            return len(NAME) + GAP
        return None if self._searching else 0
