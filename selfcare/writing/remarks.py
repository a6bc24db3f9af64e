"""What an author is told of a list, a sentence each: what was not clear, what was taken that no line says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from selfcare.measures.counted import TEMPO
from selfcare.words.stops import GENERAL
from selfcare.writing.between import at_once
from selfcare.writing.lists import Made, dose_words, joined, shortened


def look(each: Made, line: str) -> str:
    """What an author has to look at: the line, what became of it, and why it may be wrong."""
    became = dose_words(each.keys)
    return "; ".join(filter(None, (f"{line}: it became {became}" if became else line, *each.told)))


def read_as_one(lines: Sequence[str]) -> Iterator[str]:
    """Which lines were read as one, as a page may have broken them: both, so that it can be seen."""
    if pairs := joined(lines):
        shown = "; ".join(f"{shortened(above)!r} + {shortened(below)!r}" for above, below in pairs)
        yield f"read as one line, as if a page had broken it: {shown}"


_LONG_LINE = 60
"""Letters from which a step that was put together of several lines is told by its name; the file has them all."""
_MANY = 3
"""Steps with the same remark from which it is told once."""


def notes(every: Sequence[Made]) -> Iterator[str]:
    """What an author has to look at, each step with its remarks; a remark of many steps once, with their names."""
    steps = [each for each in every if each.told and each.keys]
    named: dict[str, list[str]] = {}
    for each in steps:
        for why in each.told:
            named.setdefault(why, []).append(each.keys.get("name", "rest"))
    often = {why: names for why, names in named.items() if len(names) >= _MANY}
    for why, names in often.items():
        yield f"{_few(names)}: {why}"
    for each in steps:
        if own := tuple(why for why in each.told if why not in often):
            several = (
                " / " in each.line and len(each.line) > _LONG_LINE and "until" not in each.keys and "name" in each.keys
            )
            yield look(replace(each, told=own), each.keys["name"] if several else shortened(each.line))


def _few(names: Sequence[str]) -> str:
    """The first of them, and how many more: the file has the note at each."""
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return f"{', '.join(names[:_MANY])}{more}"


def taken(each: Made) -> Iterator[str]:
    """What stands in the step that the list does not say and the program needs."""
    tempo = each.keys.get("tempo", "")
    if "out: 2s" in tempo:
        yield "2 s out and 2 s back were taken"
    elif "reps" in each.keys and not tempo:
        yield f"{TEMPO} s for each was taken"
    yield from each.taken


def assumed(every: Sequence[Made]) -> Iterator[str]:
    """What was taken that no line says, once, with the steps that it is in."""
    named: dict[str, list[str]] = {}
    for each in every:
        for words in taken(each):
            named.setdefault(words, []).append(each.keys.get("name", ""))
    for words, names in (*named.items(), *at_once(every)):
        yield f"not in your list: {words}: {_few(names)}"


_BRINGS_ON = re.compile(
    r"\b(?:vestibular\w*|vertigo|brandt\W?daroff|cawthorne\w*|gaze stabili\w+|schwindeltraining|lagerungsschwindel)\b"
    r"|\b(?:normal|expect\w*|ok(?:ay)?|may feel|may get|can feel|dürfen|darf|in ordnung)\b[^.!]*?\b(?:dizz\w+|giddy"
    r"|breathless\w*|(?:out|short\w*) of breath|schwindel\w*|luftnot|atemnot|außer atem)\b"
    r"|\b(?:dizz\w+|breathless\w*|(?:out|short\w*) of breath|schwindel\w*|luftnot|atemnot)\b[^.!]*?"
    r"\b(?:is|are|ist|sind) (?:normal|ok(?:ay)?|expected|in ordnung)\b",
    re.I,
)
"""What a list means to be felt though one is told to stop for it."""


def against(lines: Sequence[str]) -> Iterator[str]:
    """Where a list brings on what one is told to stop for."""
    if match := _BRINGS_ON.search(" ".join(lines)):
        yield f"{match[0]!r} may bring on what is stopped for ({', '.join(GENERAL)}): look at 'stop_if'"


_TO_SOMEBODY = re.compile(
    r"\b(?:her|his) (?:\w+ )?(?:back|neck|shoulders?|hands?|feet|foot|legs?|arms?|head|tummy|spine|thighs?)\b"
    r"|\bpartner(?:ed)? (?:\w+ ){0,3}massage|\bmassage for (?!self\b|you\b)\w+|\bfor (?-i:[A-Z])\w+ to do\b"
    r"|\bpartnermassage\b",
    re.I,
)


def for_whom(lines: Sequence[str]) -> Iterator[str]:
    """Where a list reads as what one does to another, and the file says that one does it alone."""
    if match := _TO_SOMEBODY.search(" ".join(lines)):
        yield f"{match[0]!r} may mean that it is done to somebody: then write 'for: partner'"
