"""Lines that a page had broken -> one row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from selfcare.writing.lists.fields import UNDER
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words.conditions import SCOPED
from selfcare.writing.lists.words.warnings import WARNINGS

LONGEST = 2000
_DANGLING = re.compile(
    r"(?:\b(?:for|of|each|per|and|or|the|(?<![0-9] )x|to|with|on|a|an|by|your|in|other|then|repeat|into|from|at"
    r"|their|its|this|is|under|over|above|below|than|about|least|unter|über|mindestens|höchstens|als"
    r"|für|pro|je|und|oder|mit|die|der|das|den|dem|des|ein|eine|einen|einem|einer|dann|danach|auf|jede[mnrs]?|zum|zur"
    r"|(?:eine[rnm]?|de[rnm]|die|das|ihre[rnm]?) (?-i:[a-zäöüß]+e[nrms]?)"
    r"|wenn|falls|sobald|if|when|unless|beide[nr]?|both|keine[nr]?|no|not|nie|never|sonst|nach|vor|after|before"
    r"|im|am|vom|von|bis|beim|ihre[mnrs]?|anderen|siehe|see|ohne|without|wiederholen sie|halten sie)|[0-9,(×/])$",
    re.I,
)
_HOW_OFTEN = re.compile(
    r"(?:(?:once|twice|(?:one|two|three|four|[1-9])(?: ?x| times)?) )?(?:a day|per day|daily|a week|per week|weekly"
    r"|every)\b"
    r"|(?:(?:einmal|zweimal|dreimal|[1-9] ?(?:x|mal)) )?(?:täglich|am tag|pro tag|pro woche|jeden|alle)\b",
    re.I,
)
"""A line of how often is no end of the line above it."""
_DANGLING_WORD = re.compile(r"(?:\W|^)(?:for|of|each|per|and|or|the|to|für|pro|und|oder|repeat|do)$", re.I)
_UNIT = re.compile(
    r"(?:s|secs?|seconds?|mins?|minutes?|hours?|(?-i:days?|weeks?)|times|reps?|repetitions|sets?|x|sek\w*|minuten?|stunden?"
    r"|mal|wdh|wiederholungen"
    r"|sätze)\b",
    re.I,
)
_ROUNDS = re.compile(r"\W*(?:x|×|for|repeat|do)?\s*[0-9]{1,2}\s*(?:x )?(?:rounds|circuits|runden|durchgänge)\W*", re.I)
"""`x 3 rounds` below several is of all of them."""
_NOUNS = re.compile(r"\b(?:die|der|das|den|dem|ein|eine|einen|mit|und|sie|ihre?|ihren|auf|jedem)\b", re.I)
"""German, whose nouns begin with a capital in the middle of a sentence."""
_FULL = 40
"""Characters from which a line may have been broken by a page."""
_WIDEST = 75
"""A line that is longer is a paragraph, and says nothing of the page."""
_RAGGED = 16
"""How much shorter than the longest line one may be that a page broke."""
_EACH = re.compile(r"(?:\b(?:times|reps|secs?|seconds|mins?|minutes|x)|[0-9]) each$", re.I)
_OF_WHAT = re.compile(
    r"(?:(?:single|other|of|the) )*(?:sides?|legs?|arms?|hands?|f(?:oo|ee)t|knees?|ways?|directions?|time|day|week"
    r"|night|morning|evening|them|fingers?|toes?|exercise|one|repetition|set)\b",
    re.I,
)
_DIGIT = re.compile("[0-9]")
_NUMBER = (
    r"(?:[0-9½¼¾]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig)\b)"
)
_ITEM = re.compile(
    rf"(?!(?:and|or|then|with|for|each|on|at|to|of|if|und|oder|dann|mit|für|je|auf)\b)[^\W\d][^.;:!?]{{1,45}}?[\s,(:x×-]{_NUMBER}",
    re.I,
)
"""`clams, twelve each side`: a name and how much."""


def unwrapped(rows: Sequence[Row]) -> Iterator[Row]:
    """All rows, those together that were one line."""
    last: Row | None = None
    page = max((len(row.text) for row in rows), default=0)
    small = _all_small(rows)
    above = ""
    for part in _paragraphs(rows):
        listed = _listed(part)
        for row in part:
            below_a_mark = bool(part[0].mark) and row is not part[0]
            no_room = len(above) + 1 + len(row.text.split()[0]) > min(page, _WIDEST) - _RAGGED
            full = not small and (below_a_mark or no_room)
            if last is not None and not (listed and _begins_an_item(last, row)) and (whole := _joined(last, row, full)):
                last = replace(last, text=whole[:LONGEST], cells=(), joined=(*last.joined, (above, row.text)))
            else:
                if last is not None:
                    yield last
                last = row
            above = row.text
    if last is not None:
        yield last


def _ends(last: str, after: str) -> bool:
    """`3 times each` is an end, but where the next line goes on with what each is."""
    return bool(_EACH.search(last)) and not _OF_WHAT.match(after)


def _all_small(rows: Sequence[Row]) -> bool:
    """Whether it is typed in small letters, which then say nothing of where a line begins."""
    first = [letter[0] for row in rows if (letter := re.search(r"[^\W\d_]", row.text))]
    return sum(letter.islower() for letter in first) * 4 >= len(first) * 3


def _paragraphs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows between empty lines, and each marked one with what follows it."""
    part: list[Row] = []
    for row in rows:
        if (row.gap or row.mark) and part:
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _listed(part: Sequence[Row]) -> bool:
    """Whether its lines end where somebody ended them: most had room for the next word, so no page broke them."""
    width = max(len(row.text) for row in part)
    room = [len(row.text) + 1 + len(after.text.split()[0]) <= width for row, after in pairwise(part)]
    return any(room) and sum(room) * 2 >= len(room)


def _begins_an_item(last: Row, row: Row) -> bool:
    """Whether this is the next exercise of a list that is typed in small letters."""
    ended = not _DANGLING_WORD.search(last.text) and last.text[-1] not in ",(-"
    return ended and bool(re.search(_NUMBER, last.text, re.I)) and bool(_ITEM.match(row.text))


def _joined(last: Row, row: Row, full: bool) -> str:
    """The two as one line where a page had broken it; empty where they are two. `full`: the one above had no room."""
    if row.gap or row.mark or row.cells or last.cells or row.aside or last.aside or row.fields or _scoped(row.text):
        return ""
    if _ROUNDS.fullmatch(row.text):
        return ""
    if _HOW_OFTEN.match(row.text) and last.text[-1].isalnum() and not _DANGLING_WORD.search(last.text):
        return ""
    first = row.text.lstrip("\"'“„‘")[:1] or row.text[0]
    small = first.islower()
    noun = (
        first.isupper()
        and not last.text[-1].isdigit()
        and last.text[-1] not in ".!?:;"
        and bool(_NOUNS.search(last.text))
    )
    if re.search(r"[^\W\d]-$", last.text) and small:
        return last.text[:-1] + row.text
    broken = (
        last.text.count("(") > last.text.count(")")
        or (
            _DANGLING.search(last.text)
            and not _ends(last.text, row.text)
            and (
                small
                or noun
                or last.text.endswith((" ohne", " without"))
                or (first.isdigit() and not last.text[-1].isdigit())
            )
        )
        or (small and full and len(last.text) >= _FULL and last.text[-1] not in ".!?:;")
        or (last.text[-1].isdigit() and _UNIT.match(row.text) and not UNDER.match(row.text))
        or (small and full and last.text[-1] not in ".!?:;" and _unfinished(last.text) and not _DIGIT.search(row.text))
    )
    return f"{last.text} {row.text}" if broken else ""


def _scoped(text: str) -> bool:
    """`for the squat: not below 90`: it begins a line of its own."""
    scope = SCOPED.match(text)
    return scope is not None and bool(scope["lead"]) and scope["cut"] == ":"


def _unfinished(text: str) -> bool:
    """Whether its last sentence was begun in a text, or is a warning, which no item of a list is."""
    warns = any(re.search(rf"\b(?:{each.stop}|{each.when})\b", text, re.I) for each in WARNINGS)
    return warns or bool(re.search(r"[^\W\d_]{3,}[.!?]\s+[^\W\da-zß-ÿ]", text))
