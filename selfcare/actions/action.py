"""What an action is, and where it holds."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol

from msgspec import Struct


class Playable(Protocol):
    """What an action can do to a session: the Player, for whoever asks."""

    def go(self) -> None: ...
    def ready(self) -> None: ...
    def next(self) -> None: ...
    def back(self) -> None: ...
    def pace(self, steps: int) -> None: ...
    def extend(self) -> None: ...


class Where(Enum):
    """The places of the program, in words for people."""

    SESSION = "in a session"
    HOME = "on the first screen"
    QUESTIONS = "at the questions"
    OUTCOME = "where a routine stays closed"
    READY = "before it begins"
    HURTS = "when it hurts"
    SUMMARY = "after a session"
    COMING = "between two routines"
    CHOOSING = "where one of a few is chosen"
    POINTING = "where a place of the body is shown"
    NAMES = "where a name is asked for"
    NEW = "in a new routine"
    LEARN = "while reading"
    KEPT = "at what is kept"
    LOOK_BACK = "while looking back"
    HELP = "at the help"
    LEAVING = "on the way out"
    ANYWHERE = "anywhere"


class Action(Struct, frozen=True):
    """One thing to do. Without `do` it is the shell's own: it asks, shows, or goes somewhere."""

    id: str
    where: Where
    keys: tuple[str, ...]
    """As Textual names them; the first is what a click presses. Without any: the palette, or typing."""
    label: str
    """What happens, in a word or two, at the foot of a screen."""
    help: str = ""
    """In a sentence, for the help page and the palette; without it the action is told nowhere but at the foot."""
    shown: str = ""
    """How the key is written."""
    title: str = ""
    """Its name in the palette, where it is offered there; what can be done in a session always is, by its label."""
    words: tuple[str, ...] = ()
    """As a line in plain mode."""
    do: Callable[[Playable], None] | None = None
    small: bool = False
    """Whether it is a small step that is meant to be pressed several times."""
    sound: bool = False
    """Whether it is the sound's own."""
    opens: str = ""
    """The page to read that it brings up, by its file among the screens. Nothing is begun or answered by that, so it
    waits for no second thought."""
    first: bool = False
    """Whether it comes before the list or the text that the keys are with."""

    @property
    def name(self) -> str:
        return self.title or self.label.capitalize()

    @property
    def in_palette(self) -> bool:
        return bool(self.title) or self.where is Where.SESSION
