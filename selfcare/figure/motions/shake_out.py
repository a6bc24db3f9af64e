"""Loose shaking of the hands; sitting, of the legs."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

HANDS = Motion(
    "shake-out", "hanging hands",
    keys((0, {"sway": 0.0}), (0.25, {"sway": 16.0}), (0.75, {"sway": -16.0}), (1, {"sway": 0.0})),
    moving=frozenset({"hand"}), every=0.9,
)  # fmt: skip
LIFTED = {"hip.near": 104.0, "hip.far": 104.0, "ankle.near": -20.0, "ankle.far": -20.0}
"""Off the floor, the feet hanging; one comes as the other goes."""
LEGS = Motion(
    "shake-out", "legs shaken, sitting",
    keys((0, {**LIFTED, "knee.near": 58.0, "knee.far": 82.0}), (0.5, {**LIFTED, "knee.near": 80.0, "knee.far": 60.0}),
         (1, {**LIFTED, "knee.near": 58.0, "knee.far": 82.0})),
    moving=frozenset({"leg.near", "leg.far"}), every=0.9,
)  # fmt: skip
MOTION = Motion(
    HANDS.name,
    HANDS.scene,
    HANDS.keys,
    moving=HANDS.moving,
    every=0.9,
    others={"hands": HANDS, "legs": LEGS},
    about="Loose shaking.",
)
