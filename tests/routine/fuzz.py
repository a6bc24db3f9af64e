"""Texts that nobody meant to write, for the short run in the tests and the long one in `make soak`.

python -m tests.routine.fuzz [RUNS] [SEED]
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from selfcare.routine.nodes import C_PARSER, NewParser
from selfcare.routine.problems import visible
from selfcare.routine.pure import PythonParser
from selfcare.routine.reader import Reading, read_text

CASES = Path(__file__).parent.parent / "conformance"
PARSERS: list[NewParser] = [parser for parser in (C_PARSER, PythonParser) if parser]

TOKENS = (
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    "\n  ",
    "\n    - ",
    " ",
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "&a ",
    "*a",
    "*a ",
    "!",
    "!!str ",
    "|",
    "|\n  ",
    ">",
    ">-\n",
    "%",
    "@",
    "`",
    "?",
    "? ",
    "<<: ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\\",
    "\\e",
    "\\x41",
    "\\uD800",
    "~",
    "null",
    "true",
    "no",
    "0",
    "-1",
    "1e400",
    ".nan",
    ".inf",
    "9" * 30,
    "1:30",
    "0x1F",
    "é",
    "\u202e",
    "\x1b",
    "\0",
    "\x85",
    "\u2028",
    "\ufeff",
    "👋",
    "title: A\n",
    "steps:\n",
    "  - a: 3s\n",
    "  - name: B\n",
    "    duration: 3s\n",
    "    reps: 3\n",
    "    say: [a, b]\n",
    "    sides: [l, r]\n",
    "  - repeat: 3\n",
    "    steps:\n",
    "      - c: 1s\n",
    "    cues: [{at: halfway, say: x}]\n",
    "x-y: ",
    "version: 1\n",
    "    rest: 5s\n",
    "    tempo: {out: 1s}\n",
)


def seeds() -> list[str]:
    """The conformance files, the good ones as often as the bad."""
    good, bad = (sorted((CASES / folder).glob("*.yaml")) for folder in ("good", "bad"))
    return [path.read_bytes().decode("utf-8", "replace") for path in (*good * (len(bad) // len(good)), *bad)]


def mutated(text: str, chance: random.Random) -> str:
    """The text with a few things put in, taken out, repeated or moved."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        end = min(len(text), at + chance.choice((1, 1, 2, 5, 20, 100)))
        match chance.randint(0, 5):
            case 0 | 1:
                text = text[:at] + chance.choice(TOKENS) + text[at:]
            case 2:
                text = text[:at] + text[end:]
            case 3:
                text = text[:at] + chance.choice(TOKENS) + text[end:]
            case 4:
                text = text[:at] + text[at:end] * chance.randint(2, 8) + text[end:]
            case _:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
    return text


def texts(runs: int, seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    known = seeds()
    for _ in range(runs):
        if chance.random() < 0.15:
            yield "".join(chance.choices(TOKENS, k=chance.randint(1, 60)))
        else:
            yield mutated(chance.choice(known), chance)


def check(text: str | bytes) -> list[Reading]:
    """Read a text with each parser; AssertionError where what comes back is not sound, or the parsers differ."""
    readings = [read_text(text, "f.yaml", None, parser=parser) for parser in PARSERS]
    for reading in readings:
        assert (reading.routine is None) == bool(reading.problems)
        places = [(problem.line, problem.column) for problem in reading.problems]
        lines = reading.source.split("\n")
        assert places == sorted(places)
        assert all(line >= 1 and column >= 1 for line, column in places)
        assert all(line <= len(lines) for line, _ in places), places
        assert all(problem.message and visible(problem.message) == problem.message for problem in reading.problems)
    assert len({reading.routine is None for reading in readings}) == 1, "one parser reads it, the other does not"
    first = readings[0].routine
    assert all(reading.routine == first for reading in readings), "the parsers read two things"
    return readings


def main(runs: int, seed: int) -> None:
    good = same = 0
    for number, text in enumerate(texts(runs, seed)):
        try:
            readings = check(text)
        except Exception:
            print(f"run {number} of seed {seed}: {text!r}")
            raise
        good += readings[0].routine is not None
        same += len({reading.problems for reading in readings}) == 1
    print(f"{runs} texts, {good} of them routines, {same} with the same problems from both parsers")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
