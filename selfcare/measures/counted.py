"""So many, at a pace: `reps: 10` with `tempo: 2s`, or a list of counts, one a set."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from selfcare.cues.numbers import said_times
from selfcare.cues.phases import PhaseKind
from selfcare.keys.kinds import COUNT, Count, Either, Kind, ListOf
from selfcare.keys.part import Fault, Part, PartOf, key
from selfcare.keys.seconds import PAUSE, SECONDS
from selfcare.measures.lengths import exact, times
from selfcare.measures.measure import Dose, Face, Measure, Standing, Stretch, repeated

TEMPO = Decimal(3)
"""Seconds of one repetition where nothing is said."""
MANY = 30
"""Repetitions up to which a dose is rendered beforehand."""
PARTS = (PhaseKind.OUT, PhaseKind.HOLD, PhaseKind.BACK, PhaseKind.PAUSE)


class TempoPhases(Part):
    """The parts of one repetition, in this order."""

    called: ClassVar[str] = "'tempo'"
    example: ClassVar[str] = "{out: 2s, back: 2s}"

    out: Decimal = key(PAUSE, "Going out, up or in: the effort.", default=Decimal(0), otherwise="0 s")
    hold: Decimal = key(PAUSE, "Holding still.", default=Decimal(0), otherwise="0 s")
    back: Decimal = key(PAUSE, "Coming back.", default=Decimal(0), otherwise="0 s")
    pause: Decimal = key(PAUSE, "Waiting before the next.", default=Decimal(0), otherwise="0 s")

    @property
    def phases(self) -> tuple[tuple[PhaseKind, Decimal], ...]:
        lengths = (self.out, self.hold, self.back, self.pause)
        return tuple(zip(PARTS, lengths, strict=True))

    def faults(self) -> Iterator[Fault]:
        if not any(seconds for _, seconds in self.phases):
            yield Fault("", "a tempo must last longer than 0 seconds")


COUNTS: Kind[int | tuple[int, ...]] = Either(
    Count(listed=True),
    ListOf(COUNT, least=1, missing="write the counts of the sets, such as [8, 6, 4]"),
    list,
    "count, or list of counts",
)

TEMPO_KIND: Kind[Decimal | TempoPhases] = Either(
    SECONDS, PartOf(lambda: TempoPhases, "its parts"), dict, "duration, or [its parts](#tempo)"
)


class Counted(Measure):
    """Repetitions at a tempo."""

    id: ClassVar[str] = "counted"
    lead: ClassVar[str] = "reps"
    count_key: ClassVar[str] = "reps"
    counts: ClassVar[str] = "reps"
    beats: ClassVar[bool] = True
    paced: ClassVar[bool] = True
    counted_aloud: ClassVar[bool] = True
    last: ClassVar[str] = "last one"
    ticks: ClassVar[bool] = True
    most: ClassVar[int] = 50

    reps: int | tuple[int, ...] = key(
        COUNTS,
        "Counted: this many, at the tempo. `[8, 6, 4]` is three sets of unlike size.",
        also="repetitions repeats rep times count number amount wdh wiederholungen",
        examples=(10,),
    )
    tempo: Decimal | TempoPhases | None = key(
        TEMPO_KIND,
        "With `reps`: the time for one.",
        default=None,
        needs="reps",
        by_default="For counted steps.",
        otherwise="3 s",
        also="speed pace",
        examples=("2s",),
    )

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        tempo = self.tempo or TEMPO
        phases = tempo.phases if isinstance(tempo, TempoPhases) else ((PhaseKind.WHOLE, tempo),)
        return repeated(self.sizes[nth], factor, phases)

    @property
    def sizes(self) -> tuple[int, ...]:
        return (self.reps,) if isinstance(self.reps, int) else self.reps

    def in_words(self) -> str:
        return f"{', '.join(map(str, self.sizes))} times"

    @classmethod
    def words(cls, of: Stretch) -> str:
        return f"{times(of.count)}, {exact(sum((phase.seconds for phase in of.phases), Decimal(0)))} each"

    @classmethod
    def aloud(cls, of: Stretch) -> str:
        return said_times(of.count)

    @classmethod
    def often_said(cls) -> Iterator[str]:
        yield from map(said_times, range(1, MANY + 1))

    @classmethod
    def parts(cls, of: Stretch) -> str:
        told = ", ".join(f"{phase.kind} {exact(phase.seconds)}" for phase in of.phases)
        return f": {told}" if len(of.phases) > 1 else ""

    @classmethod
    def done(cls, count: int | None, seconds: Decimal) -> str:
        return str(count)

    @classmethod
    def so_far(cls, at: Standing) -> str:
        return f"Number {at.count or 1} of {at.of}."

    @classmethod
    def face(cls, at: Standing) -> Face:
        phase = at.phase.said.lower()
        suffix = f"of {at.of}, {phase}" if phase else f"of {at.of}"
        return Face(str(at.count or 1), suffix, "8" * len(str(at.of)))
