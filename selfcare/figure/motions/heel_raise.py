"""The heels go up, held, and slowly down."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

SITTING = Motion(
    "heel-raise",
    "feet on the floor",
    swing({"ankle": -34.0, "toes": -33.0}),
    moving=frozenset({"foot"}),
    traced=("heel",),
)
MOTION = Motion(
    "heel-raise",
    "legs at the worktop",
    swing({"ankle.near": -36.0, "ankle.far": -36.0, "toes.near": 36.0, "toes.far": 36.0}),
    moving=frozenset({"leg.near", "leg.far"}),
    traced=("heel",),
    others={"sitting": SITTING},
    about="The heels go up, the toes stay down.",
)
