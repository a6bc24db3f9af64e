"""Shapes that the words name, one after the other: the hand from the side of the thumb."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

MOTION = Motion(
    "shapes",
    "finger",
    keys((0, {})),
    moving=frozenset({"finger", "hand", "thumb"}),
    sided=True,
    poses={
        "straight": {},
        "hook": {"mid": 95.0, "end": 60.0},
        "fist": {"big": 82.0, "mid": 100.0, "end": 62.0, "thumb": 4.0},
        "roof": {"big": 82.0},
        "flat fist": {"big": 82.0, "mid": 98.0, "end": 4.0},
        "bent back": {"wrist": -48.0},
        "thumb out": {"wrist": -48.0, "thumb": 48.0},
        "turned out": {"wrist": -48.0, "thumb": 48.0, "twist": 1.0},
        "thumb further": {"wrist": -48.0, "thumb": 60.0, "twist": 1.0, "drawn": 1.0},
    },
    about="The fingers take the shapes that the words name.",
)
