"""What somebody probably meant by a value that the format does not know, so that a message can offer it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches

from selfcare.keys.doses import Dose, dose, ladder, only_often
from selfcare.keys.times import LONGEST, parse_seconds

LIKE = 0.75
"""How like a known key an unknown one must be to be taken for a slip of it: "description" is no "duration"."""
_N = r"[0-9]{1,5}(?:\.[0-9]{1,3})?"
_PHASES = rf"({_N})\s*[-/ ,:]\s*({_N})(?:\s*[-/ ,:]\s*({_N}))?(?:\s*[-/ ,:]\s*({_N}))?"
_COUNTS = ("reps", "sets", "holds", "cycles", "repeat")
_NOTHING = ("none", "no", "nothing", "n/a", "keine", "-")


def key(
    name: str, known: Collection[str], synonyms: Mapping[str, str], present: Collection[str], *, at_home: bool
) -> str | None:
    """The key that was probably meant by an unknown one; only keys that are not there yet are offered.

    `at_home`: it is a key of another part, or one of very many, so that likeness says nothing.
    """
    if len(name) > 40:
        return None
    word = re.sub(r"[\s-]+", "_", name.strip().lower())
    meant = synonyms.get(word)
    if meant is not None and meant not in present:
        return meant
    if at_home:
        return None
    free = [each for each in known if each not in present]
    letters = sorted(word)
    turned = (each for each in free if len(each) == len(letters) and sorted(each) == letters)  # they changed places
    # Of words so unlike in length none is like enough: it is not asked of each of them again and again.
    long = len(word)
    near = [each for each in free if 2 * min(long, len(each)) >= LIKE * (long + len(each))]
    return next(turned, None) or next(iter(get_close_matches(word, near, 1, LIKE)), None)


def duration(raw: str) -> str:
    """What to write for a time that was written in another way; "" where that is anybody's guess."""
    meant = dose(raw)
    value = meant.lines[0][1] if meant and meant.keys == ("duration",) and not meant.more else ""
    return value if 0 < (parse_seconds(value) or 0) <= LONGEST else ""


def time(raw: str, key: str) -> str:
    """What to do about a time that was written in another way, as a hint; "" where that is anybody's guess."""
    if raw.strip().lower() in _NOTHING:
        return "delete the line"
    if offered := duration(raw):
        return f"write {offered}"
    meant = dose(raw)
    if meant is None or (meant.keys == ("reps",) and meant.more):
        return ""
    if meant.keys == ("duration",):
        return f"write only the time: {meant.lines[0][1]}{_beside(meant)}"
    if key != "duration":
        return ""
    if meant.keys == ("reps",):
        return f"for a count, write '{meant.told[1:-1]}' below the name, in place of a time"
    return in_place(meant) + _or_a_time(meant)


def count(raw: str, key: str = "reps", *, listed: bool = True) -> str:
    """What to do about a count that was written in another way, as a hint.

    `listed`: a list of counts may stand there too.
    """
    if listed and (rungs := ladder(raw)):
        return f"write a list, which is as many sets: {rungs}"
    if only_often(raw):
        return f"how often stands at the top of the file: 'schedule: {raw.strip()}'"
    meant = dose(raw)
    if meant is None:
        number = re.match(r"\s*([0-9]{1,4})\b(?![.:/+-])", raw)
        return f"write only the number: {number[1]}" if number and "+" not in raw else "write one, such as 10"
    if len(meant.lines) == 1 and meant.keys[0] in _COUNTS:
        number_meant = meant.lines[0][1]
        if raw.strip() == number_meant:
            return f"write it without quotes: {number_meant}"
        one = f"write one number, such as {number_meant}" if meant.ranged else f"write only the number: {number_meant}"
        return one + _beside(meant)
    if meant.keys == ("duration",):
        return f"for a time, write {meant.told} in place of '{key}'"
    if not listed and key != "sets":
        return f"write only the number: {meant.lines[0][1]}"
    return in_place(meant)


def _beside(meant: Dose) -> str:
    """Where to put what stood beside the dose."""
    often = "; how often stands at the top of the file, as 'schedule:'" if meant.often else ""
    return ("; other words go under 'say:'" if meant.more else "") + often


def _or_a_time(meant: Dose) -> str:
    """`3x30` where a time belongs may be meant in seconds."""
    counted = dict(meant.lines).get("reps", "")
    return f"; for a time, 'duration: {counted}s' in place of 'reps: {counted}'" if meant.bare and counted else ""


def in_place(meant: Dose) -> str:
    """The lines to write in place of the one that was written."""
    several = ", each on a line of its own" if len(meant.lines) > 1 else " in its place"
    return f"write {meant.told}{several}{_beside(meant)}"


def step(name: str, raw: str) -> str:
    """What to write for `- Fist: 2x30s`, a step on one line with more than a time; "" where nobody can tell."""
    meant = dose(raw)
    if meant is None or meant.keys == ("duration",) or (meant.keys == ("reps",) and meant.more):
        listed = ladder(raw)
        return f"write '- name: {name}', and below it 'reps: {listed}'" if listed else ""
    if meant.keys == ("reps",):
        return f"begin it with '- name: {name}', and write {meant.told} below the name{_beside(meant)}"
    return f"write '- name: {name}', and below it {meant.told}{_beside(meant)}{_or_a_time(meant)}"


def named_step(words: str) -> str:
    """What to write for `- Fist 2x30s`, a step without a colon; "" where nobody can tell."""
    if len(words) > 80:
        return ""
    each = words.split()
    for end in range(len(each) - 1, 0, -1):  # as in `10x Fist`
        if each[0][0].isdigit() and (meant := dose(" ".join(each[:end]))) and not meant.more:
            name = " ".join(each[end:])[:40]
            return f"write '- name: {name}', and below it {meant.told}"
    if found := re.match(
        r"(?P<name>[^\W\d][^0-9½¼¾:]*?)[\s:;,=(–—-]*(?P<dose>(?:x\s*)?[0-9½¼¾][^)]*)\)?$", words.strip()
    ):
        name, raw = found["name"][:40], found["dose"]
        if parse_seconds(raw) and not raw.isdigit():
            return f"write '- {name}: {raw}'"
        if offered := duration(raw):
            return f"write '- {name}: {offered}'"
        return step(name, raw)
    return ""


def phases(raw: str, names: tuple[str, ...]) -> str:
    """`4-7-8` as `{in: 4s, hold: 7s, out: 8s}`; "" where it is not made of two to four numbers."""
    match = re.fullmatch(_PHASES, raw.strip().strip("[]"))
    if not match:
        return ""
    numbers = [number for number in match.groups() if number]
    chosen = (names[0], names[2]) if len(numbers) == 2 else names[: len(numbers)]
    return "{" + ", ".join(f"{name}: {number}s" for name, number in zip(chosen, numbers, strict=True)) + "}"
