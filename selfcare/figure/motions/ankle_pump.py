"""Toes up and toes down."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

PUMP = keys(
    (0, {"ankle": 0.0}), (0.3, {"ankle": 21.0}), (0.45, {"ankle": 21.0}), (0.8, {"ankle": -28.0}), (1, {"ankle": 0.0})
)
FOOT = frozenset({"foot"})
HELPED = Motion("ankle-pump", "held foot", PUMP, moving=FOOT, sided=True, traced=("foot",), full=0.3, turn=0.45)
BOTH = Motion("ankle-pump", "both feet on their heels", PUMP, moving=FOOT, traced=("foot",), every=2.0)
MOTION = Motion(
    "ankle-pump", "foot on its heel", PUMP, moving=FOOT, sided=True, traced=("foot",), every=2.0, full=0.3, turn=0.45,
    others={"helped": HELPED, "both": BOTH},
    about="Toes up and toes down.",
)  # fmt: skip
