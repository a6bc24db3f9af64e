"""What a line with a dose says that makes no order of it: a question, or as often as somebody can."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AS_MANY = re.compile(
    r"\b(?:fatigue|failure|amrap|exhaustion|as (?:many|much|often|long|few) as|so (?:oft|viele?|lange) (?:wie|es)"
    r"|ermüdung|erschöpfung|until tired|(?:[x×]|mal|sets|sätze|serien) max(?:imum|imal)?)\b",
    re.I,
)
_OR_UNTIL = re.compile(r"\b(?:or (?:until|till|as (?:long|far)|when|if)|oder (?:bis|wenn|falls|so))\b", re.I)


def doubts(text: str, *, counted: bool) -> Iterator[str]:
    """`counted`: a number of times was found in it."""
    if "?" in text:
        yield "it is a question"
    if counted and (match := _AS_MANY.search(text)):
        yield f"{match[0]!r} is no number of times"
    elif match := _OR_UNTIL.search(text):
        yield f"{match[0]!r} leaves a choice, and nobody is asked"
