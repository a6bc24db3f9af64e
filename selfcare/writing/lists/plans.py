"""Parts of a plan over weeks or of unlike difficulty, of which a routine has no place: all would be led in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from selfcare.writing.lists.made import Made

A_PART = "it heads a part of a plan"
CHANGES = "its dose changes over weeks or parts, which one routine cannot hold"
A_VARIANT = "it is another way of doing what stands above"
_ROUTINE = r"(?:routine|workout|session|programme?|programm|einheit|plan)"
_UNIT = r"(?:phases?|stages?|levels?|weeks?|wks?|days?|months?|stufen?|wochen?|tage?|monate?|schwierigkeit(?:sgrad)?)"
_HOW = (
    r"(?:easy|easier|medium|moderate|hard|harder|beginners?|intermediate|advanced|leicht|leichter|mittel|schwer"
    r"|schwerer|anfänger|einsteiger|fortgeschritten\w*)"
)
_WHICH = r"(?:[0-9]+(?:\s*(?:-|to|and|&|bis|und|/)\s*[0-9]+)?|[ivx]+|one|two|three|four|[a-d])"
_HEADING = re.compile(
    rf"{_UNIT}\s*[:#-]?\s*(?:{_WHICH}|{_HOW})\b(?P<of>.*)"
    r"|(?:mornings?|evenings?|afternoons?|nights?|bedtime|lunchtime|morgens?|mittags?|abends?)"
    r"(?: (?:routine|exercises|session|übungen))?\s*(?P<day>\([^()]*\))\s*:?"
    rf"|{_ROUTINE}\s*[:#-]?\s*(?:[a-d]|[1-9]|one|two|three)\b(?P<part>[^0-9]*)"
    rf"|(?:[0-9]{{1,2}}\.\s?(?:-|bis|und|/)\s?)?[0-9]{{1,2}}\.\s?{_UNIT}\b(?P<den>.*)"
    rf"|(?:from |after |until |ab |nach |bis |post-?op )(?:the |der |dem )?{_UNIT}\s*{_WHICH}\b(?P<from>.*)"
    rf"|(?:for )?{_HOW}(?: (?:level|version|stufe|exercises|übungen))?\s*:?",
    re.I,
)
_VARIANT = re.compile(
    r"(?:progressions?|regressions?|to progress|(?:to )?make (?:it|this) (?:easier|harder)|(?:too|if too) (?:easy|hard)"
    r"|easier|harder|options?(?: [a-d0-9])?|alternat\w+|variations?|variants?|modif\w+|advanced|beginner"
    r"|leichter\w*|schwerer\w*|einfacher\w*|steigerung\w*|variante\w*|erschwert\w*|erleichter\w*)\s*(?:version|\([^)]*\))?\s*[:-]",
    re.I,
)


def heads_a_part(text: str) -> bool:
    """`Week 1-2`, `Phase 2: strength`, `Level: easy`, `3. Woche`; no line with a dose of its own."""
    match = _HEADING.fullmatch(text.strip())
    rest = next(filter(None, match.groupdict().values()), "") if match else "0"
    return not re.search(r"[0-9]", re.sub(rf"\([^)]*\)|\b{_UNIT}\s*{_WHICH}\b", "", rest, flags=re.I))


_PART = re.compile(
    rf"(?:from |after |until |ab |bis )?(?:{_UNIT}\s*{_WHICH}|[0-9]{{1,2}}\.\s?{_UNIT})\b(?P<more>.*)", re.I
)


def a_part_with_a_dose(text: str) -> bool:
    """`Week 1: 5 reps`, `3. Woche 12 mal`."""
    match = _PART.fullmatch(text.strip())
    return match is not None and bool(re.search("[0-9]", match["more"]))


def is_a_variant(text: str) -> bool:
    """`Harder: with weights`, `Option B: on the wall`."""
    return bool(_VARIANT.match(text))


def told_of_parts(every: Iterable[Made]) -> Iterator[Made]:
    """All of it, each step below the heading of a part with that heading; a heading over all of it is a title."""
    all_made = list(every)
    heads = [at for at, each in enumerate(all_made) if A_PART in each.told]
    steps = [at for at, each in enumerate(all_made) if each.keys.keys() - {"rest"}]
    title = len(heads) == 1 and bool(steps) and heads[0] < steps[0]
    heading = ""
    for each in all_made:
        heading = each.line if A_PART in each.told else heading
        if heading and not title and each.keys.keys() - {"rest"}:
            each = replace(each, told=(*each.told, f"{heading!r} heads it, and all parts are led in one go"))
        yield each
