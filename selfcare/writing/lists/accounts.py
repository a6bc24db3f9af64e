"""Whether everything that a step's lines say is in the step, or told: the net below all that reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from selfcare.writing.lists.amounts import TWICE
from selfcare.writing.lists.lexer import Token, kinds

_WORDS = kinds("WORD LIMB TURN ADJECTIVE LENGTH ALL FRONT ONLY LEFT RIGHT FIRST TOGETHER")
_CARRIED = {"LEFT", "RIGHT", "TURN", "LIMB", "ONLY", "ADJECTIVE", "FIRST"}
"""What may have become `sides` or `side` where the dose took it."""
_WHOLE = kinds("side leg arm foot hand bein arm fuß fuss hand seite")
"""Limbs that go without saying where a step has a side; which knee it is does not."""
_NUMBERS = kinds("NUMBER NUMBERWORD CLOCK ODD TWICE CODE REF")


def lost(tokens: Sequence[Token], taken: Iterable[str], keys: Mapping[str, str], told: Iterable[str]) -> Iterator[str]:
    """The words and numbers of these tokens that are neither in the step nor told.

    `taken` is the words of the phrases that became the dose; their numbers have to be in the keys all the same.
    """
    words = {word for key in ("name", "say", "show", "schedule") for word in _words(keys.get(key, ""))}
    words |= {word for each in told for word in _words(each)}
    phrases = {word for each in taken for word in _words(each)}
    numbers = {number for value in (*keys.values(), *told) for number in _numbers(value)}
    seen: set[str] = set()
    for token in tokens:
        parts = [*_words(token.text)]
        if token.kind in _NUMBERS:
            value = token.value or str(TWICE.get(token.text.casefold(), "")) or token.text
            gone = (
                any(number not in numbers and number not in ("0", "1") for number in _numbers(value))
                and not set(parts) & words
            )
        elif token.kind in _WORDS:
            sided = token.kind in _CARRIED and bool(keys.keys() & {"sides", "side"})
            lone = token.kind == "LIMB" and "side" in keys and token.text.casefold() not in _WHOLE
            gone = any(part not in words and (lone or part not in phrases) for part in parts) and (lone or not sided)
        else:
            gone = False
        if gone and token.text.casefold() not in seen:
            seen.add(token.text.casefold())
            yield token.text


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _numbers(text: str) -> list[str]:
    return [_plain(each) for each in re.findall(r"[0-9]+(?:[.,][0-9]+)?", text)]


def _plain(number: str) -> str:
    made = number.replace(",", ".").lstrip("0") or "0"
    return f"0{made}" if made.startswith(".") else made
