"""How much: one file a measure, with its keys, its dose, its words, what is said in it, and how it looks.

Begin with: `MEASURES` is the one registry, and everything else asks what is in it; `measure` has what they share.
"""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.measures.breathed import Breathed
from selfcare.measures.counted import COUNTS, Counted
from selfcare.measures.held import Held
from selfcare.measures.measure import Measure
from selfcare.measures.open import Open
from selfcare.measures.timed import Timed

MEASURES: tuple[type[Measure], ...] = (Timed, Counted, Breathed, Held, Open)
"""All of them, in the order in which they are told; a new one is also made to speak with `make voice`."""

BY_ID: Mapping[str, type[Measure]] = {measure.id: measure for measure in MEASURES}

LISTED = tuple(
    measure.count_key for measure in MEASURES if measure.count_key and measure.table[measure.count_key].kind is COUNTS
)
"""The keys whose count may be a list, which is as many sets of unlike size."""
