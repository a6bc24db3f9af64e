"""The thumb touches the fingertips in turn, the first finger first."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

MOTION = Motion(
    "thumb",
    "palm",
    keys(
        (0.0, {}),
        (0.12, {"meet.first": 1.0}), (0.18, {"meet.first": 1.0}), (0.25, {}),
        (0.36, {"meet.middle": 1.0}), (0.42, {"meet.middle": 1.0}), (0.5, {}),
        (0.61, {"meet.ring": 1.0}), (0.67, {"meet.ring": 1.0}), (0.75, {}),
        (0.86, {"meet.little": 1.0}), (0.92, {"meet.little": 1.0}), (1.0, {}),
    ),
    moving=frozenset({"thumb"}),
    sided=True,
    every=8.0,
    about="The thumb touches the fingertips in turn.",
)  # fmt: skip
