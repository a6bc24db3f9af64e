"""The net below all that reads a list: a step stands without a note only where its words read as an exercise.

What reads as an order about the whole sheet, a condition, a part of a plan, or somebody's name is no step: it is told
as not read. What may be an exercise and is not sure stays, and is told. It asks the words of the line and trusts no
phrase of the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfcare.writing.lists.blocks import FOR_SEVERAL
from selfcare.writing.lists.headings import LABELLED
from selfcare.writing.lists.lines import UNTICKED
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.telling import shortened

_UNIT = r"(?:weeks?|wks?|months?|phases?|stages?|levels?|wochen?|wo\.|monate?[ns]?|phasen?|stufen?)"
_COUNTED = r"(?:[0-9]+|[ivx]+\b|one|two|three|four|eins?|zwei|drei|vier)"
_ALL = re.compile(
    r"\b(?:each|every|all|any|these|those|the following|following|both) (?:of (?:the|these) )?(?:\w+ )?"
    r"(?:exercises?|stretches|movements|holds)\b|\bof each\b(?! (?:leg|arm|side|foot|hand|knee|way|direction))"
    r"|\bthe exercises\b|\b(?:jede[rnms]?|alle[rn]?|diese[rn]?|folgende[nr]?"
    r"|sämtliche) (?:\w+ )?(?:übung(?:en)?|dehnung(?:en)?)\b"
    r"|\bdie übungen\b",
    re.I,
)
_REASONS = (
    (
        "it begins with a condition",
        re.compile(
            r"(?:when|if|once|unless|until|as soon as|as you|after you|whenever|should you|provided|wenn|falls"
            r"|sobald|sofern"
            r"|solange|erst|bis|nachdem|bevor|before you|ab)\b(?![:-])",
            re.I,
        ),
    ),
    (
        "it says what is not done",
        re.compile(
            r"(?:without|ohne|not|nicht|no|kein\w*|don['’]?t|do not|never|avoid|nie|niemals|vermeide\w*)\b", re.I
        ),
    ),
    (
        "it reads as a part of a plan",
        re.compile(
            rf"{_UNIT}\W*{_COUNTED}|[0-9]+\.?\s*(?:-|bis|to|–)?\s*[0-9]*\.?\s*{_UNIT}(?!\w)"
            r"|(?:\w*plan|\w*programm(?:e|s)?|program|schedule|day [0-9]+|tag [0-9]+)\b",
            re.I,
        ),
    ),
    (
        "it reads as a rule for the whole list",
        re.compile(
            r"(?:we|wir|ideally|aim|try|idealerweise|generally|in general|grundsätzlich|allgemein|wo nichts"
            r"|where nothing"
            r"|where not|otherwise|ansonsten|sonst|frequency|häufigkeit|tempo|pace|speed|intensity|intensität"
            r"|dosage|dosierung"
            r"|duration|dauer"
            r"|how (?:often|many|long)|wie (?:oft|lange|viele)|progress(?:ion|ing|ions)?|steiger\w*|increase"
            r"|erhöh\w*"
            r"|recommend\w*|empfehl\w*|my|mein\w*|your (?:physio\w*|therapist)|please|bitte|remember|note"
            r"|achtung|hinweis"
            r"|repeat (?:the |this |whole )*(?:routine|circuit|programme?|all)|each|every|all|jede[rsnm]?"
            r"|alle[sn]?)\b"
            r"(?!.{0,3}\b(?:leg|arm|side|foot|hand|bein|seite|fours|vier\w*)\b)",
            re.I,
        ),
    ),
    (
        "it may be a person's or a clinic's name",
        re.compile(
            r"(?:.*\b(?:physio|physios|physiotherap\w*|therapist\w*|hospital|clinic|praxis|klinik|krankenhaus"
            r"|nhs|trust|gmbh"
            r"|centre|center|department|rehabilitation|dr|mr|mrs|ms|frau|herr|patient\w*)\b"
            r"|(?-i:[A-Z]\. ?[A-Z][a-z]+)$)",
            re.I,
        ),
    ),
)
_TURNS = re.compile(r"(?:alternat\w+|in turns?|im wechsel|abwechselnd|wechselweise) (?:with|mit)\b", re.I)
_BROKEN = re.compile(r"[^\W\dA-Z_]{2,},?$|[,(/-]$")
_MODAL = re.compile(
    r"\b(?:should|must|may|ought|recommend\w*|advised?|sollte[ns]?|soll(?:en)?|müssen|muss|dürfen|empfehl\w*"
    r"|empfohlen)\b",
    re.I,
)
_STUBS = re.compile(
    r"(?:(?:ab|abb|fig|figure|bild|picture|photo|page|seite|printed|home|keep|start|end|total|exercise"
    r"|exercises|übung|übungen"
    r"|üben|train\w*|practi[sc]e|session|sessions|workout|mal|time|times|day|days|daily|week|weekly|tag|woche|täglich"
    r"|morning|evening|morgens|abends|hintereinander|wiederholen|repeat|repetitions|reps|sets|sätze|of|in|on|at"
    r"|to|the|then"
    r"|and|und|or|oder|bei|mit|von|dann|danach|aber|but|also|auch|next|previous|optional|only|nur|with|for|für"
    r"|level|name"
    r"|date|datum|per|pro|do|done|perform|complete|is|as|als|wie|ca|you|sie|du|we|it|this|that|these|es|das|man|about|up|down|more|less|mehr|weniger|mc"
    r"|to be)\W*)+",
    re.I,
)
"""Words that are no exercise, however many of them stand together."""
_NO_NAME = re.compile(
    r"(?:(?:paar )?sekunden halten|hold|halten|relax\w*|pause|rest|side|seite|left|right|links|rechts)"
    r"(?: (?:at|for|in|on|it|the|am|im|auf|für)\b.*)?",
    re.I,
)
_POINTS = re.compile(
    r"\b(?:same|likewise|similarly|as (?:above|before|next|previous|for)|as in|genauso|ebenso|gleich(?:e|es|en)?"
    r"|wie (?:oben|vorher|zuvor|bei|stufe|übung)|ditto|dito)\b",
    re.I,
)
_PLAN = re.compile(
    rf"\b{_UNIT}\W{{0,2}}(?:[0-9]+|[ivx]+\b)|\b[0-9]+\.?\s*{_UNIT}(?!\w)|\b(?:from|after|until|ab|nach"
    rf"|bis)\s+{_UNIT}(?!\w)"
    r"|\bpost-?op\w*|\bafter (?:surgery|the operation)|\bnach (?:der )?op\b",
    re.I,
)
_AGAIN = re.compile(
    r"\b(?:1|one|ein)\s?(?:x|mal|times?)\s*(?:wiederholen|repeat\w*)|\brepeat(?:ed)? (?:it )?(?:1|one"
    r"|once)(?:\s?x| time)?\b"
    r"(?!\s?[0-9-])|\beinmal wiederholen|\b(?:1|ein) wiederholung\b",
    re.I,
)
_WAIT = re.compile(
    r"\b(?:gleich lang\w*|genauso lang\w*|ebenso lang\w*|equal|same|kurze?|short|brief"
    r"|lange?)\W+(?:\w+ )?(?:pause|rest|break)\b"
    r"|\b(?:then|danach|dann|anschließend)\W+(?:pause|rest|ausruhen)\b|\b(?:pause|rest) (?:as long|for the same"
    r"|equally)",
    re.I,
)
_LATER = re.compile(
    r"\b(?:when|once|if|wenn|sobald|falls)\b[^.;]*\b(?:easy|easier|comfortable|able|tolerated|leicht|geht"
    r"|gelingt|möglich)\b"
    r"|\b(?:easier|harder|progress(?:ion|ing|ions)?|steigerung|optional\w*)\b",
    re.I,
)
_OTHER_ITEM = re.compile(r"(?!(?i:how|wie|when|wann)\b)(?!\w+(?:ung|ing)?:)[^\W\da-zß-ÿ][^:.;0-9]{5,45}:\s+[^\W\d]")
_OF_RATE = re.compile(
    r"\b(?:every (?:other |second )?(?:day|week|hour)|(?:times|x|once|twice)\W?(?:a|per|/)\W?(?:day|week)|daily"
    r"|weekly"
    r"|jeden (?:zweiten |2\. )?tag|täglich|(?:mal|x)\W?(?:am|pro)\W?(?:tag|woche))\b",
    re.I,
)
_LONG_NAME = 12
"""Words from which a name is a whole sentence."""
_FULL = 40
"""Letters from which a line may have been broken by a page."""


def caught(made: Iterable[Made]) -> list[Made]:
    """All that was made: what is no exercise as not read, what is not sure with what is doubted."""
    found: list[Made] = []
    for each in made:
        above = found[-1] if found else None
        if each.steps:
            each = replace(each, steps=tuple(caught(each.steps)))
        name = each.keys.get("name", "")
        why = _no_exercise(each, name) if name else ""
        if name and not why:
            each = _doubted(each, name, above)
        if why:
            each = _unread(each, why)
            if above is not None and "name" in above.keys:
                below = f"{shortened(each.line)!r} below it was not read, and may go for it"
                found[-1] = replace(above, told=(*above.told, below))
        found.append(each)
        for sign in each.stops:
            if _OF_RATE.search(sign):
                found.append(Made(sign, told=(f"{sign!r} is a sign to stop for, and says how often too",), of=each.of))
    return found


def _unread(each: Made, why: str) -> Made:
    told = (FOR_SEVERAL, *each.told) if _ALL.search(each.line) else (why, *each.told)
    return Made(each.line, told=tuple(dict.fromkeys(told)), cautions=each.cautions, stops=each.stops, of=each.of)


def _no_exercise(each: Made, name: str) -> str:
    """Why this is no exercise; empty where it may be one."""
    if UNTICKED in each.told:
        return UNTICKED
    first = each.line.split(" / ")[0].strip(" ('\"")
    if _TURNS.match(first):
        return "it goes by turns with another exercise"
    for why, pattern in _REASONS:
        if pattern.match(name) or (why.startswith("it begins") and pattern.match(first)):
            return f"{why}: {name!r}"
    if _ALL.search(name) or (_ALL.search(each.line) and " / " not in each.line):
        return "it is about all exercises"
    if _MODAL.search(name):
        return f"it reads as a sentence of advice: {name!r}"
    return f"{name!r} is no name of an exercise" if _STUBS.fullmatch(name) else ""


def _doubted(each: Made, name: str, above: Made | None) -> Made:
    told = " ".join(each.told)
    found = [why for why in _doubts(each, name) if why not in told]
    if above is not None and above.unread and len(above.line) >= _FULL and _BROKEN.search(above.line):
        found.append("it may go on from the line above, which was not read")
    return replace(each, told=(*each.told, *dict.fromkeys(found))) if found else each


def _doubts(each: Made, name: str) -> Iterator[str]:
    lines = each.line.split(" / ")
    if len(name.split()) > _LONG_NAME:
        yield "its name is a whole sentence"
    if _NO_NAME.fullmatch(name) and len(lines) > 1:
        yield f"{name!r} may be no name of an exercise"
    if match := _POINTS.search(each.line):
        yield f"{match[0]!r} may point to another line"
    if match := _PLAN.search(each.line):
        yield f"{match[0]!r} is a part of a plan, and all of it is led in one go"
    if match := _AGAIN.search(each.line):
        yield f"{match[0]!r} can mean once or twice in all"
    if (match := _WAIT.search(each.line)) and "rest" not in each.keys and "pause" not in each.keys.get("tempo", ""):
        yield f"{match[0]!r} is not led"
    if match := _LATER.search(name):
        yield f"{match[0]!r} may be for later"
    if any(_OTHER_ITEM.match(line) and not LABELLED.match(line) for line in lines[1:]):
        yield "two exercises may stand in it: it was put together from these lines"
    if any(_ALL.search(line) for line in lines[1:]):
        yield "a line in it is about all exercises"
