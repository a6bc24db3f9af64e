"""A line cut where its sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selfcare.writing.lists.uncounted import NO_DOSE
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


def one_sentence(text: str, head: str, warning: str) -> bool:
    """Whether what stands before the warning is no name, but the half of what is to be done."""
    conditional = any(re.match(rf"{each.when}\b", warning, re.I) for each in WARNINGS)
    weighed = bool(re.search("[0-9]", head))
    return (
        text[-1:] in ".!"
        and len(head.split()) >= _HALF
        and (conditional or weighed or _begins(head, [each.orders for each in WARNINGS]))
    )


def counts_nothing(head: str) -> bool:
    """Whether no number of it is a dose: `put only 20 kg on the leg`, `measure your blood sugar: above 15 ...`."""
    return _begins(head, [each.measures for each in WARNINGS]) or not re.search("[0-9]", NO_DOSE.sub(" ", head))


def _begins(head: str, patterns: Iterable[str]) -> bool:
    return any(re.match(rf"{each}\b", head, re.I) for each in patterns)


_HALF = 4
"""Words from which what stands before a condition is the half of a sentence."""
