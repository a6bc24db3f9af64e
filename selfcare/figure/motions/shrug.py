"""The shoulders go up to the ears and drop."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "shrug",
    "bust",
    swing({"lift.left": 14.0, "lift.right": 14.0}),
    moving=frozenset({"shoulders"}),
    traced=("shoulder.left", "shoulder.right"),
    every=3.0,
    about="The shoulders go up to the ears and drop.",
)
