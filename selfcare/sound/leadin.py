"""How long the time before a session is, from the lengths of the words that are heard in it; no sound is needed."""

from __future__ import annotations

from collections.abc import Callable

from selfcare.session.aloud import stop_for
from selfcare.session.segments import Timeline
from selfcare.sound.placing import GAP
from selfcare.sound.speech import opening

SETTLING = 0.5
"""Seconds of quiet before the first words, while somebody puts the keyboard down."""
COUNTED_IN = 4.0
"""Seconds at the end of a lead-in that belong to its tones, and to a breath before them."""


def lead_in(timeline: Timeline, chosen: float, length: Callable[[str], float | None]) -> float:
    """Seconds before a session in which all is told that belongs there: those chosen, as many more as it takes to say
    what to stop for, and never fewer than all of it takes."""
    told = sum((length(text) or -GAP) + GAP for text in opening(timeline))
    signs = length(stop_for(timeline.stop_if)) or 0.0
    return max(chosen + signs, SETTLING + told + COUNTED_IN) if signs else chosen
