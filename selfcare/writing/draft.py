"""A new routine as a file's text: short, commented, with the line that tells an editor of the schema."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selfcare.reading.core import value
from selfcare.reading.encoding import REFUSED
from selfcare.reading.reader import read_text
from selfcare.writing.jotted import Jotted, jotted

SCHEMA_FILE = "routine.schema.json"
"""Lies beside a person's routines, where the first line of each looks for it."""
MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"

_LONGEST_NAME = 60
_TAKEN_NAMES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that no file can have on Windows."""

_TEMPLATE = """\
steps:
  # A step in one line: its name, and how long.
  - Warm the hands: 30s
  # A counted step. Other measures: duration: 45s / breathe: {in: 4s, out: 6s} with cycles: 5 / until: ready
  - name: Open and close
    reps: 10
    tempo: 4s
    say: Open the fingers wide, then make a soft fist.
  - rest: 20s
  - name: Wrist stretch
    duration: 30s
    sides: [left, right]
    # sets: 2
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a new routine, and the lines of a list that could not be read; these stand in it as comments."""

    text: str
    unread: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What was chosen for the author, a sentence each."""
    read: int = 0
    """How many lines became steps or rests."""


def file_name(title: str) -> str:
    """What a routine's file is called, without its ending: `Evening hands` gives `evening-hands`."""
    words = unicodedata.normalize("NFKD", re.sub(r"\.ya?ml$", "", title.strip(), flags=re.I).casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode()).strip("-")
    name = plain or re.sub(r"[\W_]+", "-", title.casefold()).strip("-")
    name = name[:_LONGEST_NAME].strip("-") or "routine"
    return f"{name}-routine" if name in _TAKEN_NAMES else name


def title_of(name: str) -> str:
    """The title that somebody meant: a file's name is made into words, anything else is one already."""
    line = " ".join(REFUSED.sub(" ", name).split())
    bare = re.sub(r"\.ya?ml$", "", line, flags=re.I)
    if re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", bare):
        bare = re.sub("[-_]", " ", bare)
        return bare[:1].upper() + bare[1:]
    return bare[:120].strip()


def text(words: str) -> str:
    """Words as a value of the file: in quotes where YAML would take them for something else."""
    line = " ".join(REFUSED.sub(" ", words).split())
    plain = re.fullmatch(r"[^\W\d_][^:#\[\]{},&*!|>%@`\"\\?]*(?<!\s)", line) and value(line) == line
    return line if plain else json.dumps(line, ensure_ascii=False)


def draft(title: str, *, leads: str = "self", position: str = "", lines: Iterable[str] | None = None) -> Draft:
    """A routine of this title: with the steps that the lines say, or, without lines, with examples to change."""
    if lines is None:
        return Draft(_head(title, leads, position, ()) + _TEMPLATE)
    listed = [_checked(each) for each in jotted(lines)]
    often = [each.often for each in listed if each.often]
    body = [row for each in listed for row in _rows(each)]
    if not any(each.keys.keys() - {"rest"} for each in listed):  # nothing that could be played yet
        body = [
            *body,
            "  # This is only an example, to have something to play; put your steps in its place.",
            "  - Rest the hands: 30s",
        ]
    return Draft(
        _head(title, leads, position, often) + "\n".join(["steps:", *body, ""]),
        unread=tuple(each.line for each in listed if not each.keys and not each.often),
        notes=tuple(f"{each.line}: {each.note}" for each in listed if each.note),
        read=sum(bool(each.keys) for each in listed),
    )


def _head(title: str, leads: str, position: str, often: Sequence[str]) -> str:
    lines = [
        MODELINE,
        "# What stands behind a # is a note. Spaces at the start of a line matter; tabs are not allowed.",
        f"title: {text(title)}",
        f"for: {leads}  # self, partner or either",
        f"position: {text(position[:2000])}" if text(position) != '""' else "# position: Sit at a table, feet flat.",
    ]
    if often:
        lines.append(f"schedule: {text(often[0])}")
    lines += [
        "# care: [seat]  # kinds of work, for the questions before: light, firm, foot, seat, stand, breath",
        "# stop_if: [sharp pain, dizziness]",
    ]
    return "\n".join([*lines, ""])


def _rows(each: Jotted) -> list[str]:
    if not each.keys:
        return [] if each.often else [f"  # not read: {each.line}"]
    rows = [f"  # {each.note}"] if each.note else []
    dash = "  - "
    for key, written in each.keys.items():
        rows.append(f"{dash}{key}: {text(written) if key in ('name', 'say') else written}")
        dash = "    "
    return rows


def _checked(each: Jotted) -> Jotted:
    """The line as it is, or as one that could not be read where the format would refuse what came of it."""
    if not each.keys:
        return each
    only_rest = ["  - B: 1s"] if each.keys.keys() == {"rest"} else []
    reading = read_text("\n".join(["title: A", "steps:", *_rows(each), *only_rest, ""]), "", None)
    return each if reading.routine else Jotted(each.line)
