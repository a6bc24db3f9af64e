"""The hand circles from the wrist; the palm is seen."""

from __future__ import annotations

from selfcare.figure.motion import Course, Motion, circle

MOTION = Motion(
    "wrist-circle",
    "circling hand",
    circle({"aside": (0.0, 20.0, 0.25), "bend": (0.0, 1.0, 0.0)}),
    Course.ROUND,
    frozenset({"hand"}),
    sided=True,
    traced=("hand",),
    after_half="reversed",
    about="The hand circles from the wrist.",
)
