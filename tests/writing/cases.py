"""What once went wrong in lists and files, as one table: `python -m tests.writing.cases`.

A line a case: what was expected, what came of it, and the verdict: right, told (the author is shown the line, with what
was made of it), or silent, which must never be. Below it how many slips in a file are answered with their cause.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from selfcare.cli.checking import known
from selfcare.cli.main import main
from selfcare.reading.advice import advise
from selfcare.reading.reader import read_text
from selfcare.writing.lists import made
from tests.reading.test_slips import (
    BEHIND_A_NAME,
    GLUED,
    HEAD,
    KEYS_OF_A_ROUTINE,
    KEYS_OF_A_STEP,
    VALUES,
    step,
)
from tests.writing.files import FILES
from tests.writing.lists.test_known_cases import CASES
from tests.writing.lists.test_lists import shown, wanted


class Verdict(NamedTuple):
    case: str
    expected: str
    given: str
    verdict: str


def lists() -> Iterator[Verdict]:
    for name, case in CASES.items():
        given = sorted(shown(made(case.text.splitlines())))
        wrong = any(each in "\n" + "\n".join(given) for each in case.never)
        told = any(line.lstrip("0123456789* ").startswith(("?", "#")) for line in given)
        right = bool(case.right) and given == sorted(wanted(case.right))
        verdict = "silent" if wrong else "right" if right else "told" if told and case.told else "silent"
        yield Verdict(name, case.right or "told", "; ".join(given), verdict)


def said(text: str) -> list[str]:
    """All that is said of a file."""
    reading = read_text(text, "f.yaml", None)
    found = reading.problems or advise(reading, "f.yaml", known())
    return [f"{each.message}; {each.hint}" for each in found]


def files() -> Iterator[Verdict]:
    for name, (text, says, never) in FILES.items():
        given = " / ".join(said(text))
        fine = not any(each in given for each in never)
        right = fine and (not given if not says else all(each in given for each in says))
        yield Verdict(name, " and ".join(says) or "read", given or "read", "right" if right else "silent")


def commands() -> Iterator[Verdict]:
    """What is asked of a command and not of a text."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        env = {"HOME": home} | {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
        (folder / "in").mkdir()
        (folder / "in" / "hands.yaml").write_text("title: A\nsteps:\n  - Fist: 30s\n", "utf-8")
        (folder / "in" / "._hands.yaml").write_bytes(b"\0\5\26\7\0\2\0\0Mac OS X")
        (folder / "feet.yaml.txt").write_text("title: Evening hands\nsteps:\n  - Fist: 30s\n", "utf-8")
        (folder / "empty.txt").write_text("\n", "utf-8")
        for name, expected, code, *args in (
            ("C1-01", "1 routine file, no problem", 0, "check", str(folder / "in")),
            ("C2-01", "Taken in", 0, "add", str(folder / "feet.yaml.txt")),
            ("C3-01", "nothing was written", 3, "new", "Empty", "--from", str(folder / "empty.txt")),
        ):
            result = CliRunner().invoke(main, args, env=env)
            given = " ".join(f"{result.stdout} {result.stderr}".split()).replace(home, "")
            right = result.exit_code == code and expected.casefold() in given.casefold()
            yield Verdict(name, expected, given, "right" if right else "silent")


def slips() -> Iterator[Verdict]:
    """Slips in a file: whether what is said names the value or the key, and what to write."""
    behind = {f"{HEAD}  - Fist: {raw}\n": (raw, todo) for raw, todo in BEHIND_A_NAME.items()}
    values = {step("name: Fist", line): (line.partition(":")[0], todo) for line, todo in VALUES.items()}
    keys = {
        step("name: Fist", "reps: 10", line): (line.partition(":")[0], todo) for line, todo in KEYS_OF_A_STEP.items()
    }
    whole = {
        f"title: A\n{line}\nsteps:\n  - Fist: 30s\n": (line.partition(":")[0], todo)
        for line, todo in KEYS_OF_A_ROUTINE.items()
    }
    glued = {text: (told.split(" ", 1)[1].partition(";")[0], "") for text, told in GLUED.items()}
    for text, (cause, todo) in (behind | values | keys | whole | glued).items():
        given = " / ".join(said(text))
        yield Verdict(cause, todo, given, "named" if cause in given and todo in given else "not named")


def main_table() -> None:
    every = [*lists(), *files(), *commands()]
    for each in every:
        print(f"{each.case:7} {each.verdict:7} wanted: {_short(each.expected):62} given: {_short(each.given, 100)}")
    counts = Counter(each.verdict for each in every)
    print(f"{len(every)} cases: {counts['right']} right, {counts['told']} told, {counts['silent']} silent")
    every = [*slips()]
    for each in every:
        if each.verdict != "named":
            print(f"not named: {each.case}: {_short(each.given, 140)}")
    print(f"{len(every)} slips in a file: cause named in {sum(each.verdict == 'named' for each in every)}")


def _short(text: str, most: int = 60) -> str:
    flat = text.replace("\n", " / ")
    return flat if len(flat) <= most else f"{flat[: most - 3]}..."


if __name__ == "__main__":
    main_table()
