"""The front of the feet goes up, the heels stay down."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

SITTING = Motion("toe-raise", "feet on the floor", swing({"ankle": 22.0}), moving=frozenset({"foot"}), traced=("foot",))
MOTION = Motion(
    "toe-raise",
    "legs at the worktop",
    swing({"ankle.near": 24.0, "ankle.far": 24.0}),
    moving=frozenset({"leg.near", "leg.far"}),
    traced=("leg.near",),
    others={"sitting": SITTING},
    about="The front of the feet goes up, the heels stay down.",
)
