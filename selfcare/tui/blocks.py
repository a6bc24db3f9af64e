"""What the session screen is told to show, and what it is told of where."""

from __future__ import annotations

from msgspec import Struct, field

from selfcare.tui.keyrows import Key


class Texts(Struct, frozen=True):
    """What is to be shown, in words; an empty one has no place."""

    name: str
    words: tuple[str, ...]
    """Paragraphs that must be read."""
    keys: tuple[Key, ...]
    count: str = ""
    suffix: str = ""
    reserve: str = ""
    word: str = ""
    """What is drawn as large as the count."""
    stays_large: bool = False
    """Whether word and count keep the rows of large letters, and too many words are turned over for it."""
    or_word: str = ""
    """What is drawn in its place where the part at hand, which says the same, has no room under it."""
    turns: tuple[str, ...] = ()
    """The words that stand in its place in turn."""
    part: str = ""
    parts: tuple[str, ...] = ()
    """The part of a repetition at hand, and all that stand in its place in turn."""
    tally: str = ""
    """Which breath, hold, set or round it is."""
    title: str = ""
    where: str = ""
    left: str = ""
    next: str = ""
    next_in_short: str = ""
    large: tuple[str, ...] = ()
    """Ways to say the one thing to do now, the best first: the first that fits stands across the screen."""
    ahead: str = ""
    """What is next, to be drawn across the screen where there is room."""
    stops: str = ""
    """The signs to stop for."""
    stops_needed: bool = False
    """Whether they must be read now; else they stand where all of them fit."""
    receiver: str = ""
    notice: str = ""
    figure: bool = False
    """Whether there is one to be drawn."""
    count_first: bool = False
    """Whether the figure was put away for a count as large as it can be."""
    track: bool = True
    """Whether it has a length to be shown as dots or a bar."""


class Place(Struct, frozen=True):
    """A rectangle of the screen, and the rows of words that stand in it."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...] = ()


class Layout(Struct, frozen=True):
    """The places by their names: head, rule, name (or large, where it is drawn large), words, receiver, figure, word,
    count, part, tally, todo, step, next or ahead, whole, notice, stops, keys. What has no place is not shown."""

    places: dict[str, Place] = field(default_factory=dict)
    pages: int = 1

    @property
    def figure(self) -> Place | None:
        """Where the figure is drawn."""
        return self.places.get("figure")
