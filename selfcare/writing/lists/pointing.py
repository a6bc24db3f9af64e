"""`Skip B if your knees are sore`: which exercise a caution means, whose letter or number no step keeps."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABELLED = re.compile(
    r"\s*(?:(?:exercise|übung|station|step|schritt)\s+)?\(?(?P<label>[A-H]|[0-9]{1,2})[.):]\s+(?P<name>[^\W\d_][^,.;:(0-9]*)"
)
_VERBS = r"(?:skip|omit|leave out|miss out|avoid|(?:do not|don[’']t) (?:do|try|attempt|use))"
_WHAT = r"(?:(?:exercise|station|step|no\.?|number|übung|schritt|nr\.?) ?)"
_MEANT = (
    re.compile(
        rf"\b{_VERBS} (?:(?:the )?{_WHAT})?(?P<label>(?-i:[A-H])|[0-9]{{1,2}})\b"
        r"(?! ?(?:x|×|kg|%|times|reps|s|sec|min|°))",
        re.I,
    ),
    re.compile(
        rf"(?:\b{_WHAT}(?P<label>(?-i:[A-H])|[0-9]{{1,2}})|^\W*(?P<bare>(?-i:[B-H])))\b"
        r"(?=[^.]*\b(?:weglassen|auslassen|überspringen|nicht|left out|skipped|omitted)\b)",
        re.I,
    ),
)


def pointed(lines: Sequence[str]) -> list[str]:
    """The lines, with the name behind each label of an exercise that one of them speaks of."""
    names = {match["label"]: match["name"].strip() for line in lines if (match := _LABELLED.match(line))}
    return [_named(line, names) for line in lines] if names else [*lines]


def _named(line: str, names: dict[str, str]) -> str:
    if _LABELLED.match(line):
        return line
    for pattern in _MEANT:
        match = pattern.search(line)
        label = match and next(filter(None, match.groupdict().values()), "")
        if match and label in names:
            return f"{line[: match.end()]} ({names[label]}){line[match.end() :]}"
    return line
