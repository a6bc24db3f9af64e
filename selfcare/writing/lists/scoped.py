"""`For the squat: not below 90`: a remark that names the exercise that it is for goes to that one, wherever it stands,
and to no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.lexer import kinds
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.safety import says_a_dose, says_safety
from selfcare.writing.lists.sentences import sentences
from selfcare.writing.lists.words.conditions import SCOPED

_NAME = re.compile(r"\W*(?P<name>[^\W\d][^0-9:;.,()|-]*)")
GENERIC = kinds(
    "exercise stretch movement hand foot arm leg knee hip back neck side all both übung arm bein hand fuß knie"
)
"""Names that say of no exercise which one."""


def placed(rows: Iterable[Row]) -> list[Row]:
    """All rows, each remark that names one of the others with that."""
    every = list(rows)
    names = [stems(match["name"]) if (match := _NAME.match(row.text)) else frozenset[str]() for row in every]
    moved: dict[int, list[tuple[str, Row]]] = {}
    kept: list[Row] = []
    for at, row in enumerate(every):
        left: list[str] = []
        for sentence in sentences(row.text) if not row.cells and not row.tabled else [row.text]:
            target = _target(sentence, at, names, every)
            if target is None:
                left.append(sentence)
            else:
                moved.setdefault(target, []).append((sentence, row))
        kept.append(row if len(left) == 1 and left[0] == row.text else replace(row, text=" ".join(left)))
    return [*_with(kept, moved)]


def _with(rows: Sequence[Row], moved: dict[int, list[tuple[str, Row]]]) -> Iterator[Row]:
    gap = False
    for at, row in enumerate(rows):
        gap = gap or row.gap
        if not row.text:
            continue
        own = moved.get(at, [])
        of = row.of.union(*(other.of for _, other in own))
        yield replace(row, gap=gap, cautions=(*row.cautions, *(text for text, _ in own)), of=of)
        gap = False


def _target(sentence: str, at: int, names: Sequence[frozenset[str]], rows: Sequence[Row]) -> int | None:
    """The row that the sentence is about; none where it names none, or says a dose."""
    match = SCOPED.fullmatch(sentence.strip())
    if match is None or says_a_dose(match["what"]) or re.fullmatch(r"\W*[0-9]+\W*", match["what"]):
        return None
    if not match["lead"] and not says_safety(match["what"]):
        return None
    scope = stems(match["name"])
    if scope <= GENERIC:
        return None
    others = [other for other, row in enumerate(rows) if other != at and re.search("[0-9]", row.text)]
    same = [other for other in others if names[other] == scope] or [other for other in others if scope <= names[other]]
    return same[0] if len(same) == 1 else None


def stems(text: str) -> frozenset[str]:
    """Its words, without what makes several of one."""
    return frozenset(
        re.sub(r"(?<=\w{3})(?:es|s|en|n)$", "", word) for word in re.findall(r"[^\W\d_]+", text.casefold())
    )
