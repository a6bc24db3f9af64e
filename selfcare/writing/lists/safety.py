"""The sentences of a line that are there for safety are taken out of it before anything else is read: a sign to stop
for, or a caution. They are no step, no part of a step's name, and never lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from selfcare.writing.lists.row import Row
from selfcare.writing.lists.sentences import counts_nothing, cut_at_points, one_sentence, sentences
from selfcare.writing.lists.signs import ALL_WELL, LONGEST_SIGN, asks_more, signs
from selfcare.writing.lists.words.conditions import SCOPED
from selfcare.writing.lists.words.remarks import ADAPTS, ANSWERS, BANS, ELLIPTIC, NOT_NOW, ONE_SIDE, TURNS_TO
from selfcare.writing.lists.words.warnings import WARNINGS, WHEN_TO_STOP

THIS_ONE = re.compile(
    r"\b(?:skip|leave|omit|miss|avoid|(?:do not|don[’']t) (?:do|try|start|begin|attempt|use))\b (?:out )?"
    r"(?:this|it)\b(?! (?:programme?|routine|sheet))"
    r"|^\W*(?:diese[sn]?|die) (?:übung )?(?:bitte )?(?:auslassen|weglassen|überspringen|nicht (?:machen|üben))",
    re.I,
)
"""`Skip this one if ...`: it means the exercise that it stands below, and nothing without it."""
_LEADS = re.compile(
    r"\b(?:(?:be|sei|seien|you|sie|du|man|please|bitte|also|and|und|it|not|only|except|even|nicht|nur|außer|auch)\s*)+$",
    re.I,
)
"""What belongs to the warning that it stands before."""
_CLAUSES = re.compile(r"(?:[,;:(]|\s-|\bbut\b|\baber\b)\s*$", re.I)


class Warned(Struct, frozen=True):
    """What a row says for safety."""

    stops: tuple[str, ...] = ()
    """Signs to stop for."""
    cautions: tuple[str, ...] = ()
    """What goes for one step, the row's own."""
    general: tuple[str, ...] = ()
    """What goes for all of it."""

    @property
    def any(self) -> bool:
        return bool(self.stops or self.cautions or self.general)


class _Found(Struct):
    kept: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)
    general: list[str] = field(default_factory=list)
    of_all: bool = False
    """The row says how often, and so is of no exercise."""
    names: bool = False
    """The row may name an exercise, whose dose stands below it."""


def parted(rows: Iterable[Row]) -> Iterator[tuple[Row, Warned]]:
    """Every row without what it says for safety, and that. Of a row that says nothing else, the text is empty."""
    every = list(rows)
    at = 0
    while at < len(every):
        row = every[at]
        if WHEN_TO_STOP.fullmatch(row.text):
            felt = [*takewhile(_says_felt, every[at + 1 :])]
            found = tuple(sign for each in felt for sign in signs(each.text))
            text = "" if found else row.text
            yield replace(row, text=text, of=row.of.union(*(each.of for each in felt))), Warned(stops=found)
            at += 1 + len(felt)
            continue
        if opens := _opens(row.text):
            below = list(_below(every[at + 1 :], whatever=opens == "ban"))
            if below:
                found = tuple(sign for each in below for sign in signs(each.text))
                whole = f"{row.text} {'; '.join(each.text.removeprefix('Not: ') for each in below)}"
                asked = any(asks_more(row.text, each.stop, each.when) for each in WARNINGS)
                warned = Warned(found if opens == "stop" else (), general=(whole,) if opens != "stop" or asked else ())
                yield replace(row, text="", of=row.of.union(*(each.of for each in below))), warned
                at += 1 + len(below)
                continue
        yield _row(row, names=row.mark == "1" or _doses(every[at + 1 : at + 2]))
        at += 1


def _doses(below: Sequence[Row]) -> bool:
    """Whether a dose without a name stands at once below."""
    return any(not row.gap and _A_DOSE.match(row.text) for row in below)


_A_DOSE = re.compile(
    r"\W*(?:[0-9]|x\b|(?:hold|repeat|do|sets?|reps?|times|perform|complete|halten|wiederhol\w*|je|sätze|wdh)\b)", re.I
)


def _says_felt(row: Row) -> bool:
    """Whether it says what a body feels, or to stop."""
    felt = any(re.search(rf"\b(?:{each.felt}|{each.symptom}|{each.stop})\b", row.text, re.I) for each in WARNINGS)
    return felt and not row.cells and not _DOSE.search(row.text)


def _opens(text: str) -> str:
    """`stop` or `mark` where a line only begins what stands below it: `Stop if you have:`, `Precautions`."""
    bare = text.rstrip(" :-!.")
    if BANS.fullmatch(bare):
        return "ban"
    for each in WARNINGS:
        if re.fullmatch(
            rf"(?:for your )?{each.mark}(?: signs?| first| notes?| geht vor)?|sicherheit(?: geht vor)?", bare, re.I
        ):
            return "mark"
    if text.endswith((":", "...")) and not re.search("[0-9]", text) and _safety(text):
        stops = any(
            re.search(rf"\b{each.stop}\b", text, re.I) and re.search(rf"\b{each.when}\b", text, re.I)
            for each in WARNINGS
        )
        return "stop" if stops else "mark"
    bare_stop = any(re.fullmatch(rf"{each.stop} {each.when}", bare, re.I) for each in WARNINGS)
    return "stop" if bare_stop else ""


def _below(rows: list[Row], *, whatever: bool) -> Iterator[Row]:
    """The rows that are listed under such a line."""
    for row in rows:
        first = rows[0]
        if (row.gap and row is not first) or row.mark != first.mark or row.indent < first.indent or row.cells:
            return
        if not first.mark and (first.gap if whatever else re.search("[0-9]", row.text)):
            return
        yield row


def _row(row: Row, *, names: bool) -> tuple[Row, Warned]:
    found = _Found(of_all=bool(_HOW_OFTEN.match(row.text)), names=names)
    cut = [part for whole in sentences(row.text) for part in (cut_at_points(whole) if _safety(whole) else [whole])]
    for at, each in enumerate(cut):
        _sentence(each, found, first=at == 0)
    if not (found.stops or found.cautions or found.general):
        return row, Warned()
    warned = Warned(tuple(found.stops), tuple(found.cautions), tuple(found.general))
    return replace(row, text=_together(found.kept).strip(" ,;-(")), warned


def _together(kept: list[str]) -> str:
    """What is left of the sentences, each with its end."""
    *before, last = kept or [""]
    return " ".join([*(each if each[-1:] in ".!?:" else f"{each}." for each in before), last])


def _sentence(text: str, found: _Found, *, first: bool) -> None:
    if NOT_NOW.search(text) or ONE_SIDE.match(text):
        found.kept.append(text)  # which is told, and is no caution
        return
    match = _safety(text)
    if (first_felt := _about(text)) and (match is None or first_felt.start() < match.start()):
        _sort(text, found, alone=True)
        return
    if match is None:
        found.kept.append(text)
        return
    head, warning, rest = _clause(text, match)
    if head and re.search("[0-9]", head) and len(warning.split()) < _SHORTEST and _only_when(warning):
        found.kept.append(text)  # `Ice 10 min if sore`: when it is done, and no caution
        return
    if head and (TURNS_TO.match(head) or ANSWERS.fullmatch(head)):
        head, warning, rest = "", text, ""
    if head and (scope := SCOPED.fullmatch(text.strip())) and scope["lead"] and not re.search("[0-9]", head):
        head, warning, rest = "", text, ""  # `For the squat: do not ...` is that of the squat alone
    if head and _OF_A_PLAN.search(head):
        found.kept.append(text)  # a condition of what stands below, which is told with its heading
        return
    turns = any(re.match(each.turn, warning, re.I) for each in WARNINGS)
    whole = turns or not first or (not found.names and one_sentence(text, head, warning))
    if head and whole and counts_nothing(head):
        head, warning, rest = "", text, ""
    if head or rest:
        between = " " if rest[:1] in " ,;." else ", "
        found.kept.append(re.sub(r"\s+(?=[,;.])", "", between.join(filter(None, (head, rest)))))
    alone = not head and not (found.kept and (ELLIPTIC.match(warning) or ADAPTS.search(warning)))
    _sort(warning, found, alone=alone)


_DOSE = re.compile(
    r"(?:\bx|×)\s*[0-9]|[0-9]\s*(?:[x×]|\"|(?:times|reps?|sets?|s|secs?|seconds?|mins?|minutes?|hours?|h|breaths|mal|wdh"
    r"|sek\w*|minuten?|stunden?|sätze|wiederholungen|atemzüge)\b)",
    re.I,
)
_HOW_OFTEN = re.compile(r"\W*(?:häufigkeit|frequency|how often|wie oft)\b", re.I)
_OF_A_PLAN = re.compile(
    r"^\W*(?:häufigkeit|frequency|how often|wie oft)\b|\b(?:weeks?|wk|phase|stage|level|wochen?|stufe) ?[0-9ivx]+\W*$",
    re.I,
)
_SHORTEST = 4
"""Words of a caution; fewer behind a dose say when it is done."""
_EARLY = 5
"""Words among which a sentence about a symptom names it."""


def _about(text: str) -> re.Match[str] | None:
    """What a body feels, in a sentence about that which says no dose but a time that is past or too long."""
    for each in WARNINGS:
        if not (match := re.search(rf"\b{each.symptom}\b", text, re.I)):
            continue
        if re.search(r"\b(?:without|no|ohne|kein\w*)\s*$", text[: match.start()], re.I):
            continue
        after = text[match.end() :]
        if len(text[: match.start()].split()) >= _EARLY or not re.search(rf"=|\b{each.tells}\b", after, re.I):
            continue
        bare = re.sub(
            rf"\b{each.past} (?:\w+ )?[0-9]+(?:\s?-\s?[0-9]+)?\s*\w*|[0-9]+ ?(?:/|out of|von) ?10\b",
            "",
            text,
            flags=re.I,
        )
        if not _DOSE.search(bare):
            return match
    return None


def _only_when(text: str) -> bool:
    return any(re.match(rf"{each.when}\b", text, re.I) and not re.search(each.stop, text, re.I) for each in WARNINGS)


def _clause(text: str, match: re.Match[str]) -> tuple[str, str, str]:
    """What stands before the warning, the warning, and a dose behind it."""
    before = _LEADS.sub("", text[: match.start()])
    cut = _CLAUSES.search(before)
    head = before[: cut.start()].strip() if cut else before.strip()
    conditional = any(re.match(rf"(?:{each.when}|while|during|während)\b", head, re.I) for each in WARNINGS)
    begins = any(re.match(rf"{each.when}\b", match[0], re.I) for each in WARNINGS)
    if conditional or (not cut and not begins and not re.search("[0-9]", head)) or not re.search(r"\w\w", head):
        head, warning = "", text
    else:
        warning = text[len(head) :].strip(" ,;:(-")
    rest = ""
    if head and "(" in before[len(head) :] and ")" in warning:  # a remark in brackets ends with them
        warning, _, rest = warning.partition(")")
    elif parts := re.search(rf"[,;)]\s*(?=[^,;)]*[0-9]|{_IN_WORDS}\b)", warning, re.I):
        dose = warning[parts.end() :]
        if re.match(
            rf"(?:[0-9]|{_IN_WORDS}\b|hold|rest|repeat|each|both|per|je|pro|pause)", dose, re.I
        ) and not _safety(dose):
            warning, rest = warning[: parts.start()].strip(), dose
    return head, warning.strip(" )") if head else warning, rest


_IN_WORDS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|zwei|drei|vier|fünf|sechs|sieben|acht|zehn"
    r"|zwölf|zwanzig)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    made = []
    for each in WARNINGS:
        felt = rf"{each.when}\b[^.]*?\b{each.felt}"
        stop = rf"{each.stop}\b(?=[^.]*\b{each.when}\b)|{each.when}\b(?=[^.]*\b{each.stop}\b)|^{each.stop}\b(?! for)"
        stop += rf"|{each.stop}\b(?=[^.]*\b{each.symptom}\b)|(?:any |jede\w* )?{each.symptom}\b(?=[^.]*\b{each.stop}\b)"
        turn = rf"{each.when}\b(?=.*{each.turn})|{each.turn}"
        made.append(re.compile(rf"(?<![\w-])(?:{stop}|{felt}|{turn}|{each.never}|{each.mark})(?![\w-])", re.I))
    return tuple(made)


def says_safety(text: str) -> bool:
    return _safety(text) is not None


def says_a_dose(text: str) -> bool:
    return bool(_DOSE.search(text))


def _safety(text: str) -> re.Match[str] | None:
    """The first word of it that is there for safety."""
    found = [match for pattern in _patterns() if (match := pattern.search(text))]
    return min(found, key=lambda match: match.start(), default=None)


def _sort(text: str, found: _Found, *, alone: bool) -> None:
    """A sign to stop for, a caution for the step beside it, or one for all of it."""
    for each in WARNINGS:
        felt = re.search(rf"\b(?:{each.when}|{each.symptom})\b", text, re.I)
        stops = re.search(rf"\b{each.stop}\b", text, re.I) and felt
        only_wanted = re.search(rf"\b{each.wanted}\b", text, re.I) and not re.search(rf"\b{each.felt}\b", text, re.I)
        if stops and not only_wanted and not ALL_WELL.search(text):
            told = list(signs(text))
            found.stops += told
            if not told or any(len(sign) > LONGEST_SIGN for sign in told) or asks_more(text, each.stop, each.when):
                found.general.append(text)
            return
    if THIS_ONE.search(text):
        found.cautions.append(text)
        return
    general = any(re.search(rf"\b(?:{each.whole}|{each.mark}|{each.turn})\b", text, re.I) for each in WARNINGS)
    conditional = any(re.search(rf"\b{each.when}\b.*\b{each.felt}\b", text, re.I) for each in WARNINGS)
    of_all = found.of_all or (alone and (general or conditional))
    (found.general if of_all else found.cautions).append(text)
