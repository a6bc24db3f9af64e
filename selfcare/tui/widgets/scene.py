"""What is seen of a session: draws a picture and its texts where the layout puts them."""

from __future__ import annotations

from typing import ClassVar, Self

from rich.style import Style
from textual.geometry import Region

from selfcare.tui.blocks import Layout, Texts
from selfcare.tui.layout import lay_out
from selfcare.tui.partway import fitting, shown, spoken
from selfcare.tui.picture import Picture
from selfcare.tui.setting import fitted
from selfcare.tui.showing import READ_IN
from selfcare.tui.widgets.big import Big
from selfcare.tui.widgets.figure import Figure
from selfcare.tui.widgets.keyline import KeyLine
from selfcare.tui.widgets.line import Line
from selfcare.tui.widgets.placed import Placed
from selfcare.tui.widgets.straight import is_free_for
from selfcare.tui.widgets.track import Track

TONES = {"work": "work", "rest": "rest", "switch": "change", "prepare": "change", "paused": "still", "lead-in": "still"}
"""The colour of each moment, by its part of the scene's style."""
COLOURED = ("word", "count")
"""What tells by its colour, too, what the moment is."""
LINES = ("head", "name", "words", "receiver", "next", "notice", "stops")
LARGE = ("large", "word", "count", "part", "tally", "todo", "ahead")
LEFT = ("large", "ahead")
"""Those of them that stand at the left."""


class Telling(Big):
    """Large, in the colour of the moment: a part of the scene's style, as a class would have it styled anew."""

    tone = "work"

    @property
    def look(self) -> tuple[str, ...]:
        return self.text, self.suffix, self.reserve, self.tone

    def _styles_now(self) -> tuple[Style, Style]:
        assert isinstance(self.parent, Scene)
        tone = self.parent.get_component_rich_style(f"scene--{self.tone}")
        return tone, self.get_component_rich_style("big--suffix")


class Scene(Placed):
    """Repaints only what differs."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"scene--{tone}" for tone in TONES.values()}

    def __init__(self, *, id: str | None = None) -> None:
        self.lines = {id: Line(id=id) for id in LINES}
        self._telling = [Telling(id=id) for id in COLOURED]
        self.large: dict[str, Big] = {
            id: Big(id=id, align="left" if id in LEFT else "center") for id in LARGE if id not in COLOURED
        }
        self.large |= dict(zip(COLOURED, self._telling, strict=True))
        self.step, self.whole = Track("▅", "▁", id="step"), Track(id="whole")
        self.keys = KeyLine([], id="keys")
        rule, figure = Line("─" * 400, id="rule"), Figure(id="figure")
        large, bars = self.large.values(), (self.step, self.whole)
        super().__init__(rule, *self.lines.values(), figure, *large, *bars, self.keys, id=id)
        self._read: tuple[tuple[str, ...], float] = ((), 0.0)
        """The words that stand, and since when: where they take several pages they are turned."""

    def show(self, now: Picture, texts: Texts, moment: float, alone: Layout | None = None) -> None:
        """The picture of this moment; `moment` is in seconds of any clock, and turns the pages; `alone`: the figure."""
        layout = alone or self._page(texts, moment)
        before, moving = [each.look for each in self._telling], self.put(layout.places)
        whole = moving | {each.id for each in self._telling if each.tone != TONES[now.kind]}
        for each in self._telling:
            each.tone = TONES[now.kind]

        def say(id: str, text: str, suffix: str = "", reserve: str | None = None) -> None:
            parts = id in layout.places and id not in whole
            self.large[id].update(text, suffix, reserve=reserve, in_parts=parts)

        said = texts.word if "part" in layout.places or not texts.or_word else texts.or_word
        at = layout.places.get("word")
        say("word", said if at is None else spoken(said, at.width, at.height))
        tally = layout.places.get("tally")
        told = tally is not None and texts.tally.endswith(texts.suffix)
        say("count", texts.count, "" if told else texts.suffix, texts.reserve)
        for each, look in zip(self._telling, before, strict=True):
            at_once = (each.id in moving or each.look != look) and self._told_at_once(each)
            if each.id in whole - moving and not at_once:
                each.repaint_rows(range(each.size.height), each.size.width)
        for id in LINES:
            place = layout.places.get(id)
            if place is not None:
                self.lines[id].say("\n".join(place.lines))
        if "large" in layout.places:
            self.lines["name"].say(texts.name)
        say("large", texts.name)
        part = layout.places.get("part")
        say("part", shown(texts.part, part.width) if part is not None else "")
        say("tally", fitting(texts.tally, tally.width) if tally is not None else "")
        asked, ahead = layout.places.get("todo"), layout.places.get("ahead")
        say("todo", fitted(texts.large, asked.width) if asked is not None else "")
        say("ahead", texts.ahead if ahead is not None else "")
        self.step.show(now.filled, now.marks)
        self.whole.show(now.whole)
        self.keys.show(texts.keys)

    def _told_at_once(self, telling: Telling) -> bool:
        """Where others are to move as well, what somebody looks at from afar comes first: it takes half as long."""
        place = self.regions.get(telling.id or "", Region()).translate(self.region.offset)
        if not self.screen._layout_required or not self.stands or not place or not is_free_for(self, place):
            return False
        telling.draw_at(place)
        return True

    def beginning(self, kind: str) -> Self:
        """As what the first moment is, if that is told before anything is drawn: else it would be drawn twice."""
        for each in self._telling if kind else ():
            each.tone = TONES[kind]
        return self

    @property
    def stands(self) -> bool:
        """Whether what was put into it has its place on the screen."""
        return bool(self.regions) and any(child.size for child in self.children)

    def fill(self, filled: float) -> None:
        """How full a breath is, between two of its seconds."""
        self.step.show(filled)

    def _page(self, texts: Texts, moment: float) -> Layout:
        width, height = self.size
        words = (texts.name, *texts.words, texts.receiver)
        if words != self._read[0]:
            self._read = (words, moment)
        layout = lay_out(texts, width, height)
        if layout.pages > 1:
            layout = lay_out(texts, width, height, int((moment - self._read[1]) / READ_IN) % layout.pages)
        return layout
