"""What a row is to those that stand below it: their heading, a name, or an instruction."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfcare.keys.times import parse_seconds
from selfcare.writing.lists.block import Block
from selfcare.writing.lists.reading import Said

_SHORT = "".join(rf"(?<!\b(?i:{unit}))" for unit in ("wdh", "sek", "sec", "secs", "min", "mins", "rep", "reps", "std"))
LAST_WORD = re.compile(rf"[^\W\dA-Z_][)\"”]?{_SHORT}[.!?]$|[^\W\d_]{{3,}}[.!?] .*[^\W\dA-Z_][.!?]$")
"""A sentence ends in a small letter and its mark; `Exercises for Mrs K.` is none."""
A_NAME = 90
_SIDE_WORDS = {"LEFT", "RIGHT", "LIMB", "SIDE", "COLON", "IT", "ONLY"}
ALSO_SAME = re.compile(
    r"(?:^|[-,;:(.]\s*|\b(?:do|then|the) (?:the )?)(?:same|ditto|dasselbe|das gleiche|gleich)\b"
    r"(?=\s*(?:[,;:.)(-]|$|but\b|with\b|aber\b|mit\b))",
    re.I,
)
"""`Next: standing - same, 2 x 1 minute`: what is done stands in another line."""
SAME = re.compile(
    r"\bsame as (?:above|before|the (?:last|one above))\b|\bas (?:above|before)\b|\bditto\b"
    r"|\bwie (?:oben|vorher|zuvor)\b"
    r"|^(?:repeat|do|redo|wiederhol\w*) (?:steps? |exercises? |n[or]s?\.? |numbers? |übung(?:en)? )?#?[0-9]{1,2}"
    r"(?:\s*(?:,|and|&|\+|und)\s*#?[0-9]{1,2})+\b(?! ?(?:x|times|reps|s|secs?|mins?|mal|sek\w*|wdh)\b)"
    r"|^(?:as|like|wie)(?: for| bei)?(?: exercise| no\.?| number| übung| nr\.?)? ?#?[0-9]{1,2}\b",
    re.I,
)
"""What is done stands in another line."""
BUILDS = re.compile(
    r"^(?:start with [0-9].*\. )?(?:build|work|progress) up\b|^(?:gradually |slowly )?increase (?:to|by|the)\b"
    r"|^(?:langsam )?(?:steiger|erhöh)\w*",
    re.I,
)
"""How it grows over weeks."""
LABELLED = re.compile(
    r"(?:(?:starting |start )?positions?|start|do|action|method|equipment|you (?:will )?need|band|resistance|colour"
    r"|color|notes?|tips?|purpose|aim|benefits?|target|muscles?|ausgangsstellung|ausgangsposition|startposition|hilfsmittel|material"
    r"|gerät|hinweise?|tipps?|ziel|wirkung|ausführung|beschreibung|description|instructions?|technique|how(?: to)?)"
    r"\s*:\s*\S",
    re.I,
)
"""A line below a name that says one thing of it in words."""
EACH_OF_THEM = re.compile(
    r"\b(?:do|repeat|perform|complete|practi[sc]e) (?:each|every|all)(?: one)?(?: of)?(?: these| the)?"
    r"(?: exercises?| movements?| stretch(?:es)?)?(?= (?:\w+ ){0,2}[0-9]| (?:two|three|four|five|six|eight|ten)\b)"
    r"|\b(?:jede|alle) übung(?:en)?\b.*\b(?:machen|wiederholen|durchführen|üben)\b",
    re.I,
)
"""`Do each exercise 6 times`, wherever it stands in its line."""
_OWN_WHOLE = re.compile(r"\b(?:whole|entire|ganze) (?:sequence|series|cycle|movement|abfolge|reihe|folge)\b", re.I)
"""`Tendon glides: straight, hook, fist. Repeat the whole sequence 5 times`: it is the whole of its own."""
DOSES = ("unlike", "sets", "reps", "count", "cycles", "bare", "time", "hold")
GOING_ON = (("REPEAT",), ("DO",), ("HOLD",))


def held(kinds: Sequence[str]) -> bool:
    """`Spannung 5 Sekunden halten`: what is held is that of the heading."""
    return "HOLD" in kinds and next((kind for kind in kinds if kind != "IT"), "") == "THING"


def lone(following: Sequence[Said], mark: str) -> bool:
    """Whether a line with a dose is the only one under its heading, and so what the heading names."""
    for other in following:
        if other.row.gap or other.row.mark == mark or not (other.dosed or LAST_WORD.search(other.row.text)):
            return True
        if other.dosed and other.words.name and not other.words.behind and other.kinds[:1] not in GOING_ON:
            return False
    return True


def names_below(each: Said, following: Sequence[Said]) -> bool:
    """Whether a numbered line names an exercise: what follows is set off from it, and is not the next in its row."""
    if each.row.mark not in ("1", "#") or not following:
        return False
    below = following[0].row
    return below.mark != each.row.mark and not below.gap


def doses_on(following: Sequence[Said]) -> bool:
    """Whether a dose without a name follows at once, which is the open step's."""
    return bool(following) and following[0].dosed and not following[0].words.name and not following[0].row.gap


_WEEKDAYS = re.compile(
    r"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?"
    r"|samstags?|sonntags?|(?:and|und|,|/|&|\s))+\W*",
    re.I,
)


def a_time_of_day(each: Said) -> bool:
    """`Morning` over exercises: one part of a day, and no number."""
    if _WEEKDAYS.fullmatch(each.row.text):
        return True
    return each.only_often and each.kinds.count("PART") == 1 and {*each.kinds} <= {"PART", "COLON", "FOR", "AT", "IT"}


_TITLES = re.compile(
    r"\b(?:routine|programme?|session|workout|plan|exercises|circuit|\w*routine|\w*programm|\w*übungen|einheit)\b", re.I
)


def a_total(each: Said) -> bool:
    """`Morning routine (about 8 min)`: how long all of it takes."""
    times = [fact for fact in each.facts if fact.kind == "time"]
    return (
        bool(_TITLES.search(each.row.text))
        and len(times) == 1
        and {fact.kind for fact in each.facts} <= {"time", "often"}
        and not each.row.mark
    )


_IN_BRACKETS = re.compile(r"\([^()]*\)\s*:?$")
_LONG = 300
"""Seconds from which a time in brackets may be that of all that stands below."""


def may_be_all(each: Said, following: Sequence[Said]) -> bool:
    """`Progressive relaxation (20 min)` over what is done in them, or a step of its own: nobody knows."""
    times = [fact for fact in each.facts if fact.kind != "often"]
    return (
        len(times) == 1
        and times[0].kind == "time"
        and float(parse_seconds(times[0].value) or 0) >= _LONG
        and bool(_IN_BRACKETS.search(each.row.text))
        and not each.row.mark
        and sum(other.dosed for other in following) > 1
    )


def heads(each: Said, following: list[Said]) -> bool:
    """A heading over items, with a time of its own: `Warm-up (10 minutes)`, `Evening (10 min):`."""
    if each.row.mark not in ("", "#") or not following or not following[0].dosed or not following[0].words.name:
        return False
    if following[0].kinds[:1] == ("HOLD",):
        return False
    if each.row.text.endswith(":"):
        return True
    below = following[0].row
    return not below.gap and below.mark not in ("", "#")


def doses_each(each: Said, following: Sequence[Said]) -> bool:
    """`Knees (each 10 times)`, `Each exercise 10 times` over names without a dose: it goes for each of them."""
    if not following or "EACH" not in each.kinds or not each.dosed:
        return False
    at = each.kinds.index("EACH")
    per = each.kinds[at + 1 : at + 2]
    leads = each.kinds[:1] in (("EXERCISES",), ("ALL",), ("EACH",)) or "OPEN" in each.kinds[:at]
    bare = per in (("NUMBER",), ("NUMBERWORD",), ("EXERCISES",), ("IT",))
    below = following[0]
    return leads and bare and not below.dosed and not LAST_WORD.search(below.row.text) and not below.often


def doses_several(each: Said, following: Sequence[Said]) -> bool:
    """Whether it doses what stands below it, each of it."""
    return doses_each(each, following) or counts_several(each, following)


_SEVERAL = re.compile(r"\b(?:exercises|stretches|\w*übungen|dehnungen)\b", re.I)


def counts_several(each: Said, following: Sequence[Said]) -> bool:
    """`Bed exercises: 10 reps` over their names, with whatever some of them say of their own."""
    if not following or following[0].row.gap or following[0].dosed or LAST_WORD.search(following[0].row.text):
        return False
    return bool(_SEVERAL.search(each.words.name)) and each.tells("reps", "sets", "count", "bare")


def of_each(each: Said) -> bool:
    """`Each: 3 x 10`, `10 of each`: a dose with no name but that it is for each."""
    bare = each.words.name or " ".join(each.words.left)
    return each.dosed and bool(_OF_EACH.fullmatch(bare))


def of_others(each: Said, block: Block | None) -> bool:
    """Whether it says of each of several what is none of the open step alone."""
    named = block if block and block.name else None
    if only_first_side(each):
        return not (named and not named.item)
    return of_each(each) and not (named and not named.facts)


_OF_EACH = re.compile(
    r"(?:for|do|of|für|bei)?\s*(?:each|every|all|jede[rn]?|allen?|je|jeweils)"
    r"(?: (?:exercises?|stretch(?:es)?|übung(?:en)?))?(?: je| jeweils)?",
    re.I,
)


def heads_a_side(each: Said, following: Sequence[Said]) -> bool:
    """`LEFT (WEAK) ARM` over exercises: what stands below may be for that side alone."""
    row = each.row
    if row.mark not in ("", "#") or not following or len(each.row.text) > A_NAME:
        return False
    sides = [kind for kind in each.kinds if kind in ("LEFT", "RIGHT")]
    heading = row.text.isupper() or row.text.endswith(":") or {*each.kinds} <= _SIDE_WORDS
    below = following[0]
    named = below.dosed and bool(below.words.name) and not below.words.behind
    return len(sides) == 1 and heading and named and all(fact.kind == "one side" for fact in each.facts)


def only_rest(each: Said) -> bool:
    rests = [fact for fact in each.facts if fact.kind != "often"]
    return len(rests) == 1 and rests[0].kind == "rest" and each.wordless and "rest" in each.dose.keys


def rests_several(each: Said, every: Sequence[Said], following: Sequence[Said], *, alone: bool) -> bool:
    """A rest `between sets` over all steps (`alone`: none is open), or below the last of several that have sets."""
    if not {"BETWEEN", "SETS"} <= {*each.kinds}:
        return alone and bool(each.often)
    others = [other for other in every if other is not each]
    below = not any(other.dosed for other in following) and not any(other.tells("rest") for other in others)
    return alone or (below and sum(other.tells("sets") and bool(other.words.name) for other in others) > 1)


def only_first_side(each: Said) -> bool:
    """`Always start with the right leg`: of every step that has sides."""
    return each.wordless and {fact.kind for fact in each.facts} == {"first"}


def unplaced(each: Said) -> bool:
    """A plan over weeks, or what is done to the whole list: nothing that one step can hold."""
    if any("a plan over days" in fact.note for fact in each.facts):
        return True
    if each.kinds[:1] == ("ROUNDS",) and each.facts:
        return True
    begins = each.kinds[:1] in GOING_ON
    if each.tells(*DOSES) and EACH_OF_THEM.search(each.row.text):
        return True
    own = each.words.name and not begins and _OWN_WHOLE.search(each.row.text)
    if each.has("ALL") and each.has("HOLD", "REPEAT", "DO") and each.tells(*DOSES) and not own:
        return True
    several = "EACH" in each.kinds and {"EXERCISES", "THING"} & {*each.kinds}
    return bool(begins and several and each.tells(*DOSES))
