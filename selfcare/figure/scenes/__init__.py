"""Views of a body, each with its joints, their limits, and the places that a hand can touch; `SCENES` has all."""

from __future__ import annotations

from collections.abc import Mapping

from selfcare.figure.scene import Scene
from selfcare.figure.scenes.back import BACK
from selfcare.figure.scenes.behind import ALONG, BEHIND, CIRCLED, LIT
from selfcare.figure.scenes.breath import BREATH, HANDS_ON
from selfcare.figure.scenes.bust import ARM, ARMPIT, BELLY, BUST, CHEST, HUG, SHOULDER
from selfcare.figure.scenes.chair import CHAIR
from selfcare.figure.scenes.feet import SOLE, TOP
from selfcare.figure.scenes.finger import FINGER
from selfcare.figure.scenes.finger import HELD as HELD_HAND
from selfcare.figure.scenes.foot import FEET, FOOT, HELD_TOES, LEG_OUT, LEGS_OUT, PAIR, WRITING
from selfcare.figure.scenes.foot import HELD as HELD_FOOT
from selfcare.figure.scenes.hand import BACK as BACK_OF_HAND
from selfcare.figure.scenes.hand import BOTH, CIRCLING, HANGING, PALM, RUBBED
from selfcare.figure.scenes.head import ABOVE, EAR, FACE, NAPE
from selfcare.figure.scenes.hips import HIPS, THIGHS
from selfcare.figure.scenes.limbs import FOREARM, LEG, THIGH
from selfcare.figure.scenes.side import LEGS, RISE, SHAKEN, SIT, STAND, TOWEL, WALL, WORKTOP

SCENES: Mapping[str, Scene] = {
    scene.name: scene
    for scene in (
        ABOVE,
        ARM,
        ARMPIT,
        BACK,
        BACK_OF_HAND,
        ALONG,
        BEHIND,
        CIRCLED,
        BELLY,
        BOTH,
        BREATH,
        HANDS_ON,
        BUST,
        CHAIR,
        CHEST,
        EAR,
        FACE,
        FEET,
        FINGER,
        FOOT,
        FOREARM,
        HANGING,
        HELD_FOOT,
        HELD_HAND,
        HELD_TOES,
        LEG_OUT,
        LEGS_OUT,
        HIPS,
        HUG,
        LEG,
        LIT,
        NAPE,
        PAIR,
        PALM,
        RISE,
        RUBBED,
        SHAKEN,
        SHOULDER,
        SIT,
        SOLE,
        STAND,
        THIGH,
        THIGHS,
        TOP,
        TOWEL,
        WALL,
        WORKTOP,
        LEGS,
        CIRCLING,
        WRITING,
    )
}
