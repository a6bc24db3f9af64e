"""A dose that stands in a line of its own, away from the exercise: over or under several of them it is put into each,
above a title it is moved below it. Each says so, as nobody wrote it in that place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.aside import blank, letterhead
from selfcare.writing.lists.headings import LABELLED, LAST_WORD
from selfcare.writing.lists.lexer import kinds
from selfcare.writing.lists.reading import Said, said
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words import Language

_LONGEST_NAME = 50
_EACH = kinds("EACH ALL EXERCISES FOLLOWING IT THING FOR OF TO DO COLON DOT COMMA REPEAT HOLD")
_GROUP = re.compile(
    r"\b(?:exercises|stretch(?:es|ing)|strength(?:ening)?|mobili[sz]ation|mobility|circuit|workout|routine|programme?"
    r"|\w*übungen|dehnungen|\w*programm|kräftigung|mobilisation|mobilisierung|zirkel|session|warm-?up|cool-?down"
    r"|aufwärmen)\b",
    re.I,
)
_SIDE = re.compile(r"\b[LR]$")
_OF_ALL = frozenset(("EACH", "ALL", "FOLLOWING"))


def spread(rows: Sequence[Row], language: Language) -> list[Row]:
    """All rows, each with the dose that it shares with others."""
    every = [said(row, language) for row in rows]
    found: list[Row] = []
    at = 0
    while at < len(every):
        names = [*_names(every[at + 1 :])]
        above = _shares(every[at], of_several=False) and _goes_over(every[at], names, every[at + 1 + len(names) :])
        if above and (made := _into(every[at], names, language)):
            found += made
            at += 1 + len(names)
            continue
        names = [*_names(every[at:])]
        under = every[at + len(names)] if names and at + len(names) < len(every) else None
        goes_up = (
            under and not under.row.gap and _shares(under, of_several=True) and not _heads(every[at + len(names) :])
        )
        if under and goes_up and (made := _into(under, names, language)):
            found += made
            at += len(names) + 1
            continue
        found.append(every[at].row)
        at += 1
    return [row for part in _parts(found) for row in _below_titles(part, language)]


def _names(every: Sequence[Said]) -> Iterator[Said]:
    """The exercises that follow each other without a dose."""
    for each in every:
        row = each.row
        bare = re.sub(r"\([^)]*\)", "", row.text)
        first = every[0].row
        if (row.gap and row is not first) or row.mark != first.mark or re.search(r"[0-9:]", bare) or row.tabled:
            return
        if not _named(each) or row.cells or _GROUP.search(row.text):
            return
        yield each


def _named(each: Said) -> bool:
    text = each.row.text
    if each.facts or len(text) > _LONGEST_NAME or LAST_WORD.search(text) or letterhead(text) or blank(text):
        return False
    return not LABELLED.match(text) and bool(re.search(r"[^\W\d_]{3}", text)) and not each.has("REST")


def _only_dose(each: Said) -> bool:
    """A dose and nothing else; a rest alone, or how often, is none."""
    doses = [fact for fact in each.facts if fact.kind not in ("rest", "between", "often", "pause", "unclear")]
    return bool(doses) and each.wordless and not each.row.tabled and not each.has("ROUNDS", "TOTAL")


def _shares(each: Said, *, of_several: bool) -> bool:
    """Whether its dose is for several exercises. `of_several`: it has to say so."""
    if not each.dose.keys or each.row.tabled or each.row.cells or each.breathing:
        return False
    name = each.words.name.casefold()
    own = [
        token.kind
        for token in each.tokens
        if token.text.casefold() in re.findall(r"\w+", name) and token.kind not in _EACH
    ]
    says = bool(_OF_ALL & {*each.kinds}) or "exercises" in each.row.text.casefold()
    if own:
        timed = each.dose.keys.keys() <= {"duration"} and not each.has("HOLD", "EACH")
        heads = bool(_GROUP.search(each.words.name)) or (each.row.text.endswith(":") and not each.row.mark)
        return not of_several and heads and not timed and not each.has("ROUNDS")
    return says or (not of_several and each.row.text.endswith(":") and not each.has("ROUNDS"))


def _goes_over(head: Said, names: Sequence[Said], below: Sequence[Said]) -> bool:
    """Whether these are the exercises of the heading: two at least, and none with a dose of its own below it."""
    if len(names) < 2 or head.row.mark not in ("", "#", names[0].row.mark):
        return False
    return not (below and not below[0].row.gap and _only_dose(below[0]))


def _heads(every: Sequence[Said]) -> bool:
    """Whether it has exercises of its own below it."""
    return every[0].row.text.endswith(":") or (len(every) > 1 and not every[1].row.gap and bool([*_names(every[1:])]))


def _into(head: Said, names: Sequence[Said], language: Language) -> list[Row]:
    """The exercises with the dose; none where they would not read as it does."""
    if len(names) < 2:
        return []
    for_all = bool(head.often) and head.has("ALL", "FOLLOWING")
    parts = dict.fromkeys(fact.words for fact in head.facts if not (for_all and fact.kind == "often"))
    note = f"{head.row.text!r} was put into each of these {len(names)}"
    made = [
        replace(
            each.row,
            text=f"{each.row.text.rstrip(' .:;')}{' ' if _SIDE.search(each.row.text) else ': '}{', '.join(parts)}",
            shown=each.row.text,
            note=note,
            of=each.row.of | head.row.of,
        )
        for each in names
    ]
    sided = [each for each, name in zip(made, names, strict=True) if not _SIDE.search(name.row.text)]
    often = "" if for_all else head.often
    read = [(every.dose.keys, every.often) for every in (said(row, language) for row in sided)]
    if any(each != (head.dose.keys, often) for each in read):
        return []
    return [*made, replace(head.row, text=head.often, mark="", gap=True)] if for_all else made


def _parts(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows between empty lines."""
    part: list[Row] = []
    for row in rows:
        if row.gap and part:
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _below_titles(part: list[Row], language: Language) -> Iterator[Row]:
    """`3 x 10` above `Heel raises` as its own dose, where all doses of these rows stand so."""
    every = [said(row, language) for row in part]
    doses = [_only_dose(each) for each in every]
    start = int(len(every) > 1 and not doses[0] and doses[1] and bool(_GROUP.search(part[0].text)))
    ends = [at for at in range(start, len(every) - 1) if doses[at] and not doses[at + 1]]
    if not ends or any(part[at].mark not in ("", part[at + 1].mark) or not _named(every[at + 1]) for at in ends):
        yield from part
        return
    if not doses[start] or doses[-1]:
        last = ends[-1] + 2 == len(every) and not doses[-1] and len(ends) > 1
        note = "its dose may be that of the line below it"
        yield from (replace(row, note=note) if last and doses[at] else row for at, row in enumerate(part))
        return
    yield from part[:start]
    at = start
    while at < len(part):
        end = next((each for each in ends if each >= at), None)
        if end is None or not doses[at]:
            yield part[at]
            at += 1
            continue
        yield replace(part[end + 1], gap=True, note="its dose stood above it")
        yield from (replace(row, gap=False, mark="") for row in part[at : end + 1])
        at = end + 2
