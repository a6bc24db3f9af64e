"""Until somebody is ready: `until: ready` with `expect: 40s`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from selfcare.keys.kinds import OneOf
from selfcare.keys.part import key
from selfcare.keys.seconds import SECONDS
from selfcare.measures.measure import Dose, Face, Measure, Standing, Stretch

EXPECT = Decimal(30)
"""Seconds that open work is expected to take where nothing is said."""


class Open(Measure):
    """Work that waits for a key and never runs out."""

    id: ClassVar[str] = "open"
    lead: ClassVar[str] = "until"
    written: ClassVar[str] = "until: ready"
    waits: ClassVar[bool] = True
    no_rep: ClassVar[str] = "open"

    until: Literal["ready"] = key(OneOf(("ready",)), "Open: waits for a key, never runs out.")
    expect: Decimal | None = key(
        SECONDS,
        "With `until`: how long it usually takes; only for the estimate.",
        default=None,
        needs="until",
        by_default="For open steps.",
        otherwise="30 s",
    )

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        return Dose(None)

    @property
    def usual(self) -> Decimal:
        return self.expect or EXPECT

    def in_words(self) -> str:
        return "until you are ready"

    @classmethod
    def words(cls, of: Stretch) -> str:
        return "until you are ready"

    @classmethod
    def aloud(cls, of: Stretch) -> str:
        return ""  # it waits, and that is said

    @classmethod
    def often_said(cls) -> Iterator[str]:
        return iter(())

    @classmethod
    def so_far(cls, at: Standing) -> str:
        return "It waits until you are ready."

    @classmethod
    def face(cls, at: Standing) -> Face:
        return Face("", word="READY")
