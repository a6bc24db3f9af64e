"""The toes curl, then lift and spread; bent and straightened by a helper."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

TOES = frozenset({"toes"})
CURL = keys(
    (0, {}), (0.2, {"toes": 42.0}), (0.45, {"toes": 42.0}), (0.65, {"toes": -32.0}), (0.85, {"toes": -32.0}), (1, {})
)
BEND = keys((0, {}), (0.35, {"toes": 30.0}), (0.55, {"toes": 30.0}), (0.95, {}), (1, {}))
HELPED = Motion("toe-curl", "held toes", BEND, moving=TOES, sided=True, full=0.35, turn=0.55)
MOTION = Motion(
    "toe-curl",
    "both feet",
    CURL,
    moving=TOES,
    every=7.0,
    full=0.2,
    turn=0.45,
    others={"helped": HELPED},
    about="The toes curl, then lift and spread.",
)
