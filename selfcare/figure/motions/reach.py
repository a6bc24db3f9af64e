"""Sitting, the right arm reaches out to the side, the other hand stays on the seat."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "reach",
    "on a chair, as in a mirror",
    swing({"arm.right": 88.0, "lean": 7.0}),
    moving=frozenset({"arm.right"}),
    sided=True,
    held=True,
    traced=("arm.right",),
    every=8.0,
    about="An arm reaches out to the side, sitting.",
)
