"""What an unquoted scalar means: YAML 1.2's core rules, but for `True`, `TRUE` and their like, which are text here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache

from selfcare.keys.written import Scalar

OTHERS: Mapping[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "false": False,
}
_NUMBER = (
    r"(?P<int>[-+]?[0-9]+)|0o(?P<oct>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,99})?"
    r"|(?P<inf>[-+]?\.(?:inf|Inf|INF))|(?P<nan>\.(?:nan|NaN|NAN))"
)
WORD = ":"
"""An unquoted scalar above this begins with no digit, sign or point: it is text, as most are, but for `OTHERS`."""
_LONGEST_NUMBER = 24
_LARGEST_EXPONENT = 999


@cache
def _number() -> Callable[[str], re.Match[str] | None]:
    return re.compile(_NUMBER).fullmatch


def value(raw: str) -> Scalar:
    """What an unquoted scalar means; raises OverflowError where a number is longer than any that is needed."""
    if raw in OTHERS:
        return OTHERS[raw]
    if raw > WORD:
        return raw
    if len(raw) <= _LONGEST_NUMBER and raw.isascii() and raw.isdigit():  # as nearly all of them are
        return int(raw)
    if raw[0] not in "+-.0123456789" or raw[-1] in "hms":  # a word, or a duration
        return raw
    if not (match := _number()(raw)):
        return raw
    kind = match.lastgroup
    if kind == "nan":
        return Decimal("nan")
    if kind == "inf":
        return Decimal("-inf" if raw[0] == "-" else "inf")
    exponent = re.search("[eE]([-+]?[0-9]+)", raw) if kind is None else None
    # Reading digits takes time that grows with their square, and the text has had room for 250,000.
    if len(raw) > _LONGEST_NUMBER or (exponent and abs(int(exponent[1])) > _LARGEST_EXPONENT):
        raise OverflowError
    if kind is None:
        return Decimal(raw)
    return int(raw) if kind == "int" else int(raw, 0)
