"""What was typed or copied -> rows: without what lists begin with, marks of emphasis and invisible characters, and with
the lines put together again that a page had broken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selfcare.writing.lists.words import languages

LONGEST = 500
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-") | {"⁄": "/", "∕": "/", "✕": "×", "✖": "×", "·": "•"})
_EMPHASIS = re.compile(r"\*\*|__|~~|`|(?<![\w*])\*(?=\S)(?=[^*]*\S\*(?![\w*]))|(?<=[\w.)])\*(?![\w*\s]|\s*[0-9])")
_BOX = r"\[[ xX✓✔-]?\]"
_NUMBERING = r"\(?[0-9]{1,2}[.)](?=\s|[^\W\d])|\(?[A-Za-z]\)(?=\s)|(?:i{1,3}|iv|v|vi{1,3}|ix)[.)](?=\s)|[a-h]\.(?=\s)"
_WORD_BULLET = r"o(?=\s{2,}|\t)"
_KEPT = frozenset("([\"'½¼¾“„‘@|&")
_DANGLING = re.compile(
    r"(?:\b(?:for|of|each|per|and|or|the|x|to|with|on|a|an|by|your|in|für|pro|je|und|oder|mit|die|der|das|in)|[0-9,(×/])$",
    re.I,
)
_FULL = 40
"""Characters from which a line may have been broken by a page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list."""

    text: str
    mark: str = ""
    """What it began with: `-` for any bullet, `1` for any number, `#` for a heading."""
    indent: int = 0
    gap: bool = False
    """An empty line stands before it."""
    cells: tuple[str, ...] = ()
    """Its columns, where it is of a table."""
    spaced: tuple[str, ...] = ()
    """The same by two spaces and more; they mean something only under a heading of a table."""
    note: str = ""


def rows(lines: Iterable[str]) -> Iterator[Row]:
    """Every line that has something on it."""
    last: Row | None = None
    gap = False
    for written in lines:
        row = _row(written)
        if not row.text:
            gap = True
            continue
        row = replace(row, gap=gap and last is not None)
        gap = False
        if last is not None and (joined := _joined(last, row)):
            last = replace(last, text=joined[:LONGEST], cells=())
            continue
        if last is not None:
            yield last
        last = row
    if last is not None:
        yield last


def _row(written: str) -> Row:
    shown = "".join(map(_plain, written.translate(_DASHES)))
    indent = len(shown) - len(shown.lstrip())
    shown = _EMPHASIS.sub("", shown)
    mark, bare = _marked(shown.strip())
    return Row(" ".join(bare.split())[:LONGEST].strip(), mark, indent, cells=_cells(bare), spaced=_spaced(bare))


def _plain(char: str) -> str:
    match unicodedata.category(char):
        case "Cf" | "Co" | "Cs" | "Cn":
            return "" if char not in "\uf0b7\uf0a7\uf0d8" else "•"
        case "Zs" | "Zl" | "Zp":
            return " "
        case "Cc":
            return "\t" if char == "\t" else " "
        case "Nd":
            return str(unicodedata.decimal(char))
        case _:
            return "•" if char == "\N{REPLACEMENT CHARACTER}" else char


def _marked(text: str) -> tuple[str, str]:
    """What the line began with, and the rest of it."""
    steps = "|".join(word for each in languages() for word in each.steps.split())
    pattern = re.compile(
        rf"(?P<box>{_BOX})|(?P<step>(?:{steps})\.?\s*[0-9]{{1,2}}\s*[:.)-]\s*(?=\S))|(?P<number>{_NUMBERING})"
        rf"|(?P<bullet>{_WORD_BULLET}|[-–*•+>]+(?=\s|[^\W\d])|#+\s)",
        re.I,
    )
    mark = ""
    while text:
        if match := pattern.match(text):
            mark = {"box": "-", "step": "1", "number": "1"}.get(match.lastgroup or "", "#" if "#" in match[0] else "-")
            text = text[match.end() :].strip()
        elif not text[0].isalnum() and text[0] not in _KEPT and (unicodedata.category(text[0])[0] in "SPM"):
            mark, text = mark or "-", text[1:].strip()
        else:
            break
    return mark, text


def _cells(text: str) -> tuple[str, ...]:
    """The columns of a line with bars or tabs between them."""
    for bar in ("|", "\t"):
        if bar in text.strip(" \t"):
            return tuple(" ".join(cell.split()) for cell in text.strip().strip("|").split(bar))
    return ()


def _spaced(text: str) -> tuple[str, ...]:
    parts = tuple(re.split(r"\s{2,}", text.strip()))
    return parts if len(parts) > 1 else ()


def _joined(last: Row, row: Row) -> str:
    """The two as one line where a page had broken it; empty where they are two."""
    if row.gap or row.mark or row.cells or last.cells:
        return ""
    first = row.text[0]
    small = first.islower()
    if re.search(r"[^\W\d]-$", last.text) and small:
        return last.text[:-1] + row.text
    broken = (
        last.text.count("(") > last.text.count(")")
        or (_DANGLING.search(last.text) and (small or first.isdigit()))
        or (small and len(last.text) >= _FULL and last.text[-1] not in ".!?:;")
    )
    return f"{last.text} {row.text}" if broken else ""
