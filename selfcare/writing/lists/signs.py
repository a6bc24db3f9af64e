"""Signs to stop for, out of the sentences that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfcare.writing.lists.words.warnings import GERMAN, WARNINGS

LONGEST_SIGN = 120
"""Letters that a line of the format takes."""
ALL_WELL = re.compile(
    r"(?:-|\b)(?:free|gone|frei)\b|\w+frei\b|\b(?:no|without any|keine?) (?:more |longer )?\w+\W*$", re.I
)
"""`Stop these when you have been dizzy-free for two days`: that all is well is no sign to stop for."""
_POLITE = r"(?:(?:please|and|but|then|immediately|bitte|sofort|dann|you (?:must|should))\s+)*"
_NOTHING = (
    r"please|then|immediately|exercis\w*|at once|straight away|and|rest|the|you|must|should|bitte|sofort|dann|übung\w*"
    r"|die|mit|der"
)


def signs(text: str) -> Iterator[str]:
    """What is to be stopped for, without the words around it."""
    sign = text.strip(" .!")
    for each in WARNINGS:
        sign = re.sub(rf"^(?:please\s+|bitte\s+)?{each.mark}\s*[:!,.-]+\s*", "", sign, flags=re.I)
        conditional = re.search(rf"\b{each.when}\b", sign, re.I)
        leads = rf"\b{each.when}\b\s*:?" if conditional else r"(?:\b(?:for|with|at|because of|wegen)\b|[:=-])"
        front = rf"^{_POLITE}(?:(?:die |das )?(?:übung\w*|training) )?{each.stop}\b[^.;:]*?{leads}\s*"
        last = rf"\s*[?=:,-]*\s*{_POLITE}\b{each.stop}\W*$"
        behind = rf"^{each.when}\s+(.*?)[,:]?\s*(?:(?:die |das )?(?:übung\w*|training)\s+)?{_POLITE}\b{each.stop}\b.*$"
        if re.match(front, sign, re.I):
            sign = re.sub(front, "", sign, count=1, flags=re.I)
        elif re.match(rf"(?!wenn|falls|sobald|sollten|bei){GERMAN.when}\b", sign, re.I):
            break  # the verb is of the condition: it stays a sentence
        elif (match := re.match(behind, sign, re.I)) and _only_stops(sign[match.end(1) :], each.stop):
            sign = match[1]
        elif not conditional and re.match(rf"(?:any |jede\w* )?{each.symptom}\b", sign, re.I):
            sign = re.sub(last, "", sign, count=1, flags=re.I)
        sign = re.sub(rf"^{each.having}(?=[^\W\d_]*\s*\b{each.felt}|[^,]*\b{each.felt})", "", sign, flags=re.I)
    sign = sign.strip(" .,;:=-")
    if not sign:
        return
    if len(sign) <= LONGEST_SIGN:
        yield sign
        return
    part = ""
    for piece in re.split(r"(?<=[,;])\s", sign):
        if part and len(part) + len(piece) + 1 > LONGEST_SIGN:
            yield part.strip(" ,;")
            part = ""
        part = f"{part} {piece}".strip()
    if part:
        yield part.strip(" ,;")[:LONGEST_SIGN]


def asks_more(text: str, stop: str, when: str) -> bool:
    """Whether more than to stop stands before the condition: `Stop and ring us on 01632 960 114 if ...`."""
    between = re.search(rf"\b{stop}\b([^.;:]*?)(?:\b(?:{when}|for|bei)\b|:)", text, re.I)
    left = re.sub(rf"\b(?:{_NOTHING})\b", "", between[1], flags=re.I) if between else ""
    return bool(re.search(r"[0-9]{3}|\w{2,}", left))


def _only_stops(tail: str, stop: str) -> bool:
    """Whether nothing but `stop` and its like stands behind the condition, so that nothing is lost with it."""
    left = re.sub(rf"\b(?:{stop}|{_NOTHING})\b", "", tail, flags=re.I)
    return not re.search(r"\w{3,}", left)
