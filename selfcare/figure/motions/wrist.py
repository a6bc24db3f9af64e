"""The wrist bends back and forwards; with a helper the same."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

PARTS = frozenset({"finger", "hand", "thumb"})
BEND = keys((0, {}), (0.3, {"wrist": -42.0}), (0.45, {"wrist": -42.0}), (0.8, {"wrist": 48.0}), (1, {}))
HELPED = Motion("wrist", "held hand", BEND, moving=PARTS, sided=True, full=0.3, turn=0.45, traced=("hand",))
MOTION = Motion(
    "wrist",
    "finger",
    BEND,
    moving=PARTS,
    sided=True,
    full=0.3,
    turn=0.45,
    traced=("hand",),
    others={"helped": HELPED},
    about="The wrist bends up and down.",
)
