"""The near leg back and straight, its heel down; or sitting, the foot drawn up by a towel, or by a helper."""

from __future__ import annotations

from selfcare.figure.motion import Joints, Motion, swing

STANCE: Joints = {
    "hip.near": -12.0,
    "knee.near": 0.0,
    "ankle.near": 12.0,
    "hip.far": 24.0,
    "knee.far": 28.0,
    "ankle.far": 4.0,
    "arm": 94.0,
    "elbow": 1.0,
    "trunk": 7.0,
}
STRETCHED: Joints = {
    "hip.near": -21.0,
    "knee.near": 0.0,
    "ankle.near": 21.0,
    "hip.far": 34.0,
    "knee.far": 52.0,
    "ankle.far": 18.0,
    "arm": 82.0,
    "elbow": 44.0,
    "trunk": 3.0,
}
OUT: Joints = {"hip.near": 58.0, "knee.near": 2.0, "ankle.near": -12.0, "arm": 44.0, "elbow": 16.0}
DRAWN: Joints = {"hip.near": 58.0, "knee.near": 2.0, "ankle.near": 20.0, "arm": 38.0, "elbow": 46.0}
SITTING = Motion(
    "calf-stretch", "with a towel", swing(DRAWN, OUT), moving=frozenset({"leg.near"}), sided=True, held=True, every=10.0
)
HELPED = Motion(
    "calf-stretch",
    "held foot",
    swing({"ankle": 19.0}, {"ankle": -10.0}),
    moving=frozenset({"foot"}),
    sided=True,
    held=True,
    traced=("foot",),
    every=10.0,
)
MOTION = Motion(
    "calf-stretch",
    "wall",
    swing(STRETCHED, STANCE),
    moving=frozenset({"leg.near"}),
    sided=True,
    held=True,
    every=10.0,
    others={"sitting": SITTING, "helped": HELPED},
    about="The calf is stretched.",
)
