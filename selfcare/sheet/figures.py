"""The figure of a step on paper: how it begins, where it leads, the way back."""

from __future__ import annotations

from msgspec.structs import replace

from selfcare.figure.drawing import Asked, Moment, drawing
from selfcare.figure.letter import named
from selfcare.figure.svg import strip
from selfcare.format.model import Step
from selfcare.sheet.markup import Markup
from selfcare.words import motions

HIGH = 112
"""Pixels: large enough to be told apart by somebody with poor sight."""


def figure_of(step: Step, pressure: int) -> Markup | None:
    """On the first of its sides, without its letter where the other follows; None where the step has none."""
    sides = step.sides or (step.side or "",)
    way = step.way or ""
    made = drawing(
        Asked(
            step.motion or "",
            motions.place_of(step.motion or "", step.on or "", step.touches or ()),
            step.by or "",
            way if isinstance(way, str) else way[0],
            step.pose or "",
            named(sides[0]),
            pressure,
        )
    )
    if made is None:
        return None
    if len({named(side) for side in sides}) > 1:
        made = replace(made, lettered=False)
    poses = [step.pose or "", *(cue.pose for cue in step.cues if cue.pose)]
    frames = [made.shapes(Moment(1.0, pose=pose)) for pose in poses] if len(poses) > 1 else made.three()
    return Markup(strip(frames, motions.MOTIONS[made.asked.motion], height=HIGH))
