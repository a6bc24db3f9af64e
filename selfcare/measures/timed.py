"""So long: `duration: 30s`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from selfcare.cues.numbers import lasting
from selfcare.keys.part import key
from selfcare.keys.seconds import SECONDS
from selfcare.measures.lengths import exact
from selfcare.measures.measure import Dose, Measure, scaled


class Timed(Measure):
    """Work that lasts so long."""

    id: ClassVar[str] = "timed"
    lead: ClassVar[str] = "duration"
    runs_out: ClassVar[bool] = True
    no_rep: ClassVar[str] = "timed"

    duration: Decimal = key(
        SECONDS,
        "Timed: this long. `- Neck tilt: 45s` is short for a name and a duration.",
        also="time length dur dauer zeit for how_long",
    )

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        return Dose(scaled(self.duration, factor))

    @classmethod
    def often_said(cls) -> Iterator[str]:
        for seconds in (*range(5, 60, 5), *range(60, 301, 15), *range(360, 901, 60)):
            yield lasting(Decimal(seconds))

    def in_words(self) -> str:
        return exact(self.duration)
