"""Rows of a table -> rows that say the same in words: `Squats | 3 | 10` is `Squats, sets: 3, reps: 10`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from selfcare.writing.lists.row import Row
from selfcare.writing.lists.sides import doubt, in_words
from selfcare.writing.lists.words import languages

_FORMS = {"": "{}", "sets": "sets: {}", "reps": "reps: {}", "hold": "hold: {}", "rest": "rest: {}", "duration": "{}",
          "frequency": "{}", "note": "({})", "side": "{}"}  # fmt: skip


_DITTO = re.compile(
    r"(?:[\"“”„〃]|''|’’|,,)+"
    r"|[-\s]*(?:ditto|dito|do|dto|idem|same|(?:same )?as above|(?:siehe|wie) oben|s\.\s?o)\.?[-\s]*",
    re.I,
)


def repeated(rows: Iterable[Row]) -> Iterator[Row]:
    """All rows, each cell that only points to the one above with what stands there."""
    above: tuple[str, ...] = ()
    for row in rows:
        cells = row.cells or row.spaced
        taken = [
            (at, above[at])
            for at, cell in enumerate(cells)
            if len(cells) == len(above) and _DITTO.fullmatch(cell.strip())
        ]
        if taken and taken[0][0]:
            written = ", ".join(dict.fromkeys(repr(value) for _, value in taken))
            filled = tuple(dict(taken).get(at, cell) for at, cell in enumerate(cells))
            note = f"{written} was taken from the row above"
            kept = {"cells": filled} if row.cells else {"spaced": filled, "text": ", ".join(filled)}
            row = replace(
                row, **kept, note="; ".join(filter(None, (row.note, note))), shown=" | ".join(filter(None, cells))
            )
            cells = filled
        above = cells
        yield row


def unfolded(rows: Iterable[Row]) -> Iterator[Row]:
    """All rows, those of tables in words."""
    columns: list[str] = []
    cut = ""
    for row in repeated(rows):
        if row.gap and not row.cells:
            columns = []
        if not columns or not (cells := _cut(row, cut)) or len(cells) < 2:
            cut, names = _heading(row)
            if names:
                columns = names
                continue
            columns = []
            yield _in_words(row)
            continue
        if any(re.search(r"\w", cell) for cell in cells):
            notes = [
                note for name, cell in zip(columns, cells, strict=False) if name == "side" and (note := doubt(cell))
            ]
            shown = row.shown or " | ".join(filter(None, cells))
            yield replace(
                row,
                text=_said(columns, cells),
                shown=shown,
                tabled=True,
                note="; ".join(filter(None, (row.note, *notes))),
            )


def _cut(row: Row, by: str) -> list[str]:
    if row.cells:
        return list(row.cells)
    if by == "  ":
        return list(row.spaced)
    return [cell.strip() for cell in row.text.split(by)] if by and by in row.text else []


def _heading(row: Row) -> tuple[str, list[str]]:
    """What the columns are cut by, and what they hold; nothing where this is no heading of a table."""
    if re.search(r"[0-9]", row.text):
        return "", []
    for by in ("", "  ", ";", ","):
        cells = _cut(row, by)
        names = [_column(cell) for cell in cells]
        known = [name for name in names if name is not None]
        if len(cells) > 1 and len(known) > 1 and "" in known and len(known) == len(set(known)):
            return by, [name if name is not None else f"note {cell}" for name, cell in zip(names, cells, strict=True)]
    return "", []


def _column(cell: str) -> str | None:
    words = re.findall(r"[^\W\d]+|#", cell.casefold())
    if often := _OFTEN.search(cell):  # `Times per week`
        return f"often {often[0]}"
    if re.match(r"(?:how often|wie oft)\b", cell.strip(), re.I):
        return "frequency"
    if _DOSE.match(cell.strip()):
        return "duration"  # whatever it says of how much
    for each in languages():
        for name, known in each.columns.items():
            if words and words[0] in known.casefold().split():
                return name
    return None


def _said(columns: Sequence[str], cells: Sequence[str]) -> str:
    said = []
    for name, cell in zip([*columns, *["note"] * len(cells)], cells, strict=False):
        if name != "index" and re.search(r"\w", cell):
            timed = name in ("sets", "reps") and _TIMED.search(cell)
            if name.startswith("note "):  # a heading that is not known says what the cell is
                cell = f"({name.removeprefix('note ')}: {cell})"
            if name.startswith("often "):
                cell = cell if re.search(r"[^\W\d]", cell) else f"{cell} times {name.removeprefix('often ')}"
            said.append(in_words(cell) if name == "side" else _FORMS.get("" if timed else name, "{}").format(cell))
    return ", ".join(said)


_DOSE = re.compile(
    r"(?:how (?:many|much|long)|dos(?:e|age|is|ierung)|amount|prescription|wie (?:viele?|lange)|umfang)\b",
    re.I,
)
_OFTEN = re.compile(r"(?:per|a|each|every|pro|am|in der) (?:day|week|tag|woche)", re.I)
_TIMED = re.compile(r"[0-9]\s*(?:s|secs?|seconds?|m|mins?|minutes?|sek\w*|minuten?|[\"'″′])(?![^\W\d_])", re.I)
"""A time in a column of counts."""
_SIDE_LABEL = re.compile(
    r"(?:side|seite|leg|arm|limb|bein|affected side|betroffene seite)\s*:\s*(?P<cell>[^\W\d][^:.;]*)[.;]?", re.I
)


def _in_words(row: Row) -> Row:
    """A row of columns without a heading: a lone number in front is its number."""
    if (label := _SIDE_LABEL.fullmatch(row.text)) and not row.cells:  # `Side: right arm`, as in a column
        return replace(row, text=in_words(label["cell"]), note=doubt(label["cell"]))
    cells = [cell for cell in row.cells if re.search(r"\w", cell)]
    if len(cells) > 1 and re.fullmatch(r"[0-9]{1,2}[.)]?", cells[0]):
        cells = cells[1:]
    if not row.cells:
        return row
    whole = [cell if re.search(r"\w", cell) else "-" for cell in row.cells]
    if not cells or "-" not in whole[: whole.index(cells[-1])]:
        return replace(row, text=", ".join(cells))
    note = "; ".join(filter(None, (row.note, "one of its columns is empty")))
    return replace(row, text=", ".join(cells), shown=" | ".join(whole), note=note)
