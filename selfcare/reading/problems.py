"""What is wrong in a file, where, and what to do about it; and how a list of such problems is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Literal

from msgspec import Struct

from selfcare.door import UNSHOWABLE, visible
from selfcare.keys.written import START, Finding, Mark, quoted

__all__ = [
    "START", "UNSHOWABLE", "Finding", "Mark", "Problem", "as_github", "as_json", "as_text", "quoted", "visible",
]  # fmt: skip
MOST_SHOWN = 20
"""Problems of one file that the text shows; the rest is a count."""

_WIDTH = 76
"""Characters of a source line that are shown."""


class Problem(Struct, frozen=True):
    """Something wrong in a file: where, what, and what to do."""

    path: str
    line: int
    column: int
    severity: Literal["error", "warning"]
    message: str
    hint: str

    @property
    def order(self) -> tuple[str, int, int, str]:
        return self.path, self.line, self.column, self.message


def as_json(problems: Iterable[Problem]) -> dict[str, Any]:
    """The problems as the JSON output of `check` gives them."""
    return {
        "problems": [
            {
                "path": problem.path.encode("utf-8", "replace").decode(),
                "line": problem.line,
                "column": problem.column,
                "severity": problem.severity,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in sorted(problems, key=lambda problem: problem.order)
        ]
    }


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as workflow commands, a line each, which GitHub shows beside the lines of the file."""
    return "\n".join(
        f"::{problem.severity} file={_property(problem.path)},line={problem.line},col={problem.column}"
        f"::{_data('; '.join(filter(None, (problem.message, problem.hint))))}"
        for problem in sorted(problems, key=lambda problem: problem.order)
    )


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_text(problems: Iterable[Problem], sources: Mapping[str, str]) -> str:
    """The problems for people: place and message, the source line with a caret, what to do.

    `sources` has the text of each file by its path; a file that could not be read has none.
    """
    ordered = sorted(problems, key=lambda problem: problem.order)
    return "\n".join(
        line
        for path, group in groupby(ordered, key=lambda problem: problem.path)
        for line in _file(visible(path), list(group), sources.get(path, "").split("\n"))
    )


_LIGHT = ("[short-gap]", "[long-words]", "[long-text]")
"""Warnings about how it sounds and looks: where not all are shown, these are left out first."""


def _rank(problem: Problem) -> tuple[bool, bool]:
    """What is most serious first: errors, then what may be a wrong dose."""
    return problem.severity == "warning", problem.message.endswith(_LIGHT)


def _file(path: str, problems: list[Problem], lines: list[str]) -> Iterator[str]:
    first = sorted(sorted(problems, key=_rank)[:MOST_SHOWN], key=lambda problem: problem.order)
    for problem in first:
        kind = "warning: " if problem.severity == "warning" else ""
        yield f"{path}:{problem.line}:{problem.column}: {kind}{visible(problem.message)}"
        source = lines[problem.line - 1] if problem.line <= len(lines) else ""
        if source.strip():
            shown, before = _around(source, problem.column - 1)
            yield f"{problem.line:>6} | {shown}"
            yield f"       | {' ' * before}^"
        if problem.hint:
            yield f"       = {visible(problem.hint)}"
    if len(problems) > MOST_SHOWN:
        yield f"{path}: and {len(problems) - MOST_SHOWN} more, less serious than these; 'selfcare check --json' has all"


def _around(source: str, caret: int) -> tuple[str, int]:
    """The part of a line that is shown, and how many cells stand before the caret."""
    caret = min(caret, len(source))
    start = max(0, min(caret - _WIDTH // 2, len(source) - _WIDTH))
    cut = visible(source[start : start + _WIDTH])
    left, right = "..." if start else "", "..." if start + _WIDTH < len(source) else ""
    return f"{left}{cut}{right}".rstrip(), len(left) + sum(map(_cells, cut[: caret - start]))


def _cells(character: str) -> int:
    """How many cells of a terminal a character takes, well enough to put a caret under it."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
