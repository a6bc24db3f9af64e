"""The head turns to the right, waits, and comes back; from above, the face away."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "head-turn",
    "head from above",
    swing({"turn": 62.0}),
    moving=frozenset({"head"}),
    sided=True,
    traced=("head",),
    every=8.0,
    about="The head turns to one side and comes back.",
)
