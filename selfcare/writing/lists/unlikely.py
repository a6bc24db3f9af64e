"""The net below all that names a step: what does not read as an exercise is led by nobody, and told.

A line may have a dose and be none all the same: `Every exercise 3 x 10` goes for others, `When that is easy, hold 5 s`
is of another day, `Plan from week 7` has a number that counts weeks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selfcare.writing.lists.lexer import kinds
from selfcare.writing.lists.made import Made

_ALL = re.compile(
    r"(?:(?:for |do |perform |repeat |complete |bei |für )?(?:each|every|all(?: of)?(?: the| these| your)?"
    r"|the following|following|these|jede[rmsn]?|alle[rn]?|die folgenden|folgende|diese)(?: of the| der)?(?: \w+)?"
    r" (?:exercises?|movements?|stretch(?:es)?|activit(?:y|ies)|übung(?:en)?|bewegung(?:en)?|dehnung(?:en)?)\b"
    r"|(?:the|die) (?:exercises|stretches|übungen)\b"
    r"|(?:unless|if) (?:\w+ )?(?:otherwise|nothing)|(?:wo|wenn|falls|soweit|sofern) (?:\w+ )?nichts ander|unless )",
    re.I,
)
"""What begins so is said of several exercises."""
_LATER = re.compile(
    r"(?:when|if|as soon as|as long as|wenn|sobald|falls|sofern|solange)\b"
    r"|once (?:you|this|that|these|it|the|your|able|comfortable|easy|pain)\b"
    r"|(?:erst|not|nicht) (?:ab|before|after|vor|nach)\b|progress(?:ion|ing)?\b(?! \w+ \w+ march)|steigerung\b",
    re.I,
)
"""What begins so holds on another day, or for somebody else."""
_ADVICE = re.compile(
    r"(?:we|i|my \w+|your (?:\w*therapist|physio\w*|doctor|nurse|surgeon|consultant)|it is|it’s|it's|this is|that is"
    r"|there (?:is|are)|you(?: \w+)? (?:should|will|may|can|must|might|are|need)|most people|people|patients"
    r"|wir|ich|mein \w+|ihr(?:e)? (?:\w*therapeut\w*|arzt|ärztin)|es (?:ist|wird|sind|kann)|das ist"
    r"|sie (?:sollten|können|dürfen|müssen|werden|haben)|du (?:solltest|kannst|darfst|musst|wirst)"
    r"|(?:aim|try) (?:to|for)|(?:ideal|optimal|best)(?:ly|erweise)?)\b(?! x)",
    re.I,
)
"""A sentence about what is done, and not the doing."""
_MODAL = re.compile(r"\b(?:should|must|can|may|will|shall|be|sollt?en?|sollte|müssen|kann|können|wird|werden)$", re.I)
_SMALL = kinds(
    "a an and are as at bis by der die das den dem des ein eine for für from if im in is it its mit nach no not"
    " oder of on or per pro the to und von when wie with without ab ohne zu zum zur aber but than als then auf bei"
    " ca approx about up down once twice one two three x my your"
)
_OF_A_SHEET = kinds(
    "plan trainingsplan übungsplan wochenplan programm programme program heimprogramm aufbauprogramm"
    " übungsprogramm page seite abb abbildung fig figure picture bild foto photo week weeks woche wochen wo wk wks"
    " phase phasen stage stages stufe stufen level levels day days tag tage month months monat monate date datum"
    " version printed stand tempo intensity intensität frequency häufigkeit daily täglich duration dauer total"
    " insgesamt session sessions einheit einheiten training workout repetition repetitions reps wiederholung"
    " wiederholungen wiederholen wdh sets satz sätze serie serien rest pause pausen exercise exercises übung"
    " übungen physio physiotherapie physiotherapy therapist name time times mal zeit notes note hinweis hinweise"
    " goal goals ziel ziele start beginn begin end ende op post recommended empfohlen empfehlung morning morgens"
    " evening abends mittags next above below oben unten"
)
"""Words that stand on a sheet and are no exercise, where a name has no other."""
_STAFF = re.compile(
    r"\b(?:physio(?:therap\w*)?|klinik\w*|krankenhaus|praxis|hospital|clinic|infirmary|nhs|dr\.?|dept|department|gmbh"
    r"|therapists?|therapeut(?:in)?)\b",
    re.I,
)
_HOLD = frozenset({"hold", "halten", "holding", "held", "pause"})
_UNIT_BEFORE = (
    r"(?:weeks?|wks?|woche[n]?|wo|phases?|stages?|stufen?|levels?|days?|tag(?:en|e)?|months?|monat(?:en|e)?|page|seite"
    r"|abb(?:ildung)?|fig(?:ure)?|pictures?|bild(?:er)?|post-?op|option|version)"
)
_TO = r"(?:\s*(?:-|to|bis|and|und|&|/)\s*[0-9]+)*"
_NO_DOSE = re.compile(
    rf"\b{_UNIT_BEFORE}\.?\s*[0-9]+{_TO}"
    r"|[0-9]+\s*/\s*[0-9]+\s*(?:\"|”|inch|in\b|zoll)"
    r"|[0-9]+(?:[.,][0-9]+)?(?:\s*(?:-|to|bis)\s*[0-9]+)?\s?(?:(?:\"|”|°|%)|-?(?:inch(?:es)?|zoll|cm|mm|kg|lbs?|pounds?"
    r"|degrees?|grad|years?|jahren?|years?-old|zentimeter|centimet(?:er|re)s?)\b)"
    r"|[0-9]+(?:st|nd|rd|th|\.)?(?:\s*(?:-|to|bis|/)\s*[0-9]+\.?)?\s?-?(?:weeks?|wks?|woche[n]?|wo|months?|monat(?:en|e)?"
    r"|tag(?:en|e)?)\b(?! (?:a|per|pro)\b)",
    re.I,
)
"""Numbers that count weeks, pages, centimetres: none of them says how often or how long."""
_MARKS = " \t-*•·–>(0123456789.)[]☐□"
_CUT = re.compile(
    r"\b(?:and|or|with|without|from|of|for|until|the|a|ab|bis|ohne|und|oder|von|zu|nach|für|der|die|das|den|dem|your"
    r"|ihren?|ihrem|ihrer|eine[nmr]?|ein)$",
    re.I,
)
"""A name that ends so is the beginning of something."""
_TICKED = re.compile(r"\[\s?[xX✓✔]\s?\]|[☑☒✅]")
_UNTICKED = re.compile(r"\[\s?\]|[☐□]")


def likely(all_made: Iterable[Made], written: Iterable[str]) -> Iterator[Made]:
    """All of it; what does not read as an exercise as a line that was not read, with the reason.

    `written`: the list as it was, in which a tick somewhere means that what is not ticked is not meant.
    """
    lines = [line.strip() for line in written if line.strip()]
    ticks = any(_TICKED.search(line) for line in lines)
    capitals = 2 * sum(line.lstrip(_MARKS)[:1].islower() for line in lines) < len(lines)
    yield from _likely(all_made, ticks=ticks, capitals=capitals)


def _likely(all_made: Iterable[Made], *, ticks: bool, capitals: bool) -> Iterator[Made]:
    for each in all_made:
        if each.steps:
            yield replace(each, steps=tuple(_likely(each.steps, ticks=ticks, capitals=capitals)))
        elif "name" in each.keys and (why := _why_not(each, ticks=ticks)):
            why = f"{each.line!r}: {why}" if each.often else why  # how often is kept, and the line would not be seen
            yield Made(each.line, {}, (why, *each.told), each.often, (), each.stops, each.cautions, each.of)
        elif "name" in each.keys and (doubts := [*_doubts(each, capitals=capitals)]):
            yield replace(each, told=(*each.told, *doubts))
        else:
            yield each


def _doubts(each: Made, *, capitals: bool) -> Iterator[str]:
    """Why it may be a part of an exercise, and stands as one all the same."""
    if _CUT.search(each.keys["name"]):
        yield "its name may go on in the next line"
    if capitals and each.line[:1].islower():
        yield "it may belong to the line above"
    if len(_UNTICKED.findall(each.line)) > 1 and not _TICKED.search(each.line):
        yield "none of its boxes is ticked"


GOES_FOR_SEVERAL = "it goes for more than one step"


def _why_not(each: Made, *, ticks: bool) -> str:
    name = each.keys["name"]
    words = re.findall(r"[^\W\d_]+", name.casefold())
    meant = [word for word in words if word not in _SMALL]
    if _ALL.match(each.line) or _ALL.match(name):
        return GOES_FOR_SEVERAL
    if _LATER.match(name) or _LATER.match(each.line):
        return "it begins with a condition, so it is no step of today"
    if _ADVICE.match(name) or _ADVICE.match(each.line) or _MODAL.search(name):
        return "it reads as advice, and not as an exercise"
    short = any(not re.fullmatch("[IVX]+", word) for word in re.findall(r"\b[A-Z]{2,}\b", each.line))  # `QS 10x`
    if not short and not any(len(word) > 2 for word in meant):
        return "no name of an exercise was found in it"
    if all(word in _OF_A_SHEET for word in meant):
        return "it reads as a line about the sheet, and not as an exercise"
    if len(meant) == 1 and meant[0] in _HOLD and "reps" in each.keys and "tempo" not in each.keys:
        return "it says to hold, and not what"
    if "until" in each.keys and _STAFF.search(name) and not re.search("[0-9]", each.line):
        return "it reads as who wrote the sheet"
    if ticks and _UNTICKED.search(each.line) and not _TICKED.search(each.line):
        return "its box is not ticked, and others are"
    return _no_dose(each)


def _no_dose(each: Made) -> str:
    """Why the number of its dose is none: it stands in the line only beside weeks, a page, a length."""
    values = {
        number
        for key in ("reps", "sets", "duration", "cycles")
        for number in re.findall(r"[0-9]+", each.keys.get(key, ""))
        if int(number) > 1
    }
    others = re.findall(r"[0-9]+", _NO_DOSE.sub(" ", each.line))
    for match in _NO_DOSE.finditer(each.line):
        if (taken := values & {*re.findall("[0-9]+", match[0])}) and not taken & {*others}:
            return f"{match[0].strip()!r} is no dose"
    return ""
