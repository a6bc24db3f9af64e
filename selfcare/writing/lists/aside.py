"""Lines that are about the sheet and not about what is done: a name, a date, a telephone, a page."""

from __future__ import annotations

import re

_LABELS = (
    r"name|patient\w*|pt|client|date|dob|d\.o\.b|date of birth|born|age|physio\w*|physical therapist|therapist"
    r"|clinician|tel"
    r"|telephone|phone|mobile|fax|e-?mail|website|web|address|hospital(?: no| number)?|nhs(?: no| number)?|ward|clinic"
    r"|department|dept|consultant|surgeon|gp|review(?: date)?|next (?:appointment|visit|review)|appointment|signed"
    r"|signature"
    r"|prepared by|written by|author|diagnosis|dx|pmh|operated (?:leg|side|arm|knee|hip)"
    r"|affected (?:leg|side|arm)|ref|version"
    r"|goals?|you (?:will )?need|what you (?:will )?need|equipment"
    r"|patientin|datum|geburtsdatum|geb|telefon|adresse|praxis|klinik|termin|unterschrift|diagnose|betroffene seite"
)
_LETTERHEAD = re.compile(
    rf"^(?:{_LABELS})\s*(?:[:.]|_{{2,}})(?!\s*$)"
    r"|\b(?:0?[1-9]|[12][0-9]|3[01])[/.](?:0?[1-9]|1[0-2])[/.](?:[0-9]{2}){1,2}\b"
    r"|\b[0-9]{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?,? (?:19|20)[0-9]{2}\b"
    r"|\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b"
    r"|\b(?:tel|phone|telephone|fax|mobile|telefon|ring us|call us)\b[^a-z]{0,4}\+?[0-9(][0-9 ()/-]{4,}"
    r"|(?<![0-9x×/.,:-])(?<![x×] )\+?0[0-9]{2,4}[ /-][0-9]{3}[0-9 -]*"
    r"|^(?:last )?(?:updated|printed|issued|revised|reviewed|stand)\b[^a-z]{1,4}[0-9]{1,4}[-./][0-9]"
    r"|^(?:printed|issued|created|downloaded|gedruckt|erstellt|ausgedruckt) (?:at|on|by|am|von)\b\W.*[0-9]"
    r"|^(?:hep|heimprogramm|home exercise programme?)\b(?!.*(?:[x×]|daily|day|week|tag|woche|täglich))"
    r"|^\W*(?:mon|tue|wed|thu|fri|sat|sun)\w*,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* [0-9]{1,2}\b"
    r"|^\W*(?:today|yesterday|on )?.{0,25}\b[0-9]{1,2}:[0-9]{2} ?[ap]\.?m\.?\W*$|^on .{5,60} wrote:"
    r"|https?://|www\.|\b[\w.]+@[\w-]+\.\w"
    r"|\bpage [0-9]+ of [0-9]+\b|\bseite [0-9]+ von [0-9]+\b"
    r"|\breview(?:ed)?(?: date)?\W{1,3}[0-9]{1,2}\s?/\s?[0-9O]{2,4}\b|\b(?:0?[1-9]|1[0-2])\s?/\s?20[0-9]{2}\b"
    r"|^page [0-9]+(?: of [0-9]+)?\.?$|^seite [0-9]+(?: von [0-9]+)?\.?$"
    r"|^(?:page|seite) [0-9]+ (?:of|von) [0-9]+\b|©|\bcopyright\b|\ball rights reserved\b",
    re.I,
)
_NAMED = re.compile(
    r"^name\s*:\s*(?=[^\W\d_])(?!.*(?:_{2,}|\b(?:date|datum|tel|phone|dob|mrs?|ms|miss|frau|herr|dr)\b))", re.I
)
_BLANK = re.compile(r"_{2,}|\.{5,}|(?:repeat|wiederhol\w*)\s+_+|(?<!\w)_\w*\s*(?:times|sets|reps|mal)", re.I)


def letterhead(text: str) -> bool:
    """Whether the line is about the person or the clinic; `Name: Heel raises` is an exercise's."""
    return bool(_LETTERHEAD.search(text)) and not _NAMED.match(text)


def blank(text: str) -> bool:
    """Whether it is left to be filled in: `Repeat ____ times`."""
    return bool(_BLANK.search(text))
