"""Numbers of exercises: which lines begin with one that counts nothing, and figures in circles and keys as such."""

from __future__ import annotations

import re
import unicodedata

from msgspec.structs import replace

from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words import languages

_BARE = re.compile(
    r"([0-9]{1,2})(?:\s*[:/-]\s+(?=[^\W\da-zß-ÿ])|\s+(?=[^\W\da-zß-ÿ])|(?=[^\W\d_a-zß-ÿ][a-zß-ÿ]{2})|$)([^\W\d_]*)"
)
"""A number before a capital letter, from which a copy may have lost the space, or alone on its line."""
_BY_ITSELF = re.compile(r"[0-9]{1,2}  \W?[^\W\da-zß-ÿ]")
AMOUNTS = ("SECONDS", "MINUTES", "HOURS", "TIMES", "SETS", "ROUNDS", "BREATHS", "LENGTH", "DAY", "X", "COUNT")


def _number(text: str) -> int:
    """The number of a line that begins with one, which counts nothing; 0 where there is none."""
    match = _BARE.match(text)
    if match is None:
        return 0
    amounts = {word for each in languages() for kind in AMOUNTS for word in each.kinds.get(kind, "").split()}
    return 0 if match[2].casefold() in amounts else int(match[1])


def numbered(every: list[Row]) -> list[Row]:
    """With 1, 2 and so on before the lines taken as their numbers, where they stand so without a full stop; they begin
    again at 1 with the next exercise."""
    found = {at: number for at, row in enumerate(every) if not row.mark and (number := _number(row.text))}
    wide = {
        at: int(row.spaced[0])
        for at, row in enumerate(every)
        if not row.mark and _BY_ITSELF.match("  ".join(row.spaced))
    }
    if len(wide) > 2 and [*wide.values()] == [*range(1, len(wide) + 1)]:
        found = wide  # set off by spaces, whatever other lines begin with
    runs: list[list[int]] = []
    for number in found.values():
        if number == 1 or not runs:
            runs.append([])
        runs[-1].append(number)
    if not runs or any(run != [*range(1, len(run) + 1)] or len(run) < 2 for run in runs):
        return every
    rows = list(every)
    for at, number in found.items():
        text = every[at].text.removeprefix(str(number)).strip(" :/-")
        if text or at + 1 == len(every):
            rows[at] = replace(every[at], text=text, mark="1", number=number)
        else:  # alone: the number of what stands below
            rows[at] = replace(every[at], text="")
            rows[at + 1] = replace(rows[at + 1], mark="1", number=number)
    return rows


_KEY = re.compile("([0-9])\ufe0f?\u20e3")
_CIRCLED = re.compile("[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]")


def figures(written: str) -> str:
    """`➊ Neck` and `1️⃣ Neck` as `1) Neck`; behind the start of a line, as the number alone."""
    bare = re.sub(rf"^(\s*){_KEY.pattern}\s*", r"\1\2) ", written)
    bare = _KEY.sub(r"\1", bare)
    first = re.match(rf"\s*(?={_CIRCLED.pattern})", bare)
    if first:
        lead, rest = bare[: first.end()], bare[first.end() + 1 :]
        bare = f"{lead}{_value(bare[first.end()])}) {rest.lstrip()}"
    return _CIRCLED.sub(lambda match: _value(match[0]), bare)


def _value(figure: str) -> str:
    return f"{unicodedata.numeric(figure):.0f}"
