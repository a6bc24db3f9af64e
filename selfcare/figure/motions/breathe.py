"""The body fills from the belly and empties; in a hold everything stands still. Or with the hands on the belly."""

from __future__ import annotations

from selfcare.figure.motion import Motion, keys

FILLS = keys(
    (0.0, {"fill": 0.0, "flow": 0.0}), (0.01, {"fill": 0.0, "flow": 1.0}), (0.34, {"fill": 1.0, "flow": 1.0}),
    (0.35, {"fill": 1.0, "flow": 0.0}), (0.65, {"fill": 1.0, "flow": 0.0}), (0.66, {"fill": 1.0, "flow": -1.0}),
    (0.96, {"fill": 0.0, "flow": -1.0}), (0.97, {"fill": 0.0, "flow": 0.0}), (1.0, {"fill": 0.0, "flow": 0.0}),
)  # fmt: skip
HANDS = Motion("breathe", "breath under the hands", FILLS, every=10.0, flows=True)
MOTION = Motion(
    "breathe",
    "breath",
    FILLS,
    every=10.0,
    flows=True,
    others={"hands on the belly": HANDS},
    about="The body fills with air and empties.",
)
