"""The shoulder blades come together and down, held."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "blades",
    "bust",
    swing({"together": 9.5, "lift.left": -3.0, "lift.right": -3.0, "ahead.left": 8.0, "ahead.right": 8.0}),
    moving=frozenset({"blades"}),
    every=8.0,
    traced=("blade.left", "blade.right"),
    about="The shoulder blades come together.",
)
