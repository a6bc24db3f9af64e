# ruff: noqa: E501
"""The same twenty people before the rest of the library, written by hand from the content brief before any rule ran.

Read it person by person: a line is one judgement, the routines it is passed on, and the reason. The words are those of
`twenty_people`; "no scent" leaves the scented steps out, "short holds" halves the breath holds.

Where the brief's matrix and common sense differ, the more careful stands. What was decided so, for several people at once:

1.  The talk before is open to all, as quiet breathing is: it is where a bad day is found out.
2.  What belongs to trained hands (connective-skin, deep-slow, lymph-upper, lymph-lower, nmt-ball-wall) waits for everybody
    until a professional showed it. So does medical-plan: without a team's plan there is nothing in it to follow.
3.  Nothing is left of deep-slow and nmt-ball-wall without firm steps: where those go altogether, the routine is closed. For
    numb or burning skin the matrix closes only the place, and nobody can see here where that is.
4.  The calf lift of foot-leg-comfort counts as firm. The brief leaves it out for clots, blood thinners, bruises and poor
    circulation without calling it firm; it is a kneading of the calf, and whoever may not be kneaded has "light only" here too.
5.  A side is left out where hands work on one side and then on the other, and where a hand is moved that is hurt. Two palms that
    are rubbed warm (reflex-hand-ear, hand-comfort) go with the hand that is left out. Never in the touch ladder: the sore
    place is what it is for.
6.  Somebody to whom a wound, a fracture or a burning hand is on an arm says "elsewhere" where only legs are worked on.
    A wound stops foot work all the same: the matrix asks for no place, and sends a wound on a foot to the foot team.
7.  Standing work with a seated twin follows the rules for sitting. Numb feet or a blood thinner stand with care in the matrix,
    holding on; one-leg stands are in it, so the seated twin is played.
8.  A foot that is hot today closes leg-stretch and steady-six too, though the matrix would let somebody sit for them: a towel
    round that foot and heel raises put weight and pull on it.
9.  Whoever can hardly say stop has somebody who knows them asked for everything that touches or moves, tensing
    included, but for the two routines that are made for them.
10. Whoever panics when following the breath has every paced breath at their own, also at the end of a massage, where the matrix has
    no breathing.
11. "cap 2" stands wherever hands touch, though many routines go no higher by themselves: whoever gives should know.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.care.twenty_people import Someone, Wanted

NAMES = (
    "talk-first", "swedish-back", "aroma-hand", "connective-skin", "deep-slow", "elder-back", "lymph-upper", "lymph-lower",
    "masso-shoulders", "medical-plan", "nmt-ball-wall", "reflex-foot", "reflex-hand-ear", "sports-ready", "sports-recover",
    "foot-leg-comfort", "hand-comfort", "head-ease", "touch-ladder", "passive-ease", "seated-feet", "leg-stretch",
    "steady-six", "hand-glides", "breath-box", "breath-478", "pmr-short",
)  # fmt: skip
LEGS = (
    "lymph-lower", "reflex-foot", "sports-ready", "sports-recover", "foot-leg-comfort", "seated-feet", "leg-stretch", "steady-six",
)  # fmt: skip
"""Where only legs and feet are worked on or moved; what the twenty have on one side is on an arm."""


@dataclass(frozen=True)
class Judged:
    """What should happen, to which routines, and why."""

    outcome: str
    """The verdict, then what is changed, with commas."""
    routines: str
    why: str

    def wanted(self) -> Wanted:
        verdict, *changes = self.outcome.split(", ")
        return Wanted(verdict, tuple(changes), self.why)


LIBRARY: dict[str, tuple[Judged, ...]] = {
    "nobody with anything": (
        Judged("open", "talk-first swedish-back aroma-hand elder-back masso-shoulders reflex-foot reflex-hand-ear", "nothing speaks against it in the answers"),
        Judged("open", "sports-ready sports-recover foot-leg-comfort hand-comfort head-ease touch-ladder passive-ease", "the same"),
        Judged("open", "seated-feet leg-stretch steady-six hand-glides breath-box breath-478 pmr-short", "the same; standing, holding on"),
        Judged("ask first", "connective-skin deep-slow lymph-upper lymph-lower nmt-ball-wall", "a professional shows it first"),
        Judged("ask first", "medical-plan", "there is no plan to follow yet"),
    ),
    "an older person with diabetes, numb feet and a blood thinner": (
        Judged("open", "talk-first seated-feet hand-glides", "sitting, and looking at what does not feel"),
        Judged("open", "breath-box breath-478 pmr-short", "neither breath nor soft tensing meets skin or blood"),
        Judged("open, cap 2", "aroma-hand elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder passive-ease", "light work may be given; look at the skin afterwards"),
        Judged("open, light only, cap 2", "swedish-back masso-shoulders sports-ready sports-recover", "firm work can bleed into the muscle, and numb skin gives no warning"),
        Judged("open, light only, cap 2", "foot-leg-comfort", "made for these feet; the calf is stroked, not lifted"),
        Judged("open, seated", "leg-stretch steady-six", "numb feet, and a fall on a blood thinner is worse"),
        Judged("ask first, light only, cap 2", "connective-skin", "shown first; no hooked lines"),
        Judged("ask first, cap 2", "lymph-upper lymph-lower medical-plan", "shown first, or planned"),
        Judged("closed", "deep-slow nmt-ball-wall", "all of it is firm"),
    ),
    "someone with a clot last year": (
        Judged("open", "talk-first breath-box breath-478 pmr-short", "nobody is rubbed, and tensing stays at half strength"),
        Judged("ask first", "aroma-hand elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder", "the clot may not have gone: light work after a clinician's yes"),
        Judged("ask first, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "the same, and firm work never; the calf least of all"),
        Judged("ask first", "passive-ease seated-feet hand-glides", "the same for moving and being moved"),
        Judged("ask first, seated", "leg-stretch steady-six", "the same; standing wants a yes of its own, sitting is there"),
        Judged("ask first, light only", "connective-skin", "two yeses: the clinician's, and somebody's who showed it"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "the same two"),
        Judged("closed", "deep-slow nmt-ball-wall", "firm work, never"),
    ),
    "a pregnant partner who receives": (
        Judged("open", "talk-first seated-feet hand-glides", "easy moving, sitting"),
        Judged("open", "pmr-short", "lying on the side or sitting, and lightly at the belly"),
        Judged("open, seated", "leg-stretch steady-six", "standing wants the midwife's yes, sitting does not"),
        Judged("ask first", "elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder passive-ease", "midwife or doctor first, for legs above all"),
        Judged("ask first, no scent", "aroma-hand", "the same; no oils unless the midwife agrees"),
        Judged("ask first, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "the same; nothing firm"),
        Judged("ask first, light only", "connective-skin", "the same, and shown first"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "the same two yeses"),
        Judged("closed", "deep-slow nmt-ball-wall", "all of it is firm"),
        Judged("closed", "breath-box breath-478", "no breath holds in pregnancy"),
    ),
    "one leg newly swollen, warm and aching this morning": (
        Judged("open", "talk-first", "talking, while help is sought"),
        Judged("closed", "swedish-back aroma-hand connective-skin deep-slow elder-back lymph-upper lymph-lower masso-shoulders medical-plan nmt-ball-wall", "it may be a clot; rubbing anywhere can wait, a doctor today cannot"),
        Judged("closed", "reflex-foot reflex-hand-ear sports-ready sports-recover foot-leg-comfort hand-comfort head-ease touch-ladder", "the same"),
        Judged("closed", "passive-ease seated-feet leg-stretch steady-six hand-glides", "the same for moving"),
        Judged("closed", "breath-box breath-478 pmr-short", "holding and tensing too; only quiet breathing stays"),
    ),
    "a calf that aches, and who cannot say whether that is new": (
        Judged("open", "talk-first", "talking may find it out"),
        Judged("closed", "swedish-back aroma-hand connective-skin deep-slow elder-back lymph-upper lymph-lower masso-shoulders medical-plan nmt-ball-wall", "not sure counts as yes where a clot is possible"),
        Judged("closed", "reflex-foot reflex-hand-ear sports-ready sports-recover foot-leg-comfort hand-comfort head-ease touch-ladder", "the same"),
        Judged("closed", "passive-ease seated-feet leg-stretch steady-six hand-glides breath-box breath-478 pmr-short", "the same"),
    ),
    "a fever since yesterday": (
        Judged("open", "talk-first pmr-short", "resting; letting go without tensing suits best"),
        Judged("closed", "swedish-back aroma-hand connective-skin deep-slow elder-back lymph-upper lymph-lower masso-shoulders medical-plan nmt-ball-wall", "the body needs rest, and an infection can spread"),
        Judged("closed", "reflex-foot reflex-hand-ear sports-ready sports-recover foot-leg-comfort hand-comfort head-ease touch-ladder", "the same"),
        Judged("closed", "passive-ease seated-feet leg-stretch steady-six hand-glides", "no exercise with a fever"),
        Judged("closed", "breath-box breath-478", "quiet breathing without holds instead"),
    ),
    "diabetes with a foot team, and a foot that is hot and red today": (
        Judged("open", "talk-first swedish-back aroma-hand elder-back masso-shoulders reflex-hand-ear hand-comfort head-ease hand-glides", "hands, back and head stay open; the foot team hears of it today"),
        Judged("open", "touch-ladder", "on a hand; that foot is left alone"),
        Judged("open", "breath-box breath-478 pmr-short", "breath and rest stay open; that foot only lets go"),
        Judged("ask first", "connective-skin deep-slow nmt-ball-wall medical-plan", "shown or planned first; never near that foot"),
        Judged("closed", "lymph-upper lymph-lower", "lymph work stops while a foot may be infected"),
        Judged("closed", "reflex-foot foot-leg-comfort sports-ready sports-recover passive-ease", "nothing on feet or legs today"),
        Judged("closed", "seated-feet leg-stretch steady-six", "weight and pull off that foot, even if it does not hurt"),
    ),
    "a dressing on the left forearm": (
        Judged("open", "talk-first swedish-back elder-back head-ease touch-ladder", "a hand's width away is easy there"),
        Judged("open, without left", "aroma-hand masso-shoulders reflex-hand-ear hand-comfort", "a hand's width away is not possible on that arm; the other one is free"),
        Judged("open, without left", "hand-glides", "making a fist pulls under the dressing"),
        Judged("open, seated", "leg-stretch steady-six", "standing would need a yes first"),
        Judged("open", "seated-feet breath-box breath-478 pmr-short", "that arm has no part in it, or only lets go"),
        Judged("ask first, without left", "connective-skin deep-slow", "shown first; that forearm neither gets nor gives it"),
        Judged("ask first", "lymph-upper nmt-ball-wall medical-plan", "shown or planned first; away from the dressing"),
        Judged("closed", "lymph-lower reflex-foot sports-ready sports-recover foot-leg-comfort passive-ease", "a wound stops foot work; see 6 above"),
    ),
    "heart failure": (
        Judged("open", "talk-first seated-feet hand-glides", "easy moving, sitting"),
        Judged("open, seated", "leg-stretch steady-six", "standing exercise wants a yes, sitting does not"),
        Judged("ask first", "aroma-hand elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder passive-ease", "a clinician first"),
        Judged("ask first, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "the same; firm steps wait for that yes too"),
        Judged("ask first, light only", "connective-skin", "the same, and shown first"),
        Judged("ask first", "deep-slow nmt-ball-wall medical-plan", "the same two yeses; it is firm or it is nothing"),
        Judged("ask first", "pmr-short", "tensing loads the heart: a clinician first, or letting go only"),
        Judged("closed", "lymph-upper lymph-lower", "it moves fluid that the heart cannot carry"),
        Judged("closed", "breath-box breath-478", "no breath holds"),
    ),
    "in cancer treatment, with a port and nodes removed on the right": (
        Judged("open", "talk-first seated-feet", "easy moving, sitting"),
        Judged("open", "hand-glides", "nobody touches that arm, and moving the hand is welcome; the garment on"),
        Judged("open, seated", "leg-stretch steady-six", "standing wants the team's yes, sitting does not"),
        Judged("open", "breath-box breath-478 pmr-short", "breath, and tensing to half strength"),
        Judged("ask first", "reflex-foot head-ease touch-ladder", "the team first; never that arm or the port"),
        Judged("ask first, no scent, without right", "aroma-hand", "the team first, for the oil too; never that arm"),
        Judged("ask first, without right", "reflex-hand-ear hand-comfort passive-ease", "the team first; a yes does not open that arm"),
        Judged("ask first, light only", "sports-ready sports-recover foot-leg-comfort", "the team first; nothing firm"),
        Judged("closed", "swedish-back elder-back", "that side of the back drains to the armpit, and both go over all of the back"),
        Judged("ask first, light only, without right", "masso-shoulders", "the same; never that arm and shoulder"),
        Judged("ask first, light only, without right", "connective-skin", "the same, and shown first"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "the team, and what the lymphoedema therapist taught"),
        Judged("closed", "deep-slow nmt-ball-wall", "all of it is firm"),
    ),
    "a small stroke two years ago, the left side weaker": (
        Judged("open", "talk-first aroma-hand elder-back reflex-foot reflex-hand-ear hand-comfort touch-ladder", "light work with the weak side supported; check what it feels"),
        Judged("open", "head-ease", "the hands stay away from the back of the skull and the neck"),
        Judged("open", "passive-ease seated-feet hand-glides", "slow, supported, the shoulder never pulled"),
        Judged("open, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "firm work waits for a yes; nothing at the neck"),
        Judged("open, seated", "leg-stretch steady-six", "standing wants a yes with a weak side, sitting does not"),
        Judged("open", "pmr-short", "to half strength, the breath going on"),
        Judged("ask first, light only", "connective-skin", "shown first; hooked lines wait for the doctor too"),
        Judged("ask first", "deep-slow nmt-ball-wall lymph-upper lymph-lower medical-plan", "the doctor, and shown first; no hollows at the collarbone"),
        Judged("ask first", "breath-box breath-478", "a held breath raises the pressure: ask"),
    ),
    "someone with dementia who can hardly say stop, massaged by a daughter": (
        Judged("open", "talk-first", "in few words, and a hand sign for stop"),
        Judged("open", "elder-back", "made for this; face and breath say more, less, stop"),
        Judged("ask first, no scent", "aroma-hand", "a hand massage with more in it: somebody who knows the person says yes, to the smell as well"),
        Judged("ask first, light only", "swedish-back masso-shoulders", "only hand massage and slow back strokes are meant for them; nothing firm without an answer"),
        Judged("ask first", "reflex-hand-ear hand-comfort head-ease medical-plan", "somebody who knows the person says yes first"),
        Judged("ask first", "seated-feet hand-glides pmr-short", "the same for moving and tensing"),
        Judged("ask first, seated", "leg-stretch steady-six", "the same, sitting"),
        Judged("closed", "connective-skin deep-slow nmt-ball-wall sports-ready sports-recover", "firm or strange pulling without an answer"),
        Judged("closed", "lymph-upper lymph-lower reflex-foot foot-leg-comfort passive-ease", "no foot and no lymph work without an answer"),
        Judged("closed", "touch-ladder", "it lives on being told where it gets too much"),
        Judged("closed", "breath-box breath-478", "holding a breath because one is told to"),
    ),
    "a grandchild of fifteen": (
        Judged("open", "talk-first pmr-short", "talking and letting go have no age"),
        Judged("ask first", "elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder passive-ease medical-plan", "the doses are for adults"),
        Judged("ask first, no scent", "aroma-hand", "the same, and no oils"),
        Judged("ask first, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "the same; nothing firm"),
        Judged("ask first, light only", "connective-skin", "the same, and shown first"),
        Judged("ask first", "seated-feet hand-glides", "the same for exercise"),
        Judged("ask first, seated", "leg-stretch steady-six", "the same; standing wants a yes of its own"),
        Judged("closed", "lymph-upper lymph-lower", "lymph work is not made for children"),
        Judged("closed", "deep-slow nmt-ball-wall", "all of it is firm"),
        Judged("closed", "breath-box breath-478", "no breath holds for children"),
    ),
    "two glasses of wine this evening": (
        Judged("open", "talk-first aroma-hand elder-back reflex-foot reflex-hand-ear hand-comfort head-ease touch-ladder passive-ease", "light work, with someone there for getting up"),
        Judged("open, light only", "swedish-back masso-shoulders sports-ready sports-recover foot-leg-comfort", "wine dulls the warning pain"),
        Judged("open, seated", "leg-stretch steady-six", "no standing exercise"),
        Judged("open", "seated-feet hand-glides pmr-short", "easy, sitting"),
        Judged("open, short holds", "breath-box breath-478", "light-headed sooner"),
        Judged("ask first, light only", "connective-skin", "shown first; no hooked lines"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "shown or planned first"),
        Judged("closed", "deep-slow nmt-ball-wall", "firm pressure on a dulled body"),
    ),
    "fell in spring, and is dizzy on standing up": (
        Judged("open", "talk-first swedish-back aroma-hand elder-back masso-shoulders reflex-foot reflex-hand-ear sports-ready sports-recover", "sitting or lying; get up in stages afterwards"),
        Judged("open", "foot-leg-comfort hand-comfort head-ease touch-ladder passive-ease seated-feet hand-glides pmr-short", "the same"),
        Judged("open, seated", "leg-stretch steady-six", "seated by default; a physiotherapist sets the level after a fall"),
        Judged("open, short holds", "breath-box breath-478", "long holds make heads light"),
        Judged("ask first", "connective-skin deep-slow lymph-upper lymph-lower nmt-ball-wall medical-plan", "shown or planned first; the ball sitting"),
    ),
    "the right hand burns at the touch of a sheet": (
        Judged("open", "talk-first elder-back reflex-foot head-ease", "other places are free"),
        Judged("open", "touch-ladder", "made for this hand, with the person's own cloth at their own pace"),
        Judged("open, without right", "aroma-hand reflex-hand-ear hand-comfort passive-ease", "touch itself sets the pain off; the other hand is free"),
        Judged("open, without right", "hand-glides", "a fist is touch, and the thumb is drawn with the other hand"),
        Judged("open, light only", "swedish-back sports-ready sports-recover foot-leg-comfort", "nothing firm while touch is pain somewhere"),
        Judged("open, light only, without right", "masso-shoulders", "the same, and that arm is left alone"),
        Judged("open", "seated-feet leg-stretch steady-six", "moving is allowed in the easy range; the other hand holds on"),
        Judged("open", "breath-box breath-478 pmr-short", "that hand only lets go"),
        Judged("ask first, light only, without right", "connective-skin", "shown first; never that arm"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "shown or planned first; never that hand"),
        Judged("closed", "deep-slow nmt-ball-wall", "all of it is firm; see 3 above"),
    ),
    "a broken left wrist and a sprained right one": (
        Judged("open", "talk-first elder-back reflex-foot head-ease", "somebody else's hands, away from the wrists"),
        Judged("open, light only", "swedish-back foot-leg-comfort", "the same; nothing firm within three months"),
        Judged("open", "breath-box breath-478 pmr-short", "no fists: the hands only let go"),
        Judged("ask first", "touch-ladder seated-feet hand-glides", "until the clinician releases them"),
        Judged("ask first, seated", "leg-stretch steady-six", "the same, and neither hand can hold on"),
        Judged("ask first, light only", "sports-ready sports-recover", "the same, for the wrists that give as well"),
        Judged("ask first", "lymph-upper lymph-lower medical-plan", "shown or planned first; never near the wrists"),
        Judged("closed", "aroma-hand reflex-hand-ear hand-comfort masso-shoulders connective-skin passive-ease", "nothing of it is left when both arms are left alone"),
        Judged("closed", "deep-slow nmt-ball-wall", "firm work, from wrists that must not press"),
    ),
    "panics when following the breath, and touch has been unsafe": (
        Judged("open", "talk-first", "where, how, or not at all is said here; no reason is asked"),
        Judged("open", "swedish-back elder-back masso-shoulders sports-ready foot-leg-comfort hand-comfort passive-ease", "the place, the clothes and open eyes are one's own choice; a stop word"),
        Judged("open, no scent", "aroma-hand", "breathing in a smell waits for a yes; it goes with the scent"),
        Judged("open, own breath", "reflex-foot reflex-hand-ear sports-recover head-ease touch-ladder pmr-short", "the paced breaths in it would distress"),
        Judged("open", "seated-feet leg-stretch steady-six hand-glides", "nobody touches, nothing is paced by breath"),
        Judged("ask first", "connective-skin deep-slow nmt-ball-wall", "shown first, with a say in every touch"),
        Judged("ask first, own breath", "lymph-upper lymph-lower medical-plan", "the same; the paced breaths in it would distress"),
        Judged("closed", "breath-box breath-478", "held breath is what frightens; calm breathing at one's own pace stays"),
    ),
    "skin as thin as paper, cared for by somebody with a cut finger": (
        Judged("open", "talk-first seated-feet leg-stretch steady-six hand-glides breath-box breath-478 pmr-short", "nobody strokes the skin"),
        Judged("open, cap 2", "elder-back reflex-foot reflex-hand-ear passive-ease", "a flat hand, cream for every stroke; the cut is covered"),
        Judged("open, cap 2", "touch-ladder", "the softest cloths only, on whole skin"),
        Judged("open, cap 2, no fingertips", "aroma-hand hand-comfort head-ease", "the same; no circles with finger or thumb pads"),
        Judged("open, light only, cap 2", "swedish-back masso-shoulders sports-ready sports-recover", "firm work tears it"),
        Judged("open, light only, cap 2, no fingertips", "foot-leg-comfort", "no lifted calf, and no circles round the ankle bones, where it tears first"),
        Judged("ask first, cap 2", "lymph-upper lymph-lower medical-plan", "shown or planned first; lymph strokes through a thin sleeve"),
        Judged("closed", "connective-skin", "skin that tears is not stretched without cream"),
        Judged("closed", "deep-slow nmt-ball-wall", "firm work tears it"),
    ),
}  # fmt: skip

SHOWN: dict[str, tuple[Judged, ...]] = {
    "nobody with anything": (
        Judged("open", "connective-skin deep-slow lymph-upper lymph-lower nmt-ball-wall medical-plan", "that yes was all that was wanting"),
    ),
    "an older person with diabetes, numb feet and a blood thinner": (
        Judged("open, light only, cap 2", "connective-skin", "the yes adds no firmness"),
        Judged("open, cap 2", "lymph-upper lymph-lower medical-plan", "light, and looking at the skin"),
        Judged("closed", "deep-slow nmt-ball-wall", "no yes to a method opens firm work on a blood thinner"),
    ),
    "heart failure": (
        Judged("ask first, light only", "connective-skin", "who showed the method has not said yes for the heart"),
        Judged("ask first", "deep-slow nmt-ball-wall medical-plan", "the same"),
        Judged("closed", "lymph-upper lymph-lower", "the fluid stays where it is"),
    ),
    "panics when following the breath, and touch has been unsafe": (
        Judged("open", "connective-skin deep-slow nmt-ball-wall", "shown, and one's own choice"),
        Judged("open, own breath", "lymph-upper lymph-lower medical-plan", "the breath stays unpaced"),
    ),
}  # fmt: skip
"""What happens when a professional showed or approved what belongs to trained hands, and nobody said anything else."""


def wanted(judged: tuple[Judged, ...], name: str) -> Wanted:
    """What is judged for one routine."""
    return next(each.wanted() for each in judged if name in each.routines.split())


def said_of(someone: Someone, name: str) -> dict[str, str]:
    """What somebody answers before one routine: what is on an arm is elsewhere, where only legs are worked on."""
    given = {**someone.answers, **someone.giver}
    return {
        id: "elsewhere" if name in LEGS and said in ("left", "right", "both") else said for id, said in given.items()
    }
