"""The kinds of cues. A kind is its whole row: one without a tone, words, a line and a rank cannot be written down.

What happens at a moment of a session is told four ways: as a tone, as spoken words, as a line of plain mode and as JSON
(the kind's value). All of them ask the row; when the words may be heard is the score's to say.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, Self

from msgspec import Struct

from selfcare.cues.numbers import number
from selfcare.cues.phases import BY_NAME

MOST_COUNTED = 200
"""Repetitions that have a word; further ones have their tick."""
HALFWAY = "halfway"
MINUTE_LEFT = "one minute left"


class Cued(Protocol):
    """What a cue knows of its moment."""

    @property
    def n(self) -> int | None:
        """The repetition or breath that begins, or the number counted down."""

    @property
    def name(self) -> str:
        """The phase, or the sound."""

    @property
    def text(self) -> str:
        """The words to say."""


Words = Callable[[Cued], str]


class Row(Struct, frozen=True, kw_only=True):
    """How a kind of cue is cued."""

    rank: int
    """Which of several at the same moment comes first; the least does."""
    tone: str | None
    """Empty for none; None for the sound that its author chose."""
    words: Words | str
    """What is spoken, empty for nothing; words that are always the same stand here as they are."""
    line: Words
    """Its line in plain mode; empty for none."""
    quiet: bool
    """Whether `quiet: true` in a step leaves it out."""
    long: bool = False
    """Whether its words are a sentence, which finds its own place; short ones fall on their moment or are not said."""
    beat: bool = False
    """Whether it marks a repetition, a breath or a part of one."""

    def spoken(self, cued: Cued) -> str:
        return self.words if isinstance(self.words, str) else self.words(cued)


def _count(cued: Cued) -> str:
    return number(cued.n) if cued.n is not None and cued.n <= MOST_COUNTED else ""


def _digits(cued: Cued) -> str:
    return str(cued.n)


def _text(cued: Cued) -> str:
    return cued.text


def _none(_: Cued) -> str:
    return ""


class CueKind(StrEnum):
    """What a cue is; its value is the word for it in JSON."""

    row: Row

    REP = "rep", Row(rank=4, tone="tick", words=_count, line=_digits, quiet=False, beat=True)
    PHASE = (
        "phase",
        Row(
            rank=5,
            tone="tick",
            words=lambda cued: BY_NAME[cued.name].spoken,
            line=lambda cued: BY_NAME[cued.name].said,
            quiet=False,
            beat=True,
        ),
    )
    COUNTDOWN = "countdown", Row(rank=3, tone="count", words=_count, line=_digits, quiet=True)
    HALFWAY = "halfway", Row(rank=3, tone="halfway", words=HALFWAY, line=lambda _: "Halfway.", quiet=True)
    SAY = "say", Row(rank=2, tone="", words=_text, line=_text, quiet=False, long=True)
    SOUND = "sound", Row(rank=1, tone=None, words=_none, line=_none, quiet=False)
    COMFORT = "comfort", Row(rank=2, tone="", words=_text, line=_text, quiet=False, long=True)

    def __new__(cls, word: str, row: Row) -> Self:
        kind = str.__new__(cls, word)
        kind._value_ = word
        kind.row = row
        return kind


def always_said() -> tuple[str, ...]:
    """The words of cues that are the same in every session."""
    return tuple(kind.row.words for kind in CueKind if isinstance(kind.row.words, str) and kind.row.words)
