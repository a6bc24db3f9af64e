"""Texts that nobody meant to write, for the short run in the tests and the long one in `make soak`.

python -m tests.reading.fuzz [RUNS] [SEED]
python -m tests.reading.fuzz atheris [SECONDS]      (coverage-guided; needs `pip install atheris`)
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from types import FunctionType

from selfcare.cli.checking import known
from selfcare.reading.advice import advise
from selfcare.reading.nodes import C_PARSER, NewParser
from selfcare.reading.problems import visible
from selfcare.reading.pure import PythonParser
from selfcare.reading.reader import Reading, read_text

CORPUS = Path(__file__).parent / "corpus"
"""Texts that were hard on the reader once, or that led into new parts of it."""
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
    "seated: Sit.\n",
    "    seated: leave-out\n",
    "    seated: {reps: 2, say: a}\n",
)
VALUES = (
    "3s", "0s", "1:30", "45", "0.1", "2", "10", "1", "left", "[left, right]", "[a, b]", "{out: 2s, hold: 3s}",
    "standing",
    "{in: 4s, out: 6s}", "ready", "halfway", "[light]", "[lymph, seat]", "main", "cooldown", "true", "Do it 12 times.",
    "Stand up and take your left foot.", "water", "[water, watre]", "swedish", "4", "3", "partner", "[]", "{}", "5 h",
    "Ten circles, three times, five breaths.", "{long-words: fine}", "words " * 80, "-5s", "each-rep", "10000", "4h",
    "leave-out", "{say: Sit tall.}", "{duration: 9s}",
)  # fmt: skip


def seeds() -> list[str]:
    """The conformance files, the good ones as often as the bad."""
    good, bad = (sorted((CASES / folder).glob("*.yaml")) for folder in ("good", "bad"))
    corpus = sorted(CORPUS.glob("*.yaml"))
    return [path.read_bytes().decode("utf-8", "replace") for path in (*good * (len(bad) // len(good)), *bad, *corpus)]


def mutated(text: str, chance: random.Random) -> str:
    """The text with a few things put in, taken out, repeated or moved."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        at = chance.randint(0, len(text))
        end = min(len(text), at + chance.choice((1, 1, 2, 5, 20, 100)))
        match chance.randint(0, 9):
            case 0 | 1:
                text = text[:at] + chance.choice(TOKENS) + text[at:]
            case 2:
                text = text[:at] + text[end:]
            case 3:
                text = text[:at] + chance.choice(TOKENS) + text[end:]
            case 4:
                text = text[:at] + text[at:end] * chance.randint(2, 8) + text[end:]
            case 5:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines)
            case _:  # another value, and often still a routine
                lines = text.split("\n")
                number = chance.randrange(len(lines))
                key, colon, _ = lines[number].partition(": ")
                lines[number] = key + colon + chance.choice(VALUES) if colon else lines[number]
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
    asked = read_text(text, "f.yaml", None)  # as it is read where nobody names a parser
    assert (asked.routine, asked.problems, asked.seconds) == (first, readings[0].problems, readings[0].seconds)
    return readings


def advised(reading: Reading) -> None:
    """Warnings have to be sound for whatever reads well."""
    for problem in advise(reading, "f.yaml", known()):
        assert problem.severity == "warning" and problem.hint
        assert visible(problem.message) == problem.message


def peak() -> int:
    """MiB of memory, the most so far."""
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(runs: int, seed: int) -> None:
    good = same = 0
    slowest, culprit, start = 0.0, "", time.monotonic()
    for number, text in enumerate(texts(runs, seed)):
        before = time.monotonic()
        try:
            readings = check(text)
            for reading in readings:
                advised(reading)
        except Exception:
            print(f"run {number} of seed {seed}: {text!r}")
            raise
        took = time.monotonic() - before
        if took > slowest:
            slowest, culprit = took, text
        good += readings[0].routine is not None
        same += len({reading.problems for reading in readings}) == 1
    print(f"{runs} texts, {good} of them routines, {same} with the same problems from both parsers")
    took = time.monotonic() - start
    print(f"{took:.0f} s, the slowest {slowest:.3f} s of {len(culprit):,} characters, peak {peak()} MiB")
    print(f"the slowest: {culprit[:120]!r}")


def guided(seconds: int) -> None:
    """Let atheris look for ways into the reader, from the conformance files and the corpus."""
    import atheris

    for name in [name for name in sys.modules if name.startswith(("selfcare.format", "selfcare.reading"))]:
        for thing in vars(sys.modules[name]).values():
            if isinstance(thing, FunctionType) and thing.__module__ == name:
                thing.__code__ = atheris.instrument_func(thing).__code__

    def one(data: bytes) -> None:
        for reading in check(data):
            advised(reading)

    found = Path(mkdtemp(prefix="selfcare-fuzz-"))  # kept, to be looked through; atheris ends the program itself
    for number, text in enumerate(seeds()):
        (found / f"seed{number}").write_text(text, "utf-8", errors="replace")
    print(f"what is found is kept in {found}", flush=True)
    limits = [f"-max_total_time={seconds}", "-timeout=5", "-rss_limit_mb=300", "-max_len=4000", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *limits, str(found)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["atheris"]:
        guided(int(sys.argv[2]) if len(sys.argv) > 2 else 300)
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, int(sys.argv[2]) if len(sys.argv) > 2 else 0)
