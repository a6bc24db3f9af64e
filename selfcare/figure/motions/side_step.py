"""A step out to the right: one foot, then the other."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

RIGHT = {"step.right": 14.0, "shift": 7.0}
SITTING = Motion(
    "side-step",
    "on a chair, as in a mirror",
    keys(
        (0, {}),
        (0.2, {"out.right": 10.0, "up.right": 8.0}),
        (0.4, {"out.right": 20.0}),
        (0.6, {"out.right": 20.0}),
        (0.8, {"out.right": 10.0, "up.right": 8.0}),
        (1, {}),
    ),
    moving=frozenset({"leg.right"}),
    sided=True,
    in_turn="mirrored",
    traced=("leg.right",),
    every=3.0,
)
MOTION = Motion(
    "side-step",
    "behind, at a worktop",
    keys(
        (0.0, {"shift": -16.0}),
        (0.2, {"shift": -13.0, "step.right": 9.0, "foot.right": 7.0}),
        (0.4, {"shift": -8.0, "step.right": 15.0}),
        (0.5, {"shift": 2.0, "step.right": 6.0, "step.left": 10.0}),
        (0.7, {"shift": 10.0, "step.left": 8.0, "foot.left": 7.0}),
        (0.9, {"shift": 14.0}),
        (1.0, {"shift": 14.0}),
    ),
    moving=frozenset({"leg.left", "leg.right"}),
    sided=True,
    traced=("body",),
    every=3.0,
    after_half="mirrored",
    others={"sitting": SITTING},
    about="A step to the side.",
)
