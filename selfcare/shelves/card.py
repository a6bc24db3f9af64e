"""What a list shows of a routine: plain facts, which can be kept until its file changes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Raw, Struct, json

from selfcare.shelves.needs import needs_of

if TYPE_CHECKING:
    from selfcare.format.model import Routine


class Regard(NamedTuple):
    """What the rules of care know of a routine that a list shows."""

    stands: bool
    """Whether somebody stands in it."""
    trained: bool
    """Whether its technique belongs to trained hands."""


UNREGARDED = Regard(stands=True, trained=True)
"""Where nobody knows: the more careful."""


class About(Struct, frozen=True, array_like=True):
    """What stands beside the list."""

    sentences: tuple[str, ...]
    """What it is."""
    steps: tuple[str, ...]
    """Its steps, a line each."""


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
    needs: tuple[str, ...]
    """What it is good for, each a `Need`."""
    trained: bool
    """Whether its technique belongs to trained hands."""
    more: Raw
    """Its `about`, as it is kept: of ten thousand, few are looked at."""

    @property
    def about(self) -> About:
        return json.decode(self.more, type=About)


def card_of(routine: Routine, seconds: Decimal, regard: Regard) -> Card:
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
        tuple(sorted(needs_of(routine, seconds, routine.seated is not None or not regard.stands))),
        regard.trained,
        Raw(json.encode(About(tuple(outline.sentences(routine, seconds)), tuple(outline.steps(routine))))),
    )
