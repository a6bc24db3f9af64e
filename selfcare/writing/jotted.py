"""A line as somebody jots it down ("Plank 3 x 40 s", "Calf stretch 30 s each side") -> a step of a routine.

What is said about how much is taken out of the line; what stands before it is the name, what stands behind it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import ceil

from selfcare.reading.problems import visible

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60,
}  # fmt: skip
_UNIT = r"(?:seconds?|secs?\.?|s|minutes?|mins?\.?|m|hours?|h|''|\")"
_N = r"(?<![0-9])[0-9]{1,4}(?![0-9])(?:[.,][0-9]{1,3})?"
_RANGE = rf"{_N}(?:\s*(?:-|–|to|or)\s*{_N})?"
_TIME = (
    rf"(?:[0-9]{{1,2}}:[0-5][0-9]\b|{_RANGE}\s*(?:minutes?|mins?\.?|m)\s*(?:and\s+)?[0-9]{{1,2}}\s*s\w*|"
    rf"{_RANGE}\s*{_UNIT}(?![a-z]))"
)
_TIMES = r"(?:times|reps?|repetitions?|repeats?|(?:slow |gentle |easy )?ones)\b"
_BODY = r"(?:side|leg|arm|foot|hand|knee|calf|ankle|wrist|elbow|shoulder|hip|thigh|heel|finger|direction|way)"
_OFTEN = re.compile(
    rf"(?:\b(?:once|twice|{_RANGE}\s*(?:x|×|times)?)\s*(?:daily|(?:a|per|each|every|/)\s*(?:day|week)))"
    r"|\b(?:daily|every (?:day|morning|evening|night|second day)|weekly)\b",
    re.I,
)
_SIDES = re.compile(
    rf"\b(?:on |with |for )?(?:each|per|every|either)\s+{_BODY}s?\b|\b(?:on |for )?both (?:sides|ways|directions)\b"
    rf"|\b(?:on|with|for) both {_BODY}s?\b|\bleft and right\b|\b[lL]\s?[/+&]\s?[rR]\b",
    re.I,
)
_REST = re.compile(
    rf"\b(?:with )?(?P<a>{_TIME})\s*(?:of )?(?:rest|pause|break)(?: (?:in )?between(?: sets)?)?"
    rf"|\b(?:rest|pause|break)(?: of| for)?:?\s*(?P<b>{_TIME})(?: (?:in )?between(?: sets)?)?",
    re.I,
)
_HOLD = re.compile(
    rf"\b(?:hold(?:ing)?(?: it)?(?: each)?(?: for)?:?\s*(?P<a>{_TIME})|(?P<b>{_TIME})\s*holds?\b)(?: each(?: time)?)?",
    re.I,
)
_SETS = re.compile(
    rf"\b(?P<sets>[0-9]{{1,3}})\s*(?:x|×|\*|sets?\s*(?:of|x|×|,|:)?|times)\s*(?:(?P<time>{_TIME})|(?P<reps>{_RANGE})\s*"
    rf"(?:{_TIMES})?)",
    re.I,
)
_REPS_OF = re.compile(
    rf"\b(?P<reps>{_RANGE})\s*{_TIMES},?\s*(?:x|×|in|for)\s*(?P<sets>[0-9]{{1,3}})\s*(?:sets?\b)?", re.I
)
_REPS = re.compile(rf"(?:\b(?P<a>{_RANGE})\s*(?:{_TIMES}|[x×](?=\W|$))|[x×]\s*(?P<b>{_RANGE}))", re.I)
_ONLY_SETS = re.compile(r"\b(?P<sets>[0-9]{1,3})\s*sets?\b", re.I)
_FOR = re.compile(rf"\b(?:for (?:about )?)?(?P<time>{_TIME})", re.I)
_LEADING = re.compile(rf"^(?P<reps>{_RANGE})\s+(?=[a-z])", re.I)
_TRAILING = re.compile(rf"[\s:,=–-]+(?P<reps>{_RANGE})(?=[\0\s]*(?:$|\0))", re.I)
_READY = re.compile(r"\b(?:until (?:you are )?ready|when (?:you are )?ready|as long as (?:you )?(?:like|need))\b", re.I)
_BREATH = re.compile(rf"\b({_N})\s*-\s*({_N})(?:\s*-\s*({_N}))?(?:\s*-\s*({_N}))?\b")
_IN_OUT = re.compile(
    rf"\bin (?:for )?(?P<in>{_N})\s*{_UNIT}?\W+(?:hold (?:for )?(?P<hold>{_N})\s*{_UNIT}?\W+)?"
    rf"(?:and )?(?:breathe )?out (?:for )?(?P<out>{_N})\s*{_UNIT}?"
    rf"|\b(?P<in2>{_N})\s*{_UNIT}?\s+in\b\W+(?:(?P<hold2>{_N})\s*{_UNIT}?\s+hold(?:ing)?\W+)?"
    rf"(?:and )?(?P<out2>{_N})\s*{_UNIT}?\s+out\b",
    re.I,
)
_EACH_TIME = re.compile(rf",?\s*(?:at |for )?\b(?P<time>{_TIME})\s*each(?: time| one)?\b(?!\s+{_BODY})", re.I)
_CYCLES = re.compile(rf"(?:[x×]\s*(?P<a>{_N})|\b(?P<b>{_N})\s*(?:times|breaths|cycles|rounds|[x×]))", re.I)


@dataclass(frozen=True, slots=True)
class Jotted:
    """What became of a line: a step's keys in their order, a rest, how often, or nothing that could be read."""

    line: str
    keys: dict[str, str] = field(default_factory=dict)
    """Keys and values as they are written in the file, but `name` and `say`, which are text."""
    often: str = ""
    note: str = ""
    """What was chosen for the author, such as the lower end of a range."""


def jotted(lines: Iterable[str]) -> Iterator[Jotted]:
    """Each line that has something on it; one that is only a name goes together with a next one that is only a dose."""
    waiting = ""
    for written in lines:
        line = _plain(written)
        if not line:
            continue
        if waiting and (both := _step(f"{waiting}, {line}")) and _is_dose(line):
            yield Jotted(f"{waiting}, {line}", both.keys, both.often, both.note)
            waiting = ""
            continue
        if waiting:
            yield Jotted(waiting)
            waiting = ""
        read = _step(line)
        if read:
            yield read
        else:
            waiting = line
    if waiting:
        yield Jotted(waiting)


def _plain(written: str) -> str:
    """The line without what lists begin with, and with digits for number words before a unit."""
    line = " ".join(visible(written).split())
    line = re.sub(r"^(?:[-*•–·▪☐]|\[ ?\]|\(?[0-9]{1,2}[.)](?=\s)|#+)\s*", "", line)
    units = rf"(?=\s*(?:-\s*)?(?:{_UNIT}\b|{_TIMES}|sets?\b|breaths\b|x\b))"
    words = "|".join(_WORDS)
    line = re.sub(rf"\b({words})\b{units}", lambda word: str(_WORDS[word[1].lower()]), line, flags=re.I)
    line = re.sub(rf"^({words})\b(?=\s+[a-z])", lambda word: str(_WORDS[word[1].lower()]), line, flags=re.I)
    ones = r"(?=\s+(?:(?:slow|gentle|easy) )?(?:ones\b|(?:with |on |per |for )?(?:each|per)\b))"
    line = re.sub(rf"\b({words})\b{ones}", lambda word: str(_WORDS[word[1].lower()]), line, flags=re.I)
    line = re.sub(r"\bhalf a minute\b", "30 s", line, flags=re.I)
    line = re.sub(r"\b(?:a|one) (minute|hour)\b", r"1 \1", line, flags=re.I)
    return line.strip()[:500]


def _is_dose(line: str) -> bool:
    """Whether a line has no name of its own."""
    rest = _step(line)
    return rest is not None and rest.keys.get("name", "") in ("", "Hold", "Each", "Step")


class _Line:
    """A line from which piece after piece is taken."""

    def __init__(self, line: str) -> None:
        self.left = line
        self.first, self.last = len(line), 0
        self.notes: list[str] = []

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.left)
        if match and match[0].strip():
            self.first, self.last = min(self.first, match.start()), max(self.last, match.end())
            self.left = self.left[: match.start()] + "\0" * len(match[0]) + self.left[match.end() :]
            return match
        return None

    def count(self, words: str) -> str:
        """A number; of a range the lower end."""
        low = re.split(r"\s*(?:-|–|to|or)\s*", words)[0]
        if low != words.strip():
            self.notes.append(f"{low} was taken of '{words.strip()}'")
        return low

    def time(self, words: str) -> str:
        """A duration as the format writes it."""
        if ":" in words:
            return words
        if match := re.match(rf"({_RANGE})\s*m\w*\.?\s*(?:and\s+)?([0-9]{{1,2}})\s*s", words, re.I):
            return f"{self.count(match[1])}m{match[2]}s"
        number, unit = re.match(rf"({_RANGE})\s*(.)", words).groups()  # type: ignore[union-attr]
        unit = {"m": "min", "h": "h"}.get(unit.lower(), "s")
        return f"{self.count(number).replace(',', '.')}{' ' if unit == 'min' else ''}{unit}"

    def words(self) -> tuple[str, str]:
        """What stands before the first dose, and what stands behind it."""
        before, after = self.left[: self.first], self.left[self.first :]
        return _trimmed(before), _trimmed(after)


def _step(line: str) -> Jotted | None:
    rest = _Line(line)
    often = rest.take(_OFTEN)
    if often and re.fullmatch(
        r"(?:(?:do|all|of|this|these|them|the|exercises?|routine)\W*)*", _trimmed(rest.left), re.I
    ):
        return Jotted(line, often=often[0])
    schedule = often[0] if often else ""
    if re.search(r"\bbreath(?:e|es|ing|s)?\b", line, re.I) and (keys := _breathing(rest)):
        return _named(line, rest, keys, schedule, "Breathe")
    keys = _dose(rest)
    return _named(line, rest, keys, schedule, "") if keys else None


def _breathing(line: _Line) -> dict[str, str] | None:
    if match := line.take(_IN_OUT):
        parts = {name: match[name] or match[f"{name}2"] for name in ("in", "hold", "out")}
    elif match := line.take(_BREATH):
        numbers = [number for number in match.groups() if number]
        names = {2: ("in", "out"), 3: ("in", "hold", "out"), 4: ("in", "hold", "out", "rest")}[len(numbers)]
        parts = dict(zip(names, numbers, strict=True))
    else:
        return None
    whole = sum(float((number or "0").replace(",", ".")) for number in parts.values())
    shown = ", ".join(
        f"{name}: {n.replace(',', '.')}s" for name, n in parts.items() if n and float(n.replace(",", "."))
    )
    if times := line.take(_CYCLES):
        cycles = times["a"] or times["b"]
    elif whole and (time := line.take(_FOR)):
        cycles = str(max(1, ceil(_seconds(line.time(time["time"])) / whole)))
    else:
        return None
    return {"breathe": f"{{{shown}}}", "cycles": cycles}


def _dose(line: _Line) -> dict[str, str]:
    """The keys that say how much."""
    keys: dict[str, str] = {}
    if line.take(_READY):
        keys["until"] = "ready"
        return keys
    alone = re.fullmatch(r"\W*(?:rest|pause|break)\W.*", line.left, re.I)
    if match := line.take(_REST):
        keys["rest"] = line.time(match["a"] or match["b"])
        if alone:
            return keys
    sides = line.take(_SIDES)
    hold = line.take(_HOLD)
    each = _EACH_TIME.search(line.left)
    counted = re.search(rf"(?<![0-9:.])[0-9]{{1,4}}(?![0-9:.])(?!\s*{_UNIT}(?![a-z]))", line.left)
    if each and counted and not each.start() <= counted.start() < each.end():
        line.take(_EACH_TIME)
    else:
        each = None
    if match := line.take(_REPS_OF):
        keys |= {"reps": line.count(match["reps"]), "sets": match["sets"]}
    elif match := line.take(_SETS):
        keys["sets"] = match["sets"]
        if match["time"]:
            keys["duration"] = line.time(match["time"])
        else:
            keys["reps"] = line.count(match["reps"])
    elif match := line.take(_REPS):
        keys["reps"] = line.count(match["a"] or match["b"])
    elif not re.match(_TIME, line.left, re.I) and (match := line.take(_LEADING)):
        keys["reps"] = line.count(match["reps"])
    elif not hold and (match := line.take(_FOR)):
        keys["duration"] = line.time(match["time"])
    elif not hold and (match := line.take(_TRAILING)):
        keys["reps"] = line.count(match["reps"])
    if "sets" not in keys and (match := line.take(_ONLY_SETS)):
        keys["sets"] = match["sets"]
    if each and "reps" in keys and not hold:
        keys["tempo"] = line.time(each["time"])
    if hold:
        held = line.time(hold["a"] or hold["b"])
        if "reps" in keys:
            keys["tempo"] = f"{{out: 2s, hold: {held}, back: 2s}}"
        else:
            keys.setdefault("duration", held)
    if keys.keys() & {"reps", "duration"}:
        if sides:
            keys["sides"] = "[left, right]"
        if "rest" in keys and "sets" not in keys:
            del keys["rest"]
            line.notes.append("the rest was left out, as there are no sets")
        return keys
    return {}


def _named(line: str, rest: _Line, keys: dict[str, str], often: str, fallback: str) -> Jotted | None:
    if keys.keys() == {"rest"}:
        return Jotted(line, keys, often, "; ".join(rest.notes))
    before, after = rest.words()
    name, said = (before, after) if before else (after, "")
    if not before and (parts := re.split(r"\s*[:;,(]\s+|\s+[–-]\s+", after, maxsplit=1))[1:]:
        name, said = parts[0], parts[1].rstrip(")")
    name, colon, more = name.partition(": ")
    if colon and more:
        said = f"{more} {said}".strip()
    name = name.strip(" :") or fallback or "Hold"
    if said and not re.search(r"\s", said) and len(said) < 12 and said.isalpha():
        said = ""  # a lone word left over from the dose, such as "each"
    keys = {"name": name[0].upper() + name[1:], **keys}
    if said:
        keys["say"] = said[0].upper() + said[1:] + ("" if said[-1] in ".!?" else ".")
    return Jotted(line, keys, often, "; ".join(rest.notes))


def _trimmed(words: str) -> str:
    joined = " ".join(words.replace("\0", " ").split())
    joined = re.sub(r"^\W*(?:each|every time)\b(?=\W*,|\W*$)", "", joined)
    joined = re.sub(r"^(?:of|for)\s+", "", joined)
    return re.sub(r"^[\s,;:.()–-]+|[\s,;:.(–-]+$", "", joined).removesuffix(" of").removesuffix(" for")


def _seconds(duration: str) -> float:
    from selfcare.format.scalars import parse_seconds

    return float(parse_seconds(duration) or 0)
