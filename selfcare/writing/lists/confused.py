"""Letters that a machine which reads pictures takes for others, put right, with a note of it."""

from __future__ import annotations

import re

_CONFUSED = (
    (re.compile(r"(?<=[0-9])[oO](?=[\s,.;)]|$|(?:s|sec|secs|sek|min|mins|x|reps?)\b)"), "0"),
    (re.compile(r"(?<![\w.,:/])[lI](?=[0-9](?:[\s,.;)]|$|s\b|x))"), "1"),
    (re.compile(r"(?<![\w.,:/])1(?=(?:egs?|eft|ift|ower|eg)\b)"), "l"),
    (re.compile(r"^(?P<lead>\s*)[lI](?=[.)] [A-ZÄÖÜ])"), r"\g<lead>1"),
    (re.compile(r"(?<=[0-9] )(?:(s) (ecs?|ek)|(m) (ins?))\b"), r"\1\2\3\4"),
    (re.compile(r"(?<=[a-zäöü]{2})11(?=[a-zäöü])|(?<=\b[a-zäöü])11(?=\b|[a-zäöü]{2})"), "ll"),
    (re.compile(r"(?<=[a-zäöü]{2})[1|](?=[a-zäöü]{1,})(?!s\b|x\b|m\b)|(?<=\ba)[1|]{2}\b|(?<=\bal)1\b"), "l"),
    (re.compile(r"(?<=[a-zäöü]{2})0(?=[a-zäöü]{2})"), "o"),
    (re.compile(r"(?<=[a-zäöü]{2})9(?=[a-zäöü]{2})"), "g"),
)
_NUMBER_APART = re.compile(r"^(\s*[0-9]{1,2}) (?=[.)] )")
"""What a machine that reads pictures of letters takes for another."""


def mended(shown: str) -> tuple[str, str]:
    """The line with the letters that were confused put right, and a note of it."""
    made = shown = _NUMBER_APART.sub(r"\1", shown)
    for pattern, right in _CONFUSED:
        made = pattern.sub(right, made)
    return made, f"letters were taken for others: it was {' '.join(shown.split())!r}" if made != shown else ""
