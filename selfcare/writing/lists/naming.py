"""What is left of a line beside its doses: a name, what is said, what is only shown, and what was not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.lexer import Token, kinds
from selfcare.writing.lists.phrases import Piece

LONGEST_NAME = 90
_CONNECTORS = kinds("AND OF FOR TO OR AT A IT DO ABOUT BETWEEN REPEAT WORK BOUND EXERCISES FOLLOWING MORE")
_TRAILING = kinds("AND OF FOR AT TO A DO OR ABOUT COMMA COLON DASH OPEN CLOSE SLASH")
NOT_UNDERSTOOD = kinds(
    "NUMBER ODD CLOCK SECONDS MINUTES HOURS METRES PRIME X TIMES EACH"
    " OTHER ALTERNATE LEFT RIGHT BILATERAL SIDESWAP MARK REF"
)
_GLUE = kinds("COMMA COLON DOT DASH OPEN CLOSE SLASH")


class Words(Struct, frozen=True):
    name: str = ""
    said: tuple[str, ...] = ()
    """Sentences."""
    shown: tuple[str, ...] = ()
    """Words that are no sentence."""
    left: tuple[str, ...] = ()
    """What was not understood, as it stands in the line."""
    behind: bool = False
    """The name is a remark behind the dose: `3 x 10, both feet together`."""


def words(line: Sequence[Token], pieces: Sequence[Piece]) -> Words:
    """The name is what stands before the first dose, else what stands behind it."""
    named = _named_first(line, pieces)
    before: list[Token] = []
    runs: list[list[Token]] = [[]]
    dosed = False
    for at, piece in enumerate(pieces):
        if piece.facts or piece.rule in _PHRASES:
            if at < named:
                before += [replace(token, kind="WORD") for token in line[piece.first : piece.last]]
                continue
            dosed = True
            runs.append([])
        elif not dosed:
            before += line[piece.first : piece.last]
        else:
            runs[-1] += line[piece.first : piece.last]
    parts = [part for run in runs for part in _clauses(run)]
    name, *more = _clauses(before) or [[]]
    parts = [part for part in parts if not {token.kind for token in part} <= _LABELS - {"HOLD", "REST"}]
    holding = {"HOLD"} & {token.kind for token in line} and {token.kind for token in name} <= {"THING", *_GLUE}
    if name and (not _meant(name) or {token.kind for token in name} <= _LABELS or holding):
        name = []
    behind, listed = False, tuple[str, ...]()
    if not name and parts and not _ended(line, pieces):
        first = next((part for part in parts if _meant(part)), [])
        if first:
            parts.remove(first)
            at = next(number for number, token in enumerate(line) if token.start == first[0].start)
            behind = bool(at) and line[at - 1].kind in _GLUE and first[0].text[:1].islower()
            name, *others = _clauses(first, comma=True) or [[]]
            several = bool(at) and line[at - 1].kind == "COLON"
            more = more if several else [*others, *more]
            listed = tuple(_text(each) for each in others) if several else ()  # `10 each: nods, shrugs` is two steps
    found = _sorted_out(name, [*more, *parts])
    return replace(found, left=(*found.left, *listed), behind=behind)


_LABELS = kinds("HOLD REST LABEL REPEAT DO IT ROUNDS SETS TIMES ALL FOLLOWING MORE COLON AND FOR OF")
"""What a name is not made of alone."""


def _ended(line: Sequence[Token], pieces: Sequence[Piece]) -> bool:
    """Whether a sentence ends behind the first dose: what follows is said, and is no name."""
    dosed = next((piece for piece in pieces if piece.facts), None)
    if dosed is None:
        return False
    after = line[dosed.last : dosed.last + 1]
    return bool(after) and after[0].kind == "DOT" and dosed.last + 1 < len(line)


_PHRASES = frozenset(("ready",))


def _named_first(line: Sequence[Token], pieces: Sequence[Piece]) -> int:
    """How many pieces at the start are the name though a phrase is among them: `Lift each leg 10 times`."""
    first = next((at for at, piece in enumerate(pieces) if piece.facts), 0)
    if (
        not first
        or pieces[first].rule != "per_side"
        or not any(token.kind == "LIMB" for token in line[pieces[first].first : pieces[first].last])
        or line[pieces[first].first].text.casefold() in ("per", "pro", "je")
    ):
        return 0
    start = [line[piece.first].kind for piece in pieces[:first]]
    follows = pieces[first + 1 : first + 2]
    lone = sum(kind not in _CONNECTORS for kind in start) == 1 and not _GLUE & {*start}
    return first + 1 if lone and follows and (follows[0].facts or follows[0].rule == "plain") else 0


def _clauses(run: Sequence[Token], *, comma: bool = False) -> list[list[Token]]:
    """The run cut where a sentence or a remark begins, without what only held it to a dose."""
    found: list[list[Token]] = [[]]
    for at, token in enumerate(run):
        spaced = token.kind == "DASH" and at and run[at - 1].end < token.start
        ends = token.kind == "DOT" or spaced or token.kind in ("COLON", "OPEN", "CLOSE")
        if ends or (comma and token.kind == "COMMA"):
            if token.kind == "DOT" and found[-1] and not comma:
                found[-1].append(token)
            found.append([])
        else:
            found[-1].append(token)
    return [part for part in map(_trimmed, found) if part]


_MOVED_IN = re.compile(
    r"\w{3,}ed|tuck|pull|draw|drawn|turn|suck|held|toes|knees|elbows?|heels|chin|stomach|tummy", re.I
)


_CLAUSE = 4
"""Words of a clause, whose verb a German one ends with."""


def _trimmed(part: list[Token]) -> list[Token]:
    while part and (part[0].kind in _GLUE | {"AND", "OF"} or part[0].text == "@"):
        part = part[1:]
    comma = False
    while part and (part[-1].kind in _TRAILING):
        last = part[-1].text.casefold()
        if last == "in" and (comma or (len(part) > 1 and _MOVED_IN.fullmatch(part[-2].text))):
            break  # `circles down and in, 10 times`, `elbow tucked in`: a way
        if part[-1].kind == "DO" and len(part) >= _CLAUSE:
            break  # `am nächsten Tag nur die Hälfte machen`
        comma = part[-1].kind == "COMMA"
        part = part[:-1]
    if part and all(token.kind == "DOT" for token in part):
        return []
    return part


def _meant(part: Sequence[Token]) -> bool:
    empty = _CONNECTORS | _GLUE | {"QUOTE"}
    if any(token.kind == "IT" for token in part):
        empty |= {"THING"}
    return any(token.kind not in empty for token in part)


def _sorted_out(name: list[Token], parts: list[list[Token]]) -> Words:
    said: list[str] = []
    shown: list[str] = []
    left: list[str] = []
    called = _text(name).strip(" .,;:")
    if odd := _odd(name):
        left += odd
        name = [token for token in name if token.kind not in ("NUMBER", "ODD", "CLOCK", "X", "MARK", "PRIME", "REF")]
        if name and name[-1].kind == "EACH":
            name = name[:-1]
        called = _text(name).strip(" .,;:")
    if len(called) > LONGEST_NAME:
        first = re.split(r"[,;]\s", called, maxsplit=1)[0]
        said.append(called)
        called = first if len(first) <= LONGEST_NAME else called[:LONGEST_NAME].rsplit(" ", 1)[0]
    if [token.kind for token in name[-3:]] == ["COMMA", "BOTH", "LIMB"]:
        left.append(_text(name[-2:]))
    for part in parts:
        if not _meant(part):
            continue
        if [token.kind for token in part if token.kind not in _GLUE | {"FOR"}] == ["BOTH", "LIMB"]:
            left.append(_text(part).strip(" .,;:"))  # together, or one after the other
            continue
        if _odd(part) or _cut_off(part) or _of_a_rate(part):
            left.append(_text(part).strip(" ,;:"))
        elif sum(token.kind not in _GLUE for token in part) > 1:
            said.append(_text(part).strip(" ,;:"))
        else:
            shown.append(_text(part).strip(" ,;:"))
    return Words(called, tuple(said), tuple(shown), tuple(left))


def _cut_off(part: Sequence[Token]) -> bool:
    """A word that is none, `bd.` or `zzgl.`: short for something that was not known."""
    (word, *more) = [token.text.casefold() for token in part if token.kind not in _GLUE] or [""]
    return not more and len(word) < 5 and part[0].kind == "WORD" and not re.search("[aeiouyäöü0-9]", word)


def _of_a_rate(part: Sequence[Token]) -> bool:
    """`A day` on its own: it was a part of how often."""
    return len(part) <= _RATE and any(token.kind in ("DAY", "OFTEN", "HOURLY") for token in part)


_RATE = 3


def _odd(part: Sequence[Token]) -> list[str]:
    return [token.text for token in part if token.kind in NOT_UNDERSTOOD]


def _text(part: Sequence[Token]) -> str:
    """The words as they stood, with single spaces."""
    made = ""
    last: Token | None = None
    for token in part:
        made += token.text if last is None or last.end == token.start else f" {token.text}"
        last = token
    return made


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}{'' if text[-1:] in '.!?' else '.'}" if text else ""
