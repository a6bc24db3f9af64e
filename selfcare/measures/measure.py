"""What every measure has: keys, a dose at a level, words, what is said in it, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal
from math import ceil
from typing import Any, ClassVar, Protocol, Self

from msgspec import Struct
from msgspec.structs import replace

from selfcare.cues.numbers import lasting
from selfcare.cues.phases import PhaseKind
from selfcare.keys.part import Part
from selfcare.measures.lengths import clock, duration, exact


class Phase(Struct, frozen=True):
    """A part of one repetition or breath, such as `in`, 4 s."""

    kind: PhaseKind
    seconds: Decimal


class Dose(Struct, frozen=True):
    """How much work one stretch has, at a level."""

    seconds: Decimal | None
    """None where it waits for somebody."""
    count: int | None = None
    phases: tuple[Phase, ...] = ()


class Stretch(Protocol):
    """Work under a measure: a segment is one, and a dose."""

    @property
    def seconds(self) -> Decimal | None: ...
    @property
    def count(self) -> int | None: ...
    @property
    def phases(self) -> tuple[Phase, ...]: ...


class Standing(Protocol):
    """Where somebody stands in a stretch."""

    @property
    def elapsed(self) -> Decimal: ...
    @property
    def remaining(self) -> Decimal | None: ...
    @property
    def count(self) -> int | None: ...
    @property
    def of(self) -> int | None: ...
    @property
    def phase(self) -> PhaseKind: ...
    @property
    def phase_remaining(self) -> Decimal | None: ...
    @property
    def progress(self) -> float: ...
    @property
    def pace(self) -> Decimal: ...


class Face(Struct, frozen=True):
    """What stands large on the screen."""

    count: str
    suffix: str = ""
    reserve: str = ""
    """The widest count to come."""
    word: str | None = None
    """Drawn as large as the digits; None: the side, where there is one."""


def scaled(dose: Decimal, factor: Decimal) -> Decimal:
    """A dose at a level: rounded up to a whole one, at least 1; factor 1 changes nothing."""
    return dose if factor == 1 else max(Decimal(1), (dose * factor).to_integral_value(ROUND_CEILING))


def repeated(count: int, factor: Decimal, phases: tuple[tuple[PhaseKind, Decimal], ...]) -> Dose:
    """So many of these phases, those of 0 s left out."""
    lasting = tuple([Phase(kind, seconds) for kind, seconds in phases if seconds])
    times = count if factor == 1 else int(scaled(Decimal(count), factor))
    return Dose(sum([phase.seconds for phase in lasting], Decimal(0)) * times, times, lasting)


class Measure(Part):
    """A way to say how much. What holds for all is said here; each says what is other with it."""

    id: ClassVar[str] = ""
    """Its name where it is kept and in the outputs for programs."""
    lead: ClassVar[str] = ""
    """The key by which it is known."""
    written: ClassVar[str] = ""
    """How it begins in a file, where that is more than its key: `until: ready`."""
    count_key: ClassVar[str] = ""
    """The key that says how many."""
    counts: ClassVar[str] = ""
    """As what the outputs for programs give its count: `reps`, `cycles`, or not at all."""
    beats: ClassVar[bool] = False
    """Whether it is made of repetitions."""
    paced: ClassVar[bool] = False
    """Whether the pace keys change its length."""
    waits: ClassVar[bool] = False
    """Whether it waits for somebody and has no end of its own."""
    runs_out: ClassVar[bool] = False
    """Whether it says halfway and counts down at its end."""
    counted_aloud: ClassVar[bool] = False
    last: ClassVar[str] = ""
    """What announces the last repetition."""
    half_said: ClassVar[bool] = False
    """Whether it is said, before the second half of many repetitions, that half of them are done."""
    ticks: ClassVar[bool] = False
    """Whether the seconds of a long part of a repetition are heard."""
    most: ClassVar[int] = 0
    """The count above which a file's author is asked whether it is a slip; 0 for never."""
    moves: ClassVar[bool] = False
    """Whether its picture moves with each moment, rather than with the seconds."""
    no_rep: ClassVar[str] = ""
    """What it is called where a cue at `each-rep` has no meaning."""

    def dose(self, factor: Decimal, nth: int = 0) -> Dose:
        """How much at a level, in the set of this number from 0."""
        raise NotImplementedError

    @property
    def sizes(self) -> tuple[int, ...]:
        """Its count; several, where each set has a size of its own."""
        return ()

    @property
    def sets(self) -> int | None:
        """How many sets it is by itself, where each has a size of its own."""
        return len(self.sizes) if len(self.sizes) > 1 else None

    @property
    def usual(self) -> Decimal:
        """How long open work is expected to take, seconds."""
        return Decimal(0)

    def in_words(self) -> str:
        """How much in an outline, such as `10 times`."""
        raise NotImplementedError

    def with_defaults(self, defaults: Any) -> Self:
        """With the file's defaults for what is not given."""
        given = {
            attribute: value
            for attribute in self.defaulted
            if getattr(self, attribute) is None and (value := getattr(defaults, attribute)) is not None
        }
        return replace(self, **given) if given else self

    @classmethod
    def incomplete(cls, key: str) -> tuple[str, str]:
        """What is told where a key that it must have is missing."""
        return f"'{cls.lead}' needs '{key}'", f"add '{key}:'"

    @classmethod
    def words(cls, of: Stretch) -> str:
        """How much, such as `10 times, 2 s each`."""
        return exact(of.seconds or Decimal(0))

    @classmethod
    def aloud(cls, of: Stretch) -> str:
        """The same as it is said: `ten times`."""
        return lasting(of.seconds or Decimal(0))

    @classmethod
    def often_said(cls) -> Iterator[str]:
        """Doses that people's own routines often have, as `aloud` has them: rendered beforehand."""
        raise NotImplementedError

    @classmethod
    def parts(cls, of: Stretch) -> str:
        """What a page on paper adds: the parts of one repetition, where it has several."""
        return ""

    @classmethod
    def done(cls, count: int | None, seconds: Decimal) -> str:
        """What was done of it."""
        return duration(seconds)

    @classmethod
    def so_far(cls, at: Standing) -> str:
        """How far it is, in a sentence for somebody who has lost the thread."""
        return f"{duration(ceil(at.remaining or 0))} left in it."

    @classmethod
    def face(cls, at: Standing) -> Face:
        """What stands large: the time that is left; a minute or more is told as a clock to its end."""
        remaining = at.remaining or Decimal(0)
        whole = at.elapsed + remaining
        if whole >= 60:
            text = clock(whole)
            room = "".join("8" if c.isdigit() else c for c in text)
            return Face(clock(remaining).rjust(len(text)).strip(), "", room)
        return Face(str(ceil(remaining)), "s", "8" * len(str(ceil(whole))))

    @classmethod
    def marks(cls, at: Standing) -> tuple[int, int] | None:
        """The repetition under way and how many there are, where these are drawn; None: a bar."""
        return (at.count, at.of) if cls.counted_aloud and at.count and at.of else None

    @classmethod
    def filled(cls, at: Standing, phases: tuple[Phase, ...], running: bool) -> float:
        """Of the bar, 0 to 1."""
        return at.progress

    @classmethod
    def spoken(cls, of: Stretch) -> Iterator[int]:
        """The numbers that may be counted aloud."""
        if cls.counted_aloud:
            # A few more than there are, for somebody who extends the step.
            yield from range(1, (of.count or 0) + 11)


def now_in(at: Standing) -> str:
    """The phase under way, behind a comma, where there is one."""
    word = at.phase.said.lower()
    return f", {word}" if word else ""
