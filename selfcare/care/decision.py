"""What follows from somebody's answers for one routine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from selfcare.care.cautions import Caution


class Verdict(StrEnum):
    """Whether a routine is open to somebody today, the mildest first."""

    OPEN = "open"
    ASK_FIRST = "ask first"
    CLOSED = "closed"


class Change(StrEnum):
    """What is changed in the routine that is played."""

    SEATED = "seated"
    LIGHT_ONLY = "light only"
    NO_FINGERTIPS = "no fingertips"
    NO_SCENT = "no scent"
    SHORT_HOLDS = "short holds"
    OWN_BREATH = "own breath"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why it is closed, or whose yes is wanted first, and for which groups."""

    caution: Caution
    verdict: Verdict
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What follows from the answers. It never says that all is well: only that nothing was found in them."""

    verdict: Verdict = Verdict.OPEN
    reasons: tuple[Reason, ...] = ()
    changes: frozenset[Change] = frozenset()
    without: frozenset[str] = frozenset()
    """Sides that are left out."""
    cap: int | None = None
    """The highest pressure."""
    places: tuple[str, ...] = ()
    """What is left alone."""
    waiting: tuple[Reason, ...] = ()
    """What is left out of an open routine until a clinician says yes: its firm steps, or standing."""
    holding: frozenset[str] = frozenset()
    """The cautions that hold, for steps that have an `unless`."""
    advice: tuple[Caution, ...] = ()
    """What has something to say beside all this, in the order of the questions."""

    def told(self) -> tuple[str, ...]:
        """The changes, as they are told."""
        cap = () if self.cap is None else (f"cap {self.cap}",)
        return (*sorted((*self.changes, *(f"without {side}" for side in self.without))), *cap)
