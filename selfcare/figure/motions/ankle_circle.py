"""The foot circles from the ankle: toes up, inwards, down, outwards."""

from __future__ import annotations

from msgspec.structs import replace

from selfcare.figure.motion import Course, Motion, circle

CIRCLE = circle({"ankle": (-6.0, 22.0, 0.0), "turn": (0.0, 1.0, 0.25)})
CIRCLED = Motion(
    "ankle-circle",
    "foot",
    CIRCLE,
    Course.ROUND,
    frozenset({"foot"}),
    sided=True,
    traced=("foot",),
    after_half="reversed",
)
MOTION = replace(
    CIRCLED,
    others={"helped": replace(CIRCLED, scene="held foot")},
    about="The foot circles from the ankle.",
)
