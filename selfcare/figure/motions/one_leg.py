"""Standing on one leg, the other foot a little up; written for standing on the left, the right foot lifted."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

SITTING = Motion(
    "one-leg", "on a chair, as in a mirror", swing({"up.right": 14.0}), moving=frozenset({"leg.right"}), sided=True,
    held=True, every=8.0, traced=(),
)  # fmt: skip
MOTION = Motion(
    "one-leg",
    "behind",
    swing({"foot.left": 15.0, "arm.left": 20.0, "arm.right": 20.0, "shift": -1.0}),
    moving=frozenset({"leg.left"}),
    sided=True,
    held=True,
    every=8.0,
    others={"sitting": SITTING},
)
