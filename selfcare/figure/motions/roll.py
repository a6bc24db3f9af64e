"""Both shoulders in circles, seen from the side; backwards by itself, as most texts have it."""

from __future__ import annotations

from selfcare.figure.motion import Course, Motion, circle

MOTION = Motion(
    "roll",
    "shoulder from the side",
    circle({"ahead": (0.0, 7.0, 0.25), "up": (2.0, 7.0, 0.0)}),
    Course.ROUND,
    frozenset({"shoulder"}),
    traced=("shoulder",),
    every=3.0,
    backwards=True,
    about="The shoulders roll in circles.",
)
