"""The palms rub each other."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

MOTION = Motion(
    "rub",
    "palms together",
    keys((0, {"rub": -10.0}), (0.5, {"rub": 10.0}), (1, {"rub": -10.0})),
    moving=frozenset({"hand"}),
    traced=("left", "right"),
    every=1.6,
    about="The palms rub each other.",
)
