"""The attention goes from the head down to the feet: a band of light."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

MOTION = Motion(
    "scan",
    "whole body",
    keys((0, {"band": 0.0}), (1, {"band": 1.0})),
    every=30.0,
    even=True,
    once=True,
    about="The attention goes from the head down to the feet.",
)
