"""Whether everything that a step's lines say is in the step, or told: the net below all that reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from selfcare.writing.lists.amounts import TWICE
from selfcare.writing.lists.lexer import Token, kinds
from selfcare.writing.lists.lines import Row
from selfcare.writing.lists.made import Made

_WORDS = kinds("WORD LIMB TURN ADJECTIVE LENGTH ALL FRONT ONLY LEFT RIGHT")
_CARRIED = {"LEFT", "RIGHT", "TURN", "LIMB", "ONLY", "ADJECTIVE"}
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


_SMALL = ("0", "1")
"""`3 x 1` is three sets, and `1/2 min` half a minute: these say nothing that has to be found again."""
_FRACTION = re.compile(r"\b[0-9]/[24]\b|[½¼¾]")
_SIDES = re.compile(r"\b(left|right|link|recht)(?:s|e[nrms]?)?\b", re.I)


def vanished(rows: Iterable[Row], all_made: Sequence[Made]) -> Iterator[Made]:
    """The rows with a number or a side that is nowhere in what was made, nor told: the net below all others."""
    found = " ".join(text for each in all_made for text in _texts(each))
    numbers, known, sides = (
        {*_numbers(found)},
        {*_numbers(found), *_SMALL},
        {side.casefold() for side in _SIDES.findall(found)},
    )
    if any("sides" in step.keys for each in all_made for step in (each, *each.steps)):
        sides |= {"left", "right", "link", "recht"}
    for row in rows:
        index = bool(row.cells) and re.match(r"\W*[0-9]{1,2}[.)]?\W+[^\W\d]", row.text)
        counted = _numbers(re.sub(r"^\W*[0-9]+", "", row.text) if index else _FRACTION.sub("", row.text))
        gone = [number for number in counted if number not in numbers and not {*re.split(r"\.", number)} <= known]
        gone += [side for side in _SIDES.findall(row.text) if side.casefold() not in sides]
        if gone:
            yield Made(row.text, told=(f"{', '.join(dict.fromkeys(gone))} was not found again in what was made",))


def _whole(keys: Mapping[str, str]) -> str:
    """How long all the breaths of a step take, of which a list may say no more: in seconds and in minutes."""
    one = sum(float(part) for part in re.findall(r"([0-9.]+)s", keys.get("breathe", "")))
    seconds = one * float(keys.get("cycles", "0"))
    return f"{seconds:g} {seconds / 60:g}" if seconds else ""


def _texts(each: Made) -> Iterator[str]:
    yield from (*each.keys.values(), _whole(each.keys))
    yield from (*each.told, each.often, *each.stops, *each.cautions)
    if each.told or each.unread:
        yield each.line
    for step in each.steps:
        yield from _texts(step)
