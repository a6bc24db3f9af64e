"""Numbers of a list that count weeks, pages or centimetres, and so are no dose."""

from __future__ import annotations

import re

from selfcare.writing.lists.made import Made

_UNIT_BEFORE = (
    r"(?:weeks?|wks?|woche[n]?|wo|phases?|stages?|stufen?|levels?|days?|tag(?:en|e)?|months?|monat(?:en|e)?|page"
    r"|(?<!je )(?<!pro )(?<!jede )(?<!jeder )(?<!beide )seite"
    r"|abb(?:ildung)?|fig(?:ure)?|pictures?|bild(?:er)?|post-?op|option|version)"
)
_TO = r"(?:\s*(?:-|to|bis|and|und|&|/)\s*[0-9]+)*"
NO_DOSE = re.compile(
    rf"(?<!/)\b{_UNIT_BEFORE}\.?\s*[0-9]+{_TO}"
    r"|[0-9]+\s*/\s*[0-9]+\s*(?:\"|”|inch|in\b|zoll)"
    r"|[0-9]+(?:[.,][0-9]+)?(?:\s*(?:-|to|bis)\s*[0-9]+)?\s?(?:[°%]|-?(?:inch(?:es)?|zoll|cm|mm|kg|lbs?|pounds?"
    r"|degrees?|grad|years?|jahren?|years?-old|zentimeter|centimet(?:er|re)s?)\b)"
    r"|[0-9]+(?:st|nd|rd|th|\.)?(?:\s*(?:-|to|bis|/)\s*[0-9]+\.?)?\s?-?(?:weeks?|wks?|woche[n]?|wo|months?|monat(?:en|e)?"
    r"|tag(?:en|e)?)\b(?! (?:a|per|pro)\b)",
    re.I,
)
"""Numbers that count weeks, pages, centimetres: none of them says how often or how long."""


def no_dose(each: Made) -> str:
    """Why the number of its dose is none: it stands in the line only beside weeks, a page, a length. Else empty."""
    values = {
        number
        for key in ("reps", "sets", "duration", "cycles")
        for number in re.findall(r"[0-9]+", each.keys.get(key, ""))
        if int(number) > 1
    }
    others = re.findall(r"[0-9]+", NO_DOSE.sub(" ", each.line))
    for match in NO_DOSE.finditer(each.line):
        if (taken := values & {*re.findall("[0-9]+", match[0])}) and not taken & {*others}:
            return f"{match[0].strip()!r} is no dose"
    return ""
