"""Sitting, one knee is straightened and bent; the legs in turn where no side is said."""

from __future__ import annotations

from selfcare.figure.motion import Motion, swing

MOTION = Motion(
    "knee",
    "sitting",
    swing({"knee.near": 8.0, "ankle.near": 8.0}),
    moving=frozenset({"leg.near"}),
    sided=True,
    in_turn="far",
    traced=("leg.near",),
    about="The knee is straightened and bent.",
)
