"""What was typed or copied -> rows: without what lists begin with, marks of emphasis and invisible characters, and with
the lines put together again that a page had broken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from selfcare.writing.lists.boxes import CROSSED_OUT, UNSURE, as_written, chosen, without_crossed_out
from selfcare.writing.lists.confused import mended
from selfcare.writing.lists.fields import plain
from selfcare.writing.lists.numbering import AMOUNTS, figures, numbered
from selfcare.writing.lists.quoted import spoken, unread
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words import languages
from selfcare.writing.lists.wrapping import LONGEST, unwrapped

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-") | {"⁄": "/", "∕": "/", "✕": "×", "✖": "×", "·": "•"})
_BRACKETS = str.maketrans("[]{}", "()()")
_EMPHASIS = re.compile(r"\*\*|__|~~|`|(?<![\w*])\*(?=\S)(?=[^*]*\S\*(?![\w*]))|(?<=[\w.)])\*(?![\w*\s]|\s*[0-9])")
_PICTURE = r"\(?(?:fig(?:ure)?|abb(?:ildung)?|bild|picture|photo|foto)\.?\s?[0-9]{1,2}(?-i:[a-h])?\)?"
"""At the start of a line it is as good as a number."""
_BOX = r"\[[ xX✓✔-]?\]"
_NUMBERING = (
    r"[0-9]{1,2}\.[0-9]{1,2}\s+(?=(?-i:[A-ZÄÖÜ])[^\W\d]{2})(?!min|sek|std|stund|liter|hour|sec)"
    r"|\(?[0-9]{1,2}[.)](?=\s|[^\W\d])(?!\s?(?:tag|woche|monat)(?:e[ns]?)?\b)"
    r"|\(?[0-9]{1,2}(?-i:[a-f])(?:[.)]\s*|\s+)(?=(?-i:[A-ZÄÖÜ])[^\W\d])|#[0-9]{1,2}[.:)]?\s+(?=[^\W\d])"
    r"|\(?(?<!\((?=(?-i:[LR])))[A-Za-z]\)(?=\s)|(?:i{1,3}|iv|v|vi{1,3}|ix)[.)](?=\s)|[a-h]\.(?=\s)"
)
_WORD_BULLET = r"o(?=\s{2,}|\t)"
_KEPT = frozenset("([\"'½¼¾“„‘@|&")
_SIDE_FIRST = re.compile(r"^(\([LR]\)) ([^\W_].*)$")
"""`(L) Clams 3 x 10`: its side stands behind it, where it is read as one."""
_UNIT_ALONE = re.compile(r"\W*(?:weeks?|wk|days?|phase|stage|level|month|woche|tag|stufe|monat)\W*", re.I)
_ITS_NUMBER = re.compile(r"\W*[0-9]{1,2}(?:\s?(?:-|–|to|bis|&)\s?[0-9]{1,2})?(?:\s*[|\t:.)].*|\s*)")

_SIGNS = re.compile(r"\S.*\b(?:wenn|if|falls|sobald|bei folgenden|when)\s*$", re.I)
_BULLET = re.compile(r"\s*[-–*•●▪]\s*\w")


def _with_its_number(lines: Iterable[str]) -> Iterator[str]:
    """`Week` and below it `2 | Walk` as one line: the number is that of the week."""
    every = [*lines]
    for at, line in enumerate(every):
        if at and _UNIT_ALONE.fullmatch(every[at - 1]) and _ITS_NUMBER.fullmatch(line):
            yield f"{every[at - 1].strip(' |:')} {line.strip(' |')}"
        elif _SIGNS.search(line) and at + 1 < len(every) and _BULLET.match(every[at + 1]):
            yield f"{line.rstrip()}:"  # what stands below it are its signs
        elif not (at + 1 < len(every) and _UNIT_ALONE.fullmatch(line) and _ITS_NUMBER.fullmatch(every[at + 1])):
            yield line


def rows(lines: Iterable[str], *, typed: bool = False) -> Iterator[Row]:
    """Every line that has something on it. `typed`: each was ended by somebody, and none by a page."""
    talk = spoken([*_with_its_number(lines)])
    lines = [line for line, _ in talk]
    left = [why or other for why, (_, other) in zip(unread(lines), talk, strict=True)]
    found: list[Row] = []
    gap = False
    for row in numbered([_row(written, why) for written, why in zip(lines, left, strict=True)]):
        if row.text:
            found.append(replace(row, gap=gap and bool(found)))
        gap = not row.text
    yield from found if typed else unwrapped(found)


def joined(lines: Iterable[str]) -> list[tuple[str, str]]:
    """The lines that are read as one, each with the one above it."""
    return [pair for row in rows(lines) for pair in row.joined]


_LEADERS = re.compile(
    r"(?<=[^\W_])(?<!repeat)(?<!hold)(?<!wiederholen)\s*(?:\.{4,}|(?:\s?\.){4,}|…{2,})\s*"
    r"(?=[0-9]+(?!\s*$)[^0-9.…_]*[^\W_])(?![0-9 ]+(?:s|sec\w*|min\w*)?\s*$(?<=[0-9]))",
    re.I,
)
"""The dots that lead from a name to its dose, as in a table of contents; a number alone behind them may be a page."""


_TITLE = re.compile(r"\b(Dr|Mr|Mrs|Ms|Prof|Hr|Fr)\.(?=\s+[A-ZÄÖÜ])")
"""Its full stop ends no sentence."""
_WITH = re.compile(r"(?<![\w/])w/(?:\s+|(?=(?!o\b|a\b|e\b|u\b)[a-z]))", re.I)
"""`Finish w/ 5 breaths`"""


def _row(written: str, aside: str = "") -> Row:
    whole = written
    written, crossed_out = without_crossed_out(written)
    written, ticked = chosen(figures(written))
    shown, confused = mended("".join(map(_plain, written.translate(_DASHES))))
    indent = len(shown) - len(shown.lstrip())
    shown = _EMPHASIS.sub("", shown)
    mark, bare = _marked(shown.strip())
    number = int((re.search("[0-9]{1,2}", shown[: len(shown) - len(bare)]) or ["0"])[0]) if mark == "1" else 0
    bare, of_fields, doubted = plain(_LEADERS.sub(": ", bare))
    bare = _TITLE.sub(r"\1", _WITH.sub("with ", bare))
    text = _SIDE_FIRST.sub(r"\2 \1", " ".join(bare.split()).translate(_BRACKETS))
    long = f"only its first {LONGEST} letters were read" if len(text) > LONGEST else ""
    aside = aside or next((why for why in (crossed_out, ticked) if why in (CROSSED_OUT, UNSURE)), "")
    note = "; ".join(filter(None, (long or confused, crossed_out, ticked, doubted)))
    cells, spaced = (_cells(bare), _spaced(bare)) if not of_fields else ((), ())
    text = text[:LONGEST].strip()
    row = Row(text, mark, indent, False, cells, spaced, note, number=number, aside=aside, fields=of_fields)
    return replace(row, shown=as_written(whole)) if aside and text else row


def _plain(char: str) -> str:
    match unicodedata.category(char):
        case "Cf" | "Co" | "Cs" | "Cn":
            return "" if char not in "\uf0b7\uf0a7\uf0d8" else "•"
        case "Zs" | "Zl" | "Zp":
            return " "
        case "Cc":
            return "\t" if char == "\t" else " "
        case "So" if char >= "\N{CYCLONE}":
            return ""
        case "Nd":
            return str(unicodedata.decimal(char))
        case _:
            return "•" if char == "\N{REPLACEMENT CHARACTER}" else char


def _marked(text: str) -> tuple[str, str]:
    """What the line began with, and the rest of it."""
    steps = "|".join(word for each in languages() for word in each.steps.split())
    amounts = "|".join(word for each in languages() for kind in AMOUNTS for word in each.kinds.get(kind, "").split())
    name = rf"\s+(?=(?-i:[A-ZÄÖÜ])[^\W\d])(?!(?:{amounts})\b)"
    pattern = re.compile(
        rf"(?P<box>{_BOX})|(?P<step>(?:{steps})\.?(?:\s*[0-9]{{1,2}}|\s+[a-z])\s*[:.)-]\s*(?=\S)"
        rf"|(?:{steps})\.?\s*(?:n[or]\.?\s*)?[0-9]{{1,2}}(?-i:[a-h])?(?:\s*[:.)-]\s*(?=\S)|{name}"
        rf"|\s+(?=\({_PICTURE}))"
        rf"|(?:exercise|übung)\s*(?:n[or]\.?\s*)?[0-9]{{1,2}}\W*$"
        rf"|{_PICTURE}(?:\s*[:.)-]\s*|{name}(?=.*[0-9]))(?=[^\W_]))|(?P<number>{_NUMBERING})"
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
