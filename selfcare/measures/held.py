"""So many times, held so long: `holds: 5` with `hold: 10s` and `between: 3s`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from math import ceil
from typing import ClassVar

from selfcare.cues.numbers import lasting, said_times
from selfcare.cues.phases import PhaseKind
from selfcare.keys.part import key
from selfcare.keys.seconds import PAUSE, SECONDS
from selfcare.measures.counted import COUNTS
from selfcare.measures.lengths import exact, times
from selfcare.measures.measure import Dose, Face, Measure, Standing, Stretch, now_in, repeated

BETWEEN = Decimal(3)
"""Seconds of letting go where nothing is said."""
OFTEN = (3, 5, 6, 8, 10), (5, 10, 15, 20, 30)
"""Times, and seconds of each, that leaflets mostly have."""


class Held(Measure):
    """Holds with letting go between them. Pace keys leave it alone: how long a hold is, is the dose."""

    id: ClassVar[str] = "held"
    lead: ClassVar[str] = "holds"
    count_key: ClassVar[str] = "holds"
    counts: ClassVar[str] = "reps"
    beats: ClassVar[bool] = True
    counted_aloud: ClassVar[bool] = True
    last: ClassVar[str] = "last one"
    ticks: ClassVar[bool] = True
    most: ClassVar[int] = 50

    holds: int | tuple[int, ...] = key(
        COUNTS, "Held: this many times. `[5, 4, 3]` is three sets of unlike size.", examples=(5,)
    )
    hold: Decimal = key(SECONDS, "With `holds`: how long each is held.", needs="holds", examples=("10s",))
    between: Decimal | None = key(
        PAUSE,
        "With `holds`: letting go after each.",
        default=None,
        needs="holds",
        by_default="For held steps.",
        otherwise="3 s",
    )

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        between = BETWEEN if self.between is None else self.between
        return repeated(self.sizes[nth], factor, ((PhaseKind.HOLD, self.hold), (PhaseKind.LET_GO, between)))

    @property
    def sizes(self) -> tuple[int, ...]:
        return (self.holds,) if isinstance(self.holds, int) else self.holds

    def in_words(self) -> str:
        many = times(self.holds) if isinstance(self.holds, int) else f"{', '.join(map(str, self.holds))} times"
        return f"{many}, held {exact(self.hold)}"

    @classmethod
    def incomplete(cls, key: str) -> tuple[str, str]:
        return "this step does not say how long each hold lasts", "add 'hold:', such as 'hold: 10s'"

    @classmethod
    def words(cls, of: Stretch) -> str:
        return f"{times(of.count)}, held {exact(of.phases[0].seconds)} each"

    @classmethod
    def aloud(cls, of: Stretch) -> str:
        return f"{said_times(of.count)}, {lasting(of.phases[0].seconds)} each"

    @classmethod
    def often_said(cls) -> Iterator[str]:
        for many, seconds in product(*OFTEN):
            yield f"{said_times(many)}, {lasting(Decimal(seconds))} each"

    @classmethod
    def parts(cls, of: Stretch) -> str:
        return f", {exact(of.phases[1].seconds)} to let go" if len(of.phases) > 1 else ""

    @classmethod
    def done(cls, count: int | None, seconds: Decimal) -> str:
        return f"{count} holds" if count != 1 else "1 hold"

    @classmethod
    def so_far(cls, at: Standing) -> str:
        return f"Hold {at.count or 1} of {at.of}{now_in(at)}."

    @classmethod
    def face(cls, at: Standing) -> Face:
        seconds = str(ceil(at.phase_remaining or Decimal(0)))
        return Face(seconds, f"{at.count} of {at.of}", "8" * len(seconds), at.phase.said.upper())
