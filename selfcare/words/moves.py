"""The movements of the body itself: made by `make motions` from their files."""

from __future__ import annotations

from collections.abc import Mapping

MOVES: Mapping[str, str] = {
    "breathe": "The body fills with air and empties.",
    "arm-circle": "Both arms out to the sides, drawing circles.",
    "shrug": "The shoulders go up to the ears and drop.",
    "roll": "The shoulders roll in circles.",
    "blades": "The shoulder blades come together.",
    "hug": "The arms cross, a hand on each shoulder.",
    "head-turn": "The head turns to one side and comes back.",
    "march": "The knees are lifted in turn.",
    "side-step": "A step to the side.",
    "sit-to-stand": "Getting up from a chair and sitting down again.",
    "one-leg": "Standing on one leg.",
    "heel-toe": "One foot straight in front of the other.",
    "heel-raise": "The heels go up, the toes stay down.",
    "toe-raise": "The front of the feet goes up, the heels stay down.",
    "calf-stretch": "The calf is stretched.",
    "hamstring": "The back of the thigh is stretched.",
    "knee": "The knee is straightened and bent.",
    "knee-slider": "The knee is straightened, the foot goes up and down once.",
    "ankle-pump": "Toes up and toes down.",
    "ankle-circle": "The foot circles from the ankle.",
    "letters": "The big toe draws letters.",
    "toe-curl": "The toes curl, then lift and spread.",
    "reach": "An arm reaches out to the side, sitting.",
    "open-close": "The hand opens and closes.",
    "shapes": "The fingers take the shapes that the words name.",
    "thumb": "The thumb touches the fingertips in turn.",
    "wrist": "The wrist bends up and down.",
    "wrist-circle": "The hand circles from the wrist.",
    "rub": "The palms rub each other.",
    "shake-out": "Loose shaking.",
    "tense": "A part of the body tightens and lets go.",
    "scan": "The attention goes from the head down to the feet.",
}
POSES: Mapping[str, tuple[str, ...]] = {
    "breathe": ("hands on the belly",),
    "arm-circle": ("large", "small"),
    "march": ("sitting",),
    "side-step": ("sitting",),
    "one-leg": ("sitting",),
    "heel-raise": ("sitting",),
    "toe-raise": ("sitting",),
    "calf-stretch": ("helped", "sitting"),
    "ankle-pump": ("both", "helped"),
    "ankle-circle": ("helped",),
    "toe-curl": ("helped",),
    "open-close": ("helped",),
    "shapes": (
        "bent back",
        "fist",
        "flat fist",
        "hook",
        "roof",
        "straight",
        "thumb further",
        "thumb out",
        "turned out",
    ),
    "wrist": ("helped",),
    "shake-out": ("hands", "legs"),
}
"""What `pose:` can say of a movement."""
ROUND = ("ankle-circle", "arm-circle", "roll", "wrist-circle")
"""What goes round, one way or the other."""
