"""A line -> tokens, of which every character but a space belongs to one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from selfcare.writing.lists.words import Language, kinds_in, languages, numbers_in
from selfcare.writing.lists.words.conditions import SCALES, WEIGHED


def kinds(words: str) -> frozenset[str]:
    """Names with spaces between them, as a set."""
    return frozenset(words.split())


PUNCTUATION = {
    ",": "COMMA", ";": "COMMA", ":": "COLON", "=": "COLON", ".": "DOT", "!": "DOT", "?": "DOT", "…": "DOT",
    "(": "OPEN", "[": "OPEN", ")": "CLOSE", "]": "CLOSE", "-": "DASH", "/": "SLASH", "@": "AT", "×": "X", "*": "X",
    "&": "AND", "+": "AND", "'": "QUOTE", '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "„": "QUOTE", "‘": "QUOTE",
    "’": "QUOTE",
}  # fmt: skip
_FRACTIONS = {"½": "5", "¼": "25", "¾": "75"}
_SHORT = kinds(
    "li re ea mind sec secs min mins sek std wdh approx ca rep reps max nr hr hrs tgl tägl wtl wöchtl stdl dly"
)
"""Words whose full stop is no end of a sentence."""
_NEEDS_NUMBER = frozenset(("s", "m", "h"))
_LASTING = ("SECONDS", "MINUTES", "HOURS")
_CAPITALS = {"L": "LEFT", "R": "RIGHT", "B": "BILATERAL", "X": "X"}

_INCHES = r"[0-9]+ ?/ ?(?:2|4|8|16) ?(?:[\"”″]|''|’’)"
_ODD = _INCHES + r"|[0-9]+(?:st|nd|rd|th)\b|[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])|[0-9]{5,}|[0-9]+(?:[.,][0-9]+){2,}"
_SCALE = (
    r"[0-9]{1,2}(?: ?(?:-|to|bis) ?[0-9]{1,2})? (?:out of|von) (?:10|ten|zehn)\b"
    r"(?! ?(?:x|times|reps|s|secs?|mins?|mal|wdh|sek\w*|wiederholungen)\b)"
)
"""`3 out of 10`, as pain and effort are measured."""
_CLOCK = r"(?:(?:[0-9]{1,2}:)?[0-9]{1,3}|(?<![^\W_])):[0-5][0-9](?![0-9:])"
_NUMBER = r"[0-9]{0,4}[½¼¾]|(?:[0-9] )?(?:1/2|1/4|3/4)(?=\s*[^\W\d])|[0-9]{1,4}(?:[.,][0-9]{1,2})?(?![0-9])"
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"


class Token(Struct, frozen=True):
    kind: str
    text: str
    start: int
    value: str = ""
    """A number as the format writes it."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@cache
def _pattern() -> re.Pattern[str]:
    several = [(kind, words) for each in languages() for kind, words in each.patterns]
    named = "|".join(rf"(?P<P{at}_{kind}>(?<![^\W\d_])(?:{words})\b)" for at, (kind, words) in enumerate(several))
    return re.compile(
        rf"(?P<ODD>{_ODD}|{_SCALE})|(?P<CLOCK>{_CLOCK})|(?P<NUMBER>{_NUMBER})|{named}|(?P<CODE>[A-WYZa-wyz][0-9]+\b)|(?P<WORD>{_WORD})|(?P<PRIME>″|''|’’|′)|(?P<MARK>\S)",
        re.I,
    )


def tokens(line: str, language: Language) -> list[Token]:
    """The tokens in their order. `in` and `out` are a breath's only on a line that speaks of breathing."""
    every = list(_tokens(line, language))
    found = [
        each
        for at, each in enumerate(every)
        if not (at and (_of_a_time(each, every[at - 1]) or _of_a_factor(each, every[at - 1], every[at + 1 : at + 2])))
    ]
    for at in range(len(found) - 1, 0, -1):  # `15kg`, `3Os`: nobody knows what it is a number of
        number, unit = found[at - 1], found[at]
        if number.kind == "NUMBER" and number.end == unit.start and (unit.kind == "WORD" or unit.text == "°"):
            found[at - 1 : at + 1] = [Token("ODD", number.text + unit.text, number.start)]
    found = [*_scaled([*_measured(found)])]
    if breathes(found):
        ways = {"in": "INHALE", "ein": "INHALE", "out": "EXHALE", "aus": "EXHALE"}
        found = [
            Token(ways.get(token.text.casefold(), token.kind), token.text, token.start, token.value) for token in found
        ]
        found = [
            replace(token, kind="COMMA") if _parts_a_breath(found, at) else token for at, token in enumerate(found)
        ]
    return found


def _measured(line: Sequence[Token]) -> Iterator[Token]:
    """`2 kg` and `5 cm` as one word, which count nothing that is done."""
    at = 0
    while at < len(line):
        token, after = line[at], line[at + 1] if at + 1 < len(line) else None
        joined = token.kind == "ODD" and re.fullmatch(rf"[0-9.,½¼¾]+(?:{'|'.join(WEIGHED)})", token.text, re.I)
        chained = at and line[at - 1].kind in ("X", "DASH", "SLASH", "TO", "OR")
        hyphened = line[at + 2] if at + 2 < len(line) and after and after.kind == "DASH" else None
        weighs = hyphened and hyphened.text.casefold() in WEIGHED and after and token.end == after.start
        if token.kind == "NUMBER" and hyphened and weighs and not chained:  # a `12-inch` ruler
            yield Token("WORD", f"{token.text}-{hyphened.text}", token.start)
            at += 3
            continue
        if token.kind == "NUMBER" and after and after.text.casefold() in WEIGHED and not chained:
            gap = " " if token.end < after.start else ""
            yield Token("WORD", f"{token.text}{gap}{after.text}", token.start)
            at += 1
        else:
            yield replace(token, kind="WORD") if joined and not chained else token
        at += 1


def _scaled(line: Sequence[Token]) -> Iterator[Token]:
    """`Pain below 3/10` with its number as a word: how it may feel, and no dose."""
    at = 0
    numbers = sum(token.kind in _COUNTED for token in line)
    while at < len(line):
        number = _out_of_ten(line, at)
        others = numbers - sum(token.kind in _COUNTED for token in line[at : at + number])
        if number and others and SCALES.search(_clause(line, at)):
            words = "".join(
                f"{' ' * (token.start > before.end)}{token.text}" for before, token in pairwise(line[at : at + number])
            )
            yield Token("WORD", f"{line[at].text}{words}", line[at].start)
            at += number
        else:
            yield line[at]
            at += 1


_OUT_OF_TEN = (["MARK", "NUMBER", "SLASH"], ["NUMBER", "DASH", "NUMBER", "SLASH"], ["NUMBER", "SLASH"])


def _out_of_ten(line: Sequence[Token], at: int) -> int:
    """How many tokens `3/10`, `< 3/10` or `2-3/10` has, where it begins here."""
    for start in _OUT_OF_TEN:
        part = line[at : at + len(start) + 1]
        ten = part[-1].text == "10" if part else False
        if (
            [token.kind for token in part] == [*start, "NUMBER"]
            and ten
            and (start[0] != "MARK" or part[0].text in "<≤")
        ):
            return len(part)
    return 0


def _clause(line: Sequence[Token], at: int) -> str:
    """The words around a token, as far as the next mark."""
    first = next((number + 1 for number in range(at - 1, -1, -1) if line[number].kind in _CLAUSE), 0)
    last = next((number for number in range(at, len(line)) if line[number].kind in _CLAUSE), len(line))
    return " ".join(token.text for token in line[first:last])


_CLAUSE = kinds("COMMA DOT OPEN CLOSE COLON")
_COUNTED = kinds("NUMBER NUMBERWORD CLOCK TWICE")


def _of_a_time(token: Token, before: Token) -> bool:
    """Whether it is the mark of `30 seconds' rest`."""
    return token.kind == "QUOTE" and before.kind in _LASTING and before.end == token.start


def _of_a_factor(token: Token, before: Token, after: Sequence[Token]) -> bool:
    """Whether it is the `je` of `3 x je 10`, which says nothing more."""
    counts = bool(after) and after[0].kind in ("NUMBER", "NUMBERWORD", "TWICE")
    return counts and token.text.casefold() in ("je", "jeweils") and before.kind in ("X", "TIMES", "SETS", "ROUNDS")


BREATH = frozenset(("BREATHE", "INHALE", "EXHALE", "BREATHS"))


def breathes(line: Sequence[Token]) -> bool:
    """Whether it is about breathing: its first words are, or what a number stands beside; a remark without a number is
    not, as `breathe out as you lift` is of any exercise."""
    part: list[Token] = []
    first = True
    for token in (*line, None):
        if token is not None and token.kind not in ("DOT", "OPEN", "CLOSE"):
            part.append(token)
            continue
        kinds = {each.kind for each in part}
        if BREATH & kinds and (first or kinds & {"NUMBER", "NUMBERWORD", "CLOCK"}):
            return True
        first = first and not part
        part = []
    return False


def _parts_a_breath(line: list[Token], at: int) -> bool:
    """Whether this is the dash of `hold 4 - 5 rounds`, which is no range."""
    if line[at].kind != "DASH" or not 1 < at < len(line) - 2 or line[at - 1].end == line[at].start:
        return False
    lead = [token.kind for token in line[: at - 1] if token.kind != "FOR"]
    before = lead[-1] if lead and line[at - 1].kind == "NUMBER" else ""
    return before in ("HOLD", "INHALE", "EXHALE") and line[at + 2].kind in ("ROUNDS", "TIMES", "BREATHS", "X")


def _tokens(line: str, language: Language) -> Iterator[Token]:
    kinds, numbers = kinds_in(language.code), numbers_in(language.code)
    last: Token | None = None
    at = 0
    while match := _pattern().search(line, at):
        group, text, at = match.lastgroup or "MARK", match[0], match.end()
        touching = last is not None and last.kind == "NUMBER" and last.end == match.start()
        after_number = last is not None and last.kind == "NUMBER"
        token = Token(group.partition("_")[2] or group, text, match.start())
        if group == "NUMBER":
            token = Token("NUMBER", text, match.start(), _value(text))
        elif group == "CLOCK":
            token = Token("CLOCK", text, match.start(), f"0{text}" if text[0] == ":" else "")
        elif group == "CODE":
            token = Token("ODD", text, match.start())
        elif group == "WORD":
            token = _word(match, line, kinds, numbers, after_number=after_number)
            at = token.end
        elif group == "PRIME" or (group == "MARK" and touching and text in "\"”'’"):
            minutes = text in "'’′"
            token = Token(("PRIME" if minutes else "SECONDS") if after_number else "MARK", text, match.start())
        elif group == "MARK":
            token = Token(PUNCTUATION.get(text, "MARK"), text, match.start())
        yield token
        last = token


_ONE_TO = re.compile(r"eine?[rn]?\b(?= (?:bis|oder) (?:zwei|drei|vier|fünf|[0-9]))", re.I)


def _word(
    match: re.Match[str], line: str, kinds: dict[str, str], numbers: dict[str, int], *, after_number: bool
) -> Token:
    text, start = match[0], match.start()
    folded = text.casefold()
    whole = folded in kinds or folded in numbers
    if not whole and "-" in text:  # `30-second`, `three-way`: a hyphen joins what may mean something on its own
        first = text.partition("-")[0]
        if first.casefold() in ("x",):
            text, folded = first, first.casefold()
    if text in _CAPITALS and len(text) == 1 and (line[start + 1 : start + 2] or " ") in " /&+).,;":
        return Token(_CAPITALS[text], text, start)
    if _ONE_TO.match(line, start):  # `ein bis zwei Minuten`
        return Token("NUMBERWORD", text, start, "1")
    if folded in numbers:
        return Token("NUMBERWORD", text, start, str(numbers[folded]))
    bare = re.sub(r"['’]s$", "", folded)
    kind = kinds.get(bare if kinds.get(bare) in _LASTING else folded, "WORD")  # `a minute's rest`
    if folded in _NEEDS_NUMBER and not after_number:
        kind = "WORD"
    if kind == "METRES" and re.match(r"m\s?[0-9]{1,2}\s?s", line[start:], re.I):
        kind = "MINUTES"
    if folded in _SHORT and line[start + len(text) : start + len(text) + 1] == ".":
        text += "."
    return Token(kind, text, start)


def _value(text: str) -> str:
    if text[-1] in _FRACTIONS:
        return f"{text[:-1] or 0}.{_FRACTIONS[text[-1]]}"
    if "/" in text:
        whole, _, part = text.rpartition(" ")
        return f"{whole or 0}.{ {'1/2': '5', '1/4': '25', '3/4': '75'}.get(part, '5') }".replace(" ", "")
    return text.replace(",", ".")
