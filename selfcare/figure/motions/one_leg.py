"""Standing on the near leg, the other foot a little up behind it, a hand on the worktop.

Behind it, so that the letter of the side stands before the foot that carries: beside the other it would name that one.
"""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

SITTING = Motion(
    "one-leg", "on a chair, as in a mirror", swing({"up.right": 14.0}), moving=frozenset({"leg.right"}), sided=True,
    held=True, every=8.0, traced=(),
)  # fmt: skip
MOTION = Motion(
    "one-leg",
    "worktop",
    swing({"hip.far": 12.0, "knee.far": 78.0, "ankle.far": 20.0}),
    moving=frozenset({"leg.far"}),
    sided=True,
    held=True,
    every=8.0,
    others={"sitting": SITTING},
    about="Standing on one leg.",
)
