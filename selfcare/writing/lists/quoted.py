"""Lines that somebody else wrote, or that ask: a patient's letter that is quoted in the answer, and a question. They
order nothing, whatever number stands in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from selfcare.writing.lists.boxes import UNTICKED, ticked, unticked

QUOTED = "it is quoted from somebody's letter"
ASKED = "it is a question"
ANSWERED = "it answers a question"
"""What is to be stopped for in it is kept all the same."""
AN_ANSWER = "it may answer what is quoted above it"
_ANSWERS = re.compile(r"\W*(?:yes|yep|no|nope|sure|ok|okay|of course|ja|nein|klar|natürlich)\b", re.I)
_QUOTED = re.compile(r"\s*(?:>\s?)+(?=\s|\S)")
_WROTE = re.compile(
    r"\b(?:wrote|writes|asked|said|message|email|schrieb|schreibt|fragte|nachricht)\b[^.?!]*:\s*$", re.I
)
_OWN = re.compile(r"\b(?:(?-i:I)|i['’](?:m|ve|d|ll)|my|me|we|our|ich|mir|mich|mein\w*|wir|unser\w*)\b", re.I)
_ASKS = re.compile(
    r"\W*(?:can|could|should|shall|may|must|do|does|is|are|am|will|would|how|what|when|where|which|why|and|or"
    r"|kann|darf|soll\w*|muss|wie|was|wann|wo|welche\w*|warum|ist|sind|und|oder)\b[^.!?]*\?\W*",
    re.I,
)


_HEAD = re.compile(
    r"\W*[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?\.?,? +[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\.?)?"
    r"\]?(?: -)?\s+(?P<who>[^:]{2,40}): ",
    re.I,
)
"""`[14/10, 19:42] Anjali: `, as a telephone copies what was written."""


def spoken(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Each line of a talk without who said it and when, and why it is not read where another says most of it."""
    heads = [_HEAD.match(line) for line in lines]
    said = Counter(head["who"] for head in heads if head)
    if sum(said.values()) < _TALK:
        return [(line, "") for line in lines]
    most, who = said.most_common(1)[0][0], ""
    found: list[tuple[str, str]] = []
    for line, head in zip(lines, heads, strict=True):
        who = head["who"] if head else who
        found.append(
            (f"- {line[head.end() :]}" if head else line, QUOTED if who and who != most and line.strip() else "")
        )
    return found


_TALK = 2
"""Lines with a head from which they are a talk."""


def unread(lines: Sequence[str]) -> Iterator[str]:
    """For each line why nothing of it is read; empty where it is."""
    marks = any(ticked(line) for line in lines) and not any(_AS_ONE_GOES.search(line) for line in lines)
    letter = _is_a_letter(lines)
    asked = False
    for line in lines:
        if letter and _QUOTED.match(line):
            why = QUOTED
        elif _ASKS.fullmatch(line) and _OWN.search(line):
            why = ASKED
        elif asked and _ANSWERS.match(line):
            why = ANSWERED
        else:
            why = UNTICKED if marks and unticked(line) else ""
        asked = why in (QUOTED, ASKED) or (asked and not line.strip())
        yield why


_AS_ONE_GOES = re.compile(
    r"\b(?:check|tick|cross) (?:\w+ )?off (?:as|when|what you|each|daily)\b|\b(?:zum )?abhaken\b", re.I
)
"""Boxes that are ticked when it is done."""


def _is_a_letter(lines: Sequence[str]) -> bool:
    """Whether `>` is the mark of what is quoted, and no bullet: others stand beside it, and somebody speaks in it."""
    written = [line for line in lines if line.strip()]
    quoted = [line for line in written if _QUOTED.match(line)]
    if not quoted or len(quoted) == len(written):
        return False
    led = any(_WROTE.search(line) and _QUOTED.match(below) for line, below in pairwise(written))
    return led or any("?" in line or _OWN.search(line) for line in quoted)
