"""Segments to be drawn."""

from __future__ import annotations

from decimal import Decimal

from selfcare.cues.phases import PhaseKind
from selfcare.measures.counted import Counted
from selfcare.session.segments import Kind, Phase, Segment


def counted(motion: str, **more: object) -> Segment:
    """Ten repetitions of four seconds."""
    given: dict[str, object] = {
        "seconds": Decimal(40),
        "phases": (Phase(PhaseKind.WHOLE, Decimal(4)),),
        "count": 10,
        **more,
    }
    return Segment(index=0, kind=Kind.WORK, step="Step", measure=Counted.id, motion=motion, **given)  # type: ignore[arg-type]
