"""Sitting, the knee is straightened, the foot goes up and down once, and the leg is lowered."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

UP = {"knee.near": 10.0}
MOTION = Motion(
    "knee-slider",
    "sitting",
    keys(
        (0, {}),
        (0.3, {**UP, "ankle.near": 0.0}),
        (0.45, {**UP, "ankle.near": 24.0}),
        (0.6, {**UP, "ankle.near": -38.0}),
        (0.7, {**UP, "ankle.near": 0.0}),
        (0.97, {}),
        (1, {}),
    ),
    moving=frozenset({"leg.near"}),
    sided=True,
    traced=("leg.near",),
    about="The knee is straightened, the foot goes up and down once.",
)
