"""A new routine as a file's text: short, commented, with the line that tells an editor of the schema."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfcare.reading.core import value
from selfcare.reading.encoding import REFUSED
from selfcare.reading.reader import read_text
from selfcare.reading.unsettled import LOOK, NOT_READ
from selfcare.words.stops import GENERAL
from selfcare.writing.between import spaced
from selfcare.writing.lists import Made, made, two_counts
from selfcare.writing.remarks import against, assumed, for_whom, look, notes, read_as_one, taken

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
  # A counted step, and time before it to hear what to do.
  # Other measures: duration: 45s / breathe: {in: 4s, out: 6s} with cycles: 5 / until: ready
  - name: Open and close
    reps: 10
    tempo: 4s
    prepare: 6s
    say: Open the fingers wide, then make a soft fist.
  - rest: 20s
  - name: Wrist stretch
    duration: 30s
    sides: [left, right]
    # sets: 2
"""


class Draft(Struct, frozen=True):
    """The text of a new routine, and the lines of a list that could not be read; these stand in it as comments."""

    text: str
    unread: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What was chosen for the author, a sentence each."""
    read: int = 0
    """How many lines became steps or rests."""
    example: bool = False
    """Whether nothing of a list could be read, and only an example stands in it."""


def file_name(title: str) -> str:
    """What a routine's file is called, without its ending: `Evening hands` gives `evening-hands`."""
    words = unicodedata.normalize("NFKD", re.sub(r"\.ya?ml$", "", title.strip(), flags=re.I).casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", words.encode("ascii", "ignore").decode()).strip("-")
    name = plain or re.sub(r"[\W_]+", "-", title.casefold()).strip("-")
    name = name[:_LONGEST_NAME].strip("-") or "routine"
    return f"{name}-routine" if name in _TAKEN_NAMES else name


def title_of(name: str) -> str:
    """The title that somebody meant: a file's name is made into words, anything else is one already."""
    line = " ".join(re.sub(REFUSED, " ", name).split())
    bare = re.sub(r"\.ya?ml$", "", line, flags=re.I)
    if re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", bare):
        bare = re.sub("[-_]", " ", bare)
        return bare[:1].upper() + bare[1:]
    return bare[:120].strip() if _visible(bare[:120]) else ""


def _visible(words: str) -> bool:
    """Whether anything of it can be seen: a soft hyphen alone cannot."""
    return any(unicodedata.category(char)[0] not in "CZ" for char in words)


def text(words: str) -> str:
    """Words as a value of the file: in quotes where YAML would take them for something else."""
    line = " ".join(re.sub(REFUSED, " ", words).split())
    plain = re.fullmatch(r"[^\W\d_][^:#\[\]{},&*!|>%@`\"\\?]*(?<!\s)", line) and value(line) == line
    return line if plain else json.dumps(line, ensure_ascii=False)


def draft(
    title: str, *, leads: str = "self", position: str = "", lines: Iterable[str] | None = None, typed: bool = False
) -> Draft:
    """A routine of this title: with the steps that the lines say, or, without lines, with examples to change. `typed`:
    each line was typed here as one, so none is the end of the one above."""
    if lines is None:
        return Draft(_head(title, leads, position, ()) + _TEMPLATE)
    lines = [*lines]
    listed = [_checked(spaced(each)) for each in made(lines, typed=typed)]
    often = [each.often for each in listed if each.often]
    cautions = [caution for each in listed for caution in each.cautions]
    stops = [sign for each in listed for sign in each.stops]
    every = [step for each in listed for step in (each.steps or (each,))]
    body = [row for each in listed for row in _rows(each)]
    example = not any(step.keys.keys() - {"rest"} for step in every)
    if example:  # nothing that could be played yet
        body = [
            *body,
            "  # This is only an example, to have something to play; put your steps in its place.",
            "  - Rest the hands: 30s",
        ]
    return Draft(
        _head(title, leads, position, often, cautions, stops) + "\n".join(["steps:", *body, ""]),
        unread=tuple(each.line if each.unread else _left(each) for each in every if not each.keys and _left(each)),
        notes=(
            *(f"to be stopped for, beside the general signs: {sign}" for sign in stops),
            *(f"shown and said before the start: {caution.rstrip('.')}" for caution in cautions),
            *notes(every),
            *(() if typed else read_as_one(lines)),
            *assumed(every),
            *against(lines),
            *(for_whom(lines) if leads == "self" else ()),
        ),
        read=sum(bool(each.keys) for each in every),
        example=example,
    )


def _head(
    title: str,
    leads: str,
    position: str,
    often: Sequence[str],
    cautions: Sequence[str] = (),
    stops: Sequence[str] = (),
) -> str:
    stands = " ".join(filter(None, (position.strip(), *map(_sentence, dict.fromkeys(cautions)))))
    lines = [
        MODELINE,
        "# What stands behind a # is a note. Spaces at the start of a line matter; tabs are not allowed.",
        f"title: {text(title)}",
        f"for: {leads}  # self, partner or either",
        f"position: {text(stands[:2000])}" if _visible(stands[:2000]) else "# position: Sit at a table, feet flat.",
    ]
    if often:
        lines.append(f"schedule: {text(often[0])}")
    lines.append("# care: [seat]  # kinds of work, for the questions before: light, firm, foot, seat, stand, breath")
    signs = [*GENERAL, *(json.dumps(_note(sign), ensure_ascii=False) for sign in stops)]
    if stops:  # what is written takes the place of the general signs, so these are written too
        lines.append(f"stop_if: [{', '.join(signs)}]")
    else:
        lines.append("# stop_if: [sharp pain, dizziness]  # takes the place of: " + ", ".join(GENERAL))
    return "\n".join([*lines, ""])


def _left(each: Made) -> str:
    """What of a line that became no step was not read, with the reason; empty where all of it was."""
    why = "; ".join(each.told)
    if each.unread and not why and two_counts(each.line):
        why = "it has more numbers than one step has: write a step for each"
    if each.unread:
        return f"{each.line} ({why})" if why else each.line
    return why


def _sentence(words: str) -> str:
    return words if words[-1:] in ".!?" else f"{words}."


def _rows(each: Made, indent: str = "  ") -> list[str]:
    """The lines of the file for what was made, with what the author has to look at as notes before it."""
    if not each.keys:
        left = _left(each)
        return [f"{indent}# {NOT_READ} {_note(left)}"] if left else []
    rows = [f"{indent}# {LOOK} {_note(look(each, each.line))}"] if each.told else []
    rows += [f"{indent}# not in your list: {words}" for words in taken(each)]
    dash = f"{indent}- "
    for key, written in each.keys.items():
        rows.append(f"{dash}{key}: {_value(key, written)}")
        dash = f"{indent}  "
    if each.steps:
        rows += [f"{indent}  steps:", *(row for step in each.steps for row in _rows(step, f"{indent}    "))]
    return rows


def _value(key: str, written: str) -> str:
    if key == "sides":
        labels = (label.strip() for label in written.strip("[]").split(","))
        return f"[{', '.join(map(text, labels))}]"
    return text(written[: _LONGEST.get(key, 2000)]) if key in ("name", "say", "show", "side") else written


_LONGEST = {"name": 120}


def _note(words: str) -> str:
    return " ".join(re.sub(REFUSED, " ", words).split())


def _checked(each: Made) -> Made:
    """What was made as it is, or as lines that could not be read where the format would refuse what came of them."""
    if each.steps:
        each = replace(each, steps=tuple(map(_checked, each.steps)))
        if not any(step.keys.keys() - {"rest"} for step in each.steps):
            return replace(each, keys={}, steps=())
    if not each.keys:
        return each
    only_rest = ["  - B: 1s"] if each.keys.keys() == {"rest"} else []
    reading = read_text("\n".join(["title: A", "steps:", *_rows(each), *only_rest, ""]), "", None)
    if reading.routine:
        return each
    why = reading.problems[0].message if reading.problems else ""
    return Made(each.line, told=tuple(filter(None, (*each.told, why))))
