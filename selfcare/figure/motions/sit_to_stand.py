"""Lean forward, stand up, sit down slowly."""

from __future__ import annotations

from selfcare.figure.motion import Joints, Motion, keys

LEAN: Joints = {"trunk": 42.0, "hip.near": 92.0, "hip.far": 92.0, "ankle.near": 8.0, "ankle.far": 8.0, "arm": 40.0}
HALF: Joints = {
    "trunk": 36.0,
    "hip.near": 48.0,
    "hip.far": 48.0,
    "knee.near": 62.0,
    "knee.far": 62.0,
    "ankle.near": 12.0,
    "ankle.far": 12.0,
    "arm": 40.0,
}
UP: Joints = {
    "trunk": 0.0,
    "hip.near": 2.0,
    "hip.far": 2.0,
    "knee.near": 3.0,
    "knee.far": 3.0,
    "ankle.near": 1.0,
    "ankle.far": 1.0,
    "arm": 0.0,
    "elbow": 12.0,
}
MOTION = Motion(
    "sit-to-stand",
    "rising",
    keys((0, {}), (0.14, LEAN), (0.26, HALF), (0.4, UP), (0.55, UP), (0.72, HALF), (0.86, LEAN), (0.98, {}), (1, {})),
    moving=frozenset({"trunk", "leg.near", "leg.far"}),
    every=6.0,
    full=0.4,
    turn=0.55,
    about="Getting up from a chair and sitting down again.",
)
