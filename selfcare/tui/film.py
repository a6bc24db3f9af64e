"""What moves in a session, in time: which look the figure has, when it is drawn anew, and that it waits for nobody.

It draws at a beat of its own while something moves, the bar of a breath too, as the rest of the screen changes once a
second; position in, rows out. What it draws with is loaded after the first frame.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual.screen import Screen
from textual.timer import Timer

from selfcare.player import Player
from selfcare.session.position import Position, State
from selfcare.tui.blocks import Layout, Place, Texts
from selfcare.tui.picture import Picture
from selfcare.tui.projector import FRAMES_A_SECOND, Projector, has_figure
from selfcare.tui.rendering import draw_now
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.straight import together
from selfcare.tui.wrapping import shortened

if TYPE_CHECKING:
    from selfcare.guide.parts import Choices
    from selfcare.tui.host import Host
    from selfcare.tui.widgets.scene import Scene

LOOKS = {
    "moving": "The figure moves.",
    "still": "The figure stands: how it begins, how far it goes, the way back.",
    "none": "No figure; the count is as large as it can be.",
}
"""The looks in the order of the key, and what is said of each."""
ROOM = (24, 10)
"""Columns and rows of the least figure."""
LATE, TOO_OFTEN = 0.5, 8
"""Seconds between two frames that are too many, and how often in a row: then the terminal does not keep up."""


LATER = "The figure comes with the next work; now there are words to be read."
SLOW = "The figure stands still, as this terminal is too slow for it to move."


class Film:
    """Between a session's screen and its figure."""

    def __init__(self, screen: Screen[None], player: Player, tell: Callable[[str], None]) -> None:
        """`tell` says something for a moment."""
        self._screen, self._player, self._tell = screen, player, tell
        self._projector: Projector | None = None
        self._theme = ""
        self._beat: Timer | None = None
        self._last = 0.0
        self._late = 0
        self._now: Callable[[], float] = monotonic
        """The terminal's time, not the session's, which a preview runs through faster."""
        self.drawn: Position | None = None
        """The moment that was drawn last."""
        self._asked = False
        """Whether it was asked for a moment ago, and must be seen or spoken of."""
        self.begun = False
        """Whether the first picture stands, without a figure: it is loaded after that."""
        self.alone = False
        """Whether the figure has the place of words and count, where there is no room for both."""

    @property
    def _app(self) -> Host:
        return cast("Host", self._screen.app)

    @property
    def _choices(self) -> Choices:
        return self._app.parts.choices

    def wanted(self, position: Position) -> bool:
        """Whether a place is to be kept for it."""
        return self._choices.figure != "none" and has_figure(position.segment)

    @property
    def put_away(self) -> bool:
        """Whether somebody wants none, for a larger count."""
        return self._choices.figure == "none"

    @property
    def hidden(self) -> bool:
        """Whether it is wanted and has no place on the screen."""
        regions = self._scene.regions
        return self._choices.figure != "none" and bool(regions) and "figure" not in regions

    @property
    def _scene(self) -> Scene:
        from selfcare.tui.widgets.scene import Scene

        return self._screen.query_one(Scene)

    def show(self, now: Picture, texts: Texts, position: Position, moment: float, asking: bool) -> None:
        """The words and the count of this moment; after them the figure, which nothing waits for."""
        scene = self._scene
        wide = alone(now, texts, position, *scene.size) if self.alone and not asking else None
        with together(self._screen):
            scene.show(now, texts, moment, wide)
        if self.begun:
            draw_now(self._screen, scene.children)
        if self.begun and "figure" in scene.regions:
            self._screen.call_after_refresh(self.draw, position, scene)
        elif self.begun:
            self.draw(position, scene)
        asked, self._asked = self._asked, False
        if asked and wide is None:
            self._tell(LATER)

    def late(self) -> bool:
        """Whether another moment stands than the one that is."""
        return self.drawn != self._player.position()

    def draw(self, position: Position, scene: Scene) -> None:
        """Show this moment, and come back by itself as long as it moves."""
        self.drawn = position
        place, moving = scene.regions.get("figure"), False
        with together(self._screen):
            if place is not None and self._screen.is_attached:
                rows, moving = self._prepared().rows(position, place.width, place.height)
                self._screen.query_one(Figure).show(rows)
            segment = position.segment
            if segment is not None and segment.way.moves and position.state is State.RUNNING:
                scene.fill(segment.way.filled(position, segment.phases, True))
                moving = True
        if not moving:
            self._rest()
        elif self._beat is None:
            self._last = self._now()
            self._beat = self._screen.set_interval(1 / FRAMES_A_SECOND, lambda: self._frame(scene))

    def next_look(self) -> None:
        """The key: another look, remembered; where there is no room beside the words, the figure in their place."""
        if self.wanted(self._player.position()) and (self.alone or self.hidden):
            self.alone = self._asked = not self.alone
            return
        looks = list(LOOKS)
        self._choices.figure = looks[(looks.index(self._look()) + 1) % len(looks)]
        self._projector = None
        self._app.parts.remember()
        self._tell(LOOKS[self._choices.figure])

    def _look(self) -> str:
        return self._choices.figure if self._choices.figure in LOOKS else "moving"

    def _frame(self, scene: Scene) -> None:
        now = self._now()
        behind = getattr(self._app._driver, "behind", False)
        self._late = self._late + 1 if behind or now - self._last > LATE else 0
        self._last = now
        if self._late >= TOO_OFTEN and self._projector is not None and not self._projector.still:
            self._projector.still = True
            self._tell(SLOW)
        if not self._screen.is_attached or self._player.ended:
            self._rest()
        elif self._screen.is_current and not behind:
            # Else the pictures would queue, and the count behind them.
            self.draw(self._player.position(), scene)

    def _rest(self) -> None:
        if self._beat is not None:
            self._beat.stop()
            self._beat = None

    def _prepared(self) -> Projector:
        app = self._app
        if self._projector is None or self._theme != app.theme:
            still = self._look() == "still" or app.animation_level == "none"
            system = "" if app.no_color else app.console.color_system or ""
            self._theme = app.theme
            self._projector = Projector(app.theme_variables, app.current_theme.dark, system, still)
        return self._projector


def alone(now: Picture, texts: Texts, position: Position, width: int, height: int) -> Layout | None:
    """The figure in the place of words and count, and what must stay in sight in a row over and under it; None where
    there is no room, or something else must be read."""
    busy = texts.notice or texts.receiver or now.kind not in ("work", "prepare", "switch")
    if busy or position.state is State.PAUSED or width < ROOM[0] or height < ROOM[1] + 2:
        return None
    told = "  ".join(filter(None, [texts.word, " ".join(filter(None, [texts.count, texts.suffix]))]))
    keys = "x hurts  f words"
    gap = max(2, width - len(told) - len(keys))
    return Layout(
        {
            "name": Place(0, 0, width, 1, (shortened(texts.name, width),)),
            "figure": Place(0, 1, width, height - 2),
            "next": Place(0, height - 1, width, 1, (shortened(f"{told}{' ' * gap}{keys}", width),)),
        }
    )
