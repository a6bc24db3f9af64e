"""The knees go up in turn."""

from __future__ import annotations

from selfcare.figure.motion import Joints, Motion, keys

NEAR: Joints = {"hip.near": 72.0, "knee.near": 78.0}
FAR: Joints = {"hip.far": 72.0, "knee.far": 78.0}
LEGS = frozenset({"leg.near", "leg.far"})
SITTING = Motion(
    "march",
    "sitting",
    keys(
        (0, {}),
        (0.22, {"hip.near": 114.0, "knee.near": 96.0}),
        (0.5, {}),
        (0.72, {"hip.far": 114.0, "knee.far": 96.0}),
        (1, {}),
    ),
    moving=LEGS,
    every=2.4,
)
MOTION = Motion(
    "march",
    "worktop",
    keys((0, {}), (0.22, NEAR), (0.5, {}), (0.72, FAR), (1, {})),
    moving=LEGS,
    every=2.4,
    others={"sitting": SITTING},
    about="The knees are lifted in turn.",
)
