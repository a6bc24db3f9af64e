"""Techniques that are known, and how much pressure each technique group takes."""

from __future__ import annotations

from collections.abc import Mapping

TECHNIQUES = frozenset(
    {
        "aromatherapy", "balance", "breathing", "connective-tissue", "conversation", "deep-tissue", "exercise",
        "geriatric", "hand-massage", "lymph-drainage", "massage", "massotherapy", "medical", "mobility",
        "nerve-gliding", "neuromuscular", "neuropathy-exercise", "neuropathy-massage", "physiotherapy", "posture",
        "reflexology", "relaxation", "sensory", "sports", "strength", "stretching", "swedish", "tendon-gliding",
        "trigger-point", "yoga",
    }
)  # fmt: skip
"""Names for a routine's `technique`; another one is allowed, and only warned about."""

PRESSURE_CAPS: Mapping[str, int] = {
    "light": 2, "firm": 3, "lymph": 1, "foot": 2, "scent": 2,
    "stand": 1, "seat": 1, "breath": 1, "hold": 1, "relax": 1,
}  # fmt: skip
"""The most pressure, 0 to 4, of each technique group. Where hands do not work at all, a guiding touch is the most."""

STRICT = frozenset({"lymph"})
"""Groups whose cap holds whatever else a routine does: skin that is to carry fluid away is only ever moved lightly."""
