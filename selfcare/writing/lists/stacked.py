"""Lines of one thing each that stand one below another -> lines that say it together: the parts of a breath under
their heading, and a time of work and of rest over a circuit's exercises."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.row import Row

_IN = r"(?:breathe |atmen )?(?:in|inhale|ein|einatmen)"
_OUT = r"(?:breathe |atmen )?(?:out|exhale|aus|ausatmen)"
_HOLD = r"(?:hold|holding|pause|halten|anhalten)"
_UNIT = r"(?:s|secs?|seconds?|sek|sekunden?|mins?|minutes?|minuten?)\b\.?"
_PART = re.compile(
    rf"(?:(?P<in>{_IN})|(?P<out>{_OUT})|{_HOLD})\b[^0-9]{{0,40}}[0-9]+(?:[.,][0-9])?\s*(?:{_UNIT}|counts?)?[.,;]?", re.I
)
_HOW_MANY = re.compile(
    r"(?:repeat|wiederholen|for|x|×)?\s*[0-9]+\s*(?:-\s*[0-9]+\s*)?(?:(?:mins?|minutes?|minuten?|breaths|times|rounds"
    r"|cycles|x|×|mal|atemzüge|runden|wdh)\b\.?)?(?: wiederholen)?\.?",
    re.I,
)
_TIME = rf"[0-9]+\s*{_UNIT}"
_WORK = r"(?:work|on|belastung|arbeit|exercise)"
_REST = r"(?:rest|off|pause|break)"
_PAIR = re.compile(
    rf"(?:(?P<a>{_TIME})\s*(?:of )?{_WORK}|{_WORK}:?\s*(?P<b>{_TIME}))\W+(?:and |und |then )?"
    rf"(?:(?P<c>{_TIME})\s*(?:of )?{_REST}|{_REST}:?\s*(?P<d>{_TIME}))\W*",
    re.I,
)
_ROUNDS = re.compile(r"\b([0-9]{1,2}) ?(?:x )?(rounds|circuits|runden|durchgänge)\b", re.I)


def stacked(rows: Iterable[Row]) -> Iterator[Row]:
    """All rows, those that belong together as one."""
    every = list(rows)
    at = 0
    while at < len(every):
        if end := _breath(every, at):
            at, row = end
            yield row
        elif found := _circuit(every, at):
            at, circuit = found
            yield from circuit
            if at < len(every):
                every[at] = replace(every[at], gap=True)  # it is no part of the circuit
        else:
            yield _under_breathing(every[at - 1], every[at]) if at else every[at]
            at += 1


_BREATHING = re.compile(r"\b(?:breath\w*|\w*atm(?:ung|en)\w*|lippenbremse)\b", re.I)
_BOTH = re.compile(rf"{_IN}\b[^0-9]*[0-9].*\b{_OUT}\b[^0-9]*[0-9]", re.I)


def _under_breathing(heading: Row, row: Row) -> Row:
    """`In through the nose: 2 counts. Out ...` below `Pursed-lip breathing`: what it is in and out of."""
    told = _BREATHING.search(row.text) or re.search("einatmen|inhale", row.text, re.I)
    if not told and _BREATHING.search(heading.text) and _BOTH.match(row.text) and not row.gap:
        return replace(row, text=f"{'Atmen: ' if re.match('ein', row.text, re.I) else 'Breathe '}{row.text}")
    return row


def _breath(every: Sequence[Row], at: int) -> tuple[int, Row] | None:
    """Where the breath that begins here ends, and the row that says it."""
    heading = every[at] if not re.search("[0-9]", every[at].text) and every[at].text[-1:] not in ".!?" else None
    end = start = at + 1 if heading else at
    while end < len(every) and _PART.fullmatch(every[end].text) and not (every[end].gap and end > start):
        end += 1
    parts = [_PART.fullmatch(row.text) for row in every[start:end]]
    if not (any(part and part["in"] for part in parts) and any(part and part["out"] for part in parts)):
        return None
    if end < len(every) and not every[end].gap and _HOW_MANY.fullmatch(every[end].text):
        end += 1
    said = ", ".join(_number_first(row.text.strip(" .,;")) for row in every[start:end])
    whole = f"{heading.text if heading else ''} {said}"
    breathing = re.search(r"\b(?:inhale|exhale|breath\w*|\w*atm\w*)\b", whole, re.I)
    lead = "" if breathing else "breathe " if re.search(r"\b(?:in|out)\b", said, re.I) else "atmen "
    text = f"{heading.text.rstrip(' :')}: {lead}{said}" if heading else f"{lead}{said}"
    return end, replace(heading or every[at], text=text, of=_of(every[at:end]))


def _number_first(part: str) -> str:
    """`Inhale through the nose 4` as `Inhale 4 (through the nose)`."""
    words = re.fullmatch(r"(\S+) ([^0-9]*[^\W\d]{3}[^0-9]*) ([0-9].*)", part)
    return f"{words[1]} {words[3]} ({words[2].strip(' ,:-')})" if words else part


def _names(rows: Sequence[Row]) -> Iterator[Row]:
    """The exercises of a circuit: items without a dose of their own."""
    for row in rows:
        bare = re.sub(r"\([^)]*\)", "", row.text)
        if row.gap or not row.mark or row.mark != rows[0].mark or re.search(r"[0-9]", bare):
            return
        yield row


def _circuit(every: Sequence[Row], at: int) -> tuple[int, list[Row]] | None:
    """Where the circuit that begins here ends, and its rows: each exercise with its time, rests, and the rounds."""
    rounds = _ROUNDS.search(every[at].text)
    first = at + 1 if rounds else at
    pair = _PAIR.fullmatch(every[first].text) if first < len(every) else None
    names = [*_names(every[first + 1 :])]
    if pair is None or len(names) < 2:
        return None
    note = f"{every[first].text!r} was put into each of these {len(names)}"
    made = [replace(every[at], text=f"{rounds[1]} {rounds[2]}:", gap=True, note=every[at].text)] if rounds else []
    for number, row in enumerate(names):
        if number:
            made.append(
                Row(
                    f"{'Pause' if re.search('pause', pair[0], re.I) else 'Rest'} {pair['c'] or pair['d']}",
                    of=every[first].of,
                )
            )
        made.append(
            replace(
                row, text=f"{row.text.rstrip(' .:;')}: {pair['a'] or pair['b']}", note=note, of=row.of | every[first].of
            )
        )
    return first + 1 + len(names), made


def _of(rows: Iterable[Row]) -> frozenset[int]:
    return frozenset[int]().union(*(row.of for row in rows))
