"""The hand opens and closes; with a helper from half closed to open, and curled."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys, swing

FIST = {"little": 1.0, "ring": 1.0, "middle": 1.0, "first": 1.0, "thumb": 0.9}
HALF = {"big": 55.0, "mid": 70.0, "end": 35.0}
HELPED = Motion(
    "open-close",
    "held hand",
    keys(
        (0, HALF),
        (0.35, {"big": 8.0, "mid": 10.0, "end": 4.0}),
        (0.5, {"big": 8.0, "mid": 10.0, "end": 4.0}),
        (0.95, HALF),
        (1, HALF),
    ),
    moving=frozenset({"finger", "hand", "thumb"}),
    sided=True,
    full=0.35,
    turn=0.5,
)
MOTION = Motion(
    "open-close",
    "palm",
    swing(FIST),
    moving=frozenset({"hand"}),
    sided=True,
    others={"helped": HELPED},
    about="The hand opens and closes.",
)
