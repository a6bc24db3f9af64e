"""What is seen of a session: draws a picture and its texts where the layout puts them."""

from __future__ import annotations

from typing import Self

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
from selfcare.tui.widgets.track import Track

KINDS = ("work", "rest", "switch", "prepare", "paused", "lead-in")
COLOURED = ("word", "count")
"""What tells by its colour, too, what the moment is."""
LINES = ("head", "name", "words", "receiver", "next", "notice", "stops")
LARGE = ("large", "word", "count", "part", "tally", "todo", "ahead")
LEFT = ("large", "ahead")
"""Those of them that stand at the left."""


class Scene(Placed):
    """Repaints only what differs."""

    def __init__(self, *, id: str | None = None) -> None:
        self.lines = {id: Line(id=id) for id in LINES}
        self.large = {id: Big(id=id, align="left" if id in LEFT else "center") for id in LARGE}
        self.step, self.whole = Track("▅", "▁", id="step"), Track(id="whole")
        self.keys = KeyLine([], id="keys")
        rule, figure = Line("─" * 400, id="rule"), Figure(id="figure")
        large, bars = self.large.values(), (self.step, self.whole)
        self._coloured = [self.large[each] for each in COLOURED]
        super().__init__(rule, *self.lines.values(), figure, *large, *bars, self.keys, id=id)
        self._read: tuple[tuple[str, ...], float] = ((), 0.0)
        """The words that stand, and since when: where they take several pages they are turned."""

    def show(self, now: Picture, texts: Texts, moment: float, alone: Layout | None = None) -> None:
        """The picture of this moment; `moment` is in seconds of any clock, and turns the pages; `alone`: the figure."""
        self._be(now.kind)
        layout = alone or self._page(texts, moment)
        self.put(layout.places)
        for id in LINES:
            place = layout.places.get(id)
            if place is not None:
                self.lines[id].say("\n".join(place.lines))
        if "large" in layout.places:
            self.lines["name"].say(texts.name)
        self.large["large"].update(texts.name)
        said = texts.word if "part" in layout.places or not texts.or_word else texts.or_word
        at = layout.places.get("word")
        self.large["word"].update(said if at is None else spoken(said, at.width, at.height))
        tally = layout.places.get("tally")
        told = tally is not None and texts.tally.endswith(texts.suffix)
        self.large["count"].update(texts.count, "" if told else texts.suffix, reserve=texts.reserve)
        part = layout.places.get("part")
        self.large["part"].update(shown(texts.part, part.width) if part is not None else "")
        self.large["tally"].update(fitting(texts.tally, tally.width) if tally is not None else "")
        asked, ahead = layout.places.get("todo"), layout.places.get("ahead")
        self.large["todo"].update(fitted(texts.large, asked.width) if asked is not None else "")
        self.large["ahead"].update(texts.ahead if ahead is not None else "")
        self.step.show(now.filled, now.marks)
        self.whole.show(now.whole)
        self.keys.show(texts.keys)

    def beginning(self, kind: str) -> Self:
        """With what the first moment is, if that is told before anything is styled: else it would be styled twice."""
        for each in self._coloured if kind else ():
            each.add_class(f"-{kind}", update=False)
        return self

    def _be(self, kind: str) -> None:
        """Only what looks otherwise then has the class: one of the scene would have all that is in it styled anew."""
        for each in self._coloured:
            each.update_classes({f"-{name}": name == kind for name in KINDS})

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
