"""A part of the body tightens, is held, and lets go; `on:` says which."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys, swing
from selfcare.figure.motions import open_close, shrug


def _tight(scene: str, joints: dict[str, float], *moving: str) -> Motion:
    return Motion("tense", scene, swing(joints), moving=frozenset(moving), every=12.0)


BELLY = _tight("belly", {"tight": 1.0})
MOTION = Motion(
    "tense",
    "belly",
    keys((0, {})),
    every=12.0,
    others={
        "hands": _tight("both palms", open_close.FIST, "hand"),
        "shoulders": Motion(
            "tense", "bust", shrug.MOTION.keys, moving=shrug.MOTION.moving, traced=shrug.MOTION.traced, every=12.0
        ),
        "face": _tight("face", {"scrunch": 1.0}, "face"),
        "belly": BELLY,
        "thighs": _tight("thigh", {"tight": 1.0}),
        "calves": Motion(
            "tense",
            "both feet on their heels",
            swing({"ankle": 20.0}),
            moving=frozenset({"calf"}),
            traced=("foot",),
            every=12.0,
        ),
        "feet": _tight("both feet", {"toes": 30.0}, "toes"),
    },
    about="A part of the body tightens and lets go.",
)
