"""What a list shows of a routine: plain facts, which can be kept until its file changes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from selfcare.format.model import Routine


class Card(Struct, frozen=True, array_like=True):
    """Of one routine that can be played."""

    title: str
    seconds: Decimal
    """How long it lasts at its usual level."""
    minutes: str
    """The same, as it is said."""
    for_: str
    technique: str | None
    area: str | None
    summary: str | None
    seated: bool
    """Whether it has a seated twin."""
    sentences: tuple[str, ...]
    steps: tuple[str, ...]
    """What it is in a few sentences, and its steps a line each."""


def card_of(routine: Routine, seconds: Decimal) -> Card:
    """What is told of a routine that has been read."""
    from selfcare.session.wording import minutes  # with the routines, when there is one to be read
    from selfcare.shelves import outline

    return Card(
        routine.title,
        seconds,
        minutes(seconds),
        routine.for_,
        routine.technique,
        routine.area,
        routine.summary,
        routine.seated is not None,
        tuple(outline.sentences(routine, seconds)),
        tuple(outline.steps(routine)),
    )
