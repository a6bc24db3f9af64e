"""The big toe draws letters in the air."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

MOTION = Motion(
    "letters",
    "writing foot",
    keys((0, {"written": 0.0}), (1, {"written": 1.0})),
    moving=frozenset({"foot"}),
    sided=True,
    every=12.0,
    even=True,
    about="The big toe draws letters.",
)
