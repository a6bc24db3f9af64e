"""A line cut where its sentences end."""

from __future__ import annotations

import re

from selfcare.writing.lists.words.warnings import WARNINGS

_SHORT = re.compile(
    r"(?:^|[\s(])(?:no|nr|ca|approx|min|mins|sec|secs|sek|e\.g|i\.e|dr|mr|mrs|st|tel|abb|fig|bzw|z\.b|ext|od|ggf|evtl|inkl|resp|vgl|[a-z])\.$"
    r"|\b(?:ab|bis|der|die|den|im|am|zum|zur|seit|nach)\s[0-9]{1,2}\.$",
    re.I,
)
"""A point that ends a shortened word, or makes a German ordinal: `Ab der 2. Woche`."""
_UNIT = re.compile(r"[0-9]\s*(?:min|mins|sec|secs|sek|reps?|wdh)\.$", re.I)
_ENDS = re.compile(r"(?<=[.!?])[\"”)]?\s+(?=[^\W_a-zß-ÿ]|[\"“(])")


def sentences(text: str) -> list[str]:
    """The text cut where a sentence ends."""
    found = [""]
    last = 0
    for match in _ENDS.finditer(text):
        unit = text[match.end() : match.end() + 1].isalpha() and _UNIT.search(text[: match.start()])
        asked = text[: match.end()].rstrip()[-1:] == "?"
        if asked and any(
            re.match(rf"(?:{each.stop}|{each.never}|{each.turn})\b", text[match.end() :], re.I) for each in WARNINGS
        ):
            continue  # `Any pain? Stop.`
        if unit or not _SHORT.search(text[: match.start()]):
            found[-1] = text[last : match.end()].strip()
            found.append("")
            last = match.end()
    found[-1] = text[last:].strip()
    return [each for each in found if each]


_POINT = re.compile(r"(?<=[a-zäöüß]{3}\.) (?=[^\W\d_]{2})")


def cut_at_points(text: str) -> list[str]:
    """The text cut where a sentence ends, though the next begins in a small letter, as in a message typed by hand."""
    return _POINT.split(text)
