# ruff: noqa: E501
"""Twenty people, written by hand before a rule was changed: what each routine should do with them, and why.

O open as it is; L open, but seated, lighter or with parts left out; A somebody who knows the person is asked first; C closed
today. What is not named is O. What belongs to trained hands is judged as if it had been shown. What can be done to oneself or
by somebody is judged as done to oneself, but where `helped` says that somebody else does it.

`never` are places that no step which is left may touch, move, load or work with; `never touched` is the same for touch alone.
Where careful and kind differ, the more careful stands. The words under `told` are the caution, then where it is in words of
the body; "?" is "I am not sure where".
"""

from __future__ import annotations

from dataclasses import dataclass

OPEN_TO_ALL = "breath-calm talk-first"


@dataclass(frozen=True)
class Somebody:
    """A person, what they tell, and what should follow."""

    who: str
    told: dict[str, str]
    lighter: str = ""
    ask: str = ""
    closed: str = ""
    why: str = ""
    never: str = ""
    never_touched: str = ""
    helped: bool = False
    seated: str = "arm-circles leg-stretch steady-six"
    """Of the standing routines, those that are done sitting."""


PEOPLE = (
    Somebody(
        "a left wrist broken six weeks ago, in plaster",
        {"fracture": "left wrist"},
        lighter="hand-glides connective-skin deep-slow nmt-ball-wall pmr-short leg-stretch steady-six "
        "sports-ready sports-recover head-ease reflex-hand-ear lymph-upper lymph-lower passive-ease elder-hand "
        "foot-leg-comfort medical-plan touch-ladder swedish-back elder-back",
        ask="arm-circles masso-shoulders",
        closed="hand-comfort swedish-forearm aroma-hand",
        why="neither worked on nor working; both arms in the air lift the plaster too, so that is asked; who receives the back strokes leans otherwise",
        never="left wrist, left forearm, left hand",
    ),
    Somebody(
        "shingles on the left ribs, the blisters still wet",
        {"catching": "left ribs"},
        lighter="nmt-ball-wall",
        closed="swedish-back elder-back elder-hand reflex-foot passive-ease lymph-upper lymph-lower",
        why="nobody else's hands until it is dry; moving and one's own hands elsewhere are open, but for lymph work",
        never_touched="left ribs, left chest, left upper back",
        seated="",
    ),
    Somebody(
        "a stent put into the heart three weeks ago",
        {"heart-event": ""},
        ask="arm-circles aroma-hand connective-skin elder-back elder-hand foot-leg-comfort hand-comfort hand-glides head-ease "
        "leg-stretch medical-plan passive-ease pmr-short reflex-foot reflex-hand-ear seated-feet "
        "sports-ready sports-recover steady-six swedish-back swedish-forearm touch-ladder",
        closed="masso-shoulders breath-478 breath-box deep-slow nmt-ball-wall lymph-upper lymph-lower",
        why="all effort and all hands wait for the heart team; firm hands and held breath never",
    ),
    Somebody(
        "an aneurysm of the aorta that is watched",
        {"aneurysm": ""},
        lighter="arm-circles connective-skin foot-leg-comfort leg-stretch sports-ready sports-recover steady-six swedish-back "
        "swedish-forearm",
        ask="deep-slow nmt-ball-wall masso-shoulders elder-back",
        closed="breath-478 breath-box pmr-short",
        why="nothing held, nothing tensed hard; firm work and standing exercise are asked",
    ),
    Somebody(
        "plain varicose veins on both legs",
        {"vein": "both legs"},
        lighter="sports-ready sports-recover foot-leg-comfort lymph-lower connective-skin",
        closed="deep-slow",
        why="nothing firm on those legs; breath, arms and standing are nobody's trouble",
        seated="",
    ),
    Somebody(
        "a burn on the right side of the upper back",
        {"wound": "right upper back"},
        lighter="swedish-back nmt-ball-wall masso-shoulders arm-circles lymph-upper pmr-short head-ease lymph-lower",
        closed="elder-back",
        why="neither it nor what lies beside it; what both hands do on both sides of the spine goes",
        never_touched="right upper back, middle upper back, right shoulder, right ribs",
        seated="",
    ),
    Somebody(
        "a fist-sized burn right across the back",
        {"wound": "upper back, lower back"},
        lighter="masso-shoulders arm-circles lymph-upper pmr-short nmt-ball-wall head-ease sports-ready "
        "sports-recover leg-stretch seated-feet steady-six lymph-lower",
        closed="swedish-back elder-back",
        why="the back is what is worked on there",
        never_touched="upper back, lower back, shoulders",
        seated="",
    ),
    Somebody(
        "a hip replaced on the right seven weeks ago",
        {"surgery": "right hip"},
        lighter="arm-circles connective-skin foot-leg-comfort lymph-lower pmr-short seated-feet "
        "steady-six swedish-back swedish-forearm leg-stretch",
        ask="sports-ready sports-recover deep-slow nmt-ball-wall masso-shoulders lymph-upper lymph-lower",
        closed="elder-back",
        why="nothing at that hip, and no leaning forward from it, whoever said yes to something else; the long strokes down the back end beside it",
        never_touched="right hip, right groin, right thigh",
    ),
    Somebody(
        "the left leg hot, red and spreading since this morning",
        {"skin-inf": "left lower leg"},
        lighter="arm-circles leg-stretch steady-six seated-feet swedish-back swedish-forearm passive-ease foot-leg-comfort "
        "reflex-foot sports-ready sports-recover pmr-short masso-shoulders aroma-hand connective-skin",
        closed="deep-slow nmt-ball-wall lymph-upper lymph-lower",
        why="that limb rests and a doctor sees it today; nothing firm anywhere",
        never="left lower leg, left knee, left ankle, left foot, left thigh",
    ),
    Somebody(
        "epilepsy, well controlled",
        {"seizures": ""},
        lighter="aroma-hand",
        closed="breath-478 breath-box",
        why="held and forced breath lower the threshold; scents are left out until a yes",
        seated="",
    ),
    Somebody(
        "the left foot taken off years ago after an accident",
        {"missing": "left foot"},
        lighter="foot-leg-comfort reflex-foot passive-ease seated-feet leg-stretch steady-six sports-ready sports-recover "
        "lymph-lower pmr-short arm-circles",
        why="the other side is led; what needs both feet goes; the stump wants somebody's yes",
        never="left foot",
    ),
    Somebody(
        "numb fingertips on both hands after chemotherapy, long over and well",
        {"numb": "both hands"},
        lighter="lymph-upper aroma-hand hand-comfort elder-hand reflex-hand-ear passive-ease",
        why="light and with the eyes there; standing is nobody's trouble while the feet feel",
        seated="",
    ),
    Somebody(
        "numb feet, and the physiotherapist wants them to stand",
        {"numb": "both feet"},
        lighter="foot-leg-comfort reflex-foot passive-ease leg-stretch steady-six arm-circles sports-recover",
        why="sitting until somebody says yes to standing, and it can be said",
    ),
    Somebody(
        "aspirin every day, nothing else",
        {"thinner": ""},
        lighter="arm-circles leg-stretch steady-six swedish-back swedish-forearm foot-leg-comfort sports-ready "
        "sports-recover aroma-hand elder-back elder-hand hand-comfort head-ease reflex-foot reflex-hand-ear touch-ladder "
        "passive-ease medical-plan lymph-upper lymph-lower masso-shoulders",
        ask="connective-skin",
        closed="deep-slow nmt-ball-wall",
        why="light work everywhere, sitting until somebody says yes to standing",
    ),
    Somebody(
        "vertigo that comes in attacks, quiet today",
        {"vertigo": ""},
        lighter="arm-circles leg-stretch steady-six masso-shoulders head-ease",
        why="seated, no turning of the head, the head never low",
    ),
    Somebody(
        "a detached retina operated on two weeks ago, the right eye",
        {"eye": "", "surgery": "head, face, ear"},
        lighter="arm-circles leg-stretch steady-six sports-recover connective-skin foot-leg-comfort sports-ready swedish-forearm "
        "reflex-hand-ear",
        ask="swedish-back deep-slow nmt-ball-wall pmr-short lymph-upper lymph-lower masso-shoulders",
        closed="head-ease breath-478 breath-box",
        why="nothing at face and head, the head never low, nothing held or strained",
        never_touched="face, head",
    ),
    Somebody(
        "an arm with a fistula for dialysis, the left",
        {"fistula": "left arm", "kidney": ""},
        ask="swedish-back aroma-hand elder-back elder-hand foot-leg-comfort hand-comfort head-ease medical-plan passive-ease "
        "reflex-foot reflex-hand-ear swedish-forearm touch-ladder connective-skin deep-slow nmt-ball-wall "
        "sports-ready sports-recover",
        lighter="arm-circles leg-stretch steady-six masso-shoulders pmr-short",
        closed="lymph-upper lymph-lower",
        why="that arm never, the rest after the kidney clinic's yes; nothing is leant on",
        never_touched="left hand, left wrist, left forearm, left elbow, left upper arm",
    ),
    Somebody(
        "a strained calf on the right since Sunday's football",
        {"bruise": "right lower leg"},
        lighter="foot-leg-comfort sports-ready sports-recover leg-stretch seated-feet steady-six lymph-lower passive-ease "
        "pmr-short",
        why="nothing firm there, easy moving, the rest as it is",
        seated="",
    ),
    Somebody(
        "joints that slip, both shoulders",
        {"slips": "both shoulders"},
        lighter="arm-circles masso-shoulders nmt-ball-wall lymph-upper pmr-short leg-stretch passive-ease sports-recover hand-glides swedish-back",
        why="small circles, no pull, no end of the range",
        seated="",
    ),
    Somebody(
        "panic when following a paced breath",
        {"panic": ""},
        lighter="breath-calm aroma-hand arm-circles head-ease lymph-lower lymph-upper medical-plan reflex-foot reflex-hand-ear "
        "sports-recover touch-ladder pmr-short",
        closed="breath-478 breath-box",
        why="the own rhythm everywhere, and the scent stays",
        seated="",
    ),
    Somebody(
        "lymph nodes taken out under the left arm, ten years ago",
        {"nodes": "left armpit"},
        lighter="aroma-hand connective-skin elder-hand hand-comfort head-ease masso-shoulders nmt-ball-wall passive-ease reflex-hand-ear swedish-back swedish-forearm",
        ask="lymph-upper lymph-lower",
        closed="elder-back",
        why="that side of the back and the chest drains to the armpit as the arm does: whoever strokes all of the back strokes it too; of the Swedish strokes the right side is left",
        never_touched="left armpit, left hand, left forearm, left upper arm, left shoulder, left chest, left ribs, left upper back",
        seated="",
    ),
    Somebody(
        "the left arm swells since lymph nodes were taken out",
        {"nodes": "left forearm"},
        lighter="aroma-hand connective-skin elder-hand hand-comfort head-ease masso-shoulders nmt-ball-wall passive-ease reflex-hand-ear swedish-back swedish-forearm",
        ask="lymph-upper lymph-lower",
        closed="elder-back",
        why="as above: pointing at the arm or at the armpit is the same trouble",
        never_touched="left armpit, left hand, left forearm, left upper arm, left shoulder, left chest, left ribs, left upper back",
        seated="",
    ),
    Somebody(
        "a port under the skin, below the right collarbone",
        {"device": "right chest"},
        lighter="swedish-back elder-back arm-circles head-ease lymph-lower lymph-upper masso-shoulders nmt-ball-wall",
        why="nobody leans on it, and no hand comes near; the back lies beyond",
        never_touched="right chest",
        seated="",
    ),
)  # fmt: skip
