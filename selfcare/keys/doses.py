"""A dose written as a value, as on a therapist's sheet -> the lines that say it here: `2x30s`, `10 each side`.

A small lexer; what it finds is a row of letters, and a dose is a row that is known. Anything else is anybody's guess.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from math import prod

from msgspec import Struct

from selfcare.keys.times import LONGEST, parse_seconds

_LONGEST = 80
"""Characters of a dose; a file has room for a quarter of a million, and matching them all takes time."""
_MOST = 1000
_NUMBER = r"[0-9]{1,5}(?:\.[0-9]{1,3})?"
_COUNTED = (
    "one eins ein eine einen", "two zwei", "three drei", "four vier", "five fünf", "six sechs", "seven sieben",
    "eight acht", "nine neun", "ten zehn", "eleven elf", "twelve zwölf",
)  # fmt: skip
_WORDS = {word: str(number) for number, words in enumerate(_COUNTED, 1) for word in words.split()} | {
    "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "forty-five": "45", "sixty": "60", "ninety": "90",
}  # fmt: skip
_HALVES = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".333", "1/2": ".5", "1/4": ".25", "3/4": ".75"}
_HALF = rf"(?:({_NUMBER})\s*)?(½|¼|¾|⅓|(?<![0-9/])[13]/[24](?![0-9/]))"
_H = r"(?:hours?|hrs?|h|std|stunden?)(?![a-zäöü])\.?"
_M = r"(?:minuten?|minutes?|mins?|min|m)(?![a-zäöü])\.?|′|'(?!')"
_S = r"(?:sekunden?|seconds?|secs?|sek|s)(?![a-zäöü])\.?|″|''|\""
_TIME = (
    rf"(?P<h>{_NUMBER})(?P<h_>\s*){_H}(?:(?P<then>\s*(?:(?:and|und)\s+)?)(?P<hm>[0-9]{{1,2}})(?:\s*(?:{_M})|(?![0-9])))?"
    rf"|(?P<m>{_NUMBER})(?:\s*)(?P<mu>{_M})"
    rf"(?:(?P<and>\s*(?:(?:and|und)\s+)?)(?P<ms>[0-9]{{1,2}})(?:\s*(?:{_S})|(?![0-9]|\s*[x×*])))?"
    rf"|(?P<s>{_NUMBER})(?P<s_>\s*)(?P<su>{_S})"
    rf"|(?P<clock>(?:[0-9]{{1,2}}:)?[0-9]{{1,2}}:[0-5][0-9])(?:\s*(?:{_M}|{_S}|{_H}))?"
)
_PAIR = "left and right|right and left|links und rechts|rechts und links|left/right|l/r|r/l|l and r|l \\+ r"
_SIDED = "sides?|leg|legs|arm|arms|hand|hands|foot|feet|ankle|knee|hip|shoulder|wrist|seite|seiten|bein|arm|fuß|way"
_OFTEN = (
    rf"(?:(?:{_NUMBER}\s*(?:x|×|times|mal)|2 sets|once)\s*)?"
    r"(?:(?:a|per|every|each|pro|/)\s*(?:day|week|hour|tag|woche)|daily|weekly|täglich|morning and evening)\b"
    rf"|(?:x\s*)?{_NUMBER}\s*/\s*(?:day|week)\b"
)
# A text, so that it is compiled when the first odd value is met, and not whenever a routine is read.
_LEXER = "|".join(
    (
        rf"(?P<F>{_OFTEN})",
        rf"(?P<D>(?:each|per|every|both|either|on each|je|pro|jede|beide)\s+(?:{_SIDED})\b|/\s*(?:{_SIDED})\b"
        rf"|(?:{_PAIR})\b|bilateral(?:ly)?\b|beidseitig\b)",
        r"(?P<A>amrap\b|max(?:imum)?\b|as many as (?:you can|possible)|to failure\b|until tired\b)",
        rf"(?P<T>{_TIME})",
        rf"(?P<N>{_NUMBER})",
        r"(?P<B>breaths?\b|breathe?s?\b|breath cycles?\b|atemzüge?n?\b)",
        r"(?P<S>sets?\b|rounds?\b|sätze?\b|saetze\b|series\b|durchgänge\b)",
        r"(?P<R>reps?\b\.?|repetitions?\b|times\b|counts?\b|wdh\b\.?|wiederholungen\b|mal\b)",
        r"(?P<X>[x×*](?![a-z]))",
        r"(?P<H>holds?\b|held\b|halten\b|each\b|je\b|jeweils\b)",
        r"(?P<O>of\b|à|a\b|at\b|@)",
        r"(?P<_>\s+|[()~,;.]|\b(?:about|approx|circa|ca|c|roughly|etwa|up to|for|für|then|and|und|do|lang)\b\.?)",
        r"(?P<W>[^\W\d]+)|(?P<Q>.)",
    )
)
_LOW = rf"({_NUMBER})((?:\s*[a-z]+\.?)?)\s*(?:-|–|—|−|‐|‑|\bto\b|\bor\b|\bbis\b)\s*{_NUMBER}(?=[^-–0-9]*$)"


class Dose(Struct, frozen=True):
    """Lines that say a dose, key and value."""

    lines: tuple[tuple[str, str], ...]
    ranged: bool = False
    """Whether the lower of two numbers was taken."""
    more: bool = False
    """Whether there were words beside it."""
    bare: bool = False
    """Whether it is numbers alone, as in `3x30`, and no word says of what."""
    often: bool = False
    """Whether it says how often in a day or week."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.lines)

    @property
    def is_measured(self) -> bool:
        """Whether it says how much, and not only how often and on which sides."""
        return bool(set(self.keys) - {"sets", "sides"})

    @property
    def told(self) -> str:
        """The lines as a hint gives them, on from "write"."""
        each = [f"'{key}: {value}'" for key, value in self.lines]
        if not self.is_measured:
            each.append("how much, such as 'reps: 10'")
        return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}"


# A row of letters, with groups where it has numbers (n), sets (s) and times (t).
_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"H?(T)H?", ("duration",)),
    (r"(N)[XS]X?O?(T)H?", ("sets", "duration")),
    (r"H?(T)H?[XO]?X?(N)[XSR]?", ("duration", "sets")),
    (r"(N)S?X?O?(N)[RX]?", ("sets", "reps")),
    (r"(N)[RX]?X?(N)S", ("reps", "sets")),
    (r"(N)S?X?O?(N)[RX]?[OX]?H?(T)H?", ("sets", "reps-of", "each")),
    (r"(N)[RX]?[OX]?H?(T)H", ("holds", "hold")),
    (r"(N)[RX]?O?H(T)", ("holds", "hold")),
    (r"(N)R[OX]?(T)", ("holds", "hold")),
    (r"(N)B", ("cycles",)),
    (r"(N)S", ("sets",)),
    (r"X?(N)[RXH]?", ("reps",)),
    (r"A", ()),
)


@lru_cache(maxsize=64)  # of one value it is asked what it may be in several ways
def dose(raw: str) -> Dose | None:
    """The dose that a value says; None where it says none, or something beside it that may belong to it."""
    if len(raw) > _LONGEST:
        return None
    words, ranged = _spelled(raw)
    found = list(_tokens(words))
    if sum(kind in "SRBXD" for kind, _ in found) + len(found) > 16:
        return None
    sided = any(kind == "D" for kind, _ in found)
    left = [each for each in found if each[0] not in "FDW"]
    row = "".join(kind for kind, _ in left)
    known = _known(row)
    if known is None:
        return None
    keys, places = known
    lines = _lines(keys, [left[at][1] for at in places])
    if sided:
        lines.append(("sides", "[left, right]"))
    more, often = (any(kind == each for kind, _ in found) for each in "WF")
    return Dose(tuple(lines), ranged, more, row == "NXN" and not sided, often) if _sound(lines) else None


@lru_cache(maxsize=256)
def _known(row: str) -> tuple[tuple[str, ...], tuple[int, ...]] | None:
    """The keys that a row says, and where in it their values stand."""
    for shape, keys in _ROWS:
        if match := re.fullmatch(shape, row):
            return keys, tuple(match.start(number) for number in range(1, (match.lastindex or 0) + 1))
    return None


def only_often(raw: str) -> bool:
    """Whether a value says nothing but how often in a day or week: `3 times a day`."""
    return len(raw) <= _LONGEST and [kind for kind, _ in _tokens(_spelled(raw)[0])] == ["F"]


def ladder(raw: str) -> str:
    """`12-10-8`, or the same with commas or strokes, as a list of counts; "" where it is none."""
    if len(raw) <= _LONGEST and re.fullmatch(r"\s*[0-9]{1,3}(?:\s*[-–,/ ]\s*[0-9]{1,3}){2,9}\s*(?:reps)?\s*", raw):
        return f"[{', '.join(re.findall('[0-9]+', raw))}]"
    return ""


def _lines(keys: tuple[str, ...], said: list[str]) -> list[tuple[str, str]]:
    if not keys:
        return [("until", "ready")]
    if keys == ("cycles",):
        return [("breathe", "{in: 4s, out: 6s}"), ("cycles", said[0])]
    given = dict(zip(keys, said, strict=True))
    if "reps-of" in given:
        return [("sets", given["sets"]), ("holds", given["reps-of"]), ("hold", given["each"])]
    order = ("sets", "holds", "reps", "duration", "hold")
    return [(key, given[key]) for key in order if key in given]


def _sound(lines: list[tuple[str, str]]) -> bool:
    """Whether it can be played: a thousand of anything, on each side, and no longer than one time may be."""
    counts = [value for key, value in lines if key in ("sets", "reps", "holds", "cycles")]
    times = [parse_seconds(value) or 0 for key, value in lines if key in ("duration", "hold")]
    if not all(value.isdigit() and 0 < int(value) <= _MOST for value in counts):
        return False
    many = prod(map(int, counts)) * (2 if ("sides", "[left, right]") in lines else 1)
    return many <= _MOST * 2 and all(0 < each <= LONGEST and each * many <= LONGEST for each in times)


def _spelled(raw: str) -> tuple[str, bool]:
    """The words in one spelling, with figures for number words and halves; and whether one of two numbers was left."""
    words = " ".join(raw[:_LONGEST].lower().split())
    words = re.sub(r"^pt(?=[0-9])", "", words)  # as programs write it: PT30S
    words = re.sub(r"\btwice\b|\bzweimal\b", "2 sets", words)
    words = re.sub(r"half an? (?=hour|min)|halbe ", "½ ", words)
    words = re.sub(r"\ban? (?=min|hour|sec)", "1 ", words)
    words = re.sub(r"[^\W\d]+(?:-five)?", lambda found: _WORDS.get(found[0], found[0]), words)
    words = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", words)
    words = re.sub(r"^([0-9]+)\.0+(?![0-9])", r"\1", words)
    words = re.sub(_HALF, lambda found: f"{found[1] or 0}{_HALVES[found[2]]}", words)
    words = unicodedata.normalize("NFKC", words)
    low = re.sub(_LOW, lambda found: found[1] + found[2], words)
    return low, low != words


def _tokens(words: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(_LEXER, words):
        kind = next(name for name in "FDATNBSRXHO_WQ" if match[name] is not None)
        if kind == "T":
            yield kind, _time(match)
        elif kind != "_":
            yield kind, match[0]


def _time(found: re.Match[str]) -> str:
    """A time as it is written here."""
    if found["clock"]:
        return found["clock"]
    hours, minutes, seconds = found["h"], found["m"], found["s"] or found["ms"]
    if (first := hours or minutes) and "." in first:
        whole, _, part = first.partition(".")
        if len(part) == 2 and int(part) < 60 and part not in ("25", "50"):  # as on a clock: 1.30 min
            return f"{whole}:{part}" if minutes else f"{whole}h{part}m"
        return in_units(Decimal(first) * (3600 if hours else 60))
    if hours:
        return f"{hours}h{_gap(found['then'])}{found['hm']}m" if found["hm"] else f"{hours}h"
    if minutes:
        said = f"{minutes}{'m' if found['mu'] == 'm' else ' min'}"
        return f"{said}{_gap(found['and'])}{seconds}s" if seconds else said
    return f"{seconds}{_gap(found['s_']) if found['su'] == 's' else ''}s"


def _gap(between: str) -> str:
    return " " if between else ""


def in_units(seconds: Decimal) -> str:
    """A time as one would write it: `1m30s`."""
    whole = int(seconds)
    if whole != seconds or whole < 60:
        return f"{seconds.normalize():f}s"
    if whole % 60 == 0 and whole < 3600:
        return f"{whole // 60} min"
    parts = (whole // 3600, "h"), (whole % 3600 // 60, "m"), (whole % 60, "s")
    return "".join(f"{number}{unit}" for number, unit in parts if number)
