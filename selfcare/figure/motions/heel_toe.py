"""One foot straight in front of the other, heel against toes; the near foot is in front."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

STANDS = {"hip.near": 13.0, "hip.far": -9.0, "ankle.near": -9.0, "ankle.far": 11.0, "knee.near": 4.0, "knee.far": 2.0}
"""Both feet flat: an ankle makes good what hip and knee lean."""
LIFTED = {**STANDS, "hip.near": 19.0, "knee.near": 12.0, "ankle.near": -7.0}
"""The front foot is put down, and no more: what is asked is to stand so."""
MOTION = Motion(
    "heel-toe",
    "legs at the worktop",
    keys((0, LIFTED), (0.35, STANDS), (0.65, STANDS), (0.97, LIFTED), (1, LIFTED)),
    moving=frozenset({"leg.near", "leg.far"}),
    sided=True,
    held=True,
    every=8.0,
    about="One foot straight in front of the other.",
)
