# ruff: noqa: E501
"""Twenty people, written by hand before any code: what each of the four routines should do with them, and why.

The matrix of the content brief is the ground. Where it and common sense differ, the more careful of the two stands here,
and `differs` says so. What happens is told by a word (open, ask first, closed) and by what is changed in the routine
that is then really played:

    light only        the firm steps (kneading, friction, tapping, pressure 3 and 4) are taken out
    cap 2             no pressure above "as if spreading cream"
    no fingertips     steps that draw circles with a fingertip are taken out
    seated            the seated twin is played
    own breath        the breath is not paced
    without left      that side is left out; likewise right
"""

from __future__ import annotations

from dataclasses import dataclass, field

OPEN, ASK_FIRST, CLOSED = "open", "ask first", "closed"
FOREARM, HAND, CIRCLES, BREATH = "swedish-forearm", "elder-hand", "arm-circles", "breath-calm"


@dataclass(frozen=True)
class Wanted:
    """What should happen, and why."""

    verdict: str
    changes: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class Someone:
    """A person whose body is touched or moves, and what they answer: yes, not sure, or on which side."""

    who: str
    answers: dict[str, str]
    wanted: dict[str, Wanted]
    differs: str = ""
    giver: dict[str, str] = field(default_factory=dict)
    """What the one who gives answers, in a routine for two."""


QUIET_BREATH = Wanted(OPEN, why="quiet breathing without holds is open to everybody")

PEOPLE = (
    Someone(
        "nobody with anything",
        {},
        {
            FOREARM: Wanted(OPEN, why="nothing speaks against it in the answers"),
            HAND: Wanted(OPEN, why="the same"),
            CIRCLES: Wanted(OPEN, why="the same; standing, with a chair behind"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "an older person with diabetes, numb feet and a blood thinner",
        {"numb": "yes", "thinner": "yes", "hypo": "yes"},
        {
            FOREARM: Wanted(OPEN, ("light only", "cap 2"), "firm work can bleed into the muscle, and numb skin gives no warning"),
            HAND: Wanted(OPEN, ("cap 2",), "light work may be given; look at the skin afterwards"),
            CIRCLES: Wanted(OPEN, ("seated",), "numb feet, both arms in the air, and a fall on a blood thinner is worse"),
            BREATH: QUIET_BREATH,
        },
        differs="The matrix lets numb feet and blood thinners stand with care (hold on). In arm circles no hand is free to hold "
        "on, so the seated twin is played. It also closes firm work only at the numb place; nobody can see here where that is, so "
        "the firm steps go altogether.",
    ),
    Someone(
        "someone with a clot last year",
        {"clot-past": "yes"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only",), "the clot may not have gone; firm work never, light work after a clinician's yes"),
            HAND: Wanted(ASK_FIRST, (), "light work after a clinician's yes"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "the same for moving; standing needs a yes of its own, sitting is there"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "a pregnant partner who receives",
        {"pregnancy": "yes"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only",), "midwife or doctor first; nothing firm"),
            HAND: Wanted(ASK_FIRST, (), "midwife or doctor first; it is her body that counts, not the giver's"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "midwife or doctor first"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "one leg newly swollen, warm and aching this morning",
        {"clot-now": "yes"},
        {
            FOREARM: Wanted(CLOSED, (), "it may be a clot; rubbing anywhere can wait, a doctor today cannot"),
            HAND: Wanted(CLOSED, (), "the same"),
            CIRCLES: Wanted(CLOSED, (), "the same for moving"),
            BREATH: Wanted(OPEN, (), "nothing but quiet breathing, while help is sought"),
        },
    ),
    Someone(
        "a calf that aches, and who cannot say whether that is new",
        {"clot-now": "not sure"},
        {
            FOREARM: Wanted(CLOSED, (), "not sure counts as yes where a clot is possible"),
            HAND: Wanted(CLOSED, (), "the same"),
            CIRCLES: Wanted(CLOSED, (), "the same"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "a fever since yesterday",
        {"fever": "yes"},
        {
            FOREARM: Wanted(CLOSED, (), "the body needs rest, and an infection can spread"),
            HAND: Wanted(CLOSED, (), "the same"),
            CIRCLES: Wanted(CLOSED, (), "the same"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "diabetes with a foot team, and a foot that is hot and red today",
        {"foot-today": "yes", "dm-foot": "yes"},
        {
            FOREARM: Wanted(OPEN, (), "hands and arms stay open; the foot team hears of it today"),
            HAND: Wanted(OPEN, (), "the same"),
            CIRCLES: Wanted(CLOSED, (), "weight off that foot; lymph work stops while a foot may be infected"),
            BREATH: QUIET_BREATH,
        },
        differs="Sitting arm circles would do a foot no harm, and the brief itself leaves hands open. Its matrix stops all lymph "
        "routines, so the more careful stands.",
    ),
    Someone(
        "a dressing on the left forearm",
        {"wound": "left"},
        {
            FOREARM: Wanted(OPEN, ("without left",), "a hand's width away is not possible on a forearm; the other one is free"),
            HAND: Wanted(OPEN, ("without left",), "the same"),
            CIRCLES: Wanted(OPEN, ("seated",), "standing would need a yes first; sitting, that arm is left out"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "heart failure",
        {"heart": "yes"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only",), "a clinician first; firm steps wait for that yes too"),
            HAND: Wanted(ASK_FIRST, (), "a clinician first"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "an exercise of the arms: a clinician first"),
            BREATH: QUIET_BREATH,
        },
        differs="The matrix closes lymph work for heart trouble; the brief makes arm circles, which touch nobody, ask-first. That "
        "stands only for routines whose steps all say `pressure: 0`.",
    ),
    Someone(
        "in cancer treatment, with a port and nodes removed on the right",
        {"cancer": "yes", "device": "right", "nodes": "right"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only", "without right"), "the team first; never that arm, nothing firm"),
            HAND: Wanted(ASK_FIRST, ("without right",), "the team first; a clinician's yes does not open that arm"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "the team and the lymphoedema therapist first"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "a small stroke two years ago, the left side weaker",
        {"stroke": "yes"},
        {
            FOREARM: Wanted(OPEN, ("light only",), "light work with support; firm work waits for a yes"),
            HAND: Wanted(OPEN, (), "support the weak arm, never pull it"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "arm circles pull at the shoulder of a weak side: ask"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "someone with dementia who can hardly say stop, massaged by a daughter",
        {"capacity": "yes"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only",), "only hand massage and back strokes are meant for them"),
            HAND: Wanted(OPEN, (), "made for this; face and breath say more, less, stop"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "somebody who knows the person says yes first"),
            BREATH: QUIET_BREATH,
        },
        differs="The matrix would let the light strokes of the forearm routine through with care; its text says hand massage or "
        "back stroke only. So everything else that touches or moves is ask-first.",
    ),
    Someone(
        "a grandchild of fifteen",
        {"child": "yes"},
        {
            FOREARM: Wanted(ASK_FIRST, ("light only",), "the doses are for adults"),
            HAND: Wanted(ASK_FIRST, (), "the same"),
            CIRCLES: Wanted(CLOSED, (), "lymph work is not made for children"),
            BREATH: QUIET_BREATH,
        },
        differs="Ten arm circles would hurt few children; the matrix closes them, and stays.",
    ),
    Someone(
        "two glasses of wine this evening",
        {"drowsy": "yes"},
        {
            FOREARM: Wanted(OPEN, ("light only",), "it dulls the warning pain"),
            HAND: Wanted(OPEN, (), "light strokes, with someone there for getting up"),
            CIRCLES: Wanted(OPEN, ("seated",), "no standing exercise"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "fell in spring, and is dizzy on standing up",
        {"balance": "yes", "dizzy": "yes"},
        {
            FOREARM: Wanted(OPEN, (), "sitting; get up in stages afterwards"),
            HAND: Wanted(OPEN, (), "the same"),
            CIRCLES: Wanted(OPEN, ("seated",), "seated by default"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "the right hand burns at the touch of a sheet",
        {"hypersens": "right"},
        {
            FOREARM: Wanted(OPEN, ("light only", "without right"), "touch itself sets the pain off; the other limb is free"),
            HAND: Wanted(OPEN, ("without right",), "the same"),
            CIRCLES: Wanted(OPEN, (), "moving is allowed in the easy range"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "a broken left wrist and a sprained right one",
        {"fracture": "both"},
        {
            FOREARM: Wanted(CLOSED, (), "nothing of it is left when both arms are left alone"),
            HAND: Wanted(CLOSED, (), "the same"),
            CIRCLES: Wanted(ASK_FIRST, ("seated",), "until the clinician releases them"),
            BREATH: QUIET_BREATH,
        },
    ),
    Someone(
        "panics when following the breath, and touch has been unsafe",
        {"breath": "yes", "trauma": "yes"},
        {
            FOREARM: Wanted(OPEN, (), "one's own hands first; the place, the clothes and open eyes are one's own choice"),
            HAND: Wanted(OPEN, (), "a stop word, no surprise, no reason asked"),
            CIRCLES: Wanted(OPEN, ("own breath",), "the paced breaths at the start would distress"),
            BREATH: Wanted(OPEN, ("own breath",), "own rhythm, nothing to follow"),
        },
    ),
    Someone(
        "skin as thin as paper, cared for by somebody with a cut finger",
        {"frail-skin": "yes"},
        {
            FOREARM: Wanted(OPEN, ("light only", "cap 2"), "firm work tears it"),
            HAND: Wanted(OPEN, ("cap 2", "no fingertips"), "cream for every stroke, a flat hand; the cut is covered"),
            CIRCLES: Wanted(OPEN, (), "nobody touches the skin"),
            BREATH: QUIET_BREATH,
        },
        differs="The matrix only adapts light work; a circle drawn round a joint with a fingertip is what its text forbids, so that "
        "step is left out.",
        giver={"helper": "yes"},
    ),
)  # fmt: skip
