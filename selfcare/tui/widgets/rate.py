"""A number from 0 to 10 for each thing that is asked, one after another; what is not typed is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from selfcare.tui.widgets.line import Line

if TYPE_CHECKING:
    from selfcare.care.ratings import Rating


class Rate(Vertical):
    """Takes digits from whatever screen it stands on."""

    DEFAULT_CSS = "Rate { height: auto; } Rate Line { height: auto; }"

    def __init__(self, ratings: Sequence[Rating], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ratings = tuple(ratings)
        self._at = 0
        self._wanted = True
        self.given: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        yield Line(id="rate-ask", classes="strong")
        yield Line(id="rate-number")

    def on_mount(self) -> None:
        self._show()

    def want(self, wanted: bool) -> None:
        """Whether it stands there now."""
        self._wanted = wanted
        self._show()

    def type(self, digit: str) -> None:
        """A digit; 1 and then 0 make 10."""
        if (rating := self._rating) is not None:
            before = self.given.get(rating.id)
            self.given[rating.id] = 10 if before == 1 and digit == "0" else int(digit)
            self._show()

    def rub_out(self) -> None:
        if (rating := self._rating) is not None:
            self.given.pop(rating.id, None)
            self._show()

    def go_on(self) -> bool:
        """To the next one; False where there is none."""
        self._at = min(self._at + 1, len(self._ratings))
        self._show()
        return self._at < len(self._ratings)

    @property
    def _rating(self) -> Rating | None:
        return self._ratings[self._at] if self._wanted and self._at < len(self._ratings) else None

    def _show(self) -> None:
        rating = self._rating
        self.display = self._wanted and rating is not None
        if rating is not None:
            number = self.given.get(rating.id)
            self.query_one("#rate-ask", Line).say(rating.ask, layout=True)
            typed = "type a number, or leave it out" if number is None else str(number)
            self.query_one("#rate-number", Line).say(f"{rating.scale}:   {typed}", layout=True)
