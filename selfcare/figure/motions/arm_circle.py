"""Both arms out to the sides. From behind: away is small and dim, towards the viewer large and bright."""

from __future__ import annotations

from msgspec.structs import replace

from selfcare.figure.motion import Course, Motion, circle

ARMS = frozenset({"arm.left", "arm.right"})


def _circle(far: float) -> Motion:
    # Up, then forwards and down: forwards as a wheel rolls.
    lift, ahead = (88.0, far, 0.0), (0.0, far, 0.75)
    return Motion(
        "arm-circle",
        "behind, and small from the side",
        circle({"arm.left": lift, "arm.right": lift, "forward.left": ahead, "forward.right": ahead}),
        Course.ROUND,
        ARMS,
        traced=("arm.left", "arm.right", "from the side"),
        every=3.0,
    )


LARGE = _circle(38.0)
MOTION = replace(
    _circle(17.0),
    others={"small": _circle(17.0), "large": LARGE},
    about="Both arms out to the sides, drawing circles.",
)
