"""The arms cross over the chest, a hand on each shoulder."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "hug",
    "hug",
    swing({"hug": 1.0}),
    moving=frozenset({"arms"}),
    held=True,
    every=8.0,
    about="The arms cross, a hand on each shoulder.",
)
