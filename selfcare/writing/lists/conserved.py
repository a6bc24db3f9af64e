"""The net below all that reads a list: each number, unit, side, condition and pace of its rows is found again in what
was made of those very rows, or is told beside it. It asks by place: the `10` of one line is not that of another.

It trusts no phrase of the grammar, but reads the words of each row a second time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from selfcare.keys.times import parse_seconds
from selfcare.writing.lists.amounts import TWICE
from selfcare.writing.lists.lexer import Token, kinds, tokens
from selfcare.writing.lists.made import Made
from selfcare.writing.lists.row import Row
from selfcare.writing.lists.words import Language
from selfcare.writing.lists.words.conditions import CONDITIONS, MEASURED, OF_A_STOP

Key = TypeVar("Key", str, float)
_SECONDS = {"SECONDS": 1, "MINUTES": 60, "HOURS": 3600, "PRIME": 60}
_COUNTS = kinds("TIMES X SETS ROUNDS BREATHS")
_TRIED = frozenset({"try", "versuchen", "versuche", "mehr", "länger", "longer"})
"""Words that make no order of a number."""
_LOOSE = kinds("DASH ADJECTIVE QUOTE DOT")
"""What may stand between a number and what it counts: `30-second`, `10 slow times`."""
_SIDED = kinds("SIDE LIMB WAY")
_TEXTS = ("name", "say", "show", "side", "sides")
_FILLED = re.compile(r"\bout: 2s, (hold: [^,}]+, )?back: 2s\b")
"""The way into a hold and out of it, which no list said."""
_INDEX = re.compile(r"^\W*[0-9]{1,2}[.)]?(?=\W+[^\W\d])")


class _Held(Struct):
    """What several steps hold that came from the same rows."""

    times: Counter[float] = field(default_factory=Counter)
    """Seconds."""
    counts: Counter[float] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    """Words and numbers of texts."""
    sided: bool = False
    sides: str = ""
    stops: int = 0

    def number(self, value: float, unit: str, word: str) -> bool:
        """Whether it is there, as what it is a number of; what is found once is found no second time."""
        counted = unit in ("count", "") and _taken(self.counts, value)
        timed = unit in ("time", "") and not counted and _taken(self.times, value)
        return counted or timed or _taken(self.words, _plain(word)) or _taken(self.words, f"{value:g}")


def _taken(counter: Counter[Key], key: Key) -> bool:
    """Whether it was there, and is there once less."""
    if counter[key] < 1:
        return False
    counter[key] -= 1
    return True


def conserved(rows: Sequence[Row], all_made: Sequence[Made], language: Language) -> list[Made]:
    """All that was made, with what is told of it where something of its rows is nowhere in it."""
    lost: dict[int, list[str]] = {}
    for group in _groups(rows, all_made):
        made = [each for each in _flat(all_made) if each.of & group]
        held = _held(made)
        for bare in (False, True):  # what says its unit first: the rest takes what is left
            for at in sorted(group):
                if gone := list(_gone(rows[at], held, language, nowhere=not made, bare=bare)):
                    lost.setdefault(at, []).extend(gone)
    told, left = _told(all_made, lost)
    return [*told, *(Made(rows[at].text, told=(_why(lost[at]),), of=frozenset((at,))) for at in sorted(left))]


def _why(words: Iterable[str]) -> str:
    return f"not in the step: {', '.join(dict.fromkeys(words))}"


def _told(all_made: Iterable[Made], lost: Mapping[int, list[str]]) -> tuple[list[Made], set[int]]:
    """All of it, each loss told beside the first step of its row, and the rows that have no step."""
    left = {*lost}
    told: list[Made] = []
    for each in all_made:
        inner, rest = _told(each.steps, {at: lost[at] for at in left})
        here = {at for at in left if at in each.of} if each.line and each.keys else set()
        words = [word for at in sorted(here) for word in lost[at]]
        left = rest & left - here if each.steps else left - here
        each = replace(each, steps=tuple(inner)) if each.steps else each
        told.append(replace(each, told=(*each.told, _why(words))) if words else each)
    return told, left


def _flat(all_made: Iterable[Made]) -> Iterator[Made]:
    for each in all_made:
        yield each
        yield from _flat(each.steps)


def _groups(rows: Sequence[Row], all_made: Sequence[Made]) -> list[frozenset[int]]:
    """Rows that became the same steps, together."""
    groups = [frozenset((at,)) for at in range(len(rows))]
    for each in _flat(all_made):
        touched = [group for group in groups if group & each.of]
        if len(touched) > 1:
            groups = [group for group in groups if group not in touched] + [frozenset[int]().union(*touched)]
    return groups


def _held(made: Sequence[Made]) -> _Held:
    held = _Held()
    for each in made:
        keys = each.keys
        for key, value in keys.items():
            if key in _TEXTS:
                continue
            for part in re.findall(r"[0-9][0-9.:]*(?:\s?(?:min|s|h|m[0-9]+s))?", _FILLED.sub(r"\1", value)):
                timed = key in ("duration", "rest", "tempo", "breathe", "between")
                (held.times if timed else held.counts)[float((parse_seconds(part) if timed else part) or 0)] += 1
        held.times[_whole(keys)] += 1
        texts = [*(keys.get(key, "") for key in _TEXTS), each.often, *each.cautions, *each.stops]
        if each.told or not (keys or each.often):
            texts += [each.line, *each.told]
        held.words.update(_plain(word) for text in texts for word in re.findall(_WORD, text))
        held.sided = held.sided or "sides" in keys
        held.sides += keys.get("side", "") + keys.get("sides", "")
        held.stops += 2 * len(each.stops)
    if held.sided:  # said of each of them
        for counter in (held.times, held.counts):
            counter.update(dict(counter))
    return held


_WORD = r"[0-9]+(?:[.,:][0-9]+)*|[½¼¾]|[^\W\d_]+"


def _plain(word: str) -> str:
    return word.casefold().replace(",", ".")


def _whole(keys: Mapping[str, str]) -> float:
    """How long all the breaths of a step take, of which a list may say no more, in seconds."""
    return sum(float(part) for part in re.findall(r"([0-9.]+)s", keys.get("breathe", ""))) * float(
        keys.get("cycles", "0")
    )


def _gone(row: Row, held: _Held, language: Language, *, nowhere: bool, bare: bool) -> Iterator[str]:
    """The words of the row that are not held; `bare`: of the numbers alone that say not what they count."""
    text = _INDEX.sub("", row.text) if row.cells else row.text
    line = tokens(text, language)
    skip = 0
    for at, token in enumerate(line):
        if at < skip:
            continue
        if token.kind in ("NUMBER", "CLOCK", "NUMBERWORD", "ODD", "REF"):
            words, value, unit, skip = _amount(line, at)
            if bare is (unit == "") and not _found(token, value, unit, held):
                yield words
        elif bare:
            continue
        elif re.search("[0-9]", token.text):  # words of several, with a number among them
            if not all(_taken(held.words, part) for part in re.findall(_WORD, token.text.casefold())):
                yield token.text
        elif token.kind == "TWICE":
            if (times := TWICE[token.text.casefold()]) > 1 and not held.number(times, "count", token.text):
                yield token.text
        elif (nowhere and token.kind in ("LEFT", "RIGHT")) or (not nowhere and _unsaid(line, at, held)):
            yield token.text


def _found(token: Token, value: float, unit: str, held: _Held) -> bool:
    if token.kind in ("ODD", "REF"):
        unit = "" if re.fullmatch(r"[0-9,]+", token.text) else "other"  # `3,1,30` are columns
        return all(int(part) < 2 or held.number(int(part), unit, part) for part in re.findall(r"[0-9]+", token.text))
    return (value in (0, 1) and unit != "time") or held.number(value, unit, token.text)


def _amount(line: Sequence[Token], at: int) -> tuple[str, float, str, int]:
    """The words of a number with its unit, its value in seconds or as a count, what it is a number of, and where the
    next begins."""
    token = line[at]
    end = at + 1
    while end < len(line) and line[end].kind in _LOOSE and line[end - 1].end == line[end].start:
        end += 1
    if token.kind == "CLOCK":
        return token.text, float(parse_seconds(token.value or token.text) or 0), "time", at + 1
    if token.kind in ("ODD", "REF"):
        return token.text, 0, "other", at + 1
    value = float(token.value)
    after = line[end] if end < len(line) else None
    unit = after.kind if after else ""
    words = f"{token.text} {after.text}" if after else token.text
    if unit in _SECONDS:
        seconds = value * _SECONDS[unit]
        more = line[end + 1 : end + 3]
        if unit == "MINUTES" and [each.kind for each in more] == ["NUMBER", "SECONDS"]:
            return f"{words} {more[0].text} {more[1].text}", seconds + float(more[0].value), "time", end + 3
        return words, seconds, "time", end + 1
    if unit in _COUNTS:
        return words, value, "count", end if unit == "X" else end + 1
    if after and (unit in ("LENGTH", "METRES") or after.text.casefold() in MEASURED):
        return words, value, "other", end + 1
    return token.text, value, "", at + 1


def _unsaid(line: Sequence[Token], at: int, held: _Held) -> bool:
    """Whether a side, a condition or a pace stands here that is not held."""
    token = line[at]
    word = _plain(token.text)
    sided = {each.kind for each in line[at + 1 : at + 3]} & _SIDED
    if token.kind in ("LEFT", "RIGHT"):
        return not (held.sided or _side(word) in held.sides or held.words[word])
    if token.kind in ("EACH", "BOTH", "OTHER") and sided:
        return not (held.sided or held.words[word])
    if (
        token.kind in ("BOUND", "ABOUT")
        or word in _TRIED
        or (token.kind == "MORE" and at and line[at - 1].kind == "OR")
    ):
        return not all(held.words[_plain(part)] for part in re.findall(_WORD, token.text))
    if token.kind in ("BILATERAL", "SIDESWAP", "ALTERNATE", "TURN"):
        return not (held.sided or held.words[word])
    if word in CONDITIONS and not (held.sides and token.kind == "ONLY"):
        if _taken(held.words, word):
            return False
        if not held.stops or word not in OF_A_STOP:
            return True
        held.stops -= 1
    return False


def _side(word: str) -> str:
    return word[:4]
