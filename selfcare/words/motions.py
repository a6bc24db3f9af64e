"""The movements that a step can name with `motion:`; `selfcare show NAME --motions` draws them."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.words.moves import MOVES, POSES, ROUND

NONE = "none"
"""A step that has no picture, and is meant to have none."""

TOUCHES: Mapping[str, str] = {
    "stroke": "A hand slides over a place.",
    "rest": "A hand lies still.",
    "circle": "Fingers or a thumb go round on one spot.",
    "knead": "The soft part is lifted, rolled and let go.",
    "squeeze": "A hand gathers the muscle, holds it and lets go.",
    "press": "A hand, a thumb or a ball sinks in, waits and lets go.",
    "tap": "Light taps.",
    "shake": "A small quick shake under a flat hand.",
    "skin": "A flat hand takes the skin along, without sliding.",
    "creep": "A thumb creeps in tiny steps.",
}
"""What a hand does on the place that the step names with `on:`."""
MOTIONS: Mapping[str, str] = {**TOUCHES, **MOVES}

RENAMED: Mapping[str, str] = {
    "glide": "stroke",
    "smooth": "stroke",
    "feather": "stroke",
    "fingers": "stroke",
    "toes": "stroke",
    "hold": "rest",
    "friction": "circle",
    "lift": "squeeze",
    "lean": "press",
    "ball": "press' and 'by: ball",
    "tremble": "shake",
    "rock": "shake",
    "stretch": "skin",
    "hook": "skin",
    "circle-small": "arm-circle' and 'pose: small",
    "circle-large": "arm-circle' and 'pose: large",
    "roll-back": "roll' and 'way: backwards",
    "roll-forward": "roll' and 'way: forwards",
    "tandem": "heel-toe",
    "heel-lift": "heel-raise",
    "toe-tap": "toe-raise",
    "calf": "calf-stretch",
    "bend": "knee",
    "slider": "knee-slider",
    "pump": "ankle-pump",
    "ankle": "ankle-circle",
    "fist": "open-close",
    "tendon": "shapes",
    "nerve": "shapes",
    "sweep": "scan",
}
"""Names of before, and what is written for them now, after `motion: `."""
PLACES = (
    "ankle",
    "armpit",
    "back",
    "back of the hand",
    "base of the skull",
    "belly",
    "between blade and spine",
    "calf",
    "collarbones",
    "ear",
    "eyes",
    "fingers",
    "fingers from the thumb",
    "foot",
    "forearm",
    "forehead",
    "front of the hip",
    "grooves",
    "hand",
    "jaw",
    "knee hollow",
    "lines of the palm",
    "lines of the sole",
    "low back",
    "lower leg",
    "middle of the palm",
    "middle of the sole",
    "neck and low back",
    "outer forearm",
    "outer thigh",
    "palm",
    "palm outwards",
    "scalp",
    "shin and heel",
    "shoulder blades",
    "shoulder top",
    "sole",
    "temples",
    "thigh",
    "toes",
    "top of the foot",
    "upper arm",
    "upper back",
    "upper body",
    "web of the thumb",
    "whole arm",
)
"""Where a hand can be drawn, for `on:`."""
TOOLS = (
    "ball",
    "fist",
    "fists",
    "flat",
    "flat hands",
    "grip",
    "grips",
    "heel",
    "heels",
    "pads",
    "pads of both hands",
    "palm",
    "palms",
    "palms in turn",
    "thumb",
    "thumbs",
)
"""With what it is done, for `by:`."""
EITHER = "either way"
"""Of what goes round: as one likes; the figure shows the usual way."""
WAYS = ("forwards", "backwards", "both ways", EITHER)
"""What `way:` can say of what goes round."""
GOES_ROUND = "circle"
"""The touch that does."""
DIRECTIONS = (*WAYS, "down", "downwards", "towards the elbow")
"""The ways that are a direction, rather than a place or how often."""
PLACE_WAYS: Mapping[str, tuple[str, ...]] = {
    "back": ("beside", "down"),
    "back of the hand": ("grooves",),
    "forearm": ("at the elbow", "towards the elbow", "twice in each place"),
    "lower leg": ("down", "near the knee", "twice in each place"),
    "thigh": ("across", "near the hip", "twice in each place"),
    "upper arm": ("downwards", "twice in each place"),
}
"""What `way:` can say of a hand on a place; without it, the way that is usual there."""
IN_TURN = ("shapes",)
"""What takes a pose after the other, as its cues name them."""
TIGHT = ("belly", "calves", "face", "feet", "hands", "shoulders", "thighs")
"""What `on:` can say of `tense`."""


def known(key: str, motion: str, on: str = "") -> tuple[str, ...]:
    """The words that a key can have beside this movement, `cue` being the pose of a cue; none where it says nothing."""
    touch = motion in TOUCHES
    match key:
        case "motion":
            return (*MOTIONS, NONE)
        case "on":
            return PLACES if touch else TIGHT if motion == "tense" else ()
        case "by":
            return TOOLS if touch else ()
        case "way":
            round_and_round = (EITHER,) if motion == GOES_ROUND else ()
            return (*PLACE_WAYS.get(on, ()), *round_and_round) if touch else WAYS if motion in ROUND else ()
        case "cue":
            return POSES[motion] if motion in IN_TURN else ()
        case _:
            return POSES.get(motion, ())


def understood(motion: str, on: str = "", by: str = "", way: str = "", pose: str = "") -> bool:
    """Whether there is a figure: each word has a meaning here, as what would be drawn without one could mislead."""
    place = on.partition(" as in ")[0]
    words = {"motion": motion, "on": place, "by": by, "way": way, "pose": pose}
    known_all = all(not word or word in known(key, motion, place) for key, word in words.items())
    return motion in MOTIONS and known_all and (bool(place) or not known("on", motion))


def told(motion: str, on: str = "", by: str = "", way: str = "", pose: str = "") -> str:
    """The movement in words, for whoever sees no figure; empty where there is none."""
    if not understood(motion, on, by, way, pose):
        return ""
    place = on.partition(" as in ")[0]
    said = [f"on: {place}" if place else "", f"with: {by}" if by else "", way, pose]
    more = ", ".join(filter(None, said))
    return f"{MOTIONS[motion]} {more[:1].upper()}{more[1:]}." if more else MOTIONS[motion]


def place_of(motion: str, on: str, touches: tuple[str, ...]) -> str:
    """Where a hand is drawn: the place that is named for the picture, else the one place that is touched."""
    if on or len(touches) != 1 or motion not in TOUCHES:
        return on
    touched = touches[0].replace("-", " ")
    return touched if touched in PLACES else ""
