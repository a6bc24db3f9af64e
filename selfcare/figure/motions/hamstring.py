"""Sitting, one leg out with its heel down and toes up, the back straight, leaning forward from the hips."""

from __future__ import annotations

from selfcare.figure.motion import Joints, Motion, swing

LEG: Joints = {"hip.near": 58.0, "knee.near": 2.0, "ankle.near": 14.0}
MOTION = Motion(
    "hamstring",
    "sitting",
    swing({**LEG, "trunk": 34.0, "arm": 40.0, "elbow": 20.0}, LEG),
    moving=frozenset({"leg.near"}),
    sided=True,
    held=True,
    traced=("trunk",),
    every=10.0,
    about="The back of the thigh is stretched.",
)
