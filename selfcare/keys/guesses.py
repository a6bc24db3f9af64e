"""What somebody probably meant by a value that the format does not know, so that a message can offer it."""

from __future__ import annotations

import re

from selfcare.keys.times import parse_seconds

_N = r"[0-9]{1,5}(?:\.[0-9]{1,3})?"
_PHASES = re.compile(rf"({_N})\s*[-/ ,:]\s*({_N})(?:\s*[-/ ,:]\s*({_N}))?(?:\s*[-/ ,:]\s*({_N}))?")
_UNITS = (
    (r"\b(?:half a minute|half minute)\b", "30s"),
    (r"\b(?:a|one) (?=min|hour|sec)", "1 "),
    (r"(?<=[0-9])\s*(?:''|\"|″|seconds?\b\.?|secs?\b\.?)", "s"),
    (r"(?<=[0-9])\s*(?:'|′|minutes?\b\.?|mins?\b\.?)", " min"),
    (r"(?<=[0-9])\s*(?:hours?\b\.?|hrs?\b\.?)", "h"),
    (r"\s*(?:\band\b|\+)\s*", " "),
)


def duration(raw: str) -> str:
    """What to write for a time that was written in another way; "" where that is anybody's guess."""
    words = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", raw.strip().lower()[:60]).removeprefix("for ")
    low = re.match(rf"({_N})\s*(?:-|–|to|or)\s*{_N}(.*)", words)
    words = low[1] + low[2] if low else words
    for pattern, written in _UNITS:
        words = re.sub(pattern, written, words)
    words = re.sub(r"(min|m)\s+([0-9]{1,2})$", r"\1 \2s", words).strip()
    return words if re.search("[a-z:]", words) and parse_seconds(words) else ""


def count(raw: str) -> str:
    """What to do about a count that was written in another way, as a hint."""
    words = raw.strip().lower()[:60]
    if sets := re.fullmatch(r"([0-9]{1,4})\s*(?:x|×|\*|sets? of)\s*([0-9]{1,4})(?:\s*(?:times|reps))?", words):
        return f"write 'sets: {sets[1]}' and 'reps: {sets[2]}', each on a line of its own"
    if low := re.match(r"([0-9]{1,4})\s*(?:-|–|to|or)\s*[0-9]", words):
        return f"write one number, such as {low[1]}"
    if number := re.match(r"(?:x\s*)?([0-9]{1,4})\b(?!\.)", words):
        return f"write only the number: {number[1]}"
    return "write one, such as 10"


def phases(raw: str, names: tuple[str, ...]) -> str:
    """`4-7-8` as `{in: 4s, hold: 7s, out: 8s}`; "" where it is not made of two to four numbers."""
    match = _PHASES.fullmatch(raw.strip().strip("[]"))
    if not match:
        return ""
    numbers = [number for number in match.groups() if number]
    chosen = (names[0], names[2]) if len(numbers) == 2 else names[: len(numbers)]
    return "{" + ", ".join(f"{name}: {number}s" for name, number in zip(chosen, numbers, strict=True)) + "}"
